# SPDX-License-Identifier: Apache-2.0
"""Units whose gaps lie at several levels, in draws that leave items out: every group is formed from what is there."""

from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.uncertainty.evaluate import evaluate
from laban.analysis.uncertainty.parameters import dimensions, parameters
from laban.analysis.uncertainty.patterns import WHOLE_WAY
from laban.analysis.uncertainty.tables import tables_of
from laban.model.design import Choice, Design, LeaveOut, WeightNoise
from laban.model.method import AggregateRule, Aggregating, Method, NormaliseRule, PerItem
from laban.model.panel import Panel
from tests.laban.analysis.uncertainty.indices import Case, small_case, units_of, way

pytestmark = pytest.mark.compiled

NAN = np.nan
GAPS = [
    [1.0, NAN, NAN, 4, 5, 2, 7],
    [5.0, NAN, 4, 2, 3, NAN, 8],
    [2.0, 3, 5, 3, NAN, 2, 9],
    [1.0, 2, 2, NAN, NAN, 4, 6],
]
MEANS = Choice(name="mean", alternatives=(way("own"), way("harmonic", aggregate__levels__pillar__method="harmonic")))


def case(items, **demands):
    design = Design(
        choices=(MEANS,), weights=WeightNoise(method="uniform"), leave_out=LeaveOut(probability=0.7, items=items)
    )
    rules = (
        ("pillar", AggregateRule(**demands)),
        ("index", AggregateRule(min_coverage=demands.get("min_coverage", 0.0))),
    )
    method = Method(normalise=PerItem(NormaliseRule(low=1.0)), aggregate=Aggregating(AggregateRule(), rules))
    base = small_case(design, method)
    panel = Panel.of(units_of(7), (2025,), base.framework.leaves, [GAPS])
    return Case(base.framework, panel, method, design)


@pytest.mark.parametrize("items", [("a", "d"), ("p",), ("q", "b")])
@pytest.mark.parametrize("demands", [{}, {"min_children": 2}, {"min_share": 0.6}, {"min_coverage": 0.6}])
def test_gaps_and_items_left_out_together_give_what_the_plain_path_gives(items, demands):
    prepared = case(items, **demands).ready()
    assert (tables_of(prepared).figures.way == WHOLE_WAY).any()
    number = len(dimensions(prepared.design, prepared.framework))
    drawn = parameters(prepared, np.random.default_rng(1).random((80, number)))
    fast, plain = evaluate(prepared, drawn), evaluate(prepared, drawn, fast=False)
    np.testing.assert_array_equal(fast.ranks, plain.ranks)
    np.testing.assert_allclose(fast.scores, plain.scores, rtol=1e-13)


def test_a_unit_all_of_whose_indicators_were_left_out_has_the_rest_of_the_tree():
    prepared = case(("d",)).ready()
    drawn = parameters(prepared, np.full((1, 8), 0.1))
    drawn.alternatives[:] = 0
    found = evaluate(prepared, drawn)
    shares = drawn.weights[0]
    scores = prepared.variants[0].normalised.values[0]
    places = {code: at for at, code in enumerate(found.causes)}
    b, c = (scores[prepared.framework.leaves.index(code), 2] for code in "bc")
    assert found.scores[0, 0, 2] == pytest.approx(shares[places["p"]] * b + shares[places["q"]] * c)
