# SPDX-License-Identifier: Apache-2.0
"""Whatever the figures and the choices: ends are the computed figures, and the parts add up, down to the indicators."""

from __future__ import annotations

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laban.analysis.change.split import change
from laban.errors import LabanError
from laban.model.method import (
    AggregateRule,
    Aggregating,
    Denominating,
    ImputeRule,
    Method,
    NormaliseRule,
    PerItem,
    Screening,
    TreatRule,
    Window,
)

LEAVES, UNITS = "abcd", 5
RULES = st.sampled_from(["none", "mean", "row_mean", "knn", "latest", "linear_constant"])


@st.composite
def methods(draw):
    when = st.sampled_from(["before_imputation", "after_imputation"])
    return Method(
        denominate=Denominating(method="none"),
        screen=Screening(rule="availability", min_available=draw(st.sampled_from([0.0, 0.6])), when=draw(when)),
        impute=PerItem(ImputeRule(method=draw(RULES), neighbours=2), (("a", ImputeRule(method=draw(RULES), neighbours=2)),)),
        treat=PerItem(TreatRule(method=draw(st.sampled_from(["none", "treat"])), skewness=1.0, kurtosis=1.0, max_points=2)),
        normalise=PerItem(NormaliseRule(method=draw(st.sampled_from(["min_max", "rank", "percentile_rank"])), low=1.0)),
        aggregate=Aggregating(AggregateRule(method=draw(st.sampled_from(["arithmetic", "geometric", "median", "copeland"])))),
        window=draw(st.sampled_from([Window(), Window(method="all"), Window(method="named", years=(2024,))])),
    )  # fmt: skip


def figures(seed, years):
    generator = np.random.default_rng(seed)
    values = np.round(generator.random((years, len(LEAVES), UNITS)) * 10 + 1, 1)
    values[generator.random(values.shape) < 0.15] = np.nan
    return values


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32), st.tuples(methods(), methods()), st.tuples(st.booleans(), st.booleans(), st.booleans()))
def test_parts_add_up_to_the_change_for_scores_ranks_and_indicators(panel, edition, tree, seed, rules, kinds):
    (first, last), (same, two_packs, weighed) = rules, kinds
    values = figures(seed, 3)
    now = panel(values, LEAVES, first=2023)
    then = panel(np.where(figures(seed + 1, 2) > 9, 9.0, values[:2]), LEAVES, first=2023) if two_packs else now
    trees = [tree(LEAVES, pillars={"P": "ab", "Q": "cd"}, weights=(1.0, 1.0, 2.0, 1.0) if heavy else ())
             for heavy in (False, weighed)]  # fmt: skip
    before, after = edition(then, 2024, trees[0], first), edition(now, 2025, trees[1], first if same else last)
    try:
        found = change(before, after)
    except LabanError as refusal:
        # A mean that is not defined, or nobody left: said, not split; never a split that explains something else.
        if refusal.code == "change.ends_differ":
            raise
        return
    for movement in (found.score, found.rank):
        told = np.isfinite(movement.parts).all(axis=0)
        np.testing.assert_allclose(movement.parts.sum(axis=0)[told], movement.gained[told], atol=1e-8)
    own = found.score.parts[found.factors.index("own")]
    for unit in range(len(found.units)):
        for item in range(len(found.items)):
            shares = [share for _, share in found.contributors(unit, item)]
            if shares and np.isfinite(own[item, unit]):
                np.testing.assert_allclose(sum(shares), own[item, unit], atol=1e-8)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32), st.permutations(range(UNITS)))
def test_the_order_of_units_does_not_matter(panel, edition, seed, order):
    values = figures(seed, 2)
    values[:, 0] = np.nan_to_num(values[:, 0], nan=5.0)
    whole, turned = (panel(each, LEAVES) for each in (values, values[:, :, order]))
    one, other = (change(edition(each, 2024), edition(each, 2025)) for each in (whole, turned))
    np.testing.assert_allclose(other.score.parts, one.score.parts[:, :, order], atol=1e-9)
