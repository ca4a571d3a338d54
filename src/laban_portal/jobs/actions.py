# SPDX-License-Identifier: Apache-2.0
"""Take a turn of repeated work, and say how it ended. No audit line: nobody did it, the clock did."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django_tasks_db.models import DBTaskResult

from laban_portal.jobs.models import Turn

ATTEMPTS = 3
"""A turn that fails is tried again twice, then left to the next day; its fault stays in the table and in `doctor`."""

AGAIN_AFTER = timedelta(minutes=10)
LOST_AFTER = timedelta(hours=2)
"""A turn taken so long ago and not ended was taken by a worker that died."""


def take_turn(*, name: str, day: str, at: datetime) -> bool:
    """Take a turn for this worker; False if another has it, it is done, or it failed too often."""
    try:
        with transaction.atomic():
            Turn.objects.create(name=name, day=day, began_at=at)
    except IntegrityError:
        failed = Q(ended_at__isnull=False, ended_at__lte=at - AGAIN_AFTER) & ~Q(fault="")
        lost = Q(ended_at__isnull=True, began_at__lte=at - LOST_AFTER)
        again = Turn.objects.filter(failed | lost, name=name, day=day, attempts__lt=ATTEMPTS)
        return again.update(attempts=F("attempts") + 1, began_at=at, ended_at=None, fault="") == 1
    return True


def end_turn(*, name: str, day: str, at: datetime, fault: str = "") -> None:
    """Write down that a turn ended, and with which fault."""
    Turn.objects.filter(name=name, day=day).update(ended_at=at, fault=fault[:2000])


def forget_jobs(*, done_before: datetime, failed_before: datetime) -> None:
    """Drop the results of jobs that ended long ago; what waits or runs stays."""
    DBTaskResult.objects.successful().filter(finished_at__lt=done_before).delete()
    DBTaskResult.objects.failed().filter(finished_at__lt=failed_before).delete()


def forget_turns(*, before: datetime) -> None:
    """Drop the rows of turns long past."""
    Turn.objects.filter(began_at__lt=before).delete()
