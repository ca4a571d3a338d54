# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from math import exp, log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.numeric import means

NAN = np.nan
EVERY = {
    "arithmetic": means.arithmetic,
    "geometric": means.geometric,
    "harmonic": means.harmonic,
    "square": lambda values, weights: means.generalised(values, weights, 2.0),
    "cube": lambda values, weights: means.generalised(values, weights, 3.0),
    "inverse square": lambda values, weights: means.generalised(values, weights, -2.0),
    "median": means.median,
    "minus penalty": lambda values, weights: means.penalised(values, weights, -1),
    "plus penalty": lambda values, weights: means.penalised(values, weights, 1),
}
MONOTONE = {name: mean for name, mean in EVERY.items() if "penalty" not in name}


def column(*values):
    return np.array(values, dtype=float)[:, None]


def one(mean, values, weights, *more):
    return float(mean(column(*values), np.array(weights, dtype=float), *more)[0])


def some(low=0.5, high=200.0):
    cells = st.floats(low, high) | st.just(NAN)
    return st.tuples(st.integers(1, 5), st.integers(1, 4)).flatmap(lambda shape: arrays(float, shape, elements=cells))


def test_the_arithmetic_mean_weighs_its_values():
    assert one(means.arithmetic, [10, 40], [1, 2]) == 30.0


def test_the_geometric_mean_is_the_root_of_the_product():
    assert one(means.geometric, [2, 8, 4], [1, 1, 1]) == pytest.approx(4.0, rel=1e-15)
    assert one(means.geometric, [2, 16], [2, 1]) == pytest.approx(4.0, rel=1e-15)


def test_the_harmonic_mean_of_two_speeds():
    assert one(means.harmonic, [30, 60], [1, 1]) == pytest.approx(40.0, rel=1e-15)
    assert one(means.harmonic, [30, 60], [1, 2]) == pytest.approx(45.0, rel=1e-15)


def test_the_generalised_mean_of_power_two_is_the_quadratic_mean():
    assert one(means.generalised, [1, 7], [1, 1], 2.0) == pytest.approx(5.0, rel=1e-15)


def test_powers_one_nought_and_minus_one_are_the_three_classical_means():
    values = [3.0, 11.0, 5.0]
    weights = [1.0, 2.0, 0.5]
    assert one(means.generalised, values, weights, 1.0) == one(means.arithmetic, values, weights)
    assert one(means.generalised, values, weights, 0.0) == one(means.geometric, values, weights)
    assert one(means.generalised, values, weights, -1.0) == pytest.approx(
        one(means.harmonic, values, weights), rel=1e-15
    )


def test_powers_of_either_sign_agree_with_the_formula_written_out():
    expected = ((2 * 3**2.5 + 5 * 7**2.5) / 7) ** (1 / 2.5)
    assert one(means.generalised, [3, 7], [2, 5], 2.5) == pytest.approx(expected, rel=1e-14)
    expected = ((2 * 3**-2.5 + 5 * 7**-2.5) / 7) ** (-1 / 2.5)
    assert one(means.generalised, [3, 7], [2, 5], -2.5) == pytest.approx(expected, rel=1e-14)


def test_a_very_high_power_gives_the_largest_value_and_does_not_overflow():
    assert one(means.generalised, [300, 100], [1, 1], 1e5) == pytest.approx(300.0, rel=1e-4)
    assert one(means.generalised, [300, 100], [1, 1], -1e5) == pytest.approx(100.0, rel=1e-4)


def test_the_median_of_equal_weights_is_the_plain_median():
    assert one(means.median, [9, 1, 5], [1, 1, 1]) == 5.0
    assert one(means.median, [9, 1, 5, 6], [1, 1, 1, 1]) == 5.5
    third = 1 / 6
    assert one(means.median, [1, 2, 3, 4, 5, 6], [third] * 6) == 3.5


def test_the_median_goes_where_half_of_the_weight_lies():
    assert one(means.median, [1, 2, 10], [1, 1, 3]) == 10.0
    assert one(means.median, [1, 2, 10], [1, 1, 2]) == 6.0
    assert one(means.median, [1, 2, 10], [1, 0, 1]) == 5.5


def test_mazziotta_pareto_takes_the_variation_off_the_mean():
    # mean 100, population deviation 10, cv 0.1: penalty 10 · 0.1 = 1
    assert one(means.penalised, [90, 110], [1, 1], -1) == 99.0
    assert one(means.penalised, [90, 110], [1, 1], 1) == 101.0
    # weights 3 : 1: mean 95, variance (3·25 + 225) / 4 = 75
    assert one(means.penalised, [90, 110], [3, 1], -1) == pytest.approx(95 - 75 / 95, rel=1e-15)


def test_mazziotta_pareto_has_no_meaning_for_a_mean_of_nought_or_below():
    assert np.isnan(one(means.penalised, [-1, 1], [1, 1], -1))
    assert np.isnan(one(means.penalised, [-3, 1], [1, 1], 1))


