# SPDX-License-Identifier: Apache-2.0
"""Who may let what happen: the decision table (`states`) names people by what they are to a thing, the policy says who is.

`Whose` is what of a thing decides on that: its unit, its domain, the organisation that has it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from laban_portal.collection.states import DUTY_STEPS, DutyState, Event, Step, Who
from laban_portal.people.rules import Actor, may_lead_for, may_manage_rounds, may_review, may_type_for

NEEDS_REASON = frozenset({Event.RETURN, Event.REOPEN})
"""What is told to the unit with a reason."""

State = TypeVar("State", bound=StrEnum)
Happening = TypeVar("Happening", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """Whose a thing is. `decided_by` is the account that decided before: another one decides on an appeal."""

    unit: str
    domain: str
    organisation: int | None
    decided_by: int | None = None


def is_one_of(actor: Actor, who: Who, whose: Whose) -> bool:
    """Tell whether a person is one of those who may."""
    if who is Who.TYPISTS:
        return may_type_for(actor, whose.unit, whose.organisation)
    if who is Who.LEADERS:
        return may_lead_for(actor, whose.unit, whose.organisation)
    if who is Who.REVIEWERS:
        return may_review(actor, whose.domain)
    if who is Who.OTHER_REVIEWERS:
        judges = may_review(actor, whose.domain) or may_manage_rounds(actor)
        return judges and actor.account != whose.decided_by
    if who is Who.REVIEWERS_OR_MANAGERS:
        return may_review(actor, whose.domain) or may_manage_rounds(actor)
    return may_manage_rounds(actor)


def may_happen(actor: Actor, event: Event, *, unit: str, domain: str, organisation: int | None) -> bool:
    """Tell whether a person may let something happen to a duty in some state."""
    whose = Whose(unit=unit, domain=domain, organisation=organisation)
    people = {step.who for (_, each), step in DUTY_STEPS.items() if each is event}
    return any(is_one_of(actor, who, whose) for who in people)


def possible(actor: Actor, state: DutyState, *, unit: str, domain: str, organisation: int | None) -> tuple[Event, ...]:
    """Return what the person may let happen to a duty in its state; freezing is done with the round, never alone."""
    found = open_steps(actor, DUTY_STEPS, state, Whose(unit=unit, domain=domain, organisation=organisation))
    return tuple(event for event in found if event is not Event.FREEZE)


def open_steps(
    actor: Actor, steps: Mapping[tuple[State, Happening], Step], state: State, whose: Whose
) -> tuple[Happening, ...]:
    """Return what the person may let happen to a thing in its state, by its table."""
    return tuple(event for (at, event), step in steps.items() if at is state and is_one_of(actor, step.who, whose))
