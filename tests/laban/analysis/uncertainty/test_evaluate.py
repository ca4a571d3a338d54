# SPDX-License-Identifier: Apache-2.0
"""The compiled loops judged by the plain path, on random indices."""

from __future__ import annotations

import gc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.analysis.uncertainty.evaluate import LAID_OUT, evaluate, laid_out
from laban.analysis.uncertainty.parameters import dimensions, parameters
from laban.model.design import Choice, Design, WeightNoise
from laban.model.method import Aggregating, ImputeRule, Method, OwnAggregateRule, PerItem
from tests.laban.analysis.uncertainty.indices import noisy_case, random_case, small_case, way

pytestmark = pytest.mark.compiled


def drawn(prepared, draws, seed=0):
    return parameters(
        prepared, np.random.default_rng(seed).random((draws, len(dimensions(prepared.design, prepared.framework))))
    )


def same(prepared, draws=60):
    taken = drawn(prepared, draws)
    fast, plain = evaluate(prepared, taken), evaluate(prepared, taken, fast=False)
    np.testing.assert_array_equal(fast.failed, plain.failed)
    np.testing.assert_array_equal(fast.ranks, plain.ranks)
    np.testing.assert_allclose(fast.scores, plain.scores, rtol=1e-12, atol=1e-12)
    assert fast.causes == plain.causes
    return fast


@given(st.integers(0, 10**6))
def test_both_paths_give_the_same_ranks_on_random_indices(seed):
    same(random_case(seed).ready())


@pytest.mark.parametrize("method", ["normal", "uniform"])
@pytest.mark.parametrize("bounds", ["learned", "held"])
@pytest.mark.parametrize("on", ["all", "late"])
def test_both_paths_agree_under_noise(method, bounds, on):
    same(noisy_case(3, on=(on,), method=method, bounds=bounds).ready(), 40)


@pytest.mark.parametrize("name", ["z_score", "mazziotta_pareto", "adjusted_mazziotta_pareto", "goalposts", "scaled"])
def test_bounds_of_every_straight_normalisation_are_learned_anew(name):
    case = noisy_case(5)
    ways = (way("range"), way("other", normalise__method=name), way("pooled", window__method="all"))
    design = Design(choices=(Choice(name="n", alternatives=ways),), noise=case.design.noise)
    same(type(case)(case.framework, case.panel, case.method, design).ready(), 40)


def test_a_draw_that_fails_under_noise_is_told_by_both_paths():
    case = noisy_case(7)
    ways = (way("own"), way("geometric", aggregate__levels__pillar__method="geometric"))
    design = Design(choices=(Choice(name="m", alternatives=ways),), noise=case.design.noise)
    found = same(type(case)(case.framework, case.panel, case.method, design).ready(), 40)
    assert 0 < (found.failed >= 0).mean() < 1


def test_a_failing_draw_has_no_scores_and_names_its_group():
    ways = (way("own"), way("geometric", aggregate__groups__q__method="geometric"))
    prepared = small_case(Design(choices=(Choice(name="mean", alternatives=ways),))).ready()
    found = evaluate(prepared, parameters(prepared, np.array([[0.25], [0.75]])))
    assert [found.causes[at] for at in found.failed[0] if at >= 0] == ["q"]
    assert np.isnan(found.scores[0, 1]).all()
    assert (found.ranks[0, 1] == 0).all()
    assert (found.ranks[0, 0] > 0).all()


@pytest.mark.parametrize("name", ["median", "copeland", "outranking", "mazziotta_pareto"])
def test_rules_that_the_loops_do_not_know_take_the_plain_path(name):
    ways = (way("own"), way(name, aggregate__levels__index__method=name))
    design = Design(choices=(Choice(name="mean", alternatives=ways),), weights=WeightNoise(method="uniform"))
    same(small_case(design).ready())


def best_of(values, weights):
    """Return the largest child: a user's own mean."""
    del weights
    return np.nanmax(values, axis=0)


def test_a_mean_of_ones_own_takes_the_plain_path():
    own = OwnAggregateRule(function=best_of)
    method = Method(impute=PerItem(ImputeRule(method="mean")), aggregate=Aggregating(levels=(("index", own),)))
    design = Design(weights=WeightNoise(method="uniform"))
    same(small_case(design, method).ready(), 10)


def test_a_very_high_power_takes_the_plain_path():
    ways = (way("own"), way("high", aggregate__method="generalised", aggregate__power=200.0))
    same(small_case(Design(choices=(Choice(name="mean", alternatives=ways),))).ready(), 10)


def test_no_draws_give_no_answers():
    ways = (way("own"), way("equal", weigh__method="equal"))
    prepared = small_case(Design(choices=(Choice(name="w", alternatives=ways),))).ready()
    found = evaluate(prepared, parameters(prepared, np.zeros((0, 1))))
    assert found.scores.shape == (1, 0, 5)


def test_a_design_is_laid_out_once_and_forgotten_with_it():
    prepared = random_case(2).ready()
    known = len(LAID_OUT)
    assert laid_out(prepared) is laid_out(prepared)
    assert len(LAID_OUT) == known + 1
    del prepared
    gc.collect()
    assert len(LAID_OUT) <= known
