# SPDX-License-Identifier: Apache-2.0
"""Places of many units in sixteen draws at a time: rounded as published, then counted or sorted.

`keys` holds a row of `LANES` scores for every unit. A place is a rank less one; `n`, the number of units, stands for no
place. The rounding is that of `laban.numeric.ranks.significant`, the ties those of `laban.numeric.ranks.rank`.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from laban.model.panel import Floats
from laban.numeric.compiled import njit
from laban.numeric.lanes import (
    LANES,
    Places,
    Singles,
    Words,
    as_numbers,
    as_words,
    counted,
    load,
    load_single,
    marks,
    no_tallies,
    pick,
    pick_words,
    size,
    spread,
    spread_word,
    store,
    store_narrow,
    store_single,
    tallied,
    whole,
)  # fmt: skip
from laban.numeric.solid import noughts

DIGITS = 12
TENS = tuple(float(f"1e{k}") for k in range(23))
"""The powers of ten that a double holds exactly."""
EDGES = tuple(float(f"1e{k}") for k in range(-11, 35))
"""The decades within which twelve digits can be rounded with those powers: from 1e-11 up to, not including, 1e34."""
FIRST_DECADE = -11
SPLITTER = 2.0**27 + 1
DIGIT = 11
"""How many bits of a key a pass of sorting looks at."""
PASSES = 3

Order = npt.NDArray[np.int64]


@njit
def product_error(a: float, b: float) -> float:
    """Return what the product of two numbers lost in rounding (Dekker 1971)."""
    p = a * b
    a_scaled, b_scaled = SPLITTER * a, SPLITTER * b
    a_high = a_scaled - (a_scaled - a)
    b_high = b_scaled - (b_scaled - b)
    a_low, b_low = a - a_high, b - b_high
    return ((a_high * b_high - p) + a_high * b_low + a_low * b_high) + a_low * b_low


@njit
def half_decided(x: float, up: float, down: float) -> float:
    """Return the whole number nearest to x·up/down, whose rounded value is a half; up or down is 1.

    The half may be the true value, which then goes to the even neighbour, or the true value rounded.
    """
    scaled = x * up / down
    over = product_error(x, up) if down == 1.0 else (x - scaled * down) - product_error(scaled, down)
    if over == 0.0:
        return float(np.rint(scaled))
    return float(np.ceil(scaled)) if over > 0.0 else float(np.floor(scaled))


@njit
def decades(keys: Floats, n: int) -> tuple[int, int]:
    """Return the first and the last decade, as places in `EDGES`, that keys lie in; tiny keys lie in none."""
    most, least = spread(0.0), spread(EDGES[len(EDGES) - 1])
    for unit in range(n):
        x = size(load(keys, unit))
        most = pick(x > most, x, most)
        least = pick((x < least) & (x >= EDGES[0]), x, least)
    low, high = 0, 0
    while low + 2 < len(EDGES) and marks(least < EDGES[low + 1]) == 0:
        low += 1
    while high + 2 < len(EDGES) and marks(most >= EDGES[high + 1]) != 0:
        high += 1
    return low, high


@njit
def round_significant(keys: Floats, n: int, work: Floats) -> None:
    """Round keys to twelve significant digits where they lie; below 1e-11 and from 1e34 on they stay. `work` is two rows."""
    low, high = decades(keys, n)
    for unit in range(n):
        x = load(keys, unit)
        positive = size(x)
        up, down = spread(1.0), spread(1.0)
        for decade in range(low, high + 1):
            k = DIGITS - 1 - (decade + FIRST_DECADE)
            here = positive >= EDGES[decade]
            up = pick(here, spread(TENS[max(k, 0)]), up)
            if k < 0:
                down = pick(here, spread(TENS[-k]), down)
        scaled = positive * up
        if high + FIRST_DECADE >= DIGITS:
            scaled = scaled / down
        rounded = whole(scaled)
        if marks(size(scaled - rounded) == 0.5) != 0:
            store(work, 0, up)
            store(work, 1, down)
            store(keys, unit, positive)
            for lane in range(LANES):
                if abs(keys[unit, lane] * work[0, lane] / work[1, lane] % 1.0) == 0.5:
                    keys[unit, lane] = half_decided(keys[unit, lane], work[0, lane], work[1, lane])
                else:
                    keys[unit, lane] = np.rint(keys[unit, lane] * work[0, lane] / work[1, lane])
            rounded = load(keys, unit)
        rounded = rounded / up
        if high + FIRST_DECADE >= DIGITS:
            rounded = rounded * down
        rounded = pick(x < 0.0, 0.0 - rounded, rounded)
        store(keys, unit, pick((positive >= EDGES[low]) & (positive < EDGES[len(EDGES) - 1]), rounded, x))


@njit
def round_decimals(keys: Floats, n: int, decimals: int) -> None:
    """Round keys to a number of decimals where they lie, as NumPy does."""
    ten = TENS[decimals]
    for unit in range(n):
        store(keys, unit, whole(load(keys, unit) * ten) / ten)


@njit
def less_one(count: Words) -> Words:
    """Return counts less one."""
    found: Words = count - spread_word(np.uint64(1))
    return found


@njit
def count_ahead(keys: Floats, n: int, one: Floats, other: Floats, last_of_ties: int) -> tuple[Words, Words]:
    """Return how many keys lie ahead of two of them; with `last_of_ties`, equals count as ahead, but not oneself."""
    ahead_one, ahead_other = spread_word(np.uint64(0)), spread_word(np.uint64(0))
    if last_of_ties:
        for unit in range(n):
            key = load(keys, unit)
            ahead_one = counted(ahead_one, key >= one)
            ahead_other = counted(ahead_other, key >= other)
        return less_one(ahead_one), less_one(ahead_other)
    for unit in range(n):
        key = load(keys, unit)
        ahead_one = counted(ahead_one, key > one)
        ahead_other = counted(ahead_other, key > other)
    return ahead_one, ahead_other


class Columns(NamedTuple):
    """Where the places of sixteen draws are written: from the column `first` on, in the lanes that are `alive` (1, LANES)."""

    places: Places
    first: int
    alive: Floats


class Desk(NamedTuple):
    """Room for sorting n keys: the keys of one draw, their coarse values, two orders of units, where each digit starts."""

    line: Floats
    coarse: Order
    order: Order
    other: Order
    starts: Order


def desk_for(number: int) -> Desk:
    """Make room for sorting some keys."""
    coarse, order, other = (np.zeros(number, np.int64) for _ in range(3))
    return Desk(line=np.zeros(number), coarse=coarse, order=order, other=other, starts=np.zeros(1 << DIGIT, np.int64))


@njit
def settle(columns: Columns, unit: int, nowhere: Words, key: Floats, ahead: Words) -> int:
    """Write a unit's places, and tell whether its key is missing in a lane that is alive."""
    living = load(columns.alive, 0) > 0.0
    known = key == key  # noqa: PLR0124 - NaN alone differs from itself
    store_narrow(columns.places, unit, columns.first, pick_words(living & known, ahead, nowhere))
    return int(marks(living & ~known) != 0)


