# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import override_settings
from django_tasks_db.models import DBTaskResult

from laban_portal.clock.now import now
from laban_portal.jobs.queue import enqueue, job
from laban_portal.jobs.worker import work_once

IN_DATABASE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "letters"]}}
done: list[str] = []


@job
def write_down(what: str) -> None:
    """Note that the job ran."""
    done.append(what)


@job
def fail() -> None:
    """Fail, as jobs do."""
    message = "no mail server"
    raise ConnectionError(message)


@pytest.mark.django_db(transaction=True)
@override_settings(TASKS=IN_DATABASE)
def test_the_worker_runs_what_is_ready_and_leaves_what_is_for_later():
    done.clear()
    enqueue(write_down, what="now")
    enqueue(write_down, what="later", at=now() + timedelta(hours=1))
    enqueue(fail)
    work_once()
    found = DBTaskResult.objects.order_by("enqueued_at").values_list("status", flat=True)
    assert (done, [str(each) for each in found]) == (["now"], ["SUCCESSFUL", "READY", "FAILED"])
