# SPDX-License-Identifier: Apache-2.0
"""Write very many rows at once: COPY on PostgreSQL, prepared statements on SQLite; within the caller's transaction.

The names of tables and columns are those of the models; nothing of what is imported gets into the SQL.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from django.db import connection, models

from laban_portal.collection.actions.bulk_taking import CELL, HELD, REVISION, Written, adapted
from laban_portal.collection.models import Cell, Chain, Duty, Revision

KEY = ("duty_id", "element", "slice")
BESIDE = "collection_cell_beside"
"""Where cells wait that may stand already; it is there until the transaction ends, and only seen by it."""


AT_ONCE = 500
"""So many rows are sent in one piece."""

ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def write_rows(revisions: Sequence[Written], new: Sequence[Written], renewed: Sequence[Written]) -> None:
    """Write revisions, new cells, and cells that stand already."""
    if connection.vendor == "postgresql":
        _copied(Revision, REVISION, revisions)
        _copied(Cell, CELL, new)
        _renewed(renewed)
        return
    with connection.cursor() as cursor:
        for statement, rows in ((_insert(Revision, REVISION), revisions), (_insert(Cell, CELL), [*new, *renewed])):
            if rows:
                cursor.executemany(statement + (_renewing() if rows is not revisions else ""), rows)


def write_ends(
    chains: Iterable[tuple[int, int, str, datetime | None]], duties: Iterable[tuple[int, int, int, int, datetime]]
) -> None:
    """Write where chains stand now (key, sequence, head, moment), and how far duties are (key, three counts, moment)."""
    ends = (
        (Chain, ("sequence", "head", "head_at"), chains), (Duty, ("required", "filled", "faulty", "last_at"), duties),
    )  # fmt: skip
    with connection.cursor() as cursor:
        for model, columns, rows in ends:
            changed = ", ".join(f"{_name(model, each)} = %s" for each in columns)
            statement = f"UPDATE {_table(model)} SET {changed} WHERE id = %s"  # noqa: S608  names of the model alone
            values = [(*counts, adapted(at), pk) for pk, *counts, at in rows]
            if values:
                cursor.executemany(statement, values)


def _copied(model: type[models.Model], columns: tuple[str, ...], rows: Sequence[Written], into: str = "") -> None:
    """COPY rows into a table."""
    if not rows:
        return
    listed = ", ".join(_name(model, each) for each in columns)
    with connection.cursor() as cursor, cursor.copy(f"COPY {into or _table(model)} ({listed}) FROM STDIN") as copy:
        for at in range(0, len(rows), AT_ONCE):
            copy.write("".join(map(_line, rows[at : at + AT_ONCE])))


def _line(row: Written) -> str:
    """Write a row as COPY takes it; letters that mean something there are rare, so they are looked for in the whole line."""
    line = "\t".join([each if type(each) is str else "\\N" if each is None else str(each) for each in row])
    if "\\" in line or "\n" in line or "\r" in line or line.count("\t") != len(row) - 1:
        line = "\t".join("\\N" if each is None else str(each).translate(ESCAPES) for each in row)
    return line + "\n"


def _renewed(rows: Sequence[Written]) -> None:
    """Put cells beside, then in the place of those that stand."""
    if not rows:
        return
    listed = ", ".join(_name(Cell, each) for each in CELL)
    with connection.cursor() as cursor:
        like = f"SELECT {listed} FROM {_table(Cell)} WITH NO DATA"  # noqa: S608  names of the model alone
        cursor.execute(f"CREATE TEMPORARY TABLE IF NOT EXISTS {BESIDE} ON COMMIT DROP AS {like}")
        cursor.execute(f"TRUNCATE {BESIDE}")
    _copied(Cell, CELL, rows, BESIDE)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {_table(Cell)} ({listed}) SELECT {listed} FROM {BESIDE}{_renewing()}"  # noqa: S608  as above
        )


@cache
def _insert(model: type[models.Model], columns: tuple[str, ...]) -> str:
    listed = ", ".join(_name(model, each) for each in columns)
    marks = ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {_table(model)} ({listed}) VALUES ({marks})"  # noqa: S608  names of the model alone


@cache
def _renewing() -> str:
    """Return what is done where a cell stands already."""
    found = ", ".join(_name(Cell, each) for each in KEY)
    renewed = ", ".join(f"{_name(Cell, each)} = EXCLUDED.{_name(Cell, each)}" for each in HELD)
    return f" ON CONFLICT ({found}) DO UPDATE SET {renewed}"


def _table(model: type[models.Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)  # noqa: SLF001  Django's own place for it


def _name(model: type[models.Model], column: str) -> str:
    """Return a column's name, as the model's field has it."""
    fields: dict[str, Any] = {each.attname: each for each in model._meta.concrete_fields}  # noqa: SLF001  as above
    return connection.ops.quote_name(fields[column].column)
