# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations


def test_codes_walk_the_tree_from_the_root_each_group_before_what_is_below(small_framework):
    assert small_framework.codes == ("index", "in", "staff", "cost", "out", "patents", "trust")


def test_leaves_and_indicators_come_in_the_order_of_the_tree(small_framework):
    assert small_framework.leaves == ("staff", "cost", "patents", "trust")
    assert tuple(each.code for each in small_framework.ordered_indicators) == small_framework.leaves


def test_an_indicator_may_hang_at_any_level(small_framework):
    assert small_framework.children["index"] == ("in", "out", "trust")
    assert small_framework.depth("trust") == 1
    assert small_framework.depth("staff") == 2


def test_leaves_below_reach_through_all_levels(small_framework):
    assert small_framework.leaves_below["index"] == ("staff", "cost", "patents", "trust")
    assert small_framework.leaves_below["in"] == ("staff", "cost")
    assert small_framework.leaves_below["trust"] == ("trust",)


def test_levels_are_named_from_the_root_down(small_framework):
    assert small_framework.levels == ("index", "pillar", "indicator")
    assert small_framework.level("trust") == "indicator"
    assert small_framework.root == "index"
    assert small_framework.place["out"] == 4
