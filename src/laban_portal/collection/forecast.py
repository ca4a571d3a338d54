# SPDX-License-Identifier: Apache-2.0
"""Who will be late: a plain rule over what was typed so far, with its reason in words. No learning, no hidden weights.

    pace      = cells first filled on the last PACE_DAYS working days ÷ PACE_DAYS
    wanted    = cells still missing ÷ pace                          (working days of work left at that pace)
    left      = working days until the on-time day, it included

| outlook | when |
|---|---|
| sure | the day has passed; no working day is left; `wanted` > SURE_TIMES × `left`; or nobody began and `left` ≤ SHORT_DAYS |
| likely | `wanted` > `left`; or nothing was typed on the last PACE_DAYS working days and `left` ≤ PACE_DAYS |
| on track | everything else; nothing is missing; or too early to tell |

The four limits are assumed: no public record of how Vietnamese offices type has been found to set them by. Provinces are
known to collect most figures in the last days (one reported a single day between instruction and report), so "likely" means
"ask them", not "they failed". A page that shows an outlook names these limits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import ceil

from laban.model.workdays import Holidays, is_workday, workdays_between

PACE_DAYS = 10
"""Working days over which the pace is measured (assumed)."""

SURE_TIMES = 3.0
"""So many times more work than days makes lateness sure (assumed)."""

SHORT_DAYS = 2
"""With so few days left, a form nobody began will be late (assumed)."""


class Outlook(StrEnum):
    """What is to be expected."""

    SURE = "sure"
    LIKELY = "likely"
    ON_TRACK = "on_track"


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How far a duty is: cells wanted and filled, its on-time day, and how many cells were first filled on each day."""

    required: int
    filled: int
    until: date
    handed_in: bool = False
    by_day: Mapping[date, int]

    @property
    def missing(self) -> int:
        """Return how many cells are missing."""
        return max(0, self.required - self.filled)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The outlook, the name of its reason, and the facts: cells missing, days left, pace, days of work (0: unknown)."""

    outlook: Outlook
    reason: str
    missing: int
    days_left: int
    pace: float = 0.0
    wanted: int = 0


def forecast(course: Course, today: date, holidays: Holidays) -> Forecast:
    """Tell whether a duty will be late.

    >>> from datetime import date
    >>> course = Course(required=10, filled=0, until=date(2026, 3, 12), by_day={})
    >>> forecast(course, date(2026, 3, 10), Holidays()).reason
    'not_begun'
    """
    left = days_left(course.until, today, holidays)
    missing = course.missing
    if course.handed_in or missing == 0:
        reason = "handed_in" if course.handed_in else "complete"
        outlook = Outlook.SURE if not course.handed_in and today > course.until else Outlook.ON_TRACK
        return Forecast(outlook=outlook, reason=reason, missing=0, days_left=left)
    if today > course.until:
        return Forecast(outlook=Outlook.SURE, reason="past", missing=missing, days_left=left)
    if left <= 0:
        return Forecast(outlook=Outlook.SURE, reason="no_day", missing=missing, days_left=left)
    speed = pace(course.by_day, today, holidays)
    if speed == 0:
        return _standing_still(course, left)
    wanted = ceil(missing / speed)
    outlook = Outlook.SURE if wanted > SURE_TIMES * left else Outlook.LIKELY if wanted > left else Outlook.ON_TRACK
    reason = "pace" if outlook is Outlook.ON_TRACK else "too_slow"
    return Forecast(outlook=outlook, reason=reason, missing=missing, days_left=left, pace=speed, wanted=wanted)


def days_left(until: date, today: date, holidays: Holidays) -> int:
    """Count the working days until a day, today and the day included; after it, minus the working days since."""
    if today > until:
        return workdays_between(today, until, holidays)
    return workdays_between(today - timedelta(days=1), until, holidays)


def pace(by_day: Mapping[date, int], today: date, holidays: Holidays) -> float:
    """Return the cells first filled per working day over the last PACE_DAYS, today included where it is one.

    What was typed on a day off counts with the days around it; days are the same for all, so that a late start shows.
    """
    first, found = today, 0
    while True:
        found += is_workday(first, holidays)
        if found == PACE_DAYS:
            break
        first -= timedelta(days=1)
    return sum(count for day, count in by_day.items() if first <= day <= today) / PACE_DAYS


def _standing_still(course: Course, left: int) -> Forecast:
    begun = course.filled > 0
    if not begun and left <= SHORT_DAYS:  # noqa: SIM108  one rule a line
        outlook = Outlook.SURE
    else:
        outlook = Outlook.LIKELY if left <= PACE_DAYS else Outlook.ON_TRACK
    reason = "too_early" if outlook is Outlook.ON_TRACK else "stands_still" if begun else "not_begun"
    return Forecast(outlook=outlook, reason=reason, missing=course.missing, days_left=left)
