# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.model.framework import Framework, Group, Indicator
from laban.model.method import NormaliseRule, PerItem, Window
from laban.model.panel import Panel
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units
from laban.steps.normalise import METHODS, apply, learn, normalise

NAN = math.nan
X = [2.0, 4.0, 4.0, 7.0, 12.0]
CELLS = st.integers(1, 10**6).map(lambda whole: whole / 64) | st.just(NAN)
COLUMN = arrays(float, st.integers(2, 10), elements=CELLS)
SPREAD_OF_X = math.sqrt(sum((x - 5.8) ** 2 for x in X) / 4)
SPREAD_OF_ALL_X = math.sqrt(sum((x - 5.8) ** 2 for x in X) / 5)


def framework_of(direction=1, low=0.0, high=20.0, target=10.0):
    leaf = Indicator(code="i0", parent="I", direction=direction, low=low, high=high, target=target)
    return Framework("f", "1", Text(), (Group(code="I", parent="", level="index"),), (leaf,))


def panel_of(*columns):
    """One indicator, a column of units a year."""
    figures = np.array(columns, dtype=float)[:, None, :]
    units = Units(tuple(Unit(key=UnitKey("t", f"u{at}"), names=Text()) for at in range(figures.shape[-1])))
    return Panel.of(units, tuple(range(2021, 2021 + len(columns))), ("i0",), figures)


def scored(column, rule, direction=1, **given):
    stepped, _ = normalise(panel_of(column), framework_of(direction, **given), PerItem(rule), Window())
    return stepped.panel.values[0, 0]


def rule_of(method, column=None):
    """A rule of a method; the reference is the unit with the largest figure, which is not the worst."""
    best = "u0" if column is None else f"u{int(np.nanargmax(column))}"
    return NormaliseRule(method=method, reference=best)


FORMULAS = {
    "min_max": lambda x: (x - 2) / 10 * 100,
    "scaled": lambda x: 3 * x + 1,
    "z_score": lambda x: 50 + 5 * (x - 5.8) / SPREAD_OF_X,
    "rank": lambda x: {2: 1, 4: 2, 7: 4, 12: 5}[x],
    "borda": lambda x: {2: 0, 4: 1, 7: 3, 12: 4}[x],
    "percentile_rank": lambda x: {2: 0, 4: 25, 7: 75, 12: 100}[x],
    "distance_to_max": lambda x: (1 - (12 - x) / (12 - 2)) * 100,
    "distance_to_reference": lambda x: (1 - (7 - x) / (7 - 2)) * 100,
    "distance_to_target": lambda x: (x - 2) / (10 - 2) * 100,
    "fraction_of_max": lambda x: x / 12 * 100,
    "goalposts": lambda x: x / 20 * 100,
    "mazziotta_pareto": lambda x: 100 + 10 * (x - 5.8) / SPREAD_OF_ALL_X,
    "adjusted_mazziotta_pareto": lambda x: 70 + 60 * x / 20,
    "none": lambda x: x,
}
LESS_IS_BETTER = {
    "min_max": lambda x: (12 - x) / 10 * 100,
    "scaled": lambda x: -3 * x + 1,
    "z_score": lambda x: 50 - 5 * (x - 5.8) / SPREAD_OF_X,
    "rank": lambda x: {2: 5, 4: 3, 7: 2, 12: 1}[x],
    "borda": lambda x: {2: 4, 4: 2, 7: 1, 12: 0}[x],
    "percentile_rank": lambda x: {2: 100, 4: 50, 7: 25, 12: 0}[x],
    "distance_to_max": lambda x: (1 - (x - 2) / (12 - 2)) * 100,
    "distance_to_reference": lambda x: (1 - (x - 7) / (12 - 7)) * 100,
    "distance_to_target": lambda x: (12 - x) / (12 - 10) * 100,
    "fraction_of_max": lambda x: (1 - x / 12) * 100,
    "goalposts": lambda x: (20 - x) / 20 * 100,
    "mazziotta_pareto": lambda x: 100 - 10 * (x - 5.8) / SPREAD_OF_ALL_X,
    "adjusted_mazziotta_pareto": lambda x: 70 + 60 * (20 - x) / 20,
    "none": lambda x: -x,
}


@pytest.mark.parametrize("direction", [1, -1])
@pytest.mark.parametrize("method", METHODS)
def test_a_method_follows_its_formula_in_both_directions(method, direction):
    rule = NormaliseRule(method=method, mean=50, spread=5, factor=3, shift=1, reference="u3")
    formula = (FORMULAS if direction > 0 else LESS_IS_BETTER)[method]
    np.testing.assert_allclose(
        scored([*X, NAN], rule, direction), [*(formula(x) for x in X), NAN], rtol=1e-14, atol=1e-13
    )


@pytest.mark.parametrize("direction", [1, -1])
def test_the_worst_and_the_best_figure_score_exactly_the_ends_of_the_range(direction):
    rule = NormaliseRule(method="min_max", low=1, high=100)
    assert sorted(scored([0.1, 0.7, 1.3], rule, direction))[::2] == [1.0, 100.0]
    assert set(scored([0.1, 0.3], rule, direction).tolist()) == {1.0, 100.0}


