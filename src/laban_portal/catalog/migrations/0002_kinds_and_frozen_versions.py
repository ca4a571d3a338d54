# SPDX-License-Identifier: Apache-2.0
"""Two more kinds of versions; and the database itself refuses to change what is not a draft."""

from __future__ import annotations

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

FROZEN = ("kind", "pack", "code", "number", "names", "domain", "content", "hash", "valid_from", "valid_to")

SQLITE = """
CREATE TRIGGER catalog_version_frozen BEFORE UPDATE ON catalog_version
WHEN OLD.state <> 'draft' AND ({changed} OR NEW.state = 'draft')
BEGIN SELECT RAISE(ABORT, 'a version that is not a draft is never changed'); END;
"""
POSTGRESQL = """
CREATE FUNCTION catalog_version_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a version that is not a draft is never changed' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER catalog_version_frozen BEFORE UPDATE ON catalog_version
FOR EACH ROW WHEN (OLD.state <> 'draft' AND ({changed} OR NEW.state = 'draft'))
EXECUTE FUNCTION catalog_version_frozen();
"""


def freeze(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001  Django's own signature
    postgresql = editor.connection.vendor == "postgresql"
    if postgresql:
        changed = " OR ".join(f"OLD.{name}::text IS DISTINCT FROM NEW.{name}::text" for name in FROZEN)
        editor.execute(POSTGRESQL.format(changed=changed))
    else:
        editor.execute(SQLITE.format(changed=" OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in FROZEN)))


def thaw(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001  Django's own signature
    if editor.connection.vendor == "postgresql":
        editor.execute(
            "DROP TRIGGER catalog_version_frozen ON catalog_version; DROP FUNCTION catalog_version_frozen();"
        )
    else:
        editor.execute("DROP TRIGGER catalog_version_frozen;")


KINDS = ("framework", "form", "code_list", "calendar", "domains", "method", "texts")


class Migration(migrations.Migration):
    dependencies = [("catalog", "0001_initial")]

    operations = [
        migrations.AlterField(
            "version", "kind", models.CharField(max_length=12, choices=[(kind, kind) for kind in KINDS])
        ),
        migrations.RunPython(freeze, thaw),
    ]
