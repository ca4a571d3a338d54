# SPDX-License-Identifier: Apache-2.0
"""The figures of one table, long (one figure a row) or wide (one unit and year a row).

All of this works on whole columns, because a table of figures may have a million rows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from laban.errors import Place, Problem, Severity, problem
from laban.io.numbers import read_numbers
from laban.io.pack.columns import SUGGESTED, Layout, column_problems, first_rows, is_own
from laban.io.pack.fill import nearest
from laban.io.pack.framework import FLAG, RESERVED
from laban.io.pack.keys import Keys, Positions, Register, read_keys
from laban.io.pack.manifest import DataFile
from laban.io.quoting import shown
from laban.io.table import Table
from laban.model.panel import Flag, Flags, Floats

LONG = Layout(needed=("unit", "item", "value"), known=("year", "flag", "system", "note"), families=())

MARKS: Mapping[str, Flag] = {
    "A": Flag.NORMAL,
    "E": Flag.ESTIMATED,
    "P": Flag.PROVISIONAL,
    "B": Flag.BREAK,
    "U": Flag.UNRELIABLE,
    "I": Flag.IMPUTED,
    "rebuilt": Flag.REBUILT,
    "late": Flag.LATE,
    "disputed": Flag.DISPUTED,
    "generated": Flag.GENERATED,
}
"""How a flag is written in a table of figures."""


@dataclass(frozen=True)
class Figures:
    """The figures of one table as columns of equal length, one entry a figure; a figure may be missing (NaN).

    `row` is the table's row; `item` a position in `items`, -1 where the table names none that counts; `columns` are
    where the figures of each item stand (in a long table always `value`).
    """

    table: Table
    keys: Keys
    items: tuple[str, ...]
    columns: tuple[str, ...]
    row: Positions
    item: Positions
    values: Floats
    flags: Flags

    @property
    def named(self) -> tuple[str, ...]:
        """Return the items that some figure is of, in the order of the table."""
        counts = np.bincount(self.item[self.item >= 0], minlength=len(self.items))
        return tuple(code for code, count in zip(self.items, counts.tolist(), strict=True) if count)

    def place(self, at: int) -> Place:
        """Return where a figure stands."""
        column = self.columns[min(int(self.item[at]), len(self.columns) - 1)]
        return self.table.place(self.table.rows[int(self.row[at])], column)


def read_figures(
    table: Table, entry: DataFile, register: Register, elements: Collection[str]
) -> tuple[Figures | None, list[Problem]]:
    """Read one table of figures; where no elements are given, whatever the table has is one."""
    if not table.rows:  # read_table has told it
        return None, []
    return (_long if entry.layout == "long" else _wide)(table, entry, register, elements)


def _long(
    table: Table, entry: DataFile, register: Register, elements: Collection[str]
) -> tuple[Figures | None, list[Problem]]:
    problems = list(column_problems(table, LONG))
    if not all(table.has(name) for name in LONG.needed):
        return None, problems
    keys, found = read_keys(table, register, entry.system, entry.year)
    codes = table.column("item")
    at = {code: position for position, code in enumerate(dict.fromkeys(codes))}
    passed = {code for code in at if is_own(code)}
    unknown = {code for code in at if elements and code and code not in elements} - passed
    item = np.fromiter((at[code] for code in codes), np.int64, len(codes))
    out = np.array([not code or code in passed or code in unknown for code in at], bool)
    values, wrong = read_numbers(table.figures("value"), table.places("value"), entry.decimal)
    flags, strange = _flags(table, "flag") if table.has("flag") else (np.zeros(len(codes), np.uint16), [])
    rows = np.arange(len(codes))
    figures = Figures(table, keys, tuple(at), ("value",), rows, np.where(out[item], -1, item), values, flags)
    lost = (*_no_item(table, codes), *_unknown_items(table, codes, unknown, elements))
    return figures, [*problems, *found, *lost, *wrong, *strange]


def _wide(
    table: Table, entry: DataFile, register: Register, elements: Collection[str]
) -> tuple[Figures | None, list[Problem]]:
    problems = [] if table.has("unit") else [problem("pack.missing_column", table.heading(), column="unit")]
    named = [name for name in table.columns if name not in RESERVED and not is_own(name)]
    marks = {name.removesuffix(FLAG): name for name in named if name.endswith(FLAG)}
    items = tuple(name for name in named if not name.endswith(FLAG) and (not elements or name in elements))
    problems += _strange_columns(table, named, items, elements)
    if not table.has("unit") or not items:
        return None, problems + ([] if items else [problem("pack.no_element_column", table.heading())])
    keys, found = read_keys(table, register, entry.system, entry.year)
    values, wrong = read_numbers(table.figures(*items), table.places(*items), entry.decimal)
    rows = len(table.rows)
    flags = np.zeros((len(items), rows), np.uint16)
    for position, item in enumerate(items):
        if item in marks:
            flags[position], strange = _flags(table, marks[item])
            problems += strange
    row, item_of = np.tile(np.arange(rows), len(items)), np.repeat(np.arange(len(items)), rows)
    figures = Figures(table, keys, items, items, row, item_of, values, flags.reshape(-1))
    return figures, [*problems, *found, *wrong]


def _strange_columns(
    table: Table, named: Sequence[str], items: Sequence[str], elements: Collection[str]
) -> Iterator[Problem]:
    """Warn of columns of no element, and of flags without figures."""
    for name in named:
        where = table.heading(name)
        if name.endswith(FLAG):
            if name.removesuffix(FLAG) not in table.columns:
                yield problem("pack.flag_alone", where, column=shown(name), known=shown(name.removesuffix(FLAG)))
        elif name not in items:
            near = nearest(name, elements, most=5)
            yield problem("pack.unknown_item", where, severity=Severity.WARNING, item=shown(name), rows=0, known=near)


def _no_item(table: Table, codes: Sequence[str]) -> Iterator[Problem]:
    for row, count in first_rows(codes, [""] if "" in codes else []).values():
        yield problem("pack.no_item", table.place(table.rows[row], "item"), rows=count)


def _unknown_items(
    table: Table, codes: Sequence[str], unknown: Collection[str], elements: Collection[str]
) -> Iterator[Problem]:
    """Warn of items that are no elements, at the first row of each."""
    for number, (code, (row, count)) in enumerate(first_rows(codes, unknown).items()):
        where = table.place(table.rows[row], "item")
        near = nearest(code, elements if number < SUGGESTED else (), most=5)
        yield problem("pack.unknown_item", where, severity=Severity.WARNING, item=shown(code), rows=count, known=near)


def _flags(table: Table, column: str) -> tuple[Flags, list[Problem]]:
    """Read a column of flags: marks separated by blanks; an unknown mark is told at its first row."""
    cells = table.column(column)
    marks = {cell: frozenset(cell.split()) for cell in dict.fromkeys(cells)}
    known = {cell: sum(MARKS.get(mark, Flag.NORMAL) for mark in each) for cell, each in marks.items()}
    strange = first_rows(cells, [cell for cell, each in marks.items() if not each <= set(MARKS)])
    problems = []
    for cell, (row, _) in strange.items():
        listed = shown(" ".join(mark for mark in cell.split() if mark not in MARKS))
        where = table.place(table.rows[row], column)
        problems.append(problem("pack.unknown_flag", where, given=listed, known=" ".join(MARKS)))
    return np.fromiter((known[cell] for cell in cells), np.uint16, len(cells)), problems
