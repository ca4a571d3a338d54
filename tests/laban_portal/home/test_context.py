# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from django.test import RequestFactory

from laban_portal.home.context import navigation
from laban_portal.people.rules import NOBODY

EVERYONE = ["home", "history", "catalogue", "units", "organisations"]
OVERSEES = ["home", "rounds", "history", "catalogue", "units", "organisations"]


def places(actor, path="/"):
    request = RequestFactory().get(path)
    request.actor = actor
    return [each.code.removeprefix("frame.") for each in navigation(request).get("navigation", [])]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("officer-an", EVERYONE), ("leader-an", EVERYONE), ("reviewer", OVERSEES), ("analyst", OVERSEES),
        ("manager", OVERSEES),
        ("administrator", [*EVERYONE, "people", "audit"]), ("auditor", [*OVERSEES, "people", "audit"]),
        ("stranger", EVERYONE),
    ],
)  # fmt: skip
def test_each_role_is_shown_what_it_may_open_of_what_stands(world, name, wanted):
    actor = world.actor(name)
    request = RequestFactory().get("/")
    request.actor = actor
    standing = places(world.actor("auditor"))
    assert places(actor) == [each for each in wanted if each in standing]


def test_nobody_and_a_person_without_their_second_factor_are_shown_no_places(world):
    assert places(NOBODY) == []
    assert places(world.actor("reviewer", strong=False)) == []


def test_the_place_a_page_lies_below_is_marked(world):
    request = RequestFactory().get("/organisations/an/")
    request.actor = world.actor("officer-an")
    marked = [(each.code, each.here) for each in navigation(request)["navigation"] if each.current]
    assert marked == [("frame.organisations", False)]


def test_the_frame_asks_the_database_once_at_most(world, django_assert_max_num_queries):
    request = RequestFactory().get("/")
    request.actor = world.actor("officer-an")
    with django_assert_max_num_queries(1):
        navigation(request)
