# SPDX-License-Identifier: Apache-2.0
import re
from dataclasses import replace
from math import cos, radians

import pytest

from laban.draw.insets import parted
from laban.draw.map import can_draw, choropleth
from laban.draw.projection import Projection, box_of, fitted, middle_of, path_of
from laban.errors import FormatError
from laban.model.pack import RequiredArea
from laban.model.text import Text


def test_far_archipelagos_are_parted_from_the_mainland_with_their_outer_banks(atlas):
    parts = parted(atlas, "new")
    mainland = {land.code: len(land.polygons) for land in parts.mainland}
    far = {area.names.into("en"): {land.code: len(land.polygons) for land in lands} for area, lands in parts.far}
    assert mainland == {"A": 1, "B": 1, "C": 1, "D": 2}
    assert far == {"First isles": {"C": 1}, "Second isles": {"C": 2}}
    assert parts.near == ()


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
    assert parted(made, "new").near == (near,)
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
    ranks = re.search(r'<g [^>]*pointer-events="none">(.*?)</g>', svg).group(1)
    assert re.findall(r">([^<]+)</text>", ranks) == ["1", "2", "3"]


def test_the_projection_keeps_areas_equal():
    projection = Projection(55.0, -5.0, 60.0, 100.0)

    def area(south):
        (left, bottom), (right, top) = projection.at(0.0, south), projection.at(1.0, south + 1.0)
        return (right - left) * (bottom - top)

    assert area(50.0) / area(59.0) == pytest.approx(cos(radians(50.5)) / cos(radians(59.5)), rel=1e-4)


def test_a_box_fits_into_its_room_and_one_point_does_too():
    projection, across, down = fitted((105.0, 8.0, 110.0, 23.0), (400.0, 600.0), (10.0, 20.0))
    assert down == pytest.approx(600.0)
    assert across < 400.0
    assert projection.at(105.0, 23.0) == pytest.approx((10.0, 20.0))
    _, across, down = fitted((1.0, 1.0, 1.0, 1.0), (10.0, 10.0), (0.0, 0.0))
    assert (across, down) != (0.0, 0.0)


def test_a_label_stands_on_land_where_the_middle_of_the_box_is_water():
    hook = (((0, 0), (10, 0), (10, 10), (8, 10), (8, 2), (0, 2), (0, 0)),)
    x, _, room = middle_of(hook, Projection(0.0, 0.0, 10.0, 1.0))
    assert 8 < x < 10
    assert room == pytest.approx(2, rel=0.01)


def test_holes_are_kept_and_seams_are_not():
    outer = ((0, 0), (100, 0), (100, 80), (0, 80), (0, 0))
    lake = ((10, 10), (30, 10), (30, 30), (10, 10))
    seam = ((50, 50), (50.5, 50), (50, 50.5), (50, 50))
    assert path_of([(outer, lake, seam)], Projection(0.0, 0.0, 80.0, 1.0)).count("M") == 2
    assert box_of([]) == (1.0, 1.0, -1.0, -1.0)
