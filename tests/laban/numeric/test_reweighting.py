# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laban.numeric.reweighting import balance, importance_shares, infomax, shared_out, straight_start

ONE_PARENT = [np.array([0, 1, 2])]


def summed(covariance):
    """Return the correlations of items with their weighted sum, from their covariances."""

    def measure(weights):
        together = covariance @ weights
        return together / np.sqrt(np.diag(covariance) * (weights @ together))

    return measure


def test_of_independent_items_equal_importance_asks_for_weights_as_one_over_the_deviation():
    """S is (w·s)² over its sum: equal where w ∝ 1/s; here 1, 1/2, 1/4, so 4/7, 2/7, 1/7."""
    found = balance(summed(np.diag([1.0, 4.0, 16.0])), np.full(3, 1 / 3), ONE_PARENT, [np.ones(3)])
    assert found == pytest.approx([4 / 7, 2 / 7, 1 / 7], abs=1e-6)


def test_importance_goes_to_the_item_it_was_wanted_for():
    measure = summed(np.diag([1.0, 4.0, 16.0]))
    wanted = np.array([0.2, 0.7, 0.1])
    assert importance_shares(measure(balance(measure, wanted, ONE_PARENT, [np.ones(3)]))) == pytest.approx(
        wanted, abs=1e-6
    )


@given(st.integers(0, 500))
@settings(max_examples=10)
def test_no_other_weights_come_nearer(seed):
    rng = np.random.default_rng(seed)
    factors = rng.normal(size=(3, 3))
    measure = summed(factors @ factors.T + 0.1 * np.eye(3))
    wanted = rng.dirichlet(np.ones(3))
    found = balance(measure, wanted, ONE_PARENT, [np.ones(3), wanted])

    def loss(weights):
        return ((importance_shares(measure(weights)) - wanted) ** 2).sum()

    others = rng.dirichlet(np.ones(3), size=400)
    assert (found >= 0).all()
    assert found.sum() == pytest.approx(1.0)
    assert loss(found) <= min(map(loss, others)) + 1e-6


def test_an_item_that_repeats_another_can_be_left_without_a_weight_but_never_with_less():
    strong = np.array([[1.0, 0.99, 0.0], [0.99, 1.0, 0.0], [0.0, 0.0, 1.0]])
    found = balance(summed(strong), np.array([0.2, 0.4, 0.4]), ONE_PARENT, [np.ones(3)])
    assert (found >= 0).all()


def test_the_largest_sum_of_correlations_is_that_of_standardised_items():
    """Σ r = dᵀw / √(wᵀCw) with d = C·(1/s) is largest at w ∝ 1/s, whatever the correlations."""
    covariance = np.array([[1.0, 0.6, 0.2], [0.6, 4.0, 0.5], [0.2, 0.5, 9.0]])
    found = infomax(summed(covariance), ONE_PARENT, [np.ones(3)])
    wanted = 1 / np.array([1.0, 2.0, 3.0])
    assert found == pytest.approx(wanted / wanted.sum(), abs=1e-4)


def test_weights_change_inside_each_parent():
    measure = summed(np.diag([1.0, 4.0, 1.0, 9.0]))
    siblings = [np.array([0, 1]), np.array([2, 3])]
    found = balance(measure, np.full(4, 0.25), siblings, [np.ones(4)])
    assert found[:2].sum() == pytest.approx(1.0)
    assert found[2:].sum() == pytest.approx(1.0)


def test_weights_that_are_all_nought_are_shared_out_equally():
    assert shared_out(np.zeros(2), [np.array([0, 1])]).tolist() == [0.5, 0.5]


def test_an_item_against_its_parent_counts_below_nought():
    assert importance_shares(np.array([0.8, -0.4])) == pytest.approx([0.8, -0.2])
    assert np.isnan(importance_shares(np.zeros(2))).all()
    assert np.isnan(importance_shares(np.array([np.nan, 1.0]))).all()


def test_a_correlation_that_is_missing_is_never_an_optimum():
    def nowhere(weights):
        return np.full(len(weights), np.nan)

    assert balance(nowhere, np.array([0.5, 0.5]), [np.array([0, 1])], [np.ones(2)]).sum() == pytest.approx(1.0)
    assert infomax(nowhere, [np.array([0, 1])], [np.ones(2)]).sum() == pytest.approx(1.0)


def test_the_straight_start_is_exact_where_no_weight_is_negative():
    covariance = np.array([[1.0, 0.3], [0.3, 2.0]])
    wanted = np.array([0.4, 0.6])
    assert importance_shares(summed(covariance)(straight_start(covariance, wanted))) == pytest.approx(wanted, rel=1e-10)
