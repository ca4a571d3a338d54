# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.uncertainty.prepared import Rule
from laban.analysis.uncertainty.programs import (
    LOGARITHM,
    PLAIN,
    RECIPROCAL,
    SHORTCUT,
    WHOLE,
    nodes_of,
    power_of,
    programs_of,
)  # fmt: skip
from laban.model.design import Design
from laban.model.method import AggregateRule, Aggregating, Ranking
from tests.laban.analysis.uncertainty.indices import small_case

FRAMEWORK = small_case(Design()).framework
EVEN = np.array([1.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5])


def programs(*rules, shares=EVEN):
    return programs_of(FRAMEWORK, [Rule(aggregate=each, rank=Ranking(), shares=shares) for each in rules])


def mean(name, **levels):
    return Aggregating(
        AggregateRule(method=name), tuple((level, AggregateRule(method=at)) for level, at in levels.items())
    )


@pytest.mark.parametrize(
    ("rule", "power"),
    [
        (AggregateRule(method="geometric"), 0.0), (AggregateRule(method="generalised", power=3.0), 3.0),
        (AggregateRule(method="generalised", power=17.0), None), (AggregateRule(method="median"), None),
    ],
)  # fmt: skip
def test_means_are_known_by_their_power(rule, power):
    assert power_of(rule) == power


def test_groups_with_the_shape_of_their_parent_dissolve():
    made = programs(mean("arithmetic"), mean("arithmetic", index="geometric"), mean("harmonic", pillar="geometric"))
    assert made.number.tolist() == [[1, 3], [3, 3], [3, 3]]
    assert made.dissolved.sum(axis=1).tolist() == [2, 0, 0]
    assert made.slow.tolist() == [0, 0, 0]


def test_the_shortcut_has_all_indicators_below_one_node():
    made = programs(mean("geometric"))
    node = made.nodes[0, SHORTCUT, 0].tolist()
    assert node == [0, LOGARITHM, PLAIN, 0, 4, 0, 0]
    assert [FRAMEWORK.codes[at] for at in made.leaves[0, SHORTCUT, :, 1]] == ["a", "b", "c", "d"]


def test_the_whole_way_forms_every_group_children_first():
    made = programs(mean("harmonic", pillar="geometric"))
    order = [FRAMEWORK.codes[at] for at in made.nodes[0, WHOLE, :, 0]]
    assert order == ["q", "p", "I"]
    shapes = made.nodes[0, WHOLE, :, 1:3].tolist()
    assert shapes == [[LOGARITHM, RECIPROCAL], [LOGARITHM, RECIPROCAL], [RECIPROCAL, PLAIN]]
    assert made.wanted[0].tolist() == [LOGARITHM] * 4


def test_powers_are_numbered_after_the_simple_shapes():
    made = programs(Aggregating(AggregateRule(method="generalised", power=2.0)), mean("arithmetic"))
    assert made.powers.tolist() == [1.0, 0.0, -1.0, 2.0]
    assert made.wanted.tolist() == [[3] * 4, [PLAIN] * 4]


def test_a_rule_without_a_shape_is_slow_and_has_no_program():
    made = programs(mean("arithmetic", index="median"))
    assert made.slow.tolist() == [1]
    assert made.number.tolist() == [[0, 0]]


def test_demands_are_written_for_every_group():
    asked = Aggregating(AggregateRule(), (("pillar", AggregateRule(min_children=2, min_coverage=0.6)),))
    made = programs(asked, Aggregating(), shares=np.array([1.0, 0.5, 1.0, 0.0, 0.5, 0.5, 0.5]))
    assert made.demanding.tolist() == [[1, 2, 0], [0, 0, 0]]
    assert made.demands[0, 0].tolist() == [2, 0, 0.6]
    assert (made.strict.tolist(), made.covers.tolist()) == ([1, 0], [1, 0])


def test_dissolved_groups_are_looked_through_in_the_order_of_the_tree():
    groups = [code for code in reversed(FRAMEWORK.codes) if code in FRAMEWORK.children]
    nodes = list(nodes_of(FRAMEWORK, groups, {"q"}))
    assert [(node.group, node.leaves, node.below) for node in nodes] == [
        ("p", ("a", "b"), ()), ("I", ("c", "d"), ("p",)),
    ]  # fmt: skip
