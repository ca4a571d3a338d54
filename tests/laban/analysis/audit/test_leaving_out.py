# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.audit.leaving_out import leaving_out
from laban.model.method import AggregateRule, Aggregating, Method, NormaliseRule, PerItem

AS_IS = PerItem(NormaliseRule(method="none"))


def row(found, item):
    return found.ranks[found.items.index(item)].tolist()


@pytest.mark.parametrize("method", ["arithmetic", "geometric", "harmonic", "copeland", "median"])
def test_leaving_out_is_computing_with_a_weight_of_nought(subject, mixed, method):
    tree, values = mixed
    rule = AggregateRule(method=method)
    found = leaving_out(subject(tree, values, rule=rule))
    for item in ("a", "d", "G2", "P1"):
        again = subject(tree, values, rule=rule, weights={item: 0.0})
        assert row(found, item) == again.ranks[again.root].tolist(), item


def test_an_only_child_takes_its_parent_with_it(subject):
    tree, values = {"I": {"P1": ("a",), "P2": ("b", "c")}}, {"a": [1.0, 2, 3], "b": [3.0, 2, 1], "c": [3.0, 2, 1]}
    found = leaving_out(subject(tree, values))
    assert found.items == ("P1", "a", "P2", "b", "c")
    assert row(found, "a") == row(found, "P1") == [1.0, 2.0, 3.0]
    assert found.base.tolist() == [1.0, 1.0, 1.0]


def test_shifts_count_places_lost_and_shares_count_units(subject):
    tree, values = {"I": {"P1": ("a", "b", "c")}}, {"a": [9.0, 0, 0], "b": [0.0, 2, 1], "c": [0.0, 1, 2]}
    found = leaving_out(subject(tree, values))
    at = found.items.index("a")
    assert found.base.tolist() == [1.0, 2.0, 2.0]
    assert found.shifts[at].tolist() == [2.0, -1.0, -1.0]
    assert found.moved(1)[at] == 1.0
    assert found.moved(2)[at] == pytest.approx(1 / 3)


def test_the_last_element_leaves_no_ranks(subject):
    found = leaving_out(subject({"I": {"P1": ("a",)}}, {"a": [1.0, 2, 3]}))
    assert row(found, "a") == [0.0, 0.0, 0.0]
    assert np.isnan(found.shifts).all()
    assert np.isnan(found.moved(1)).all()
    assert np.isnan(found.spearman).all()


def test_a_group_that_asks_for_two_children_goes_on_with_the_one_left(subject):
    method = Method(normalise=AS_IS, aggregate=Aggregating(levels=(("pillar", AggregateRule(min_children=2)),)))
    tree, values = (
        {"I": {"P1": ("a", "b"), "P2": ("c", "d")}},
        {"a": [1.0, 2], "b": [2.0, 1], "c": [5.0, 1], "d": [5.0, 1]},
    )
    assert row(leaving_out(subject(tree, values, method=method)), "a") == [1.0, 2.0]
