# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from math import isnan, nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laban.numeric.apportion import apportioned, in_units, printed_parts

SCORES = st.floats(-200, 200)
PARTS = st.lists(SCORES, min_size=1, max_size=7)
DECIMALS = st.integers(0, 6)


def test_the_largest_remainder_gets_what_is_left():
    assert apportioned([0.3, 0.5, 0.2], 1) == (0, 1, 0)


def test_parts_below_nought_are_rounded_down_first_too():
    assert apportioned([-0.4, -1.7, 3.1], 1) == (0, -2, 3)


def test_of_equal_remainders_the_first_goes_first():
    assert apportioned([0.5, 0.5, 0.5, 0.5], 2) == (1, 1, 0, 0)


def test_no_parts_make_nothing():
    assert apportioned([], 0) == ()


def test_parts_that_do_not_make_the_whole_are_refused():
    with pytest.raises(ValueError, match="do not add up"):
        apportioned([1.0, 1.0], 5)


def test_where_only_a_part_is_missing_the_gain_is_told_all_the_same():
    gain, parts = printed_parts(1.0, 3.0, [nan, 2.0], 1)
    assert gain == 2.0
    assert all(isnan(part) for part in parts)


def test_of_ranks_a_smaller_number_is_a_gain():
    assert printed_parts(12.0, 9.0, [3.25, -0.25], 1, better=-1) == (3.0, (3.2, -0.2))


def test_a_figure_at_the_edge_of_rounding_takes_a_unit_from_its_part():
    """0.005 is printed as 0.01 and 0.015 too: the doubles lie on the two sides of what they are called."""
    assert printed_parts(0.005, 0.015, [0.01, 0.0], 2) == (0.0, (0.0, 0.0))


def test_where_all_parts_are_nought_the_first_takes_the_edge():
    assert apportioned([0.0, 0.0], -1) == (-1, 0)


def test_a_value_is_rounded_as_it_is_printed():
    assert [in_units(value, 2) for value in (1.005, -0.004, 2.675, 1e3)] == [100, 0, 267, 100000]


def test_where_a_figure_is_missing_nothing_is_printed():
    change, parts = printed_parts(nan, 1.0, [1.0, 2.0], 2)
    assert isnan(change)
    assert all(isnan(part) for part in parts)


@settings(max_examples=40)
@given(SCORES, PARTS, DECIMALS)
def test_printed_parts_add_up_to_the_printed_change_and_none_is_off_by_a_unit(before, parts, decimals):
    after = before + sum(parts)
    change, printed = printed_parts(before, after, parts, decimals)
    unit = 10.0**-decimals
    assert sum(in_units(each, decimals) for each in printed) == in_units(change, decimals)
    assert in_units(before, decimals) + in_units(change, decimals) == in_units(after, decimals)
    assert all(abs(shown - part) < unit * (1 + 1e-6) for shown, part in zip(printed, parts, strict=True))


@settings(max_examples=40)
@given(SCORES, PARTS, DECIMALS, st.integers(0, 6))
def test_a_part_of_nought_is_printed_as_nought(before, parts, decimals, at):
    place = min(at, len(parts))
    with_nought = [*parts[:place], 0.0, *parts[place:]]
    after = before + sum(with_nought)
    assert printed_parts(before, after, with_nought, decimals)[1][place] == 0.0
