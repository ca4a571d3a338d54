# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban_portal.collection.queries.known import Figure
from laban_portal.collection.queries.last import in_style, points, spark, written


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ([], ""), ([1.0], ""), ([None, 1.0], ""), ([1.0, 1.0], "2.0,10.0 70.0,10.0"), ([0.0, 10.0], "2.0,18.0 70.0,2.0"),
        ([0.0, None, 5.0], "2.0,18.0 70.0,2.0"), ([-5.0, 0.0, 5.0], "2.0,18.0 36.0,10.0 70.0,2.0"),
    ],
)  # fmt: skip
def test_the_small_line_goes_from_the_lowest_to_the_highest(values, found):
    assert spark(values) == found


def test_a_line_has_the_size_it_is_given():
    assert points([1.0, 2.0], 100, 50, 10) == "10.0,40.0 90.0,10.0"


def test_a_figure_is_written_as_its_reader_writes_numbers():
    figure = Figure(element="e", slice="", period="2024", text="1234.5", value=1234.5, source="s", rebuilt=True)
    found = written(figure, "comma", "vi")
    assert (found.shown, found.period_name, found.source, found.rebuilt) == ("1.234,5", "Năm 2024", "s", True)
    assert (in_style("1234.5", "point"), in_style("no number", "comma")) == ("1,234.5", "no number")


def test_a_rebuilt_number_has_six_digits_at_the_most_but_whole_ones_are_whole():
    given = ("47.0679179146", "1234567.891", "1234567", "0.000012345678", "-3.00000049", "12", "0", "no number")
    assert tuple(in_style(each, "comma", rebuilt=True) for each in given) == (
        "47,0679", "1.234.568", "1.234.567", "0,0000123457", "-3", "12", "0", "no number",
    )  # fmt: skip
    assert in_style("47.0679179146", "comma") == "47,0679179146"
