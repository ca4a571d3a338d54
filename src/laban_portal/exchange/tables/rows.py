# SPDX-License-Identifier: Apache-2.0
"""What a table of values holds, as values; the same names in CSV (columns) and JSON (members of an object)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from laban.errors import Problem

NAMES = ("unit", "form", "period", "element", "slice", "value", "kind", "reason", "flag", "note", "seen")
WANTED = ("unit", "form", "period", "element", "value")
"""Names without which nothing can be read."""

MOST_FAULTS = 1000
"""After so many faults reading stops: this is another file, or another decimal sign, and not a thousand slips."""


class TableRow(NamedTuple):
    """One value, and the line of the file on which it stands (of JSON, on which its object begins).

    `kind` is value, none or empty; `style` is how its number is written: of the whole file in CSV, "point" for a true number
    in JSON. `seen` is the revision that the sender saw, nothing where the file does not say.
    """

    line: int
    unit: str
    form: str
    period: str
    element: str
    slice: str
    value: str
    kind: str
    reason: str
    flag: str
    note: str
    seen: int | None
    style: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A file while it is read: iterate over it once to have the rows that have no fault.

    `style` is how the numbers of the whole file are written ("comma" or "point"; empty where no number tells or needs it), as
    told or as found by the value `evidence` on `evidence_line`: show it to the person. `faults` holds those of the head at
    once, in which case there are no rows, and those of rows as they stream by; it is whole after the last.
    """

    media: str
    separator: str = ""
    style: str = ""
    evidence: str = ""
    evidence_line: int = 0
    faults: list[Problem] = field(default_factory=list)
    rows: Iterator[TableRow] = field(default_factory=lambda: iter(()))

    def __iter__(self) -> Iterator[TableRow]:
        """Read on."""
        return self.rows
