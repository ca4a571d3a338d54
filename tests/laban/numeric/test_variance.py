# SPDX-License-Identifier: Apache-2.0
from importlib import import_module
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import qmc

from laban.numeric import variance

ISHIGAMI = {"first": (0.3139, 0.4424, 0.0), "total": (0.5576, 0.4424, 0.2437)}
"""Shares for a = 7, b = 0.1, as Ishigami and Homma (1990) print the function."""

IMPORTANCE = np.array([0.0, 1.0, 4.5, 9.0, 99.0])


def ishigami(uniforms):
    x = np.pi * (2 * uniforms - 1)
    return np.sin(x[..., 0]) + 7 * np.sin(x[..., 1]) ** 2 + 0.1 * x[..., 2] ** 4 * np.sin(x[..., 0])


def sobol_g(uniforms):
    return np.prod((np.abs(4 * uniforms - 2) + IMPORTANCE) / (1 + IMPORTANCE), axis=-1)


def sobol_g_shares():
    """Return first-order shares, total shares and Shapley effects, all in closed form."""
    alone = 1 / (3 * (1 + IMPORTANCE) ** 2)
    whole = np.prod(1 + alone) - 1
    effects = np.zeros(len(alone))
    for chosen in product((0, 1), repeat=len(alone)):
        inside = np.flatnonzero(chosen)
        if len(inside):
            effects[inside] += np.prod(alone[inside]) / len(inside)
    return alone / whole, alone * np.prod(1 + alone) / (1 + alone) / whole, effects / whole


def sampled(function, factors, rows, seed=1, *, every=False):
    """Return the outputs of a function by the set of swapped factors; each factor is one number."""
    points = qmc.Sobol(2 * factors, scramble=True, rng=seed).random(rows)
    a, b = points[:, :factors], points[:, factors:]
    blocks = {}
    for chosen in variance.swaps(factors, every=every):
        swapped = np.array([bool(chosen >> at & 1) for at in range(factors)])
        found = function(np.where(swapped, b, a))
        blocks[chosen] = found if found.ndim == 2 else found[:, None]
    return blocks


def whole(sums):
    return sums.sum(axis=0)


def shares(blocks, factors):
    rows = len(blocks[0])
    return variance.sobol(whole(variance.sobol_sums(blocks, factors, 1)), np.array(float(rows)))


def test_ishigami_has_the_shares_that_are_known_of_it():
    found = shares(sampled(ishigami, 3, 4096), 3)
    assert np.abs(found.first[:, 0] - ISHIGAMI["first"]).max() < 0.02
    assert np.abs(found.total[:, 0] - ISHIGAMI["total"]).max() < 0.01
    assert abs(found.mean[0] - 3.5) < 0.01
    assert abs(found.deviation[0] - 3.7208) < 0.02


def test_sobols_g_has_the_shares_and_the_effects_that_are_known_of_it():
    first, total, effects = sobol_g_shares()
    blocks = sampled(sobol_g, 5, 4096, every=True)
    found = shares(blocks, 5)
    assert np.abs(found.first[:, 0] - first).max() < 0.01
    assert np.abs(found.total[:, 0] - total).max() < 0.01
    told = variance.effects(whole(variance.subset_sums(blocks, 5, 1)), np.array(4096.0))
    assert np.abs(told[:, 0] - effects).max() < 0.01
    assert told.sum() == pytest.approx(1.0, abs=1e-12)


@pytest.mark.parametrize(("every", "number"), [(False, 7), (True, 32)])
def test_each_set_of_factors_is_swapped_once(every, number):
    chosen = variance.swaps(5, every=every)
    assert len(set(chosen)) == len(chosen) == number


@pytest.mark.parametrize("factors", [1, 2])
def test_one_factor_has_everything_and_two_need_no_set_twice(factors):
    blocks = sampled(lambda u: u.sum(axis=-1), factors, 256, every=True)
    assert variance.swaps(factors, every=False) == (0, 1, 2, 3)[: 2**factors]
    found = shares(blocks, factors)
    assert found.total[:, 0] == pytest.approx(np.full(factors, 1 / factors), abs=0.02)
    assert found.first[:, 0] == pytest.approx(np.full(factors, 1 / factors), abs=0.05)


