# SPDX-License-Identifier: Apache-2.0
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laban.draw.strips import STYLE, interval_strip, range_strip, sparkline
from tests.xml_read import parsed as xml_root

NAN = float("nan")
VALUE = st.floats(-1e9, 1e9)


@settings(max_examples=60)
@given(st.integers(1, 700), st.data())
def test_the_interval_of_a_rank_stays_in_its_strip_and_in_250_bytes(count, data):
    low, rank, high = sorted(data.draw(st.tuples(*[st.floats(1, count)] * 3)))
    made = interval_strip(low, rank, high, count)
    lefts = [float(each) for each in re.findall(r'd="M([-\d.]+) ', made)]
    assert (len(made.encode()) <= 250, min(lefts) >= 0, max(lefts) <= 100) == (True, True, True)
    xml_root(made)


@settings(max_examples=60)
@given(VALUE, VALUE, VALUE, VALUE)
def test_a_value_between_lowest_and_highest_stays_in_its_strip_and_in_250_bytes(low, value, high, median):
    assert len(range_strip(min(low, high), value, max(low, high), median).encode()) <= 250


@settings(max_examples=60)
@given(st.lists(st.one_of(VALUE, st.just(NAN)), max_size=10))
def test_a_sparkline_of_ten_years_keeps_to_300_bytes(values):
    made = sparkline(values)
    assert len(made.encode()) <= 300
    assert "nan" not in made


def test_where_there_is_nothing_to_show_there_is_no_strip():
    assert interval_strip(NAN, NAN, NAN, 34) == interval_strip(1, 0, 2, 34) == ""
    assert range_strip(NAN, 1, 2) == range_strip(0, NAN, 2) == sparkline([NAN]) == sparkline([]) == ""


def test_a_rank_without_an_interval_has_its_mark_alone_and_equal_values_stand_in_the_middle():
    assert 'class="span"' not in interval_strip(NAN, 4, NAN, 34)
    assert 'd="M48.8 0h2.4' in range_strip(3, 3, 3)


def test_a_strip_is_hidden_from_screen_readers():
    for made in (interval_strip(1, 2, 3, 4), range_strip(0, 1, 2, 1), sparkline([1, 2])):
        assert 'aria-hidden="true"' in made


@pytest.mark.parametrize(
    ("values", "breaks", "moves"),
    [([1, 2, 3], (), 1), ([1, NAN, 3], (), 2), ([1, 2, 3, 4], (2,), 2), ([5], (), 1)],
)
def test_a_missing_year_and_a_change_of_territory_break_a_sparkline(values, breaks, moves):
    assert sparkline(values, breaks).count("M") == moves


def test_a_better_rank_stands_higher():
    heights = [float(re.findall(r'cy="([^"]+)"', sparkline([2, rank], better=-1))[0]) for rank in (1, 3)]
    assert heights[0] < heights[1]


def test_every_class_of_a_strip_has_a_style():
    made = interval_strip(1, 2, 3, 4) + range_strip(0, 1, 2, 1) + sparkline([1, 2])
    assert [each for each in set(re.findall(r'class="(\w+)"', made)) if f".{each}" not in STYLE] == []
