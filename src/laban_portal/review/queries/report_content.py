# SPDX-License-Identifier: Apache-2.0
"""What an official report of a unit holds, read from the cells as they stand: values, explanations, evidence with hashes.

Who makes a report reads this again under the locks that saving takes, and compares: so the report is exactly what stood
there. A fixed number of queries, and some for each period of the round.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.apps import apps
from django.db.models import Q

from laban.model.form import COUNTED, Field, slice_name
from laban.model.framework import Element
from laban.model.period import Period
from laban.model.text import Text
from laban_portal.catalog.queries import FormContent, form_contents
from laban_portal.collection.chain import form_name
from laban_portal.collection.models import Cell, Chain, Duty, Revision, Round
from laban_portal.collection.queries.findings import Found, unit_findings
from laban_portal.collection.rules.counting import FILLED, asked_elements
from laban_portal.collection.states import DutyState
from laban_portal.review.models import Report
from laban_portal.review.paper.content import (
    EMPTY,
    NONE,
    NUMBER,
    WORDS,
    Document,
    DutyPart,
    Office,
    Reference,
    ReportContent,
    Row,
    Signer,
)
from laban_portal.review.rules.reports import ReportWanted
from laban_portal.ui.words import LANGUAGES, say

Place = tuple[int, str, str]
"""Duty, element and slice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A document that proves a value now; `document` is its number in the database."""

    place: Place
    document: int
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Everything that stands of a unit in a round, read once."""

    round: Round
    unit: str
    unit_names: Mapping[str, str]
    sequence: int
    head: str
    duties: tuple[Duty, ...]
    contents: Mapping[int, FormContent]
    cells: Mapping[Place, Cell]
    hashes: Mapping[tuple[int, str, str, int], str]
    findings: Mapping[int, Found]
    citations: tuple[Citation, ...]
    documents: Mapping[int, Document]
    reports: tuple[tuple[str, int, str], ...]

    def asked(self, duty: Duty) -> frozenset[str]:
        """Return the elements that a duty asks for, by what stands in it."""
        content = self.contents[duty.form_id]
        values = {key[1:]: (cell.kind, cell.value) for key, cell in self.cells.items() if key[0] == duty.pk}
        return asked_elements(content.form, content.code_lists, values)

    @property
    def proved(self) -> frozenset[Place]:
        """Return where a document proves a value."""
        return frozenset(each.place for each in self.citations)


def standing(round_: Round, unit: str, language: str = "vi") -> Standing:
    """Read what stands of a unit; the caller has asked whether the reader may see all of it."""
    chain = Chain.objects.select_related("unit").get(Q(("unit", unit)), round=round_)
    duties = tuple(
        Duty.objects.filter(chain=chain)
        .select_related("form", "organisation", "person", "unit")
        .defer("form__content")
        .order_by("form__code", "period", "pk")
    )
    cells = {(each.duty_id, each.element, each.slice): each for each in Cell.objects.filter(duty__in=duties)}
    rows = Revision.objects.filter(chain=chain).values_list("duty_id", "element", "slice", "number", "hash")
    citations, documents = _proof(duties)
    return Standing(
        round=round_, unit=unit, unit_names=chain.unit.names, sequence=chain.sequence, head=chain.head, duties=duties,
        contents=form_contents({each.form_id for each in duties}), cells=cells,
        hashes={row[:4]: row[4] for row in rows.iterator(chunk_size=2000)},
        findings=unit_findings(round_.pk, unit, language), citations=citations, documents=documents,
        reports=tuple(
            Report.objects.filter(Q(("unit", unit)), round=round_).order_by("number").values_list("code", "number", "state")
        ),
    )  # fmt: skip


def _proof(duties: Iterable[Duty]) -> tuple[tuple[Citation, ...], dict[int, Document]]:
    """Return the citations that stand, of documents that are not withdrawn, and the documents; two queries at most."""
    rows = (
        apps.get_model("evidence", "Citation")
        .objects.filter(duty__in=list(duties), ended_at=None, document__withdrawn_at=None)
        .select_related("document__file")
        .order_by("document__issued_on", "document__issuer", "document__number", "document__pk", "page", "pk")
    )
    citations: list[Citation] = []
    documents: dict[int, Document] = {}
    pages: dict[int, set[int]] = defaultdict(set)
    for each in rows:
        place = (each.duty_id, each.element, each.slice)
        citations.append(Citation(place=place, document=each.document_id, page=each.page or 0))
        pages[each.document_id] |= {each.page} if each.page else set()
        found = each.document
        documents[found.pk] = Document(
            number=documents[found.pk].number if found.pk in documents else len(documents) + 1,
            kind=_both(f"evidence_page.kind_{found.kind}"), title=found.title, issuer=found.issuer, symbol=found.number,
            dated=found.issued_on, pages=tuple(sorted(pages[found.pk])), sha256=found.file.sha256 if found.file else "",
        )  # fmt: skip
    return tuple(citations), documents


