# SPDX-License-Identifier: Apache-2.0
"""Reminders on fixed working days, one a person and day for all their duties together; and who is late, for round managers.

| when | working days until the on-time day |
|---|---|
| before | 14, 7, 3, 1 |
| on the day | the on-time day, or the last working day before one that is a day off |
| after | the first working day after, then every fifth |

Nothing is sent on a day off. Who has no duty open gets nothing. Called twice on a day, the second call tells nobody anew.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.db import transaction

from laban.model.workdays import Holidays, is_workday, workdays_between
from laban_portal.audit.actions import note
from laban_portal.catalog.queries import calendar_content
from laban_portal.collection.models import Round
from laban_portal.collection.queries.duties import DutyLine, active, duty_lines
from laban_portal.collection.queries.recipients import People, people_on
from laban_portal.collection.states import TYPING_STATES, RoundState
from laban_portal.notices.actions import tell

BEFORE = (14, 7, 3, 1)
"""Working days before the on-time day on which a reminder goes out."""

WEEK = 5
"""Working days between reminders once a duty is late."""


def is_reminder_day(until: date, day: date, holidays: Holidays) -> bool:
    """Tell whether a duty due on a day is to be reminded of today.

    >>> is_reminder_day(date(2026, 3, 20), date(2026, 3, 19), Holidays())
    True
    """
    if not is_workday(day, holidays):
        return False
    if day <= until:
        return workdays_between(day, until, holidays) in {*BEFORE, 0}
    late = workdays_between(until, day, holidays)
    return (late - 1) % WEEK == 0


@transaction.atomic
def remind(day: date) -> int:
    """Send today's reminders and digests; returns how many people were told. Called once a day by the schedule."""
    lines = [
        line
        for line in duty_lines(active().filter(state__in=TYPING_STATES), day, "vi")
        if line.round_state == RoundState.OPEN or line.extended
    ]
    if not lines:
        return 0
    people = people_on(day)
    calendars = _calendars(lines)
    today = [line for line in lines if is_reminder_day(line.on_time_until, day, calendars[line.round])]
    told = _remind_people(today, people, day) + _tell_managers(lines, people, day, calendars)
    if told:
        note("audit_rounds.reminded", account=None, by_name="", about="reminders", people=told, duties=len(today))
    return told


def _calendars(lines: list[DutyLine]) -> dict[str, Holidays]:
    rows = Round.objects.filter(code__in={line.round for line in lines}).values_list("code", "calendar_id")
    return {code: calendar_content(calendar) for code, calendar in rows}


def _remind_people(lines: list[DutyLine], people: People, day: date) -> int:
    by_person: dict[int, list[DutyLine]] = defaultdict(list)
    for line in lines:
        for account in people.of_duty(line.organisation, line.person):
            by_person[account].append(line)
    told = 0
    for account, own in by_person.items():
        first = min(own, key=lambda line: line.on_time_until)
        late = sum(line.late for line in own)
        one = len(own) == 1
        name = (
            ("late_one" if one else "late")
            if late == len(own)
            else "due_one"
            if one
            else "due_and_late"
            if late
            else "due"
        )
        told += tell(
            accounts=[account], kind=f"reminders.{name}", key=f"reminder:{day.isoformat()}", urgent=late > 0,
            link=f"/duties/{first.duty}/" if one else "/",
            facts={"count": len(own), "late": late, "form": dict(first.form_name), "day": first.on_time_until, "period": first.period},  # noqa: E501  one row of a table laid out by hand
        )  # fmt: skip
    return told


def _tell_managers(lines: list[DutyLine], people: People, day: date, calendars: dict[str, Holidays]) -> int:
    """Tell the managers who is late, on the days on which someone is reminded of being late."""
    told = 0
    for code, holidays in calendars.items():
        late = [line for line in lines if line.round == code and line.late]
        if not late or not any(is_reminder_day(line.on_time_until, day, holidays) for line in late):
            continue
        told += tell(
            accounts=people.managers, kind="reminders.manager", key=f"late:{code}:{day.isoformat()}",
            link=f"/rounds/{code}/?state=late",
            facts={"round": dict(late[0].round_name), "count": len(late), "units": len({line.unit for line in late})},
        )  # fmt: skip
    return told
