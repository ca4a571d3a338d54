# SPDX-License-Identifier: Apache-2.0
"""Who will be late: every rule, at its edge."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from laban.model.workdays import CalendarDay, Holidays
from laban_portal.collection.forecast import Course, Outlook, days_left, forecast, pace

TUESDAY = date(2026, 3, 10)
NONE = Holidays()


def _told(*, required=100, filled=0, until, by_day=None, handed_in=False, today=TUESDAY):
    found = forecast(
        Course(required=required, filled=filled, until=until, handed_in=handed_in, by_day=by_day or {}), today, NONE
    )
    return found.outlook, found.reason


@pytest.mark.parametrize(
    ("filled", "until", "by_day", "handed_in", "wanted"),
    [
        (100, date(2026, 3, 9), {}, True, (Outlook.ON_TRACK, "handed_in")),
        (100, date(2026, 3, 20), {}, False, (Outlook.ON_TRACK, "complete")),
        (100, date(2026, 3, 9), {}, False, (Outlook.SURE, "complete")),
        (99, date(2026, 3, 9), {}, False, (Outlook.SURE, "past")),
        (0, date(2026, 3, 11), {}, False, (Outlook.SURE, "not_begun")),
        (0, date(2026, 3, 12), {}, False, (Outlook.LIKELY, "not_begun")),
        (0, date(2026, 3, 23), {}, False, (Outlook.LIKELY, "not_begun")),
        (0, date(2026, 3, 24), {}, False, (Outlook.ON_TRACK, "too_early")),
        (10, date(2026, 3, 11), {date(2026, 2, 1): 10}, False, (Outlook.LIKELY, "stands_still")),
        (10, date(2026, 3, 11), {TUESDAY: 10}, False, (Outlook.SURE, "too_slow")),
        (70, date(2026, 3, 13), {TUESDAY: 50}, False, (Outlook.LIKELY, "too_slow")),
        (80, date(2026, 3, 13), {TUESDAY: 50}, False, (Outlook.ON_TRACK, "pace")),
    ],
)  # fmt: skip
def test_each_rule_tells_its_outlook_and_reason(filled, until, by_day, handed_in, wanted):
    assert _told(filled=filled, until=until, by_day=by_day, handed_in=handed_in) == wanted


def test_a_duty_that_is_due_on_a_day_off_without_a_working_day_left_will_be_late():
    assert _told(until=date(2026, 3, 15), today=date(2026, 3, 14), by_day={TUESDAY: 1000}) == (Outlook.SURE, "no_day")


def test_the_pace_counts_the_last_ten_working_days_and_the_days_off_between_them():
    first = date(2026, 2, 25)
    days = {
        first - timedelta(days=1): 1000,
        first: 10,
        date(2026, 3, 7): 20,
        TUESDAY: 30,
        TUESDAY + timedelta(days=1): 1000,
    }
    assert pace(days, TUESDAY, NONE) == 6.0


def test_days_left_count_today_and_the_day_itself_but_no_day_off():
    holiday = Holidays(off=(CalendarDay(day=date(2026, 3, 12)),))
    assert [
        days_left(day, TUESDAY, holiday) for day in (date(2026, 3, 9), TUESDAY, date(2026, 3, 12), date(2026, 3, 13))
    ] == [-1, 1, 2, 3]


def test_nothing_wanted_is_complete():
    assert _told(required=0, until=date(2026, 3, 20)) == (Outlook.ON_TRACK, "complete")
