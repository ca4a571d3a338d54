# SPDX-License-Identifier: Apache-2.0
"""Discuss a value: the unit that types it and the ministry that decides on it, until one of them resolves it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from laban_portal.catalog.queries import form_content
from laban_portal.collection.models import Duty
from laban_portal.collection.queries.visible import readable_duty
from laban_portal.collection.rules.counting import Key
from laban_portal.people.rules import Actor
from laban_portal.review.actions.locked import tell_reviewers, tell_unit, whose, written_down
from laban_portal.review.rules.discussion import side_of
from laban_portal.review.rules.places import about, place_of
from laban_portal.review.rules.places import at as place_at
from laban_portal.threads.actions import Speaker, resolve, speak
from laban_portal.threads.queries import about_of
from laban_portal.ui.errors import NotAllowed, NotFound


@transaction.atomic
def say_about_value(*, actor: Actor, duty: int, element: str, slice: str, words: str, at: datetime) -> int:  # noqa: A002  the name of the column
    """Say something about a value; its typists and the reviewers of its domain may. Returns the discussion's number.

    Raises:
        NotFound: there is no such value, or it may not be seen.
        NotAllowed: the person only reads it.
        Refused: the words have faults.

    """
    row, key = _cell(actor, duty, (element, slice))
    side = _side(actor, row)
    speaker = Speaker(account=actor.account, name=actor.name, side=side)
    thread = speak(about=about(duty, key), unit=row.unit_id, domain=row.domain, speaker=speaker, words=words, at=at)
    written_down(actor, "said", row, key)
    _tell(actor, "said", row, key, side, at)
    return thread


@transaction.atomic
def resolve_discussion(*, actor: Actor, thread: int, at: datetime) -> tuple[int, Key]:
    """Resolve the discussion of a value; either side may. Returns its duty and cell.

    Raises:
        NotFound: there is no such discussion, or it may not be seen.
        NotAllowed: the person only reads it.
        WrongState: it is resolved already.

    """
    place = place_of(about_of(thread))
    if place is None:
        raise NotFound("refusal.no_page")
    row, key = _cell(actor, *place)
    side = _side(actor, row)
    resolve(thread=thread, account=actor.account, name=actor.name, at=at)
    written_down(actor, "resolved", row, key)
    _tell(actor, "resolved", row, key, side, at)
    return row.pk, key


def _cell(actor: Actor, duty: int, key: Key) -> tuple[Duty, Key]:
    row = readable_duty(actor, duty)
    if key not in form_content(row.form_id).cells:
        raise NotFound("refusal.no_page")
    return row, key


def _side(actor: Actor, row: Duty) -> str:
    side = side_of(actor, whose(row))
    if not side:
        raise NotAllowed("discussion.not_yours")
    return side


def _tell(actor: Actor, kind: str, row: Duty, key: Key, side: str, at: datetime) -> None:
    """Tell the other side."""
    if side == "unit":
        tell_reviewers(actor, kind, row, at, link=f"/desk/{row.pk}/?at={place_at(key)}")
    else:
        tell_unit(
            actor, kind, row, at, link=f"/duties/{row.pk}/cells/{key[0]}/" + (f"?slice={key[1]}" if key[1] else "")
        )
