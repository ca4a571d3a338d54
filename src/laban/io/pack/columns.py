# SPDX-License-Identifier: Apache-2.0
"""Read a pack's small tables column by column: which columns there may be, and what stands in them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from laban.errors import Place, Problem, problem
from laban.io.numbers import read_numbers
from laban.io.pack.fill import LANGUAGE, iso_day, nearest
from laban.io.quoting import shown
from laban.io.table import Table, read_table
from laban.model.text import Text

V = TypeVar("V")

SUGGESTED = 100
"""For how many faults of one kind the nearest known word is looked for; the rest are only counted in the end."""

OWN = ("x_", "#")
"""How the name of a column begins that is the author's own and that Laban passes over."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns a table may have: those it must have, those it may have, and families such as `name_vi`, `name_en`."""

    needed: tuple[str, ...]
    known: tuple[str, ...]
    families: tuple[str, ...] = ("name_",)


@dataclass(frozen=True)
class Sheet:
    """A table whose columns have been checked, and the decimal sign of its numbers (empty: to be recognised)."""

    table: Table
    decimal: str = ""

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.table.rows)

    def texts(self, column: str, default: str = "") -> tuple[str, ...]:
        """Return a column's cells; the default where the cell is empty or the column is not there."""
        if not self.table.has(column):
            return (default,) * len(self)
        return tuple(cell or default for cell in self.table.column(column))

    def place(self, row: int, column: str) -> Place:
        """Return where a cell stands."""
        return self.table.place(self.table.rows[row], column)

    def row_place(self, row: int) -> Place:
        """Return where a row stands."""
        return Place(file=self.table.file, sheet=shown(self.table.sheet), line=self.table.rows[row].line)

    def numbers(self, *columns: str) -> tuple[dict[str, tuple[float | None, ...]], list[Problem]]:
        """Return the numbers of some columns; nothing where a cell is empty or no number, or the column is not there.

        They are read together, because the cells of one table share one decimal sign.
        """
        names = tuple(name for name in columns if self.table.has(name))
        values, problems = read_numbers(self.table.figures(*names), self.table.places(*names), self.decimal)
        found: dict[str, tuple[float | None, ...]] = dict.fromkeys(columns, (None,) * len(self))
        for name, column in zip(names, values.reshape(len(names), len(self)).tolist(), strict=True):
            found[name] = tuple(None if math.isnan(each) else each for each in column)
        return found, list(problems)

    def words(self, family: str = "name_") -> tuple[Text, ...]:
        """Return each row's words in the languages of the family's columns."""
        columns = {name.removeprefix(family): self.texts(name) for name in self.family(family)}
        return tuple(Text.of({each: columns[each][row] for each in columns}) for row in range(len(self)))

    def family(self, family: str) -> tuple[str, ...]:
        """Return the columns of a family, in the order of the file."""
        return tuple(name for name in self.table.columns if name.startswith(family))

    def read(
        self, column: str, reader: Callable[[str], V | None], code: str
    ) -> tuple[tuple[V | None, ...], list[Problem]]:
        """Read a column with a function that gives nothing for what it does not understand; empty cells are nothing."""
        found: list[V | None] = []
        problems: list[Problem] = []
        for row, cell in enumerate(self.texts(column)):
            found.append(reader(cell) if cell else None)
            if cell and found[-1] is None:
                problems.append(problem(code, self.place(row, column), given=shown(cell)))
        return tuple(found), problems

    def days(self, column: str) -> tuple[tuple[date | None, ...], list[Problem]]:
        """Read a column of days; empty cells are nothing."""
        return self.read(column, iso_day, "pack.not_a_day")

    def empty(self, *columns: str) -> Iterator[Problem]:
        """Tell each empty cell of columns that must be filled."""
        for column in columns:
            for row, cell in enumerate(self.texts(column)):
                if not cell:
                    yield problem("pack.empty_cell", self.place(row, column), column=column)

    def choice(self, column: str, known: Sequence[str]) -> Iterator[Problem]:
        """Tell each cell that is filled and is none of the known words."""
        for row, cell in enumerate(self.texts(column)):
            if cell and cell not in known:
                where = self.place(row, column)
                yield problem("pack.unknown_word", where, given=shown(cell), known=" · ".join(known))


def read_sheet(
    path: Path, shown_as: str, layout: Layout, decimal: str = "", sheet: str = ""
) -> tuple[Sheet | None, list[Problem]]:
    """Read a table and check its columns; nothing comes back where it cannot be read or a needed column is not there."""
    table, found = read_table(path, shown_as=shown_as, sheet=sheet)
    if not table.columns:
        return None, list(found)
    problems = [*found, *column_problems(table, layout)]
    whole = all(table.has(name) for name in layout.needed)
    return (Sheet(table, decimal) if whole else None), problems


def column_problems(table: Table, layout: Layout) -> Iterator[Problem]:
    """Tell needed columns that are not there, and columns that nobody knows."""
    everything = (*layout.needed, *layout.known)
    missing = [name for name in layout.needed if not table.has(name)]
    for name in missing:
        yield problem("pack.missing_column", table.heading(), column=name)
    for name in table.columns:
        if name in everything or is_own(name):
            continue
        family = next((each for each in layout.families if name.startswith(each)), "")
        if family == "name_" and not LANGUAGE.fullmatch(name.removeprefix(family)):
            yield problem("pack.bad_language", table.heading(name), given=shown(name.removeprefix(family)))
        elif not family or name == family:
            near = nearest(name, (*missing, *everything, *(f"{each}…" for each in layout.families)))
            yield problem("pack.unknown_column", table.heading(name), column=shown(name), known=near)


def located(
    problems: Iterable[Problem], items: Mapping[str, Place] | None = None, units: Mapping[str, Place] | None = None
) -> Iterator[Problem]:
    """Add file and line to problems of the model, where the row of their item or unit is known."""
    for each in problems:
        row = (items or {}).get(each.where.item) or (units or {}).get(each.where.unit)
        if row is None or each.where.file:
            yield each
        else:
            yield replace(each, where=replace(each.where, file=row.file, sheet=row.sheet, line=row.line))


def rows_of(sheet: Sheet, rows: Iterable[int]) -> tuple[tuple[str, Place], ...]:
    """Return where the codes of some rows stand."""
    codes = sheet.texts("code")
    return tuple((codes[row], sheet.row_place(row)) for row in rows)


def first_rows(cells: Iterable[V], wanted: Iterable[V]) -> dict[V, tuple[int, int]]:
    """Return, for each wanted cell that occurs, its first row and in how many rows it stands, in the order of rows."""
    wanted = set(wanted)
    found: dict[V, tuple[int, int]] = {}
    for row, cell in enumerate(cells if wanted else ()):
        if cell in wanted:
            first, count = found.get(cell, (row, 0))
            found[cell] = (first, count + 1)
    return found


def is_own(name: str) -> bool:
    """Tell whether a name is the author's own business, which Laban passes over."""
    return name.startswith(OWN)
