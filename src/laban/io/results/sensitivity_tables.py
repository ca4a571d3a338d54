# SPDX-License-Identifier: Apache-2.0
"""Which choice moves scores and ranks, as flat tables; each says in its column `over` that it speaks of choices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from laban.io.results.tables import DEMONSTRATION, FlatTable
from laban.io.results.uncertainty_tables import OVER
from laban.io.results.written import number, safe_cell
from laban.model.pack import Pack
from laban.model.panel import Floats
from laban.model.sensitivity import Sensitivity, Shares

DECIMALS = 6
"""Shares are written with so many decimals; the next ones of an estimate say nothing, and of its interval may differ."""

ENDS = ("", "_low", "_high")
MOVES, RARELY, NEVER, MISSING = "yes", "rarely", "never", "missing"
"""What the column `moves` says; only what moves has shares.

It moves so rarely that the sample cannot tell; it never does; in some computations there is none.
"""


def sensitivity_tables(pack: Pack, found: Sensitivity) -> tuple[FlatTable, ...]:
    """Return all tables: shares of variance, single changes over all units and of each, failures."""
    return share_table(pack, found), alone_table(pack, found), alone_unit_table(pack, found), failure_table(pack, found)


def share_table(pack: Pack, found: Sensitivity) -> FlatTable:
    """Return one row per year, output, unit and factor: shares with their intervals, mean and deviation of the output.

    `of` is `shift` (the mean rank shift, of no unit), `rank` or `score`. `shapley` adds up to 1 over the factors. `moves` is
    `yes`, or without shares `rarely` (too rarely for the sample), `never`, or `missing` (no rank in some computations).
    """
    kinds = ("first", "total", "shapley")
    columns = ("year", "of", "unit", "factor", *(f"{kind}{end}" for kind in kinds for end in ENDS))
    return _marked(pack, FlatTable("sensitivity", (*columns, "mean", "deviation", "moves"), _shares(found)))


def _shares(found: Sensitivity) -> Iterator[Sequence[str]]:
    codes = [safe_cell(code) for code in found.units.codes]
    for year_at, year in enumerate(found.years):
        there = np.flatnonzero(found.base_ranks[year_at]).tolist()
        for of, shares, outputs, names in (
            ("shift", found.shift, [0], [""]),
            ("rank", found.ranks, there, codes),
            ("score", found.scores, there, codes),
        ):
            for at in outputs:
                told = _moves(shares, year_at, at)
                sizes = [number(float(each[year_at, at])) for each in (shares.mean, shares.deviation)]
                for factor_at, factor in enumerate(found.factors):
                    start = (str(year), of, names[at], safe_cell(factor.code))
                    yield (*start, *_figures(shares, year_at, factor_at, at), *sizes, told)


def _moves(shares: Shares, year: int, at: int) -> str:
    if not shares.known[year, at]:
        return MISSING
    if not shares.moves[year, at]:
        return NEVER
    return MOVES if np.isfinite(shares.total[year, 0, at]) else RARELY


def _figures(shares: Shares, year: int, factor: int, at: int) -> Iterator[str]:
    """Yield each share with the ends of its interval; nothing where there is none."""
    for values, ends in (
        (shares.first, shares.first_interval),
        (shares.total, shares.total_interval),
        (shares.shapley, shares.shapley_interval),
    ):
        yield "" if values is None else rounded(float(values[year, factor, at]))
        for end in range(2):
            yield "" if ends is None else rounded(float(ends[year, end, factor, at]))


def rounded(share: float) -> str:
    """Write a share.

    >>> rounded(1 / 3), rounded(-0.0), rounded(float("nan"))
    ('0.333333', '0', '')
    """
    return number(round(share, DECIMALS))


def alone_table(pack: Pack, found: Sensitivity) -> FlatTable:
    """Return the mean rank shift by each single change, by year.

    Of weights and noise it is the middle of `draws` draws, and `low` and `high` hold `level` of them; `failed` counts those
    that could not be computed. An alternative that cannot be computed has the code of its problem as `failure`.
    """
    columns = ("factor", "alternative", "year", "mean_shift", "low", "high", "level", "draws", "failed", "failure")
    return _marked(pack, FlatTable("alone", columns, _alone(found)))


def _alone(found: Sensitivity) -> Iterator[Sequence[str]]:
    for at, year in enumerate(found.years):
        for swing in found.swings:
            failure = "" if swing.failure is None else swing.failure.code
            start = (safe_cell(swing.factor), safe_cell(swing.alternative), str(year))
            yield (*start, number(float(swing.shift[at])), "", "", "", "", "", failure)
        for reach in found.reaches:
            low, middle, high = (number(float(each)) for each in reach.shift[:, at])
            start = (reach.factor, "", str(year))
            yield (*start, middle, low, high, number(reach.level), str(reach.draws), str(reach.failed[at]), "")


def alone_unit_table(pack: Pack, found: Sensitivity) -> FlatTable:
    """Return what each single change does to each unit: new less base score and rank (above 0: a fall).

    Of weights and noise `rank_low` and `rank_high` hold the middle of the draws.
    """
    columns = ("factor", "alternative", "year", "unit", "score_change", "rank_change", "rank_low", "rank_high")
    return _marked(pack, FlatTable("alone_units", columns, _alone_units(found)))


def _alone_units(found: Sensitivity) -> Iterator[Sequence[str]]:
    codes = [safe_cell(code) for code in found.units.codes]
    for at, year in enumerate(found.years):
        there = np.flatnonzero(found.base_ranks[at]).tolist()
        for swing in found.swings:
            start = (safe_cell(swing.factor), safe_cell(swing.alternative), str(year))
            for unit in there:
                yield (*start, codes[unit], *_two(swing.scores, swing.ranks, at, unit), "", "")
        for reach in found.reaches:
            for unit in there:
                yield (reach.factor, "", str(year), codes[unit], "", "", *_two(reach.low, reach.high, at, unit))


def _two(first: Floats, second: Floats, year: int, unit: int) -> tuple[str, str]:
    return number(float(first[year, unit])), number(float(second[year, unit]))


def failure_table(pack: Pack, found: Sensitivity) -> FlatTable:
    """Return in how many computations which group's mean was not defined, by year; without failures there is no row."""
    columns = ("year", "item", "computations", "of_computations")
    return _marked(pack, FlatTable("failures", columns, _failures(found)))


def _failures(found: Sensitivity) -> Iterator[Sequence[str]]:
    for year, counts in zip(found.years, found.failures.tolist(), strict=True):
        for cause, count in zip(found.causes, counts, strict=True):
            if count:
                yield str(year), safe_cell(cause), str(count), str(found.runs)


def _marked(pack: Pack, table: FlatTable) -> FlatTable:
    """Add what the table speaks of, and whether its figures are generated."""
    said = (OVER, DEMONSTRATION) if pack.demonstration else (OVER,)
    names = ("over", "data")[: len(said)]
    return FlatTable(table.name, (*table.columns, *names), ((*row, *said) for row in table.rows))
