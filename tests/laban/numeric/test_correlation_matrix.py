# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import stats

from laban.numeric.correlation import pearson, spearman
from laban.numeric.correlation_matrix import MATRICES, kendall_matrix, pair_counts, pearson_matrix, spearman_matrix

NAN = float("nan")
CELLS = st.one_of(st.just(NAN), st.integers(-5, 5).map(float))
ROWS = arrays(np.float64, st.tuples(st.integers(1, 4), st.integers(1, 9)), elements=CELLS)


@given(ROWS)
def test_each_correlation_is_that_of_the_pair_alone(rows):
    for matrix, one in ((pearson_matrix(rows, rows), pearson), (spearman_matrix(rows, rows), spearman)):
        wanted = [[one(x, y) for y in rows] for x in rows]
        assert matrix == pytest.approx(np.array(wanted), abs=1e-12, nan_ok=True)


@given(ROWS)
def test_kendalls_tau_is_scipys(rows):
    found = kendall_matrix(rows, rows)
    for at, x in enumerate(rows):
        for other, y in enumerate(rows):
            both = ~(np.isnan(x) | np.isnan(y))
            varied = both.sum() >= 3 and len(set(x[both])) > 1 and len(set(y[both])) > 1
            wanted = stats.kendalltau(x[both], y[both]).statistic if varied else NAN
            assert found[at, other] == pytest.approx(wanted, abs=1e-12, nan_ok=True)


def test_a_constant_and_a_short_row_stop_nothing():
    rows = np.array([[1.0, 2, 3, 4], [5, 5, 5, 5], [1, NAN, NAN, 2], [2, 4, 6, 8]])
    for matrix in MATRICES.values():
        found = matrix(rows, rows)
        assert found[0, 3] == pytest.approx(1.0)
        assert np.isnan(found[1]).all()
        assert np.isnan(found[2]).all()


def test_a_row_that_is_constant_only_where_the_other_has_values_has_no_correlation():
    rows = np.array([[1.0, 1, 1, 9], [1, 2, 3, NAN]])
    assert all(np.isnan(matrix(rows, rows)[0, 1]) for matrix in MATRICES.values())


def test_rows_and_columns_may_be_different():
    first, second = np.array([[1.0, 2, 3], [3, 2, 1]]), np.array([[2.0, 4, 6]])
    assert pearson_matrix(first, second) == pytest.approx(np.array([[1.0], [-1.0]]))
    assert pair_counts(first, second).tolist() == [[3.0], [3.0]]


@pytest.mark.parametrize("units", [0, 1, 2])
def test_with_fewer_than_three_units_there_is_no_correlation(units):
    rows = np.arange(2.0 * units).reshape(2, units)
    assert all(np.isnan(matrix(rows, rows)).all() for matrix in MATRICES.values())
