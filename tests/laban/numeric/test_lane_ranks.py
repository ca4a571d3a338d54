# SPDX-License-Identifier: Apache-2.0
"""Rounding and ranks of lanes against those of whole arrays."""

from __future__ import annotations

import numpy as np
import pytest

from laban.numeric import ranks
from laban.numeric.lane_ranks import (
    PATIENCE,
    Columns,
    count_places,
    count_quickly,
    desk_for,
    quick_for,
    round_decimals,
    round_significant,
    sort_places,
)  # fmt: skip
from laban.numeric.lanes import BLOCK, LANES

pytestmark = pytest.mark.compiled

RANDOM = np.random.default_rng(7)
GAPS = RANDOM.standard_normal((21, LANES))
GAPS[4], GAPS[5, 2], GAPS[6, 2] = np.nan, np.nan, 0.0
KEYS = {
    "scores": RANDOM.uniform(0, 100, (63, LANES)),
    "ties": np.round(RANDOM.uniform(0, 9, (30, LANES))),
    "both signs": np.round(RANDOM.uniform(-10, 10, (40, LANES)), 1),
    "gaps": GAPS,
    "many decades": np.exp(RANDOM.uniform(-25, 78, (50, LANES))),
    "a last digit apart": RANDOM.integers(0, 10**6, (40, LANES)) * 1e-6 + 0.5e-12 * RANDOM.integers(0, 3, (40, LANES)),
    "halves": (RANDOM.integers(10**11, 10**12, (30, LANES)) + 0.5) * 1e-10,
    "exact halves": RANDOM.integers(10**11, 10**12, (30, LANES)) + 0.5,
    "large halves": RANDOM.integers(10**11, 10**12, (30, LANES)) * 10 + 5.0,
    "noughts": np.zeros((5, LANES)),
    "one": np.ones((1, LANES)),
    "many": RANDOM.uniform(0, 1, (300, LANES)) ** 8,
    "many ties": RANDOM.integers(-2, 3, (300, LANES)) * 1.0,
    "nobody": np.full((3, LANES), np.nan),
}
every_kind = pytest.mark.parametrize("name", KEYS)


@every_kind
def test_keys_are_rounded_as_published_scores_are(name):
    keys = KEYS[name].copy()
    round_significant(keys, len(keys), np.empty((2, LANES)))
    tiny = np.abs(KEYS[name]) < 1e-11
    np.testing.assert_array_equal(np.where(tiny, 0, keys), np.where(tiny, 0, ranks.significant(KEYS[name])))
    np.testing.assert_array_equal(keys[tiny], KEYS[name][tiny])


@pytest.mark.parametrize("decimals", [0, 2, 9])
def test_keys_are_rounded_to_decimals_as_numpy_does(decimals):
    keys = KEYS["both signs"] / 3
    expected = np.round(keys, decimals)
    round_decimals(keys, len(keys), decimals)
    np.testing.assert_array_equal(keys, expected)


def expected_places(keys, ties, dead):
    found = ranks.rank(np.ascontiguousarray(keys.T), ties).T.astype(int)
    places = np.where(found == 0, len(keys), found - 1)
    places[:, dead] = len(keys)
    return places


@every_kind
@pytest.mark.parametrize("ties", ["min", "max"])
@pytest.mark.parametrize("way", ["counted", "sorted"])
def test_places_are_the_ranks_of_whole_arrays(name, ties, way):
    keys, number = KEYS[name], len(KEYS[name])
    alive = np.ones((1, LANES))
    alive[0, 3] = 0
    places = np.full((number, BLOCK), 99, np.uint16)
    columns = Columns(places, LANES, alive)
    if way == "counted":
        missing = count_places(keys, number, columns, int(ties == "max"), quick_for(number))
    else:
        missing = sort_places(keys, number, columns, int(ties == "max"), desk_for(number))
    np.testing.assert_array_equal(places[:, LANES : 2 * LANES], expected_places(keys, ties, 3))
    assert (places[:, :LANES] == 99).all()
    assert bool(missing) == bool(np.isnan(np.delete(keys, 3, axis=1)).any())


def test_few_units_have_places_of_one_byte():
    places = np.zeros((30, BLOCK), np.uint8)
    count_places(KEYS["ties"], 30, Columns(places, 0, np.ones((1, LANES))), 0, quick_for(30))
    np.testing.assert_array_equal(places[:, :LANES], expected_places(KEYS["ties"], "min", []))


def test_one_score_far_from_all_others_does_not_spoil_the_order():
    keys = RANDOM.uniform(0, 1, (400, LANES))
    keys[0] = 1e30
    places = np.zeros((400, BLOCK), np.uint16)
    sort_places(keys, 400, Columns(places, 0, np.ones((1, LANES))), 0, desk_for(400))
    np.testing.assert_array_equal(places[:, :LANES], expected_places(keys, "min", []))


def test_keys_equal_in_single_precision_are_noticed_and_counted_exactly():
    keys = 50 + 1e-9 * np.stack([RANDOM.permutation(np.arange(40.0)) for _ in range(LANES)], axis=1)
    places = np.zeros((40, BLOCK), np.uint16)
    columns, quick = Columns(places, 0, np.ones((1, LANES))), quick_for(40)
    assert count_quickly(keys, 40, columns, quick.singles) == -1
    for _ in range(PATIENCE + 2):
        places[:] = 0
        count_places(keys, 40, columns, 0, quick)
        np.testing.assert_array_equal(places[:, :LANES], expected_places(keys, "min", []))
    assert quick.patience[0] == PATIENCE


def test_different_keys_are_counted_in_single_precision():
    keys, places = KEYS["scores"], np.zeros((63, BLOCK), np.uint8)
    columns, quick = Columns(places, 0, np.ones((1, LANES))), quick_for(63)
    assert count_quickly(keys, 63, columns, quick.singles) == 0
    np.testing.assert_array_equal(places[:, :LANES], expected_places(keys, "min", []))


def test_missing_keys_take_no_place_in_single_precision_either():
    keys = KEYS["scores"].copy()
    keys[3], keys[7, 2] = np.nan, np.nan
    places, quick = np.zeros((63, BLOCK), np.uint8), quick_for(63)
    assert count_quickly(keys, 63, Columns(places, 0, np.ones((1, LANES))), quick.singles) == 2
    np.testing.assert_array_equal(places[:, :LANES], expected_places(keys, "min", []))
