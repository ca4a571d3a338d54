# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.numeric.quantiles import quantiles

NAN = np.nan
SHARES = (0.0, 0.05, 0.25, 0.5, 0.75, 1.0)


def test_quartiles_lie_between_the_ordered_values():
    assert quantiles(np.array([4.0, 1.0, 2.0, 3.0]), (0.25, 0.5, 0.75)).tolist() == [1.75, 2.5, 3.25]


def test_missing_values_are_left_out_and_no_values_give_none():
    found = quantiles(np.array([[NAN, 5.0, 1.0], [NAN, NAN, NAN]]), (0.5, 1.0))
    np.testing.assert_array_equal(found, [[3.0, NAN], [5.0, NAN]])


def test_one_value_is_every_quantile():
    assert quantiles(np.array([7.0]), SHARES).tolist() == [7.0] * len(SHARES)


def test_an_empty_row_has_none():
    assert np.isnan(quantiles(np.empty((2, 0)), (0.5,))).all()


@given(arrays(float, st.tuples(st.integers(1, 3), st.integers(1, 7)), elements=st.floats(-1e6, 1e6)))
def test_quantiles_agree_with_numpy(values):
    expected = np.quantile(values, SHARES, axis=-1)
    np.testing.assert_allclose(quantiles(values, SHARES), expected, rtol=1e-12, atol=1e-9)
