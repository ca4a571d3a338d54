# SPDX-License-Identifier: Apache-2.0
"""Official reports of a unit: what the next one would hold, those that were made, and what is said of a signature."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from laban.errors import Place, Problem
from laban_portal.collection.models import Chain, Duty, Round
from laban_portal.collection.queries.duties import DutyLine, duty_lines
from laban_portal.collection.queries.rounds import HANDED_IN
from laban_portal.collection.rules.counting import FILLED
from laban_portal.collection.states import RoundState
from laban_portal.evidence.queries.beside import asks
from laban_portal.people.rules import Actor, may_see_rounds
from laban_portal.review.models import Report
from laban_portal.review.paper.apart import signature_from
from laban_portal.review.paper.content import data_hash, read_code
from laban_portal.review.paper.signed_pdf import Signature, Trust
from laban_portal.review.paper.told import moment_told, trust_told
from laban_portal.review.queries.report_content import Standing, report_content, standing
from laban_portal.review.rules.reports import ReportWanted, may_make_report, may_see_report
from laban_portal.ui.errors import NotAllowed, NotFound
from laban_portal.ui.words import say

MARKS = {"made": "waiting", "signed_scan": "accepted", "signed_digital": "accepted", "replaced": "retired"}
NOTHING = ReportWanted(signer_name="", signer_title="")
BEGINNING = datetime.fromisoformat("2000-01-01T00:00:00+00:00")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """One duty as the report would hold it. `missing` are wanted cells that are empty, `unproved` values without proof."""

    line: DutyLine
    handed_in: bool
    values: int
    without_data: int
    missing: int
    explained: int
    open_findings: int
    proved: int
    unproved: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureLine:
    """One digital signature in words: who, when, and how sure that is. `sure`: a trusted root vouches for the signer."""

    name: str
    organisation: str
    issuer: str
    serial: str
    when: str
    holds: bool
    trust: str
    sure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One report that was made. `outdated`: values were saved since; asked of the one in force only."""

    pk: int
    code: str
    round: str
    round_names: Mapping[str, str]
    unit: str
    unit_names: Mapping[str, str]
    number: int
    state: str
    hash: str
    made_at: datetime
    by_name: str
    signed_kind: str
    signed_at: datetime | None
    signed_name: str
    signatures: tuple[SignatureLine, ...]
    trusted: bool
    replaced_at: datetime | None
    outdated: bool
    demonstration: bool

    @property
    def shown_state(self) -> str:
        """Return the state as a badge says it."""
        return f"signed_{self.signed_kind}" if self.state == "signed" else self.state

    @property
    def mark(self) -> str:
        """Return the state whose shape the badge has."""
        return MARKS[self.shown_state]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """One report with how much stands in it; `takes`: the person may send its signed copy back."""

    line: ReportLine
    totals: Mapping[str, int]
    signer: str
    sequence: int
    takes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPlan:
    """What the next report of a unit would hold; `seen` is what whoever makes it has looked at."""

    round: str
    round_names: Mapping[str, str]
    demonstration: bool
    unit: str
    unit_names: Mapping[str, str]
    lines: tuple[PlanLine, ...]
    missing: tuple[DutyLine, ...]
    documents: int
    sequence: int
    seen: str
    open: bool
    may_make: bool
    reports: tuple[ReportLine, ...]

    @property
    def current(self) -> ReportLine | None:
        """Return the report that is in force."""
        return next((each for each in self.reports if each.state != "replaced"), None)

    def total(self, name: str) -> int:
        """Return the sum of a count over all duties."""
        return sum(getattr(each, name) for each in self.lines)

    @property
    def totals(self) -> dict[str, int]:
        """Return all sums by name."""
        names = ("handed_in", "values", "without_data", "missing", "explained", "open_findings", "proved", "unproved")
        return {name: self.total(name) for name in names}


def reported_round(actor: Actor, code: str, unit: str) -> Round:
    """Return a round in which a unit's reports may be seen; else there is none. Two queries."""
    row = Round.objects.filter(code=code).first()
    if row is None:
        raise NotFound("refusal.no_page")
    _may_see(actor, row.pk, unit, "refusal.no_page")
    return row


def _may_see(actor: Actor, round_: int, unit: str, code: str) -> None:
    """Refuse who may not see all values of a unit; who follows the round anyhow is told why, others find nothing."""
    domains = _domains(round_, unit)
    if may_see_report(actor, unit, domains):
        return
    if domains and may_see_rounds(actor):
        raise NotAllowed("reports.other_domains")
    raise NotFound(code)


def _domains(round_: int, unit: str) -> frozenset[str]:
    return frozenset(Duty.objects.filter(Q(("unit", unit)), round=round_).values_list("domain", flat=True))


def report_plan(actor: Actor, code: str, unit: str, on: date, language: str) -> ReportPlan:
    """Return what the next report of a unit would hold, and those before."""
    row = reported_round(actor, code, unit)
    found = standing(row, unit)
    by_duty = {
        line.duty: line
        for line in duty_lines(Duty.objects.filter(pk__in=[each.pk for each in found.duties]), on, language)
    }
    lines = tuple(_plan_line(found, duty, by_duty[duty.pk]) for duty in found.duties)
    return ReportPlan(
        round=row.code, round_names=row.names, demonstration=row.demonstration, unit=unit, unit_names=found.unit_names,
        lines=lines, missing=tuple(each.line for each in lines if not each.handed_in), documents=len(found.documents),
        sequence=found.sequence, seen=seen_of(found), open=row.state != RoundState.PLANNED,
        may_make=may_make_report(actor, unit), reports=_lines(_reports(row, unit), language),
    )  # fmt: skip


