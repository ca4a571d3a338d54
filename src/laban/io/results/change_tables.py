# SPDX-License-Identifier: Apache-2.0
"""Why scores and ranks moved, as flat tables whose printed parts add up to the printed change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from laban.io.results.tables import DEMONSTRATION, FlatTable
from laban.io.results.written import number, numbers, safe_cell
from laban.model.change import OWN, Change, Movement
from laban.numeric.apportion import apportioned, in_units, printed_parts

DECIMALS = 6
"""Figures before and after, and the parts between, are printed with so many decimals, so that they add up exactly."""


def change_tables(found: Change, *, demonstration: bool = False) -> tuple[FlatTable, ...]:
    """Return all tables: the split, what is behind own figures and coverage, and the back-cast."""
    tables = (change_table(found), contribution_table(found), coverage_table(found), backcast_table(found))
    return tuple(_marked(table, demonstration=demonstration) for table in tables)


def change_table(found: Change) -> FlatTable:
    """Return one row per unit, item and measure (`score` or `rank`): before, after, gained, and a column per factor.

    Of scores `gained` is after - before, of ranks places gained, before - after; the factors add up to it. `past` holds the
    codes under which the unit was ranked before. What cannot be told is empty.
    """
    columns = ("unit", "item", "measure", "standing", "past", "before", "after", "gained", *found.factors)
    return FlatTable("change", columns, _rows(found))


def _rows(found: Change) -> Iterator[Sequence[str]]:
    for at, unit in enumerate(found.units.members):
        past = "+".join(safe_cell(key.code) for key in found.past[at])
        for item_at, item in enumerate(found.items):
            for measure, movement in (("score", found.score), ("rank", found.rank)):
                start = (safe_cell(unit.code), item, measure, found.standing[at], past)
                yield *start, *printed(movement, item_at, at)


def printed(movement: Movement, item: int, unit: int) -> list[str]:
    """Write before, after, gained and the parts of one figure; the parts add up as they are printed."""
    before, after = float(movement.before[item, unit]), float(movement.after[item, unit])
    gained, parts = printed_parts(before, after, movement.parts[:, item, unit].tolist(), DECIMALS, movement.better)
    return [_fixed(value) for value in (before, after, gained, *parts)]


def contribution_table(found: Change) -> FlatTable:
    """Return how the part of a unit's own figures is made up: one row per unit, item and contributor, adding up to it."""
    columns = ("unit", "item", "contributor", "level", OWN)
    return FlatTable("change_own", columns, _contributions(found))


def _contributions(found: Change) -> Iterator[Sequence[str]]:
    if OWN not in found.factors:
        return
    own = found.factors.index(OWN)
    unit_of_print = 10**DECIMALS
    for at, unit in enumerate(found.units.members):
        for item_at, item in enumerate(found.items):
            behind = found.contributors(at, item_at)
            told = printed(found.score, item_at, at)[3 + own]
            if not behind or not told:
                continue
            whole = in_units(float(told), DECIMALS)
            shares = apportioned([value * unit_of_print for _, value in behind], whole)
            for (code, _), share in zip(behind, shares, strict=True):
                yield safe_cell(unit.code), item, code, level_of(found, code), _fixed(share / unit_of_print)


def level_of(found: Change, code: str) -> str:
    """Return the level of an item of either framework."""
    tree = found.after.framework if code in found.after.framework.by_code else found.before.framework
    return tree.level(code)


def coverage_table(found: Change) -> FlatTable:
    """Return the indicators behind `coverage`: one row per unit and indicator that `appeared` or `disappeared`."""
    return FlatTable("change_coverage", ("unit", "item", "what"), _coverage(found))


def _coverage(found: Change) -> Iterator[Sequence[str]]:
    for at, unit in enumerate(found.units.members):
        for what, items in (("appeared", found.appeared[at]), ("disappeared", found.disappeared[at])):
            for item in items:
                yield safe_cell(unit.code), item, what


def backcast_table(found: Change) -> FlatTable:
    """Return the first year under the method and bounds of the last: one row per unit and item with a score."""
    return FlatTable("backcast", ("unit", "year", "item", "level", "score", "rank"), _backcast(found))


def _backcast(found: Change) -> Iterator[Sequence[str]]:
    tree, cast = found.after.framework, found.backcast
    units = [safe_cell(code) for code in found.after.units.codes]
    for item_at, item in enumerate(tree.codes):
        scores, ranks = numbers(cast.scores[item_at]), cast.ranks[item_at].tolist()
        for at in np.flatnonzero(np.isfinite(cast.scores[item_at])).tolist():
            rank = number(float(ranks[at])) if ranks[at] else ""
            yield units[at], str(found.years[0]), item, tree.level(item), scores[at], rank


def _fixed(value: float) -> str:
    """Write a figure with six decimals, without zeros at the end; a missing one is empty."""
    if value != value:  # noqa: PLR0124 - NaN
        return ""
    written = f"{value + 0.0:.{DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def _marked(table: FlatTable, *, demonstration: bool) -> FlatTable:
    if not demonstration:
        return table
    return FlatTable(table.name, (*table.columns, "data"), ((*row, DEMONSTRATION) for row in table.rows))
