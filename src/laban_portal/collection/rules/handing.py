# SPDX-License-Identifier: Apache-2.0
"""Who may do what to a duty as a whole: the state says what can happen, the policy says who may let it happen.

| event | who |
|---|---|
| submit, withdraw | whoever may type into it: officers and leaders of its organisation, or of the unit's focal one |
| return, accept | a reviewer of its domain |
| reopen | a reviewer of its domain, or a round manager |
| freeze | a round manager, with the whole round |
"""

from __future__ import annotations

from laban_portal.collection.states import DUTY_TRANSITIONS, DutyState, Event
from laban_portal.people.rules import Actor, may_manage_rounds, may_review, may_type_for

NEEDS_REASON = frozenset({Event.RETURN, Event.REOPEN})
"""What is told to the unit with a reason."""


def may_happen(actor: Actor, event: Event, *, unit: str, domain: str, organisation: int | None) -> bool:
    """Tell whether a person may let something happen to a duty, whatever its state."""
    if event in {Event.SUBMIT, Event.WITHDRAW}:
        return may_type_for(actor, unit, organisation)
    if event in {Event.RETURN, Event.ACCEPT}:
        return may_review(actor, domain)
    if event is Event.REOPEN:
        return may_review(actor, domain) or may_manage_rounds(actor)
    return may_manage_rounds(actor)


def possible(actor: Actor, state: DutyState, *, unit: str, domain: str, organisation: int | None) -> tuple[Event, ...]:
    """Return what the person may let happen to a duty in its state; freezing is done with the round, never alone."""
    return tuple(
        event
        for event in Event
        if event is not Event.FREEZE
        and (state, event) in DUTY_TRANSITIONS
        and may_happen(actor, event, unit=unit, domain=domain, organisation=organisation)
    )
