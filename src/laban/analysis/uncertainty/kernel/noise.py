# SPDX-License-Identifier: Apache-2.0
"""Noise on treated figures, bounds learned anew, and indicators normalised again, for sixteen draws at a time."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

import numpy as np

from laban.analysis.uncertainty.kernel.bench import BAD, FINE, MISSING, Bench
from laban.analysis.uncertainty.kernel.shapes import shaped
from laban.analysis.uncertainty.kernel.whole_way import climb_whole
from laban.analysis.uncertainty.noisy_tables import BY_MOMENTS, BY_RANGE, NoisyTables
from laban.analysis.uncertainty.patterns import WHOLE_WAY
from laban.analysis.uncertainty.programs import Programs
from laban.analysis.uncertainty.tables import Figures
from laban.model.panel import Floats
from laban.model.uncertainty import Seeds
from laban.numeric.compiled import njit_allocating, part
from laban.numeric.generator import normals, seed_lane, uniforms
from laban.numeric.lanes import LANES, Words, load, marks, pick, root, spread, store
from laban.numeric.solid import noughts

TOGETHER = 64
"""How many cells get their random numbers at a time; even, because normal numbers come in pairs."""
WIDE = 2 * sqrt(3.0)
"""The width of a uniform distribution of standard deviation 1."""


class NoiseBench(NamedTuple):
    """Room for noise: `values` (columns, units, LANES) are noisy figures; `origins`, `factors`, `bases` (leaves) lines."""

    values: Floats
    numbers: Floats
    origins: Floats
    factors: Floats
    bases: Floats


def noise_bench_for(noisy: NoisyTables) -> NoiseBench:
    """Make room for the noise of a prepared design."""
    leaves = len(noisy.direction)
    values = noughts((noisy.columns, noisy.treated.shape[-1], LANES)).view(np.float64)
    origins, factors, bases = (noughts((leaves, LANES)).view(np.float64) for _ in range(3))
    return NoiseBench(values, noughts((TOGETHER, LANES)).view(np.float64), origins, factors, bases)


@part
def standard(state: Words, even: int, numbers: Floats, rows: int) -> None:
    """Write rows of noise of standard deviation 1."""
    if even:
        uniforms(state, numbers, rows)
        for at in range(rows):
            store(numbers, at, (load(numbers, at) - 0.5) * WIDE)
    else:
        normals(state, numbers, rows)


@njit_allocating
def noise_of(seeds: Seeds, even: int, cells: int) -> Floats:
    """Return the noise of every cell for given seeds, (seeds, cells), of standard deviation 1."""
    found = np.empty((len(seeds), cells))
    state, numbers = np.empty((4, LANES), np.uint64), np.empty((TOGETHER, LANES))
    for start in range(0, len(seeds), LANES):
        for lane in range(LANES):
            seed_lane(state, lane, seeds[min(start + lane, len(seeds) - 1)])
        for first in range(0, cells, TOGETHER):
            rows = min(TOGETHER, cells - first)
            standard(state, even, numbers, rows)
            for lane in range(min(LANES, len(seeds) - start)):
                for at in range(rows):
                    found[start + lane, first + at] = numbers[at, lane]
    return found


@part
def add_noise(noisy: NoisyTables, variant: int, bench: Bench, room: NoiseBench) -> None:
    """Write the noisy figures of every noisy column of all years; the generators of noise are seeded already."""
    for year in range(noisy.column_of.shape[0]):
        for leaf in range(noisy.column_of.shape[1]):
            column = noisy.column_of[year, leaf]
            if column >= 0:
                treated, values = noisy.treated[variant, year, leaf], room.values[column]
                for unit in range(len(treated)):
                    store(values, unit, spread(treated[unit]))
    for first in range(0, len(noisy.cells), TOGETHER):
        rows = min(TOGETHER, len(noisy.cells) - first)
        standard(bench.state, noisy.even, room.numbers, rows)
        for at in range(rows):
            cell = noisy.cells[first + at]
            values, unit = room.values[noisy.column_of[cell[0], cell[1]]], cell[2]
            store(values, unit, load(values, unit) + noisy.sizes[variant, first + at] * load(room.numbers, at))


@part
def figure(noisy: NoisyTables, where: tuple[int, int, int], unit: int, room: NoiseBench) -> Floats:
    """Return a figure of sixteen draws; `where` is variant, year and leaf."""
    variant, year, leaf = where
    column = noisy.column_of[year, leaf]
    if column < 0:
        return spread(noisy.treated[variant, year, leaf, unit])
    return load(room.values[column], unit)


@part
def draw_line(noisy: NoisyTables, where: tuple[int, int, int], room: NoiseBench) -> None:
    """Write the line of a column: as it was, or learned from the figures of the years it is learned from."""
    variant, year, leaf = where
    line = noisy.line[variant, year, leaf]
    origin, span, base = spread(line[0]), spread(line[1]), spread(line[2])
    way = noisy.way[variant, year, leaf]
    if way == BY_RANGE:
        low, high = ends(noisy, where, room)
        worst, best = (low, high) if noisy.direction[leaf] > 0.0 else (high, low)
        origin, span = worst, best - worst
    elif way == BY_MOMENTS:
        origin, deviation = moments(noisy, where, room)
        span = deviation * noisy.direction[leaf]
    flat = span == 0.0
    level = base + (0.5 * line[3] if way == BY_RANGE else 0.0)
    store(room.origins, leaf, origin)
    store(room.factors, leaf, pick(flat, spread(0.0), line[3] / pick(flat, spread(1.0), span)))
    store(room.bases, leaf, pick(flat, level, base))


@part
def ends(noisy: NoisyTables, where: tuple[int, int, int], room: NoiseBench) -> tuple[Floats, Floats]:
    """Return the least and the largest figure."""
    variant, year, leaf = where
    low, high = spread(np.inf), spread(-np.inf)
    for other in range(noisy.from_years.shape[1]):
        if noisy.from_years[variant, year, other]:
            for unit in range(noisy.treated.shape[3]):
                x = figure(noisy, (variant, other, leaf), unit, room)
                low, high = pick(x < low, x, low), pick(x > high, x, high)
    return low, high


@part
def moments(noisy: NoisyTables, where: tuple[int, int, int], room: NoiseBench) -> tuple[Floats, Floats]:
    """Return mean and standard deviation of the figures."""
    variant, year, leaf = where
    total, number = spread(0.0), 0.0
    for other in range(noisy.from_years.shape[1]):
        if noisy.from_years[variant, year, other]:
            for unit in range(noisy.treated.shape[3]):
                if not np.isnan(noisy.treated[variant, other, leaf, unit]):
                    total = total + figure(noisy, (variant, other, leaf), unit, room)
                    number += 1.0
    mean = total / number
    squares = spread(0.0)
    for other in range(noisy.from_years.shape[1]):
        if noisy.from_years[variant, year, other]:
            for unit in range(noisy.treated.shape[3]):
                if not np.isnan(noisy.treated[variant, other, leaf, unit]):
                    apart = figure(noisy, (variant, other, leaf), unit, room) - mean
                    squares = squares + apart * apart
    spare = number - noisy.fewer[variant, year, leaf]
    return mean, root(squares / spare) if spare > 0.0 else spread(0.0)


@part
def climb_noisy(
    tables: tuple[Programs, Figures, NoisyTables],
    where: tuple[int, int, int],
    bench: Bench,
    room: NoiseBench,
    loose: int,
) -> None:
    """Write the scores of a year's units under noise; `where` is rule, variant and year."""
    programs, figures, noisy = tables
    rule, variant, year = where
    table, lack = figures.table_of[rule], figures.patterns.of[variant, year]
    gaps = figures.gaps[lack]
    for leaf in range(len(noisy.direction)):
        if noisy.anew[variant, year, leaf]:
            draw_line(noisy, (variant, year, leaf), room)
    for row in range(figures.number[year]):
        unit = figures.who[year, row]
        for leaf in range(len(noisy.direction)):
            if noisy.anew[variant, year, leaf]:
                normalise(programs, noisy, (rule, variant, year, leaf), figures.members[unit], bench, room)
            else:
                lay_still(figures, (table, variant, year, unit, leaf), bench)
        bench.units[WHOLE_WAY, 0], bench.rows[WHOLE_WAY, 0] = unit, row
        climb_whole(programs, rule, bench, (gaps, figures.missing[0][:0], figures.x[table, variant, year], 1), loose)