def test_a_factor_that_does_nothing_has_exactly_nothing():
    blocks = sampled(lambda u: sobol_g(np.delete(u, 2, axis=-1) if u.shape[-1] > 5 else u), 6, 128, every=True)
    found = shares(blocks, 6)
    rows = np.full(64, 2.0)
    sums, subsets = variance.sobol_sums(blocks, 6, 2), variance.subset_sums(blocks, 6, 2)
    counts = variance.resampled(64, 50, np.random.default_rng(1))
    ends = variance.intervals(
        lambda s, n: (variance.sobol(s, n).first, variance.sobol(s, n).total), sums, rows, counts, 0.9
    )
    effects = variance.effects(whole(subsets), np.array(128.0))
    assert (found.first[2, 0], found.total[2, 0], effects[2, 0]) == (0.0, 0.0, 0.0)
    assert np.array_equal(ends[:, :, 2, 0], np.zeros((2, 2)))


def test_an_output_that_does_not_vary_has_no_shares():
    blocks = sampled(lambda u: np.stack([u[:, 0], np.full(len(u), 4.0)], axis=1), 2, 64, every=True)
    found = shares(blocks, 2)
    assert np.isnan(found.first[:, 1]).all()
    assert np.isnan(found.total[:, 1]).all()
    assert (found.mean[1], found.deviation[1]) == (4.0, 0.0)
    assert np.isnan(variance.effects(whole(variance.subset_sums(blocks, 2, 1)), np.array(64.0))[:, 1]).all()
    sums, rows = variance.sobol_sums(blocks, 2, 1), np.ones(64)
    ends = variance.intervals(lambda s, n: (variance.sobol(s, n).total,), sums, rows, np.ones((3, 64)), 0.9)
    assert np.isnan(ends[0, :, :, 1]).all()
    assert np.isfinite(ends[0, :, :, 0]).all()


def test_shares_do_not_depend_on_the_size_of_batches_or_on_the_level_of_the_output():
    blocks = sampled(ishigami, 3, 256)
    plain = shares(blocks, 3)
    batched = variance.sobol(whole(variance.sobol_sums(blocks, 3, 32)), np.array(256.0))
    lifted = shares({chosen: values + 1000.0 for chosen, values in blocks.items()}, 3)
    assert batched.first == pytest.approx(plain.first, abs=1e-12)
    assert lifted.first == pytest.approx(plain.first, abs=1e-8)
    assert lifted.total == pytest.approx(plain.total, abs=1e-8)


def test_ranks_are_whole_numbers_and_so_their_sums_are_exact_in_any_order():
    blocks = sampled(lambda u: np.floor(40 * u), 2, 512)
    sums = variance.sobol_sums(blocks, 2, 4)
    assert np.array_equal(whole(sums), whole(sums[::-1]))
    assert np.array_equal(whole(sums), whole(variance.sobol_sums(blocks, 2, 64)))


def test_intervals_hold_the_known_shares():
    first, total, effects = sobol_g_shares()
    blocks = sampled(sobol_g, 5, 1024, every=True)
    counts = variance.resampled(128, 300, np.random.default_rng(5))
    rows = np.full(128, 8.0)

    def kinds(sums, number):
        estimate = variance.sobol(sums, number)
        return estimate.first, estimate.total

    ends = variance.intervals(kinds, variance.sobol_sums(blocks, 5, 8), rows, counts, 0.95)
    subsets = variance.subset_sums(blocks, 5, 8)
    told = variance.intervals(lambda s, n: (variance.effects(s, n),), subsets, rows, counts, 0.95)
    for known, (low, high) in zip((first, total, effects), (*ends[..., 0], told[0, ..., 0]), strict=True):
        assert (low - 0.002 <= known).all()
        assert (known <= high + 0.002).all()
        assert (high - low).max() < 0.2


