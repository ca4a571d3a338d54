# SPDX-License-Identifier: Apache-2.0
"""Working days: Monday to Friday, but for days off and for days at the weekend worked in exchange.

Deadlines are counted as the Civil Code counts them (articles 147 and 148): the day itself is not counted, and a deadline
that falls on a day off moves to the next working day. In a year of which the calendar says nothing only weekends are days
off; `Holidays.years` tells which years it speaks of.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from laban.model.text import Text

STATUSES = ("confirmed", "inferred", "assumed")
"""How sure a day is: announced by the state; what the law makes of the calendar; our guess until it is announced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """A day that is not what its weekday says: its name, how sure it is, and who says so."""

    day: date
    names: Text = Text()
    status: str = "confirmed"
    source: str = ""


@dataclass(frozen=True)  # without slots: what is looked up is kept
class Holidays:
    """A calendar: days off, and days at a weekend that are worked in exchange for a day off beside a holiday."""

    off: tuple[CalendarDay, ...] = ()
    working: tuple[CalendarDay, ...] = ()

    @cached_property
    def days_off(self) -> frozenset[date]:
        """Return the days off, to be looked up."""
        return frozenset(each.day for each in self.off)

    @cached_property
    def days_worked(self) -> frozenset[date]:
        """Return the days at a weekend that are worked, to be looked up."""
        return frozenset(each.day for each in self.working)

    @property
    def years(self) -> tuple[int, ...]:
        """Return the years of which the calendar names any day off."""
        return tuple(sorted({each.day.year for each in self.off}))

    def at(self, day: date) -> CalendarDay | None:
        """Return what the calendar says of a day, or nothing."""
        return next((each for each in (*self.working, *self.off) if each.day == day), None)


def is_workday(day: date, holidays: Holidays) -> bool:
    """Tell whether a day is worked."""
    if day in holidays.days_worked:
        return True
    return day.weekday() < 5 and day not in holidays.days_off


def next_workday(day: date, holidays: Holidays) -> date:
    """Return the day itself if it is worked, else the first after it that is: where a deadline moves to."""
    while not is_workday(day, holidays):
        day += timedelta(days=1)
    return day


def workdays_after(day: date, n: int, holidays: Holidays) -> date:
    """Return the n-th working day after a day, which is not counted itself; for 0 see `next_workday`.

    >>> workdays_after(date(2025, 1, 24), 2, Holidays()).isoformat()
    '2025-01-28'
    """
    if n < 0:
        message = f"a number of working days is 0 or more; got {n}"
        raise ValueError(message)
    day = next_workday(day, holidays) if n == 0 else day
    for _ in range(n):
        day = next_workday(day + timedelta(days=1), holidays)
    return day


def workdays_between(a: date, b: date, holidays: Holidays) -> int:
    """Count the working days after `a` up to and including `b`; negative where `b` is the earlier one.

    So it undoes `workdays_after`, and what is left until a deadline of today is 0.
    """
    if b < a:
        return -workdays_between(b, a, holidays)
    return sum(is_workday(a + timedelta(days=at), holidays) for at in range(1, (b - a).days + 1))
