# SPDX-License-Identifier: Apache-2.0
"""Bring the figures of all tables into one panel, and find cells that are told twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from laban.errors import Place, Problem, Severity, problem
from laban.io.pack.data import Figures
from laban.io.pack.keys import Positions, Register
from laban.io.quoting import number_text
from laban.model.panel import Bools, Flags, Floats, Panel


@dataclass(frozen=True)
class Told:
    """All figures of all tables, sorted by cell (a position in the flat panel), what is missing last in each cell.

    `table` and `entry` say where a figure comes from; `first` marks the first figure of each cell.
    """

    tables: Sequence[Figures]
    cell: Positions
    values: Floats
    flags: Flags
    table: Positions
    entry: Positions
    first: Bools

    def place(self, at: int) -> Place:
        """Return where a figure stands."""
        return self.tables[int(self.table[at])].place(int(self.entry[at]))


def build_panel(
    tables: Sequence[Figures], register: Register, items: tuple[str, ...]
) -> tuple[Panel, Told, list[Problem]]:
    """Make the panel of all tables; its years are those of the rows, in order.

    A unit is present in a year when it exists on the reference day and any table has a row of its system in that year.
    A missing figure says nothing: it gives way to another of the same cell. Two different figures of one cell are an
    error, two equal ones a notice, and their flags are joined.
    """
    seen = frozenset[tuple[int, str]]().union(*(table.keys.seen for table in tables))
    years = tuple(sorted({year for year, _ in seen}))
    shape = (len(years), len(items), len(register.units))
    present = np.zeros((shape[0], shape[2]), bool)
    for at, year in enumerate(years):
        present[at] = register.present(year, (system for each, system in seen if each == year))
    told = _told(tables, np.array(years, np.int64), items, len(register.units))
    values, flags = np.full(shape, np.nan), np.zeros(shape, np.uint16)
    values.reshape(-1)[told.cell[told.first]] = told.values[told.first]
    leader = np.maximum.accumulate(np.where(told.first, np.arange(len(told.cell)), 0))
    equal = (told.values == told.values[leader]) | (np.isnan(told.values) & np.isnan(told.values[leader]))
    np.bitwise_or.at(flags.reshape(-1), told.cell[equal], told.flags[equal])
    stated = ~told.first & ~np.isnan(told.values)
    problems = [*_contradictions(told, leader, stated & ~equal), *_repetitions(told, leader, stated & equal)]
    return Panel(register.units, years, items, values, flags, present), told, problems


def with_cells(problems: Iterable[Problem], panel: Panel, told: Told) -> Iterator[Problem]:
    """Add file and line to problems of single cells: those of the figure that counts."""
    units = {label: at for at, label in enumerate(panel.units.labels)}
    firsts = np.flatnonzero(told.first)
    cells = told.cell[firsts]
    for each in problems:
        where = each.where
        year, item, unit = (
            panel.year_place.get(where.year or 0),
            panel.item_place.get(where.item),
            units.get(where.unit),
        )
        if where.file or year is None or item is None or unit is None:
            yield each
            continue
        cell = (year * len(panel.items) + item) * len(panel.units) + unit
        found = int(np.searchsorted(cells, cell))
        if found == len(cells) or cells[found] != cell:
            yield each
            continue
        spot = told.place(int(firsts[found]))
        place = replace(spot, item=where.item, unit=where.unit, year=where.year)
        yield replace(each, where=place)


def _told(tables: Sequence[Figures], years: Positions, items: tuple[str, ...], units: int) -> Told:
    at = {code: position for position, code in enumerate(items)}
    cells, values, flags, sources, entries = [], [], [], [], []
    for source, table in enumerate(tables):
        places = np.array([at.get(code, -1) for code in table.items], np.int64)
        item = np.where(table.item < 0, -1, places[table.item])
        unit, year = table.keys.units[table.row], table.keys.years[table.row]
        good = np.flatnonzero((item >= 0) & (unit >= 0))
        cell = (np.searchsorted(years, year[good]) * len(items) + item[good]) * units + unit[good]
        cells.append(cell)
        values.append(table.values[good])
        flags.append(table.flags[good])
        sources.append(np.full(len(good), source, np.int64))
        entries.append(good)
    cell, value = np.concatenate([np.zeros(0, np.int64), *cells]), np.concatenate([np.zeros(0), *values])
    order = np.lexsort((np.isnan(value), cell))
    cell = cell[order]
    first = np.ones(len(cell), bool)
    first[1:] = cell[1:] != cell[:-1]
    mark = np.concatenate([np.zeros(0, np.uint16), *flags])
    origin = np.concatenate([np.zeros(0, np.int64), *sources])
    entry = np.concatenate([np.zeros(0, np.int64), *entries])
    return Told(tables, cell, value[order], mark[order], origin[order], entry[order], first)


def _contradictions(told: Told, leader: Positions, wrong: Bools) -> Iterator[Problem]:
    """Tell each figure that differs from the first of its cell, in the order of the files."""
    found = np.flatnonzero(wrong)
    for at in found[np.lexsort((told.entry[found], told.table[found]))].tolist():
        first = int(leader[at])
        value, other = number_text(float(told.values[at])), number_text(float(told.values[first]))
        yield problem("pack.contradictory", told.place(at), first=told.place(first), value=value, other=other)


def _repetitions(told: Told, leader: Positions, again: Bools) -> Iterator[Problem]:
    """Tell, once for each table, that figures stand there which were already told."""
    for source in range(len(told.tables)):
        found = np.flatnonzero(again & (told.table == source))
        if len(found):
            at = int(found[np.argmin(told.entry[found])])
            first = told.place(int(leader[at]))
            yield problem("pack.repeated", told.place(at), severity=Severity.NOTICE, first=first, count=len(found))
