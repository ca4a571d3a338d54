# SPDX-License-Identifier: Apache-2.0
import re
from dataclasses import replace

import pytest

from laban.draw.intervals import Scale, Span, inline, intervals

NAN = float("nan")
PLACES = Scale(places=4)


@pytest.fixture
def spans():
    return (
        Span(name="Bắc", median=1.0, inner=(1.0, 1.0), outer=(1.0, 2.0), mark=1.0, group=1),
        Span(name="Trung <1>", median=2.5, inner=(2.0, 3.0), outer=(1.0, 4.0), mark=3.0, group=2),
        Span(name="Nam", median=3.0, inner=(2.25, 3.0), outer=(2.0, 4.0), mark=2.0, group=2),
    )


def test_table_and_sentence_hold_all_places(spans, frame):
    made = intervals(spans, PLACES, frame)
    assert made.header == ("Đơn vị", "Hạng theo phương pháp", "Hạng trung vị", "Khoảng 50%", "Khoảng 90%", "Nhóm")
    assert made.rows == (
        ("Bắc", "1", "1", "1", "1–2", "1"),
        ("Trung <1>", "3", "2,5", "2–3", "1–4", "2"),
        ("Nam", "2", "3", "2,2–3", "2–4", "2"),
    )
    assert made.sentence == (
        "Trong 3 đơn vị, Bắc có khoảng hẹp nhất (1–2) và Trung <1> có khoảng rộng nhất (1–4). Có thể phân biệt được "
        "2 nhóm; trong cùng một nhóm, thứ tự chưa chắc chắn."
    )


def test_every_unit_has_two_bars_a_dot_and_the_mark_of_its_base_place(spans, frame):
    svg = intervals(spans, PLACES, frame).svg
    key = 1
    assert svg.count("<circle") == len(spans) + key
    assert len(re.findall(r'height="11"', svg)) == len(re.findall(r'height="5"', svg)) == len(spans) + key
    assert svg.count('fill="none"') == len(spans) + key


def test_a_line_parts_groups_and_nothing_else(spans, frame):
    lines = [svg.count('x1="4"') for svg in (intervals(spans, PLACES, frame).svg,)]
    assert lines == [1]
    one_group = [replace(each, group=1) for each in spans]
    made = intervals(one_group, PLACES, frame)
    assert made.svg.count('x1="4"') == 0
    assert made.sentence.endswith("Không phân biệt được nhóm nào: thứ tự nói chung chưa chắc chắn.")


def test_a_unit_without_places_stands_in_the_table_only(spans, frame):
    gone = Span(name="Tây", median=NAN, inner=(NAN, NAN), outer=(NAN, NAN))
    made = intervals((*spans, gone), PLACES, frame)
    assert made.rows[-1] == ("Tây", "–", "–", "–", "–", "–")
    assert made.svg == intervals(spans, PLACES, frame).svg


def test_without_units_there_is_no_picture_and_the_sentence_says_so(frame):
    made = intervals((), PLACES, frame)
    assert (made.svg, made.sentence, made.rows) == ("", "Không có số liệu để vẽ.", ())


def test_a_bar_covers_its_whole_places(spans):
    first = inline(spans[0], PLACES)
    assert '<rect class="outer" x="0" y="4" width="50" height="4"/>' in first
    assert '<rect class="inner" x="0" y="2" width="25" height="8"/>' in first


def test_a_row_alone_is_hidden_from_those_who_read_the_figures_beside_it(spans):
    assert 'aria-hidden="true"' in inline(spans[0], PLACES)
    assert inline(replace(spans[0], mark=NAN), PLACES).count("<path") == inline(spans[0], PLACES).count("<path") - 1


@pytest.mark.parametrize(("places", "ticks"), [(1, (1,)), (4, (1, 2, 3, 4)), (63, (1, 20, 40, 60))])
def test_ticks_are_the_first_place_and_round_ones(places, ticks):
    assert Scale(places=places).ticks() == ticks
