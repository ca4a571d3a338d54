# SPDX-License-Identifier: Apache-2.0
"""The database itself refuses to change or delete a revision, and what a day's head says.

Whoever changes these tables in a later migration puts the triggers back: SQLite makes a changed table anew, without them.
"""

from __future__ import annotations

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

HEAD = ("id", "day", "content", "previous", "hash", "made_at")
"""What of a day's head is never changed; when and whereto it was sent may be noted."""

_CHANGED = " OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in HEAD)
SQLITE = (
    """CREATE TRIGGER collection_revision_kept_update BEFORE UPDATE ON collection_revision
BEGIN SELECT RAISE(ABORT, 'revisions are never changed'); END;""",
    """CREATE TRIGGER collection_revision_kept_delete BEFORE DELETE ON collection_revision
BEGIN SELECT RAISE(ABORT, 'revisions are never deleted'); END;""",
    f"""CREATE TRIGGER collection_dayhead_kept_update BEFORE UPDATE ON collection_dayhead WHEN {_CHANGED}
BEGIN SELECT RAISE(ABORT, 'heads of days are never changed'); END;""",
    """CREATE TRIGGER collection_dayhead_kept_delete BEFORE DELETE ON collection_dayhead
BEGIN SELECT RAISE(ABORT, 'heads of days are never deleted'); END;""",
)
POSTGRESQL = (
    """CREATE FUNCTION collection_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$;""",
    """CREATE TRIGGER collection_revision_kept_row BEFORE UPDATE OR DELETE ON collection_revision
FOR EACH ROW EXECUTE FUNCTION collection_kept();""",
    """CREATE TRIGGER collection_revision_kept_all BEFORE TRUNCATE ON collection_revision
FOR EACH STATEMENT EXECUTE FUNCTION collection_kept();""",
    """CREATE TRIGGER collection_dayhead_kept_delete BEFORE DELETE ON collection_dayhead
FOR EACH ROW EXECUTE FUNCTION collection_kept();""",
    f"""CREATE TRIGGER collection_dayhead_kept_update BEFORE UPDATE ON collection_dayhead
FOR EACH ROW WHEN ({_CHANGED.replace("IS NOT", "IS DISTINCT FROM")}) EXECUTE FUNCTION collection_kept();""",
    """CREATE TRIGGER collection_dayhead_kept_all BEFORE TRUNCATE ON collection_dayhead
FOR EACH STATEMENT EXECUTE FUNCTION collection_kept();""",
)


def keep(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001  Django's own signature
    for statement in POSTGRESQL if editor.connection.vendor == "postgresql" else SQLITE:
        editor.execute(statement, params=None)


def let_go(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001  Django's own signature
    if editor.connection.vendor == "postgresql":
        editor.execute("DROP FUNCTION collection_kept() CASCADE;")
        return
    for table in ("revision", "dayhead"):
        for event in ("update", "delete"):
            editor.execute(f"DROP TRIGGER collection_{table}_kept_{event};")


class Migration(migrations.Migration):
    dependencies = [("collection", "0001_initial")]

    operations = [migrations.RunPython(keep, let_go)]
