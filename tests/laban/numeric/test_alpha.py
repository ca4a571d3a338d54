# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.numeric.alpha import alpha, alphas_without, complete, pairwise_covariance

NAN = float("nan")


@given(st.integers(2, 8), st.floats(-0.1, 0.95))
def test_of_items_that_all_correlate_alike_alpha_is_that_of_spearman_and_brown(items, r):
    matrix = np.full((items, items), r)
    np.fill_diagonal(matrix, 1.0)
    if 1 + (items - 1) * r > 1e-6:
        assert alpha(matrix) == pytest.approx(items * r / (1 + (items - 1) * r), abs=1e-9)


def test_alpha_of_five_answers_of_three_questions_worked_by_hand():
    # Variances 2.5, 2.5, 2; the sums 3, 8, 8, 12, 14 vary by 18: alpha = 3/2 · (1 - 7/18).
    answers = np.array([[1.0, 2, 3, 4, 5], [1, 3, 2, 5, 4], [1, 3, 3, 3, 5]])
    covariance = pairwise_covariance(answers)
    assert np.diag(covariance).tolist() == [2.5, 2.5, 2.0]
    assert covariance.sum() == np.var(answers.sum(axis=0), ddof=1) == 18.0
    assert alpha(covariance) == pytest.approx(1.5 * (1 - 7 / 18), rel=1e-15)


def test_pairwise_covariances_use_the_units_that_have_both():
    rows = np.array([[1.0, 2, 3, NAN], [2, NAN, 6, 100]])
    assert pairwise_covariance(rows).tolist() == [[1.0, 4.0], [4.0, pytest.approx(np.var([2, 6, 100], ddof=1))]]


def test_items_that_run_against_each_other_have_an_alpha_below_nought():
    assert alpha(np.array([[1.0, -0.3], [-0.3, 1.0]])) < 0


@pytest.mark.parametrize(
    "matrix", [np.zeros((0, 0)), np.ones((1, 1)), np.zeros((2, 2)), np.array([[1.0, NAN], [NAN, 1.0]])]
)
def test_without_two_varying_items_there_is_no_alpha(matrix):
    assert np.isnan(alpha(matrix))


def test_an_item_that_does_not_belong_is_the_one_without_which_alpha_is_highest():
    found = alphas_without(np.array([[1.0, 0.8, 0.1], [0.8, 1.0, 0.0], [0.1, 0.0, 1.0]]))
    assert int(np.argmax(found)) == 2
    assert np.isnan(alphas_without(np.eye(2))).all()


def test_complete_units_have_all_items():
    assert complete(np.array([[1.0, NAN, 3], [4, 5, 6]])).tolist() == [[1.0, 3.0], [4.0, 6.0]]
