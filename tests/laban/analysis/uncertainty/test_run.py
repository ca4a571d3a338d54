# SPDX-License-Identifier: Apache-2.0
"""Counts of draws: the same bytes whoever counts, and what the draws' own parameters give."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from laban.analysis.uncertainty.evaluate import evaluate
from laban.analysis.uncertainty.run import FEWEST, chunk_size, chunks, put_together, uncertainty
from laban.analysis.uncertainty.tables import tables_of
from laban.errors import MethodError
from laban.model.design import Choice, Design, LeaveOut, WeightNoise
from tests.laban.analysis.uncertainty.indices import noisy_case, random_case, small_case, way

pytestmark = pytest.mark.compiled

MEANS = Choice(name="mean", alternatives=(way("own"), way("geometric", aggregate__groups__q__method="geometric")))
FAILING = Design(choices=(MEANS,), weights=WeightNoise(method="uniform"), draws=300, seed=4)
ARRAYS = ("counts", "score_sums", "wins", "apart", "failures")


def counted_by_hand(prepared, found):
    """Count what `evaluate` gives for the parameters that were kept."""
    answers = evaluate(prepared, found.parameters)
    counts, wins, apart = (np.zeros_like(each) for each in (found.counts, found.wins, found.apart))
    for year in range(len(prepared.years)):
        for draw in np.flatnonzero(answers.failed[year] < 0):
            ranks = answers.ranks[year, draw]
            there = (ranks > 0) & prepared.ranked[year]
            counts[year, there.nonzero()[0], ranks[there] - 1] += 1
            both = there[:, None] & there[None, :]
            taking_part = prepared.ranked[year][:, None] & prepared.ranked[year][None, :]
            wins[year] += both & (ranks[:, None] < ranks[None, :])
            apart[year] += taking_part & ~both
    return answers, counts, wins, apart


@pytest.mark.parametrize("seed", [2, 11, 29, 40])
def test_counts_are_those_of_the_draws_own_parameters(seed):
    prepared = random_case(seed).ready()
    found = uncertainty(prepared, draws=500, seed=seed, keep=True)
    answers, counts, wins, apart = counted_by_hand(prepared, found)
    np.testing.assert_array_equal(found.counts, counts)
    np.testing.assert_array_equal(found.wins, wins)
    np.testing.assert_array_equal(found.apart, apart)
    np.testing.assert_allclose(found.score_sums, np.nansum(answers.scores, axis=1), rtol=1e-10)
    told = {found.causes[at]: found.failures[:, at].sum() for at in range(len(found.causes))}
    causes, times = np.unique(answers.failed[answers.failed >= 0], return_counts=True)
    assert told == {answers.causes[at]: number for at, number in zip(causes, times, strict=True)}


@pytest.mark.parametrize("case", [random_case(11), random_case(29), noisy_case(1)])
def test_any_number_of_workers_gives_the_same_bytes(case):
    prepared = case.ready()
    one = uncertainty(prepared, draws=20_000, seed=5, workers=1)
    for workers in (2, 7):
        other = uncertainty(prepared, draws=20_000, seed=5, workers=workers)
        for name in ARRAYS:
            assert getattr(one, name).tobytes() == getattr(other, name).tobytes()


def test_another_seed_gives_other_draws_and_nought_is_a_seed():
    prepared = random_case(29).ready()
    first, second, again = (uncertainty(prepared, draws=500, seed=seed).score_sums for seed in (0, 1, 0))
    assert not np.array_equal(first, second)
    np.testing.assert_array_equal(first, again)


def test_what_a_longer_run_begins_with_is_a_shorter_run():
    prepared = random_case(29).ready()
    size = chunk_size(tables_of(prepared))
    short = uncertainty(prepared, draws=size, seed=3, keep=True)
    longer = uncertainty(prepared, draws=2 * size, seed=3, keep=True)
    assert longer.parameters is not None
    assert short.parameters is not None
    np.testing.assert_array_equal(longer.parameters.weights[:size], short.parameters.weights)


def test_draws_and_seed_are_the_designs_where_nothing_is_asked():
    found = uncertainty(small_case(FAILING).ready())
    assert (found.draws, found.asked, found.seed, found.interrupted) == (300, 300, 4, False)
    assert found.parameters is None


def test_draws_that_fail_are_counted_by_cause_and_nowhere_else():
    found = uncertainty(small_case(FAILING).ready())
    assert found.causes == ("q",)
    assert found.failures[0, 0] == pytest.approx(150, abs=50)
    assert found.ranked.tolist() == [[300 - found.failures[0, 0]] * 5]
    assert found.valid.tolist() == [300 - found.failures[0, 0]]


def test_rules_of_the_plain_path_are_counted_with_the_others():
    ways = (way("own"), way("median", aggregate__levels__index__method="median"))
    design = Design(choices=(Choice(name="mean", alternatives=ways),), weights=WeightNoise(method="uniform"))
    prepared = small_case(design).ready()
    found = uncertainty(prepared, draws=200, seed=1, keep=True)
    _, counts, wins, apart = counted_by_hand(prepared, found)
    np.testing.assert_array_equal(found.counts, counts)
    np.testing.assert_array_equal(found.wins, wins)
    np.testing.assert_array_equal(found.apart, apart)
    assert chunk_size(tables_of(prepared)) == FEWEST


def test_ctrl_c_leaves_what_was_counted_with_the_number_of_draws_it_stands_on():
    prepared = random_case(29).ready()
    size = chunk_size(tables_of(prepared))

    def stop(done: int, asked: int) -> None:
        if done == 2 * size:
            raise KeyboardInterrupt
        assert asked == 5 * size

    found = uncertainty(prepared, draws=5 * size, seed=3, watch=stop)
    whole = uncertainty(prepared, draws=found.draws, seed=3)
    assert found.interrupted
    assert found.draws in (size, 2 * size)
    np.testing.assert_array_equal(found.counts, whole.counts)


def test_stopped_after_the_last_chunk_nothing_is_lost():
    def stop(*_: int) -> None:
        raise KeyboardInterrupt

    prepared = random_case(29).ready()
    found = uncertainty(prepared, draws=10, watch=stop)
    assert found.draws == 10


def test_progress_is_told_in_draws():
    told: list[tuple[int, int]] = []
    prepared = random_case(29).ready()
    size = chunk_size(tables_of(prepared))
    uncertainty(prepared, draws=size + 100, watch=lambda done, asked: told.append((done, asked)))
    assert told == [(size, size + 100), (size + 100, size + 100)]


@pytest.mark.parametrize(("draws", "seed", "field"), [(0, 1, "draws"), (10, -1, "seed")])
def test_too_few_draws_and_a_negative_seed_are_refused(draws, seed, field):
    with pytest.raises(MethodError) as caught:
        uncertainty(small_case(FAILING).ready(), draws=draws, seed=seed)
    assert caught.value.code == "uncertainty.too_low"
    assert field in str(caught.value)


def test_chunks_cover_the_draws():
    assert list(chunks(10, 4)) == [(0, 4), (1, 4), (2, 2)]


def test_an_item_left_out_has_no_weight_and_its_siblings_share_it():
    design = Design(leave_out=LeaveOut(probability=1.0, items=("a", "q")), draws=50)
    found = uncertainty(small_case(design).ready(), keep=True)
    places = {code: at for at, code in enumerate(found.items)}
    assert found.parameters is not None
    for draw in range(50):
        out = found.items[found.parameters.left_out[draw]]
        weights = found.parameters.weights[draw]
        assert weights[places[out]] == 0
        assert weights[places["b" if out == "a" else "p"]] == 1


def test_notes_travel_with_the_result():
    design = replace(
        FAILING, choices=(Choice(name="x", alternatives=(way("own"), way("same", screen__rule="availability"))),)
    )
    found = uncertainty(small_case(design).ready())
    assert [note.code for note in found.notes] == ["uncertainty.same_figures"]


def test_places_that_share_a_count_are_told():
    assert list(put_together(1, 2000)) == []
    (note,) = put_together(6, 3000)
    assert note.code == "uncertainty.places_together"
    assert all("6" in note.text(language) for language in ("en", "vi"))
