# SPDX-License-Identifier: Apache-2.0
"""A chunk of draws from random numbers to counts, and given draws to scores and ranks."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from laban.analysis.uncertainty.kernel.bench import Bench
from laban.analysis.uncertainty.kernel.climb import climb
from laban.analysis.uncertainty.kernel.draw import Drawn, draw_choices, draw_weights
from laban.analysis.uncertainty.kernel.noise import NoiseBench, add_noise, climb_noisy
from laban.analysis.uncertainty.kernel.shortcut import multiply_down
from laban.analysis.uncertainty.kernel.tally import Block, Tally, add_scores, count_block, note_failures, place_units
from laban.analysis.uncertainty.noisy_tables import NoisyTables
from laban.analysis.uncertainty.tables import Figures, Tables
from laban.model.panel import Floats
from laban.model.result import Ints
from laban.model.uncertainty import Counts
from laban.numeric.compiled import inlined, njit_allocating, part
from laban.numeric.generator import seed_lane
from laban.numeric.lane_ranks import Columns
from laban.numeric.lanes import BLOCK, LANES, Words


class Desks(NamedTuple):
    """All room to work in."""

    bench: Bench
    noise: NoiseBench
    block: Block


class Results(NamedTuple):
    """Where results go: with `counting` into the tally, else they are written down draw by draw.

    `scores` and `ranks` (years, draws, units) of all units, and `failed` (years, draws), the cause of failure or -1.
    """

    counting: int
    tally: Tally
    scores: Floats
    ranks: Ints
    failed: Ints


@njit_allocating
def by_bucket(bucket: Ints, buckets: int) -> tuple[Counts, Counts]:
    """Return the draws put together by bucket, and where each bucket begins."""
    starts = np.zeros(buckets + 1, np.int64)
    for draw in range(len(bucket)):
        starts[bucket[draw] + 1] += 1
    for each in range(buckets):
        starts[each + 1] += starts[each]
    order, free = np.empty(len(bucket), np.int64), starts.copy()
    for draw in range(len(bucket)):
        order[free[bucket[draw]]] = draw
        free[bucket[draw]] += 1
    return order, starts


@part
def place_year(tables: Tables, rule: int, year: int, desks: Desks) -> None:
    """Write the places of a year's units into the block."""
    bench, block = desks.bench, desks.block
    columns = Columns(block.places[year], block.filled[0], bench.living)
    block.missing[year] += place_units(tables.ranks, rule, bench, columns, tables.figures.number[year])
    for lane in range(LANES):
        block.live[year, block.filled[0] + lane] = bench.living[0, lane] > 0.0


@inlined
def ready(tables: Tables, noisy: NoisyTables, where: tuple[int, int], desks: Desks) -> None:
    """Make ready for all years what sixteen draws share: products of weights, noisy figures; `where` is rule and variant."""
    multiply_down(tables.programs, where[0], desks.bench)
    if noisy.columns > 0:
        for lane in range(LANES):
            seed_lane(desks.bench.state, lane, desks.bench.seeds[lane])
        add_noise(noisy, where[1], desks.bench, desks.noise)


@inlined
def climb_year(tables: Tables, noisy: NoisyTables, where: tuple[int, int, int], desks: Desks, loose: int) -> None:
    """Write the scores of a year to the keys; `where` is rule, variant and year."""
    for lane in range(LANES):
        desks.bench.failed[0, lane] = -1.0
    if noisy.columns > 0:
        climb_noisy((tables.programs, tables.figures, noisy), where, desks.bench, desks.noise, loose)
    else:
        climb(tables.programs, tables.figures, where, desks.bench, loose)


@inlined
def take_draws(drawn: Drawn, draws: Counts, bench: Bench) -> None:
    """Put what sixteen draws (or fewer, repeated in the lanes left) took into the lanes."""
    for lane in range(LANES):
        draw = draws[min(lane, len(draws) - 1)]
        bench.out[lane], bench.seeds[lane] = drawn.left_out[draw], drawn.noise[draw]
        bench.alive[0, lane] = 1.0 if lane < len(draws) else 0.0


