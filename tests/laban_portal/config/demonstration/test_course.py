# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random

import pytest

from laban.model.workdays import Holidays, is_workday
from laban_portal.config.demonstration.course import COURSES, STAGES, Course

TUESDAY = date(2026, 11, 24)


def course(stage: str, today: date = TUESDAY) -> Course:
    return Course(stage=stage, today=today, holidays=Holidays())


@pytest.mark.once
def test_days_are_counted_back_from_today_in_working_days():
    here = course("reviewing")
    assert [here.day(before) for before in (1, 2, 0, -1, -4)] == [
        date(2026, 11, 23), date(2026, 11, 20), TUESDAY, date(2026, 11, 25), date(2026, 11, 30),
    ]  # fmt: skip
    assert here.at(2, 60) == datetime(2026, 11, 20, 2, 30, tzinfo=UTC)


@pytest.mark.once
def test_on_a_day_off_today_is_the_next_day_that_is_worked():
    sunday = course("collecting", date(2026, 11, 22))
    assert [sunday.day(each) for each in (0, 1, -1)] == [date(2026, 11, 23), date(2026, 11, 20), TUESDAY]


@pytest.mark.once
@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("today", [TUESDAY + timedelta(days=each) for each in range(7)])
def test_every_course_is_in_order_and_nothing_lies_in_the_future(stage, today):
    here = course(stage, today)
    days = COURSES[stage]
    wanted = [days.opened, days.excused, days.on_time, days.worked_until]
    assert sorted(wanted, reverse=True) == wanted
    assert days.reviewed_from >= days.reviewed_until >= 1
    for moments in (here.work(17, Random(3), 0.5), here.review(40)):  # noqa: S311  no secret
        assert all(before <= after for before, after in pairwise(moments))
        assert moments[-1].date() < today
        assert [each for each in moments if not is_workday(each.date(), Holidays())] == []


@pytest.mark.once
def test_between_two_pieces_of_work_there_is_time_to_finish_the_first():
    for seed in range(30):
        moments = course("collecting").work(17, Random(seed), seed % 10 / 10)  # noqa: S311  no secret
        assert min(after - before for before, after in pairwise(moments)) > timedelta(minutes=30)
