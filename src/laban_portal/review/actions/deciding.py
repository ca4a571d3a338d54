# SPDX-License-Identifier: Apache-2.0
"""Decide on values: accept one, return it with a reason, put another in its place; accept many at once.

Each is one transaction that locks the unit's chain, then the duty, as saving does: so no value slips in between what was seen
and what is decided. A decision is a row for ever; who decides says which revision and which decision they saw.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from laban.errors import problem
from laban_portal.catalog.queries import calendar_content
from laban_portal.collection.actions.judged import append_judged
from laban_portal.collection.models import Cell, Duty
from laban_portal.collection.rules.counting import Key
from laban_portal.collection.states import CellState, DutyState, RoundState, Step
from laban_portal.people.rules import Actor
from laban_portal.review.actions.locked import cell_of, locked_duty, tell_unit, whose, written_down
from laban_portal.review.models import Appeal, Decision
from laban_portal.review.rules.appeals import last_day
from laban_portal.review.rules.deciding import REASONED, Refusal, Standing, decided, own_words, reason_faults
from laban_portal.ui.errors import NotAllowed, PortalError, Refused, Stale, WrongState
from laban_portal.ui.words import say

MOST_AT_ONCE = 600
REFUSALS: Mapping[str, type[PortalError]] = {"not_allowed": NotAllowed, "wrong_state": WrongState}
ANY = Cell(state=CellState.SUBMITTED, kind="value")
"""A value on which everything can be decided: what its duty and the person do not allow is told before all else."""

DONE = {"accept": "accepted", "return": "returned", "lower": "lowered"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a reviewer decides on a value. `kind`, `text` and `style` are of the value they put in its place (lower)."""

    verdict: str
    code: str = ""
    words: str = ""
    kind: str = "value"
    text: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A value as the reviewer saw it: its revision, and the last decision on it (0: none)."""

    element: str
    slice: str = ""
    number: int = 0
    decision: int = 0

    @property
    def key(self) -> Key:
        """Return the cell."""
        return self.element, self.slice


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What was decided, and how the value stands then. `appeal_until`: the unit may appeal until that day."""

    decision: int
    number: int
    state: str
    appeal_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A value that was not accepted with the others, and why."""

    element: str
    slice: str
    code: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedMany:
    """Which values were accepted at once, and which were not."""

    done: tuple[Key, ...]
    left: tuple[Left, ...]


@transaction.atomic
def decide(*, actor: Actor, duty: int, seen: Seen, verdict: Verdict, at: datetime) -> Decided:
    """Decide on one value of a duty that is handed in; a reviewer of its domain may.

    Raises:
        NotFound, NotAllowed, WrongState: it cannot be decided by this person now.
        Stale: the value was changed, or decided on by another reviewer, since it was seen; with who did it.
        Refused: the reason or the other value has faults.

    """
    row = locked_duty(actor, duty)
    _step(actor, verdict.verdict, row, ANY, appealed=False)
    cell = cell_of(row, seen.key)
    last = _last_decisions(row, [seen.key]).get(seen.key)
    _still_so(cell, last, seen)
    _not_overruled(actor, cell, last, verdict.verdict)
    step = _step(actor, verdict.verdict, row, cell, appealed=_appealed(row, seen.key))
    words = own_words(verdict.words)
    faults = reason_faults(verdict.verdict, verdict.code, words)
    if faults:
        raise Refused(faults)
    made = _decision(actor, row, cell, verdict, words, at)
    if verdict.verdict == "lower":
        _lower(actor, row, cell, verdict, made, at)
    else:
        Cell.objects.filter(pk=cell.pk).update(state=step.to)
    made.save()
    facts = {"number": cell.number, "code": made.code or "–", "words": words or "–"}
    written_down(actor, f"value_{DONE[verdict.verdict]}", row, seen.key, **facts)
    if verdict.verdict in REASONED:
        tell_unit(actor, f"values_{DONE[verdict.verdict]}", row, at)
    return Decided(
        decision=made.pk, number=made.after_number or cell.number, state=step.to, appeal_until=made.appeal_until
    )


@transaction.atomic
def accept_many(*, actor: Actor, duty: int, seen: Sequence[Seen], at: datetime) -> AcceptedMany:
    """Accept many values at once; what changed since it was seen, or cannot be accepted, is left and told.

    Raises:
        NotFound, NotAllowed, WrongState: none of them can be accepted by this person now.
        Refused: none was chosen, or too many.

    """
    chosen = {each.key: each for each in seen}
    if not chosen or len(chosen) > MOST_AT_ONCE:
        raise Refused([problem("deciding.none_chosen", most=MOST_AT_ONCE)])
    row = locked_duty(actor, duty)
    _step(actor, "accept", row, ANY, appealed=False)
    cells = {(each.element, each.slice): each for each in row.cells.all()}
    last, appealed = _last_decisions(row), _all_appealed(row)
    left, made, accepted = [], [], []
    for key, each in chosen.items():
        try:
            cell = cells.get(key) or cell_of(row, key)
            _still_so(cell, last.get(key), each)
            _step(actor, "accept", row, cell, appealed=key in appealed)
        except PortalError as refusal:
            left.append(Left(element=key[0], slice=key[1], code=refusal.code, facts=refusal.facts))
        else:
            made.append(_decision(actor, row, cell, Verdict(verdict="accept"), "", at))
            accepted.append(cell)
    if accepted:
        Decision.objects.bulk_create(made)
        Cell.objects.filter(pk__in=[each.pk for each in accepted]).update(state=CellState.ACCEPTED)
        names = ", ".join(":".join(part for part in (each.element, each.slice) if part) for each in accepted)
        written_down(actor, "values_accepted", row, count=len(accepted), values=names)
    return AcceptedMany(done=tuple((each.element, each.slice) for each in accepted), left=tuple(left))


def _step(actor: Actor, verdict: str, row: Duty, cell: Cell, *, appealed: bool) -> Step:
    """Return the step of the decision table, or refuse."""
    standing = Standing(
        cell=CellState(cell.state), kind=cell.kind, duty=DutyState(row.state), round=RoundState(row.round.state),
        appealed=appealed,
    )  # fmt: skip
    found = decided(actor, verdict, standing, whose(row))
    if isinstance(found, Refusal):
        raise REFUSALS[found.kind](found.code)
    return found


def _still_so(cell: Cell, last: Decision | None, seen: Seen) -> None:
    """Refuse where another reviewer decided, or another revision came in, since the value was seen."""
    if last is not None and last.pk != seen.decision:
        raise Stale(f"deciding.meanwhile_{last.verdict}", who=last.by_name, day=_day(last.at))
    if cell.number != seen.number or (last is None and seen.decision):
        raise Stale("deciding.value_moved", who=cell.by_name, number=cell.number)


def _not_overruled(actor: Actor, cell: Cell, last: Decision | None, verdict: str) -> None:
    """Refuse who lowered a value that an appeal put back to take it down again; another reviewer may, for other reasons."""
    if verdict not in REASONED or last is None or last.verdict != "restore" or last.after_number != cell.number:
        return
    own = Decision.objects.filter(duty=cell.duty_id, element=cell.element, slice=cell.slice, verdict="lower")
    if own.filter(by=actor.account).exists():
        raise WrongState("deciding.overruled", who=last.by_name)


def _day(at: datetime) -> str:
    return timezone.localtime(at).date().isoformat()


def _decision(actor: Actor, row: Duty, cell: Cell, verdict: Verdict, words: str, at: datetime) -> Decision:
    return Decision(
        duty=row, element=cell.element, slice=cell.slice, number=cell.number, verdict=verdict.verdict, words=words,
        code=verdict.code if verdict.verdict in REASONED else "", before=cell.text if cell.kind == "value" else "",
        by_id=actor.account, by_name=actor.name[:160], at=at,
    )  # fmt: skip


def _lower(actor: Actor, row: Duty, cell: Cell, verdict: Verdict, made: Decision, at: datetime) -> None:
    """Put the reviewer's value in the place of the unit's, and start the clock of an appeal."""
    made.after_number = append_judged(
        actor=actor, duty=row.pk, element=cell.element, slice=cell.slice, kind=verdict.kind, text=verdict.text,
        note=made.words or say(f"deciding.code_{made.code}", actor.language), source="lowered", state=CellState.ACCEPTED,
        seen=cell.number, at=at, style=verdict.style,
    )  # fmt: skip
    now = cell_of(row, (cell.element, cell.slice))
    made.after = now.text if now.kind == "value" else ""
    holidays = calendar_content(row.round.calendar_id)
    made.appeal_until = last_day(timezone.localtime(at).date(), row.round.appeal_days, holidays)


def _last_decisions(row: Duty, keys: Sequence[Key] | None = None) -> dict[Key, Decision]:
    """Return the last decision on each value of a duty."""
    found = Decision.objects.filter(duty=row).order_by("pk")
    if keys is not None:
        found = found.filter(element__in=[each[0] for each in keys], slice__in=[each[1] for each in keys])
    return {(each.element, each.slice): each for each in found}


def _appealed(row: Duty, key: Key) -> bool:
    return key in _all_appealed(row)


def _all_appealed(row: Duty) -> set[Key]:
    """Return the values about which an appeal is open."""
    open_ = Appeal.objects.filter(decision__duty=row, state="open")
    return {(element, part) for element, part in open_.values_list("decision__element", "decision__slice")}
