# SPDX-License-Identifier: Apache-2.0
"""Uniform numbers become parameters with the distributions that the design asks for."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from laban.analysis.uncertainty.parameters import dimensions, parameters, thresholds
from laban.model.design import Choice, Design, LeaveOut, Noise, WeightNoise
from tests.laban.analysis.uncertainty.indices import small_case, way

SCALE = Choice(
    name="scale",
    alternatives=(way("range", 5.0), way("never", 0.0, normalise__low=3.0), way("z", 3.0, normalise__method="z_score")),
)
WEIGHING = Choice(name="weighing", alternatives=(way("given"), way("equal", weigh__method="equal")))


def taken(design, uniforms):
    prepared = small_case(design).ready()
    return prepared, parameters(prepared, np.asarray(uniforms, float))


def many(design, draws=4000, seed=5):
    prepared = small_case(design).ready()
    number = len(dimensions(design, prepared.framework))
    return prepared, parameters(prepared, np.random.default_rng(seed).random((draws, number)))


def test_every_uniform_number_has_its_factor():
    design = Design(
        choices=(SCALE, WEIGHING), weights=WeightNoise(method="uniform", levels=("pillar",)),
        leave_out=LeaveOut(probability=0.1), noise=Noise(on=("all",), size=0.1),
    )  # fmt: skip
    names = dimensions(design, small_case(Design()).framework)
    assert names == ("choice:scale", "choice:weighing", "weights", "weights", "leave_out", "noise")
    assert dimensions(Design(), small_case(Design()).framework) == ()


def test_an_alternative_is_taken_by_the_part_its_probability_has():
    _, found = taken(Design(choices=(SCALE,)), [[0.0], [0.624], [0.626], [0.999]])
    assert found.alternatives[:, 0].tolist() == [0, 0, 2, 2]
    assert thresholds(SCALE).tolist() == [0.625, 0.625]
    assert found.noise is None
    assert found.left_out.tolist() == [-1] * 4


def test_without_noise_weights_are_the_rules_own_shares():
    prepared, found = taken(Design(choices=(WEIGHING,)), [[0.1], [0.9]])
    assert found.weights[0].tolist() == pytest.approx([1, 2 / 3, 0.5, 0.5, 1 / 3, 0.5, 0.5])
    assert found.weights[1].tolist() == [1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]
    assert len(prepared.rules) == 2


def test_uniform_weights_rise_with_their_number_and_siblings_sum_to_one():
    design = Design(weights=WeightNoise(method="uniform", spread=0.5, levels=("pillar",)))
    _, found = taken(design, [[0.5, 0.5], [1.0 - 1e-9, 0.0], [0.0, 1.0 - 1e-9]])
    assert found.weights[:, 1].tolist() == pytest.approx([2 / 3, 3 / 3.5, 1 / 2.5])
    np.testing.assert_allclose(found.weights[:, 1] + found.weights[:, 4], 1)


def test_even_the_widest_uniform_weights_take_nothing_out():
    _, found = taken(Design(weights=WeightNoise(method="uniform", spread=1.0)), np.zeros((1, 6)))
    assert (found.weights > 0).all()
    np.testing.assert_allclose(found.weights[0, [2, 3]].sum(), 1)


def test_the_ratio_of_two_uniform_weights_has_its_distribution():
    _, found = many(Design(weights=WeightNoise(method="uniform", spread=0.25)))
    random = np.random.default_rng(9)
    factors = 1 + 0.25 * (2 * random.random((2, 20_000)) - 1)
    assert stats.ks_2samp(found.weights[:, 2] / found.weights[:, 3], factors[0] / factors[1]).pvalue > 0.001


def test_dirichlet_weights_have_its_means_and_variances():
    _, found = many(Design(weights=WeightNoise(method="dirichlet", concentration=20.0)))
    shares, weights = [2 / 3, 1 / 3], found.weights[:, [1, 4]]
    np.testing.assert_allclose(weights.sum(axis=1), 1)
    for share, column in zip(shares, weights.T, strict=True):
        assert column.mean() == pytest.approx(share, abs=0.006)
        assert column.var() == pytest.approx(share * (1 - share) / 21, rel=0.08)
    assert stats.kstest(weights[:, 0], "beta", args=(40 / 3, 20 / 3)).pvalue > 0.001


def test_probabilities_of_alternatives_are_those_of_the_design():
    _, found = many(Design(choices=(SCALE,)))
    counts = np.bincount(found.alternatives[:, 0], minlength=3)
    assert counts[1] == 0
    assert stats.chisquare(counts[[0, 2]], [2500, 1500]).pvalue > 0.001


def test_an_item_is_left_out_below_the_probability_each_as_often():
    design = Design(leave_out=LeaveOut(probability=0.4, items=("a", "q", "d")))
    prepared, found = taken(design, [[0.0], [0.2], [0.39], [0.4], [0.99]])
    codes = prepared.framework.codes
    assert [codes[at] if at >= 0 else "" for at in found.left_out] == ["a", "q", "d", "", ""]
    assert found.weights[0].tolist() == pytest.approx([1, 2 / 3, 0, 1, 1 / 3, 0.5, 0.5])
    assert found.weights[1].tolist() == pytest.approx([1, 1, 0.5, 0.5, 0, 0.5, 0.5])
    assert found.weights[3].tolist() == pytest.approx([1, 2 / 3, 0.5, 0.5, 1 / 3, 0.5, 0.5])


def test_left_out_items_lose_their_weight_under_noise_too():
    design = Design(weights=WeightNoise(method="dirichlet"), leave_out=LeaveOut(probability=1.0, items=("a",)))
    _, found = many(design, 50)
    assert (found.weights[:, 2] == 0).all()
    assert (found.weights[:, 3] == 1).all()


def test_noise_is_a_seed_made_of_its_number():
    _, found = taken(Design(noise=Noise(on=("all",), size=0.1)), [[0.0], [0.5], [0.25]])
    assert found.noise is not None
    assert found.noise.tolist() == [0, 2**52, 2**51]