class Quick(NamedTuple):
    """Room for counting in single precision: the keys (n, LANES), and how many counts to come should not try it."""

    singles: Singles
    patience: Order


PATIENCE = 15
"""After ties were met, so many counts do not try single precision: scores that tie once often tie again."""


def quick_for(number: int) -> Quick:
    """Make room for counting some keys quickly."""
    return Quick(np.asarray(noughts((max(number, 1), LANES), np.float32)), np.zeros(1, np.int64))


@njit
def count_places(keys: Floats, n: int, columns: Columns, last_of_ties: int, quick: Quick) -> int:
    """Write every unit's place by counting who is ahead; return how many units lack a key somewhere.

    A unit without a key (NaN) and every unit in a lane that is not alive gets n. With `last_of_ties`, equals share the
    last of their places, else the first. Where no two keys of a lane are equal in single precision, counting in it gives
    the same places in half the time.
    """
    if quick.patience[0] > 0:
        quick.patience[0] -= 1
    else:
        missing = count_quickly(keys, n, columns, quick.singles)
        if missing >= 0:
            return missing
        quick.patience[0] = PATIENCE
    return count_exactly(keys, n, columns, last_of_ties)


@njit
def count_quickly(keys: Floats, n: int, columns: Columns, singles: Singles) -> int:
    """Do so in single precision; return -1 where two keys are equal there, so that the counts may be wrong.

    Of m different keys, m - 1 are ahead of the last, m - 2 of the one before it …: m(m - 1)/2 in all; ties make it fewer.
    """
    known = spread(0.0)
    for unit in range(n):
        key = load(keys, unit)
        store_single(singles, unit, key)
        known = pick(key == key, known + 1.0, known)  # noqa: PLR0124 - NaN alone differs from itself
    missing, total, nowhere = 0, spread(0.0), spread_word(np.uint64(n))
    for unit in range(0, n, 4):
        # Four at a time, because each key is read once for all; beyond the end the last unit is counted again.
        places = unit, min(unit + 1, n - 1), min(unit + 2, n - 1), min(unit + 3, n - 1)
        a, b = load_single(singles, places[0]), load_single(singles, places[1])
        c, d = load_single(singles, places[2]), load_single(singles, places[3])
        of_a, of_b, of_c, of_d = no_tallies(), no_tallies(), no_tallies(), no_tallies()
        for other in range(n):
            rival = load_single(singles, other)
            of_a, of_b = tallied(of_a, rival, a), tallied(of_b, rival, b)
            of_c, of_d = tallied(of_c, rival, c), tallied(of_d, rival, d)
        tallies = of_a, of_b, of_c, of_d
        for at in range(min(4, n - unit)):
            total = total + as_numbers(tallies[at])
            missing += settle(columns, unit + at, nowhere, load(keys, unit + at), as_words(tallies[at]))
    wrong = ~(total == 0.5 * known * (known - 1.0)) & (load(columns.alive, 0) > 0.0)
    return -1 if marks(wrong) != 0 else missing


