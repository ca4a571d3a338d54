# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.audit.structure import structures
from laban.model.audit.structure import CHILDREN, INDICATORS, PILLARS, Adequacy, Alpha, Components, Sphericity
from laban.model.audit.thresholds import Thresholds
from laban.model.result import Note
from laban.numeric.alpha import alpha, pairwise_covariance

NAN = float("nan")
RNG = np.random.default_rng(2)
DRIVE = RNG.normal(size=40)
VALUES = {leaf: DRIVE + RNG.normal(size=40) for leaf in "abcdef"}
TREE = {"I": {"P1": ("a", "b", "c"), "P2": {"G1": ("d", "e"), "G2": ("f",)}}}


def of(found, group, seen=CHILDREN):
    return next(each for each in found if (each.group, each.seen) == (group, seen))


def test_groups_are_seen_through_children_and_indicators_and_the_index_through_pillars(subject):
    deep = {"I": {"S": {"P1": ("a", "b"), "P2": ("c", "d")}, "T": ("e", "f")}}
    seen = [(each.group, each.seen) for each in structures(subject(TREE, VALUES), "pillar", Thresholds())]
    assert seen == [("I", CHILDREN), ("I", INDICATORS), ("P1", CHILDREN), ("P2", CHILDREN), ("P2", INDICATORS),
                    ("G1", CHILDREN), ("G2", CHILDREN)]  # fmt: skip
    assert ("I", PILLARS) in [
        (each.group, each.seen) for each in structures(subject(deep, VALUES), "group", Thresholds())
    ]


def test_all_parts_of_a_plain_group(subject):
    found = of(structures(subject(TREE, VALUES), "pillar", Thresholds()), "P1")
    rows = np.stack([VALUES[leaf] for leaf in "abc"])
    values = np.linalg.eigvalsh(np.corrcoef(rows))[::-1]
    assert isinstance(found.components, Components)
    assert found.components.eigenvalues == pytest.approx(values)
    assert found.components.shares == pytest.approx(values / 3)
    assert found.components.above == 1
    assert found.components.against == ()
    assert sum(found.components.weights) == pytest.approx(1.0)
    assert sum(each * each for each in found.components.loadings) == pytest.approx(values[0])
    assert isinstance(found.alpha, Alpha)
    assert found.alpha.pairwise == found.alpha.complete == pytest.approx(alpha(np.cov(rows)))
    assert isinstance(found.adequacy, Adequacy)
    assert isinstance(found.sphericity, Sphericity)
    assert found.sphericity.p < 0.001
    assert found.units == 40


def test_an_item_against_the_others_loads_with_minus_and_gets_no_weight(subject):
    found = of(
        structures(subject(TREE, {**VALUES, "c": -VALUES["a"] + 0.1 * VALUES["d"]}), "pillar", Thresholds()), "P1"
    )
    assert isinstance(found.components, Components)
    assert found.components.against == ("c",)
    assert found.components.weights[2] == 0.0


def test_a_constant_item_is_left_out_and_the_rest_goes_on(subject):
    found = of(structures(subject(TREE, {**VALUES, "b": np.full(40, 3.0)}), "pillar", Thresholds()), "P1")
    assert (found.items, found.left_out) == (("a", "c"), ("b",))
    assert isinstance(found.components, Components)
    assert found.adequacy == Note("audit.two_items", item="P1")


def test_one_item_has_no_structure(subject):
    found = of(structures(subject(TREE, VALUES), "pillar", Thresholds()), "G2")
    why = Note("audit.few_items", item="G2", facts=(("items", "1"),))
    assert (found.components, found.alpha, found.adequacy, found.sphericity) == (why, why, why, why)


def test_as_many_items_as_units_leave_no_kmo_and_no_test(subject):
    values = {leaf: row[:3] for leaf, row in VALUES.items()}
    found = of(structures(subject(TREE, values), "pillar", Thresholds()), "P1")
    why = Note("audit.items_as_units", item="P1", facts=(("items", "3"), ("units", "3")))
    assert (found.adequacy, found.sphericity) == (why, why)
    assert isinstance(found.components, Components)


def test_an_item_that_follows_from_others_leaves_no_kmo(subject):
    found = of(structures(subject(TREE, {**VALUES, "c": VALUES["a"] + VALUES["b"]}), "pillar", Thresholds()), "P1")
    assert isinstance(found.adequacy, Note)
    assert found.adequacy.code == "audit.singular"
    assert isinstance(found.alpha, Alpha)


def test_gaps_leave_complete_units_for_components_and_pairs_for_alpha(subject):
    gappy = VALUES["a"].copy()
    gappy[:5] = NAN
    found = of(structures(subject(TREE, {**VALUES, "a": gappy}), "pillar", Thresholds()), "P1")
    assert found.units == 35
    assert isinstance(found.alpha, Alpha)
    assert found.alpha.pairwise == pytest.approx(
        alpha(pairwise_covariance(np.stack([gappy, VALUES["b"], VALUES["c"]])))
    )
    assert found.alpha.complete != found.alpha.pairwise


def test_too_few_complete_units_are_told(subject):
    values = {**VALUES, "a": [*VALUES["a"][:20], *[NAN] * 20], "b": [*[NAN] * 18, *VALUES["b"][18:]]}
    found = of(structures(subject(TREE, values), "pillar", Thresholds()), "P1")
    assert found.components == Note("audit.few_units", item="P1", facts=(("units", "2"), ("items", "3")))
    assert isinstance(found.alpha, Alpha)


def test_an_item_that_does_not_vary_among_complete_units_is_told(subject):
    steady = np.full(40, 1.0)
    steady[0] = 9.0
    values = {**VALUES, "a": steady, "b": [NAN, *VALUES["b"][1:]]}
    found = of(structures(subject(TREE, values), "pillar", Thresholds()), "P1")
    assert isinstance(found.components, Note)
    assert found.components.code == "audit.steady_items"
    assert dict(found.components.facts)["codes"] == "a"
