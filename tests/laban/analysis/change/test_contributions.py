# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from laban.analysis.change import contributions as module
from laban.analysis.change.contributions import contributions, players_of
from laban.model.method import AggregateRule, Aggregating
from laban.numeric.shapley import shapley

NAN = np.nan
BEFORE, AFTER = np.array([[50.0], [20.0], [80.0]]), np.array([[70.0], [10.0], [80.0]])


@pytest.fixture
def shape(tree):
    """P of a (weight 1) and b (weight 3), Q of c; the index of P and Q."""
    return tree("abc", weights=(1.0, 3.0, 1.0), pillars={"P": "ab", "Q": "c"})


def by_code(framework, found, item=0):
    return dict(zip(framework.codes, found[item, :, 0].tolist(), strict=True))


def test_of_arithmetic_means_a_part_is_the_share_times_the_movement(shape, base):
    found = contributions(shape, base, ("I", "P"), BEFORE, AFTER)
    assert by_code(shape, found) == {"I": -1.25, "P": -1.25, "a": 2.5, "b": -3.75, "Q": 0.0, "c": 0.0}
    told = by_code(shape, found, 1)
    assert (told["P"], told["a"], told["b"]) == (-2.5, 5.0, -7.5)
    assert np.isnan([told["I"], told["Q"], told["c"]]).all()


def test_shares_are_those_of_the_indicators_that_a_unit_has(shape, base):
    before, after = BEFORE.copy(), AFTER.copy()
    before[1] = after[1] = NAN
    assert by_code(shape, contributions(shape, base, ("I",), before, after))["a"] == 10.0


def test_a_score_that_cannot_be_given_has_no_parts(shape, base):
    demanding = replace(base, aggregate=Aggregating(AggregateRule(min_children=2)))
    assert np.isnan(contributions(shape, demanding, ("I",), BEFORE, AFTER)).all()


def test_of_other_means_the_parts_are_shapley_values_of_the_indicators(shape, base):
    """Geometric means of two indicators, 4 and 9 becoming 9 and 16: 6 becomes 12."""
    rule = replace(base, aggregate=Aggregating(AggregateRule(method="geometric")))
    even = replace(shape, indicators=tuple(replace(each, weight=1.0) for each in shape.indicators))
    before, after = np.array([[4.0], [9.0], [6.0]]), np.array([[9.0], [16.0], [6.0]])
    found = by_code(even, contributions(even, rule, ("P",), before, after))
    assert found["a"] == pytest.approx(((9 - 6) + (12 - 8)) / 2)
    assert found["b"] == pytest.approx(((8 - 6) + (12 - 9)) / 2)
    assert found["P"] == pytest.approx(6.0)


def test_where_there_are_too_many_indicators_the_pillars_share(shape, base, monkeypatch):
    monkeypatch.setattr(module, "MOST_PLAYERS", 2)
    rule = replace(base, aggregate=Aggregating(AggregateRule(method="geometric")))
    assert players_of(shape, "I", ("I", "P", "Q")) == ("P", "Q")
    found = by_code(shape, contributions(shape, rule, ("I", "P", "Q"), BEFORE, AFTER))
    assert np.isnan([found["a"], found["b"], found["c"]]).all()
    assert found["Q"] == 0.0
    assert found["I"] == pytest.approx(found["P"])
    monkeypatch.setattr(module, "MOST_PLAYERS", 1)
    assert players_of(shape, "I", ("I", "P", "Q")) == ()
    assert np.isnan(contributions(shape, rule, ("I",), BEFORE, AFTER)).all()


def test_where_units_are_compared_with_one_another_nothing_is_split_further(shape, base):
    rule = replace(base, aggregate=Aggregating(AggregateRule(), groups=(("Q", AggregateRule(method="copeland")),)))
    assert np.isnan(contributions(shape, rule, ("I",), BEFORE, AFTER)).all()


@settings(max_examples=20)
@given(arrays(float, (2, 3), elements=st.floats(0, 100)))
def test_the_share_times_the_movement_is_the_shapley_value_of_an_arithmetic_mean(ends):
    weights = np.array([0.2, 0.3, 0.5])
    values = [
        float((weights * np.where([subset >> at & 1 for at in range(3)], ends[1], ends[0])).sum())
        for subset in range(8)
    ]
    np.testing.assert_allclose(shapley(np.array(values)), weights * (ends[1] - ends[0]), atol=1e-9)
