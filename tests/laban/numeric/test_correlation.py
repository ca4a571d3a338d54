# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.numeric.correlation import METHODS, pearson, spearman

NAN = np.nan
pairs = st.integers(3, 8).flatmap(lambda n: arrays(float, (2, n), elements=st.integers(-50, 50).map(float)))


def test_pearson_by_hand():
    # deviations -2 -1 3 and -1 0 1: 5 / sqrt(14 * 2)
    found = pearson(np.array([1.0, 2.0, 6.0]), np.array([4.0, 5.0, 6.0]))
    assert found == pytest.approx(5 / 28**0.5, rel=1e-15)


def test_spearman_shares_ranks_among_ties():
    # ranks 1 2.5 2.5 4 and 1 2 3 4: 4.5 / sqrt(4.5 * 5)
    found = spearman(np.array([1.0, 5.0, 5.0, 9.0]), np.array([1.0, 2.0, 3.0, 4.0]))
    assert found == pytest.approx(4.5 / (4.5 * 5) ** 0.5, rel=1e-15)


@pytest.mark.parametrize("method", METHODS)
def test_pairs_with_a_missing_value_are_left_out(method):
    x, y = np.array([1.0, NAN, 2.0, 3.0, 9.0]), np.array([3.0, 7.0, 2.0, 1.0, NAN])
    assert METHODS[method](x, y) == pytest.approx(-1.0, rel=1e-15)


@pytest.mark.parametrize("method", METHODS)
def test_too_few_pairs_and_constants_have_no_correlation(method):
    assert np.isnan(METHODS[method](np.array([1.0, 2.0]), np.array([1.0, 2.0])))
    assert np.isnan(METHODS[method](np.array([1.0, 2.0, NAN]), np.array([1.0, 2.0, 3.0])))
    assert np.isnan(METHODS[method](np.array([5.0, 5.0, 5.0]), np.array([1.0, 2.0, 3.0])))


def test_very_large_and_very_small_figures_do_not_overflow():
    x = np.array([1.0, 2.0, 4.0])
    assert pearson(x * 1e200, x * 1e-200) == pytest.approx(1.0, rel=1e-14)


@pytest.mark.parametrize("method", METHODS)
@given(pair=pairs)
def test_correlation_is_symmetric_bounded_and_free_of_order(method, pair):
    x, y = pair
    found = METHODS[method](x, y)
    assert np.isnan(found) or -1 <= found <= 1
    np.testing.assert_allclose(METHODS[method](y, x), found, equal_nan=True)
    np.testing.assert_allclose(METHODS[method](x[::-1], y[::-1]), found, atol=1e-12, equal_nan=True)


@given(pair=pairs)
def test_pearson_agrees_with_numpy(pair):
    found = pearson(*pair)
    if np.isfinite(found):
        assert found == pytest.approx(np.corrcoef(pair)[0, 1], abs=1e-12)
