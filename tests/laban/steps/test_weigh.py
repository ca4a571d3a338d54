# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.errors import FrameworkError, MethodError
from laban.model.framework import Framework, Group, Indicator
from laban.model.method import Weighing
from laban.model.text import Text
from laban.steps.weigh import METHODS, weigh


def tree(weights=None, **more):
    weigh_of = {**(weights or {}), **more}
    groups = (("I", "", "index"), ("A", "I", "pillar"), ("B", "I", "pillar"))
    leaves = (("a1", "A"), ("a2", "A"), ("b1", "B"), ("b2", "B"), ("b3", "B"), ("c", "I"))
    return Framework(
        "f",
        "1",
        Text(),
        tuple(Group(code=code, parent=up, level=level, weight=weigh_of.get(code, 1.0)) for code, up, level in groups),
        tuple(Indicator(code=code, parent=up, weight=weigh_of.get(code, 1.0)) for code, up in leaves),
    )


def by_code(framework, values):
    return dict(zip(framework.codes, values.tolist(), strict=True))


def test_given_weights_are_shared_out_among_siblings_and_multiplied_down_the_tree():
    framework = tree({"A": 1.0, "B": 2.0, "c": 1.0, "a1": 3.0, "a2": 1.0, "b1": 0.5, "b2": 0.5, "b3": 1.0})
    shares, effective = weigh(framework, Weighing())
    assert by_code(framework, shares) == {
        "I": 1.0, "A": 0.25, "a1": 0.75, "a2": 0.25, "B": 0.5, "b1": 0.25, "b2": 0.25, "b3": 0.5, "c": 0.25,
    }  # fmt: skip
    assert by_code(framework, effective) == {
        "I": 1.0, "A": 0.25, "a1": 0.1875, "a2": 0.0625, "B": 0.5, "b1": 0.125, "b2": 0.125, "b3": 0.25, "c": 0.25,
    }  # fmt: skip


@pytest.mark.parametrize("size", [1e308, 1e-310])
def test_weights_at_the_ends_of_what_a_number_can_hold_count_by_their_proportions(size):
    shares, _ = weigh(tree({"A": size, "B": size, "c": size}), Weighing())
    assert shares[1:].max() == pytest.approx(1 / 2)
    assert by_code(tree(), shares)["A"] == 1 / 3


def test_equal_weights_ignore_those_of_the_framework():
    framework = tree({"A": 5.0, "a1": 9.0})
    shares, _ = weigh(framework, Weighing(method="equal"))
    assert by_code(framework, shares)["A"] == 1 / 3
    assert by_code(framework, shares)["a1"] == 0.5


def test_a_named_set_changes_the_items_it_names_and_no_others():
    framework = tree({"A": 2.0, "B": 1.0, "c": 1.0})
    choice = Weighing(method="wide", sets=(("wide", (("B", 5.0), ("b1", 2.0))),))
    shares, _ = weigh(framework, choice)
    found = by_code(framework, shares)
    assert (found["A"], found["B"], found["c"]) == (0.25, 0.625, 0.125)
    assert (found["b1"], found["b2"]) == (0.5, 0.25)


def test_the_weight_of_the_root_is_not_used():
    for weight in (0.0, 7.0, -1.0):
        framework = tree({"I": weight})
        shares, effective = weigh(framework, Weighing())
        assert shares[0] == effective[0] == 1.0


def test_a_weight_of_nought_takes_an_item_out():
    framework = tree({"a1": 0.0})
    shares, effective = weigh(framework, Weighing())
    assert by_code(framework, shares)["a2"] == 1.0
    assert by_code(framework, effective)["a1"] == 0.0


@given(st.lists(st.floats(0.01, 100), min_size=9, max_size=9), st.floats(1e-3, 1e3))
def test_shares_sum_to_one_and_do_not_change_with_the_scale_of_the_weights(weights, factor):
    codes = ("I", "A", "B", "a1", "a2", "b1", "b2", "b3", "c")
    framework = tree(dict(zip(codes, weights, strict=True)))
    shares, effective = weigh(framework, Weighing())
    for children in framework.children.values():
        assert sum(shares[framework.place[code]] for code in children) == pytest.approx(1.0, rel=1e-12)
    assert sum(effective[framework.place[code]] for code in framework.leaves) == pytest.approx(1.0, rel=1e-12)
    scaled = tree({code: weight * factor for code, weight in zip(codes, weights, strict=True)})
    np.testing.assert_allclose(weigh(scaled, Weighing()), (shares, effective), rtol=1e-12)


def test_the_table_of_methods_holds_the_documented_ones():
    assert list(METHODS) == ["given", "equal"]


def test_every_bad_weight_of_the_framework_is_told_at_once():
    framework = tree({"a1": -1.0, "b1": float("inf"), "b2": float("nan"), "A": 0.0, "B": 0.0, "c": 0.0})
    with pytest.raises(FrameworkError) as caught:
        weigh(framework, Weighing())
    assert [(each.code, each.where.item) for each in caught.value.problems] == [
        ("weigh.not_a_weight", "a1"),
        ("weigh.not_a_weight", "b1"),
        ("weigh.not_a_weight", "b2"),
        ("weigh.all_zero", "I"),
    ]


def test_a_bad_weight_of_a_set_is_a_fault_of_the_method():
    choice = Weighing(method="mine", sets=(("mine", (("a1", -2.0),)),))
    with pytest.raises(MethodError) as caught:
        weigh(tree(), choice)
    assert caught.value.code == "weigh.not_a_weight"


def test_an_unknown_set_is_refused_with_the_known_names():
    choice = Weighing(method="mine", sets=(("yours", ()),))
    with pytest.raises(MethodError, match="given, equal, yours") as caught:
        weigh(tree(), choice)
    assert caught.value.code == "weigh.unknown_method"


def test_a_set_with_unknown_items_and_a_set_with_a_reserved_name_are_refused_together():
    choice = Weighing(method="mine", sets=(("mine", (("x", 1.0), ("a1", 1.0), ("y", 1.0))), ("equal", ())))
    with pytest.raises(MethodError) as caught:
        weigh(tree(), choice)
    assert [each.code for each in caught.value.problems] == [
        "weigh.reserved_set",
        "weigh.unknown_item",
        "weigh.unknown_item",
    ]
