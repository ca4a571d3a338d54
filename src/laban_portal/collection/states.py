# SPDX-License-Identifier: Apache-2.0
"""THE decision table: what can happen to a round, duty, value, appeal or correction; from which state, to which, by whom.

Everything that is not written here is refused. `Who` names people by what they are to the thing; `rules.handing.is_one_of`
says who that is by the policy. A test walks every state, event and role.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple, TypeVar


class Who(StrEnum):
    """Who may let something happen, by what they are to the thing."""

    TYPISTS = "typists"
    """Officers and leaders of the duty's organisation, or of the unit's focal one."""
    LEADERS = "leaders"
    """Leaders of the same."""
    REVIEWERS = "reviewers"
    """Reviewers of the duty's domain."""
    OTHER_REVIEWERS = "other_reviewers"
    """Reviewers of the domain, but not the person whose decision is appealed against; or a round manager."""
    REVIEWERS_OR_MANAGERS = "reviewers_or_managers"
    MANAGERS = "managers"
    """Round managers."""


class RoundState(StrEnum):
    """Where a round stands."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    FROZEN = "frozen"


class DutyState(StrEnum):
    """Where a duty stands."""

    OPEN = "open"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    FROZEN = "frozen"


class CellState(StrEnum):
    """Where a value stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    FROZEN = "frozen"


class AppealState(StrEnum):
    """Where an appeal stands."""

    OPEN = "open"
    UPHELD = "upheld"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"


class CorrectionState(StrEnum):
    """Where a request to correct a frozen value stands. `taken`: it is in a snapshot."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    TAKEN = "taken"


class Event(StrEnum):
    """What happens to a duty."""

    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    RETURN = "return"
    ACCEPT = "accept"
    REOPEN = "reopen"
    FREEZE = "freeze"


class CellEvent(StrEnum):
    """What happens to a value. `lower` puts the reviewer's value in its place (lower or not); `restore` undoes that."""

    SAVE = "save"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    ACCEPT = "accept"
    RETURN = "return"
    LOWER = "lower"
    RESTORE = "restore"
    FREEZE = "freeze"
    CORRECT = "correct"


class AppealEvent(StrEnum):
    """What happens to an appeal."""

    UPHOLD = "uphold"
    DISMISS = "dismiss"
    WITHDRAW = "withdraw"


class CorrectionEvent(StrEnum):
    """What happens to a request to correct a frozen value."""

    GRANT = "grant"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    TAKE = "take"


State = TypeVar("State", bound=StrEnum)


class Step(NamedTuple):
    """Where a thing goes, and who may send it there."""

    to: StrEnum
    who: Who


DUTY_STEPS: Mapping[tuple[DutyState, Event], Step] = {
    (DutyState.OPEN, Event.SUBMIT): Step(DutyState.SUBMITTED, Who.TYPISTS),
    (DutyState.RETURNED, Event.SUBMIT): Step(DutyState.SUBMITTED, Who.TYPISTS),
    (DutyState.SUBMITTED, Event.WITHDRAW): Step(DutyState.OPEN, Who.TYPISTS),
    (DutyState.SUBMITTED, Event.RETURN): Step(DutyState.RETURNED, Who.REVIEWERS),
    (DutyState.SUBMITTED, Event.ACCEPT): Step(DutyState.ACCEPTED, Who.REVIEWERS),
    (DutyState.ACCEPTED, Event.REOPEN): Step(DutyState.RETURNED, Who.REVIEWERS_OR_MANAGERS),
    (DutyState.ACCEPTED, Event.FREEZE): Step(DutyState.FROZEN, Who.MANAGERS),
}

