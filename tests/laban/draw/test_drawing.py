# SPDX-License-Identifier: Apache-2.0
"""What every picture keeps: well-formed, labelled, without script, the same each time, told as table and sentence."""

import re
from dataclasses import replace

import pytest

from laban.draw.bars import bars
from laban.draw.lines import Point, trend
from laban.draw.map import choropleth
from laban.draw.paper import size_of
from laban.draw.profile import Strip, profile
from laban.draw.tiles import tiles
from tests.xml_read import parsed as xml_root

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
    parsed = xml_root(made.svg)
    space = "{http://www.w3.org/2000/svg}"
    labels = [each for each in parsed if each.tag in (f"{space}title", f"{space}desc")]
    assert [each.text for each in labels] == ["Điểm & hạng", made.sentence]
    assert [each.get("id") for each in labels] == ["vi-test-title", "vi-test-desc"]
    assert parsed.get("aria-labelledby") == "vi-test-title vi-test-desc"


def test_a_picture_has_no_script_no_link_and_no_style_of_its_own(drawing):
    assert re.findall(r"<(script|a|style|image|use)\b|\bon\w+=|\bstyle=|href", drawing().svg) == []


def test_every_colour_can_be_set_by_the_page(drawing):
    colours = re.findall(r'(?:fill|stroke)="([^"]+)"', drawing().svg)
    assert {each for each in colours if not each.startswith("var(--laban-") and each != "none"} == set()


def test_the_same_figures_give_the_same_picture(drawing):
    assert drawing() == drawing()


def test_a_picture_knows_no_number_that_is_not_one(drawing):
    assert re.findall(r"\b(nan|inf)\b", drawing().svg) == []


def test_mark_and_source_are_drawn_inside_and_a_picture_without_them_is_the_same_as_before(figures, frame):
    plain = bars(figures, frame).svg
    told = bars(figures, replace(frame, mark="Số liệu giả lập", source="Nguồn: A & B")).svg
    parsed = xml_root(told)
    space = "{http://www.w3.org/2000/svg}"
    assert [each.text for each in parsed.findall(f"{space}text")[-2:]] == ["Số liệu giả lập", "Nguồn: A & B"]
    assert parsed.findtext(f"{space}desc", "").endswith(" Số liệu giả lập")
    assert size_of(told)[1] - size_of(plain)[1] == 36
    assert told.replace(" Số liệu giả lập</desc>", "</desc>").startswith(plain[:-6].split(' viewBox="')[0])
