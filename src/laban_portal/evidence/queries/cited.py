# SPDX-License-Identifier: Apache-2.0
"""Citations with the names of the cells they prove, and whether the value was changed since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from laban.model.form import slice_name
from laban.model.period import Period
from laban_portal.catalog.queries import FormContent, form_contents
from laban_portal.collection.models import Cell
from laban_portal.collection.queries.visible import readable_duties
from laban_portal.evidence.models import Citation, Document
from laban_portal.evidence.queries.visible import LIVE, readable_documents
from laban_portal.evidence.rules.seeing import holds_fast
from laban_portal.people.rules import Actor, may_type_for


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationLine:
    """One citation. `earlier`: the value was changed after it was cited. `may_end`: the person, while the round lets them."""

    pk: int
    document: str
    document_title: str
    document_number: str
    document_withdrawn: bool
    document_has_file: bool
    duty: int
    unit: str
    unit_name: Mapping[str, str]
    element: str
    slice: str
    name: str
    label: str
    form_name: str
    period: str
    round_name: Mapping[str, str]
    domain: str
    page: int | None
    place: str
    number: int
    earlier: bool
    by_name: str
    at: datetime
    held: bool
    may_end: bool


def citations_of_document(actor: Actor, document: Document, language: str) -> tuple[CitationLine, ...]:
    """Return where a document is cited, as far as the person may read the values. Three queries."""
    return _lines(actor, Q(document=document) & readable_duties(actor, "duty__"), language)


def citations_of_duty(
    actor: Actor, duty: int, language: str, *, element: str = "", slice_: str | None = None
) -> tuple[CitationLine, ...]:
    """Return the citations of a duty's cells, or of one, whose documents the person may see. Three queries."""
    seen = Document.objects.filter(readable_documents(actor))
    wanted = Q(duty=duty, document__in=seen) & readable_duties(actor, "duty__")
    if element:
        wanted &= Q(element=element)
    if slice_ is not None:
        wanted &= Q(slice=slice_)
    return _lines(actor, wanted, language)


def _lines(actor: Actor, wanted: Q, language: str) -> tuple[CitationLine, ...]:
    rows = Citation.objects.filter(LIVE, wanted).select_related("document", "duty__round", "duty__unit").order_by("pk")
    found = list(rows)
    contents = form_contents({each.duty.form_id for each in found})
    numbers = _numbers({each.duty_id for each in found}, {each.element for each in found})
    return tuple(
        _line(
            actor, each, contents[each.duty.form_id], numbers.get((each.duty_id, each.element, each.slice), 0), language
        )
        for each in found
    )


def _numbers(duties: Iterable[int], elements: Iterable[str]) -> dict[tuple[int, str, str], int]:
    """Return the latest revision of each cell."""
    rows = Cell.objects.filter(duty__in=list(duties), element__in=list(elements))
    return {
        (duty, element, part): number
        for duty, element, part, number in rows.values_list("duty", "element", "slice", "number")
    }


def _line(actor: Actor, each: Citation, content: FormContent, number: int, language: str) -> CitationLine:
    duty, document = each.duty, each.document
    name, label = cell_names(content, each.element, each.slice, language)
    held = holds_fast(duty.state)
    return CitationLine(
        pk=each.pk, document=document.key, document_title=document.title, document_number=document.number,
        document_withdrawn=document.withdrawn_at is not None, document_has_file=document.file_id is not None,
        duty=each.duty_id, unit=duty.unit_id, unit_name=duty.unit.names, element=each.element, slice=each.slice, name=name,
        label=label, form_name=content.form.names.into(language), period=Period(duty.period).names(language),
        round_name=duty.round.names, domain=each.domain, page=each.page, place=each.place, number=each.number,
        earlier=0 < each.number < number, by_name=each.by_name, at=each.made_at, held=held,
        may_end=not held and may_type_for(actor, duty.unit_id, duty.organisation_id),
    )  # fmt: skip


def cell_names(content: FormContent, element: str, part: str, language: str) -> tuple[str, str]:
    """Return what a cell is called: its element, and its part where the field is split."""
    known = content.elements.get(element)
    return (known.names.into(language) if known else "") or element, slice_name(part, content.code_lists, language)
