# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from laban.numeric.neighbours import distances, donors, fill

NAN = np.nan
TWINS = np.array([[1.0, 1.0, 50.0, 50.0], [10.0, 10.0, 70.0, 70.0]])


def test_a_unit_takes_the_value_of_its_twin():
    targets = np.array([[NAN, 3.0, 9.0, NAN]])
    assert fill(TWINS, targets, 1).tolist() == [[3.0, 3.0, 9.0, 9.0]]


def test_the_plain_mean_of_the_nearest_is_taken():
    pool = np.array([[0.0, 1.0, 2.0, 100.0]])
    assert fill(pool, np.array([[NAN, 4.0, 8.0, 1000.0]]), 2).tolist() == [[6.0, 4.0, 8.0, 1000.0]]


def test_neighbours_that_lack_the_value_are_passed_over():
    pool = np.array([[0.0, 1.0, 2.0, 100.0]])
    assert fill(pool, np.array([[NAN, NAN, 8.0, 1000.0]]), 1)[0, 0] == 8.0


def test_all_that_are_equally_near_give_their_value():
    pool = np.array([[0.0, 1.0, -1.0, 100.0]])
    assert fill(pool, np.array([[NAN, 4.0, 8.0, 1000.0]]), 1)[0, 0] == 6.0


def test_with_fewer_donors_than_wanted_all_there_are_give():
    pool = np.array([[0.0, 1.0, 2.0]])
    assert fill(pool, np.array([[NAN, 4.0, 8.0]]), 5)[0, 0] == 6.0


def test_without_a_donor_the_gap_stays():
    assert np.isnan(fill(TWINS, np.full((1, 4), NAN), 3)).all()
    assert np.isnan(fill(np.array([[1.0]]), np.array([[NAN]]), 3)).all()
    assert str(fill(np.empty((0, 2)), np.array([[NAN, 1.0]]), 3).tolist()) == "[[nan, 1.0]]"


def test_a_constant_indicator_says_nothing_of_likeness():
    pool = np.concatenate((TWINS, np.full((1, 4), 5.0)))
    targets = np.array([[NAN, 3.0, 9.0, 8.0]])
    assert fill(pool, targets, 1).tolist() == fill(TWINS, targets, 1).tolist()


def test_the_distance_is_the_mean_square_over_what_both_have():
    scores = np.array([[0.0, 3.0, NAN], [0.0, 1.0, 2.0], [0.0, NAN, 4.0]])
    assert distances(scores, 0).tolist() == [np.inf, 5.0, 10.0]


def test_a_unit_with_too_little_in_common_is_no_neighbour():
    scores = np.array([[0.0, 0.0], [0.0, NAN], [0.0, NAN]])
    assert distances(scores, 0).tolist() == [np.inf, np.inf]
    assert distances(scores, 1).tolist() == [0.0, np.inf]


def test_donors_are_only_those_that_have_the_value():
    far = np.array([1.0, 2.0, np.inf])
    assert donors(far, np.array([False, True, True]), 2).tolist() == [False, True, False]