@part
def lay_still(figures: Figures, where: tuple[int, int, int, int, int], bench: Bench) -> None:
    """Lay out a figure that no noise reaches; `where` is table, variant, year, unit and leaf."""
    table, variant, year, unit, leaf = where
    missing = figures.missing[figures.patterns.of[variant, year], unit, leaf]
    bench.leaf_state[leaf] = MISSING if missing else FINE
    store(bench.leaves, leaf, spread(figures.x[table, variant, year, unit, leaf]))
    if figures.any_bad and figures.bad[table, variant, year, unit, leaf]:
        bench.leaf_state[leaf] = BAD
        store(bench.leaf_bad, leaf, spread(1.0))


@part
def normalise(
    programs: Programs, noisy: NoisyTables, where: tuple[int, int, int, int], unit: int, bench: Bench, room: NoiseBench
) -> None:
    """Normalise a unit's noisy figure and lay it out in the shape that is wanted; `where` is rule, variant, year and leaf."""
    rule, variant, year, leaf = where
    if np.isnan(noisy.treated[variant, year, leaf, unit]):
        bench.leaf_state[leaf] = MISSING
        store(bench.leaves, leaf, spread(0.0))
        return
    x = figure(noisy, (variant, year, leaf), unit, room)
    score = (x - load(room.origins, leaf)) * load(room.factors, leaf) + load(room.bases, leaf)
    floor, ceiling = noisy.line[variant, year, leaf, 4], noisy.line[variant, year, leaf, 5]
    score = pick(score < floor, spread(floor), score)
    score = pick(score > ceiling, spread(ceiling), score)
    value, bad = shaped(score, programs.wanted[rule, leaf], programs.powers)
    bench.leaf_state[leaf] = BAD if marks(bad) != 0 else FINE
    store(bench.leaves, leaf, value)
    store(bench.leaf_bad, leaf, pick(bad, spread(1.0), spread(0.0)))
