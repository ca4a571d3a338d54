# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.sensitivity.sums import added, sums_of, together
from laban.numeric.variance import swaps

SETS = swaps(2, every=True)


@pytest.fixture
def outputs():
    return np.random.default_rng(5).integers(-3, 4, (4 * 16, 3)).astype(float)


def test_pieces_taken_together_are_the_whole(outputs):
    fine = np.ones(64, bool)
    whole = sums_of(outputs, fine, SETS, 2, 4)
    by_set = outputs.reshape(4, 16, 3)
    parts = [sums_of(by_set[:, rows].reshape(-1, 3), fine[:32], SETS, 2, 4) for rows in (slice(0, 8), slice(8, 16))]
    found = together(parts)
    for name in ("pairs", "subsets", "rows", "low", "high", "missing"):
        assert np.array_equal(getattr(found, name), getattr(whole, name)), name
    assert whole.rows.tolist() == [4, 4, 4, 4]


def test_nothing_of_a_row_with_a_failed_computation_counts(outputs):
    fine = np.ones(64, bool)
    fine[[5, 16 + 5, 48 + 9]] = False
    lost = outputs.copy()
    lost[~fine] = np.nan
    found = sums_of(lost, fine, SETS, 2, 1)
    kept = np.setdiff1d(np.arange(16), [5, 9])
    few = sums_of(outputs.reshape(4, 16, 3)[:, kept].reshape(-1, 3), np.ones(56, bool), SETS, 2, 1)
    assert found.rows.tolist() == [0.0 if at in (5, 9) else 1.0 for at in range(16)]
    assert np.array_equal(found.pairs[kept], few.pairs)
    assert not found.pairs[[5, 9]].any()
    assert np.array_equal(found.low, few.low)
    assert not found.missing.any()


def test_an_output_that_is_missing_in_a_whole_row_is_marked_and_disturbs_no_other(outputs):
    holed = outputs.copy()
    holed[7, 1] = np.nan
    found, whole = (sums_of(each, np.ones(64, bool), SETS, 2, 4) for each in (holed, outputs))
    assert found.missing.tolist() == [False, True, False]
    assert np.array_equal(found.pairs[..., [0, 2]], whole.pairs[..., [0, 2]])


def test_without_every_set_there_are_no_sums_for_effects(outputs):
    few = swaps(3, every=False)
    found = sums_of(outputs[: len(few) * 8], np.ones(len(few) * 8, bool), few, 3, 4)
    assert found.subsets is None
    assert together([found, found]).subsets is None
    assert together([found, found]).pairs.shape == (4, 12, 3)


def test_two_parts_of_a_batch_are_added(outputs):
    by_set, fine = outputs.reshape(4, 16, 3), np.ones(32, bool)
    whole = sums_of(outputs, np.ones(64, bool), SETS, 2, 16)
    parts = [sums_of(by_set[:, rows].reshape(-1, 3), fine, SETS, 2, 8) for rows in (slice(0, 8), slice(8, 16))]
    found = added(*parts)
    for name in ("pairs", "subsets", "rows", "low", "high", "missing"):
        assert np.array_equal(getattr(found, name), getattr(whole, name)), name
    few = swaps(3, every=False)
    without = sums_of(outputs[: len(few) * 8], np.ones(len(few) * 8, bool), few, 3, 8)
    assert added(without, without).subsets is None
