# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.audit.subject import subject_of
from laban.errors import MethodError
from laban.model.method import AggregateRule, Aggregating, Method, NormaliseRule, PerItem

TREE = {"I": {"P1": ("a", "b"), "P2": ("c",)}}
VALUES = {"a": [1.0, 2, 3, 4], "b": [4.0, 1, 2, 3], "c": [2.0, 2, 5, 1]}
AS_IS = PerItem(NormaliseRule(method="none"))


def test_units_stand_in_the_order_of_their_keys_whatever_the_order_of_the_files(index_of):
    straight = subject_of(*index_of(TREE, VALUES))
    turned = subject_of(*index_of(TREE, VALUES, order=[2, 0, 3, 1]))
    assert straight.units.codes == turned.units.codes == ("u00", "u01", "u02", "u03")
    assert np.array_equal(straight.scores, turned.scores)
    assert np.array_equal(straight.ranks, turned.ranks)


def test_the_last_year_is_audited_unless_one_is_named_and_an_unknown_one_is_refused(index_of):
    framework, result = index_of(TREE, VALUES)
    assert subject_of(framework, result).year == 2025
    assert subject_of(framework, result, 2025).year == 2025
    with pytest.raises(MethodError) as refusal:
        subject_of(framework, result, 1999)
    assert refusal.value.code == "profile.unknown_year"


def test_items_without_a_weight_take_no_part(subject):
    found = subject(TREE, VALUES, weights={"b": 0.0})
    assert found.children["P1"] == ("a",)
    assert found.taking_part == frozenset({"I", "P1", "P2", "a", "c"})
    assert found.leaves_below("I") == ("a", "c")
    assert found.level_items("pillar") == ("P1", "P2")


def test_rescoring_with_the_same_weights_changes_nothing(subject, mixed):
    found = subject(*mixed)
    assert np.array_equal(found.rescored(found.weights, found.framework.codes), found.scores, equal_nan=True)


def test_rescoring_with_other_weights_is_what_computing_with_them_gives(subject, mixed):
    other = {"a": 3.0, "P2": 0.5}
    base, wanted = subject(*mixed), subject(*mixed, weights=other)
    assert np.array_equal(base.rescored(wanted.weights, ["a", "P1", "P2"]), wanted.scores, equal_nan=True)


def test_a_group_asks_for_no_more_children_than_it_has_left(subject):
    method = Method(normalise=AS_IS, aggregate=Aggregating(levels=(("pillar", AggregateRule(min_children=2)),)))
    found = subject({"I": {"P1": ("a", "b"), "P2": ("c", "d")}}, {**VALUES, "d": [1.0, 1, 1, 2]}, method=method)
    weights = found.weights.copy()
    weights[found.framework.place["a"]] = 0.0
    assert found.rescored(weights, ["a"])[found.framework.place["P1"]].tolist() == VALUES["b"]


def test_coverage_rules_count_the_items_that_are_left(subject):
    method = Method(normalise=AS_IS, aggregate=Aggregating(default=AggregateRule(min_coverage=0.5)))
    values = {"a": [1.0, 2, 3, 4], "b": [np.nan, 1, 2, 3], "c": [2.0, 2, 5, 1]}
    found = subject(TREE, values, method=method)
    weights = found.weights.copy()
    weights[found.framework.place["a"]] = 0.0
    again = found.rescored(weights, ["a"])[found.framework.place["P1"]]
    assert np.isnan(again[0])
    assert again[1:].tolist() == [1.0, 2.0, 3.0]


def test_a_group_made_of_no_child_is_missing(subject):
    found = subject(TREE, VALUES)
    assert np.isnan(found.formed_from("P1", (), np.zeros(0))).all()


def test_ranks_follow_the_rule_of_the_method(subject):
    assert subject(TREE, VALUES).ranked(np.array([5.0, np.nan, 7.0, 5.0])).tolist() == [2.0, 0.0, 1.0, 2.0]
