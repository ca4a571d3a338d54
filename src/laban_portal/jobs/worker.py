# SPDX-License-Identifier: Apache-2.0
"""The worker: runs what was enqueued, and looks every half minute whether repeated work is due. Any number may run."""

from __future__ import annotations

import logging
import time
from uuid import uuid4

from django.db import OperationalError, close_old_connections
from django_tasks_db.management.commands.db_worker import Worker

from laban_portal.jobs.schedule import run_all_due

LOOK_EVERY_S = 30.0
PAUSE_S = 0.5


def _worker() -> Worker:
    return Worker(
        queue_names=["*"], interval=0, batch=True, backend_name="default", startup_delay=False, max_tasks=None,
        worker_id=uuid4().hex, excluded_queue_names=[],
    )  # fmt: skip


def work_once(worker: Worker | None = None) -> None:
    """Run everything enqueued that is ready, then return."""
    (worker or _worker()).run()


def work_until_stopped() -> None:
    """Work until a signal asks to stop; the job under way is finished first. A lost database ends the worker."""
    logging.getLogger("django_tasks_db").setLevel(logging.WARNING)  # it tells of every look
    worker = _worker()
    worker.configure_signals()
    looked = float("-inf")
    while worker.running:
        work_once(worker)
        if time.monotonic() - looked >= LOOK_EVERY_S:
            looked = time.monotonic()
            close_old_connections()
            _look(worker)
        if worker.running:
            time.sleep(PAUSE_S)


def _look(worker: Worker) -> None:
    """Run what is due; a database that is locked for the moment is looked at again next time."""
    worker.running_task = True  # so that a signal lets the work end
    try:
        run_all_due()
    except OperationalError as error:
        if "locked" not in str(error):
            raise
    finally:
        worker.running_task = False
