# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laban.numeric.envelopment import best_scores, feasible, shares_of

THREE = np.array([[4.0, 1.0, 2.0], [1.0, 4.0, 2.0]])
"""Two items, three units: the first is best in the first item, the second in the second, the third in between."""


def test_without_bounds_the_frontier_is_drawn_by_hand():
    """The line between (4, 1) and (1, 4) is x + y = 5; (2, 2) reaches 4/5 of it."""
    scores, weights = best_scores(THREE)
    assert scores == pytest.approx([1.0, 1.0, 0.8])
    assert weights[:, 2] == pytest.approx([0.2, 0.2])


def test_with_equal_shares_asked_for_the_solution_is_known():
    """Unit (4, 1) needs w₂ = 4·w₁; then unit (1, 4) scores 17·w₁ ≤ 1, so that it scores 8/17 itself."""
    scores, weights = best_scores(THREE, 0.5, 0.5)
    assert scores == pytest.approx([8 / 17, 8 / 17, 0.8])
    assert shares_of(THREE, weights) == pytest.approx(np.full((2, 3), 0.5))


def test_a_unit_that_dominates_all_scores_one_and_the_others_less():
    scores, _ = best_scores(np.array([[9.0, 3.0], [8.0, 4.0]]))
    assert scores == pytest.approx([1.0, 0.5])


@given(st.integers(0, 1000), st.sampled_from([(0.0, 1.0), (0.05, 0.3), (0.1, 0.5)]))
@settings(max_examples=12)
def test_weights_keep_every_promise(seed, bounds):
    values = np.random.default_rng(seed).uniform(5, 100, (7, 40))
    scores, weights = best_scores(values, *bounds)
    assert (weights >= 0).all()
    assert (weights.T @ values <= 1 + 1e-7).all()
    shares = shares_of(values, weights)
    assert (shares >= bounds[0] - 1e-7).all()
    assert (shares <= bounds[1] + 1e-7).all()
    assert scores == pytest.approx((weights * values).sum(axis=0), abs=1e-7)
    assert scores.max() == 1.0 or bounds != (0.0, 1.0)


def test_no_scale_of_an_item_matters():
    values = np.random.default_rng(5).uniform(5, 100, (4, 15))
    scaled = values * np.array([[1.0], [1000.0], [0.001], [7.0]])
    assert best_scores(scaled, 0.1, 0.6)[0] == pytest.approx(best_scores(values, 0.1, 0.6)[0], abs=1e-7)


def test_a_peer_that_was_not_among_the_first_is_found():
    values = np.random.default_rng(6).uniform(1, 2, (3, 300))
    scores, weights = best_scores(values)
    assert (weights.T @ values).max() <= 1 + 1e-7
    assert 2 < (scores == 1).sum() < 60


def test_a_unit_with_nought_of_an_item_that_must_have_a_share_has_no_score_but_stays_a_peer():
    values = np.array([[0.0, 5.0, 2.0], [10.0, 5.0, 2.0]])
    assert np.isnan(best_scores(values, 0.1, 0.9)[0]).tolist() == [True, False, False]
    assert best_scores(values)[0] == pytest.approx([1.0, 1.0, 0.4])


def test_a_unit_with_too_few_items_to_make_up_its_whole_score_has_none():
    values = np.array([[0.0, 5.0], [0.0, 5.0], [10.0, 5.0]])
    assert np.isnan(best_scores(values, 0.0, 0.4)[0]).tolist() == [True, False]


def test_a_unit_with_nothing_scores_nothing():
    scores, weights = best_scores(np.array([[0.0, 5.0], [0.0, 5.0]]))
    assert scores.tolist() == [0.0, 1.0]
    assert np.isnan(shares_of(np.array([[0.0, 5.0], [0.0, 5.0]]), weights)[:, 0]).all()


@pytest.mark.parametrize(
    ("items", "low", "high", "wanted"),
    [(7, 0.05, 0.3, True), (3, 0.05, 0.3, False), (21, 0.05, 0.3, False), (2, 0.6, 0.4, False), (4, 0.25, 0.25, True)],
)
def test_shares_must_be_able_to_sum_to_one(items, low, high, wanted):
    assert feasible(items, low, high) is wanted
