# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.analysis.sensitivity import sample
from laban.analysis.sensitivity.sample import pairs, swapped


def all_of(dimensions, base, rows, seed=3):
    return np.concatenate(list(pairs(dimensions, base, rows, seed)))


def test_pairs_lie_between_0_and_1_and_do_not_depend_on_the_size_of_pieces():
    whole = all_of(4, 64, 64)
    assert whole.shape == (64, 2, 4)
    assert (whole >= 0).all()
    assert (whole < 1).all()
    assert np.array_equal(whole, all_of(4, 64, 16))
    assert [len(each) for each in pairs(4, 64, 16, 3)] == [16] * 4


def test_the_same_seed_gives_the_same_points_and_another_seed_others():
    assert np.array_equal(all_of(3, 16, 16), all_of(3, 16, 16))
    assert not np.array_equal(all_of(3, 16, 16), all_of(3, 16, 16, seed=4))


def test_every_dimension_is_even_and_both_points_are_independent():
    points = all_of(3, 256, 256)
    counts = [np.histogram(points[:, side, at], 16, (0, 1))[0] for side in range(2) for at in range(3)]
    assert all((each == 16).all() for each in counts)
    together = np.corrcoef(points.reshape(256, 6).T)
    assert np.abs(together[np.triu_indices(6, 1)]).max() < 0.2


def test_dimensions_that_the_sequence_does_not_have_are_plain_random_numbers(monkeypatch):
    monkeypatch.setattr(sample, "MOST_DIMENSIONS", 5)
    points = all_of(4, 64, 16)
    assert points.shape == (64, 2, 4)
    assert len(np.unique(points)) == points.size
    assert np.array_equal(points, all_of(4, 64, 16))


@pytest.mark.parametrize(("chosen", "second"), [(0, []), (1, [0, 2]), (2, [1]), (3, [0, 1, 2])])
def test_all_dimensions_of_a_factor_are_swapped_together(chosen, second):
    points = np.stack([np.zeros((5, 3)), np.ones((5, 3))], axis=1)
    found = swapped(points, (0, 1, 0), chosen)
    assert np.flatnonzero(found[0]).tolist() == second
    assert (found == found[0]).all()
