# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.uncertainty.refusals import (
    item_problems,
    leavable,
    leave_out_problems,
    size_problems,
    varied_items,
    weight_problems,
)  # fmt: skip
from laban.model.design import Choice, Design, LeaveOut, WeightNoise
from tests.laban.analysis.uncertainty.indices import small_case, way

FRAMEWORK = small_case(Design()).framework
CODES = FRAMEWORK.codes
EVEN = np.array([1.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5])


def codes_of(places):
    return [CODES[at] for at in places]


def test_weights_of_all_items_with_siblings_vary_unless_levels_are_named():
    assert codes_of(varied_items(Design(weights=WeightNoise(method="uniform")), FRAMEWORK)) == [
        "p",
        "a",
        "b",
        "q",
        "c",
        "d",
    ]
    pillars = WeightNoise(method="uniform", levels=("pillar",))
    assert codes_of(varied_items(Design(weights=pillars), FRAMEWORK)) == ["p", "q"]
    assert varied_items(Design(), FRAMEWORK) == ()


def test_every_indicator_may_be_left_out_unless_items_are_listed():
    assert codes_of(leavable(Design(leave_out=LeaveOut(probability=0.1)), FRAMEWORK)) == ["a", "b", "c", "d"]
    assert codes_of(leavable(Design(leave_out=LeaveOut(probability=0.1, items=("q",))), FRAMEWORK)) == ["q"]
    assert leavable(Design(), FRAMEWORK) == ()


def test_levels_without_siblings_are_refused():
    design = Design(weights=WeightNoise(method="uniform", levels=("index",)))
    assert [each.code for each in item_problems(design, FRAMEWORK)] == ["uncertainty.no_siblings"]
    assert list(item_problems(Design(weights=WeightNoise(method="uniform")), FRAMEWORK)) == []


@pytest.mark.parametrize(("weight_a", "weight_b", "code"), [(1.0, 0.0, "only_child"), (0.0, 1.0, "weightless")])
def test_items_that_cannot_be_left_out_are_named(weight_a, weight_b, code):
    shares = EVEN.copy()
    shares[[FRAMEWORK.place["a"], FRAMEWORK.place["b"]]] = weight_a, weight_b
    design = Design(leave_out=LeaveOut(probability=0.1, items=("a",)))
    assert [each.code for each in leave_out_problems(design, FRAMEWORK, [shares])] == [f"uncertainty.{code}"]
    assert list(leave_out_problems(design, FRAMEWORK, [EVEN])) == []


def test_a_dirichlet_distribution_too_wide_to_draw_from_is_refused_with_what_would_do():
    design = Design(weights=WeightNoise(method="dirichlet", concentration=0.1, levels=("pillar",)))
    found = list(weight_problems(design, FRAMEWORK, [EVEN]))
    assert [(each.code, each.where.item) for each in found] == [
        ("uncertainty.concentration_small", "p"), ("uncertainty.concentration_small", "q"),
    ]  # fmt: skip
    assert "at least 0.2" in str(found[0])


def test_ways_of_weighing_and_aggregating_are_limited_too():
    ways = tuple(way(f"{at}", aggregate__min_share=at / 100) for at in range(65))
    others = tuple(way(f"{at}", aggregate__min_coverage=at / 100) for at in range(65))
    design = Design(choices=(Choice(name="a", alternatives=ways), Choice(name="b", alternatives=others)))
    assert [each.code for each in size_problems(design)] == ["uncertainty.too_many_rules"]
