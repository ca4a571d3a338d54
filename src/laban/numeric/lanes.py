# SPDX-License-Identifier: Apache-2.0
"""Sixteen numbers at a time: the words in which compiled loops say what a processor's vector unit does.

A loop over many draws works on `LANES` of them at once: one row of an array (rows, LANES) holds the same quantity of
sixteen draws. Here the words are plain NumPy; inside a compiled function (`laban.numeric.compiled`) each becomes one
vector instruction, rounded as IEEE 754 says, so both give the same bits. Operators + - * / & | ^ ~ and comparisons
work lane by lane in both.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from laban.model.panel import Bools, Floats

Words = npt.NDArray[np.uint64]
Singles = npt.NDArray[np.float32]
Tallies = npt.NDArray[np.uint32]
Places = npt.NDArray[np.uint8] | npt.NDArray[np.uint16] | npt.NDArray[np.uint32]

LANES = 16
"""How many draws go side by side: two registers of AVX-512, four of AVX2, eight of NEON."""
BLOCK = 64
"""How many draws are compared at once: the bits of one word."""


def load(rows: Floats, at: int) -> Floats:
    """Return one row of numbers."""
    found: Floats = rows[at].copy()
    return found


def load_words(rows: Words, at: int) -> Words:
    """Return one row of words."""
    found: Words = rows[at].copy()
    return found


def store(rows: Floats, at: int, row: Floats) -> None:
    """Write one row of numbers."""
    rows[at] = row


def store_words(rows: Words, at: int, row: Words) -> None:
    """Write one row of words."""
    rows[at] = row


def spread(x: float) -> Floats:
    """Return a row of the same number."""
    return np.full(LANES, x)


def spread_word(x: int | np.uint64) -> Words:
    """Return a row of the same word."""
    return np.full(LANES, x, np.uint64)


def pick(where: Bools, yes: Floats, no: Floats) -> Floats:
    """Return `yes` where a lane is marked, else `no`."""
    return np.where(where, yes, no)


def pick_words(where: Bools, yes: Words, no: Words) -> Words:
    """Return the word `yes` where a lane is marked, else `no`."""
    return np.where(where, yes, no)


def root(x: Floats) -> Floats:
    """Return the square root."""
    return np.asarray(np.sqrt(x))


def whole(x: Floats) -> Floats:
    """Return the nearest whole number, halves to the even one."""
    return np.asarray(np.rint(x))


def size(x: Floats) -> Floats:
    """Return the absolute value."""
    return np.asarray(np.abs(x))


def bits(x: Floats) -> Words:
    """Return the 64 bits of each number."""
    return x.view(np.uint64)


def number(word: Words) -> Floats:
    """Return the numbers that 64 bits stand for."""
    return word.view(np.float64)


def up(word: Words, places: int) -> Words:
    """Shift bits towards the higher end."""
    return word << np.uint64(places)


def down(word: Words, places: int) -> Words:
    """Shift bits towards the lower end, filling with noughts."""
    return word >> np.uint64(places)


def marks(where: Bools) -> int:
    """Return the marked lanes as bits of a whole number, lane 0 lowest."""
    return sum(1 << lane for lane in range(LANES) if where[lane])


def counted(count: Words, where: Bools) -> Words:
    """Return counts, one more in each marked lane."""
    return count + where.astype(np.uint64)


def store_single(rows: Singles, at: int, row: Floats) -> None:
    """Write one row of numbers in single precision."""
    rows[at] = row


def load_single(rows: Singles, at: int) -> Singles:
    """Return one row of numbers in single precision."""
    found: Singles = rows[at].copy()
    return found


def no_tallies() -> Tallies:
    """Return a row of tallies of nothing."""
    return np.zeros(LANES, np.uint32)


def tallied(count: Tallies, one: Singles, other: Singles) -> Tallies:
    """Return tallies, one more in each lane in which the first number is above the second."""
    return count + (one > other)


def as_words(count: Tallies) -> Words:
    """Return tallies as words."""
    return count.astype(np.uint64)


def as_numbers(count: Tallies) -> Floats:
    """Return tallies as numbers."""
    return count.astype(np.float64)


def store_narrow(places: Places, at: int, first: int, count: Words) -> None:
    """Write counts into one row of small whole numbers, from the column `first` on."""
    places[at, first : first + LANES] = count


def how_many_before(places: Places, first: int, second: int) -> int:
    """Return in how many of `BLOCK` draws the place in one row is less than in another."""
    return int((places[first] < places[second]).sum())
