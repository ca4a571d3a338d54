# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.sensitivity import run as module
from laban.analysis.sensitivity import sobol
from laban.analysis.sensitivity.run import sensitivity
from laban.errors import MethodError
from laban.model.sensitivity import Sampling

FEW = Sampling(base=64, resamples=20)


def test_choices_alone_are_told_exactly(exact_design, ready, small_pack):
    found = sensitivity(ready(exact_design), small_pack.panel, FEW)
    assert (found.method, found.runs, found.base, found.asked, found.resamples) == ("exact", 36, 36, 36, 0)
    assert [each.code for each in found.factors][-1] == "leave_out"
    assert found.shift.first.shape == (2, 4, 1)
    assert found.ranks.first.shape == found.scores.first.shape == (2, 4, 6)
    assert len(found.swings) == 6
    assert found.reaches == ()
    assert found.lost.tolist() == [0, 0]


def test_weights_need_a_sample(sampled_design, ready, small_pack):
    found = sensitivity(ready(sampled_design), small_pack.panel, FEW)
    assert (found.method, found.base, found.asked, found.runs, found.seed) == ("sampled", 64, 64, 64 * 16, 7)
    assert found.ranks.total_interval is not None
    assert found.ranks.total_interval.shape == (2, 2, 4, 6)
    assert [each.factor for each in found.reaches] == ["weights"]
    assert not found.interrupted


def test_the_same_seed_gives_the_same_shares(sampled_design, ready, small_pack):
    once, again = (sensitivity(ready(sampled_design), small_pack.panel, FEW) for _ in range(2))
    assert np.array_equal(once.ranks.first, again.ranks.first, equal_nan=True)
    other = sensitivity(ready(sampled_design), small_pack.panel, replace(FEW, seed=8))
    assert not np.array_equal(once.ranks.first, other.ranks.first, equal_nan=True)


def test_a_unit_whose_rank_never_moves_has_no_share_and_is_said_not_to_move(sampled_design, ready, small_pack):
    found = sensitivity(ready(replace(sampled_design, choices=sampled_design.choices[2:])), small_pack.panel, FEW)
    still = ~found.ranks.moves
    assert still.any()
    assert np.isnan(np.moveaxis(found.ranks.total, 1, 2)[still]).all()
    assert not found.ranks.deviation[still].any()
    assert (found.ranks.main[still] == -1).all()


def test_intervals_can_be_left_out(sampled_design, ready, small_pack):
    found = sensitivity(ready(sampled_design), small_pack.panel, Sampling(base=32, resamples=0))
    assert (found.ranks.first_interval, found.shift.shapley_interval) == (None, None)


@pytest.mark.parametrize(
    ("sampling", "code"),
    [
        (Sampling(base=100), "sensitivity.bad_base"),
        (Sampling(base=8), "sensitivity.bad_base"),
        (Sampling(seed=-1), "sensitivity.bad_seed"),
        (Sampling(resamples=-1), "sensitivity.bad_resamples"),
        (Sampling(level=1.0), "sensitivity.bad_level"),
    ],
)
def test_a_sample_that_cannot_be_drawn_is_refused(sampled_design, ready, small_pack, sampling, code):
    with pytest.raises(MethodError) as refusal:
        sensitivity(ready(sampled_design), small_pack.panel, sampling)
    assert [each.code for each in refusal.value.problems] == [code]


def test_all_that_is_wrong_with_a_sample_is_told_at_once(sampled_design, ready, small_pack):
    with pytest.raises(MethodError) as refusal:
        sensitivity(ready(sampled_design), small_pack.panel, Sampling(base=48, resamples=-1, level=0.0))
    assert len(refusal.value.problems) == 3
    assert dict(refusal.value.problems[0].facts)["near"] == "32"


def test_a_choice_that_fails_too_often_is_refused_and_says_why(failing_design, ready, small_pack):
    with pytest.raises(MethodError) as refusal:
        sensitivity(ready(failing_design), small_pack.panel, FEW)
    assert refusal.value.code == "sensitivity.too_many_failed"


def test_rows_that_were_lost_and_shares_that_are_not_exact_are_noted(failing_design, ready, small_pack, monkeypatch):
    monkeypatch.setattr(sobol, "MOST_LOST", 1.0)
    found = sensitivity(ready(failing_design), small_pack.panel, replace(FEW, resamples=0))
    assert [each.code for each in found.notes] == ["sensitivity.not_exact", "sensitivity.lost", "sensitivity.lost"]
    assert 0 < found.lost[0] < 64
    assert found.failures.sum() > 0


def test_too_many_factors_for_effects_are_noted(sampled_design, ready, small_pack, monkeypatch):
    monkeypatch.setattr(sobol, "MOST_FOR_SHAPLEY", 2)
    monkeypatch.setattr(module, "MOST_FOR_SHAPLEY", 2)
    found = sensitivity(ready(sampled_design), small_pack.panel, FEW)
    assert found.shift.shapley is None
    assert "sensitivity.no_shapley" in [each.code for each in found.notes]
    assert found.order(2024).tolist()[-1] == 2
