# SPDX-License-Identifier: Apache-2.0
"""What is stored; and the database itself refuses to change a row of it.

Whoever changes this table in a later migration puts the trigger back: SQLite makes a changed table anew, without it.
"""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

SQLITE = """CREATE TRIGGER files_stored_kept BEFORE UPDATE ON files_stored
BEGIN SELECT RAISE(ABORT, 'what is stored is never changed'); END;"""
POSTGRESQL = (
    """CREATE FUNCTION files_stored_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'what is stored is never changed' USING ERRCODE = 'integrity_constraint_violation'; END $$;""",
    """CREATE TRIGGER files_stored_kept BEFORE UPDATE ON files_stored
FOR EACH ROW EXECUTE FUNCTION files_stored_kept();""",
)


def keep(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001  Django's own signature
    for statement in POSTGRESQL if editor.connection.vendor == "postgresql" else (SQLITE,):
        editor.execute(statement)


def let_go(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001  Django's own signature
    postgresql = editor.connection.vendor == "postgresql"
    editor.execute("DROP FUNCTION files_stored_kept() CASCADE;" if postgresql else "DROP TRIGGER files_stored_kept;")


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Stored",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("size", models.PositiveBigIntegerField()),
                ("media", models.CharField(max_length=100)),
                ("pages", models.PositiveIntegerField(default=0)),
                ("width", models.PositiveIntegerField(default=0)),
                ("height", models.PositiveIntegerField(default=0)),
                ("inspected_at", models.DateTimeField()),
                ("scanned_with", models.CharField(blank=True, max_length=200)),
                ("made_at", models.DateTimeField()),
            ],
            options={"ordering": ["id"], "verbose_name_plural": "stored"},
        ),
        migrations.RunPython(keep, let_go),
    ]