def seen_of(found: Standing) -> str:
    """Return a hash over everything that the next report would hold."""
    return data_hash(report_content(found, NOTHING, code="", made_at=BEGINNING, made_by=""))


def _plan_line(found: Standing, duty: Duty, line: DutyLine) -> PlanLine:
    content, asked, proved = found.contents[duty.form_id], found.asked(duty), found.proved
    cells = {key[1:]: found.cells.get((duty.pk, *key[1:])) for key in ((duty.pk, *key) for key in content.cells)}
    fields = {each.element: each for each in content.form.fields}
    kinds = {key: cell.kind if cell else "empty" for key, cell in cells.items()}
    values = [key for key, kind in kinds.items() if kind == "value"]
    findings = found.findings.get(duty.pk, {})
    return PlanLine(
        line=line, handed_in=duty.state in HANDED_IN, values=len(values),
        without_data=sum(kind == "none" for kind in kinds.values()),
        missing=sum(
            kind not in FILLED and key[0] in asked and fields[key[0]].required for key, kind in kinds.items()
        ),
        explained=sum(any(each.explained for each in rows) for rows in findings.values()),
        open_findings=sum(each.open for rows in findings.values() for each in rows),
        proved=sum((duty.pk, *key) in proved for key in values),
        unproved=sum((duty.pk, *key) not in proved and asks(fields[key[0]]) and key[0] in asked for key in values),
    )  # fmt: skip


def readable_report(actor: Actor, code: str) -> Report:
    """Return a report whose values the person may all see, with its round and unit; else there is none. Two queries."""
    row = Report.objects.select_related("round", "unit").filter(code=read_code(code)).first()
    if row is None:
        raise NotFound("reports.none")
    _may_see(actor, row.round_id, row.unit_id, "reports.none")
    return row


def may_open_report(actor: Actor, code: str) -> bool:
    """Tell whether a person who looks at the public page may open the report itself."""
    try:
        readable_report(actor, code)
    except (NotFound, NotAllowed):
        return False
    return True


def report_page(actor: Actor, code: str, language: str) -> ReportPage:
    """Return a report as it is told to those who may see it; a fixed number of queries."""
    row = readable_report(actor, code)
    said = json.loads(row.content)
    line = _lines([row], language)[0]
    return ReportPage(
        line=line, totals=said["totals"], signer=said["signer"]["name"], sequence=row.sequence,
        takes=row.state != "replaced" and may_make_report(actor, row.unit_id),
    )  # fmt: skip


def unit_reports(actor: Actor, code: str, unit: str, language: str) -> tuple[ReportLine, ...]:
    """Return the reports of a unit in a round, the newest first."""
    row = reported_round(actor, code, unit)
    return _lines(_reports(row, unit), language)


def _reports(round_: Round, unit: str) -> list[Report]:
    rows = Report.objects.select_related("round", "unit").defer("content", "round__note")
    return list(rows.filter(Q(("unit", unit)), round=round_).order_by("-number"))


def _lines(found: Collection[Report], language: str) -> tuple[ReportLine, ...]:
    keys = {(each.round_id, each.unit_id) for each in found}
    chains = Chain.objects.filter(round__in={key[0] for key in keys}, unit__in={key[1] for key in keys})
    sequences = {
        (round_, str(unit)): number for round_, unit, number in chains.values_list("round", "unit", "sequence")
    }
    return tuple(_line(each, sequences.get((each.round_id, each.unit_id), 0), language) for each in found)


def _line(row: Report, sequence: int, language: str) -> ReportLine:
    return ReportLine(
        pk=row.pk, code=row.code, round=row.round.code, round_names=row.round.names, unit=row.unit_id,
        unit_names=row.unit.names, number=row.number, state=row.state, hash=row.hash, made_at=row.made_at,
        by_name=row.by_name, signed_kind=row.signed_kind, signed_at=row.signed_at, signed_name=row.signed_name,
        signatures=signature_lines(row.signature, language), trusted=bool(row.signature.get("trusted")),
        replaced_at=row.replaced_at, outdated=row.state != "replaced" and sequence > row.sequence,
        demonstration=row.demonstration,
    )  # fmt: skip


def signature_lines(kept: Mapping[str, Any], language: str) -> tuple[SignatureLine, ...]:
    """Say the signatures of a report as they were found when it was taken back."""
    return tuple(signature_line(signature_from(each), language) for each in kept.get("signatures", ()))


def signature_line(each: Signature, language: str) -> SignatureLine:
    """Say one signature."""
    return SignatureLine(
        name=each.name or each.field, organisation=each.organisation, issuer=each.issuer, serial=each.serial,
        when=moment_told(each, language), holds=each.holds, trust=trust_told(each, language),
        sure=each.holds and each.trust is Trust.TRUSTED,
    )  # fmt: skip


def sentences(problems: Iterable[Problem], language: str) -> list[tuple[str, str]]:
    """Say problems, each with the name of the field at which it stands."""
    return [(_at(each.where), say(each.code, language, **dict(each.facts))) for each in problems]


def _at(where: Place) -> str:
    return where.column