@pytest.mark.parametrize("bad", [0.0, -1.0])
@pytest.mark.parametrize("name", ["geometric", "harmonic", "inverse square"])
def test_means_of_positive_numbers_refuse_nought_and_negative_values(name, bad):
    values = np.array([[bad, 4.0], [4.0, 4.0]])
    found = EVERY[name](values, np.ones(2))
    assert np.isnan(found[0])
    assert found[1] == pytest.approx(4.0, rel=1e-15)


def test_a_positive_power_takes_nought_but_no_negative_value():
    assert one(means.generalised, [0, 2], [1, 1], 2.0) == pytest.approx(2**0.5, rel=1e-15)
    assert one(means.generalised, [0, 0], [1, 1], 2.0) == 0.0
    assert np.isnan(one(means.generalised, [-1, 2], [1, 1], 2.0))


def test_a_refused_value_without_weight_does_no_harm():
    assert one(means.geometric, [-5, 4], [0, 1]) == pytest.approx(4.0, rel=1e-15)
    assert one(means.harmonic, [0, 4], [0, 1]) == 4.0


def test_the_geometric_mean_is_the_exponential_of_the_mean_logarithm():
    expected = exp((0.3 * log(12.5) + 0.7 * log(80.0)) / 1.0)
    assert one(means.geometric, [12.5, 80.0], [0.3, 0.7]) == pytest.approx(expected, rel=1e-14)


@pytest.mark.parametrize("name", EVERY)
def test_no_children_and_no_values_give_a_missing_mean(name):
    assert np.isnan(EVERY[name](np.empty((0, 2)), np.empty(0))).tolist() == [True, True]
    assert np.isnan(EVERY[name](np.full((3, 2), NAN), np.ones(3))).tolist() == [True, True]
    assert np.isnan(EVERY[name](np.ones((3, 2)), np.zeros(3))).tolist() == [True, True]
    assert EVERY[name](np.ones((3, 0)), np.ones(3)).shape == (0,)


@pytest.mark.parametrize("name", EVERY)
@given(values=some(), data=st.data())
def test_a_missing_child_is_as_if_it_were_not_there(name, values, data):
    weights = np.array(data.draw(st.lists(st.floats(0.1, 3.0), min_size=len(values), max_size=len(values))))
    found = EVERY[name](values, weights)
    for at, unit in enumerate(values.T):
        there = ~np.isnan(unit)
        alone = EVERY[name](unit[there][:, None], weights[there])
        np.testing.assert_allclose(found[at : at + 1], alone, rtol=1e-12, equal_nan=True)


@pytest.mark.parametrize("name", EVERY)
@given(value=st.floats(0.5, 200.0), number=st.integers(1, 5))
def test_the_mean_of_equal_values_is_that_value(name, value, number):
    weights = np.linspace(0.2, 1.7, number)
    assert EVERY[name](np.full((number, 1), value), weights)[0] == pytest.approx(value, rel=1e-13)


@pytest.mark.parametrize("name", EVERY)
@given(values=some(), factor=st.floats(1e-3, 1e3))
def test_weights_times_a_constant_change_nothing(name, values, factor):
    weights = np.linspace(0.5, 2.0, len(values))
    mean = EVERY[name]
    np.testing.assert_allclose(mean(values, weights * factor), mean(values, weights), rtol=1e-12, equal_nan=True)


@pytest.mark.parametrize("name", MONOTONE)
@given(values=some(), data=st.data())
def test_a_mean_never_falls_when_a_value_rises(name, values, data):
    weights = np.linspace(0.5, 2.0, len(values))
    child, unit = data.draw(st.integers(0, len(values) - 1)), data.draw(st.integers(0, values.shape[1] - 1))
    raised = values.copy()
    raised[child, unit] += data.draw(st.floats(0, 50))
    before, after = MONOTONE[name](values, weights), MONOTONE[name](raised, weights)
    assert np.isnan(before[unit]) or after[unit] >= before[unit] * (1 - 1e-13)


@pytest.mark.parametrize("sign", [-1, 1])
def test_a_penalised_mean_may_fall_when_a_value_rises(sign):
    others = [70.0] * 9 if sign < 0 else [200.0] * 9
    low, high = ([125.0], [130.0]) if sign < 0 else ([10.0], [20.0])
    weights = [1.0] * 10
    assert one(means.penalised, high + others, weights, sign) < one(means.penalised, low + others, weights, sign)


@pytest.mark.parametrize("name", EVERY)
def test_a_mean_has_the_same_bits_alone_as_among_many(name):
    values = np.random.default_rng(0).uniform(1, 100, (7, 300))
    weights = np.random.default_rng(1).uniform(0.1, 1, 7)
    together = EVERY[name](values, weights)
    alone = np.concatenate([EVERY[name](values[:, [at]], weights) for at in range(300)])
    assert together.tolist() == alone.tolist()


@pytest.mark.parametrize("name", EVERY)
def test_the_input_is_left_as_it_was(name):
    values, weights = np.array([[1.0, NAN], [2.0, 3.0]]), np.array([1.0, 0.5])
    values.flags.writeable = weights.flags.writeable = False
    EVERY[name](values, weights)