@inlined
def take_weights(drawn: Drawn, draws: Counts, bench: Bench) -> int:
    """Put given weights into the lanes; return whether any draw leaves an item out."""
    loose = 0
    for lane in range(LANES):
        draw = draws[min(lane, len(draws) - 1)]
        loose |= int(bench.out[lane] >= 0)
        for item in range(drawn.weights.shape[1]):
            bench.weights[item, lane] = drawn.weights[draw, item]
    return loose


@inlined
def keep_weights(drawn: Drawn, draws: Counts, bench: Bench) -> None:
    """Keep the weights of some draws, if they are kept."""
    if len(drawn.weights):
        for lane in range(len(draws)):
            for item in range(drawn.weights.shape[1]):
                drawn.weights[draws[lane], item] = bench.weights[item, lane]


@inlined
def write_scores(figures: Figures, year: int, bench: Bench, draws: Counts, results: Results) -> None:
    """Write what failed and the scores of some draws; those of a draw that failed stay missing."""
    for lane in range(len(draws)):
        results.failed[year, draws[lane]] = int(bench.failed[0, lane])
    for row in range(figures.number[year]):
        unit = figures.members[figures.who[year, row]]
        for lane in range(len(draws)):
            if bench.living[0, lane] > 0.0:
                results.scores[year, draws[lane], unit] = bench.keys[row, lane]


@inlined
def write_ranks(figures: Figures, year: int, columns: Columns, draws: Counts, results: Results) -> None:
    """Write the ranks of some draws; 0 where there is none."""
    number = figures.number[year]
    for row in range(number):
        unit = figures.members[figures.who[year, row]]
        for lane in range(len(draws)):
            place = columns.places[row, columns.first + lane]
            results.ranks[year, draws[lane], unit] = place + 1 if place < number else 0


@inlined
def weigh_sixteen(tables: Tables, state: Words, drawn: Drawn, draws: Counts, rule: int, bench: Bench) -> int:
    """Put the weights of sixteen draws into the lanes, given or drawn; return whether any leaves an item out."""
    take_draws(drawn, draws, bench)
    if drawn.given:
        return take_weights(drawn, draws, bench)
    loose = draw_weights(tables.lot, rule, state, bench)
    keep_weights(drawn, draws, bench)
    return loose


@inlined
def finish_year(tables: Tables, rule: int, year: int, desks: Desks, draws: Counts, results: Results) -> None:
    """Count the scores of a year that lie in the keys, or write them down, and place the units."""
    bench, block, figures = desks.bench, desks.block, tables.figures
    note_failures(bench, results.tally.failures[year])
    if results.counting:
        add_scores(bench, figures.who[year], figures.number[year], results.tally.sums[year])
    else:
        write_scores(figures, year, bench, draws, results)
    columns = Columns(block.places[year], block.filled[0], bench.living)
    block.missing[year] += place_units(tables.ranks, rule, bench, columns, figures.number[year])
    for lane in range(LANES):
        block.live[year, block.filled[0] + lane] = bench.living[0, lane] > 0.0
    if not results.counting:
        write_ranks(figures, year, columns, draws, results)


@njit_allocating
def run_draws(tables: Tables, noisy: NoisyTables, state: Words, drawn: Drawn, desks: Desks, results: Results) -> None:
    """Compute a chunk of draws, drawn here or given, and count them, or answer with their scores and ranks.

    Draws of a rule that must take the plain path are drawn and kept only.
    """
    block, rules, years = desks.block, tables.lot.shares.shape[0], len(tables.figures.number)
    if drawn.given == 0:
        draw_choices(tables.lot, state, drawn)
    order, starts = by_bucket(drawn.bucket, rules * tables.figures.x.shape[1])
    for bucket in range(len(starts) - 1):
        rule, variant = bucket % rules, bucket // rules
        for start in range(starts[bucket], starts[bucket + 1], LANES):
            draws = order[start : min(start + LANES, starts[bucket + 1])]
            loose = weigh_sixteen(tables, state, drawn, draws, rule, desks.bench)
            if tables.programs.slow[rule] == 0:
                ready(tables, noisy, (rule, variant), desks)
                for year in range(years):
                    climb_year(tables, noisy, (rule, variant, year), desks, loose)
                    finish_year(tables, rule, year, desks, draws, results)
                block.filled[0] += LANES * results.counting
                if block.filled[0] == BLOCK:
                    count_block(tables, results.tally, block)
    count_block(tables, results.tally, block)
