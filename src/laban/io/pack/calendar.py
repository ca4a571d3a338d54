# SPDX-License-Identifier: Apache-2.0
"""calendar.csv: public holidays, and weekend days that are worked in exchange."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from laban.errors import Problem, problem
from laban.io.pack.columns import Layout, Sheet
from laban.io.pack.source import Source
from laban.model.workdays import STATUSES, CalendarDay, Holidays

LAYOUT = Layout(needed=("day", "kind"), known=("status", "source"))

OFF, WORKING = "off", "working"


def read_calendar(source: Source) -> Holidays:
    """Read the calendar of a pack, if it has one."""
    sheet = source.table("calendar", LAYOUT)
    return Holidays() if sheet is None else source.take(calendar_of(sheet))


def calendar_of(sheet: Sheet) -> tuple[Holidays, list[Problem]]:
    """Read the days in the order of the calendar; rows without a day or a known kind are told and left out."""
    problems = [*sheet.empty("day", "kind"), *sheet.choice("kind", (OFF, WORKING)), *sheet.choice("status", STATUSES)]
    days, found = sheet.days("day")
    kinds, words = sheet.texts("kind"), sheet.words()
    status, source = sheet.texts("status", STATUSES[0]), sheet.texts("source")
    rows = {
        kind: tuple(
            CalendarDay(day=day, names=words[row], status=status[row], source=source[row])
            for day, row in sorted((day, row) for row, day in enumerate(days) if day and kinds[row] == kind)
        )
        for kind in (OFF, WORKING)
    }
    problems += [*found, *_repeated(sheet, days), *_no_weekend(sheet, days, kinds)]
    return Holidays(off=rows[OFF], working=rows[WORKING]), problems


def _repeated(sheet: Sheet, days: Sequence[date | None]) -> Iterator[Problem]:
    seen: dict[date, int] = {}
    for row, day in enumerate(days):
        if day is not None and seen.setdefault(day, row) != row:
            first = sheet.place(seen[day], "day")
            yield problem("calendar.same_day", sheet.place(row, "day"), day=day.isoformat(), first=first)


def _no_weekend(sheet: Sheet, days: Sequence[date | None], kinds: Sequence[str]) -> Iterator[Problem]:
    """Tell days that are worked in exchange and would be worked anyway."""
    for row, day in enumerate(days):
        if day is not None and kinds[row] == WORKING and day.weekday() < 5:
            yield problem("calendar.not_a_weekend", sheet.place(row, "day"), day=day.isoformat())
