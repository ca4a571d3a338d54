# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from laban.numeric.distributions import chi_square_p, correlation_p, false_discovery, kendall_p

NAN = float("nan")


def test_the_probability_of_a_correlation_is_that_of_students_t():
    r, n = np.array([0.1, 0.5, -0.5, 0.9]), np.array([10.0, 20.0, 20.0, 51.0])
    t = r * np.sqrt((n - 2) / (1 - r * r))
    assert correlation_p(r, n) == pytest.approx(2 * stats.t.sf(np.abs(t), n - 2), rel=1e-12)


def test_nothing_can_be_said_of_two_pairs_or_of_a_missing_correlation():
    assert np.isnan(correlation_p(np.array([1.0, NAN]), np.array([2.0, 20.0]))).all()
    assert np.isnan(kendall_p(np.array([1.0, NAN]), np.array([2.0, 20.0]))).all()


def test_a_perfect_correlation_is_not_by_chance_and_none_is_wholly():
    assert correlation_p(np.array([1.0, -1.0, 0.0]), np.array([5.0, 5.0, 5.0])).tolist() == [0.0, 0.0, 1.0]


def test_kendalls_probability_is_near_the_exact_one_for_thirty_units():
    x = np.arange(30.0)
    y = np.roll(x, 7)
    tau, exact = stats.kendalltau(x, y, method="exact")
    assert kendall_p(np.array([tau]), np.array([30.0]))[0] == pytest.approx(exact, rel=0.05)


def test_the_five_percent_point_of_chi_square():
    assert chi_square_p(3.841458820694124, 1) == pytest.approx(0.05, rel=1e-12)
    assert chi_square_p(0.0, 3) == 1.0


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_correcting_for_many_never_lowers_a_p_value_and_keeps_their_order(p):
    values = np.array(p)
    found = false_discovery(values)
    assert (found >= values - 1e-15).all()
    assert (found <= 1.0).all()
    order = np.argsort(values, kind="stable")
    assert (np.diff(found[order]) >= 0).all()


def test_the_correction_is_that_of_benjamini_and_hochberg():
    p = np.array([0.001, 0.02, 0.03, 0.8])
    assert false_discovery(p) == pytest.approx(stats.false_discovery_control(p), rel=1e-12)
    assert np.isnan(false_discovery(np.array([NAN, NAN]))).all()
