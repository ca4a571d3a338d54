# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.numeric import moments

NAN = np.nan
CELLS = st.integers(-1000, 1000).map(lambda whole: whole / 8) | st.just(NAN)
ROWS = st.tuples(st.integers(1, 3), st.integers(1, 9)).flatmap(lambda shape: arrays(float, shape, elements=CELLS))


def judged(row):
    """Count, mean, standard deviations, G1, G2, g1 and g2 of one row, by exact fractions; None where not defined."""
    values = [Fraction(value) for value in row if not math.isnan(value)]
    n = len(values)
    if n == 0:
        return 0, *[None] * 7
    mean = sum(values) / n
    m2, m3, m4 = (sum((value - mean) ** k for value in values) / n for k in (2, 3, 4))
    sample = math.sqrt(m2 * n / (n - 1)) if n > 1 else None
    if m2 == 0 or n < 3:
        return n, float(mean), sample, math.sqrt(m2), *[None] * 4
    g1, g2 = float(m3) / float(m2) ** 1.5, float(m4 / m2**2 - 3)
    big1 = g1 * math.sqrt(n * (n - 1)) / (n - 2)
    if n < 4:
        return n, float(mean), sample, math.sqrt(m2), big1, None, g1, None
    big2 = ((n + 1) * g2 + 6) * (n - 1) / ((n - 2) * (n - 3))
    return n, float(mean), sample, math.sqrt(m2), big1, big2, g1, g2


@given(ROWS)
def test_all_moments_are_what_exact_fractions_give(x):
    found = [
        moments.count(x), moments.mean(x), moments.deviation(x), moments.deviation(x, less=0), moments.skewness(x),
        moments.kurtosis(x), moments.skewness(x, "population"), moments.kurtosis(x, "population"),
    ]  # fmt: skip
    wanted = [[NAN if value is None else value for value in judged(row)] for row in x]
    np.testing.assert_allclose(np.array(found, float), np.array(wanted).T, rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize("value", [0.1, 1e-300, -7.3e200, 0.0])
def test_equal_values_have_exactly_no_deviation_and_no_shape(value):
    x = np.full((1, 7), value)
    assert moments.mean(x).tolist() == [value]
    assert moments.deviation(x).tolist() == [0.0]
    assert np.isnan(moments.shape(x)).all()


def test_too_few_values_have_no_moments():
    x = np.array([[NAN] * 4, [5.0, NAN, NAN, NAN], [1.0, 2.0, NAN, NAN], [1.0, 2.0, 9.0, NAN]])
    assert np.isnan(moments.deviation(x)).tolist() == [True, True, False, False]
    assert np.isnan(moments.deviation(x, less=0)).tolist() == [True, False, False, False]
    assert np.isnan(moments.skewness(x)).tolist() == [True, True, True, False]
    assert np.isnan(moments.kurtosis(x)).all()


@pytest.mark.parametrize("scale", [2.0**-900, 2.0**-300, 2.0**300, 2.0**900])
def test_very_large_and_very_small_figures_keep_their_shape_to_the_bit(scale):
    x = np.array([[1.0, 2.0, 3.0, 50.0, NAN, 4.0], [1.0, -2.0, 3.0, 5.0, 8.0, 4.0]])
    assert np.array_equal(moments.shape(x * scale), moments.shape(x))


def test_figures_at_the_end_of_the_range_of_doubles_have_a_shape():
    x = np.array([[1.0, 2.0, 3.0, 10.0]])
    np.testing.assert_allclose(moments.shape(x * 5e-324), moments.shape(x), rtol=1e-12)


def test_the_bits_depend_neither_on_layout_nor_on_the_rows_beside():
    x = np.random.default_rng(1).lognormal(size=(4, 3, 300))
    gaps = x.copy()
    gaps[0, 0, 5] = NAN
    whole = moments.shape(x)
    assert np.array_equal(moments.shape(np.asfortranarray(x)), whole)
    assert np.array_equal(moments.shape(x[2, 1]), [each[2, 1] for each in whole])
    assert np.array_equal(np.array(moments.shape(gaps))[:, 1:], np.array(whole)[:, 1:])


def test_the_input_stays_as_it_was():
    x = np.array([[1.0, NAN, 4.0, 9.0, 2.0]])
    x.flags.writeable = False
    moments.shape(x)
    moments.deviation(x)
    assert np.array_equal(x, [[1.0, NAN, 4.0, 9.0, 2.0]], equal_nan=True)


def test_bounds_leave_missing_values_out():
    low, high = moments.bounds(np.array([[NAN, 3.0, -1.0], [NAN, NAN, NAN]]))
    assert np.array_equal(low, [-1.0, NAN], equal_nan=True)
    assert np.array_equal(high, [3.0, NAN], equal_nan=True)


def test_no_units_at_all_have_no_moments():
    x = np.zeros((2, 0))
    assert moments.count(x).tolist() == [0, 0]
    assert np.isnan(moments.mean(x)).all()
    assert np.isnan(moments.shape(x)).all()
