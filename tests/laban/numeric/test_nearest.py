# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.numeric import nearest as module
from laban.numeric.nearest import MEAN_TO_DEVIATION, MEDIAN_TO_DEVIATION, distances, nearest, robust

NAN = np.nan


def test_a_row_is_measured_by_its_median_and_the_median_distance_from_it():
    scores, spreads, second = robust(np.array([[1.0, 2.0, 3.0, 4.0, 1000.0]]))
    assert spreads.tolist() == [MEDIAN_TO_DEVIATION]
    assert (scores * MEDIAN_TO_DEVIATION).round(12).tolist() == [[-2.0, -1.0, 0.0, 1.0, 997.0]]
    assert second.tolist() == [False]


def test_a_row_that_is_mostly_one_value_is_measured_by_the_mean_distance_and_says_so():
    scores, spreads, second = robust(np.array([[5.0, 5.0, 5.0, 13.0]]))
    assert spreads.tolist() == [2.0 * MEAN_TO_DEVIATION]
    assert scores[0, :3].tolist() == [0.0, 0.0, 0.0]
    assert second.tolist() == [True]


@pytest.mark.parametrize(
    "row", [[7.0, 7.0, 7.0], [0.1 + 0.2, 0.3, 0.3], [NAN, NAN, NAN], [NAN, 4.0, NAN], [0.0, 0.0, 0.0]]
)
def test_a_row_that_is_the_same_but_for_rounding_has_no_scores(row):
    scores, spreads, second = robust(np.array([row]))
    assert np.isnan(scores).all()
    assert (spreads.tolist(), second.tolist()) == ([0.0], [False])


def test_no_row_and_no_column_are_no_trouble():
    assert robust(np.zeros((0, 3)))[0].shape == (0, 3)
    assert robust(np.zeros((2, 0)))[1].tolist() == [0.0, 0.0]
    assert list(nearest(np.zeros((2, 0)), np.ones(2), 3, 1)) == []
    assert [near.tolist() for _, near in nearest(np.zeros((2, 1)), np.ones(2), 3, 1)] == [[]]


def test_the_order_of_columns_changes_no_bit():
    rng = np.random.default_rng(3)
    rows = rng.lognormal(size=(4, 301))
    rows[3, :200] = 1.0
    order = rng.permutation(301)
    plain, mixed = robust(rows), robust(rows[:, order])
    assert np.array_equal(plain[0][:, order], mixed[0])
    assert np.array_equal(plain[1], mixed[1])


def test_a_distance_is_the_weighted_mean_square_over_what_both_have():
    scores = np.array([[0.0, 3.0, NAN], [0.0, 1.0, 2.0]])
    far = distances(scores, np.array([1.0, 3.0]), slice(0, 3), 1)
    assert far.tolist() == [[np.inf, 3.0, 4.0], [3.0, np.inf, 1.0], [4.0, 1.0, np.inf]]
    assert distances(scores, np.array([1.0, 3.0]), slice(2, 3), 2).tolist() == [[np.inf, np.inf, np.inf]]


def test_what_is_too_far_for_a_number_is_never_near():
    assert [near.tolist() for _, near in nearest(np.array([[0.0, 1e300, 1.0]]), np.ones(1), 2, 1)] == [[2], [], [0]]


def test_equally_near_columns_come_in_their_order():
    assert next(nearest(np.array([[0.0, 1.0, -1.0, 1.0, -1.0]]), np.ones(1), 3, 1))[1].tolist() == [1, 2, 3]


def test_rounding_does_not_decide_between_equally_near_columns():
    third = np.array([[0.3, 0.1, 0.5 + 1e-15, 0.1 - 1e-15, 0.5]])
    assert next(nearest(third, np.ones(1), 4, 1))[1].tolist() == [1, 2, 3, 4]


def test_pieces_of_any_size_find_what_the_plain_path_finds(monkeypatch):
    rng = np.random.default_rng(5)
    scores = rng.normal(size=(5, 60)).round(1)
    scores[rng.random(scores.shape) < 0.2] = NAN
    weights = np.array([1.0, 2.0, 0.5, 1.0, 1.0])
    monkeypatch.setattr(module, "CELLS", 60 * 7)
    found = {at: near.tolist() for at, near in nearest(scores, weights, 4, 3)}
    for unit in range(60):
        apart = [(round(_plain(scores, weights, unit, other, 3), 8), other) for other in range(60) if other != unit]
        assert found[unit] == [other for far, other in sorted(apart)[:4] if far < np.inf]


def _plain(scores, weights, one, two, least):
    both = [row for row in range(len(scores)) if not np.isnan(scores[row, [one, two]]).any()]
    if len(both) < least:
        return np.inf
    apart = [
        weights[row] * ((scores[row, one] - scores[row, two]) * (scores[row, one] - scores[row, two])) for row in both
    ]
    return sum(apart) / sum(weights[both])
