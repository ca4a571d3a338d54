# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace
from math import hypot

from hypothesis import given, settings
from hypothesis import strategies as st

from laban.draw.distribution import DOT, distribution, stacked
from laban.draw.lines import Measure


@settings(max_examples=30)
@given(st.lists(st.floats(0, 300), max_size=60))
def test_no_dot_covers_another(places):
    made = stacked(sorted(places))
    centres = [(x, 2 * DOT * row) for x, row in made]
    gaps = [hypot(a[0] - b[0], a[1] - b[1]) for at, a in enumerate(centres) for b in centres[:at]]
    assert min(gaps, default=2 * DOT) >= 2 * DOT - 1e-9


def test_it_says_who_stands_at_the_ends_and_where_the_chosen_unit_stands(figures, frame):
    made = distribution(figures, frame, "B")
    assert made.sentence == (
        "3 đơn vị trải từ 40,25 (Nam) đến 80,00 (Bắc); trung vị là 60,50. Trung <1> đạt 60,50, hạng 2."
    )
    assert made.svg.count("<circle") == 2
    assert "Trung &lt;1&gt;: 60,50" in made.svg


def test_without_a_chosen_unit_all_are_dots_and_a_single_unit_is_told_alone(figures, frame):
    assert distribution(figures, frame).svg.count("<circle") == 3
    assert distribution(figures[:1], frame, "A").sentence == "Chỉ một đơn vị có số liệu: Bắc với 80,00."
    assert distribution(figures[3:], frame).svg == ""


def test_raw_values_have_their_own_name_and_no_more_decimals_than_they_have(figures, frame):
    raw = [replace(each, value=each.value * 1000, rank=0) for each in figures]
    made = distribution(raw, frame, "B", Measure("raw", "Chi cho nghiên cứu"))
    assert made.header == ("Hạng", "Đơn vị", "Chi cho nghiên cứu")
    assert made.rows[0] == ("–", "Bắc", "80.000")
    assert made.sentence.endswith("Trung <1> đạt 60.500.")
