# SPDX-License-Identifier: Apache-2.0
"""Scores by hand: the shortcut and the whole way give what the tree says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.uncertainty.evaluate import evaluate
from laban.analysis.uncertainty.parameters import parameters
from laban.model.design import Choice, Design, LeaveOut
from laban.model.method import AggregateRule, Aggregating, Method, NormaliseRule, PerItem
from tests.laban.analysis.uncertainty.indices import small_case, way

pytestmark = pytest.mark.compiled

TWICE = Choice(name="same", alternatives=(way("own"), way("equal", weigh__method="equal")))
AS_THEY_ARE = PerItem(NormaliseRule(method="none"))


def scores(method, number=0.1, **design):
    case = small_case(Design(choices=(TWICE,), **design), method)
    plain = replace(case.framework, indicators=tuple(replace(each, direction=1) for each in case.framework.indicators))
    prepared = type(case)(plain, case.panel, case.method, case.design).ready()
    return evaluate(prepared, parameters(prepared, np.atleast_2d(number)))


def by_levels(index="arithmetic", pillar="arithmetic", **demands):
    rules = (("index", AggregateRule(method=index)), ("pillar", AggregateRule(method=pillar, **demands)))
    return Method(normalise=AS_THEY_ARE, aggregate=Aggregating(AggregateRule(), rules))


def test_arithmetic_means_all_the_way():
    found = scores(by_levels())
    assert found.scores[0, 0].tolist() == pytest.approx([2.5, 5 / 3, 3.5, 9.5 / 3, 10 / 3])


@pytest.mark.parametrize(
    ("index", "pillar", "first"),
    [
        ("geometric", "arithmetic", 3.0 ** (2 / 3) * 1.5 ** (1 / 3)),
        ("arithmetic", "geometric", (2 * 5**0.5 + 2**0.5) / 3),
        ("geometric", "geometric", 5 ** (1 / 3) * 2 ** (1 / 6)),
        ("harmonic", "arithmetic", 3 / (2 / 3 + 1 / 1.5)),
        ("arithmetic", "harmonic", (2 * (2 / (1 + 1 / 5)) + 2 / (1 + 0.5)) / 3),
        ("harmonic", "geometric", 3 / (2 / 5**0.5 + 1 / 2**0.5)),
    ],
)
def test_means_of_two_levels(index, pillar, first):
    found = scores(by_levels(index, pillar))
    assert found.scores[0, 0, 0] == pytest.approx(first, rel=1e-14)


def test_a_gap_leaves_its_weight_to_the_siblings():
    found = scores(by_levels("geometric"))
    assert found.scores[0, 0, 1] == pytest.approx(1.5 ** (2 / 3) * 2 ** (1 / 3), rel=1e-14)


def test_a_group_with_too_few_children_leaves_its_weight_to_the_other_groups():
    assert scores(by_levels(min_children=2)).scores[0, 0, 1] == pytest.approx(1.5)
    assert scores(by_levels(min_share=0.6)).scores[0, 0, 1] == pytest.approx(1.5)
    assert scores(by_levels(min_coverage=0.6)).scores[0, 0, 1] == pytest.approx(1.5)
    assert scores(by_levels(min_coverage=0.5)).scores[0, 0, 1] == pytest.approx((2 * 1.5 + 2) / 3)


def test_an_index_with_too_few_groups_has_no_score_and_no_rank():
    method = by_levels(min_children=2)
    rules = (("index", AggregateRule(min_children=2)), method.aggregate.levels[1])
    found = scores(replace(method, aggregate=Aggregating(AggregateRule(), rules)))
    assert np.isnan(found.scores[0, 0]).tolist() == [False, True, False, False, False]
    assert sorted(found.ranks[0, 0]) == [0, 1, 2, 3, 4]


def test_an_item_left_out_may_leave_a_group_with_too_few():
    out = LeaveOut(probability=1.0, items=("c",))
    found = scores(by_levels(min_children=2), [0.1, 0.1], leave_out=out)
    assert found.scores[0, 0].tolist() == pytest.approx([3, 1.5, 3.5, 3, 4])
    without = scores(by_levels(), [0.1, 0.1], leave_out=out)
    assert without.scores[0, 0].tolist() == pytest.approx(
        [(6 + 1) / 3, (3 + 2) / 3, (7 + 2) / 3, (6 + 4) / 3, (8 + 3) / 3]
    )


def test_more_units_than_go_side_by_side_and_fewer_have_their_own_scores():
    for number in (1, 3, 4, 5):
        case = small_case(Design(choices=(TWICE,)), by_levels())
        units = type(case.panel.units)(case.panel.units.members[:number])
        panel = type(case.panel).of(
            units, case.panel.years, case.panel.items, np.nan_to_num(case.panel.values[:, :, :number], nan=7)
        )
        prepared = type(case)(case.framework, panel, case.method, case.design).ready()
        drawn = parameters(prepared, np.full((3, 1), 0.1))
        fast, plain = evaluate(prepared, drawn), evaluate(prepared, drawn, fast=False)
        np.testing.assert_allclose(fast.scores, plain.scores, rtol=1e-14)
