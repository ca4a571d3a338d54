# SPDX-License-Identifier: Apache-2.0
"""Search who did what; who may is decided by the page that asks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.core.paginator import Page, Paginator
from django.db import connection, transaction
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


HASHED = (
    "id", "at", "account", "by_name", "came_by", "address", "action", "about", "unit", "facts", "search_key",
)  # fmt: skip
"""What of a line is proved: all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The lines after one number up to another: how many there are, and the SHA-256 over their contents in order."""

    after: int
    last: int
    lines: int
    sha256: str


@transaction.atomic
def complete_up_to() -> int:
    """Return the number of the last line, below which none will come any more: writers are waited for, for a moment."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE audit_line IN SHARE ROW EXCLUSIVE MODE")
    return Line.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def extent(after: int, last: int) -> Extent:
    """Count and hash the lines of a stretch; read as a stream.

    Each line is JSON with sorted keys and no blanks, in UTF-8, with a line's end behind it.
    """
    digest, count = hashlib.sha256(), 0
    rows = Line.objects.filter(pk__lte=last).order_by("pk").values(*HASHED)
    rows = rows.filter(pk__gt=after) if after else rows  # from the very first one, whatever its number
    for row in rows.iterator(chunk_size=2000):
        content = {**row, "at": row["at"].astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")}
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        digest.update(text.encode("utf-8", "surrogatepass") + b"\n")
        count += 1
    return Extent(after=after, last=last, lines=count, sha256=digest.hexdigest())


def last_happenings(about: Iterable[str], actions: Iterable[str]) -> dict[str, str]:
    """Return, for each thing, the last of some actions that was written about it; one query."""
    rows = Line.objects.filter(about__in=list(about), action__in=list(actions)).order_by("pk")
    return dict(rows.values_list("about", "action"))


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
        at=line.at, by_name=line.by_name, account=line.account_id, came_by=line.came_by, address=line.address, action=line.action,  # noqa: E501  one row of a table laid out by hand
        sentence=sentence_of(line.action, line.facts, language), about=line.about, unit=line.unit,
    )  # fmt: skip
