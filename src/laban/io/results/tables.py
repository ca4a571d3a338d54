# SPDX-License-Identifier: Apache-2.0
"""The result as flat tables; units and items are the pack's codes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from laban.io.results.written import number, numbers, safe_cell
from laban.model.pack import Pack
from laban.model.panel import Flag, Panel
from laban.model.result import Result

DEMONSTRATION = "demonstration"
"""What the last column of every table says where the pack's figures are generated."""


@dataclass(frozen=True)
class FlatTable:
    """A table ready to be written: column names and rows of text."""

    name: str
    columns: tuple[str, ...]
    rows: Iterator[Sequence[str]]


def _marked(table: FlatTable, *, demonstration: bool) -> FlatTable:
    """Add the column that says that figures are generated, where they are."""
    if not demonstration:
        return table
    return FlatTable(table.name, (*table.columns, "data"), ((*row, DEMONSTRATION) for row in table.rows))


def scores_table(pack: Pack, result: Result) -> FlatTable:
    """Return every score with its rank and coverage: one row per year, item and unit that takes part."""
    columns = ("unit", "year", "item", "level", "score", "rank", "coverage")
    return _marked(FlatTable("scores", columns, _scores(result)), demonstration=pack.demonstration)


def _scores(result: Result) -> Iterator[Sequence[str]]:
    units = [safe_cell(code) for code in result.units.codes]
    for year_at, year in enumerate(result.years):
        there = np.flatnonzero(result.present[year_at]).tolist()
        for item_at, item in enumerate(result.framework.codes):
            level = result.framework.level(item)
            scores = numbers(result.scores[year_at, item_at])
            ranks = result.ranks[year_at, item_at].tolist()
            coverage = numbers(result.coverage[year_at, item_at])
            for at in there:
                rank = f"{ranks[at]:g}" if ranks[at] else ""
                yield units[at], str(year), item, level, scores[at], rank, coverage[at]


def cells_table(pack: Pack, result: Result) -> FlatTable:
    """Return every cell that a step changed: old value, new value, reason."""
    columns = ("unit", "year", "item", "step", "old", "new", "reason")
    return _marked(FlatTable("cells", columns, _cells(result)), demonstration=pack.demonstration)


def _cells(result: Result) -> Iterator[Sequence[str]]:
    units = [safe_cell(code) for code in result.units.codes]
    for cell in result.changed_cells():
        yield units[cell.unit], str(cell.year), cell.item, cell.step, number(cell.old), number(cell.new), cell.reason


def panel_table(pack: Pack, panel: Panel, name: str) -> FlatTable:
    """Return a panel as a wide table: one row per unit and year, one column per item."""
    table = FlatTable(name, ("unit", "year", *panel.items), _wide(panel))
    return _marked(table, demonstration=pack.demonstration)


def _wide(panel: Panel) -> Iterator[Sequence[str]]:
    for year_at, year in enumerate(panel.years):
        figures = panel.values[year_at].T
        for at in np.flatnonzero(panel.present[year_at]).tolist():
            yield safe_cell(panel.units.members[at].code), str(year), *numbers(figures[at])


OBSERVATION_STATUS = (
    (Flag.IMPUTED, "I"),
    (Flag.REBUILT, "E"),
    (Flag.ESTIMATED, "E"),
    (Flag.BREAK, "B"),
    (Flag.UNRELIABLE, "U"),
    (Flag.PROVISIONAL, "P"),
)
"""SDMX observation status of a cell: the first mark that it carries; O is a missing value, A a normal one."""


def observation_status(value: float, flags: int) -> str:
    """Return the SDMX CL_OBS_STATUS code of a cell."""
    if value != value:  # noqa: PLR0124 - NaN
        return "O"
    return next((letter for flag, letter in OBSERVATION_STATUS if flags & flag), "A")
