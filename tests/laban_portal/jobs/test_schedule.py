# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from laban_portal.clock.now import time_is
from laban_portal.jobs.actions import take_turn
from laban_portal.jobs.models import Turn
from laban_portal.jobs.schedule import listed, name_of, run_all_due, run_due

MORNING = datetime(2026, 3, 10, 0, 30, tzinfo=UTC)
"""Half past seven in Hà Nội."""
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("noon")]


class Work:
    """Repeated work that counts its runs, and fails as often as asked."""

    def __init__(self, name: str, fails: int = 0) -> None:
        self.__module__, self.__qualname__, self.fails, self.runs = "laban_portal.test", name, fails, 0

    def __call__(self) -> None:
        self.runs += 1
        if self.runs <= self.fails:
            message = "not today"
            raise ValueError(message)


def test_daily_work_runs_once_a_day_whoever_looks():
    work = Work("one")
    with time_is(MORNING):
        assert [run_due([work], [], MORNING) for _ in range(3)] == [1, 0, 0]
    later = MORNING + timedelta(days=3)
    with time_is(later):
        assert run_due([work], [], later) == 1
    assert (work.runs, list(Turn.objects.order_by("id").values_list("name", "day"))) == (
        2,
        [("test.one", "2026-03-10"), ("test.one", "2026-03-13")],
    )


def test_daily_work_waits_for_the_morning_of_the_instances_zone():
    work = Work("one")
    assert (
        run_due([work], [], datetime(2026, 3, 9, 21, 59, tzinfo=UTC)),
        run_due([work], [], datetime(2026, 3, 9, 22, 0, tzinfo=UTC)),
    ) == (0, 1)


def test_hourly_work_runs_once_an_hour_by_night_too():
    work = Work("one")
    hours = [datetime(2026, 3, 9, 18, minute, tzinfo=UTC) for minute in (0, 30)] + [
        datetime(2026, 3, 9, 19, 0, tzinfo=UTC)
    ]
    assert [run_due([], [work], at) for at in hours] == [1, 0, 1]


def test_work_that_fails_is_tried_again_later_and_stops_no_other():
    broken, sound = Work("broken", fails=1), Work("sound")
    with time_is(MORNING):
        assert run_due([broken, sound], [], MORNING) == 2
        assert "ValueError: not today" in Turn.objects.get(name="test.broken").fault
        assert run_due([broken, sound], [], MORNING + timedelta(minutes=5)) == 0
    with time_is(MORNING + timedelta(minutes=11)):
        assert run_due([broken, sound], [], MORNING + timedelta(minutes=11)) == 1
    assert (broken.runs, sound.runs, Turn.objects.get(name="test.broken").fault) == (2, 1, "")


def test_work_that_always_fails_is_given_up_for_the_day():
    work = Work("broken", fails=99)
    for minutes in range(0, 120, 15):
        with time_is(MORNING + timedelta(minutes=minutes)):
            run_due([work], [], MORNING + timedelta(minutes=minutes))
    assert work.runs == 3


def test_a_turn_of_a_worker_that_died_is_taken_over():
    assert take_turn(name="n", day="d", at=MORNING)
    assert not take_turn(name="n", day="d", at=MORNING + timedelta(hours=1))
    assert take_turn(name="n", day="d", at=MORNING + timedelta(hours=3))


def test_every_apps_daily_work_is_found_by_name_and_runs():
    names = [name_of(each) for each in listed("DAILY")]
    assert len(names) == len(set(names))
    assert {"jobs.tasks.clear_sessions", "jobs.tasks.forget_old_jobs"} <= set(names)
    assert run_all_due() == len(names) + len(listed("HOURLY"))
    assert list(Turn.objects.exclude(fault="").values_list("name", "fault")) == []
