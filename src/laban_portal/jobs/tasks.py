# SPDX-License-Identifier: Apache-2.0
"""Daily cleaning: sessions that ended, results of jobs and turns long past."""

from __future__ import annotations

from datetime import timedelta

from django.core.management import call_command

from laban_portal.clock.now import now
from laban_portal.jobs.actions import forget_jobs, forget_turns
from laban_portal.jobs.queue import Daily


def clear_sessions() -> None:
    """Drop the sessions that have ended."""
    call_command("clearsessions", verbosity=0)


def forget_old_jobs() -> None:
    """Drop the results of jobs older than thirty days; failed ones are kept for ninety. Turns are kept for ninety too."""
    forget_jobs(done_before=now() - timedelta(days=30), failed_before=now() - timedelta(days=90))
    forget_turns(before=now() - timedelta(days=90))


DAILY: list[Daily] = [clear_sessions, forget_old_jobs]
