# SPDX-License-Identifier: Apache-2.0
"""All that the reviewer's desk shows of one duty, in a fixed number of queries, whatever the number of values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from laban_portal.clock.now import today
from laban_portal.collection.models import Duty
from laban_portal.collection.queries.duties import DutyLine
from laban_portal.collection.queries.entry import SectionRows, entry_page
from laban_portal.collection.queries.office import duty_of
from laban_portal.collection.queries.rows import Row
from laban_portal.collection.rules.counting import FILLED, Key
from laban_portal.collection.rules.handing import Whose
from laban_portal.collection.states import CellState, DutyState, Event, RoundState
from laban_portal.people.rules import Actor
from laban_portal.review.models import Appeal
from laban_portal.review.queries.cited import Cited, citations_of
from laban_portal.review.queries.decisions import Told, decisions_of, why
from laban_portal.review.queries.value import ValueBeside, value_beside
from laban_portal.review.rules.deciding import Refusal, Standing, decided, open_verdicts
from laban_portal.review.rules.desk import may_see_at_desk
from laban_portal.review.rules.places import about, at, following
from laban_portal.threads.queries import open_about
from laban_portal.ui.errors import NotAllowed, NotFound

EXPLAINED = "explained"
GRAVE = ("error", "explain", "warning", EXPLAINED)
"""Values with such findings are looked at one by one, also where the unit has explained; a note hinders nobody."""
MARKS = (*GRAVE, "note")
"""What a value in the list is marked with: the first of these that it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskValue:
    """One value in the list: its state, the gravest finding, whether a question is open, and what was seen of it."""

    row: Row
    place: str
    state: str
    severity: str
    findings: int
    question: bool
    proofs: int
    appealed: bool
    number: int
    decision: int
    verdicts: tuple[str, ...]
    cannot: str

    @property
    def key(self) -> Key:
        """Return its cell."""
        return self.row.element, self.row.slice

    @property
    def waits(self) -> bool:
        """Tell whether it waits for a decision."""
        return self.state == CellState.SUBMITTED and self.row.now.kind in FILLED

    @property
    def seen(self) -> str:
        """Return what was seen of it, as forms send it back."""
        return f"{self.number}:{self.decision}:{self.place}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSection:
    """A section of the form with its values."""

    name: str
    values: tuple[DeskValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The places of other values: the next, the one before, the next undecided one, the next with findings."""

    next: str = ""
    before: str = ""
    undecided: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The desk of one duty, with one value open."""

    line: DutyLine
    events: tuple[Event, ...]
    sections: tuple[DeskSection, ...]
    value: DeskValue
    beside: ValueBeside
    decisions: tuple[Told, ...]
    cited: tuple[Cited, ...]
    ways: Ways
    undecided: int
    returned: int
    accepted: int
    clear: int
    total: int
    summary: str
    demonstration: bool


def desk(actor: Actor, duty: int, key: Key | None, language: str) -> Desk:
    """Return the desk of a duty, open at a value (else at the first that waits for a decision).

    Raises:
        NotFound: the duty's values may not be seen, or the form has no such value.
        NotAllowed: the person sees the values, but not those of other units.

    """
    line, events = duty_of(actor, duty, today(), language)
    if not may_see_at_desk(actor, line.domain):
        raise NotAllowed("desk.not_yours")
    page = entry_page(actor, duty, language)
    decisions, proofs = decisions_of(duty, actor.number_style), citations_of(actor, duty)
    values = _values(actor, line, page.rows, decisions, proofs)
    order = [each.key for each in values]
    waiting = [each.key for each in values if each.waits]
    chosen = key or next(iter(waiting), next(iter(order), None))
    value = next((each for each in values if each.key == chosen), None)
    if value is None:
        raise NotFound("deciding.no_value")
    return Desk(
        line=line, events=events, sections=_sections(page.sections, values), value=value,
        beside=value_beside(actor, Duty.objects.select_related("round", "unit").get(pk=duty), value.row, language),
        decisions=decisions.get(value.key, ()), cited=proofs.get(value.key, ()),
        ways=_ways(order, value.key, waiting, [each.key for each in values if each.severity in GRAVE]),
        undecided=len(waiting), returned=_count(values, CellState.RETURNED), accepted=_count(values, CellState.ACCEPTED),
        clear=sum(each.waits and each.severity not in GRAVE for each in values),
        total=sum(each.row.now.kind in FILLED for each in values), summary=_summary(values, decisions, language),
        demonstration=page.demonstration,
    )  # fmt: skip


def _values(
    actor: Actor,
    line: DutyLine,
    rows: Sequence[Row],
    decisions: Mapping[Key, Sequence[Told]],
    proofs: Mapping[Key, Sequence[Cited]],
) -> list[DeskValue]:
    whose = Whose(unit=line.unit, domain=line.domain, organisation=line.organisation)
    asked = open_about(f"cell:{line.duty}:")
    appealed = _appealed(line.duty)
    found = []
    for row in rows:
        if not row.applies and row.now.kind == "empty":
            continue
        key = (row.element, row.slice)
        severity = next((name for name in MARKS if _has(row, name)), "")
        standing = Standing(
            cell=CellState(row.review), kind=row.now.kind, duty=DutyState(line.state), round=RoundState(line.round_state),
            appealed=key in appealed,
        )  # fmt: skip
        found.append(
            DeskValue(
                row=row, place=at(key), severity=severity, findings=len(row.findings),
                question=about(line.duty, key) in asked,
                state=row.review if row.now.kind in FILLED else "empty", proofs=len(proofs.get(key, ())),
                appealed=key in appealed, number=row.now.number, verdicts=open_verdicts(actor, standing, whose),
                cannot=_cannot(actor, standing, whose),
                decision=decisions[key][0].pk if decisions.get(key) else 0,
            )
        )  # fmt: skip
    return found


def _cannot(actor: Actor, standing: Standing, whose: Whose) -> str:
    """Return the code of the sentence that says why nothing can be decided on a value; empty where something can."""
    if open_verdicts(actor, standing, whose):
        return ""
    found = decided(actor, "accept", standing, whose)
    return found.code if isinstance(found, Refusal) else ""


def _has(row: Row, severity: str) -> bool:
    return any((EXPLAINED if each.explained else each.severity) == severity for each in row.findings)


def _appealed(duty: int) -> set[Key]:
    rows = Appeal.objects.filter(decision__duty=duty, state="open")
    return {(element, part) for element, part in rows.values_list("decision__element", "decision__slice")}


def _count(values: Iterable[DeskValue], state: CellState) -> int:
    return sum(each.state == state for each in values)


def _sections(sections: Sequence[SectionRows], values: Sequence[DeskValue]) -> tuple[DeskSection, ...]:
    by_key = {each.key: each for each in values}
    found = (
        DeskSection(
            name=section.name,
            values=tuple(by_key[key] for row in section.rows if (key := (row.element, row.slice)) in by_key),
        )
        for section in sections
    )
    return tuple(each for each in found if each.values)


def _ways(order: list[Key], key: Key, waiting: Iterable[Key], graver: Iterable[Key]) -> Ways:
    here = order.index(key)

    def named(found: Key | None) -> str:
        return at(found) if found else ""

    return Ways(
        next=named(order[here + 1] if here + 1 < len(order) else None), before=named(order[here - 1] if here else None),
        undecided=named(following(order, key, waiting)), found=named(following(order, key, graver)),
    )  # fmt: skip


def _summary(values: Iterable[DeskValue], decisions: Mapping[Key, Sequence[Told]], language: str) -> str:
    """Say which values were returned and why, for the reason with which the duty goes back."""
    rows = []
    for each in values:
        if each.state == CellState.RETURNED and each.key in decisions:
            last = decisions[each.key][0]
            rows.append(
                f"{each.row.name}{f' ({each.row.label})' if each.row.label else ''}: {why(last.code, last.words, language)}"
            )
    text = "; ".join(rows)
    return text if len(text) <= 480 else text[:479] + "…"


def without_findings(found: Desk) -> frozenset[Key]:
    """Return the values that wait for a decision and have nothing found in them that is to be looked at one by one."""
    return frozenset(
        each.key for section in found.sections for each in section.values if each.waits and each.severity not in GRAVE
    )
