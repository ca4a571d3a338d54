# SPDX-License-Identifier: Apache-2.0
"""The database as files, and back: SQLite as one database file, PostgreSQL as one COPY file for each table.

PostgreSQL's own pg_dump is not used: it must be as new as the server, is often not where the site runs, and its file could
only be read by pg_restore. COPY needs nothing but the connection, reads one moment for all tables, and is plain text.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from psycopg import sql

from laban_portal.ui.errors import WrongState

SQLITE_NAME = "database.sqlite3"
TABLES = "tables"
HEADS = """SELECT r.code, c.unit_id, c.sequence, c.head FROM collection_chain c
JOIN collection_round r ON r.id = c.round_id ORDER BY c.round_id, c.id"""
Heads = list[list[str | int]]
"""Each chain's round, unit, number of revisions and last hash."""


def chain_heads() -> Heads:
    """Return the heads as they are now."""
    with connection.cursor() as cursor:
        cursor.execute(HEADS)
        return [list(row) for row in cursor.fetchall()]


def has_tables() -> bool:
    """Tell whether anything stands in the database."""
    return bool(connection.introspection.table_names())


def save_database(folder: Path) -> Heads:
    """Write the whole database, as of one moment, into a folder; others go on writing meanwhile. Return the heads then."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(folder / SQLITE_NAME)])
        with closing(sqlite3.connect(folder / SQLITE_NAME)) as kept:
            return [list(row) for row in kept.execute(HEADS)]
    (folder / TABLES).mkdir()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        for table in sorted(connection.introspection.table_names(cursor)):
            columns = [each.name for each in connection.introspection.get_table_description(cursor, table)]
            query = sql.SQL("COPY {} ({}) TO STDOUT").format(_name(table), _names(columns))
            with (folder / TABLES / table).open("xb") as file, cursor.copy(query) as copy:
                file.write((",".join(columns) + "\n").encode())
                for block in copy:
                    file.write(bytes(block))
        return chain_heads()


def place_sqlite(source: Path) -> None:
    """Put a database file where the settings say it is; the connection opens it anew."""
    connection.close()
    target = Path(str(connection.settings_dict["NAME"]))
    for end in ("-wal", "-shm"):
        Path(f"{target}{end}").unlink(missing_ok=True)
    source.replace(target)


def load_tables(folder: Path, migrations: list[list[str]]) -> None:
    """Make the tables as they were at the backup's release, and fill them, in one transaction."""
    _migrate_to(migrations)
    with transaction.atomic(), connection.cursor() as cursor:
        names = sorted(path.name for path in folder.iterdir())
        _empty(cursor, names)
        for table in names:
            with (folder / table).open("rb") as file:
                columns = file.readline().decode().strip().split(",")
                query = sql.SQL("COPY {} ({}) FROM STDIN").format(_name(table), _names(columns))
                with cursor.copy(query) as copy:
                    while block := file.read(1 << 20):
                        copy.write(block)
        for statement in connection.ops.sequence_reset_sql(no_style(), apps.get_models(include_auto_created=True)):
            cursor.execute(statement)


def unknown_migrations(migrations: list[list[str]]) -> list[str]:
    """Return those migrations of a backup that this release does not have: it was made by a later one."""
    known = MigrationExecutor(connection).loader.disk_migrations
    return [f"{app}.{name}" for app, name in migrations if (app, name) not in known]


def _migrate_to(migrations: list[list[str]]) -> None:
    executor = MigrationExecutor(connection)
    wanted = {(app, name) for app, name in migrations}
    graph = executor.loader.graph
    known = wanted & set(graph.nodes)
    followed = {before.key for node in known for before in graph.node_map[node].parents if before.key[0] == node[0]}
    executor.migrate(sorted(known - followed))


def _empty(cursor: object, tables: list[str]) -> None:
    """Remove the rows that migrations themselves wrote (content types, applied migrations); anything else must be empty."""
    execute = cursor.execute  # type: ignore[attr-defined]  # set at run time
    for table in tables:
        execute(sql.SQL("SELECT EXISTS (SELECT 1 FROM {})").format(_name(table)))
        if cursor.fetchone()[0]:  # type: ignore[attr-defined]  # set at run time
            if table not in WRITTEN_BY_MIGRATIONS:
                raise WrongState("backup.not_empty", where=table)
            execute(sql.SQL("DELETE FROM {}").format(_name(table)))


WRITTEN_BY_MIGRATIONS = frozenset(
    {"django_migrations", "django_content_type", "auth_permission", "auth_group_permissions"}
)


def _name(table: str) -> sql.Identifier:
    return sql.Identifier(table)


def _names(columns: list[str]) -> sql.Composed:
    return sql.SQL(", ").join(map(sql.Identifier, columns))
