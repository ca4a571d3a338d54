# SPDX-License-Identifier: Apache-2.0
"""A table with a header, from a CSV file or a workbook: what kind of file it is, its contents say, not its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path

from laban.errors import FormatError, Place, Problem, Severity, problem
from laban.io.csv_table import read_csv
from laban.io.grid import LIMITS, Cell, Grid, Limits, Row, letters
from laban.io.quoting import shown, size_text
from laban.io.tally import grouped
from laban.io.workbook import is_workbook, read_workbook, sheet_names

__all__ = ["Cell", "Limits", "Row", "Table", "read_table", "sheets"]

LONG = 200
"""File and column names are quoted whole up to this length."""

OTHER_FILES = (
    (b"%PDF", "PDF"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"\x89PNG", "PNG"),
    (b"PAR1\x15", "Parquet"),
    (b"SQLite format 3", "SQLite"),
    (b"{\\rtf", "RTF"),
    (b"<!doctype", "HTML"),
    (b"<html", "HTML"),
    (b"<table", "HTML"),
    (b"<?xml", "XML"),
)
"""How files begin that people take for tables."""


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
        """Return the position of each column in a row's cells; of two with one name, the first."""
        return {name: at for at, name in reversed(tuple(enumerate(self.columns)))}

    def has(self, name: str) -> bool:
        """Tell whether the table has a column."""
        return name in self.at

    def column(self, name: str) -> tuple[str, ...]:
        """Return a column's cells as text."""
        at = self.at[name]
        return tuple(row.cells[at] for row in self.rows)

    def figures(self, *names: str) -> tuple[Cell, ...]:
        """Return the cells of columns, one column after the other, as `read_numbers` wants them."""
        return tuple(row.figures[at] for at in map(self.at.__getitem__, names) for row in self.rows)

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
        name = shown(column, LONG)
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
    first visible one is read. The first row that holds anything is the header; empty rows and trailing empty columns
    are ignored. A file that cannot be read gives a table without columns and at least one error. A row with too few or
    too many cells is an error, and is kept, filled or cut to the header's width.
    """
    file = shown(shown_as or path.name, LONG)
    try:
        data = _bytes(path, file, limits)
        grid = read_workbook(data, file, sheet, limits) if is_workbook(data) else read_csv(data, file, limits)
    except FormatError as error:
        return Table(file), error.problems
    table = _table(grid)
    unused = sheet and not grid.sheet
    ignored = problem("table.sheet_ignored", Place(file=file), severity=Severity.WARNING, name=shown(sheet))
    return table, grouped(chain(grid.problems, (ignored,) if unused else (), _table_problems(table, grid.rows)))


def sheets(path: Path, *, limits: Limits = LIMITS) -> tuple[str, ...]:
    """Return the names of a workbook's visible sheets; nothing for a CSV file or what cannot be read."""
    try:
        data = _bytes(path, path.name, limits)
        return sheet_names(data, path.name, limits) if is_workbook(data) else ()
    except FormatError:
        return ()


def _bytes(path: Path, file: str, limits: Limits) -> bytes:
    """Return what a file holds, or raise why it is no table before anything is parsed."""
    where = Place(file=file)
    try:
        if not path.exists():
            raise FormatError([problem("table.not_found", where)])
        if not path.is_file():
            raise FormatError([problem("table.not_a_file", where)])
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except OSError as error:
        raise FormatError([problem("table.not_readable", where, reason=error.strerror or "")]) from None
    if len(data) > limits.file_bytes:
        raise FormatError([problem("table.too_large", where, limit=size_text(limits.file_bytes))])
    start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, kind in OTHER_FILES:
        if data.startswith(mark) or start.startswith(mark):
            raise FormatError([problem("table.not_a_table", where, kind=kind)])
    return data


def _table(grid: Grid) -> Table:
    """Give the rows the names of the header."""
    if not grid.rows:
        return Table(grid.file, grid.sheet)
    header, *rows = grid.rows
    kept = tuple(at for at, name in enumerate(header.cells) if name)
    width = kept[-1] + 1
    return Table(
        file=grid.file,
        sheet=grid.sheet,
        columns=tuple(header.cells[at] for at in kept),
        rows=tuple(_fitted(row, width, kept) for row in rows),
        positions=kept,
        header=header.line,
    )


def _table_problems(table: Table, rows: Sequence[Row]) -> Iterator[Problem]:
    """Tell what is wrong with the header, and with the rows below it."""
    if not rows:
        yield problem("table.empty", Place(file=table.file, sheet=shown(table.sheet)))
        return
    width = table.positions[-1] + 1
    yield from _name_problems(table, rows[1:], width)
    yield from _width_problems(table, rows[1:], width)
    if len(rows) == 1:
        yield problem("table.no_rows", table.heading(), severity=Severity.WARNING)


def _fitted(row: Row, width: int, kept: tuple[int, ...]) -> Row:
    """Return a row with one cell per named column."""
    if len(row.cells) == width == len(kept):
        return row
    lacking = ("",) * (width - len(row.cells))
    cells, figures = (*row.cells, *lacking), (*row.figures, *lacking)
    return Row(row.line, tuple(cells[at] for at in kept), tuple(figures[at] for at in kept))


def _name_problems(table: Table, rows: Sequence[Row], width: int) -> Iterator[Problem]:
    """Tell columns with the same name, and columns that hold something but have no name."""
    for name, count in Counter(table.columns).items():
        if count > 1:
            yield problem("table.duplicate_column", table.heading(name), column=shown(name), count=count)
    for at in sorted(set(range(width)) - set(table.positions)):
        filled = next((row for row in rows if at < len(row.cells) and row.cells[at]), None)
        if filled is not None:
            yield problem("table.unnamed_column", table.heading(), column=letters(at), line=filled.line)


def _width_problems(table: Table, rows: Sequence[Row], width: int) -> Iterator[Problem]:
    """Tell rows that have cells beyond the header, and in CSV files rows that have too few."""
    for row in rows:
        beyond = any(row.cells[width:])
        if table.sheet and beyond:
            at = max(at for at, cell in enumerate(row.cells) if cell)
            where = Place(file=table.file, sheet=shown(table.sheet), cell=f"{letters(at)}{row.line}")
            yield problem("table.beyond_header", where)
        elif not table.sheet and (beyond or len(row.cells) < width):
            got = max((at + 1 for at, cell in enumerate(row.cells) if cell), default=0) if beyond else len(row.cells)
            yield problem("table.ragged", Place(file=table.file, line=row.line), got=got, wanted=width)
