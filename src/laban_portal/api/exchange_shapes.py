# SPDX-License-Identifier: Apache-2.0
"""The shapes of answers about tables of values, and of what is sent, as the OpenAPI description shows them."""

from __future__ import annotations

from typing import Any, Literal

from ninja import Schema

from laban_portal.exchange.tables.rows import NAMES, WANTED

Style = Literal["comma", "point"]


class ValueRow(Schema):
    """A cell as a row of a table; what is changed in it can be sent back as it is. `seen` is the revision that you saw."""

    unit: str
    form: str
    period: str
    element: str
    slice: str
    value: float | str
    kind: Literal["value", "none", "empty"]
    reason: str
    flag: str
    note: str
    seen: int


class SideShape(Schema):
    """What stands, or would stand, in a cell, as your account writes it."""

    kind: str
    shown: str
    note: str


class FirstShape(Schema):
    """One of the first rows that change something."""

    line: str
    element: str
    slice: str
    name: str
    now: SideShape
    new: SideShape


class DutyRowsShape(Schema):
    """How many rows came to one duty, and how far it is (in a dry run: would be) then."""

    duty: int
    unit: str
    form: str
    period: str
    rows: int
    required: int
    filled: int
    faulty: int


class ImportedShape(Schema):
    """What became of a table; in a dry run, what would. `outcomes` counts its rows. `style` is how its numbers were read."""

    dry_run: bool
    style: str
    rows: int
    outcomes: dict[str, int]
    duties: list[DutyRowsShape]
    first: list[FirstShape]
    sha256: str


_ROW: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": list(WANTED),
    "properties": {
        name: {"type": ["string", "number", "null"]} if name in {"value", "seen"} else {"type": ["string", "null"]}
        for name in NAMES
    },
}
TABLE_SCHEMA: dict[str, Any] = {"type": "array", "items": _ROW}
CSV_SCHEMA: dict[str, Any] = {
    "type": "string",
    "description": f"UTF-8; the first row names the columns: {', '.join(NAMES)}. Needed: {', '.join(WANTED)}.",
}
