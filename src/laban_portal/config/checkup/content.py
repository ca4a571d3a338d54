# SPDX-License-Identifier: Apache-2.0
"""The database, the clock, the value chains, repeated work and backups."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from laban_portal.clock.now import now
from laban_portal.config.actions.keep import KEPT
from laban_portal.config.checkup.finding import Finding, bad, ok, warn
from laban_portal.config.guard import is_demonstration, refuse_wrong_start
from laban_portal.jobs.models import Turn
from laban_portal.ui.errors import PortalError
from laban_portal.ui.words import say

OLDEST_POSTGRESQL = 140000
SLOW_BACKUP, OLD_BACKUP = timedelta(days=2), timedelta(days=8)
CLOCK_APART = timedelta(seconds=5)


def database() -> Iterator[Finding]:
    """Is the database new enough, and does an acknowledged value reach the disk."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT sqlite_version()")
            version = cursor.fetchone()[0]
            cursor.execute("PRAGMA journal_mode")
            mode = cursor.fetchone()[0]
            cursor.execute("PRAGMA synchronous")
            full = cursor.fetchone()[0] >= 2
            yield ok("database", what=f"SQLite {version}") if mode == "wal" and full else bad("sqlite_hasty", mode=mode)
            cursor.execute("PRAGMA quick_check(1)")
            if cursor.fetchone()[0] != "ok":
                yield bad("sqlite_damaged")
            return
        cursor.execute("SHOW server_version_num")
        version = int(cursor.fetchone()[0])
        yield (
            bad("postgresql_old", version=version // 10000)
            if version < OLDEST_POSTGRESQL
            else ok("database", what=f"PostgreSQL {version // 10000}")
        )
        for name in ("fsync", "synchronous_commit", "full_page_writes"):
            cursor.execute(f"SHOW {name}")
            if cursor.fetchone()[0] == "off":
                yield bad("postgresql_hasty", name=name)


def migrations() -> Iterator[Finding]:
    """Is the database of this release."""
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    yield bad("migrations_waiting", count=len(waiting)) if waiting else ok("migrations")


def clock() -> Iterator[Finding]:
    """Does this machine's clock agree with the database's, and with what was saved last."""
    here = now()
    apart = timedelta(0)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT clock_timestamp()")
            apart = abs(cursor.fetchone()[0] - here)
    last: datetime | None = (
        apps.get_model("collection", "Revision").objects.order_by("-at").values_list("at", flat=True).first()
    )
    if apart > CLOCK_APART:
        yield bad("clock_apart", seconds=round(apart.total_seconds()))
    elif last is not None and last > here + CLOCK_APART:
        yield bad("clock_behind", last=timezone.localtime(last).strftime("%Y-%m-%d %H:%M:%S"))
    else:
        yield ok("clock", now=timezone.localtime(here).strftime("%Y-%m-%d %H:%M:%S"), zone=settings.TIME_ZONE)


def backups() -> Iterator[Finding]:
    """When was the last backup made."""
    if settings.ENVIRONMENT.demonstration:
        return
    last = (
        apps.get_model("audit", "Line").objects.filter(action=KEPT).order_by("-at").values_list("at", flat=True).first()
    )
    if last is None:
        yield warn("backup_never")
        return
    age = now() - last
    level = bad if age > OLD_BACKUP else warn if age > SLOW_BACKUP else ok
    yield level("backup_old" if level is not ok else "backup", days=age.days)


def work() -> Iterator[Finding]:
    """Does the worker run, and does what it runs succeed."""
    late = DBTaskResult.objects.ready().filter(enqueued_at__lt=now() - timedelta(minutes=10)).count()
    failed = DBTaskResult.objects.failed().filter(finished_at__gte=now() - timedelta(days=7)).count()
    broken = sorted(
        set(
            Turn.objects.filter(began_at__gte=now() - timedelta(days=7))
            .exclude(fault="")
            .values_list("name", flat=True)
        )
    )
    if late:
        yield bad("worker_stands", count=late)
    if failed:
        yield warn("jobs_failed", count=failed)
    if broken:
        yield bad("turns_failed", names=", ".join(broken))
    if not (late or failed or broken):
        yield ok("work")


def demonstration() -> Iterator[Finding]:
    """Is it a demonstration, and opened as what it is."""
    try:
        refuse_wrong_start(settings.ENVIRONMENT)
    except PortalError as refusal:
        yield bad("wrong_start", why=say(refusal.code, **refusal.facts))
        return
    yield ok("demonstration" if is_demonstration() else "real")
