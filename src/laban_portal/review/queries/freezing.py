# SPDX-License-Identifier: Apache-2.0
"""What freezing a round would take, unit by unit, and what hinders it: the plan that a manager sees before.

`seen` is a hash over all that was looked at: chains' heads, states of duties and values, decisions, appeals. Who freezes
sends it back; if anything moved since, they are shown the new plan. A fixed number of queries.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date

from django.db.models import Count, F, Max, Sum
from django.db.models.functions import Least

from laban.errors import Place, Problem, problem
from laban_portal.collection.chain import canonical, digest
from laban_portal.collection.models import Chain, Duty, Extension, Round
from laban_portal.collection.queries.rounds import RoundHead, round_head
from laban_portal.collection.rules.counting import FILLED
from laban_portal.collection.states import AppealState, CellState, DutyState, RoundState
from laban_portal.people.rules import Actor, may_manage_rounds
from laban_portal.review.models import Appeal, Decision, Report
from laban_portal.ui.errors import NotAllowed

UNDECIDED, UNSIGNED = "undecided", "unsigned"
"""What may be left as it is, once it is ticked and a reason is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPlan:
    """A unit's part of the plan. Duties and values are counted; `values_in` is what goes into the snapshot."""

    unit: str
    names: Mapping[str, str]
    duties: int
    accepted: int
    handed_in: int
    not_handed_in: int
    values_in: int
    undecided: int
    returned: int
    drafts: int
    missing: int
    open_appeals: int
    appeals_possible: int
    explained: int
    signed: bool

    @property
    def left_out(self) -> int:
        """Return how many values stand there and are not taken."""
        return self.undecided + self.returned + self.drafts


@dataclass(frozen=True, slots=True, kw_only=True)
class FreezePlan:
    """All of the plan. `blocking` must be seen to first; `wanted` names what must be ticked, with a reason."""

    round: str
    units: tuple[UnitPlan, ...]
    total: UnitPlan
    blocking: tuple[Problem, ...]
    wanted: tuple[str, ...]
    seen: str


def plan_page(actor: Actor, code: str, on: date) -> tuple[RoundHead, FreezePlan]:
    """Return a round and what freezing it would take, to a round manager."""
    head = round_head(actor, code, on)
    if not may_manage_rounds(actor):
        raise NotAllowed("refusal.not_allowed")
    return head, freeze_plan(Round.objects.get(pk=head.pk), on)


def freeze_plan(row: Round, on: date) -> FreezePlan:
    """Return what freezing a round would take; the action asks again under its locks."""
    chains = list(
        Chain.objects.filter(round=row)
        .order_by("unit__sort_key", "unit__key")
        .values_list("unit__key", "unit__names", "sequence", "head")
    )
    found = _Found(row, on)
    units = tuple(found.unit(unit, names) for unit, names, _, _ in chains)
    total = _total(units)
    exceptions = Extension.objects.filter(round=row, closes_on__gte=on)
    latest = max(exceptions.values_list("closes_on", flat=True), default=None)
    blocking = tuple(_blocking(row, total, found.last_appeal, latest))
    wanted = tuple(
        name
        for name, there in (
            (UNDECIDED, total.undecided), (UNSIGNED, any(each.values_in and not each.signed for each in units)),
        )
        if there
    )  # fmt: skip
    said = {
        "round": [row.code, row.state], "chains": [[unit, sequence, head] for unit, _, sequence, head in chains],
        "duties": found.duties, "units": [asdict(each) for each in units], "decided": found.decided,
        "appeals": found.appeals, "wanted": wanted, "blocking": [[each.code, *map(list, each.facts)] for each in blocking],
    }  # fmt: skip
    return FreezePlan(
        round=row.code, units=units, total=total, blocking=blocking, wanted=wanted, seen=digest(canonical(said))
    )


