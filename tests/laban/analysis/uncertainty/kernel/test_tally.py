# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pytest

from laban.analysis.uncertainty.kernel.tally import count_pairs, count_places_of, part_missing
from laban.numeric.compiled import njit, njit_allocating
from laban.numeric.lanes import BLOCK

pytestmark = pytest.mark.compiled

WHO = np.array([2, 0, 1], np.int32)


class Counted(NamedTuple):
    counts: np.ndarray
    wins: np.ndarray
    apart: np.ndarray


@njit
def count(places, who, counts, width):
    count_places_of(places, len(who), who, counts, width)


@njit_allocating
def pair(places, live, who, wins, apart):
    count_pairs(places, len(who), who, wins)
    part_missing(places, live, who, wins, apart)


def block(*columns):
    """Return places of three units in the columns given; the others hold no draw."""
    places = np.full((3, BLOCK), 3, np.uint8)
    live = np.zeros(BLOCK, np.uint8)
    for at, column in enumerate(columns):
        places[:, at], live[at] = column, 1
    return places, live


def test_places_are_counted_for_the_unit_they_belong_to():
    places, _ = block((0, 1, 2), (0, 2, 1), (3, 0, 0))
    counts = np.zeros((3, 3), np.uint32)
    count(places, WHO, counts, 1)
    assert counts.tolist() == [[1, 1, 1], [1, 1, 1], [2, 0, 0]]


def test_several_places_may_share_a_column():
    places, _ = block((0, 1, 2), (2, 1, 0))
    counts = np.zeros((3, 2), np.uint32)
    count(places, WHO, counts, 2)
    assert counts.tolist() == [[2, 0], [1, 1], [1, 1]]


def test_pairs_are_counted_ties_for_neither_and_missing_ones_apart():
    places, live = block((0, 1, 1), (0, 3, 1), (3, 3, 3))
    wins, apart = np.zeros((3, 3), np.uint32), np.zeros((3, 3), np.uint32)
    pair(places, live, WHO, wins, apart)
    assert wins.tolist() == [[0, 0, 0], [0, 0, 0], [1, 2, 0]]
    assert apart.tolist() == [[2, 2, 2], [2, 1, 1], [2, 1, 1]]
