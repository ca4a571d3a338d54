# SPDX-License-Identifier: Apache-2.0
"""The decision table of rounds and duties: state × event → state. Everything else is refused."""

from __future__ import annotations

from enum import StrEnum


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


class Event(StrEnum):
    """What happens to a duty."""

    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    RETURN = "return"
    ACCEPT = "accept"
    REOPEN = "reopen"
    FREEZE = "freeze"


DUTY_TRANSITIONS: dict[tuple[DutyState, Event], DutyState] = {
    (DutyState.OPEN, Event.SUBMIT): DutyState.SUBMITTED,
    (DutyState.RETURNED, Event.SUBMIT): DutyState.SUBMITTED,
    (DutyState.SUBMITTED, Event.WITHDRAW): DutyState.OPEN,
    (DutyState.SUBMITTED, Event.RETURN): DutyState.RETURNED,
    (DutyState.SUBMITTED, Event.ACCEPT): DutyState.ACCEPTED,
    (DutyState.ACCEPTED, Event.REOPEN): DutyState.RETURNED,
    (DutyState.ACCEPTED, Event.FREEZE): DutyState.FROZEN,
}

ROUND_TRANSITIONS: dict[tuple[RoundState, str], RoundState] = {
    (RoundState.PLANNED, "open"): RoundState.OPEN,
    (RoundState.OPEN, "close"): RoundState.CLOSED,
    (RoundState.CLOSED, "reopen"): RoundState.OPEN,
    (RoundState.CLOSED, "freeze"): RoundState.FROZEN,
}

TYPING_STATES = frozenset({DutyState.OPEN, DutyState.RETURNED})
"""Duties in these states take values."""
