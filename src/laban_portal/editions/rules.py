# SPDX-License-Identifier: Apache-2.0
"""Who may make, look at, sign and publish an edition: predicates over an actor and plain facts. Pure.

Three circles: who sees all values (analysts, managers, auditors) sees every edition from its draft on; reviewers of the
ministry see it whole once it is shown; a province's people see the pages of their own units once it is shown, and nothing of
others. What is published is everyone's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from laban_portal.editions.states import (
    EDITION_STEPS,
    PUBLIC_STATES,
    SHOWN_STATES,
    EditionEvent,
    EditionState,
    EditionStep,
    EditionWho,
)
from laban_portal.people.rules import (
    LOCAL_ROLES,
    Actor,
    Role,
    has_role,
    may_manage_rounds,
    may_write,
    sees_all_values,
)

CLOCK = Actor(account=0, name="", came_by="clock")
"""Who acts when a moment has come: nobody."""


class Sight(StrEnum):
    """How much of an edition's content a person sees."""

    NOTHING = "nothing"
    OWN = "own"
    """The pages of their own units, without any figure of others."""
    WHOLE = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hands:
    """Through whose hands an edition went: the accounts of who made it and who computed it last (0: nobody)."""

    made_by: int = 0
    computed_by: int = 0


def may_make_editions(actor: Actor) -> bool:
    """Tell whether editions may be made."""
    return may_write(actor) and has_role(actor, Role.ANALYST, Role.MANAGER)


def may_publish_editions(actor: Actor) -> bool:
    """Tell whether editions may be published, recalled, and opened to the press."""
    return may_manage_rounds(actor)


def is_one_of(actor: Actor, who: EditionWho, hands: Hands) -> bool:
    """Tell whether a person is one of those whom the table names."""
    by_itself = actor == CLOCK
    if who is EditionWho.CLOCK:
        return by_itself
    if who is EditionWho.MANAGERS_OR_CLOCK:
        return by_itself or may_publish_editions(actor)
    if who is EditionWho.MAKERS:
        return may_make_editions(actor)
    manages = may_publish_editions(actor)
    if who is EditionWho.SIGNERS:
        return manages and actor.account not in {hands.made_by, hands.computed_by}
    return manages


def step_of(actor: Actor, state: EditionState, event: EditionEvent, hands: Hands) -> EditionStep | None:
    """Return the step that a person may let an edition take, or nothing."""
    step = EDITION_STEPS.get((state, event))
    return step if step and is_one_of(actor, step.who, hands) else None


def open_events(actor: Actor, state: EditionState, hands: Hands) -> tuple[EditionEvent, ...]:
    """Return what a person may let happen to an edition now."""
    return tuple(each for each in EditionEvent if step_of(actor, state, each, hands))


def works_for_a_unit(actor: Actor) -> bool:
    """Tell whether a person works for a unit."""
    return any(power.role in LOCAL_ROLES and power.unit for power in actor.powers)


def sight_of(actor: Actor, state: EditionState) -> Sight:
    """Return how much of an edition a person sees beyond what is public."""
    if state in PUBLIC_STATES or sees_all_values(actor):
        return Sight.WHOLE
    if state not in SHOWN_STATES:
        return Sight.NOTHING
    if has_role(actor, Role.REVIEWER):
        return Sight.WHOLE
    return Sight.OWN if works_for_a_unit(actor) else Sight.NOTHING


def seen_units(actor: Actor) -> frozenset[str]:
    """Return the keys of the units whose pages a person sees in a preview: their own and those they took over whole."""
    return frozenset(unit for power in actor.powers if power.role in LOCAL_ROLES for unit in power.readable)


def may_see_desk(actor: Actor) -> bool:
    """Tell whether the desks of editions may be seen: how they are made, checked, signed; no administrator, no province."""
    return sees_all_values(actor)
