# SPDX-License-Identifier: Apache-2.0
"""Random numbers sixteen at a time: xoshiro256++ side by side in the lanes, and what is made of it.

Each lane is a generator of its own with 256 bits of state, seeded by NumPy's SeedSequence from a seed and the number of a
chunk of work, so that any chunk can be computed anywhere and always gives the same numbers. The state is an array
(4, LANES) of words, changed in place.

Source: Blackman and Vigna (2021), Scrambled linear pseudorandom number generators, ACM Transactions on Mathematical
Software 47(4); Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators (splitmix64); Box and Muller
(1958), Annals of Mathematical Statistics 29(2); Marsaglia and Tsang (2000), A simple method for generating gamma
variables, ACM Transactions on Mathematical Software 26(3).
"""

from __future__ import annotations

from math import sqrt

import numpy as np

from laban.model.panel import Floats
from laban.numeric.compiled import njit
from laban.numeric.lane_curves import ONE_BITS, circle, exp, log
from laban.numeric.lanes import (
    LANES,
    Words,
    down,
    load,
    load_words,
    marks,
    number,
    pick,
    root,
    spread,
    spread_word,
    store,
    store_words,
    up,
)  # fmt: skip

GOLDEN = np.uint64(0x9E3779B97F4A7C15)
MIX_1, MIX_2 = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


def seeded(seed: int, chunk: int) -> Words:
    """Return the state of the generators of a chunk; chunks of one seed are independent of each other."""
    sequence = np.random.SeedSequence(seed, spawn_key=(chunk,))
    return np.asarray(sequence.generate_state(4 * LANES, np.uint64), np.uint64).reshape(4, LANES)


@njit
def mixed(counter: np.uint64) -> np.uint64:
    """Return splitmix64's word for a counter that has been moved on by `GOLDEN`."""
    z = (counter ^ (counter >> np.uint64(30))) * MIX_1
    z = (z ^ (z >> np.uint64(27))) * MIX_2
    return z ^ (z >> np.uint64(31))


@njit
def seed_lane(state: Words, lane: int, seed: np.uint64) -> None:
    """Seed one lane from a word, so that its numbers can be had again from that word alone."""
    for at in range(4):
        seed += GOLDEN
        state[at, lane] = mixed(seed)


@njit
def keep_state(state: Words, s0: Words, s1: Words, s2: Words, s3: Words) -> None:
    """Write the state back."""
    store_words(state, 0, s0)
    store_words(state, 1, s1)
    store_words(state, 2, s2)
    store_words(state, 3, s3)


@njit
def stepped(s0: Words, s1: Words, s2: Words, s3: Words) -> tuple[Words, Words, Words, Words, Words]:
    """Return the next random words, and the state moved on."""
    moved = s0 + s3
    word = (up(moved, 23) | down(moved, 41)) + s0
    shifted = up(s1, 17)
    s2 = s2 ^ s0
    s3 = s3 ^ s1
    return word, s0 ^ s3, s1 ^ s2, s2 ^ shifted, up(s3, 45) | down(s3, 19)


@njit
def fraction(word: Words) -> Floats:
    """Return uniform numbers in [0, 1), multiples of 2⁻⁵², from the upper bits of random words."""
    return number(down(word, 12) | spread_word(ONE_BITS)) - 1.0


@njit
def words(state: Words, out: Words, rows: int) -> None:
    """Write rows of random words."""
    s0, s1, s2, s3 = load_words(state, 0), load_words(state, 1), load_words(state, 2), load_words(state, 3)
    for at in range(rows):
        word, s0, s1, s2, s3 = stepped(s0, s1, s2, s3)
        store_words(out, at, word)
    keep_state(state, s0, s1, s2, s3)


@njit
def uniforms(state: Words, out: Floats, rows: int) -> None:
    """Write rows of uniform numbers in [0, 1)."""
    s0, s1, s2, s3 = load_words(state, 0), load_words(state, 1), load_words(state, 2), load_words(state, 3)
    for at in range(rows):
        word, s0, s1, s2, s3 = stepped(s0, s1, s2, s3)
        store(out, at, fraction(word))
    keep_state(state, s0, s1, s2, s3)


@njit
def normals(state: Words, out: Floats, rows: int) -> None:
    """Write rows of numbers from the standard normal distribution, two from each two uniform numbers (Box and Muller)."""
    s0, s1, s2, s3 = load_words(state, 0), load_words(state, 1), load_words(state, 2), load_words(state, 3)
    for at in range(0, rows, 2):
        first, s0, s1, s2, s3 = stepped(s0, s1, s2, s3)
        second, s0, s1, s2, s3 = stepped(s0, s1, s2, s3)
        radius = root(-2.0 * log(1.0 - fraction(first)))
        x, y = circle(fraction(second))
        store(out, at, radius * x)
        if at + 1 < rows:
            store(out, at + 1, radius * y)
    keep_state(state, s0, s1, s2, s3)


@njit
def gamma(state: Words, work: Floats, shape: float) -> Floats:
    """Return a row of numbers from the gamma distribution of a shape above nought; `work` is two rows to write on.

    Marsaglia and Tsang's rejection: all lanes try again until each has accepted once. Below shape 1 a draw of shape + 1
    is multiplied by u to the power 1/shape.
    """
    grown = shape + 1.0 if shape < 1.0 else shape
    d = grown - 1.0 / 3.0
    c = 1.0 / sqrt(9.0 * d)
    found = spread(-1.0)
    while marks(found < 0.0) != 0:
        normals(state, work, 1)
        x = load(work, 0)
        uniforms(state, work, 1)
        u = 1.0 - load(work, 0)
        v = 1.0 + c * x
        cube = pick(v > 0.0, v * v * v, spread(1.0))
        fits = (v > 0.0) & (log(u) < 0.5 * x * x + d * (1.0 - cube + log(cube)))
        found = pick((found < 0.0) & fits, d * cube, found)
    if shape < 1.0:
        uniforms(state, work, 1)
        found = found * exp(log(1.0 - load(work, 0)) / shape)
    return found
