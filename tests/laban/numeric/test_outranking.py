# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.numeric import outranking

NAN = np.nan
SCORES = {"copeland": outranking.copeland, "mean_share": outranking.mean_share}


def some():
    cells = st.integers(0, 4).map(float) | st.just(NAN)
    return st.tuples(st.integers(1, 4), st.integers(1, 6)).flatmap(lambda shape: arrays(float, shape, elements=cells))


def test_the_matrix_shares_weight_between_two_units():
    # Child 1 (weight 3): A ahead; child 2 (weight 1): B ahead; child 3 (weight 1): equal.
    values = np.array([[5.0, 4.0], [1.0, 2.0], [7.0, 7.0]])
    matrix = outranking.outranking_matrix(values, np.array([3.0, 1.0, 1.0]))
    np.testing.assert_array_equal(matrix, [[NAN, 0.7], [0.3, NAN]])


def test_copeland_counts_pairs_won_less_pairs_lost():
    # A beats B and C on most children; B and C split their weight.
    values = np.array([[3.0, 2.0, 1.0], [3.0, 1.0, 2.0], [1.0, 2.0, 2.0]])
    assert outranking.copeland(values, np.ones(3)).tolist() == [2.0, -1.0, -1.0]


def test_a_condorcet_circle_leaves_everyone_at_nought():
    values = np.array([[3.0, 2.0, 1.0], [1.0, 3.0, 2.0], [2.0, 1.0, 3.0]])
    assert outranking.copeland(values, np.ones(3)).tolist() == [0.0, 0.0, 0.0]


def test_the_mean_share_is_the_mean_of_the_row():
    values = np.array([[5.0, 4.0, 1.0], [1.0, 2.0, 3.0]])
    matrix = outranking.outranking_matrix(values, np.array([2.0, 1.0]))
    np.testing.assert_allclose(
        outranking.mean_share(values, np.array([2.0, 1.0])), np.nanmean(matrix, axis=1), rtol=1e-15
    )


def test_weights_that_only_rounding_parts_are_even():
    # 0.1 + 0.2 against 0.3 is a lead of 4e-17, which must not win a pair.
    values = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    assert outranking.copeland(values, np.array([0.1, 0.2, 0.3])).tolist() == [0.0, 0.0]


def test_units_are_compared_on_what_both_have_in_either_order():
    values = np.array([[9.0, 1.0], [NAN, 5.0]])
    for order in ([0, 1], [1, 0]):
        matrix = outranking.outranking_matrix(values[:, order], np.ones(2))
        assert matrix[order[0], order[1]] == 1.0
        assert matrix[order[1], order[0]] == 0.0


def test_units_without_a_common_child_are_even():
    values = np.array([[9.0, NAN], [NAN, 5.0]])
    np.testing.assert_array_equal(outranking.outranking_matrix(values, np.ones(2)), [[NAN, 0.5], [0.5, NAN]])
    assert outranking.copeland(values, np.ones(2)).tolist() == [0.0, 0.0]
    assert outranking.mean_share(values, np.ones(2)).tolist() == [0.5, 0.5]


def test_a_unit_without_any_value_is_nobodys_opponent():
    values = np.array([[9.0, NAN, 3.0], [2.0, NAN, 1.0]])
    np.testing.assert_array_equal(outranking.copeland(values, np.ones(2)), [1.0, NAN, -1.0])
    np.testing.assert_array_equal(outranking.mean_share(values, np.ones(2)), [1.0, NAN, 0.0])
    matrix = outranking.outranking_matrix(values, np.ones(2))
    np.testing.assert_array_equal(matrix, [[NAN, NAN, 1.0], [NAN, NAN, NAN], [0.0, NAN, NAN]])


def test_a_single_unit_is_neither_ahead_nor_behind():
    assert outranking.copeland(np.ones((2, 1)), np.ones(2)).tolist() == [0.0]
    assert outranking.mean_share(np.ones((2, 1)), np.ones(2)).tolist() == [0.5]


@pytest.mark.parametrize("name", SCORES)
def test_a_child_without_weight_takes_no_part(name):
    values = np.array([[1.0, 9.0], [9.0, 1.0]])
    weights = np.array([0.0, 1.0])
    assert SCORES[name](values, weights).tolist() == SCORES[name](values[1:], weights[1:]).tolist()


@pytest.mark.parametrize("name", SCORES)
def test_no_units_give_no_scores(name):
    assert SCORES[name](np.ones((2, 0)), np.ones(2)).tolist() == []


def test_pairs_in_which_one_unit_leads_everywhere_are_counted():
    values = np.array([[3.0, 2.0, 1.0], [3.0, 1.0, 2.0]])
    matrix = outranking.outranking_matrix(values, np.ones(2))
    assert outranking.dominating_pairs(matrix) == (2, 2 / 3)
    assert outranking.dominating_pairs(np.full((1, 1), NAN)) == (0, 0.0)


@given(values=some())
def test_the_two_shares_of_a_pair_sum_to_one(values):
    matrix = outranking.outranking_matrix(values, np.linspace(0.3, 1.0, len(values)))
    there = ~np.isnan(matrix)
    assert (there == there.T).all()
    np.testing.assert_allclose((matrix + matrix.T)[there], 1.0, rtol=1e-15)


@pytest.mark.parametrize("name", SCORES)
@given(values=some(), data=st.data())
def test_the_order_of_units_does_not_matter(name, values, data):
    order = data.draw(st.permutations(range(values.shape[1])))
    weights = np.linspace(0.3, 1.0, len(values))
    score = SCORES[name]
    np.testing.assert_allclose(
        score(values[:, order], weights), score(values, weights)[order], atol=1e-12, equal_nan=True
    )


@pytest.mark.parametrize("name", SCORES)
def test_working_in_blocks_gives_what_the_whole_matrix_gives(name, monkeypatch):
    generator = np.random.default_rng(3)
    values = generator.integers(0, 5, (4, 23)).astype(float)
    values[generator.random(values.shape) < 0.1] = NAN
    whole = SCORES[name](values, np.ones(4))
    monkeypatch.setattr(outranking, "CELLS", 50)
    assert SCORES[name](values, np.ones(4)).tolist() == whole.tolist()


def test_copeland_agrees_with_counting_pair_by_pair():
    generator = np.random.default_rng(5)
    values, weights = generator.integers(0, 5, (5, 9)).astype(float), generator.integers(1, 5, 5).astype(float)
    expected = []
    for mine in values.T:
        lead = [((mine > other) * weights).sum() - ((mine < other) * weights).sum() for other in values.T]
        expected.append(float(np.sign(lead).sum()))
    assert outranking.copeland(values, weights).tolist() == expected