@njit
def count_exactly(keys: Floats, n: int, columns: Columns, last_of_ties: int) -> int:
    """Do so in the precision of the keys."""
    missing = 0
    nowhere = spread_word(np.uint64(n))
    for unit in range(0, n - n % 2, 2):
        one, other = load(keys, unit), load(keys, unit + 1)
        ahead_one, ahead_other = count_ahead(keys, n, one, other, last_of_ties)
        missing += settle(columns, unit, nowhere, one, ahead_one)
        missing += settle(columns, unit + 1, nowhere, other, ahead_other)
    if n % 2 == 1:
        one = load(keys, n - 1)
        ahead_one, _ = count_ahead(keys, n, one, one, last_of_ties)
        missing += settle(columns, n - 1, nowhere, one, ahead_one)
    return missing


@njit
def sort_places(keys: Floats, n: int, columns: Columns, last_of_ties: int, desk: Desk) -> int:
    """Do what `count_places` does by sorting each lane: for many units."""
    missing = 0
    for lane in range(LANES):
        column, number = columns.first + lane, 0
        for unit in range(n):
            columns.places[unit, column] = n
            if columns.alive[0, lane] > 0.0 and not np.isnan(keys[unit, lane]):
                desk.line[unit] = keys[unit, lane]
                desk.order[number] = unit
                number += 1
        if columns.alive[0, lane] > 0.0:
            missing += n - number
        sort_down(desk, number)
        start = 0
        for at in range(1, number + 1):
            if at == number or desk.line[desk.order[at]] != desk.line[desk.order[start]]:
                for tied in range(start, at):
                    columns.places[desk.order[tied], column] = at - 1 if last_of_ties else start
                start = at
    return missing


@njit
def sort_down(desk: Desk, number: int) -> None:
    """Put the first `number` of the order in falling order of their keys: coarsely by passes over bits, then exactly."""
    if number == 0:
        return
    line, order = desk.line, desk.order
    most, least = line[order[0]], line[order[0]]
    for at in range(number):
        most, least = max(most, line[order[at]]), min(least, line[order[at]])
    scale = (2.0 ** (DIGIT * PASSES) - 1.0) / (most - least) if most > least else 0.0
    if np.isinf(scale):
        scale = 0.0
    for at in range(number):
        desk.coarse[order[at]] = int((most - line[order[at]]) * scale)
    for turn in range(PASSES):
        sort_digit(desk, number, DIGIT * turn)
    for at in range(1, number):
        unit, place = order[at], at
        while place > 0 and line[order[place - 1]] < line[unit]:
            order[place] = order[place - 1]
            place -= 1
        order[place] = unit


@njit
def sort_digit(desk: Desk, number: int, shift: int) -> None:
    """Put the order by one group of bits of the coarse values, least first, equals as they are."""
    mask, starts = (1 << DIGIT) - 1, desk.starts
    for digit in range(1 << DIGIT):
        starts[digit] = 0
    for at in range(number):
        starts[(desk.coarse[desk.order[at]] >> shift) & mask] += 1
    before = 0
    for digit in range(1 << DIGIT):
        starts[digit], before = before, before + starts[digit]
    for at in range(number):
        digit = (desk.coarse[desk.order[at]] >> shift) & mask
        desk.other[starts[digit]] = desk.order[at]
        starts[digit] += 1
    for at in range(number):
        desk.order[at] = desk.other[at]
