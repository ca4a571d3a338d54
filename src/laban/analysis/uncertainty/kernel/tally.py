# SPDX-License-Identifier: Apache-2.0
"""Places counted as they come: how often each unit had each place, and was ahead of each other."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from laban.analysis.uncertainty.kernel.bench import COUNTED_UNITS, Bench
from laban.analysis.uncertainty.programs import Bytes
from laban.analysis.uncertainty.tables import ROUND_AS_PUBLISHED, Ranks, Tables
from laban.analysis.uncertainty.totals import PAIRED_UNITS, width_for
from laban.model.panel import Floats
from laban.model.result import Ints
from laban.model.uncertainty import Counts
from laban.numeric.compiled import inlined, njit_allocating, part
from laban.numeric.lane_ranks import Columns, count_places, round_decimals, round_significant, sort_places
from laban.numeric.lanes import BLOCK, LANES, Places, how_many_before, load, pick, spread, store
from laban.numeric.solid import noughts

Small = npt.NDArray[np.uint32]


class Tally(NamedTuple):
    """What a chunk of draws adds up to, by year and unit; `width` places share a column of `counts`.

    `wins` and `apart` have a single cell where pairs are not counted.
    """

    counts: Small
    sums: Floats
    wins: Small
    apart: Small
    failures: Counts
    width: int


class Block(NamedTuple):
    """The places of `BLOCK` draws (years, units, BLOCK), until they are counted.

    `live` (years, BLOCK): 1 where a column holds a draw that did not fail; `filled`: how many columns are; `missing`
    (years): how often a unit had no place.
    """

    places: Places
    live: Bytes
    filled: Ints
    missing: Ints


def tally_for(tables: Tables) -> Tally:
    """Make room to count for a prepared design."""
    years, units = tables.figures.who.shape
    width = width_for(units)
    pairs = (years, units, units) if units <= PAIRED_UNITS else (1, 1, 1)
    return Tally(
        counts=np.zeros((years, units, -(-units // width)), np.uint32), sums=noughts((years, units, LANES)).view(np.float64),
        wins=np.zeros(pairs, np.uint32), apart=np.zeros(pairs, np.uint32),
        failures=np.zeros((years, len(tables.programs.parents)), np.int64), width=width,
    )  # fmt: skip


def block_for(tables: Tables) -> Block:
    """Make room for the places of a block; n itself, for no place, must fit the numbers."""
    years, units = tables.figures.who.shape
    kind = np.uint8 if units < 2**8 else np.uint16 if units < 2**16 else np.uint32
    places: Places = np.asarray(noughts((years, units, BLOCK), kind))
    return Block(
        places=places,
        live=np.zeros((years, BLOCK), np.uint8),
        filled=np.zeros(1, np.int32),
        missing=np.zeros(years, np.int32),
    )


@inlined
def place_units(ranks: Ranks, rule: int, bench: Bench, columns: Columns, number: int) -> int:
    """Round the keys and write the places of a year's units; return how many lack one."""
    if ranks.decimals[rule] == ROUND_AS_PUBLISHED:
        round_significant(bench.keys, number, bench.work)
    else:
        round_decimals(bench.keys, number, ranks.decimals[rule])
    if number <= COUNTED_UNITS:
        return count_places(bench.keys, number, columns, ranks.last_of_ties[rule], bench.quick)
    return sort_places(bench.keys, number, columns, ranks.last_of_ties[rule], bench.desk)


@inlined
def note_failures(bench: Bench, failures: Counts) -> None:
    """Count the draws that failed by cause, and mark the lanes that live on."""
    for lane in range(LANES):
        fine = bench.alive[0, lane] > 0.0
        if fine and bench.failed[0, lane] >= 0.0:
            failures[int(bench.failed[0, lane])] += 1
            fine = False
        bench.living[0, lane] = 1.0 if fine else 0.0


@inlined
def add_scores(bench: Bench, who: Ints, number: int, sums: Floats) -> None:
    """Add the scores of the lanes that live on."""
    living = load(bench.living, 0) > 0.0
    for row in range(number):
        score = load(bench.keys, row)
        there = living & (score == score)  # noqa: PLR0124 - NaN alone differs from itself
        store(sums, who[row], load(sums, who[row]) + pick(there, score, spread(0.0)))


@njit_allocating
def count_block(tables: Tables, tally: Tally, block: Block) -> None:
    """Count the places of a block, and empty it; columns that were never filled hold no places."""
    for year in range(len(tables.figures.number)):
        number, who, places = tables.figures.number[year], tables.figures.who[year], block.places[year]
        for row in range(number):
            for column in range(block.filled[0], BLOCK):
                places[row, column] = number
        count_places_of(places, number, who, tally.counts[year], tally.width)
        if tally.wins.shape[1] == tally.counts.shape[1]:
            count_pairs(places, number, who, tally.wins[year])
            if block.missing[year]:
                part_missing(places, block.live[year], who[:number], tally.wins[year], tally.apart[year])
        block.live[year] = 0
        block.missing[year] = 0
    block.filled[0] = 0


@part
def count_places_of(places: Places, number: int, who: Ints, counts: Small, width: int) -> None:
    """Count how often each unit had each place."""
    for row in range(number):
        line = counts[who[row]]
        for column in range(BLOCK):
            place = places[row, column]
            if place < number:
                line[place if width == 1 else place // width] += 1


@part
def count_pairs(places: Places, number: int, who: Ints, wins: Small) -> None:
    """Count how often each unit was ahead of each other; a unit without a place counts as behind for now."""
    for one in range(number):
        line = wins[who[one]]
        for other in range(number):
            line[who[other]] += how_many_before(places, one, other)


@njit_allocating
def part_missing(places: Places, live: Bytes, who: Ints, wins: Small, apart: Small) -> None:
    """Take pairs of which one has no place out of the count, and count them apart; a draw that failed has no pairs."""
    number = len(who)
    gone = np.empty(number, np.int32)
    for column in range(BLOCK):
        missing = 0
        for row in range(number):
            if live[column] and places[row, column] == number:
                gone[missing] = row
                missing += 1
        for at in range(missing):
            lost = who[gone[at]]
            for row in range(number):
                if places[row, column] < number:
                    wins[who[row], lost] -= 1
                    apart[who[row], lost] += 1
                    apart[lost, who[row]] += 1
            for other in range(missing):
                apart[lost, who[gone[other]]] += 1
