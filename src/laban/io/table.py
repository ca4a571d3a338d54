# SPDX-License-Identifier: Apache-2.0
"""A table with a header, from a CSV file or a workbook: what kind of file it is, its contents say, not its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from laban.errors import Place, Problem
from laban.io.grid import LIMITS, Cell, Limits, Row, letters
from laban.io.quoting import shown

__all__ = ["Cell", "Limits", "Row", "Table", "read_table", "sheets"]


@dataclass(frozen=True)
class Table:
    """Rows under named columns; every row has one cell per column.

    `positions` are the columns' places in the file from 0 (columns without name and contents are left out of a table).
    """

    file: str
    sheet: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    positions: tuple[int, ...] = ()
    header: int = 1

    @cached_property
    def at(self) -> dict[str, int]:
        """Return the position of each column in a row's cells."""
        return {name: at for at, name in enumerate(self.columns)}

    def has(self, name: str) -> bool:
        """Tell whether the table has a column."""
        return name in self.at

    def column(self, name: str) -> tuple[str, ...]:
        """Return a column's cells as text."""
        at = self.at[name]
        return tuple(row.cells[at] for row in self.rows)

    def figures(self, *names: str) -> tuple[Cell, ...]:
        """Return the cells of columns, one column after the other, as `read_numbers` wants them."""
        return tuple(row.figures[self.at[name]] for name in names for row in self.rows)

    def places(self, *names: str) -> Callable[[int], Place]:
        """Return the function that tells where the n-th of `figures(*names)` stands."""
        return lambda n: self.place(self.rows[n % len(self.rows)], names[n // len(self.rows)])

    def place(self, row: Row, column: str) -> Place:
        """Return where a cell stands: file, line and column of a CSV file; file, sheet, cell and column of a workbook."""
        return self._place(row.line, column)

    def heading(self, column: str = "") -> Place:
        """Return where a column's name stands, or the header itself."""
        return self._place(self.header, column)

    def _place(self, line: int, column: str) -> Place:
        name = shown(column)
        if not self.sheet:
            return Place(file=self.file, line=line, column=name)
        at = self.at.get(column)
        position = at if at is None or not self.positions else self.positions[at]
        cell = "" if position is None else f"{letters(position)}{line}"
        return Place(file=self.file, sheet=shown(self.sheet), line=0 if cell else line, column=name, cell=cell)


def read_table(
    path: Path, *, shown_as: str = "", sheet: str = "", limits: Limits = LIMITS
) -> tuple[Table, tuple[Problem, ...]]:
    """Read a table, and tell everything that is wrong with it; nothing is raised.

    `shown_as` is the file's name in problems (default: its bare name). `sheet` names a workbook's sheet; left out, the
    first visible one is read. A file that cannot be read gives a table without columns and at least one error.
    """
    raise NotImplementedError


def sheets(path: Path, *, limits: Limits = LIMITS) -> tuple[str, ...]:
    """Return the names of a workbook's visible sheets; nothing for a CSV file or what cannot be read."""
    raise NotImplementedError
