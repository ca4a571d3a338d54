# SPDX-License-Identifier: Apache-2.0
import re
from dataclasses import replace

import pytest

from laban.draw.outlines import BUDGET, FINE, outline_of, outline_svg
from laban.errors import FormatError
from laban.model.pack import RequiredArea, Shape
from laban.model.text import Text
from tests.xml_read import parsed as xml_root


def ends(path):
    """Return left, top, right, bottom of path data, in px."""
    x = y = 0
    places = []
    for ring in path.split("z")[:-1]:
        numbers = [int(each) for each in re.findall(r"-?\d+", ring)]
        start = None
        for right, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + right, y + down
            start = start or (x, y)
            places.append((x / FINE, y / FINE))
        assert start is not None
        x, y = start
    xs, ys = zip(*places, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def test_each_unit_has_one_path_with_an_id_of_its_own(outline):
    parsed = xml_root(outline_svg(outline))
    ids = [each.get("id") for each in parsed.iter() if each.get("id")]
    assert ids == ["new-0", "new-1", "new-2", "new-3", "new-far", "new-none"]
    assert outline.ids == {"A": "new-0", "B": "new-1", "C": "new-2", "D": "new-3"}


def test_land_lies_inside_the_picture_and_far_land_inside_the_frame_of_its_area(outline):
    for _, path in outline.paths:
        left, top, right, bottom = ends(path)
        assert 0 <= left <= right <= outline.size[0]
        assert 0 <= top <= bottom <= outline.size[1]
    left, top, right, bottom = ends(outline.islands)
    frames = [each.frame for each in outline.areas]
    assert min(each[0] for each in frames) < left
    assert right < max(each[0] + each[2] for each in frames)
    assert min(each[1] for each in frames) < top
    assert bottom < max(each[1] + each[3] for each in frames)


def test_every_area_that_a_map_must_show_is_kept_by_name(outline):
    assert [(each.names.into("vi"), each.far) for each in outline.areas] == [
        ("Quần đảo Một", True), ("Quần đảo Hai", True),
    ]  # fmt: skip


def test_an_area_inside_the_mainland_is_kept_by_name_too(atlas):
    near = RequiredArea(Text.of({"vi": "Vùng lõi"}), (105.2, 19.2, 105.8, 19.8))
    made = outline_of(replace(atlas, required=(near,), shapes=atlas.shapes[:2] + atlas.shapes[3:]), "new")
    assert [(each.names.into("vi"), each.far) for each in made.areas] == [("Vùng lõi", False)]
    assert made.islands == ""


def test_an_atlas_without_land_in_a_required_area_is_refused(atlas):
    bare = replace(atlas, shapes=tuple(replace(shape, polygons=shape.polygons[:1]) for shape in atlas.shapes))
    with pytest.raises(FormatError) as refused:
        outline_of(bare, "new")
    assert [dict(each.facts)["area"] for each in refused.value.problems] == ["First isles", "Second isles"]


def test_the_smallest_island_is_a_dot_and_dots_on_one_place_are_one(atlas):
    isles = tuple(((x, 19.2), (x + 0.001, 19.2), (x, 19.201), (x, 19.2)) for x in (104.5, 104.5001, 104.7))
    lone = tuple(replace(each, polygons=(each.polygons[0], *((ring,) for ring in isles))) if each.unit == "D" else each
                 for each in atlas.shapes)  # fmt: skip
    path = dict(outline_of(replace(atlas, shapes=lone), "new").paths)["D"]
    assert len(re.findall(r"4-4 4 4-4 4z", path)) == 2


def test_neighbours_have_the_corners_of_their_border_in_common(outline):
    _, _, right, _ = ends(dict(outline.paths)["D"])
    left = min(ends(ring + "z")[0] for ring in dict(outline.paths)["C"].split("z")[:1])
    assert left == right


def test_an_outline_keeps_to_its_budget_and_is_the_same_each_time(atlas):
    steps = tuple((105 + at * 0.005, 21.0 + (at * 7 % 13) * 0.02) for at in range(200))
    rough = Shape("new", "A", "A", (((*steps, (106, 22), (105, 22), steps[0]),),))
    made = replace(atlas, shapes=(rough, *atlas.shapes[1:]))
    fine, light = outline_of(made, "new"), outline_of(made, "new", 700)
    assert sum(len(path) for _, path in light.paths) <= 700 < sum(len(path) for _, path in fine.paths) <= BUDGET
    assert light == outline_of(made, "new", 700)
    assert light.weight < fine.weight


def test_land_of_no_unit_has_a_path_and_no_label(atlas):
    made = outline_of(replace(atlas, shapes=(*atlas.shapes, replace(atlas.shapes[0], unit="", name=""))), "new")
    assert [code for code, _ in made.paths] == ["A", "B", "C", "D", ""]
    assert sorted(each.code for each in made.spots) == ["A", "B", "C", "D"]
