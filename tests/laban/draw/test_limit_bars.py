# SPDX-License-Identifier: Apache-2.0
import re

import pytest

from laban.draw.limit_bars import Bar, Measure, axis_of, limit_bars

NAN = float("nan")
BARS = (Bar(name="Một", value=0.4, flagged=True), Bar(name="Hai <2>", value=0.9), Bar(name="Ba", value=NAN))
SHARE = Measure(name="Tỷ lệ", limit=0.65, share=True)


def test_table_and_sentence_hold_all_figures_and_the_limit(frame):
    made = limit_bars(BARS, SHARE, frame)
    assert made.header == ("Mục", "Tỷ lệ")
    assert made.rows == (("Một", "40%"), ("Hai <2>", "90%"), ("Ba", "–"))
    assert made.sentence == "Tỷ lệ: cao nhất là Hai <2> (90%), thấp nhất là Một (40%). Vượt giới hạn 65%: 1/3."


def test_what_stands_out_has_a_mark_and_not_only_a_colour(frame):
    assert limit_bars(BARS, SHARE, frame).svg.count("<path") == 1
    assert limit_bars(BARS[1:], SHARE, frame).svg.count("<path") == 0


def test_the_limit_is_a_broken_line_with_its_words(frame):
    assert "giới hạn 65%" in limit_bars(BARS, SHARE, frame).svg
    assert "stroke-dasharray" not in limit_bars(BARS, Measure(name="Tỷ lệ", share=True), frame).svg


def test_notes_stand_in_the_picture_and_in_a_column_of_their_own(frame):
    made = limit_bars((Bar(name="Một", value=2.0, note="(3)"),), Measure(name="Số bậc"), frame)
    assert made.header == ("Mục", "Số bậc", "Ghi chú")
    assert made.rows == (("Một", "2,00", "(3)"),)
    assert ">2,00 (3)<" in made.svg


def test_without_figures_there_is_no_picture(frame):
    made = limit_bars((BARS[2],), SHARE, frame)
    assert (made.svg, made.sentence) == ("", "Không có số liệu để vẽ.")


@pytest.mark.parametrize(
    ("known", "measure", "ends"),
    [
        ([0.2, 0.3], SHARE, (0.0, 1.0)),
        ([0.02, 0.03], Measure(name="", share=True, whole=False), (0.0, 0.05)),
        ([1.5, 4.0], Measure(name="", limit=3.0), (0.0, 5.0)),
        ([-1.0, 2.0], Measure(name=""), (-1.0, 2.0)),
    ],
)
def test_the_scale_holds_nought_all_figures_and_the_limit(known, measure, ends):
    axis = axis_of(known, measure)
    assert (axis.low, axis.high) == pytest.approx(ends)


def test_long_names_of_few_bars_take_two_lines(frame):
    long = Bar(name="Một tên rất dài mà không thể nào viết vừa trên một dòng của hình vẽ này", value=0.5)
    assert limit_bars((long,), SHARE, frame).svg.count("<tspan") == 2
    many = limit_bars((long,) * 20, SHARE, frame).svg
    assert many.count("<tspan") == 20
    assert len(re.findall("…", many)) == 20
