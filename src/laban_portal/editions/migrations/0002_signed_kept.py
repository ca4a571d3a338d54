# SPDX-License-Identifier: Apache-2.0
"""The database itself refuses to change what is signed: an edition's content, its letters, its history, the public keys.

Whoever changes these tables in a later migration puts the triggers back: SQLite makes a changed table anew, without them.
"""

from __future__ import annotations

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

CONTENT = (
    "index", "code", "year", "number", "snapshot_id", "kit_id", "recipe", "stands_on", "index_names", "names", "summary",
    "reason", "publisher", "contact", "corrects_id", "previous_id", "taken", "demonstration", "draft_id", "bundle_id", "hash",
    "key_id", "made_at", "signed_at", "embargo_until",
)  # fmt: skip
"""Columns of an edition that stand still from the moment it is signed."""

KEY = ("fingerprint", "public", "signature", "made_at")
LINK = ("edition_id", "secret_hash", "expires_at", "made_at")


def changed(columns: tuple[str, ...], unlike: str, cast: str = "") -> str:
    return " OR ".join(f'NEW."{each}"{cast} {unlike} OLD."{each}"{cast}' for each in columns)


PLACES = (
    ("edition", "UPDATE", "OLD.bundle_id IS NOT NULL AND ({edition})", "what is signed is never changed"),
    ("edition", "INSERT", "{replaces}", "what is signed is never replaced"),
    ("edition", "DELETE", "OLD.bundle_id IS NOT NULL", "what is signed is never deleted"),
    ("passage", "UPDATE", "", "the history of editions is never changed"),
    ("passage", "DELETE", "", "the history of editions is never deleted"),
    ("letter", "UPDATE", "", "a letter is never changed"),
    ("letter", "DELETE", "{signed_old}", "what is signed is never changed"),
    ("letter", "INSERT", "{signed_new}", "what is signed is never changed"),
    ("signingkey", "UPDATE", "{key}", "a public key is never changed"),
    ("signingkey", "DELETE", "", "a public key is never deleted"),
    ("presslink", "UPDATE", "{link}", "a link is never changed"),
)
SIGNED = "EXISTS (SELECT 1 FROM editions_edition WHERE id = {row}.edition_id AND bundle_id IS NOT NULL)"


REPLACES = "EXISTS (SELECT 1 FROM editions_edition AS kept WHERE kept.id = NEW.id AND kept.bundle_id IS NOT NULL)"
"""SQLite runs no trigger on deleting for a row that an insertion replaces."""


def conditions(unlike: str, cast: str) -> dict[str, str]:
    return {
        "edition": changed(CONTENT, unlike, cast), "key": changed(KEY, unlike), "link": changed(LINK, unlike),
        "signed_old": SIGNED.format(row="OLD"), "signed_new": SIGNED.format(row="NEW"),
        "replaces": REPLACES,
    }  # fmt: skip


def sqlite() -> list[str]:
    found = conditions("IS NOT", "")
    return [
        f"CREATE TRIGGER editions_{table}_{event.lower()} BEFORE {event} ON editions_{table}"
        f"{' WHEN ' + when.format(**found) if when else ''}\n"
        f"BEGIN SELECT RAISE(ABORT, 'editions_{table}: {words}'); END;"
        for table, event, when, words in PLACES
    ]


def postgresql() -> list[str]:
    found = conditions("IS DISTINCT FROM", "::text")
    made = []
    for table, event, when, words in PLACES:
        name, back = f"editions_{table}_{event.lower()}", "OLD" if event == "DELETE" else "NEW"
        test = f"IF NOT ({when.format(**found)}) THEN RETURN {back}; END IF;" if when else ""
        made.append(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {test} "
            f"RAISE EXCEPTION 'editions_{table}: {words}' USING ERRCODE = 'integrity_constraint_violation'; END $$;"
        )
        made.append(f"CREATE TRIGGER {name} BEFORE {event} ON editions_{table} FOR EACH ROW EXECUTE FUNCTION {name}();")
    return made


def keep(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001  Django's own signature
    for statement in postgresql() if editor.connection.vendor == "postgresql" else sqlite():
        editor.execute(statement, params=None)


def let_go(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001  Django's own signature
    for table, event, _, _ in PLACES:
        name = f"editions_{table}_{event.lower()}"
        if editor.connection.vendor == "postgresql":
            editor.execute(f"DROP FUNCTION {name}() CASCADE;")
        else:
            editor.execute(f"DROP TRIGGER {name};")


class Migration(migrations.Migration):
    dependencies = [("editions", "0001_initial")]

    operations = [migrations.RunPython(keep, let_go)]
