# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, connection
from django.test import override_settings
from django_tasks_db.models import DBTaskResult

from laban_portal.clock.now import time_is
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Chain
from laban_portal.collection.typed import Typed
from laban_portal.config.actions.keep import keep
from laban_portal.config.checkup import chains, content
from laban_portal.config.checkup.all import findings
from laban_portal.config.checkup.finding import Check
from laban_portal.jobs.actions import end_turn, take_turn
from laban_portal.jobs.queue import enqueue, job
from laban_portal.people.models import Account
from tests.laban_portal.conftest import AN

pytestmark = pytest.mark.django_db


@job
def waiting() -> None:
    """Wait for a worker."""


def told(check: Check) -> list[tuple[str, str]]:
    return [(each.level.value, each.name) for each in check()]


def test_a_sound_database_of_this_release_is_told_in_two_lines():
    found = [name for level, name in (*told(content.database), *told(content.migrations)) if level != "warn"]
    expected = {
        "sqlite": ["sqlite_hasty", "migrations"],
        "postgresql": ["database", "postgresql_hasty", "postgresql_hasty", "postgresql_hasty", "migrations"],
    }
    assert found == expected[connection.vendor]  # the tests' own databases do not wait for the disk, and it is told


def test_a_clock_behind_the_last_save_is_bad(world, noon):
    typed = [Typed(element="people", text="5", operation="a" * 8)]
    save_cells(actor=world.actor("officer-an"), duty=world.duties[AN].pk, typed=typed, source="typed", at=noon)
    if connection.vendor == "sqlite":
        assert told(content.clock) == [("ok", "clock")]
    with time_is(noon - timedelta(hours=1)):
        assert told(content.clock)[0][0] == "bad"


def test_a_chain_that_does_not_end_where_it_says_is_bad(world, noon):
    typed = [Typed(element="people", text="5", operation="a" * 8)]
    save_cells(actor=world.actor("officer-an"), duty=world.duties[AN].pk, typed=typed, source="typed", at=noon)
    assert told(chains.ends) == [("ok", "chains")]
    Chain.objects.filter(unit__key=AN).update(head="0" * 64)
    assert [(each.name, each.facts) for each in chains.ends()] == [("chain_broken", {"round": "test-2026", "unit": AN})]


def test_daily_work_that_failed_is_named(noon):
    assert told(content.work) == [("ok", "work")]
    take_turn(name="notices.tasks.digests", day="2026-03-10", at=noon)
    end_turn(name="notices.tasks.digests", day="2026-03-10", at=noon, fault="ValueError")
    assert [(each.name, each.facts) for each in content.work()] == [
        ("turns_failed", {"names": "notices.tasks.digests"})
    ]


@override_settings(TASKS={"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}})
def test_jobs_that_wait_or_failed_are_counted(noon):
    with time_is(noon - timedelta(minutes=11)):
        enqueue(waiting)
        enqueue(waiting)
    rows = DBTaskResult.objects.order_by("id")
    rows.update(enqueued_at=noon - timedelta(minutes=11))
    DBTaskResult.objects.filter(pk=rows[0].pk).update(status="FAILED", finished_at=noon)
    assert told(content.work) == [("bad", "worker_stands"), ("warn", "jobs_failed")]


def test_a_demonstration_opened_as_real_is_bad():
    Account.objects.create(email="a@example.vn", name="A", demonstration=True)
    assert told(content.demonstration) == [("bad", "wrong_start")]


def test_a_database_that_does_not_answer_is_told_once():
    def gone(*_: object) -> None:
        message = "connection refused\nmore"
        raise DatabaseError(message)

    with connection.execute_wrapper(gone):
        last = list(findings())[-1]
    assert (last.name, last.facts) == ("database_unreachable", {"why": "connection refused"})


@pytest.mark.django_db(transaction=True)
def test_the_age_of_the_last_backup_is_told(noon, tmp_path: Path):
    assert told(content.backups) == [("warn", "backup_never")]
    keep(target=tmp_path / "kept")
    for days, expected in ((1, ("ok", "backup")), (3, ("warn", "backup_old")), (9, ("bad", "backup_old"))):
        with time_is(noon + timedelta(days=days)):
            assert told(content.backups) == [expected]
