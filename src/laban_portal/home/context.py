# SPDX-License-Identifier: Apache-2.0
"""The way around the site: what the person may open, by the policy's own predicates; a page that is not built is left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from laban_portal.notices.queries import unread_count
from laban_portal.people.rules import (
    NOBODY,
    Actor,
    Role,
    has_role,
    may_administer,
    may_see_audit,
    may_see_people,
    may_see_rounds,
    needs_second_factor,
    own_units,
    visible_units,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page of the main navigation: its name's code and address, whether the shown page lies below it or is it."""

    code: str
    address: str
    current: bool
    here: bool


def _anyone(actor: Actor) -> bool:
    return actor.account > 0


def _follows_rounds(actor: Actor) -> bool:
    return may_see_rounds(actor) or bool(own_units(actor))


def _sees_values(actor: Actor) -> bool:
    return visible_units(actor) != frozenset()


def _decides(actor: Actor) -> bool:
    return has_role(actor, Role.REVIEWER)


def _works_for_a_unit(actor: Actor) -> bool:
    return bool(own_units(actor))


def _keeps_people(actor: Actor) -> bool:
    return may_see_people(actor) or may_administer(actor)


PLACES: tuple[tuple[str, Callable[[Actor], bool]], ...] = (
    ("home", _anyone),
    ("rounds", _follows_rounds),
    ("desk_queue", _decides),
    ("evidence", _sees_values),
    ("workbooks", _works_for_a_unit),
    ("editions", _anyone),
    ("history", _anyone),
    ("catalogue", _anyone),
    ("units", _anyone),
    ("organisations", _anyone),
    ("people", _keeps_people),
    ("audit", may_see_audit),
)
"""The navigation in its order; each name is an address's name and a code of the frame. My account is in its own menu."""


def navigation(request: HttpRequest) -> dict[str, object]:
    """Return the places the person may open, their new notices, and the way to their account."""
    actor: Actor = getattr(request, "actor", NOBODY)
    if not actor.account or needs_second_factor(actor):
        return {}
    found = [(name, _address(name)) for name, may in PLACES if may(actor)]
    standing = [(name, address) for name, address in found if address]
    deepest = max((address for _, address in standing if _lies_below(request.path, address)), key=len, default="")
    notices = _address("notices")
    return {
        "navigation": [
            Place(code=f"frame.{name}", address=each, current=each == deepest, here=request.path == each)
            for name, each in standing
        ],
        "notices_address": notices,
        "notices_unread": unread_count(actor.account) if notices else 0,
        "me_address": _address("me"),
    }


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _lies_below(path: str, address: str) -> bool:
    return path == address if address == "/" else path.startswith(address)
