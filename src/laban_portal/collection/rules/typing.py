# SPDX-License-Identifier: Apache-2.0
"""May this person type into this duty on this day? One question, one answer: nothing, or the code of the refusal.

The order of the questions is the order of what a person may know: whether the duty exists for them at all, whether it is
theirs to fill in, and only then in what state it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from laban_portal.collection.states import TYPING_STATES, DutyState, RoundState
from laban_portal.people.rules import Actor, may_see_values, may_type_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What of a duty and its round decides on typing. `extended_to` is the latest day of its lock exceptions."""

    unit: str
    domain: str
    organisation: int | None
    state: DutyState
    round_state: RoundState
    opens_on: date
    closes_on: date | None = None
    extended_to: date | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why not: `kind` is "not_found", "not_allowed" or "wrong_state"; `code` names the sentence; `day` is a fact of it."""

    kind: str
    code: str
    day: date | None = None


def last_day(closes_on: date | None, extensions: Iterable[date | None]) -> date | None:
    """Return the last day on which values are taken; nothing: there is none. An exception only ever lets in, never shuts out.

    >>> last_day(date(2026, 3, 31), [date(2026, 4, 5), None])
    datetime.date(2026, 4, 5)
    """
    return None if closes_on is None else max([closes_on, *(each for each in extensions if each)])


def typing_refusal(actor: Actor, standing: Standing, on: date) -> Refusal | None:
    """Tell why values may not be typed, or nothing. A lock exception opens a closed round, never a frozen one."""
    if not may_see_values(actor, standing.unit, standing.domain):
        return Refusal("not_found", "save.no_duty")
    if not may_type_for(actor, standing.unit, standing.organisation):
        return Refusal("not_allowed", "save.not_yours")
    return _closed(standing, on) or _handed_in(standing)


def _closed(standing: Standing, on: date) -> Refusal | None:
    extended = standing.extended_to is not None and on <= standing.extended_to
    if standing.round_state is RoundState.PLANNED or on < standing.opens_on:
        return Refusal("wrong_state", "save.round_planned", standing.opens_on)
    if standing.round_state is RoundState.FROZEN:
        return Refusal("wrong_state", "save.round_frozen")
    if standing.round_state is RoundState.CLOSED and not extended:
        return Refusal("wrong_state", "save.round_closed")
    end = last_day(standing.closes_on, [standing.extended_to])
    if end is not None and on > end:
        return Refusal("wrong_state", "save.too_late", end)
    return None


def _handed_in(standing: Standing) -> Refusal | None:
    if standing.state in TYPING_STATES:
        return None
    return Refusal("wrong_state", f"save.duty_{standing.state}")
