# SPDX-License-Identifier: Apache-2.0
"""COINr's iData: the units, their groups, and the figures of one or several years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from laban.errors import Problem, Severity, is_error, problem
from laban.io.coinr_meta import Meta
from laban.io.numbers import read_numbers
from laban.io.pack.columns import first_rows
from laban.io.pack.units import UNSAFE
from laban.io.quoting import shown
from laban.io.table import Table
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

SYSTEM = "coinr"
"""The code system of the units of an imported pack."""

OF_UNITS = ("uCode", "uName", "Time")

TIME = re.compile(r"([1-9]\d{3})(\.\d*|[-/. ]?[QqMm]?\d{1,2}([-/.]\d{1,2})?)?")
"""A time that begins with its year: 2018, 2018.0, 2018-06, 2018-06-30, 2018Q2, 2018M06."""


@dataclass(frozen=True)
class Rows:
    """iData, row by row: the position of its unit among the units (-1: none), and its year (0: unknown)."""

    table: Table
    units: Units
    unit: npt.NDArray[np.int64]
    year: npt.NDArray[np.int64]

    @property
    def years(self) -> tuple[int, ...]:
        """Return the years there are, in order."""
        return tuple(sorted(set(self.year.tolist()) - {0}))

    @property
    def places(self) -> dict[tuple[str, int], int]:
        """Return the row of each unit and year."""
        labels = self.units.labels
        pairs = zip(self.unit.tolist(), self.year.tolist(), strict=True)
        return {(labels[unit], year): row for row, (unit, year) in enumerate(pairs) if unit >= 0}


def read_rows(table: Table, meta: Meta, language: str, year: int | None) -> tuple[Rows, list[Problem]]:
    """Read whose figures each row holds, and of which year; `year` counts where there is no column Time."""
    codes = table.column("uCode")
    at = {code: position for position, code in enumerate(dict.fromkeys(code for code in codes if code))}
    years, problems = _years(table, year)
    for row, count in first_rows(codes, [""]).values():
        problems.append(problem("pack.no_unit", table.place(table.rows[row], "uCode"), rows=count))
    for code, (row, _) in first_rows(codes, [code for code in at if UNSAFE.search(code)]).items():
        problems.append(problem("pack.unsafe_code", table.place(table.rows[row], "uCode"), given=shown(code)))
    problems += [*_twice(table, codes, years), *_varying(table, meta, codes)]
    units = _units(table, meta, at, language)
    return Rows(
        table, units, np.array([at.get(code, -1) for code in codes], np.int64), np.array(years, np.int64)
    ), problems


def read_figures(rows: Rows, meta: Meta, elements: Sequence[str]) -> tuple[Panel, list[Problem]]:
    """Read the figures of the elements that iData has a column for; every unit takes part in every year."""
    table, years = rows.table, rows.years
    columns = tuple(code for code in elements if table.has(code))
    figures, problems = read_numbers(table.figures(*columns), table.places(*columns))
    values = np.full((len(years), len(columns), len(rows.units)), np.nan)
    good = np.flatnonzero((rows.unit >= 0) & (rows.year > 0))
    by_row = figures.reshape(len(columns), len(table.rows)).T
    values[np.searchsorted(np.array(years, np.int64), rows.year[good]), :, rows.unit[good]] = by_row[good]
    told = [*problems, *_missing_columns(meta, table), *_strange_columns(meta, table)]
    return Panel.of(rows.units, years, columns, values), told


def numeric_others(table: Table, meta: Meta) -> tuple[tuple[str, ...], list[Problem]]:
    """Return the columns of type Other that hold numbers; a notice tells of each that holds anything else."""
    numeric: list[str] = []
    problems: list[Problem] = []
    for code in meta.of("Other"):
        if not table.has(code):
            continue
        _, found = read_numbers(table.figures(code), table.places(code))
        if any(map(is_error, found)):
            where = table.heading(code)
            problems.append(problem("coinr.left_out", where, severity=Severity.NOTICE, column=shown(code)))
        else:
            numeric.append(code)
    return tuple(numeric), problems


def _years(table: Table, year: int | None) -> tuple[list[int], list[Problem]]:
    if not table.has("Time"):
        problems = [] if year else [problem("coinr.no_time", table.heading())]
        return [year or 0] * len(table.rows), problems
    cells = table.column("Time")
    read = {cell: TIME.fullmatch(cell) for cell in set(cells)}
    wrong = first_rows(cells, [cell for cell, match in read.items() if match is None])
    problems = [
        problem("coinr.bad_time", table.place(table.rows[row], "Time"), given=shown(cell), rows=count)
        for cell, (row, count) in wrong.items()
    ]
    known = {cell: int(match[1]) if match else 0 for cell, match in read.items()}
    return [known[cell] for cell in cells], problems


def _twice(table: Table, codes: Sequence[str], years: Sequence[int]) -> Iterator[Problem]:
    """Tell rows of a unit and year that stand above already."""
    first: dict[tuple[str, int], int] = {}
    for row, key in enumerate(zip(codes, years, strict=True)):
        line = first.setdefault(key, table.rows[row].line)
        if line != table.rows[row].line and all(key):
            where = table.place(table.rows[row], "uCode")
            yield problem("coinr.twice", where, unit=shown(key[0]), year=key[1], line=line)


def _varying(table: Table, meta: Meta, codes: Sequence[str]) -> Iterator[Problem]:
    """Warn of names and groups that a unit changes between its rows; the first counts."""
    for column in ("uName", *meta.of("Group")):
        if not table.has(column):
            continue
        first: dict[str, str] = {}
        for row, (code, cell) in enumerate(zip(codes, table.column(column), strict=True)):
            if code and first.setdefault(code, cell) != cell:
                where = table.place(table.rows[row], column)
                facts = {"unit": shown(code), "first": shown(first[code]), "other": shown(cell)}
                yield problem("coinr.varies", where, severity=Severity.WARNING, **facts)


def _units(table: Table, meta: Meta, at: Mapping[str, int], language: str) -> Units:
    """Return each unit as its first row tells it."""
    first = {code: row for code, (row, _) in first_rows(table.column("uCode"), at).items()}
    groupings = {code: table.column(code) for code in meta.of("Group") if table.has(code)}
    names = table.column("uName") if table.has("uName") else table.column("uCode")
    return Units(
        tuple(
            Unit(
                key=UnitKey(SYSTEM, code),
                names=Text.of({language: names[row]}),
                groups=tuple((name, cells[row]) for name, cells in groupings.items() if cells[row] not in ("", "NA")),
            )
            for code, row in sorted(first.items(), key=lambda pair: at[pair[0]])
        )
    )


def _missing_columns(meta: Meta, table: Table) -> Iterator[Problem]:
    """Tell codes of iMeta for which iData has no column; for a column of type Other that is a warning."""
    for row in meta.rows("Indicator", "Denominator", "Group", "Other"):
        if not table.has(meta.codes[row]):
            severity = Severity.WARNING if meta.types[row] == "Other" else Severity.ERROR
            where = meta.sheet.place(row, "iCode")
            yield problem("coinr.no_column", where, severity=severity, given=shown(meta.codes[row]), file=table.file)


def _strange_columns(meta: Meta, table: Table) -> Iterator[Problem]:
    """Warn of columns of iData that iMeta does not name; they are left out."""
    for name in table.columns:
        if name not in OF_UNITS and name not in meta.codes:
            where = table.heading(name)
            yield problem("coinr.left_out", where, severity=Severity.WARNING, column=shown(name))
