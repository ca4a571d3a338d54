# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.sensitivity.tornado import mean_shift, reaches, swings
from laban.model.design import Noise
from laban.model.settings import with_settings
from laban.pipeline import compute


def test_each_alternative_alone_is_the_method_with_its_settings(exact_design, ready, small_pack):
    prepared = ready(exact_design)
    found = {each.alternative: each for each in swings(prepared, small_pack.panel)}
    assert list(found) == ["none", "median", "rank", "lenient", "cost", "trust"]
    rank = exact_design.choices[1].alternatives[1]
    result = compute(small_pack.framework, small_pack.panel, with_settings(small_pack.method, rank.settings))
    assert found["rank"].factor == "choice:scale"
    assert np.array_equal(found["rank"].ranks, result.ranks[:, 0] - prepared.base_ranks)
    assert found["rank"].scores == pytest.approx(result.scores[:, 0] - prepared.base_scores)
    assert found["rank"].shift == pytest.approx(np.abs(found["rank"].ranks).mean(axis=1))


def test_an_alternative_that_does_nothing_moves_nobody(exact_design, ready, small_pack):
    dummy = next(each for each in swings(ready(exact_design), small_pack.panel) if each.alternative == "lenient")
    assert not dummy.ranks.any()
    assert dummy.shift.tolist() == [0.0, 0.0]


def test_leaving_an_item_out_is_giving_it_no_weight(exact_design, ready, small_pack):
    cost = next(each for each in swings(ready(exact_design), small_pack.panel) if each.item == "cost")
    assert (cost.factor, cost.names.into("en")) == ("leave_out", "Cost")
    indicators = tuple(
        replace(each, weight=0.0) if each.code == "cost" else each for each in small_pack.framework.indicators
    )
    framework = replace(small_pack.framework, indicators=indicators)
    before, after = (
        compute(each, small_pack.panel, small_pack.method).ranks[:, 0] for each in (small_pack.framework, framework)
    )
    assert np.array_equal(cost.ranks, after - before)


def test_an_alternative_that_cannot_be_computed_is_told_with_its_problem(failing_design, ready, small_pack):
    geometric = swings(ready(failing_design), small_pack.panel)[-1]
    assert geometric.failure is not None
    assert geometric.failure.code == "aggregate.not_positive"
    assert np.isnan(geometric.ranks).all()
    assert np.isnan(geometric.shift).all()


def test_weights_reach_as_far_as_the_middle_of_their_draws(sampled_design, ready, small_pack):
    (weights,) = reaches(ready(sampled_design), small_pack.panel, 128, 3)
    assert (weights.factor, weights.draws, weights.level, weights.failed.tolist()) == ("weights", 128, 0.9, [0, 0])
    assert (weights.low <= weights.high).all()
    assert (weights.high - weights.low).any()
    assert (np.diff(weights.shift, axis=0) >= 0).all()


def test_noise_reaches_by_itself(sampled_design, ready, small_pack):
    noisy = replace(sampled_design, choices=sampled_design.choices[:1], noise=Noise(on=("all",), size=0.5))
    found = reaches(ready(noisy), small_pack.panel, 64, 3)
    assert [each.factor for each in found] == ["weights", "noise"]


def test_a_design_of_choices_only_has_no_reach(exact_design, ready, small_pack):
    assert reaches(ready(exact_design), small_pack.panel, 64, 3) == ()


def test_the_mean_shift_is_over_the_units_that_have_one():
    assert np.array_equal(
        mean_shift(np.array([[1.0, -3.0, np.nan], [np.nan] * 3])), [2.0, np.nan], equal_nan=True
    )  # fmt: skip
