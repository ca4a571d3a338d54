# SPDX-License-Identifier: Apache-2.0
"""Sums of figures by common weights, and by the weights of patterns of gaps."""

from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.uncertainty.kernel.bench import AT_ONCE
from laban.analysis.uncertainty.kernel.shortcut import Sums, add_node, sum_leaves, sum_patterned
from laban.numeric.compiled import njit
from laban.numeric.lanes import LANES

pytestmark = pytest.mark.compiled

RANDOM = np.random.default_rng(2)
X = RANDOM.random((20, 6))
WEIGHTS = RANDOM.random((9, LANES))
UNITS = RANDOM.permutation(20)[:AT_ONCE].astype(np.int32)
LEAVES = np.array([[5, 0], [1, 3], [2, 2], [0, 8], [4, 1]], np.uint32)
ROW_OF = RANDOM.integers(0, 9, (20, 6)).astype(np.uint32)


@njit
def plain_sums(leaves, weights, x, row_of, units, out):
    sum_leaves(Sums(leaves, 1, 4, weights, x, row_of, units), out, 2)


@njit
def patterned_sums(leaves, weights, x, row_of, units, out):
    sum_patterned(Sums(leaves, 1, 4, weights, x, row_of, units), out, 2)


@njit
def added(weights, out):
    add_node(weights, 3, out, 0, AT_ONCE)


def test_units_are_summed_by_the_weights_of_their_leaves():
    out = np.zeros((AT_ONCE + 2, LANES))
    plain_sums(LEAVES, WEIGHTS, X, ROW_OF, UNITS, out)
    expected = sum(WEIGHTS[item] * X[UNITS, leaf][:, None] for leaf, item in LEAVES[1:4])
    np.testing.assert_allclose(out[2:], expected, rtol=1e-15)
    assert not out[:2].any()


def test_units_with_gaps_are_summed_by_the_weights_of_their_patterns():
    out = np.zeros((AT_ONCE + 2, LANES))
    patterned_sums(LEAVES, WEIGHTS, X, ROW_OF, UNITS, out)
    expected = sum(WEIGHTS[ROW_OF[UNITS, leaf]] * X[UNITS, leaf][:, None] for leaf, _ in LEAVES[1:4])
    np.testing.assert_allclose(out[2:], expected, rtol=1e-15)


def test_a_group_below_is_added_with_its_weight():
    out = RANDOM.random((2 * AT_ONCE, LANES))
    expected = out[:AT_ONCE] + WEIGHTS[3] * out[AT_ONCE:]
    added(WEIGHTS, out)
    np.testing.assert_array_equal(out[:AT_ONCE], expected)
