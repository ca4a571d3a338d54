# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from laban.analysis.sensitivity.outputs import base_of, movement, number_of, outputs_of, over_years, parted, told
from laban.analysis.uncertainty.evaluate import Evaluated
from laban.model.sensitivity import Shares

NAN = np.nan


@pytest.fixture
def prepared():
    return SimpleNamespace(
        units=("a", "b", "c"),
        base_scores=np.array([[50.0, 40.0, NAN]]),
        base_ranks=np.array([[1, 2, 0]], np.int32),
    )


def test_outputs_are_scores_and_ranks_less_base_and_the_mean_shift(prepared):
    found = Evaluated(
        scores=np.array([[[50.0, 40.0, 10.0], [30.0, 60.0, NAN], [NAN, NAN, NAN]]]),
        ranks=np.array([[[1, 2, 3], [2, 1, 0], [0, 0, 0]]], np.int32),
        failed=np.array([[-1, -1, 0]], np.int32),
        causes=("index",),
    )
    assert number_of(prepared) == 7
    expected = np.array([[0, 0, 10, 0, 0, 3, 0], [-20, 20, NAN, 1, -1, NAN, 1], [NAN] * 6 + [0]])
    assert np.array_equal(outputs_of(found, prepared, 0), expected, equal_nan=True)
    assert base_of(prepared, 0).tolist() == [50, 40, 0, 1, 2, 0, 0]


def test_a_unit_without_a_base_rank_does_not_count_in_the_shift(prepared):
    found = Evaluated(np.ones((1, 1, 3)), np.array([[[1, 3, 2]]], np.int32), np.array([[-1]], np.int32), ())
    assert outputs_of(found, prepared, 0)[0, 3:].tolist() == [0.0, 1.0, 2.0, 0.5]


def test_the_last_bits_of_a_score_are_no_movement():
    low, high = np.array([0.0, 0.0, -1.0]), np.array([1e-12, 1e-3, -1.0])
    assert movement(low, high, np.array([50.0, 50.0, 3.0])).tolist() == [False, True, False]


def shares(moves, known):
    full = np.ones((2, len(moves)))
    return Shares(
        first=full, total=full, shapley=None, first_interval=np.ones((2, *full.shape)), total_interval=None,
        shapley_interval=None, mean=full[0], deviation=full[0], moves=np.array(moves), known=np.array(known),
    )  # fmt: skip


def test_only_what_moves_and_is_known_has_shares():
    found = told(shares([True, False, True], [True, True, False]))
    assert np.array_equal(found.first, [[1, NAN, NAN]] * 2, equal_nan=True)
    assert found.first_interval is not None
    assert np.array_equal(found.first_interval[1, 0], [1, NAN, NAN], equal_nan=True)
    assert found.shapley is None
    assert np.array_equal(found.mean, [1, 1, NAN], equal_nan=True)
    assert np.array_equal(found.deviation, [1, 0, NAN], equal_nan=True)


def test_years_are_put_together_and_outputs_parted():
    whole = over_years([shares([True] * 5, [True] * 5), shares([False] * 5, [True] * 5)])
    scores, ranks, shift = parted(whole, 2)
    assert (whole.first.shape, whole.moves.shape) == ((2, 2, 5), (2, 5))
    assert (scores.first.shape, ranks.mean.shape, shift.first.shape) == ((2, 2, 2), (2, 2), (2, 2, 1))
    assert shift.first_interval is not None
    assert shift.first_interval.shape == (2, 2, 2, 1)
    assert shift.moves.tolist() == [[True], [False]]
