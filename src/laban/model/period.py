# SPDX-License-Identifier: Apache-2.0
"""Reporting periods: a year, a half, a quarter, a month, or any span of days such as a financial year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from laban.errors import PanelError, Problem, problem
from laban.texts import say

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Years that a figure may be of; others are slips of the keyboard."""

SHOWN = 40
"""How many characters of a faulty text are repeated to the reader."""


class Frequency(StrEnum):
    """How long a period is, and so how often it comes; a custom one comes once."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    CUSTOM = "custom"


MONTHS = {Frequency.YEAR: 12, Frequency.HALF: 6, Frequency.QUARTER: 3, Frequency.MONTH: 1}
LETTERS = {Frequency.HALF: "H", Frequency.QUARTER: "Q"}

NAMED = re.compile(r"(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?", re.ASCII)
SPAN = re.compile(r"(\d{4}-\d{2}-\d{2})/(\d{4}-\d{2}-\d{2})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Period:
    """A period by its text: `2025`, `2025-H1`, `2025-Q3`, `2025-07`, or `2025-06-14/2025-07-01` (both days included).

    Each span of days has one text: `2025-01-01/2025-12-31` becomes `2025`, and `2025-q3` becomes `2025-Q3`, so that
    equal periods are equal values. Periods sort by the day on which they end, parts before their whole:
    2025-02, 2025-03, 2025-Q1, 2025-04 …

    Raises:
        PanelError: `period.unknown` where the text is no period, `period.backwards` where it ends before it begins.

    """

    text: str

    def __post_init__(self) -> None:
        """Put the text into its one form."""
        object.__setattr__(self, "text", _canonical(self.text))

    @property
    def frequency(self) -> Frequency:
        """Return what kind of period it is."""
        return _frequency(self.text)

    @property
    def first(self) -> date:
        """Return its first day."""
        return _days(self.text)[0]

    @property
    def last(self) -> date:
        """Return its last day, which belongs to it."""
        return _days(self.text)[1]

    @property
    def year(self) -> int:
        """Return the year in which it ends: the year to whose figures it counts."""
        return self.last.year

    @property
    def number(self) -> int:
        """Return which half, quarter or month of its year it is; 1 for a year, 0 for a custom period."""
        months = MONTHS.get(self.frequency)
        return (self.first.month - 1) // months + 1 if months else 0

    @property
    def previous(self) -> Period | None:
        """Return the period of the same kind just before; nothing for a custom one and for the first of all."""
        months = MONTHS.get(self.frequency)
        if not months or (self.first.year == FIRST_YEAR and self.number == 1):
            return None
        if self.number > 1:
            return Period(_written(self.year, self.frequency, self.number - 1))
        return Period(_written(self.year - 1, self.frequency, 12 // months))

    def names(self, language: str) -> str:
        """Say the period in words.

        >>> Period("2025-Q3").names("en"), Period("2025-Q3").names("vi"), Period("2025-H1").names("vi")
        ('Third quarter of 2025', 'Quý III năm 2025', '6 tháng đầu năm 2025')
        """
        if self.frequency is Frequency.CUSTOM:
            first, last = _day(self.first, language), _day(self.last, language)
            return say("period_names.custom", language, first=first, last=last)
        number = "" if self.frequency is Frequency.YEAR else f"_{self.number}"
        return say(f"period_names.{self.frequency}{number}", language, year=self.year)

    def __str__(self) -> str:
        """Write the period as it is stored."""
        return self.text

    def __lt__(self, other: Period) -> bool:
        """Tell whether it ends earlier, or on the same day and is the shorter of the two."""
        return self._place() < other._place()

    def __le__(self, other: Period) -> bool:
        """Tell whether it stands before the other or is the same."""
        return self._place() <= other._place()

    def __gt__(self, other: Period) -> bool:
        """Tell whether it stands after the other."""
        return self._place() > other._place()

    def __ge__(self, other: Period) -> bool:
        """Tell whether it stands after the other or is the same."""
        return self._place() >= other._place()

    def _place(self) -> tuple[date, int]:
        return self.last, -self.first.toordinal()


def parse_period(text: str) -> Period:
    """Read a period as a person or a file writes it; blanks around it and the size of letters do not count.

    Raises:
        PanelError: where it is no period.

    """
    return Period(text)


def periods_of(year: int, frequency: Frequency | str) -> tuple[Period, ...]:
    """Return the periods of one kind in a year, in order; there are none of the custom kind.

    >>> [str(each) for each in periods_of(2025, "half")]
    ['2025-H1', '2025-H2']
    """
    months = MONTHS.get(Frequency(frequency))
    if not months:
        return ()
    return tuple(Period(_written(year, Frequency(frequency), at + 1)) for at in range(12 // months))


def _canonical(text: str) -> str:
    """Return the one text of a period, or refuse."""
    bare = text.strip().upper() if len(text) <= SHOWN else ""
    if NAMED.fullmatch(bare) and FIRST_YEAR <= int(bare[:4]) <= LAST_YEAR:
        return bare
    span = SPAN.fullmatch(bare)
    try:
        first, last = (date.fromisoformat(day) for day in span.groups()) if span else (date.min, date.max)
    except ValueError:
        first, last = date.min, date.max
    if first.year < FIRST_YEAR or last.year > LAST_YEAR:
        raise PanelError([_unknown(text)])
    if last < first:
        raise PanelError([problem("period.backwards", first=first.isoformat(), last=last.isoformat())])
    return _name_of(first, last) or bare


def _unknown(text: str) -> Problem:
    printable = "".join(each if each.isprintable() else "�" for each in text)
    return problem("period.unknown", given=printable[:SHOWN] + ("…" if len(printable) > SHOWN else ""))


def _name_of(first: date, last: date) -> str:
    """Return the text of the year, half, quarter or month that these days are, or nothing."""
    for frequency, months in MONTHS.items():
        text = _written(first.year, frequency, (first.month - 1) // months + 1)
        if _days(text) == (first, last):
            return text
    return ""


def _written(year: int, frequency: Frequency, number: int) -> str:
    if frequency is Frequency.YEAR:
        return f"{year:04}"
    return f"{year:04}-{number:02}" if frequency is Frequency.MONTH else f"{year:04}-{LETTERS[frequency]}{number}"


def _frequency(text: str) -> Frequency:
    """Return the kind of a text in its one form."""
    if len(text) == 4:
        return Frequency.YEAR
    if "/" in text:
        return Frequency.CUSTOM
    return {"H": Frequency.HALF, "Q": Frequency.QUARTER}.get(text[5], Frequency.MONTH)


def _days(text: str) -> tuple[date, date]:
    """Return the first and the last day of a text in its one form."""
    frequency = _frequency(text)
    if frequency is Frequency.CUSTOM:
        first, _, last = text.partition("/")
        return date.fromisoformat(first), date.fromisoformat(last)
    year, months = int(text[:4]), MONTHS[frequency]
    end = months * (int(text[5:].lstrip("HQ") or "1"))
    return date(year, end - months + 1, 1), date(year, end, monthrange(year, end)[1])


def _day(day: date, language: str) -> str:
    """Write a day as letters do; in Vietnamese, days below 10 and months below 3 get a zero before them."""
    if language == "vi":
        return f"{day.day:02}/{f'{day.month:02}' if day.month < 3 else day.month}/{day.year}"
    return f"{day.day} {say(f'period_names.month_{day.month}', language, year=day.year)}"
