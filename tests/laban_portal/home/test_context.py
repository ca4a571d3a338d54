# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from django.http import HttpRequest
from django.test import RequestFactory

from laban_portal.home.context import Place, navigation
from laban_portal.people.rules import NOBODY, Actor

EVERYONE = ["home", "editions", "history", "catalogue", "units", "organisations"]
FOLLOWS = ["home", "rounds", "evidence", "editions", "history", "catalogue", "units", "organisations"]
LOCAL = ["home", "rounds", "evidence", "workbooks", "editions", "history", "catalogue", "units", "organisations"]
DECIDES = ["home", "rounds", "desk_queue", "evidence", "editions", "history", "catalogue", "units", "organisations"]


def asked_by(actor: Actor, path: str = "/") -> HttpRequest:
    request = RequestFactory().get(path)
    vars(request)["actor"] = actor
    return request


def offered(request: HttpRequest) -> list[Place]:
    found = navigation(request).get("navigation", [])
    assert isinstance(found, list)
    return found


def places(actor, path="/"):
    return [each.code.removeprefix("frame.") for each in offered(asked_by(actor, path))]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("officer-an", LOCAL), ("leader-an", LOCAL), ("reviewer", DECIDES), ("analyst", FOLLOWS),
        ("manager", FOLLOWS),
        ("administrator", [*EVERYONE, "people", "audit"]), ("auditor", [*FOLLOWS, "people", "audit"]),
        ("stranger", EVERYONE),
    ],
)  # fmt: skip
def test_each_role_is_shown_what_it_may_open_of_what_stands(world, name, wanted):
    actor = world.actor(name)
    assert places(actor) == wanted


def test_nobody_and_a_person_without_their_second_factor_are_shown_no_places(world):
    assert places(NOBODY) == []
    assert places(world.actor("reviewer", strong=False)) == []


def test_the_place_a_page_lies_below_is_marked(world):
    request = asked_by(world.actor("officer-an"), "/organisations/an/")
    marked = [(each.code, each.here) for each in offered(request) if each.current]
    assert marked == [("frame.organisations", False)]


def test_the_frame_asks_the_database_once_at_most(world, django_assert_max_num_queries):
    request = asked_by(world.actor("officer-an"))
    with django_assert_max_num_queries(1):
        navigation(request)
