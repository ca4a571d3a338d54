# SPDX-License-Identifier: Apache-2.0
"""What every method of aggregation must hold, on one group of indicators."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.model.choices import WORDS
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import AggregateRule, Aggregating
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.steps.aggregate import METHODS, aggregate

NAN = np.nan
NOT_MONOTONE = {"mazziotta_pareto", "adjusted_mazziotta_pareto"}
COMPARING = {"copeland": 0.0, "outranking": 0.5}
GIVEN = tuple(name for name in METHODS if name != "own")
"""All methods but a user's own, of which nothing is known; tests/laban/test_pipeline.py has one."""

every_method = pytest.mark.parametrize("method", GIVEN)
tables = st.tuples(st.integers(1, 4), st.integers(1, 5)).flatmap(
    lambda shape: arrays(float, shape, elements=st.floats(1, 100).map(lambda x: round(x, 3)) | st.just(NAN))
)


def index_of(values, method, weights=None):
    children, number = values.shape
    codes = tuple(f"x{at}" for at in range(children))
    leaves = tuple(Indicator(code=code, parent="I") for code in codes)
    framework = Framework("f", "1", Text(), (Group(code="I", parent="", level="index"),), leaves)
    units = Units(tuple(Unit(key=UnitKey("s", f"u{at}"), names=Text()) for at in range(number)))
    rule = AggregateRule(method=method, power=3.0)
    weights = np.linspace(0.5, 2.0, children) if weights is None else weights
    panel = Panel.of(units, (2025,), codes, values[None])
    scores, _ = aggregate(panel, framework, Aggregating(rule), np.concatenate([[1.0], weights]))
    return scores[0, 0]


def test_the_table_holds_every_documented_method():
    assert tuple(METHODS) == WORDS["aggregate.method"]


@every_method
def test_a_single_unit_has_the_mean_of_its_values_or_stands_even(method):
    found = index_of(np.array([[4.0], [4.0]]), method)
    assert found.tolist() == [pytest.approx(COMPARING.get(method, 4.0), rel=1e-13)]


@every_method
def test_all_missing_is_missing(method):
    assert np.isnan(index_of(np.full((3, 2), NAN), method)).all()


@every_method
def test_a_unit_without_values_is_missing_and_changes_nothing_for_others(method):
    values = np.array([[4.0, NAN, 9.0], [7.0, NAN, 2.0]])
    found = index_of(values, method)
    assert np.isnan(found).tolist() == [False, True, False]
    np.testing.assert_allclose(found[[0, 2]], index_of(values[:, [0, 2]], method), rtol=1e-12)


@every_method
def test_children_that_all_weigh_nought_give_nothing(method):
    assert np.isnan(index_of(np.ones((2, 3)), method, np.zeros(2))).all()


@every_method
def test_no_units_give_no_scores(method):
    assert index_of(np.ones((2, 0)), method).shape == (0,)


@every_method
def test_constant_columns_leave_all_units_equal(method):
    found = index_of(np.array([[5.0] * 4, [8.0] * 4]), method)
    assert found.tolist() == [found[0]] * 4
    assert np.isfinite(found).all()


@every_method
@given(values=tables, data=st.data())
def test_the_order_of_units_does_not_matter(method, values, data):
    order = data.draw(st.permutations(range(values.shape[1])))
    together, mixed = index_of(values, method), index_of(values[:, order], method)
    np.testing.assert_allclose(mixed, together[order], rtol=1e-12, atol=1e-12, equal_nan=True)


@every_method
@given(values=tables, factor=st.floats(1e-3, 1e3))
def test_weights_times_a_constant_change_nothing(method, values, factor):
    weights = np.linspace(0.5, 2.0, len(values))
    expected = index_of(values, method, weights)
    np.testing.assert_allclose(index_of(values, method, weights * factor), expected, rtol=1e-12, equal_nan=True)


@every_method
def test_the_input_is_left_as_it_was(method):
    values = np.array([[4.0, NAN, 9.0], [7.0, 1.0, 2.0]])
    values.flags.writeable = False
    before = values.tobytes()
    index_of(values, method)
    assert values.tobytes() == before


@pytest.mark.parametrize("method", [name for name in GIVEN if name not in NOT_MONOTONE])
@given(values=tables, data=st.data())
def test_raising_a_child_never_lowers_its_unit(method, values, data):
    child, unit = data.draw(st.integers(0, len(values) - 1)), data.draw(st.integers(0, values.shape[1] - 1))
    raised = values.copy()
    raised[child, unit] += data.draw(st.floats(0.01, 50))
    before, after = index_of(values, method)[unit], index_of(raised, method)[unit]
    assert np.isnan(before) or after >= before - 1e-12 * abs(before)


@pytest.mark.parametrize("method", sorted(NOT_MONOTONE))
def test_mazziotta_pareto_may_fall_when_a_child_rises(method):
    # Ten indicators on the adjusted scale of 70–130: nine worst, one rising towards the best.
    values = np.full((10, 1), 70.0)
    values[0] = 125.0
    raised = values.copy()
    raised[0] = 130.0
    weights = np.ones(10)
    assert index_of(raised, method, weights)[0] < index_of(values, method, weights)[0]


def test_copeland_is_only_weakly_monotone():
    # Rising from 6 to 8 overtakes nobody: the pairs stay as they are, where a mean would rise.
    values = np.array([[6.0, 9.0, 5.0]])
    raised = np.array([[8.0, 9.0, 5.0]])
    assert index_of(raised, "copeland").tolist() == index_of(values, "copeland").tolist()
    assert index_of(raised, "arithmetic")[0] > index_of(values, "arithmetic")[0]
