# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np

from laban.analysis.uncertainty.totals import (
    CLASSES,
    PAIRED_UNITS,
    count_answers,
    nothing,
    of_all_pairs,
    of_all_units,
    width_for,
)


def test_places_are_put_together_for_thousands_of_units_only():
    assert width_for(PAIRED_UNITS) == 1
    assert width_for(11_000) == 22
    assert nothing(1, 11_000, 3).counts.shape == (1, 11_000, CLASSES)
    assert nothing(1, 11_000, 3).wins.size == 0


def test_totals_are_added_without_changing_either():
    one, other = nothing(1, 2, 3), nothing(1, 2, 3)
    other.draws, other.counts[0, 1, 0], other.sums[0, 1] = 4, 3, 2.5
    whole = one.add(other).add(other)
    # An interruption may come in the middle: what was there before must stay as it was.
    assert (one.draws, bool(one.counts.any()), bool(one.sums.any())) == (0, False, False)
    assert (whole.draws, whole.counts[0].tolist(), whole.sums.tolist()) == (8, [[0, 0], [6, 0]], [[0, 5.0]])


def test_answers_are_counted_one_by_one():
    totals = nothing(1, 3, 5)
    scores = np.array([[[3.0, 2.0, np.nan], [1.0, 1.0, 2.0], [np.nan] * 3]])
    ranks = np.array([[[1, 2, 0], [2, 2, 1], [0, 0, 0]]])
    failed = np.array([[-1, -1, 4]])
    count_answers(totals, scores, ranks, failed, [np.arange(3, dtype=np.int32)])
    assert totals.counts[0].tolist() == [[1, 1, 0], [0, 2, 0], [1, 0, 0]]
    assert totals.sums[0].tolist() == [4.0, 3.0, 2.0]
    assert totals.wins[0].tolist() == [[0, 1, 0], [0, 0, 0], [1, 1, 0]]
    assert totals.apart[0].tolist() == [[0, 0, 1], [0, 0, 1], [1, 1, 1]]
    assert totals.failures.tolist() == [[0, 0, 0, 0, 1]]


def test_units_that_are_never_ranked_have_noughts():
    members = np.array([0, 2], np.int32)
    assert of_all_units(np.array([[5, 6]]), 3, members).tolist() == [[5, 0, 6]]
    pairs = of_all_pairs(np.array([[[1, 2], [3, 4]]]), 3, members)
    assert pairs.tolist() == [[[1, 0, 2], [0, 0, 0], [3, 0, 4]]]
