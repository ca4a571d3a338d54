# SPDX-License-Identifier: Apache-2.0
"""The database itself refuses to change or delete an audit line.

Whoever changes this table in a later migration puts the triggers back: SQLite makes a changed table anew, without them.
"""

from __future__ import annotations

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

SQLITE = (
    """CREATE TRIGGER audit_line_kept_update BEFORE UPDATE ON audit_line
BEGIN SELECT RAISE(ABORT, 'audit lines are never changed'); END;""",
    """CREATE TRIGGER audit_line_kept_delete BEFORE DELETE ON audit_line
BEGIN SELECT RAISE(ABORT, 'audit lines are never deleted'); END;""",
)
POSTGRESQL = (
    """CREATE FUNCTION audit_line_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'audit lines are never changed or deleted' USING ERRCODE = 'integrity_constraint_violation'; END $$;""",
    """CREATE TRIGGER audit_line_kept_row BEFORE UPDATE OR DELETE ON audit_line
FOR EACH ROW EXECUTE FUNCTION audit_line_kept();""",
    """CREATE TRIGGER audit_line_kept_all BEFORE TRUNCATE ON audit_line
FOR EACH STATEMENT EXECUTE FUNCTION audit_line_kept();""",
)


def keep(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001  Django's own signature
    for statement in POSTGRESQL if editor.connection.vendor == "postgresql" else SQLITE:
        editor.execute(statement)


def let_go(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001  Django's own signature
    if editor.connection.vendor == "postgresql":
        editor.execute("DROP FUNCTION audit_line_kept() CASCADE;")
    else:
        editor.execute("DROP TRIGGER audit_line_kept_update;")
        editor.execute("DROP TRIGGER audit_line_kept_delete;")


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [migrations.RunPython(keep, let_go)]
