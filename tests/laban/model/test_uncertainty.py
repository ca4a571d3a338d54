# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.model.design import Design
from laban.model.text import Text
from laban.model.uncertainty import MEANING, Parameters, Uncertainty, groups_of
from laban.model.units import Unit, UnitKey, Units
from laban.texts import say


def of_ranks(ranks, base=None, failures=0, places=None):
    """Return what draws with these ranks (draws, units) add up to; 0 is no rank."""
    ranks = np.asarray(ranks)
    draws, number = ranks.shape
    counts = np.zeros((1, number, places or number), np.int64)
    wins, apart = (np.zeros((1, number, number), np.int64) for _ in range(2))
    for row in ranks:
        there = row > 0
        counts[0, np.flatnonzero(there), row[there] - 1] += 1
        both = there[:, None] & there[None, :]
        wins[0] += both & (row[:, None] < row[None, :])
        apart[0] += ~both
    base_ranks = np.asarray(base if base is not None else ranks[0], np.int32)[None]
    return Uncertainty(
        design=Design(), units=Units(tuple(Unit(key=UnitKey("x", str(at)), names=Text()) for at in range(number))),
        years=(2025,), items=("I",), asked=draws + failures, draws=draws + failures, seed=1, counts=counts,
        score_sums=np.where(ranks > 0, 100.0 - ranks, 0.0).sum(axis=0)[None], base_scores=np.zeros((1, number)),
        base_ranks=base_ranks, wins=wins, apart=apart, causes=("p",) if failures else (),
        failures=np.full((1, 1 if failures else 0), failures, np.int64),
    )  # fmt: skip


RANKS = [[1, 2, 3, 4], [1, 3, 2, 4], [2, 1, 3, 4], [1, 2, 3, 4]]


@given(st.lists(st.integers(1, 9), min_size=1, max_size=30), st.sampled_from([0.0, 0.05, 0.25, 0.5, 0.95, 1.0]))
def test_quantiles_are_those_of_the_ranks_themselves(ranks, share):
    found = of_ranks(np.array(ranks)[:, None], places=9)
    assert found.quantile(share)[0, 0] == pytest.approx(np.quantile(ranks, share))


def test_an_interval_has_the_middle_of_the_ranks():
    found = of_ranks(np.arange(1, 102)[:, None] % 100 + 1, places=100)
    low, high = found.interval(0.9)
    assert low[0, 0] == np.quantile(np.arange(1, 102) % 100 + 1, 0.05)
    assert high[0, 0] == pytest.approx(np.quantile(np.arange(1, 102) % 100 + 1, 0.95))
    assert found.median_rank[0, 0] == np.median(np.arange(1, 102) % 100 + 1)


def test_probabilities_of_places_are_shares_of_the_draws():
    found = of_ranks(RANKS)
    assert found.probability_of_rank[0].tolist() == [
        [0.75, 0.25, 0, 0], [0.25, 0.5, 0.25, 0], [0, 0.25, 0.75, 0], [0, 0, 0, 1],
    ]  # fmt: skip
    assert found.probability_top(2)[0].tolist() == [1, 0.75, 0.25, 0]
    assert found.probability_top(0)[0].tolist() == [0] * 4
    assert found.probability_top(99)[0].tolist() == [1] * 4


def test_pairs_say_how_often_one_is_ahead_and_ties_count_for_neither():
    ahead = of_ranks([[1, 1, 3], [1, 2, 3]]).ahead
    assert ahead is not None
    assert ahead[0].tolist() == [[0, 0.5, 1], [0, 0, 1], [0, 0, 0]]


def test_a_draw_without_a_rank_counts_for_nobody():
    found = of_ranks([[1, 0, 2], [1, 2, 3]])
    assert found.ranked.tolist() == [[2, 1, 2]]
    assert found.probability_of_rank[0, 1].tolist() == [0, 1, 0]
    assert found.ahead[0, 0].tolist() == [0, 1, 1]
    assert found.expected_score[0].tolist() == [99, 98, 97.5]


def test_draws_that_failed_are_taken_off():
    found = of_ranks(RANKS, failures=6)
    assert found.valid.tolist() == [4]
    assert found.draws == 10
    assert found.ahead[0, 0, 3] == 1


def test_means_of_ranks_scores_and_shifts():
    found = of_ranks(RANKS, base=[1, 2, 3, 4])
    assert found.mean_rank[0].tolist() == [1.25, 2, 2.75, 4]
    assert found.expected_score[0].tolist() == [98.75, 98, 97.25, 96]
    assert found.mean_shift[0].tolist() == [0.25, 0.5, 0.25, 0]


def test_a_unit_that_takes_no_part_has_nothing():
    found = of_ranks([[1, 0], [1, 0]], base=[1, 0])
    for each in (found.median_rank, found.mean_rank, found.expected_score, found.mean_shift, found.probability_top(1)):
        assert np.isnan(each[0]).tolist() == [False, True]
    assert found.rank_groups()[0].tolist() == [1, 0]


def test_groups_end_only_where_every_pair_across_is_told_apart():
    found = of_ranks(RANKS)
    assert found.rank_groups(0.95)[0].tolist() == [1, 1, 1, 2]
    assert found.rank_groups(0.75)[0].tolist() == [1, 2, 3, 4]
    assert found.rank_groups(0.5)[0].tolist() == [1, 2, 3, 4]


@given(st.integers(1, 8), st.integers(0, 1000))
def test_groups_are_the_finest_cuts_that_hold(number, seed):
    ahead = np.random.default_rng(seed).random((number, number))
    groups = groups_of(ahead, 0.6)
    for cut in range(1, number):
        holds = bool((ahead[:cut, cut:] >= 0.6).all())
        assert holds == (groups[cut] > groups[cut - 1])


def test_no_units_have_no_groups():
    assert groups_of(np.zeros((0, 0)), 0.9).tolist() == []


def test_places_put_together_stand_for_their_middle():
    found = of_ranks([[1, 2], [1, 2]])
    wide = Uncertainty(
        **{**vars(found), "width": 10, "counts": np.array([[[1, 1], [0, 2]]]), "wins": None, "apart": None}
    )
    assert wide.places.tolist() == [5.5, 15.5]
    assert wide.mean_rank[0].tolist() == [10.5, 15.5]
    assert wide.probability_top(10)[0].tolist() == [0.5, 0.0]
    assert np.isnan(wide.probability_top(15)).all()
    assert wide.ahead is None
    assert wide.rank_groups() is None


def test_parameters_can_be_taken_in_part():
    kept = Parameters(
        alternatives=np.arange(6, dtype=np.int32).reshape(3, 2), weights=np.ones((3, 4)),
        left_out=np.array([-1, 2, 3], np.int32),
        noise=np.arange(3, dtype=np.uint64),
    )  # fmt: skip
    part = kept.part(slice(1, None))
    assert (len(kept), len(part)) == (3, 2)
    assert part.left_out.tolist() == [2, 3]
    assert part.noise is not None
    assert part.noise.tolist() == [1, 2]
    bare = Parameters(alternatives=kept.alternatives, weights=kept.weights, left_out=kept.left_out)
    assert bare.part(np.array([True, False, False])).noise is None


@pytest.mark.parametrize(("language", "word"), [("en", "samples"), ("vi", "chọn mẫu")])
def test_the_meaning_of_an_interval_can_be_said(language, word):
    assert word in say(MEANING, language)
