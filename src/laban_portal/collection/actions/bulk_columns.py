# SPDX-License-Identifier: Apache-2.0
"""SQL for rows of an import: all names in it are those of the models, so nothing that is imported gets into it."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.db import connection, models

from laban_portal.collection.actions.bulk_taking import HELD
from laban_portal.collection.models import Cell

KEY = ("duty_id", "element", "slice")


def table(model: type[models.Model]) -> str:
    """Return the name of a model's table."""
    return connection.ops.quote_name(model._meta.db_table)  # noqa: SLF001  Django's own place for it


def name(model: type[models.Model], column: str) -> str:
    """Return a column's name, as the model's field has it."""
    fields: dict[str, Any] = {each.attname: each for each in model._meta.concrete_fields}  # noqa: SLF001  as above
    return connection.ops.quote_name(fields[column].column)


@cache
def listed(model: type[models.Model], columns: tuple[str, ...]) -> str:
    """Return the names of columns, one after another."""
    return ", ".join(name(model, each) for each in columns)


@cache
def renewing() -> str:
    """Return what is done where a cell stands already."""
    renewed = ", ".join(f"{name(Cell, each)} = EXCLUDED.{name(Cell, each)}" for each in HELD)
    return f" ON CONFLICT ({listed(Cell, KEY)}) DO UPDATE SET {renewed}"
