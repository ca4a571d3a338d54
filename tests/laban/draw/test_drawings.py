# SPDX-License-Identifier: Apache-2.0
"""What every picture keeps: it is well-formed, labelled, without script, the same each time, and told as table and sentence."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from laban.draw.bars import bars
from laban.draw.lines import Point, trend
from laban.draw.map import choropleth
from laban.draw.profile import Strip, profile
from laban.draw.tiles import tiles

NAN = float("nan")
STRIPS = (
    Strip(name="Thể chế & <chính sách>", value=59.17, rank=6, count=34, low=20.0, median=45.0, high=81.0),
    Strip(name="Tác động", value=NAN, rank=0, count=33, low=NAN, median=NAN, high=NAN),
    Strip(name="Hạ tầng", value=62.3, rank=2.5, count=34, low=10.0, median=40.0, high=70.0),
)
POINTS = (Point(2023, 40.0, 38.0), Point(2024, NAN), Point(2025, 44.5, 39.0))
RANKED = (
    ("1", "Bắc", "80,00"), ("2", "Trung <1>", "60,50"), ("3", "Nam", "40,25"), ("–", "Tây", "–"),
)  # fmt: skip


@pytest.fixture(params=["bars", "map", "tiles", "profile", "trend"])
def drawing(request, figures, atlas, frame):
    return {
        "bars": lambda: bars(figures, frame),
        "map": lambda: choropleth(atlas, "new", figures, frame),
        "tiles": lambda: tiles(figures, frame, atlas.required),
        "profile": lambda: profile("Bắc", STRIPS, frame),
        "trend": lambda: trend(POINTS, frame),
    }[request.param]


def test_a_picture_is_a_labelled_image_whose_description_is_its_sentence(drawing):
    made = drawing()
    parsed = ElementTree.fromstring(made.svg)  # noqa: S314 - our own output
    space = "{http://www.w3.org/2000/svg}"
    title, desc = parsed.find(f"{space}title"), parsed.find(f"{space}desc")
    assert (title.text, desc.text) == ("Điểm & hạng", made.sentence)
    assert parsed.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert title.get("id").startswith("vi-test")


def test_a_picture_has_no_script_no_link_and_no_style_of_its_own(drawing):
    assert re.findall(r"<(script|a|style|image|use)\b|\bon\w+=|\bstyle=|href", drawing().svg) == []


def test_every_colour_can_be_set_by_the_page(drawing):
    colours = re.findall(r'(?:fill|stroke)="([^"]+)"', drawing().svg)
    assert {each for each in colours if not each.startswith("var(--laban-") and each != "none"} == set()


def test_the_same_figures_give_the_same_picture(drawing):
    assert drawing() == drawing()


def test_a_picture_knows_no_number_that_is_not_one(drawing):
    assert re.findall(r"\b(nan|inf)\b", drawing().svg) == []


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


def test_profile_table_keeps_parts_without_a_value(frame):
    made = profile("Bắc", STRIPS, frame)
    assert made.rows == (
        ("Thể chế & <chính sách>", "59,17", "6", "20,00", "45,00", "81,00"),
        ("Tác động", "–", "–", "–", "–", "–"),
        ("Hạ tầng", "62,30", "2,5", "10,00", "40,00", "70,00"),
    )
    assert made.sentence == (
        "Trong 2 thành phần, Bắc có thứ hạng cao nhất ở Hạ tầng và thấp nhất ở Thể chế & <chính sách>."
    )


def test_profile_of_one_part_and_of_none(frame):
    assert profile("Bắc", STRIPS[:1], frame).sentence == "Bắc đạt 59,17 ở Thể chế & <chính sách>."
    assert profile("Bắc", STRIPS[1:2], frame).sentence == "Không có số liệu để vẽ."
    assert profile("Bắc", (), frame).svg == ""


@pytest.mark.parametrize(
    ("points", "sentence"),
    [
        (POINTS, "Từ 2023 đến 2025, điểm tăng từ 40,00 lên 44,50."),
        ((Point(2023, 4.0), Point(2024, 3.0)), "Từ 2023 đến 2024, điểm giảm từ 4,00 xuống 3,00."),
        ((Point(2023, 4.0), Point(2024, 4.001)), "Năm 2023 và năm 2024 điểm đều là 4,00."),
        ((Point(2023, 4.0),), "Chỉ có một năm, 2023, với 4,00 điểm."),
        ((Point(2023, NAN),), "Không có số liệu để vẽ."),
    ],
)
def test_a_trend_says_where_it_went(points, sentence, frame):
    assert trend(points, frame).sentence == sentence


def test_a_missing_year_breaks_the_line(frame):
    lines = re.findall(r'<path d="([^"]*)"', trend(POINTS, frame).svg)
    assert [line.count("M") for line in lines] == [2, 2]
    assert all("L" not in line for line in lines)


def test_an_interval_is_drawn_over_its_bar(figures, frame):
    sure = (replace(figures[0], interval=(75.0, 85.0)), *figures[1:])
    assert bars(sure, frame).svg.count("<path") == 1
    assert bars(figures, frame).svg.count("<path") == 0
