# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.numeric.regression import predict

NAN = np.nan
X = np.random.default_rng(11).normal(size=(3, 40)) * np.array([[1.0], [50.0], [0.02]]) + np.array(
    [[5.0], [-200.0], [1.0]]
)
Y = 3.0 + 2.0 * X[0] - 0.25 * X[1] + 400.0 * X[2]


def test_an_exact_linear_relation_is_recovered():
    target = Y.copy()
    target[[3, 17]] = NAN
    np.testing.assert_allclose(predict(target, X), Y, rtol=1e-6)


def test_with_enough_cases_it_is_least_squares():
    target = Y + np.random.default_rng(12).normal(size=40) * 3
    target[7] = NAN
    cases = ~np.isnan(target)
    design = np.vstack((np.ones(40), X)).T
    slopes = np.linalg.lstsq(design[cases], target[cases])[0]
    assert predict(target, X)[7] == pytest.approx(design[7] @ slopes, rel=1e-6)


def test_with_few_cases_predictions_are_drawn_to_the_mean():
    target = np.array([2.0, 4.0, 6.0, NAN])
    predictor = np.array([[1.0, 2.0, 3.0, 3.0]])
    share = 0.5 * (1 - 3 / 5)
    assert predict(target, predictor)[3] == pytest.approx(4.0 + 2.0 * (1 - share), rel=1e-12)


def test_a_unit_that_lacks_a_predictor_is_predicted_from_the_others():
    predictors = X.copy()
    predictors[1:, 5] = NAN
    target = 2.0 * X[0] + 1.0
    target[5] = NAN
    assert predict(target, predictors)[5] == pytest.approx(2.0 * X[0, 5] + 1.0, rel=1e-6)


def test_too_few_cases_or_no_predictor_leave_the_gap():
    assert np.isnan(predict(np.array([1.0, 2.0, NAN]), np.array([[1.0, 2.0, 3.0]]))[2])
    assert np.isnan(predict(np.array([1.0, 2.0, 3.0, NAN]), np.array([[1.0, 2.0, 3.0, NAN]]))[3])
    assert np.isnan(predict(np.array([1.0, 2.0, 3.0, NAN]), np.empty((0, 4)))[3])
    assert np.isnan(predict(np.array([1.0, 2.0, 3.0, NAN]), np.full((1, 4), 7.0))[3])


def test_a_constant_target_is_predicted_constant():
    assert predict(np.array([0.1, 0.1, 0.1, NAN]), np.array([[1.0, 2.0, 3.0, 9.0]])).tolist() == [0.1] * 4


def test_copies_of_a_predictor_do_no_harm():
    target = Y.copy()
    target[3] = NAN
    doubled = np.concatenate((X, X))
    assert predict(target, doubled)[3] == pytest.approx(Y[3], rel=1e-6)


def test_the_order_of_units_changes_nothing_at_all():
    target = Y.copy()
    target[3] = NAN
    order = np.random.default_rng(13).permutation(40)
    assert predict(target[order], X[:, order]).tolist() == predict(target, X)[order].tolist()
