# SPDX-License-Identifier: Apache-2.0
"""An edition held by its row until the transaction ends; how a step is taken, written down and told."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from laban_portal.audit.actions import note
from laban_portal.clock.now import now
from laban_portal.editions.models import Edition, Passage
from laban_portal.editions.rules import Hands, Sight, may_see_desk, sight_of, step_of
from laban_portal.editions.states import EDITION_STEPS, EditionEvent, EditionState
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, NotFound, WrongState


def locked(actor: Actor, code: str) -> Edition:
    """Return an edition that a person may know of, its row locked.

    Raises:
        NotFound: there is none, or the person may not know that there is.
        NotAllowed: they know of it and have no business at its desk.

    """
    row = _standing(code).select_for_update(of=("self",)).first()
    if row is None or sight_of(actor, EditionState(row.state)) is Sight.NOTHING:
        raise NotFound("refusal.no_page")
    if not may_see_desk(actor):
        raise NotAllowed("editions.not_yours")
    return row


def _standing(code: str) -> QuerySet[Edition]:
    return Edition.objects.filter(code=code).exclude(state=EditionState.DISCARDED)


def hands_of(row: Edition) -> Hands:
    """Return through whose hands an edition went."""
    return Hands(made_by=row.made_by_id or 0, computed_by=row.computed_by_id or 0)


def wanted_step(actor: Actor, row: Edition, event: EditionEvent) -> EditionState:
    """Return where a person's event leads an edition.

    Raises:
        NotAllowed: never this person, in no state.
        WrongState: not in this state.

    """
    state = EditionState(row.state)
    step = step_of(actor, state, event, hands_of(row))
    if step is not None:
        return step.to
    ever = any(step_of(actor, each, event, hands_of(row)) for (each, own) in EDITION_STEPS if own is event)
    if not ever:
        own = event is EditionEvent.SIGN and actor.account in {row.made_by_id, row.computed_by_id}
        raise NotAllowed("editions.you_made_it" if own else "editions.not_yours")
    raise WrongState(f"editions.is_{state}")


def pass_on(actor: Actor, row: Edition, event: str, to: EditionState, *, words: str = "", **facts: Any) -> None:
    """Write down that something happened to an edition: in its history and in the audit trail; the row has its state."""
    Passage.objects.create(
        edition=row,
        event=event,
        to=to,
        at=now(),
        by_id=actor.account or None,
        by_name=actor.name[:160],
        words=words[:1000],
    )
    note(
        f"audit_editions.{event}", account=actor.account or None, by_name=actor.name, came_by=actor.came_by,
        about=f"edition:{row.code}", edition=row.code, words=words or "–", **facts,
    )  # fmt: skip
