# SPDX-License-Identifier: Apache-2.0
"""Versions side by side: what changed from one to the other, field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from laban.model.workdays import Holidays, is_workday
from laban_portal.catalog.models import Version
from laban_portal.catalog.queries.content import calendar_content
from laban_portal.catalog.queries.shelf import Card, card_of, version_of, visible
from laban_portal.catalog.states import Kind
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotFound

MOST_CHANGES = 2000
NAMING = ("code", "element", "day")
"""Keys that name an entry of a list, so that a moved entry is still the same one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference: the keys that lead there, and what stood before and stands after (nothing: was not there)."""

    path: tuple[str, ...]
    before: str | None
    after: str | None

    @property
    def kind(self) -> str:
        """Return added, removed or changed."""
        return "added" if self.before is None else "removed" if self.after is None else "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two versions of one code and what differs."""

    old: Card
    new: Card
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRow:
    """A month of a calendar: its working days, and the days that are not what their weekday says."""

    month: date
    workdays: int
    days: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPage:
    """A calendar by year and month."""

    card: Card
    years: tuple[tuple[int, tuple[MonthRow, ...], int], ...]


def versions_of(actor: Actor, card: Card) -> tuple[Card, ...]:
    """Return every version of a code that may be seen, newest first. One query."""
    rows = visible(actor).filter(kind=card.kind, pack=card.pack, code=card.code).defer("content")
    return tuple(card_of(row) for row in rows)


def compared(actor: Actor, old: int, new: int) -> Comparison:
    """Return what changed from one version to another of the same code. Two queries."""
    first, second = (version_of(actor, pk, *Kind) for pk in (old, new))
    if (first.kind, first.pack, first.code) != (second.kind, second.pack, second.code):
        raise NotFound("catalogue.not_comparable")
    return Comparison(old=card_of(first), new=card_of(second), changes=differences(first.content, second.content))


def differences(old: str, new: str) -> tuple[Change, ...]:
    """Return what differs between two contents, in the order of the later one, what is gone at the end."""
    before, after = (dict(_flat(json.loads(text))) for text in (old, new))
    paths = [*after, *(path for path in before if path not in after)]
    found = (Change(path=path, before=before.get(path), after=after.get(path)) for path in paths)
    changes = [each for each in found if each.before != each.after]
    return tuple(_gathered(changes))[:MOST_CHANGES]


def code_list_version(actor: Actor, version: int) -> tuple[Card, Mapping[str, object]]:
    """Return a code list with its options. One query."""
    row = version_of(actor, version, Kind.CODE_LIST)
    return card_of(row), json.loads(row.content)


def calendar_page(actor: Actor, version: int) -> CalendarPage:
    """Return a calendar month by month. Two queries."""
    card = card_of(version_of(actor, version, Kind.CALENDAR))
    holidays = calendar_content(version)
    years = []
    for year in holidays.years:
        months = tuple(_month(date(year, month, 1), holidays) for month in range(1, 13))
        years.append((year, months, sum(row.workdays for row in months)))
    return CalendarPage(card=card, years=tuple(years))


def content_of(actor: Actor, version: int, *kinds: Kind) -> tuple[Card, str]:
    """Return a version and its content as it is kept. One query."""
    row: Version = version_of(actor, version, *kinds)
    return card_of(row), row.content


def _month(first: date, holidays: Holidays) -> MonthRow:
    last = (date(first.year + first.month // 12, first.month % 12 + 1, 1)).toordinal()
    days = [date.fromordinal(at) for at in range(first.toordinal(), last)]
    kinds = {each.day: ("working", each) for each in holidays.working} | {
        each.day: ("off", each) for each in holidays.off
    }
    special = tuple((kinds[day][0], kinds[day][1]) for day in days if day in kinds)
    return MonthRow(month=first, workdays=sum(is_workday(day, holidays) for day in days), days=special)


def _flat(content: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield every plain value with its keys; an entry of a list is known by its code, not by its place."""
    if isinstance(content, dict):
        for key, value in content.items():
            yield from _flat(value, (*path, key))
    elif isinstance(content, list) and content and all(isinstance(each, dict) for each in content):
        times: dict[str, int] = {}
        for at, each in enumerate(content):
            name = next((str(each[key]) for key in NAMING if each.get(key)), str(at))
            times[name] = times.get(name, 0) + 1
            yield from _flat(each, (*path, name if times[name] == 1 else f"{name}#{times[name]}"))
        yield (
            (*path, "order"),
            " · ".join(
                next((str(each[key]) for key in NAMING if each.get(key)), str(at)) for at, each in enumerate(content)
            ),
        )
    elif content not in (None, "", [], {}):
        yield path, " · ".join(map(str, content)) if isinstance(content, list) else _plain(content)


def _plain(value: object) -> str:
    """Write a plain value; 5 and 5.0 are the same number."""
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def _gathered(changes: list[Change]) -> Iterator[Change]:
    """Tell an entry that came or went once, by its name; and the order of a list only where entries changed places."""
    entries = {each.path[:-1] for each in changes if each.path[-1] in NAMING and each.kind != "changed"}
    for each in changes:
        above = next((each.path[:end] for end in range(1, len(each.path)) if each.path[:end] in entries), None)
        if above is not None:
            if each.path[:-1] == above and each.path[-1] in NAMING:
                yield Change(path=above, before=each.before, after=each.after)
        elif each.path[-1] != "order" or _moved(each):
            yield each


def _moved(each: Change) -> bool:
    """Tell whether entries that stand in both lists have changed places."""
    if not each.before or not each.after:
        return False
    old, new = each.before.split(" · "), each.after.split(" · ")
    both = set(old) & set(new)
    return [name for name in old if name in both] != [name for name in new if name in both]
