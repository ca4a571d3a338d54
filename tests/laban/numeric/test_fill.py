# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.numeric import fill

NAN = np.nan
ROWS = arrays(float, (3, 7), elements=st.floats(-1e6, 1e6) | st.just(NAN))


def test_each_group_has_its_own_mean_and_median():
    rows = np.array([[1.0, 2.0, 6.0, NAN, 10.0], [NAN, NAN, NAN, 4.0, 4.0]])
    members = np.array([0, 0, 0, 1, 1])
    assert str(fill.group_means(rows, members).tolist()) == "[[3.0, 10.0], [nan, 4.0]]"
    assert str(fill.group_medians(rows, members).tolist()) == "[[2.0, 10.0], [nan, 4.0]]"


def test_units_without_a_group_count_nowhere():
    rows = np.array([[100.0, 1.0, 3.0]])
    assert fill.group_means(rows, np.array([-1, 0, 0])).tolist() == [[2.0]]
    assert fill.group_medians(rows, np.array([-1, 0, 0])).tolist() == [[2.0]]


def test_without_any_group_there_is_no_centre():
    rows = np.array([[1.0, 2.0]])
    assert fill.group_means(rows, np.array([-1, -1])).shape == (1, 0)
    assert fill.group_medians(rows, np.array([-1, -1])).shape == (1, 0)


@given(st.floats(-1e9, 1e9), st.integers(1, 50))
def test_the_mean_of_equal_values_is_that_value(value, count):
    assert fill.mean(np.full((1, count), value)).tolist() == [value]


@given(ROWS)
def test_mean_and_median_are_those_of_the_known_values(rows):
    for row, mean, median in zip(rows, fill.mean(rows), fill.median(rows), strict=True):
        known = row[~np.isnan(row)]
        wanted = (known.mean(), np.median(known)) if len(known) else (NAN, NAN)
        assert (mean, median) == pytest.approx(wanted, rel=1e-9, abs=1e-9, nan_ok=True)


@given(ROWS)
def test_scaling_and_back_gives_the_values_again(rows):
    directions = np.array([1.0, -1.0, 1.0])
    shares = fill.scaled(rows, directions)
    varied = ~np.isnan(shares)
    back = fill.unscaled(shares, rows, directions)
    np.testing.assert_allclose(back[varied], rows[varied], atol=1e-9, rtol=1e-9)
    assert ((shares[varied] >= 0) & (shares[varied] <= 1)).all()


def test_a_row_that_varies_by_rounding_only_is_not_standardised():
    scores, centres, spreads = fill.standardised(np.array([[0.3, 0.1 + 0.2, NAN], [1.0, 3.0, NAN], [NAN, NAN, NAN]]))
    assert str(scores.tolist()) == "[[nan, nan, nan], [-1.0, 1.0, nan], [nan, nan, nan]]"
    assert spreads.tolist() == [0.0, 1.0, 0.0]
    assert str(centres[1:].tolist()) == "[2.0, nan]"


@given(ROWS, st.permutations(range(7)))
def test_the_steady_order_does_not_depend_on_the_order_given(rows, order):
    mixed = rows[:, list(order)]
    assert str(mixed[:, fill.steady_order(mixed)].tolist()) == str(rows[:, fill.steady_order(rows)].tolist())


def test_the_steady_order_of_no_rows_is_the_given_one():
    assert fill.steady_order(np.empty((0, 3))).tolist() == [0, 1, 2]


@pytest.mark.parametrize("centre", [fill.mean, fill.median])
def test_no_units_have_no_centre(centre):
    assert str(centre(np.empty((2, 0))).tolist()) == "[nan, nan]"
