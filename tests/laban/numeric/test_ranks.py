# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.numeric import ranks

NAN = np.nan
CELLS = st.integers(-3, 3).map(float) | st.just(NAN) | st.sampled_from([math.inf, -math.inf, -0.0])
ROWS = st.tuples(st.integers(0, 3), st.integers(1, 8)).flatmap(lambda shape: arrays(float, shape, elements=CELLS))


def plainly(row, ties, *, descending):
    """Rank one row by counting."""
    found = []
    for score in row:
        others = [other for other in row if not math.isnan(other)]
        ahead = [other for other in others if (other > score if descending else other < score)]
        same = [other for other in others if other == score]
        first, last = len(ahead) + 1, len(ahead) + len(same)
        rules = {"min": first, "max": last, "mean": (first + last) / 2, "dense": len(set(ahead)) + 1}
        found.append(0 if math.isnan(score) else rules[ties])
    return found


@pytest.mark.parametrize("ties", ranks.TIES)
@given(ROWS, st.booleans())
def test_ranks_are_what_counting_gives(ties, scores, descending):
    found = ranks.rank(scores, ties, descending=descending)
    assert found.tolist() == [plainly(row, ties, descending=descending) for row in scores.tolist()]
    assert found.dtype == (np.float64 if ties == "mean" else np.int32)


def test_ties_share_a_rank_by_the_rule():
    scores = np.array([9.0, 5.0, 5.0, 1.0, NAN])
    assert ranks.rank(scores).tolist() == [1, 2, 2, 4, 0]
    assert ranks.rank(scores, "max").tolist() == [1, 3, 3, 4, 0]
    assert ranks.rank(scores, "mean").tolist() == [1.0, 2.5, 2.5, 4.0, 0.0]
    assert ranks.rank(scores, "dense").tolist() == [1, 2, 2, 3, 0]
    assert ranks.rank(scores, descending=False).tolist() == [4, 2, 2, 1, 0]


def test_each_row_of_any_number_of_axes_is_ranked_alone():
    scores = np.random.default_rng(3).integers(0, 9, (2, 3, 40)).astype(float)
    scores.flags.writeable = False
    found = ranks.rank(scores)
    assert [[ranks.rank(row).tolist() for row in year] for year in scores] == found.tolist()


def test_long_rows_and_many_rows_are_ranked_in_blocks_alike():
    rng = np.random.default_rng(4)
    for shape in ((2, 20_000), (3000, 11)):
        scores = rng.random(shape)
        expected = scores.shape[-1] - np.argsort(np.argsort(scores, axis=-1), axis=-1)
        assert np.array_equal(ranks.rank(scores), expected)


def test_nothing_has_no_ranks():
    assert ranks.rank(np.zeros((2, 0))).shape == (2, 0)
    assert ranks.rank(np.zeros((0, 5))).shape == (0, 5)
    assert ranks.rank(np.full(3, NAN)).tolist() == [0, 0, 0]


@given(arrays(float, 5, elements=st.floats()), st.sampled_from([1, 3, 12, 15]))
def test_significant_digits_are_those_that_python_writes(x, digits):
    assert np.array_equal(ranks.significant(x, digits), [float(f"{value:.{digits}g}") for value in x], equal_nan=True)


def test_significant_digits_are_right_on_the_edge_of_a_half_and_of_a_power_of_ten():
    edges = [
        123456789012.5,
        123456789013.5,
        999999999999.5,
        99999999999.95,
        0.1 + 0.2,
        1e-11,
        1e22,
        1e23,
        5e-324,
        1e308,
    ]
    x = np.array([*edges, *(-value for value in edges), 0.0, -0.0])
    rounded = ranks.significant(x)
    assert rounded.tolist() == [float(f"{value:.12g}") for value in x]
    assert np.array_equal(np.signbit(rounded), np.signbit(x))
    assert np.array_equal(ranks.significant(rounded), rounded)


def test_many_ordinary_scores_are_rounded_as_they_are_written():
    x = np.concatenate(
        [np.random.default_rng(5).random(20_000) * 100, np.exp(np.random.default_rng(6).uniform(-40, 40, 2000))]
    )
    assert np.array_equal(ranks.significant(x), [float(f"{value:.12g}") for value in x])


def test_noise_in_the_last_bits_splits_no_tie_after_rounding():
    scores = np.array([0.1 + 0.2, 0.3, 0.4])
    assert ranks.rank(scores).tolist() == [2, 3, 1]
    assert ranks.rank(ranks.significant(scores)).tolist() == [2, 2, 1]
