# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.sensitivity import sobol
from laban.analysis.sensitivity.enumeration import enumeration, ways_of
from laban.analysis.sensitivity.sobol import plan, sample, too_many
from laban.errors import MethodError
from laban.model.sensitivity import Sampling

FEW = Sampling(base=64, seed=3, resamples=40)


def test_a_sample_of_discrete_choices_comes_near_the_exact_shares(exact_design, ready, small_framework):
    prepared = ready(exact_design)
    exact, _ = enumeration(prepared, ways_of(exact_design, small_framework))
    found = sample(prepared, plan(prepared, Sampling(base=1024, seed=5, resamples=0))).shares
    assert exact is not None
    assert np.array_equal(found.moves, exact.moves)
    for name, near in (("first", 0.12), ("total", 0.08), ("shapley", 0.08), ("mean", 0.05)):
        assert np.nanmax(np.abs(getattr(found, name) - getattr(exact, name))) < near, name


def test_what_does_nothing_has_exactly_nothing_in_every_interval(sampled_design, ready):
    prepared = ready(sampled_design)
    found = sample(prepared, plan(prepared, FEW)).shares
    moving = np.isfinite(found.total[:, 0])
    for name in ("first", "total", "shapley"):
        assert not np.moveaxis(getattr(found, name), 1, 2)[moving][:, 2].any()
        assert not np.moveaxis(getattr(found, f"{name}_interval"), 2, 3)[:, 0][moving][:, 2].any()


def test_effects_add_up_and_every_share_lies_near_its_interval(sampled_design, ready):
    prepared = ready(sampled_design)
    found = sample(prepared, plan(prepared, FEW)).shares
    moving = np.isfinite(found.total[:, 0])
    assert found.shapley is not None
    assert found.shapley.sum(axis=1)[moving] == pytest.approx(np.ones(moving.sum()))
    assert found.total_interval is not None
    low, high = found.total_interval[:, 0], found.total_interval[:, 1]
    assert np.nanmax(low - found.total) < 0.05
    assert np.nanmax(found.total - high) < 0.05


def test_the_outcome_does_not_depend_on_pieces_or_workers(sampled_design, ready, monkeypatch):
    prepared = ready(sampled_design)
    whole = sample(prepared, plan(prepared, FEW))
    monkeypatch.setattr(sobol, "TOGETHER", 16 * 8 * 26)
    chosen = plan(prepared, FEW)
    assert chosen.piece == 8
    for workers in (1, 2):
        parts = sample(prepared, chosen, workers=workers)
        for name in ("first", "total", "shapley", "first_interval", "shapley_interval"):
            assert np.array_equal(getattr(parts.shares, name), getattr(whole.shares, name), equal_nan=True), name
        assert (parts.rows, parts.runs) == (64, 64 * 16)


def test_the_seed_is_the_designs_unless_another_is_given(sampled_design, ready):
    prepared = ready(sampled_design)
    assert plan(prepared, Sampling()).seed == 7
    assert plan(prepared, Sampling(seed=0)).seed == 0


def test_rows_are_fewer_where_there_are_many_sets_of_factors(sampled_design, ready, monkeypatch):
    prepared = ready(sampled_design)
    assert plan(prepared, Sampling()).base == 4096
    assert len(plan(prepared, Sampling()).sets) == 16
    monkeypatch.setattr(sobol, "USUAL_RUNS", 2**15)
    assert plan(prepared, Sampling()).base == 2048
    monkeypatch.setattr(sobol, "MOST_FOR_SHAPLEY", 3)
    assert len(plan(prepared, Sampling()).sets) == 6


def test_without_every_set_there_are_indices_and_no_effects(sampled_design, ready):
    prepared = ready(sampled_design)
    full, few = (sample(prepared, plan(prepared, FEW, shapley=each)) for each in (True, False))
    assert few.shares.shapley is None
    assert few.shares.shapley_interval is None
    assert few.runs == 64 * 6
    assert np.array_equal(few.shares.total, full.shares.total, equal_nan=True)


