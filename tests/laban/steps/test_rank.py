# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.errors import MethodError
from laban.model.method import Ranking
from laban.steps.rank import rank

NAN = np.nan


def ranks_of(scores, choice=None, present=None):
    row = np.array([[scores]], dtype=float)
    there = np.ones((1, len(scores)), bool) if present is None else np.array([present])
    return rank(row, there, choice or Ranking())[0, 0].tolist()


def test_the_highest_score_is_first():
    assert ranks_of([10, 30, 20]) == [3, 1, 2]


@pytest.mark.parametrize(
    ("ties", "expected"),
    [("min", [4, 2, 2, 1]), ("max", [4, 3, 3, 1]), ("mean", [4, 2.5, 2.5, 1]), ("dense", [3, 2, 2, 1])],
)
def test_equal_scores_share_a_rank(ties, expected):
    assert ranks_of([5, 7, 7, 9], Ranking(ties=ties)) == expected


def test_a_missing_score_has_no_rank_and_takes_no_place():
    assert ranks_of([5, NAN, 7]) == [2, 0, 1]
    assert ranks_of([NAN, NAN]) == [0, 0]


def test_a_unit_that_does_not_take_part_has_no_rank_even_with_a_score():
    assert ranks_of([5, 9, 7], present=[True, False, True]) == [2, 0, 1]


def test_noise_in_the_last_bits_parts_no_equals():
    assert ranks_of([0.1 + 0.2, 0.3, 0.4]) == [2, 2, 1]


def test_scores_may_be_rounded_as_they_are_published():
    assert ranks_of([50.004, 50.001, 50.01]) == [2, 3, 1]
    assert ranks_of([50.004, 50.001, 50.01], Ranking(decimals=2)) == [2, 2, 1]
    assert ranks_of([50.4, 49.6, 51], Ranking(decimals=0)) == [2, 2, 1]


def test_one_unit_is_first():
    assert ranks_of([3.0]) == [1]


def test_years_and_items_are_ranked_apart():
    scores = np.array([[[1.0, 2.0], [4.0, 3.0]], [[2.0, 1.0], [NAN, 1.0]]])
    present = np.array([[True, True], [True, True]])
    assert rank(scores, present, Ranking()).tolist() == [[[2, 1], [1, 2]], [[1, 2], [0, 1]]]


def test_ranks_are_whole_numbers_but_for_mean_ties():
    scores, present = np.zeros((1, 1, 2)), np.ones((1, 2), bool)
    assert rank(scores, present, Ranking()).dtype == np.int32
    assert rank(scores, present, Ranking(ties="mean")).dtype == np.float64


def test_the_scores_are_left_as_they_were():
    scores = np.array([[[0.1 + 0.2, 0.3]]])
    scores.flags.writeable = False
    rank(scores, np.ones((1, 2), bool), Ranking(decimals=1))


def test_impossible_choices_are_refused_together():
    with pytest.raises(MethodError) as caught:
        ranks_of([1.0], Ranking(ties="random", decimals=40))
    assert [each.code for each in caught.value.problems] == ["rank.unknown_ties", "rank.bad_decimals"]
    assert "min, max, mean, dense" in str(caught.value)
