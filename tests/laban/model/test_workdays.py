# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.model.text import Text
from laban.model.workdays import (
    CalendarDay,
    Holidays,
    is_workday,
    next_workday,
    workdays_after,
    workdays_between,
)

SPRING = Holidays(
    off=tuple(
        CalendarDay(day=day) for day in (date(2025, 4, 7), date(2025, 4, 30), date(2025, 5, 1), date(2025, 5, 2))
    ),
    working=(CalendarDay(day=date(2025, 4, 26), names=Text.of({"vi": "Làm bù", "en": "In exchange"})),),
)
DAYS = st.dates(date(2025, 1, 1), date(2025, 12, 31))
CALENDARS = st.lists(DAYS, max_size=20, unique=True).map(
    lambda days: Holidays(
        tuple(CalendarDay(day=day) for day in days[::2]), tuple(CalendarDay(day=day) for day in days[1::2])
    )
)


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2025, 4, 25), True),  # a Friday
        (date(2025, 4, 26), True),  # a Saturday in exchange
        (date(2025, 4, 27), False),
        (date(2025, 4, 30), False),
        (date(2025, 5, 2), False),
        (date(2025, 5, 3), False),
        (date(2025, 5, 5), True),
    ],
)
def test_days_off_and_days_worked_in_exchange_count_before_the_weekday(day, worked):
    assert is_workday(day, SPRING) is worked


def test_a_deadline_on_a_day_off_moves_to_the_next_working_day():
    assert next_workday(date(2025, 4, 30), SPRING) == date(2025, 5, 5)
    assert next_workday(date(2025, 4, 29), SPRING) == date(2025, 4, 29)


@pytest.mark.parametrize(
    ("n", "day"),
    [
        (0, date(2025, 4, 25)),
        (1, date(2025, 4, 26)),
        (2, date(2025, 4, 28)),
        (3, date(2025, 4, 29)),
        (4, date(2025, 5, 5)),
    ],
)
def test_the_day_itself_is_not_counted(n, day):
    assert workdays_after(date(2025, 4, 25), n, SPRING) == day
    assert workdays_between(date(2025, 4, 25), day, SPRING) == n


def test_no_working_days_after_a_day_off_is_the_next_working_day():
    assert workdays_after(date(2025, 5, 1), 0, SPRING) == date(2025, 5, 5)


def test_a_negative_number_of_days_is_refused():
    with pytest.raises(ValueError, match="got -1"):
        workdays_after(date(2025, 4, 25), -1, SPRING)


def test_what_has_passed_counts_as_negative():
    assert workdays_between(date(2025, 5, 5), date(2025, 4, 25), SPRING) == -4
    assert workdays_between(date(2025, 5, 5), date(2025, 5, 5), SPRING) == 0


def test_a_calendar_says_of_which_years_it_speaks_and_what_a_day_is():
    assert SPRING.years == (2025,)
    assert Holidays().years == ()
    found = SPRING.at(date(2025, 4, 26))
    assert found is not None
    assert found.names.into("vi") == "Làm bù"
    assert SPRING.at(date(2025, 4, 25)) is None


@given(DAYS, st.integers(1, 40), CALENDARS)
def test_counting_undoes_adding(day, n, calendar):
    after = workdays_after(day, n, calendar)
    assert is_workday(after, calendar)
    assert workdays_between(day, after, calendar) == n
    assert workdays_between(after, day, calendar) == -n


@given(DAYS, DAYS, DAYS, CALENDARS)
def test_counts_add_up(first, second, third, calendar):
    parts = workdays_between(first, second, calendar) + workdays_between(second, third, calendar)
    assert parts == workdays_between(first, third, calendar)


@given(DAYS)
def test_without_a_calendar_weeks_have_five_working_days(day):
    assert workdays_between(day, day + timedelta(weeks=1), Holidays()) == 5
