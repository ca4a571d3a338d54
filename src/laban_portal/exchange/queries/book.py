# SPDX-License-Identifier: Apache-2.0
"""What a workbook shows: a unit's duties of one domain in a round. A fixed number of queries for each duty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import Q

from laban.model.number_entry import canonical
from laban.model.period import Period
from laban_portal.catalog.models import Unit
from laban_portal.catalog.queries import FormContent, form_content
from laban_portal.catalog.queries.shelf import domains_now
from laban_portal.clock.now import today
from laban_portal.collection.models import Chain, Duty, Round
from laban_portal.collection.queries.entry import locked_because
from laban_portal.collection.queries.rows import Reader, Row, duty_rows
from laban_portal.collection.states import CellState
from laban_portal.evidence.queries.cited import citations_of_duty
from laban_portal.evidence.queries.listed import Search, documents_after
from laban_portal.evidence.rules.wanted import KINDS
from laban_portal.exchange.rules import may_take_workbook
from laban_portal.exchange.workbook.book import Book, DutySheet, Line, Listed, Written
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotFound
from laban_portal.ui.words import say

MOST_DOCUMENTS = 400
"""So many documents are listed in a workbook, the newest; others are cited in the portal."""

OPEN = frozenset({"", "save.not_yours"})
"""Why somebody may not type that does not close the duty for its own people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which workbook is asked for: its key, and when it is made."""

    key: str
    round: str
    unit: str
    domain: str
    at: datetime


def book_of(actor: Actor, asked: Asked, language: str) -> Book:
    """Return the workbook of a unit's domain; a person who may not read all of it finds none."""
    if not may_take_workbook(actor, asked.unit, asked.domain):
        raise NotFound("exchange.no_workbook")
    duties = list(
        Duty.objects.filter(Q(unit=asked.unit), round__code=asked.round, domain=asked.domain)
        .select_related("round", "unit", "form")
        .defer("form__content", "round__note")
        .order_by("form__code", "period", "pk")
    )
    if not duties:
        raise NotFound("exchange.no_workbook")
    round_, unit = duties[0].round, duties[0].unit
    listed = _documents(actor, asked.unit)
    known = frozenset(each.key for each in listed)
    chain = Chain.objects.filter(Q(unit=asked.unit), round=round_).values_list("head", flat=True).first()
    domains = {each.code: each.names.into(language) for each in domains_now()}
    return Book(
        key=asked.key, round=round_.code, round_name=_round_name(round_, language), unit=asked.unit,
        unit_name=_unit_name(unit, language), domain=asked.domain, domain_name=domains.get(asked.domain, asked.domain),
        made_at=asked.at, made_by=actor.name, head=chain or "", demonstration=round_.demonstration, documents=listed,
        sheets=tuple(_sheet(actor, each, known, language) for each in duties),
        document_kinds=tuple((kind, say(f"evidence_page.kind_{kind}", language)) for kind in KINDS),
    )  # fmt: skip


def _documents(actor: Actor, unit: str) -> tuple[Listed, ...]:
    rows = documents_after(actor, Search(unit=unit), today(), after=0, limit=10_000)
    standing = [each for each in rows if not each.withdrawn][-MOST_DOCUMENTS:]
    return tuple(
        Listed(
            key=each.key, kind=each.kind, issuer=each.issuer, number=each.number, issued_on=each.issued_on, title=each.title
        )
        for each in standing
    )  # fmt: skip


def _sheet(actor: Actor, duty: Duty, known: frozenset[str], language: str) -> DutySheet:
    content, period = form_content(duty.form_id, duty.form.hash), Period(duty.period)
    locked, _ = locked_because(actor, duty, today())
    rows = duty_rows(duty, content, Reader.of(actor, language), {})
    proofs = {
        (each.element, each.slice): (each.document, str(each.page or ""))
        for each in citations_of_duty(actor, duty.pk, language)
        if each.document in known and not each.document_withdrawn
    }
    form, before = content.form, period.previous
    return DutySheet(
        duty=duty.pk, form=form.code, name=form.names.into(language) or form.code, version=duty.form.number,
        hash=duty.form.hash, period=duty.period, period_name=period.names(language),
        last_period=before.names(language) if before else "", assumed=form.status == "assumed",
        on_time_until=duty.on_time_until, closes_on=duty.closes_on or duty.round.closes_on,
        lines=tuple(_lines(rows, content, proofs, str(before or ""), editable=locked in OPEN, language=language)),
    )  # fmt: skip


def _lines(
    rows: list[Row], content: FormContent, proofs: Mapping[tuple[str, str], tuple[str, str]], before: str, *,
    editable: bool, language: str,
) -> Iterator[Line]:  # fmt: skip
    """Yield the cells, section by section."""
    sections = {
        field.element: section.names.into(language) or section.code
        for section in content.form.sections
        for field in section.fields
    }
    for row in rows:
        element, now = content.elements.get(row.element), row.now
        document, page = proofs.get((row.element, row.slice), ("", ""))
        yield Line(
            element=row.element, slice=row.slice, name=row.name, label=row.label, section=sections.get(row.element, ""),
            unit=row.unit, kind=row.kind, options=row.options, required=row.required and row.applies,
            low=_bound(element.low if element else None), high=_bound(element.high if element else None), help=row.help,
            evidence=row.evidence, last=_last(row, before), held=row.offered.text if row.offered else "",
            now=Written(
                kind=now.kind, text=now.text, reason=now.reason, note=now.note, flag=now.flag, document=document, page=page
            ),
            seen=now.number, state=say(f"cell_states.{_state(row)}", language), editable=editable,
        )  # fmt: skip


def _state(row: Row) -> str:
    """Name what became of a cell: what was decided on it, else how it stands."""
    if not row.applies:
        return "skipped"
    if row.review != CellState.DRAFT:
        return f"review_{row.review}"
    return "needed" if row.missing and row.now.state == "empty" else row.now.state


def _last(row: Row, before: str) -> str:
    """Return the value of the period just before."""
    if not row.last or row.last[-1].period != before:
        return ""
    return canonical(Decimal(repr(row.last[-1].value)))


def _bound(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(repr(value))


def _round_name(row: Round, language: str) -> str:
    return row.names.get(language) or row.names.get("vi") or row.code


def _unit_name(row: Unit, language: str) -> str:
    return row.names.get(language) or row.names.get("vi") or row.key