CELL_STEPS: Mapping[tuple[CellState, CellEvent], Step] = {
    (CellState.DRAFT, CellEvent.SAVE): Step(CellState.DRAFT, Who.TYPISTS),
    (CellState.RETURNED, CellEvent.SAVE): Step(CellState.DRAFT, Who.TYPISTS),
    (CellState.ACCEPTED, CellEvent.SAVE): Step(CellState.DRAFT, Who.TYPISTS),
    (CellState.DRAFT, CellEvent.SUBMIT): Step(CellState.SUBMITTED, Who.TYPISTS),
    (CellState.RETURNED, CellEvent.SUBMIT): Step(CellState.SUBMITTED, Who.TYPISTS),
    (CellState.SUBMITTED, CellEvent.WITHDRAW): Step(CellState.DRAFT, Who.TYPISTS),
    (CellState.SUBMITTED, CellEvent.ACCEPT): Step(CellState.ACCEPTED, Who.REVIEWERS),
    (CellState.RETURNED, CellEvent.ACCEPT): Step(CellState.ACCEPTED, Who.REVIEWERS),
    (CellState.SUBMITTED, CellEvent.RETURN): Step(CellState.RETURNED, Who.REVIEWERS),
    (CellState.ACCEPTED, CellEvent.RETURN): Step(CellState.RETURNED, Who.REVIEWERS),
    (CellState.SUBMITTED, CellEvent.LOWER): Step(CellState.ACCEPTED, Who.REVIEWERS),
    (CellState.RETURNED, CellEvent.LOWER): Step(CellState.ACCEPTED, Who.REVIEWERS),
    (CellState.ACCEPTED, CellEvent.LOWER): Step(CellState.ACCEPTED, Who.REVIEWERS),
    (CellState.ACCEPTED, CellEvent.RESTORE): Step(CellState.ACCEPTED, Who.OTHER_REVIEWERS),
    (CellState.ACCEPTED, CellEvent.FREEZE): Step(CellState.FROZEN, Who.MANAGERS),
    (CellState.FROZEN, CellEvent.CORRECT): Step(CellState.FROZEN, Who.REVIEWERS),
}
"""A value is typed only in a duty that takes values, decided on only in one that is handed in (`DECIDING_STATES`)."""

APPEAL_STEPS: Mapping[tuple[AppealState, AppealEvent], Step] = {
    (AppealState.OPEN, AppealEvent.UPHOLD): Step(AppealState.UPHELD, Who.OTHER_REVIEWERS),
    (AppealState.OPEN, AppealEvent.DISMISS): Step(AppealState.DISMISSED, Who.OTHER_REVIEWERS),
    (AppealState.OPEN, AppealEvent.WITHDRAW): Step(AppealState.WITHDRAWN, Who.TYPISTS),
}

CORRECTION_STEPS: Mapping[tuple[CorrectionState, CorrectionEvent], Step] = {
    (CorrectionState.ASKED, CorrectionEvent.GRANT): Step(CorrectionState.GRANTED, Who.REVIEWERS),
    (CorrectionState.ASKED, CorrectionEvent.REFUSE): Step(CorrectionState.REFUSED, Who.REVIEWERS),
    (CorrectionState.ASKED, CorrectionEvent.WITHDRAW): Step(CorrectionState.WITHDRAWN, Who.TYPISTS),
    (CorrectionState.GRANTED, CorrectionEvent.TAKE): Step(CorrectionState.TAKEN, Who.MANAGERS),
}

ROUND_STEPS: Mapping[tuple[RoundState, str], Step] = {
    (RoundState.PLANNED, "open"): Step(RoundState.OPEN, Who.MANAGERS),
    (RoundState.OPEN, "close"): Step(RoundState.CLOSED, Who.MANAGERS),
    (RoundState.CLOSED, "reopen"): Step(RoundState.OPEN, Who.MANAGERS),
    (RoundState.CLOSED, "freeze"): Step(RoundState.FROZEN, Who.MANAGERS),
}

TYPING_STATES = frozenset({DutyState.OPEN, DutyState.RETURNED})
"""Duties in these states take values."""

DECIDING_STATES = frozenset({DutyState.SUBMITTED})
"""Values of duties in these states are decided on; a value of an accepted duty is lowered or returned by reopening it."""

APPEALED_STATES = frozenset({DutyState.SUBMITTED, DutyState.ACCEPTED})
"""Appeals are made and decided while the duty is in one of these states."""
