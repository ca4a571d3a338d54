# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.audit.reweighting import balanced, informative, proposals, weight_set
from laban.analysis.audit.structure import structures
from laban.errors import MethodError
from laban.model.audit.importance import BALANCE, FIRST_COMPONENT, INFOMAX
from laban.model.audit.thresholds import Thresholds
from laban.model.method import AggregateRule, Weighing

NAN = float("nan")
GRID = np.linspace(-1, 1, 4)
X, Y, Z = (each.ravel() for each in np.meshgrid(GRID, GRID, GRID))
"""Three rows without any correlation, spread alike."""

VALUES = {"zeta": X, "alpha": 2 * Y, "mid": 4 * Z}
"""Codes that are not in the order of the alphabet."""

TREE = {"I": {"P": ("zeta", "alpha", "mid")}}


def test_independent_items_of_unequal_spread_are_made_equally_important(subject):
    """COINr asks for weights by position in an alphabetical list; here importance goes to the item it was wanted for."""
    found = balanced(subject(TREE, VALUES), "P", tuple(VALUES), dict.fromkeys(VALUES, 1.0))
    assert found.weights == pytest.approx((4 / 7, 2 / 7, 1 / 7), abs=1e-6)
    assert found.after == pytest.approx((1 / 3,) * 3, abs=1e-6)
    assert found.before == pytest.approx((1 / 21, 4 / 21, 16 / 21))
    assert found.reached
    assert found.residual < 1e-6


@pytest.mark.parametrize("order", [("zeta", "alpha", "mid"), ("alpha", "mid", "zeta"), ("mid", "zeta", "alpha")])
def test_what_is_wanted_goes_by_code_whatever_the_order(subject, order):
    found = balanced(subject(TREE, VALUES), "P", order, {"mid": 1.0, "zeta": 3.0, "alpha": 6.0})
    assert dict(zip(found.items, found.after, strict=True)) == pytest.approx(
        {"zeta": 0.3, "alpha": 0.6, "mid": 0.1}, abs=1e-6
    )


def test_items_of_a_level_are_weighed_for_the_index_through_their_parents(subject):
    tree = {"I": {"S": {"P1": ("zeta",), "P2": ("alpha",)}, "T": {"P3": ("mid",)}}}
    found = balanced(subject(tree, VALUES), "I", ("P2", "P1"), {"P1": 1.0, "P2": 1.0})
    assert found.target == "I"
    assert found.after == pytest.approx((0.5, 0.5), abs=1e-6)
    assert dict(zip(found.items, found.weights, strict=True)) == pytest.approx({"P1": 2 / 3, "P2": 1 / 3}, abs=1e-5)


def test_a_proposal_can_be_used_as_a_set_of_weights_and_gives_what_it_says(subject):
    found = balanced(subject(TREE, VALUES), "P", tuple(VALUES), dict.fromkeys(VALUES, 1.0))
    weights = dict(weight_set([found], BALANCE))
    again = subject(TREE, VALUES, weights=weights)
    r = [np.corrcoef(again.of(code), again.of("P"))[0, 1] for code in VALUES]
    assert np.square(r) / np.square(r).sum() == pytest.approx(found.after, abs=1e-9)
    assert Weighing(method="fair", sets=(("fair", tuple(weights.items())),)).sets


def test_items_that_oppose_each_other_leave_a_gap_that_is_told(subject):
    values = {"a": X, "b": X + 0.01 * Y, "c": -X + 0.01 * Z}
    found = balanced(
        subject({"I": {"P": ("a", "b", "c")}}, values), "P", ("a", "b", "c"), {"a": 0.7, "b": 0.1, "c": 0.2}
    )
    assert not found.reached
    assert found.residual > 0.01
    assert min(found.weights) >= 0


def test_infomax_gives_weights_as_one_over_the_deviation(subject):
    found = informative(subject(TREE, VALUES), "P", tuple(VALUES))
    assert found.objective == INFOMAX
    assert found.weights == pytest.approx((4 / 7, 2 / 7, 1 / 7), abs=1e-4)
    assert sum(found.after) >= sum(found.before)


def test_other_means_are_optimised_as_they_are(subject):
    values = {code: np.exp(row / 4) for code, row in VALUES.items()}
    found = balanced(
        subject(TREE, values, rule=AggregateRule(method="geometric")), "P", tuple(values), dict.fromkeys(values, 1.0)
    )
    assert found.after == pytest.approx((1 / 3,) * 3, abs=1e-4)


def test_gaps_do_not_stop_the_search(subject):
    gappy = X.copy()
    gappy[::9] = NAN
    found = balanced(subject(TREE, {**VALUES, "zeta": gappy}), "P", tuple(VALUES), dict.fromkeys(VALUES, 1.0))
    assert found.after == pytest.approx((1 / 3,) * 3, abs=1e-4)


def test_every_group_gets_its_proposals_and_constants_are_passed_over(subject):
    tree = {"I": {"S": {"P1": ("a", "b"), "P2": ("c", "d")}, "T": ("e",)}}
    values = {"a": X, "b": np.full(64, 1.0), "c": Y, "d": Y + Z, "e": X + Z}
    found = subject(tree, values)
    made = proposals(found, structures(found, "group", Thresholds()), "group")
    assert [(each.objective, each.target, each.items) for each in made] == [
        (BALANCE, "I", ("S", "T")), (INFOMAX, "I", ("S", "T")), (BALANCE, "S", ("P1", "P2")), (INFOMAX, "S", ("P1", "P2")),
        (BALANCE, "P2", ("c", "d")), (INFOMAX, "P2", ("c", "d")), (FIRST_COMPONENT, "I", ("S", "T")),
        (FIRST_COMPONENT, "S", ("P1", "P2")), (FIRST_COMPONENT, "P2", ("c", "d")), (BALANCE, "I", ("P1", "P2")),
    ]  # fmt: skip
    assert dict(weight_set(made, FIRST_COMPONENT))["c"] == pytest.approx(0.5)


def test_questions_without_an_answer_are_refused_all_at_once(subject):
    found = subject(TREE, {**VALUES, "mid": np.full(64, 1.0)})
    with pytest.raises(MethodError) as refusal:
        balanced(found, "P", ("zeta", "mid"), {"zeta": -1.0, "mid": 1.0})
    assert [each.code for each in refusal.value.problems] == ["audit.does_not_vary", "audit.wanted"]
    for code in ("P", "nowhere"):
        with pytest.raises(MethodError) as refusal:
            balanced(found, "P", (code,), {code: 1.0})
        assert refusal.value.code == "audit.not_below"
    with pytest.raises(MethodError):
        balanced(found, "P", ("zeta", "alpha"), {"zeta": 1.0})