class _Found:
    """What the database says of a round, read once."""

    def __init__(self, row: Round, on: date) -> None:
        duties = Duty.objects.filter(round=row)
        self.duties = [list(each) for each in duties.order_by("pk").values_list("pk", "state")]
        self.states: dict[str, Counter[str]] = defaultdict(Counter)
        self.missing: Counter[str] = Counter()
        gap = Sum(F("required") - Least("filled", "required"))
        states = duties.order_by().values("unit__key", "state").annotate(n=Count("pk"), gap=gap)
        for unit, state, count, left in states.values_list("unit__key", "state", "n", "gap"):
            self.states[unit][state] = count
            self.missing[unit] += left or 0
        self.cells: dict[str, Counter[str]] = defaultdict(Counter)
        cells = duties.filter(cells__kind__in=FILLED).order_by().values("unit__key", "cells__state")
        for unit, state, count in cells.annotate(n=Count("cells")).values_list("unit__key", "cells__state", "n"):
            self.cells[unit][state] = count
        decisions = Decision.objects.filter(duty__round=row)
        self.decided = decisions.aggregate(last=Max("pk"))["last"] or 0
        appeals = Appeal.objects.filter(decision__duty__round=row).order_by("pk")
        rows = list(appeals.values_list("pk", "state", "decision__duty__unit__key"))
        self.appeals = [[pk, state] for pk, state, _ in rows]
        self.open = Counter(unit for _, state, unit in rows if state == AppealState.OPEN)
        possible = decisions.filter(appeal_until__gte=on, appeal=None)
        days = list(possible.values_list("duty__unit__key", "appeal_until"))
        self.possible = Counter(unit for unit, _ in days)
        self.last_appeal = max((day for _, day in days if day), default=None)
        explained = duties.order_by().values("unit__key").annotate(n=Count("explanations"))
        self.explained = dict(explained.values_list("unit__key", "n"))
        self.signed = set(Report.objects.filter(round=row, state="signed").values_list("unit__key", flat=True))

    def unit(self, unit: str, names: Mapping[str, str]) -> UnitPlan:
        """Return a unit's part."""
        duties, cells = self.states[unit], self.cells[unit]
        typing = duties[DutyState.OPEN] + duties[DutyState.RETURNED]
        return UnitPlan(
            unit=unit, names=names, duties=sum(duties.values()),
            accepted=duties[DutyState.ACCEPTED] + duties[DutyState.FROZEN],
            handed_in=duties[DutyState.SUBMITTED], not_handed_in=typing, undecided=cells[CellState.SUBMITTED],
            values_in=cells[CellState.ACCEPTED] + cells[CellState.FROZEN], returned=cells[CellState.RETURNED],
            drafts=cells[CellState.DRAFT], missing=self.missing[unit], open_appeals=self.open[unit],
            appeals_possible=self.possible[unit], explained=self.explained.get(unit, 0), signed=unit in self.signed,
        )  # fmt: skip


def _total(units: Iterable[UnitPlan]) -> UnitPlan:
    rows = list(units)
    counted = (
        "duties", "accepted", "handed_in", "not_handed_in", "values_in", "undecided", "returned", "drafts", "missing",
        "open_appeals", "appeals_possible", "explained",
    )  # fmt: skip
    sums = {name: sum(getattr(each, name) for each in rows) for name in counted}
    return UnitPlan(unit="", names={}, signed=all(each.signed for each in rows), **sums)


def _blocking(row: Round, total: UnitPlan, last_appeal: date | None, exception: date | None) -> Iterable[Problem]:
    where = Place(item=row.code)
    if row.state != RoundState.CLOSED:
        yield problem("freezing.not_closed" if row.state != RoundState.FROZEN else "freezing.is_frozen", where)
    if total.open_appeals:
        yield problem("freezing.open_appeals", where, count=total.open_appeals)
    if last_appeal:
        yield problem("freezing.appeal_days", where, count=total.appeals_possible, day=last_appeal.isoformat())
    if exception:
        yield problem("freezing.exceptions", where, day=exception.isoformat())
    if not total.values_in and row.state == RoundState.CLOSED:
        yield problem("freezing.nothing", where)
