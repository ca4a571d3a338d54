# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from laban.analysis.sensitivity import enumeration as module
from laban.analysis.sensitivity.enumeration import enumerable, enumeration, ways, ways_of
from laban.analysis.sensitivity.outputs import parted
from laban.analysis.uncertainty.parameters import parameters
from laban.model.design import Design, LeaveOut
from laban.model.settings import with_settings
from laban.pipeline import compute


def test_every_way_has_its_chance_and_a_number_that_leads_to_it(exact_design, ready, small_framework):
    prepared, found = ready(exact_design), ways_of(exact_design, small_framework)
    assert [each.chances.tolist() for each in found] == [
        [0.25, 0.5, 0.25],
        [0.5, 0.5],
        [0.5, 0.5],
        [0.125, 0.125, 0.75],
    ]
    for factor, each in enumerate(found):
        uniforms = np.full((len(each.numbers), 4), 0.1)
        uniforms[:, factor] = each.numbers
        drawn = parameters(prepared, uniforms)
        if factor < 3:
            assert drawn.alternatives[:, factor].tolist() == list(range(len(each.chances)))
        else:
            codes = [small_framework.codes[at] if at >= 0 else "" for at in drawn.left_out.tolist()]
            assert codes == ["cost", "trust", ""]


def test_ways_without_a_chance_are_left_out():
    found = ways([2, 0, 6])
    assert (found.chances.tolist(), found.numbers.tolist()) == ([0.25, 0.75], [0.125, 0.625])


def test_the_mean_and_deviation_are_those_of_all_combinations(exact_design, ready, small_pack):
    design = replace(exact_design, leave_out=LeaveOut())
    prepared = ready(design)
    shares, runs = enumeration(prepared, ways_of(design, small_pack.framework))
    ranks, chances = [], []
    for taken in product(*(choice.alternatives for choice in design.choices)):
        method = small_pack.method
        for each in taken:
            method = with_settings(method, each.settings)
        ranks.append(compute(small_pack.framework, small_pack.panel, method).ranks[1, 0])
        chances.append(np.prod([each.probability / 4 if len(each.settings) else 0.25 for each in taken]))
    weights = np.array([0.25 * 0.5 * 0.5, 0.5 * 0.5 * 0.5, 0.25 * 0.5 * 0.5]).repeat(4)
    assert shares is not None
    _, of_ranks, _ = parted(shares, 6)
    mean = weights @ np.array(ranks)
    assert runs == len(ranks) == len(chances) == 12
    assert of_ranks.mean[1] == pytest.approx(mean)
    assert of_ranks.deviation[1] == pytest.approx(np.sqrt(weights @ (np.array(ranks) - mean) ** 2))


def test_what_does_nothing_has_exactly_nothing_and_effects_add_up(exact_design, ready, small_framework):
    shares, runs = enumeration(ready(exact_design), ways_of(exact_design, small_framework))
    assert shares is not None
    assert runs == 3 * 2 * 2 * 3
    moving = shares.moves & shares.known
    assert moving.any()
    for values in (shares.first, shares.total, shares.shapley):
        assert values is not None
        assert not np.moveaxis(values, 1, 2)[moving][:, 2].any()
        assert np.isnan(np.moveaxis(values, 1, 2)[~moving]).all()
    assert shares.shapley is not None
    assert shares.shapley.sum(axis=1)[moving] == pytest.approx(np.ones(moving.sum()))
    assert (shares.first_interval, shares.total_interval, shares.shapley_interval) == (None, None, None)


def test_combinations_are_computed_a_few_at_a_time_with_the_same_outcome(
    exact_design, ready, small_framework, monkeypatch
):
    prepared, found = ready(exact_design), ways_of(exact_design, small_framework)
    whole, _ = enumeration(prepared, found)
    monkeypatch.setattr(module, "TOGETHER", 200)
    parts, _ = enumeration(prepared, found)
    assert whole is not None
    assert parts is not None
    assert np.array_equal(whole.first, parts.first, equal_nan=True)


def test_a_combination_that_fails_leaves_no_exact_answer(failing_design, ready, small_framework):
    assert enumeration(ready(failing_design), ways_of(failing_design, small_framework)) == (None, 4)


def test_too_many_combinations_are_not_computed(exact_design, ready, small_framework, monkeypatch):
    prepared, found = ready(exact_design), ways_of(exact_design, small_framework)
    assert enumerable(prepared, found)
    monkeypatch.setattr(module, "MOST_OUTPUTS", 1000)
    assert not enumerable(prepared, found)


def test_without_a_list_any_indicator_may_be_left_out(small_framework):
    found = ways_of(Design(leave_out=LeaveOut(probability=1.0)), small_framework)
    assert [len(each.chances) for each in found] == [len(small_framework.leaves)]
