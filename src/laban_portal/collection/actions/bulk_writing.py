# SPDX-License-Identifier: Apache-2.0
"""Write very many rows at once, within the caller's transaction: prepared statements on SQLite, COPY on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import connection, models

from laban_portal.collection.actions import bulk_copy
from laban_portal.collection.actions.bulk_columns import listed, name, renewing, table
from laban_portal.collection.actions.bulk_taking import CELL, REVISION, Written, adapted
from laban_portal.collection.models import Cell, Chain, Duty, Revision


def write_rows(revisions: Sequence[Written], new: Sequence[Written], renewed: Sequence[Written]) -> None:
    """Write revisions, new cells, and cells that stand already."""
    if connection.vendor == "postgresql":
        bulk_copy.copied(Revision, REVISION, revisions)
        bulk_copy.copied(Cell, CELL, new)
        bulk_copy.renewed(renewed)
        return
    for model, columns, rows, beside in (
        (Revision, REVISION, revisions, ""), (Cell, CELL, new, ""), (Cell, CELL, renewed, renewing()),
    ):  # fmt: skip
        if rows:
            with connection.cursor() as cursor:
                cursor.executemany(_insert(model, columns) + beside, rows)


def _insert(model: type[models.Model], columns: tuple[str, ...]) -> str:
    marks = ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {table(model)} ({listed(model, columns)}) VALUES ({marks})"  # noqa: S608  names of the model alone


def write_ends(
    chains: Iterable[tuple[int, int, str, datetime | None]], duties: Iterable[tuple[int, int, int, int, datetime]]
) -> None:
    """Write where chains stand now (key, sequence, head, moment), and how far duties are (key, three counts, moment)."""
    ends = (
        (Chain, ("sequence", "head", "head_at"), chains), (Duty, ("required", "filled", "faulty", "last_at"), duties),
    )  # fmt: skip
    with connection.cursor() as cursor:
        for model, columns, rows in ends:
            changed = ", ".join(f"{name(model, each)} = %s" for each in columns)
            statement = f"UPDATE {table(model)} SET {changed} WHERE id = %s"  # noqa: S608  names of the model alone
            values = [(*counts, adapted(at), pk) for pk, *counts, at in rows]
            if values:
                cursor.executemany(statement, values)
