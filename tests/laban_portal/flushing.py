# SPDX-License-Identifier: Apache-2.0
"""Let tests that need real transactions empty the database afterwards, which its own triggers refuse.

For the time of emptying they are out of force: on SQLite taken out and put back; on PostgreSQL the session says that it
only copies, as a superuser may.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection
from django.test import TransactionTestCase


@contextmanager
def triggers_out_of_force() -> Iterator[None]:
    """Take the triggers out of force."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
        else:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            triggers = cursor.fetchall()
            for name, _ in triggers:
                cursor.execute(f"DROP TRIGGER {name}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SET session_replication_role = origin")
            else:
                for _, statement in triggers:
                    cursor.execute(statement)


def let_tests_empty_the_database() -> None:
    """Wrap what Django does after each test with real transactions, once."""
    emptied: Callable[[TransactionTestCase], None] = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]  # set at run time
    if getattr(emptied, "__name__", "") == "without_triggers":
        return

    def without_triggers(self: TransactionTestCase) -> None:
        with triggers_out_of_force():
            emptied(self)

    TransactionTestCase._fixture_teardown = without_triggers  # type: ignore[attr-defined]  # set at run time
