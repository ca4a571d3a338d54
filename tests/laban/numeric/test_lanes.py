# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.numeric import lanes
from laban.numeric.lanes import BLOCK, LANES

ROWS = np.arange(2.0 * LANES).reshape(2, LANES)


def test_a_row_that_is_read_is_a_copy():
    row = lanes.load(ROWS, 1)
    row[:] = 0
    assert ROWS[1, 0] == LANES
    words = ROWS.astype(np.uint64)
    lanes.load_words(words, 1)[:] = 0
    assert words[1, 0] == LANES


def test_rows_are_written_where_they_are_told():
    rows, words = np.zeros((2, LANES)), np.zeros((2, LANES), np.uint64)
    lanes.store(rows, 1, lanes.spread(2.5))
    lanes.store_words(words, 0, lanes.spread_word(7))
    assert rows.tolist() == [[0.0] * LANES, [2.5] * LANES]
    assert words.tolist() == [[7] * LANES, [0] * LANES]


def test_lanes_are_chosen_and_marked_one_by_one():
    where = ROWS[0] > 12
    assert lanes.pick(where, ROWS[1], ROWS[0]).tolist() == [*range(13), *range(LANES + 13, 2 * LANES)]
    assert lanes.pick_words(where, lanes.spread_word(1), lanes.spread_word(0)).sum() == 3
    assert lanes.marks(where) == 0b1110000000000000
    assert lanes.counted(lanes.spread_word(4), where).tolist() == [4] * 13 + [5] * 3


def test_numbers_are_taken_lane_by_lane():
    row = lanes.spread(-2.25)
    assert lanes.size(row)[3] == 2.25
    assert lanes.whole(row)[3] == -2.0
    assert lanes.root(lanes.size(row))[3] == 1.5


def test_bits_and_numbers_are_two_readings_of_one_row():
    assert lanes.bits(lanes.spread(1.0))[0] == 0x3FF0000000000000
    assert lanes.number(lanes.bits(ROWS[1])).tolist() == ROWS[1].tolist()
    assert lanes.up(lanes.spread_word(3), 2)[0] == 12
    assert lanes.down(lanes.spread_word(12), 2)[0] == 3


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_places_are_narrow_and_compared_by_the_block(kind):
    places = np.zeros((2, BLOCK), kind)
    lanes.store_narrow(places, 1, LANES, lanes.spread_word(3))
    assert lanes.how_many_before(places, 0, 1) == LANES
    assert lanes.how_many_before(places, 1, 0) == 0


def test_single_precision_is_counted_apart():
    singles = np.zeros((2, LANES), np.float32)
    lanes.store_single(singles, 0, ROWS[0] / 3)
    lanes.store_single(singles, 1, lanes.spread(4.0))
    one, other = lanes.load_single(singles, 0), lanes.load_single(singles, 1)
    assert one.tolist() == (ROWS[0] / 3).astype(np.float32).tolist()
    count = lanes.tallied(lanes.tallied(lanes.no_tallies(), one, other), one, other)
    assert count.tolist() == [0] * 13 + [2] * 3
    assert lanes.as_words(count).dtype == np.uint64
    assert lanes.as_numbers(count).dtype == np.float64
