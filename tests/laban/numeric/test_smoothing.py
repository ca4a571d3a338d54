# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.numeric.smoothing import chance_share, curved_share, linear_share, spline


def whole(x):
    return np.ones((1, len(x)))


def orders_of(number, units, seed=0):
    rng = np.random.default_rng(seed)
    return rng.permuted(np.tile(np.arange(units), (number, 1)), axis=1)


def test_straight_importance_is_the_square_of_r_with_its_sign():
    x, y = np.array([1.0, 2, 3, 4, 7]), np.array([2.0, 1, 4, 3, 9])
    r = np.corrcoef(x, y)[0, 1]
    assert linear_share(x, y, whole(x)) == pytest.approx(r * r, rel=1e-12)
    assert linear_share(x, -y, whole(x)) == pytest.approx(-r * r, rel=1e-12)


def test_a_sample_counts_units_as_often_as_it_holds_them():
    x, y = np.array([1.0, 2, 3, 4, 7]), np.array([2.0, 1, 4, 3, 9])
    counts = np.array([[2.0, 0, 1, 1, 1]])
    again = np.repeat(np.arange(5), counts[0].astype(int))
    assert linear_share(x, y, counts)[0] == pytest.approx(np.corrcoef(x[again], y[again])[0, 1] ** 2, rel=1e-12)
    assert curved_share(x, y, counts).shape == (1,)


def test_a_straight_line_leaves_nothing_to_bend():
    x = np.linspace(0, 10, 40)
    assert curved_share(x, 3 * x - 2, whole(x)) == pytest.approx(1.0, abs=1e-6)


def test_a_parabola_is_seen_by_the_spline_and_not_by_the_line():
    x = np.linspace(-1, 1, 41)
    assert linear_share(x, x * x, whole(x)) == pytest.approx(0.0, abs=1e-12)
    assert curved_share(x, x * x, whole(x))[0] > 0.99


def test_half_noise_is_found_to_be_half():
    rng = np.random.default_rng(3)
    x = rng.uniform(-1, 1, 3000)
    y = x * x + rng.normal(size=3000) * np.sqrt(4 / 45)
    assert curved_share(x, y, whole(x))[0] == pytest.approx(0.5, abs=0.04)


def test_what_is_found_by_chance_at_34_units_is_small_but_not_nothing():
    rng = np.random.default_rng(4)
    x, y = rng.normal(size=34), rng.normal(size=34)
    found = chance_share(x, y, orders_of(400, 34))
    assert 1 / 33 < found < 0.08
    assert np.mean(np.abs(linear_share(x, y[orders_of(400, 34)][0], whole(x)))) < 0.3


def test_the_spline_of_an_independent_sum_explains_what_the_sum_says():
    """y = 2a + b with a and b independent and alike: S of a is 4/5, of b 1/5."""
    a = np.tile(np.linspace(-1, 1, 9), 9)
    b = np.repeat(np.linspace(-1, 1, 9), 9)
    y = 2 * a + b
    assert linear_share(a, y, whole(a)) == pytest.approx(0.8, abs=1e-12)
    assert linear_share(b, y, whole(a)) == pytest.approx(0.2, abs=1e-12)
    assert curved_share(a, y, whole(a)) == pytest.approx(0.8, abs=1e-3)
    assert curved_share(b, y, whole(a)) == pytest.approx(0.2, abs=1e-3)


@given(st.integers(0, 10_000), st.integers(6, 60))
def test_a_share_lies_between_nought_and_one_and_no_scale_matters(seed, units):
    rng = np.random.default_rng(seed)
    x, y = rng.normal(size=units), rng.normal(size=units)
    counts = rng.multinomial(units, np.full(units, 1 / units), size=5).astype(float)
    found = curved_share(x, y, counts)
    assert ((found >= 0) & (found <= 1)).all()
    assert curved_share(1000 * x + 5, -y / 7, counts) == pytest.approx(found, abs=1e-6)


def test_what_does_not_vary_has_no_share():
    x, y = np.arange(8.0), np.full(8, 3.0)
    for first, second in ((x, y), (y, x)):
        assert np.isnan(linear_share(first, second, whole(x))).all()
        assert np.isnan(curved_share(first, second, whole(x))).all()
        assert np.isnan(chance_share(first, second, orders_of(3, 8)))
    one_unit = np.zeros((1, 8))
    one_unit[0, 2] = 8.0
    assert np.isnan(linear_share(x, x, one_unit)).all()
    assert np.isnan(curved_share(x, x, one_unit)).all()


@pytest.mark.parametrize("units", [2, 5, 12, 200])
def test_the_basis_sums_to_one_everywhere(units):
    basis, penalty = spline(np.linspace(3, 9, units))
    assert basis.sum(axis=1) == pytest.approx(1.0)
    assert (basis >= -1e-12).all()
    line = np.arange(len(penalty))
    assert line @ penalty @ line == pytest.approx(0.0, abs=1e-12)
