# SPDX-License-Identifier: Apache-2.0
"""Search who did what; who may is decided by the page that asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.utils import timezone

from laban_portal.audit.models import Line
from laban_portal.ui.words import say
from viettext import fold

PAGE = 50
MOST_EXPORTED = 50_000
FIRST, LAST = date(1900, 1, 1), date(9000, 1, 1)
"""Days beyond these are taken as these: midnight on the very first and last days cannot be told in every time zone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for; empty: everything. Words are found whatever their accents and capitals."""

    words: str = ""
    action: str = ""
    unit: str = ""
    about: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One line in the reader's words."""

    at: datetime
    by_name: str
    account: int | None
    came_by: str
    address: str
    action: str
    sentence: str
    about: str
    unit: str


def search(wanted: Search, language: str, page: int = 1) -> tuple[Page[Line], tuple[Shown, ...]]:
    """Return a page of lines, newest first; a page beyond the last is the last."""
    paginator = Paginator(_rows(wanted), PAGE)
    found = paginator.get_page(page)
    return found, tuple(_shown(line, language) for line in found.object_list)


def exported(wanted: Search, language: str) -> Iterator[Shown]:
    """Return all lines that are found, up to a limit, newest first."""
    for line in _rows(wanted)[:MOST_EXPORTED].iterator(chunk_size=2000):
        yield _shown(line, language)


def actions() -> tuple[str, ...]:
    """Return the kinds of actions that were written down."""
    return tuple(Line.objects.order_by("action").values_list("action", flat=True).distinct())


def sentence_of(action: str, facts: dict[str, object], language: str) -> str:
    """Say what was done; an action whose sentence is not known any more is shown by its code and facts."""
    try:
        return say(action, language, **facts)
    except (ImportError, KeyError, IndexError, ValueError):
        return " · ".join((action, *(f"{name}: {value}" for name, value in facts.items() if value)))


def _rows(wanted: Search) -> QuerySet[Line]:
    rows = Line.objects.order_by("-id")
    for word in fold(wanted.words).split()[:8]:
        rows = rows.filter(search_key__contains=word)
    if wanted.action:
        rows = rows.filter(action=wanted.action)
    if wanted.unit:
        rows = rows.filter(unit=wanted.unit)
    if wanted.about:
        rows = rows.filter(Q(about=wanted.about) | Q(about__startswith=f"{wanted.about}:"))
    if wanted.first:
        rows = rows.filter(at__gte=_midnight(min(wanted.first, LAST)))
    if wanted.last:
        rows = rows.filter(at__lt=_midnight(min(wanted.last, LAST) + timedelta(days=1)))
    return rows


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(max(FIRST, day), time.min))


def _shown(line: Line, language: str) -> Shown:
    return Shown(
        at=line.at, by_name=line.by_name, account=line.account_id, came_by=line.came_by, address=line.address, action=line.action,  # noqa: E501
        sentence=sentence_of(line.action, line.facts, language), about=line.about, unit=line.unit,
    )  # fmt: skip
