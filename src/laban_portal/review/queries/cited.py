# SPDX-License-Identifier: Apache-2.0
"""The documents that prove a duty's values, with the pages cited, as far as the reader may see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from laban_portal.collection.models import Cell
from laban_portal.collection.rules.counting import Key
from laban_portal.evidence.models import Citation, Document
from laban_portal.evidence.queries.visible import LIVE, readable_documents
from laban_portal.people.rules import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A document cited for a value. `pages` can be drawn (0: none). `earlier`: the value was changed after it was cited."""

    document: str
    title: str
    number: str
    issuer: str
    issued_on: date | None
    page: int | None
    pages: int
    media: str
    mark: str
    place: str
    earlier: bool
    withdrawn: bool
    by_name: str


def citations_of(actor: Actor, duty: int) -> Mapping[Key, tuple[Cited, ...]]:
    """Return what proves each value of a duty; two queries."""
    seen = Document.objects.filter(readable_documents(actor))
    rows = Citation.objects.filter(LIVE, duty=duty, document__in=seen).select_related("document__file").order_by("pk")
    numbers = {
        (element, part): number
        for element, part, number in Cell.objects.filter(duty=duty).values_list("element", "slice", "number")
    }
    found: dict[Key, list[Cited]] = {}
    for each in rows:
        key = (each.element, each.slice)
        found.setdefault(key, []).append(_cited(each, numbers.get(key, 0)))
    return {key: tuple(cited) for key, cited in found.items()}


def _cited(each: Citation, number: int) -> Cited:
    document, file = each.document, each.document.file
    return Cited(
        document=document.key, title=document.title, number=document.number, issuer=document.issuer,
        issued_on=document.issued_on, page=each.page, pages=file.pages if file else 0, media=file.media if file else "",
        mark=file.sha256[:12] if file else "", place=each.place, earlier=0 < each.number < number,
        withdrawn=document.withdrawn_at is not None, by_name=each.by_name,
    )  # fmt: skip
