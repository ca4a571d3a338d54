# SPDX-License-Identifier: Apache-2.0
"""The list of documents: searched without accents, each with how often it is cited and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, Max, Q, QuerySet

from laban_portal.catalog.models import Unit
from laban_portal.collection.queries.visible import readable_duties
from laban_portal.evidence.models import Document
from laban_portal.evidence.queries.visible import readable_documents
from laban_portal.evidence.rules.seeing import may_browse_documents
from laban_portal.evidence.rules.wanted import over_on, round_day
from laban_portal.people.rules import Actor, own_units
from laban_portal.ui.errors import NotAllowed
from viettext import fold

PAGE = 50
STATES = ("current", "missing", "uncited", "over", "withdrawn")
"""What the list can be narrowed to: in force, without a file, cited nowhere, no longer valid, withdrawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for; empty: everything."""

    words: str = ""
    kind: str = ""
    unit: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """One document of a list. `over`: it does not hold to the end of the year that it proves (cited nowhere: today)."""

    key: str
    kind: str
    issuer: str
    number: str
    issued_on: date | None
    title: str
    unit: str
    unit_name: Mapping[str, str]
    has_file: bool
    removed: bool
    pages: int
    cited: int
    valid_to: date | None
    over: bool
    withdrawn: bool
    demonstration: bool
    pk: int


def documents(actor: Actor, search: Search, on: date, page: int = 1) -> tuple[Page[Document], tuple[DocumentRow, ...]]:
    """Return a page of the documents that may be seen, the newest first; a page beyond the last is the last. Two queries."""
    if not may_browse_documents(actor):
        raise NotAllowed("evidence.nothing_to_see")
    found = Paginator(_rows(actor, search, on), PAGE).get_page(page)
    return found, tuple(_row(each, on) for each in found.object_list)


def documents_after(actor: Actor, search: Search, on: date, *, after: int, limit: int) -> tuple[DocumentRow, ...]:
    """Return documents for programs, by number, one more than `limit` if there is one."""
    rows = _rows(actor, search, on).filter(pk__gt=after).order_by("pk")[: limit + 1]
    return tuple(_row(each, on) for each in rows)


def units_with_documents(actor: Actor) -> tuple[tuple[str, Mapping[str, str]], ...]:
    """Return the units of which some document may be seen, and those the person works for, in the order of the language."""
    seen = Document.objects.filter(readable_documents(actor)).values("unit")
    rows = Unit.objects.filter(Q(key__in=seen) | Q(key__in=own_units(actor))).order_by("sort_key", "key")
    return tuple(rows.values_list("key", "names"))


def own_unit_names(actor: Actor) -> tuple[tuple[str, Mapping[str, str]], ...]:
    """Return the units for which the person may register documents."""
    return tuple(Unit.objects.filter(key__in=own_units(actor)).order_by("sort_key", "key").values_list("key", "names"))


def _rows(actor: Actor, search: Search, on: date) -> QuerySet[Document]:
    standing = Q(citations__ended_at=None)
    seen = standing & readable_duties(actor, "citations__duty__")
    rows = Document.objects.filter(readable_documents(actor)).select_related("unit", "file").order_by("-pk")
    rows = rows.annotate(
        cited=Count("citations", filter=seen, distinct=True), last_year=Max("citations__duty__round__year", filter=seen)
    )
    for word in fold(search.words).split()[:8]:
        rows = rows.filter(search_key__contains=word)
    if search.kind:
        rows = rows.filter(kind=search.kind)
    if search.unit:
        rows = rows.filter(Q(unit=search.unit))
    return rows.filter(_state(search.state, on)) if search.state else rows


def _state(state: str, on: date) -> Q:
    """Return the condition of one of STATES."""
    if state == "withdrawn":
        return ~Q(withdrawn_at=None)
    if state == "missing":
        return Q(file=None, withdrawn_at=None)
    if state == "uncited":
        return Q(cited=0)
    # A last day of the year holds for that year: see `rules.wanted.round_day`.
    same_year = Q(valid_to__year=F("last_year")) & ~Q(valid_to__month=12, valid_to__day=31)
    cited = Q(last_year__isnull=False) & (Q(valid_to__year__lt=F("last_year")) | same_year)
    over = Q(valid_to__isnull=False) & (cited | Q(last_year__isnull=True, valid_to__lt=on))
    return over if state == "over" else Q(withdrawn_at=None) & ~over


def _row(each: Document, on: date) -> DocumentRow:
    year: int | None = each.last_year  # type: ignore[attr-defined]  # annotated above
    return DocumentRow(
        key=each.key, kind=each.kind, issuer=each.issuer, number=each.number, issued_on=each.issued_on, title=each.title,
        unit=each.unit_id, unit_name=each.unit.names, has_file=each.file_id is not None, removed=each.removed_at is not None,
        pages=each.file.pages if each.file else 0, cited=each.cited, valid_to=each.valid_to,  # type: ignore[attr-defined]  # annotated above
        over=over_on(each.valid_to, round_day(year) if year else on), withdrawn=each.withdrawn_at is not None,
        demonstration=each.demonstration, pk=each.pk,
    )  # fmt: skip