def report_content(
    found: Standing, wanted: ReportWanted, *, code: str, made_at: datetime, made_by: str
) -> ReportContent:
    """Return the report that stands there; the one that is in force now is replaced by it."""
    title = Text.of(dict.fromkeys(LANGUAGES, wanted.signer_title))
    before = next((code for code, _, state in found.reports if state != "replaced"), "")
    return ReportContent(
        code=code, number=max((number for _, number, _ in found.reports), default=0) + 1, round_code=found.round.code,
        round_name=_names(found.round.names), unit_key=found.unit, unit_name=_names(found.unit_names),
        office=_office(found, wanted), signer=Signer(name=wanted.signer_name, title=title), made_at=made_at,
        made_by=made_by, chain_sequence=found.sequence, chain_head=found.head,
        duties=tuple(_part(found, duty) for duty in found.duties), documents=tuple(found.documents.values()),
        replaces=before, demonstration=found.round.demonstration,
    )  # fmt: skip


def _office(found: Standing, wanted: ReportWanted) -> Office:
    """Return who issues the report: the unit's focal office; what stands above it unless that is the ministry; to whom."""
    organisations = apps.get_model("people", "Organisation").objects
    own = organisations.filter(unit=found.unit, focal=True).select_related("parent").order_by("pk").first()
    ministry = organisations.filter(kind="ministry", parent=None).order_by("pk").first()
    above = own.parent if own and own.parent and own.parent.kind != "ministry" else None
    return Office(
        issuer=_names(own.names if own else found.unit_names), parent=_names(above.names if above else {}),
        addressee=_names(ministry.names if ministry else {}), place=_names(found.unit_names), symbol=wanted.symbol,
        office_number=wanted.office_number, dated=wanted.dated,
    )  # fmt: skip


def _part(found: Standing, duty: Duty) -> DutyPart:
    content = found.contents[duty.form_id]
    state = duty.state if duty.state != DutyState.OPEN else "begun" if duty.filled else "not_begun"
    return DutyPart(
        form=duty.form.code, form_version=form_name(duty.form.pack, duty.form.code, duty.form.number),
        name=_names(duty.form.names), period=duty.period,
        period_name=Text.of({language: Period(duty.period).names(language) for language in LANGUAGES}), state=state,
        state_name=_both(f"duty_words.state_{state}"), document=content.form.document,
        rows=tuple(_rows(found, duty, content)),
    )  # fmt: skip


def _rows(found: Standing, duty: Duty, content: FormContent) -> Iterator[Row]:
    """Yield the rows of a form in its order; a field that is not asked has one only where a value stands in it."""
    asked = found.asked(duty)
    references = defaultdict(list)
    for each in found.citations:
        if each.place[0] == duty.pk:
            references[each.place].append(Reference(number=found.documents[each.document].number, page=each.page))
    for element, part in content.cells:
        place = (duty.pk, element, part)
        cell = found.cells.get(place)
        if element not in asked and (cell is None or cell.kind not in FILLED):
            continue
        words = tuple(
            each.explained for each in found.findings.get(duty.pk, {}).get((element, part), ()) if each.explained
        )
        digest = found.hashes.get((*place, cell.number), "") if cell else ""
        row = _row(content, element, part, cell)
        yield replace(row, explanations=words, revision_hash=digest, evidence=tuple(references[place]))


def _row(content: FormContent, element: str, part: str, cell: Cell | None) -> Row:
    """Return a row as its cell says; what cannot be read stands there as left empty."""
    known = content.elements.get(element) or Element(code=element)
    field = content.form.field(element) or Field(element=element)
    kind = cell.kind if cell else "empty"
    row = Row(
        element=element, name=known.names if known.names.versions else Text.of({"vi": element}), slice=part,
        slice_name=Text.of({language: slice_name(part, content.code_lists, language) for language in LANGUAGES}),
        measure=Text.of(dict.fromkeys(LANGUAGES, known.unit)), kind=EMPTY, revision=cell.number if cell else 0,
    )  # fmt: skip
    if cell is None or kind not in FILLED:
        return row
    flag, note = cell.flag, cell.note
    row = replace(row, flag=flag, flag_name=_both(f"entry.flag_{flag}") if flag else Text(), note=note)
    if kind == "none":
        return replace(row, kind=NONE, reason=cell.reason, reason_name=_both(f"entry.reason_{cell.reason}"))
    if field.kind in COUNTED:
        return replace(row, kind=NUMBER, value=cell.text)
    return replace(row, kind=WORDS, value=cell.text, answer=_answer(content, field, cell.text))


def _answer(content: FormContent, field: Field, text: str) -> Text:
    if field.kind == "yes_no" and text in {"yes", "no"}:
        return _both(f"entry.{text}")
    options = content.code_lists.get(field.choices)
    chosen = options.option(text) if options else None
    return chosen.names if chosen else Text()


def _names(names: Mapping[str, str]) -> Text:
    return Text.of({language: names.get(language, "") for language in LANGUAGES})


def _both(code: str) -> Text:
    return Text.of({language: say(code, language) for language in LANGUAGES})
