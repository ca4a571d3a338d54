# SPDX-License-Identifier: Apache-2.0
"""Search the history of values: only of those the person may read, newest first, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.utils import timezone

from laban.model.form import slice_name
from laban.model.period import Period
from laban_portal.catalog.queries import FormContent, form_content
from laban_portal.collection.models import Revision
from laban_portal.collection.queries.last import in_style
from laban_portal.collection.queries.visible import readable_duties
from laban_portal.people.rules import Actor

PAGE = 50
FIRST, LAST = date(1900, 1, 1), date(9000, 1, 1)
"""Days beyond these are taken as these: midnight on the very first and last days cannot be told in every time zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for; empty fields do not matter."""

    words: str = ""
    unit: str = ""
    element: str = ""
    who: str = ""
    source: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One revision with the names of where it stands."""

    duty: int
    unit_name: Mapping[str, str]
    round: str
    element: str
    slice: str
    name: str
    part: str
    period: str
    kind: str
    shown: str
    flag: str
    reason: str
    note: str
    answer: str
    source: str
    by_name: str
    at: datetime
    number: int
    hash: str


def history(actor: Actor, search: Search, page: int, language: str) -> tuple[Page[Revision], list[Found]]:
    """Return one page of what was found, and its rows; queries do not grow with them (contents are kept in memory)."""
    found = _matching(actor, search).select_related("duty__unit", "duty__round").order_by("-at", "-pk")
    numbered = Paginator(found, PAGE).get_page(page)
    return numbered, list(_named(list(numbered.object_list), actor, language))


def _matching(actor: Actor, search: Search) -> QuerySet[Revision]:
    wanted = Q()
    if search.words:
        text = search.words
        named = Q(element__icontains=text) | Q(text__icontains=text) | Q(note__icontains=text)
        wanted &= named | Q(by_name__icontains=text) | Q(form__icontains=text) | Q(hash__startswith=text)
    for column, value in (("duty__unit", search.unit), ("element", search.element), ("source", search.source)):
        if value:
            wanted &= Q(**{column: value})
    if search.who:
        wanted &= Q(by_name__icontains=search.who)
    if search.since:
        wanted &= Q(at__gte=_midnight(min(search.since, LAST)))
    if search.until:
        wanted &= Q(at__lt=_midnight(min(search.until, LAST) + timedelta(days=1)))
    return Revision.objects.filter(readable_duties(actor, "duty__"), wanted)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(max(FIRST, day), time.min))


def _named(revisions: Sequence[Revision], actor: Actor, language: str) -> Iterator[Found]:
    contents: dict[int, FormContent] = {}
    for each in revisions:
        form = each.duty.form_id
        if form not in contents:
            contents[form] = form_content(form)
        element = contents[form].elements.get(each.element)
        yield Found(
            duty=each.duty_id, unit_name=each.duty.unit.names, round=each.duty.round.code, element=each.element,
            slice=each.slice, name=element.names.into(language) if element else each.element,
            part=slice_name(each.slice, contents[form].code_lists, language), period=Period(each.period).names(language),
            kind=each.kind, shown=in_style(each.text, actor.number_style) if each.kind == "value" else each.text,
            flag=each.flag, reason=each.reason, note=each.note, answer=each.answer, source=each.source,
            by_name=each.by_name, at=each.at, number=each.number, hash=each.hash,
        )  # fmt: skip
