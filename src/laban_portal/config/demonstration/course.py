# SPDX-License-Identifier: Apache-2.0
"""When everything happens in a demonstration, counted back from today in working days; one course for each stage.

Moments are within office hours, so that a chain, a clock and a list of what is late look as they would.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random

from laban.model.workdays import Holidays, is_workday, next_workday, workdays_after

STAGES = ("collecting", "reviewing", "frozen", "published")
MORNING, OFFICE_MINUTES = timedelta(hours=1, minutes=30), 510
"""Half past eight in Hà Nội, in UTC, and how long the office is open from then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """How many working days before today things happen; what is behind today is negative. `diligence` is from 0 to 1.

    `diligence` is how far provinces are lifted to filling everything and handing it in.
    """

    opened: int
    excused: int
    on_time: int
    worked_until: int
    closes: int
    reviewed_from: int
    reviewed_until: int
    diligence: float = 0.0


COURSES = {
    "collecting": Days(
        opened=27, excused=9, on_time=1, worked_until=1, closes=-10, reviewed_from=6, reviewed_until=1, diligence=0.0
    ),
    "reviewing": Days(
        opened=43, excused=22, on_time=16, worked_until=15, closes=-6, reviewed_from=14, reviewed_until=1, diligence=0.96
    ),
    "frozen": Days(
        opened=84, excused=60, on_time=54, worked_until=53, closes=34, reviewed_from=50, reviewed_until=40, diligence=1.0
    ),
}  # fmt: skip
COURSES["published"] = COURSES["frozen"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The course of a stage, by today and the holidays."""

    stage: str
    today: date
    holidays: Holidays
    days: Days = field(init=False)

    def __post_init__(self) -> None:
        """Look the stage up."""
        object.__setattr__(self, "days", COURSES[self.stage])

    @property
    def like(self) -> str:
        """Return the stage whose collecting and reviewing this one plays: what is published was frozen."""
        return "frozen" if self.stage == "published" else self.stage

    def day(self, before: int) -> date:
        """Return the day so many working days before today; for 0, today or the next one that is worked."""
        if before <= 0:
            first = next_workday(self.today, self.holidays)
            return workdays_after(first, -before, self.holidays) if before else first
        found = self.today
        for _ in range(before):
            found -= timedelta(days=1)
            while not is_workday(found, self.holidays):
                found -= timedelta(days=1)
        return found

    def at(self, before: int, minutes: int = 0) -> datetime:
        """Return a moment so many working days before today, and minutes after the office opens."""
        return moment(self.day(before), minutes)

    def work(self, count: int, chance: Random, pace: float) -> list[datetime]:
        """Return moments of work, in order, from two days after the opening; fast provinces begin earlier."""
        begin = self.days.opened - 2
        whole = (begin - self.days.worked_until + 1) * OFFICE_MINUTES - 60
        drawn = sorted(min(0.999, chance.betavariate(1.0 + 2.5 * (1.1 - pace), 1.6)) for _ in range(count))
        places = [whole * 0.5 * ((place + at) / (1 + count) + at) for place, at in enumerate(drawn)]
        return [self.at(begin - int(place // OFFICE_MINUTES), int(place % OFFICE_MINUTES)) for place in places]

    def review(self, count: int, first: int = 0, last: int = 0) -> list[datetime]:
        """Return moments of review, in order, evenly from one day to another (those of the stage unless given)."""
        begin, end = first or self.days.reviewed_from, last or self.days.reviewed_until
        whole = (begin - end + 1) * OFFICE_MINUTES
        places = [whole * (place + 0.5) / max(count, 1) for place in range(count)]
        return [self.at(begin - int(place // OFFICE_MINUTES), int(place % OFFICE_MINUTES)) for place in places]


def moment(day: date, minutes: int = 0) -> datetime:
    """Return a moment of a day, so many minutes after the office opens."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + MORNING + timedelta(minutes=minutes)
