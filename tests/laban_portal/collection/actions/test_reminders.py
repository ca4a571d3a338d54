# SPDX-License-Identifier: Apache-2.0
"""Reminders come on their exact days, to who has a duty and to nobody else, once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from laban.model.workdays import CalendarDay, Holidays
from laban_portal.clock.now import time_is
from laban_portal.collection.actions.reminders import is_reminder_day, remind
from laban_portal.collection.models import Duty, Extension, Round
from laban_portal.collection.tasks import reminders
from laban_portal.notices.models import Notice
from tests.laban_portal.conftest import AN, ANH, BINH, NATION

FRIDAY = date(2026, 3, 20)


def _days(until, holidays=Holidays()):  # noqa: B008  a frozen value
    first = until - timedelta(days=30)
    return [
        first + timedelta(days=at) for at in range(51) if is_reminder_day(until, first + timedelta(days=at), holidays)
    ]


def test_reminders_come_fourteen_seven_three_and_one_working_days_before_on_the_day_and_weekly_after():
    assert _days(FRIDAY) == [
        date(2026, 3, 2), date(2026, 3, 11), date(2026, 3, 17), date(2026, 3, 19), FRIDAY, date(2026, 3, 23), date(2026, 3, 30),  # noqa: E501  one row of a table laid out by hand
        date(2026, 4, 6),
    ]  # fmt: skip


def test_a_day_off_moves_them_and_gets_none():
    assert _days(FRIDAY, Holidays(off=(CalendarDay(day=date(2026, 3, 19)),)))[:5] == [
        date(2026, 2, 27), date(2026, 3, 10), date(2026, 3, 16), date(2026, 3, 18), FRIDAY,
    ]  # fmt: skip


def test_a_duty_due_at_a_weekend_is_reminded_of_on_its_last_working_day():
    assert date(2026, 3, 20) in _days(date(2026, 3, 21))
    assert not is_reminder_day(date(2026, 3, 21), date(2026, 3, 21), Holidays())


def _told():
    return sorted(Notice.objects.values_list("account__email", "kind", "urgent"))


ON_TIME = [
    ("leader-an@example.vn", "reminders.due_one", False), ("leader-binh@example.vn", "reminders.due_one", False),
    ("officer-an@example.vn", "reminders.due_one", False), ("officer-anh@example.vn", "reminders.due_one", False),
    ("officer-binh@example.vn", "reminders.due_one", False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "wanted"), [(date(2026, 3, 17), ON_TIME), (date(2026, 3, 18), []), (date(2026, 3, 21), [])]
)
def test_on_a_reminder_day_everyone_with_a_duty_is_told_and_nobody_else(world, day, wanted):  # noqa: ARG001  a fixture that builds what is asked for
    remind(day)
    assert _told() == wanted


def test_the_daily_work_takes_the_clocks_day_and_tells_each_person_once(world):  # noqa: ARG001  a fixture that builds what is asked for
    with time_is(datetime(2026, 3, 20, 1, tzinfo=UTC)):
        reminders()
        reminders()
    assert _told() == ON_TIME


def test_whoever_has_several_duties_gets_one_notice_that_counts_them(world):
    form = world.form
    form.pk, form.code = None, "F2"
    form.save()
    first = world.duties[AN]
    Duty.objects.create(
        round=world.round, chain=first.chain, unit_id=AN, form=form, domain="money", period="2025",
        organisation=world.organisations["an"], on_time_until=FRIDAY, closes_on=date(2026, 3, 31), required=2,
    )  # fmt: skip
    remind(date(2026, 3, 17))
    notice = Notice.objects.get(account__email="officer-an@example.vn")
    assert (notice.kind, notice.facts["count"], notice.link) == ("reminders.due", 2, "/")


def test_a_duty_given_to_a_person_reminds_that_person_only(world):
    Duty.objects.exclude(unit_id=AN).delete()
    Duty.objects.update(person=world.accounts["officer-an"])
    remind(date(2026, 3, 17))
    assert _told() == [("officer-an@example.vn", "reminders.due_one", False)]


def test_once_late_people_are_told_urgently_and_managers_who_is_late(world, letters):  # noqa: ARG001  a fixture that builds what is asked for
    Duty.objects.filter(unit__in=[BINH, ANH, NATION]).update(state="submitted")
    remind(date(2026, 3, 23))
    assert _told() == [
        ("leader-an@example.vn", "reminders.late_one", True), ("manager@example.vn", "reminders.manager", False),
        ("officer-an@example.vn", "reminders.late_one", True),
    ]  # fmt: skip
    assert len(letters()) == 2


@pytest.mark.parametrize("state", ["planned", "closed", "frozen"])
def test_a_round_that_is_not_open_reminds_nobody(world, state):  # noqa: ARG001  a fixture that builds what is asked for
    Round.objects.update(state=state)
    remind(date(2026, 3, 17))
    assert _told() == []


def test_a_closed_round_still_reminds_who_has_a_lock_exception(world):
    Round.objects.update(state="closed")
    Extension.objects.create(round=world.round, unit_id=AN, closes_on=date(2026, 4, 5), reason="Bão")
    remind(date(2026, 3, 17))
    assert _told() == [each for each in ON_TIME if "-an@" in each[0]]


def test_who_handed_everything_in_is_not_reminded(world):  # noqa: ARG001  a fixture that builds what is asked for
    Duty.objects.update(state="accepted")
    assert remind(date(2026, 3, 17)) == 0
