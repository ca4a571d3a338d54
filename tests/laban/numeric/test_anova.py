# SPDX-License-Identifier: Apache-2.0
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.numeric.anova import average, exact


def told(values, chances):
    return exact(np.asarray(values, float), [np.asarray(each, float) for each in chances])


def plain(values, chances):
    """Return first-order and total shares and effects from their definitions, one combination at a time."""
    shape = values.shape
    weight = np.ones(shape)
    for axis, known in enumerate(chances):
        weight = weight * np.reshape(known, [-1 if at == axis else 1 for at in range(len(shape))])
    mean = (weight * values).sum()

    def explained(chosen):
        others = tuple(axis for axis in range(len(shape)) if axis not in chosen)
        below = weight.sum(axis=others, keepdims=True)
        given_ = (weight * values).sum(axis=others, keepdims=True) / below
        return float((below * (given_ - mean) ** 2).sum())

    every = tuple(range(len(shape)))
    whole = explained(every)
    first = [explained((axis,)) / whole for axis in every]
    total = [1 - explained(tuple(each for each in every if each != axis)) / whole for axis in every]
    effects = np.zeros(len(shape))
    orders = list(permutations(every))
    for order in orders:
        for at, axis in enumerate(order):
            effects[axis] += (explained(order[: at + 1]) - explained(order[:at])) / whole / len(orders)
    return first, total, effects


def test_factors_that_add_up_share_the_variance_and_those_that_multiply_share_it_together():
    half = [0.5, 0.5]
    added, effects = told([[[0.0], [2.0]], [[1.0], [3.0]]], [half, half])
    assert added.first[:, 0].tolist() == added.total[:, 0].tolist() == effects[:, 0].tolist() == [0.2, 0.8]
    assert (added.mean[0], added.deviation[0]) == (1.5, 1.25**0.5)
    together, effects = told([[[1.0], [-1.0]], [[-1.0], [1.0]]], [half, half])
    assert together.first[:, 0].tolist() == [0.0, 0.0]
    assert together.total[:, 0].tolist() == [1.0, 1.0]
    assert effects[:, 0].tolist() == [0.5, 0.5]


def test_a_factor_that_does_nothing_has_exactly_nothing():
    random = np.random.default_rng(2)
    chances = [random.dirichlet(np.ones(size)) for size in (3, 2, 4)]
    values = np.repeat(random.standard_normal((3, 1, 4, 5)), 2, axis=1)
    estimate, effects = told(values, chances)
    assert not estimate.first[1].any()
    assert not estimate.total[1].any()
    assert not effects[1].any()


def test_an_output_that_does_not_vary_or_is_missing_has_no_shares():
    values = np.zeros((2, 2, 3))
    values[..., 0] = 7.0
    values[1, 1, 1] = np.nan
    values[..., 2] = [[0, 1], [0, 1]]
    estimate, effects = told(values, [[0.1, 0.9], [0.3, 0.7]])
    assert np.isnan(estimate.first[:, :2]).all()
    assert np.isnan(effects[:, :2]).all()
    assert estimate.first[:, 2].tolist() == [0.0, 1.0]
    assert (estimate.mean[0], estimate.deviation[0]) == (7.0, 0.0)
    assert np.isnan(estimate.mean[1])


def test_one_factor_has_everything():
    estimate, effects = told([[1.0], [2.0], [5.0]], [[0.2, 0.3, 0.5]])
    assert (estimate.first[0, 0], estimate.total[0, 0], effects[0, 0]) == (1.0, 1.0, 1.0)


def test_the_mean_of_equal_values_is_that_value():
    chances = np.array([0.1, 0.2, 0.7])
    assert average(np.full((3, 1), 0.3), chances, 0).tolist() == [[0.3]]


@given(st.lists(st.integers(1, 4), min_size=1, max_size=4), st.integers(0, 2**32))
def test_shares_are_what_their_definitions_say(sizes, seed):
    random = np.random.default_rng(seed)
    chances = [random.dirichlet(np.ones(size)) for size in sizes]
    values = random.integers(0, 9, sizes).astype(float)
    if np.ptp(values) == 0:
        return
    estimate, effects = told(values[..., None], chances)
    first, total, by_order = plain(values, chances)
    assert estimate.first[:, 0] == pytest.approx(first, abs=1e-9)
    assert estimate.total[:, 0] == pytest.approx(total, abs=1e-9)
    assert effects[:, 0] == pytest.approx(by_order, abs=1e-9)
    assert effects[:, 0].sum() == pytest.approx(1.0, abs=1e-9)
