# SPDX-License-Identifier: Apache-2.0
"""Write very many rows on PostgreSQL: COPY, and COPY beside where rows may stand already."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection, models

from laban_portal.collection.actions.bulk_columns import listed, renewing, table
from laban_portal.collection.actions.bulk_lines import copy_line
from laban_portal.collection.actions.bulk_taking import CELL, Written
from laban_portal.collection.models import Cell

BESIDE = "collection_cell_beside"
"""Where cells wait that stand already; it is there until the transaction ends, and only seen by it."""

AT_ONCE = 500
"""So many rows are sent in one piece."""


def copied(model: type[models.Model], columns: tuple[str, ...], rows: Sequence[Written], into: str = "") -> None:
    """COPY rows into a table."""
    if not rows:
        return
    command = f"COPY {into or table(model)} ({listed(model, columns)}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        for at in range(0, len(rows), AT_ONCE):
            copy.write("".join(map(copy_line, rows[at : at + AT_ONCE])))


def renewed(rows: Sequence[Written]) -> None:
    """Put cells beside, then in the place of those that stand."""
    if not rows:
        return
    columns = listed(Cell, CELL)
    like = f"SELECT {columns} FROM {table(Cell)} WITH NO DATA"  # noqa: S608  names of the model alone
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE IF NOT EXISTS {BESIDE} ON COMMIT DROP AS {like}")
        cursor.execute(f"TRUNCATE {BESIDE}")
    copied(Cell, CELL, rows, BESIDE)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table(Cell)} ({columns}) SELECT {columns} FROM {BESIDE}{renewing()}"  # noqa: S608  as above
        )
