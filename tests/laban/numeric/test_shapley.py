# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.numeric.shapley import chances, expected_gains, shapley

PLAYERS = st.integers(1, 4)
GAMES = PLAYERS.flatmap(lambda players: arrays(float, (2**players, 3), elements=st.floats(-1e6, 1e6)))


def averaged_over_orders(values):
    players = len(values).bit_length() - 1
    found, orders = np.zeros((players, *values.shape[1:])), list(permutations(range(players)))
    for order in orders:
        joined = 0
        for player in order:
            found[player] += values[joined | 1 << player] - values[joined]
            joined |= 1 << player
    return found / len(orders)


def test_the_glove_game_pays_the_rare_glove_two_thirds():
    """Players 0 and 1 have a left glove, player 2 a right one; a pair is worth 1."""
    pairs = [1.0 if subset & 4 and subset & 3 else 0.0 for subset in range(8)]
    np.testing.assert_allclose(shapley(np.array(pairs)), [1 / 6, 1 / 6, 2 / 3], rtol=1e-15)


def test_in_an_additive_game_each_player_has_what_he_brings():
    brought = [3.0, -1.0, 0.5]
    values = [sum(each for at, each in enumerate(brought) if subset >> at & 1) for subset in range(8)]
    np.testing.assert_allclose(shapley(np.array(values) + 7.0), brought, rtol=1e-12)


def test_one_player_has_the_whole_change_exactly():
    assert shapley(np.array([0.1, 0.3])).tolist() == [0.3 - 0.1]


def test_nobody_shares_nothing():
    assert shapley(np.array([5.0])).shape == (0,)


def test_players_who_do_the_same_get_the_same_exactly():
    """Worth depends on the number of players only."""
    values = np.array([float(subset.bit_count() ** 3) / 7 for subset in range(16)])
    assert len(set(shapley(values).round(12).tolist())) == 1


def test_a_player_who_never_changes_anything_gets_exactly_nothing():
    values = np.array([np.float64(subset >> 1) ** 1.5 for subset in range(16)])
    assert shapley(values)[0] == 0.0


def test_a_game_with_a_missing_value_has_none_and_its_neighbours_keep_theirs():
    values = np.array([[0.0, 0.0], [1.0, np.nan], [2.0, 2.0], [3.0, 3.0]])
    np.testing.assert_array_equal(shapley(values), [[1.0, np.nan], [2.0, np.nan]])


@pytest.mark.parametrize("subsets", [3, 6, 0])
def test_subsets_that_are_not_a_power_of_two_are_refused(subsets):
    with pytest.raises(ValueError, match="2 \\*\\* players"):
        shapley(np.zeros(subsets))


@settings(max_examples=40)
@given(GAMES)
def test_the_values_add_up_to_the_whole_change(values):
    np.testing.assert_allclose(shapley(values).sum(axis=0), values[-1] - values[0], rtol=1e-12, atol=1e-8)


@settings(max_examples=40)
@given(GAMES)
def test_they_are_the_mean_over_all_orders_of_joining(values):
    np.testing.assert_allclose(shapley(values), averaged_over_orders(values), rtol=1e-12, atol=1e-8)


def test_without_an_order_to_keep_the_chances_give_the_shapley_value():
    values = np.random.default_rng(5).random((16, 3))
    np.testing.assert_allclose(expected_gains(values, chances(4)), shapley(values), rtol=1e-12)


def test_who_must_come_first_is_judged_before_the_others_and_unmet_subsets_are_not_looked_at():
    """Player 0 comes before 1 and 2: 3 of the 8 subsets can never stand together without him."""
    values = np.array([0.0, 4.0, np.nan, 5.0, np.nan, 7.0, np.nan, 10.0])
    assert expected_gains(values, chances(3, [(0, 1), (0, 2)])).tolist() == [4.0, 2.0, 4.0]


def test_a_free_player_joins_at_any_moment_of_an_ordered_pair():
    """Orders 0 1 2, 0 2 1 and 2 0 1: player 2 finds {0, 1}, {0} and nobody, each in one of three."""
    third = 1 / 3
    assert chances(3, [(0, 1)])[2].tolist() == [third, third, 0.0, third, 0.0, 0.0, 0.0, 0.0]


def test_the_chances_of_each_player_add_up_to_one():
    np.testing.assert_allclose(chances(5, [(0, 1), (1, 2), (0, 3)]).sum(axis=1), 1.0, rtol=1e-15)


def test_an_order_that_goes_round_in_a_circle_is_refused():
    with pytest.raises(ValueError, match="no order"):
        chances(3, [(0, 1), (1, 0)])


def test_nobody_meets_nobody():
    assert chances(0).shape == (0, 1)
