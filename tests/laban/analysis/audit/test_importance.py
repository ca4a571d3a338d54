# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.audit.importance import importance
from laban.analysis.audit.subject import subject_of
from laban.model.audit.importance import OVERWEIGHT, UNDERWEIGHT
from laban.model.audit.thresholds import Plan, Thresholds

NAN = float("nan")
GRID = np.linspace(-1, 1, 8)
A, B = np.tile(GRID, 8), np.repeat(GRID, 8)
"""Two rows without any correlation, spread alike."""

PLAN = Plan(resamples=60)


def found_for(subject, plan=PLAN, seed=0):
    return importance(subject, plan, Thresholds(), np.random.default_rng(seed))


def of(found, item, target):
    return next(each for each in found if (each.item, each.target) == (item, target))


def test_of_twice_one_and_once_another_importance_is_four_to_one(subject):
    found = found_for(subject({"I": {"P": ("a", "b")}}, {"a": A, "b": B}, weights={"a": 2.0}))
    a, b = of(found, "a", "P"), of(found, "b", "P")
    assert (a.weight, b.weight) == pytest.approx((2 / 3, 1 / 3))
    assert (a.linear, b.linear) == pytest.approx((0.8, 0.2))
    assert (a.share, b.share) == pytest.approx((0.8, 0.2))
    assert a.curved == pytest.approx(0.8, abs=0.01)
    assert a.linear_interval[0] < 0.8 < a.linear_interval[1]
    assert a.curved_interval[0] < 0.8 < a.curved_interval[1]
    assert 0.005 < a.chance < 0.1


def test_a_bent_relation_is_seen_by_the_spline_only(subject):
    values = {"a": A, "b": 20 * A * A}
    found = of(found_for(subject({"I": {"P": ("a", "b")}}, values)), "a", "P")
    assert found.linear < 0.05
    assert found.curved > 0.9


def test_an_item_whose_weight_does_nothing_is_flagged_and_so_is_the_one_that_does_all(subject):
    found = found_for(subject({"I": {"P": ("a", "b", "c")}}, {"a": 10 * A, "b": B, "c": np.roll(B, 3)}))
    assert of(found, "b", "P").flag == UNDERWEIGHT
    assert of(found, "a", "P").flag == OVERWEIGHT


def test_items_further_down_are_also_held_against_the_index_by_their_effective_weight(subject):
    tree = {"I": {"P1": ("a", "b"), "P2": ("c",)}}
    found = found_for(subject(tree, {"a": A, "b": B, "c": np.roll(A, 5)}))
    assert {(each.item, each.target) for each in found} == {
        ("P1", "I"), ("P2", "I"), ("a", "P1"), ("b", "P1"), ("c", "P2"), ("a", "I"), ("b", "I"), ("c", "I"),
    }  # fmt: skip
    assert [of(found, leaf, "I").weight for leaf in "abc"] == pytest.approx([0.25, 0.25, 0.5])
    assert sum(of(found, leaf, "I").share for leaf in "abc") == pytest.approx(1.0)


def test_the_same_generator_gives_the_same_and_another_one_other_intervals(subject):
    found = subject({"I": {"P": ("a", "b")}}, {"a": A, "b": B + A})
    assert found_for(found) == found_for(found)
    assert found_for(found)[0].linear == found_for(found, seed=1)[0].linear
    assert found_for(found) != found_for(found, seed=1)


def test_gaps_constants_and_few_units_leave_nothing_but_missing_numbers(subject):
    gappy = A.copy()
    gappy[:20] = NAN
    values = {"a": gappy, "b": np.full(64, 2.0), "c": [1.0, 2.0, 3.0, *[NAN] * 61], "d": B}
    found = found_for(subject({"I": {"P": ("a", "b", "c", "d")}}, values))
    assert of(found, "a", "P").units == 44
    assert np.isfinite(of(found, "a", "P").linear)
    for code in "bc":
        one = of(found, code, "P")
        assert np.isnan([one.linear, one.curved, one.share, one.chance, *one.linear_interval]).all()
        assert one.flag == ""


def test_without_units_there_is_nothing(result_of):
    result = result_of([[1.0, 2.0], [2.0, 1.0]], present=[[False, False]])
    assert found_for(subject_of(result.framework, result)) == ()
