# SPDX-License-Identifier: Apache-2.0
"""The database itself refuses to change or delete decisions, snapshots and their parts.

Whoever changes these tables in a later migration puts the triggers back: SQLite makes a changed table anew, without them.
"""

from __future__ import annotations

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLES = ("decision", "snapshot", "snapshotpart")
SQLITE = tuple(
    f"""CREATE TRIGGER review_{table}_kept_{event.lower()} BEFORE {event} ON review_{table}
BEGIN SELECT RAISE(ABORT, 'review_{table} is never changed or deleted'); END;"""
    for table in TABLES
    for event in ("UPDATE", "DELETE")
)
POSTGRESQL = (
    """CREATE FUNCTION review_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$;""",
    *(
        statement
        for table in TABLES
        for statement in (
            f"""CREATE TRIGGER review_{table}_kept_row BEFORE UPDATE OR DELETE ON review_{table}
FOR EACH ROW EXECUTE FUNCTION review_kept();""",
            f"""CREATE TRIGGER review_{table}_kept_all BEFORE TRUNCATE ON review_{table}
FOR EACH STATEMENT EXECUTE FUNCTION review_kept();""",
        )
    ),
)


def keep(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001  Django's own signature
    for statement in POSTGRESQL if editor.connection.vendor == "postgresql" else SQLITE:
        editor.execute(statement, params=None)


def let_go(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001  Django's own signature
    if editor.connection.vendor == "postgresql":
        editor.execute("DROP FUNCTION review_kept() CASCADE;")
        return
    for table in TABLES:
        for event in ("update", "delete"):
            editor.execute(f"DROP TRIGGER review_{table}_kept_{event};")


class Migration(migrations.Migration):
    dependencies = [("review", "0001_initial")]

    operations = [migrations.RunPython(keep, let_go)]
