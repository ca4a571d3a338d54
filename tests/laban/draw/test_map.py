# SPDX-License-Identifier: Apache-2.0
import re
from dataclasses import replace

import pytest

from laban.draw.map import can_draw, choropleth
from laban.errors import FormatError
from laban.model.pack import RequiredArea
from laban.model.text import Text


def test_every_map_names_the_areas_it_must_show_and_draws_their_land(atlas, figures, frame):
    svg = choropleth(atlas, "new", figures, frame).svg
    assert "Quần đảo Một" in svg
    assert "Quần đảo Hai" in svg
    assert svg.count('data-unit="C"') == 3


def test_the_smallest_island_is_drawn_as_a_dot(atlas, figures, frame):
    island = next(
        land for land in re.findall(r"<path.*?</path>", choropleth(atlas, "new", figures, frame).svg) if "D" in land
    )
    assert "a1.9,1.9" in island


def test_a_map_without_land_in_a_required_area_is_refused_with_every_area_that_lacks_it(atlas, figures, frame):
    bare = replace(atlas, shapes=tuple(replace(shape, polygons=shape.polygons[:1]) for shape in atlas.shapes))
    with pytest.raises(FormatError) as refused:
        choropleth(bare, "new", figures, frame)
    assert [(each.code, dict(each.facts)["area"]) for each in refused.value.problems] == [
        ("draw.required_missing", "First isles"), ("draw.required_missing", "Second isles"),
    ]  # fmt: skip


def test_a_required_area_inside_the_mainland_is_named_where_it_lies(atlas, figures, frame):
    near = RequiredArea(Text.of({"vi": "Vùng lõi"}), (105.2, 19.2, 105.8, 19.8))
    made = replace(atlas, required=(near,), shapes=atlas.shapes[:2] + atlas.shapes[3:])
    assert "Vùng lõi" in choropleth(made, "new", figures, frame).svg


def test_a_boundary_without_a_figure_is_drawn_as_missing(atlas, figures, frame):
    svg = choropleth(atlas, "new", figures[1:], frame).svg
    assert "A: không có điểm" in svg
    assert "Tây: không có điểm" in svg
    assert "không có điểm (2)" in svg


def test_units_of_another_system_are_not_drawn(atlas, figures, frame):
    assert can_draw(atlas, "old")
    assert not can_draw(atlas, "other")
    made = choropleth(atlas, "other", figures, frame)
    assert (made.svg, made.sentence) == ("", "Không có số liệu để vẽ.")


def test_larger_units_carry_their_rank(atlas, figures, frame):
    svg = choropleth(atlas, "new", figures, frame).svg
    (ranks,) = re.findall(r'<g [^>]*pointer-events="none">(.*?)</g>', svg)
    assert re.findall(r">([^<]+)</text>", ranks) == ["1", "2", "3"]
