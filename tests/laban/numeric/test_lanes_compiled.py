# SPDX-License-Identifier: Apache-2.0
"""Every word gives the same bits compiled as it gives in NumPy."""

from __future__ import annotations

import numba
import numpy as np
import pytest

from laban.numeric.compiled import made_of, python_of
from laban.numeric.lanes import (
    BLOCK,
    LANES,
    as_numbers,
    as_words,
    bits,
    counted,
    down,
    how_many_before,
    load,
    load_single,
    load_words,
    marks,
    no_tallies,
    number,
    pick,
    pick_words,
    root,
    size,
    spread,
    spread_word,
    store,
    store_narrow,
    store_single,
    store_words,
    tallied,
    up,
    whole,
)  # fmt: skip

pytestmark = pytest.mark.compiled


def fresh(function):
    """Compile a function anew, so that every word is seen at work."""
    compiler = numba.njit(nogil=True, error_model="numpy", _nrt=False)
    return made_of(function, compiler, lasting=False)


RANDOM = np.random.default_rng(3)
ROWS = RANDOM.standard_normal((3, LANES)) * 10
ROWS[2, 3], ROWS[1, 4], ROWS[0, 5] = np.nan, np.inf, -0.0


@fresh
def on_numbers(rows, out):
    x, y, z = load(rows, 0), load(rows, 1), load(rows, 2)
    store(out, 0, x + y * z - 2.0 / x)
    store(out, 1, pick((x > y) | ((x <= 0.5) & ~(y < z)), whole(x), size(y)))
    store(out, 2, root(size(z)) * 3)
    store(out, 3, pick((x == x) & (y >= 1.0), spread(4.5), 1.0 - x))  # noqa: PLR0124 - NaN alone differs from itself


@fresh
def on_words(words, rows, out):
    a, b = load_words(words, 0), load_words(words, 1)
    store_words(out, 0, (up(a, 17) ^ down(b, 5)) + (a & b))
    store_words(out, 1, (a | b) - spread_word(np.uint64(7)))
    store_words(out, 2, pick_words(load(rows, 0) > 0.0, a, b))
    store_words(out, 3, counted(bits(load(rows, 1)), load(rows, 0) > 0.0))


@fresh
def back_and_forth(rows, out):
    store(out, 0, number(bits(load(rows, 0))))
    return marks(load(rows, 0) > load(rows, 1))


@fresh
def on_singles(rows, singles, words, out):
    store_single(singles, 0, load(rows, 0))
    store_single(singles, 1, load(rows, 1))
    count = tallied(no_tallies(), load_single(singles, 0), load_single(singles, 1))
    store_words(words, 0, as_words(count))
    store(out, 0, as_numbers(count))


@fresh
def on_places(places, words):
    store_narrow(places, 1, 2 * LANES, load_words(words, 0))
    return how_many_before(places, 0, 1), how_many_before(places, 1, 0)


def both(function, *arguments):
    """Run compiled and plain on copies, and return what each left and gave."""
    found = []
    for each in (function, python_of(function)):
        copies = [argument.copy() for argument in arguments]
        with np.errstate(all="ignore"):
            found.append((each(*copies), copies))
    return found


def same(one, other):
    assert one[0] == other[0]
    for mine, theirs in zip(one[1], other[1], strict=True):
        assert mine.tobytes() == theirs.tobytes()


def test_arithmetic_comparison_and_choice():
    (_, mine), (_, theirs) = both(on_numbers, ROWS, np.zeros((4, LANES)))
    np.testing.assert_array_equal(mine[1], theirs[1])


def test_words_of_bits():
    words = RANDOM.integers(0, 2**63, (2, LANES)).astype(np.uint64)
    same(*both(on_words, words, ROWS, np.zeros((4, LANES), np.uint64)))


def test_bits_marks_and_back():
    same(*both(back_and_forth, ROWS, np.zeros((1, LANES))))


def test_single_precision():
    singles, words, out = np.zeros((2, LANES), np.float32), np.zeros((1, LANES), np.uint64), np.zeros((1, LANES))
    (_, mine), (_, theirs) = both(on_singles, ROWS, singles, words, out)
    for one, other in zip(mine, theirs, strict=True):
        np.testing.assert_array_equal(one, other)


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_narrow_places(kind):
    places = RANDOM.integers(0, 9, (2, BLOCK)).astype(kind)
    same(*both(on_places, places, np.full((1, LANES), 4, np.uint64)))