def test_sums_are_kept_in_fewer_batches_where_there_are_very_many_outputs(sampled_design, ready, monkeypatch):
    prepared = ready(sampled_design)
    assert plan(prepared, Sampling(base=1024)).batch == 8
    monkeypatch.setattr(sobol, "MOST_SUMS", 1)
    assert plan(prepared, Sampling(base=1024)).batch == 64


def test_a_sample_that_lost_too_many_rows_is_refused_with_the_causes(failing_design, ready):
    prepared = ready(failing_design)
    with pytest.raises(MethodError) as refusal:
        sample(prepared, plan(prepared, FEW))
    assert {each.code for each in refusal.value.problems} == {"sensitivity.too_many_failed"}
    assert [dict(each.facts)["year"] for each in refusal.value.problems] == ["2024", "2025"]
    assert dict(refusal.value.problems[0].facts)["causes"] == "out (192)"


def test_a_twentieth_of_the_rows_may_be_lost():
    lost, failures = np.array([5, 6], np.int32), np.array([[0, 9], [0, 10]], np.int32)
    found = list(too_many((2024, 2025), lost, 100, failures, ("a", "b")))
    assert [dict(each.facts) for each in found] == [{"year": "2025", "lost": "6", "rows": "100", "causes": "b (10)"}]


def test_the_one_who_watches_is_told_every_piece(sampled_design, ready, monkeypatch):
    prepared = ready(sampled_design)
    monkeypatch.setattr(sobol, "TOGETHER", 16 * 16 * 26)
    told = []
    sample(prepared, plan(prepared, FEW), watch=lambda *done: told.append(done))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_stopped_sample_stands_on_the_rows_computed_so_far(sampled_design, ready, monkeypatch):
    prepared = ready(sampled_design)
    monkeypatch.setattr(sobol, "TOGETHER", 16 * 16 * 26)

    def stop(done, pieces):
        if done == pieces // 2:
            raise KeyboardInterrupt

    found = sample(prepared, plan(prepared, FEW), watch=stop)
    assert (found.interrupted, found.rows, found.runs, found.lost.tolist()) == (True, 32, 32 * 16, [0, 0])
    moving = np.isfinite(found.shares.total[:, 0])
    assert found.shares.shapley is not None
    assert found.shares.shapley.sum(axis=1)[moving] == pytest.approx(np.ones(moving.sum()))


def test_a_sample_stopped_before_its_first_rows_has_nothing_to_tell(sampled_design, ready, monkeypatch):
    def stop():
        raise KeyboardInterrupt

    prepared = ready(sampled_design)
    monkeypatch.setattr(sobol, "pairs", lambda *_: (stop() for _ in range(4)))
    with pytest.raises(KeyboardInterrupt):
        sample(prepared, plan(prepared, FEW))


def test_pieces_smaller_than_a_batch_are_added_up_to_batches(sampled_design, ready, monkeypatch):
    prepared = ready(sampled_design)
    monkeypatch.setattr(sobol, "MOST_SUMS", 1)
    whole = sample(prepared, plan(prepared, FEW))
    monkeypatch.setattr(sobol, "TOGETHER", 16 * 2 * 26)
    chosen = plan(prepared, FEW)
    assert (chosen.batch, chosen.piece) == (4, 2)
    parts = sample(prepared, chosen)
    for name in ("first", "total", "shapley", "first_interval", "shapley_interval"):
        assert np.array_equal(
            parted(getattr(parts.shares, name)), parted(getattr(whole.shares, name)), equal_nan=True
        ), name
    assert parts.shares.total == pytest.approx(whole.shares.total, nan_ok=True, abs=1e-12)


def parted(values):
    """Return what is told of ranks, whose sums are exact in any order."""
    return values[..., 6:12]
