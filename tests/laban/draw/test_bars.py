# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

import pytest

from laban.draw.axis import Axis
from laban.draw.bars import bars, inline
from laban.draw.tiles import tiles

NAN = float("nan")
RANKED = (("1", "Bắc", "80,00"), ("2", "Trung <1>", "60,50"), ("3", "Nam", "40,25"), ("–", "Tây", "–"))


def test_table_and_sentence_of_a_ranking_hold_all_figures(figures, frame):
    made = bars(figures, frame)
    assert made.header == ("Hạng", "Đơn vị", "Điểm")
    assert made.rows == RANKED
    assert made.sentence == "Bắc dẫn đầu 3 đơn vị với 80,00; trung vị là 60,50; Nam đứng cuối với 40,25."


@pytest.mark.parametrize("draw", [bars, tiles])
def test_without_figures_there_is_no_picture_and_the_sentence_says_so(draw, frame):
    made = draw((), frame)
    assert (made.svg, made.sentence, made.rows) == ("", "Không có số liệu để vẽ.", ())


def test_one_figure_is_said_without_a_median(figures, frame):
    assert bars(figures[:1], frame).sentence == "Bắc đạt 80,00."


def test_an_interval_is_drawn_over_its_bar(figures, frame):
    sure = (replace(figures[0], interval=(75.0, 85.0)), *figures[1:])
    assert bars(sure, frame).svg.count("<path") == 1
    assert bars(figures, frame).svg.count("<path") == 0


def test_a_bar_alone_is_hidden_from_those_who_read_the_figure_beside_it():
    assert inline(25.0, Axis(0.0, 50.0)) == (
        '<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="rail" width="100" height="8"/><rect x="0" width="50" height="8"/></svg>'
    )


def test_a_negative_bar_runs_from_zero_to_the_left():
    assert '<rect x="25" width="25" height="8"/>' in inline(-5.0, Axis(-10.0, 10.0))