def test_a_score_of_nought_has_no_minus_sign():
    assert not np.signbit(scored(X, NormaliseRule(), -1)).any()


def test_goalposts_cut_off_what_lies_beyond_unless_told_otherwise():
    rule = NormaliseRule(method="goalposts", low=10, high=20)
    column = [-5.0, 0.0, 10.0, 20.0, 30.0]
    assert scored(column, rule).tolist() == [10, 10, 15, 20, 20]
    assert scored(column, rule, -1).tolist() == [20, 20, 15, 10, 10]
    assert scored(column, replace(rule, truncate=False)).tolist() == [7.5, 10, 15, 20, 25]


def test_the_adjusted_mazziotta_pareto_uses_the_range_without_goalposts():
    rule = NormaliseRule(method="adjusted_mazziotta_pareto")
    assert scored([2.0, 7.0, 12.0], rule, low=None).tolist() == [70.0, 100.0, 130.0]


def test_scores_beyond_target_and_reference_go_beyond_the_range():
    assert scored(X, NormaliseRule(method="distance_to_target")).max() == 125.0
    assert scored(X, NormaliseRule(method="distance_to_reference", reference="u3")).max() == 200.0


def test_noise_in_the_last_bits_splits_no_ranks():
    assert scored([0.1 + 0.2, 0.3, 0.4], NormaliseRule(method="rank")).tolist() == [1.0, 1.0, 3.0]


CONSTANT = {
    "min_max": 50, "z_score": 0, "rank": 1, "borda": 0, "percentile_rank": 50, "distance_to_max": 50,
    "distance_to_reference": 100, "mazziotta_pareto": 100, "scaled": 5, "none": 5, "distance_to_target": 0,
    "fraction_of_max": 100, "goalposts": 25, "adjusted_mazziotta_pareto": 85,
}  # fmt: skip
SILENT = ("scaled", "none", "distance_to_target", "fraction_of_max", "goalposts", "adjusted_mazziotta_pareto")
"""Methods whose line does not come from differences between the units: equal figures score what the formula says."""


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("column", [[5.0] * 4, [5.0], [NAN, 5.0, 5.0]])
def test_equal_values_and_a_single_one_score_by_a_stated_rule_and_are_noted(method, column):
    panel = panel_of(column)
    rule = rule_of(method, column)
    stepped, _ = normalise(panel, framework_of(), PerItem(rule), Window())
    there = ~np.isnan(column)
    assert stepped.panel.values[0, 0][there].tolist() == [CONSTANT[method]] * there.sum()
    assert [note.code for note in stepped.notes] == ([] if method in SILENT else ["normalise.constant"])


def test_a_constant_indicator_of_nought_has_the_middle_as_its_fraction_of_nothing():
    assert scored([0.0, 0.0], NormaliseRule(method="fraction_of_max")).tolist() == [50.0, 50.0]


@pytest.mark.parametrize("method", METHODS)
def test_an_indicator_without_figures_stays_missing_and_is_noted(method):
    stepped, scales = normalise(panel_of([NAN, NAN]), framework_of(), PerItem(rule_of(method)), Window())
    assert np.isnan(stepped.panel.values).all()
    assert [note.code for note in stepped.notes] == ["normalise.all_missing"]
    assert len(scales) == 1


@pytest.mark.parametrize("direction", [1, -1])
@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=15)
@given(COLUMN, COLUMN)
def test_with_its_scale_held_no_score_falls_when_a_figure_gets_better(method, direction, column, others):
    column[column < 1] = 1.0
    column[:2] = [1.0, 2.0]
    rule = NormaliseRule(method=method, reference="u1" if direction > 0 else "u0")
    framework = framework_of(direction, low=3.0, high=9.0)
    scales = learn(panel_of(column), framework, PerItem(rule), Window(method="all"))
    figures = np.sort(np.concatenate([others, column, [-1e6, 0.0, 1e9]]))
    scores = apply(panel_of(figures), framework, scales).panel.values[0, 0]
    assert np.array_equal(np.isnan(scores), np.isnan(figures))
    steps = np.diff(scores[~np.isnan(scores)]) * direction
    assert (steps >= -1e-12 * np.nanmax(np.abs(scores))).all()


@pytest.mark.parametrize("direction", [1, -1])
@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=15)
@given(COLUMN, st.randoms(use_true_random=False))
def test_the_order_of_units_makes_no_difference(method, direction, column, random):
    column[:2] = [0.5, 2e4]
    order = list(range(len(column)))
    random.shuffle(order)
    best = 1 if direction > 0 else 0
    found = scored(column, NormaliseRule(method=method, reference=f"u{best}"), direction)
    again = scored(column[order], NormaliseRule(method=method, reference=f"u{order.index(best)}"), direction)
    np.testing.assert_allclose(again, found[order], rtol=1e-12, atol=1e-12)