def test_resamples_draw_as_many_batches_as_there_are():
    counts = variance.resampled(16, 40, np.random.default_rng(0))
    assert counts.shape == (40, 16)
    assert np.array_equal(counts.sum(axis=1), np.full(40, 16.0))
    assert np.array_equal(counts, variance.resampled(16, 40, np.random.default_rng(0)))


def test_batches_that_lost_their_rows_count_for_nothing():
    blocks = sampled(ishigami, 3, 256)
    kept = {chosen: values[:128] for chosen, values in blocks.items()}
    lost = {chosen: np.where(np.arange(256)[:, None] < 128, values, 0.0) for chosen, values in blocks.items()}
    few = variance.sobol(whole(variance.sobol_sums(kept, 3, 16)), np.array(128.0))
    same = variance.sobol(whole(variance.sobol_sums(lost, 3, 16)), np.array(128.0))
    assert np.array_equal(few.first, same.first)
    rows = np.repeat([16.0, 0.0], 8)
    counts = np.array([[0.0] * 8 + [2.0] * 8, [2.0] * 8 + [0.0] * 8])
    ends = variance.intervals(
        lambda s, n: (variance.sobol(s, n).total,), variance.sobol_sums(lost, 3, 16), rows, counts, 0.9
    )
    assert ends[0, :, :, 0] == pytest.approx(np.stack([few.total[:, 0]] * 2), abs=1e-12)


def test_the_middle_leaves_missing_values_out():
    values = np.array([[1.0, np.nan, np.nan], [3.0, 2.0, np.nan], [2.0, 4.0, np.nan]])
    assert np.array_equal(variance.middle(values, 0.5), [[1.5, 2.5, np.nan], [2.5, 3.5, np.nan]], equal_nan=True)


@given(st.integers(1, 4), st.integers(0, 2**32))
def test_effects_add_up_to_one_whatever_the_function(factors, seed):
    random = np.random.default_rng(seed)
    blocks = {chosen: random.standard_normal((8, 3)) for chosen in range(2**factors)}
    found = variance.effects(whole(variance.subset_sums(blocks, factors, 2)), np.array(8.0))
    assert found.sum(axis=0) == pytest.approx(np.ones(3), abs=1e-9)


@pytest.mark.slow
def test_salib_gives_the_same_shares_of_the_same_runs():
    judge = import_module("SALib.analyze.sobol")

    problem = {"num_vars": 5, "names": list("abcde"), "bounds": [[0, 1]] * 5}
    blocks = sampled(sobol_g, 5, 512)
    found = shares(blocks, 5)
    rows = np.concatenate([blocks[chosen][:, 0][:, None] for chosen in (0, 1, 2, 4, 8, 16, 31)], axis=1)
    told = judge.analyze(problem, rows.ravel(), calc_second_order=False, num_resamples=100, seed=1)
    assert found.first[:, 0] == pytest.approx(told["S1"], abs=1e-12)
    assert found.total[:, 0] == pytest.approx(told["ST"], abs=1e-12)


@pytest.mark.slow
def test_salib_gives_the_same_shares_of_grouped_factors():
    judge, sampler = import_module("SALib.analyze.sobol"), import_module("SALib.sample.sobol")

    groups = ["one", "two", "two", "two", "three"]
    problem = {"num_vars": 5, "names": list("abcde"), "bounds": [[0, 1]] * 5, "groups": groups}
    points = sampler.sample(problem, 256, calc_second_order=False, seed=3)
    outputs = sobol_g(points)
    told = judge.analyze(problem, outputs, calc_second_order=False, num_resamples=50, seed=1)
    by_block = outputs.reshape(256, 5).T[:, :, None]
    blocks = dict(zip((0, 1, 2, 4, 7), by_block, strict=True))
    found = shares(blocks, 3)
    assert found.first[:, 0] == pytest.approx(told["S1"], abs=1e-12)
    assert found.total[:, 0] == pytest.approx(told["ST"], abs=1e-12)
