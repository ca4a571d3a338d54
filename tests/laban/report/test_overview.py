# SPDX-License-Identifier: Apache-2.0
import re
from dataclasses import replace

from laban.model.pack import Atlas, Shape
from laban.report.overview import overview_map, pillars
from laban.report.view import View


def atlas_of(view, system="demo"):
    def land(unit):
        lat, lon = unit.position
        return (((lon, lat), (lon + 1, lat), (lon + 1, lat + 1), (lon, lat + 1), (lon, lat)),)

    shapes = tuple(Shape(system, unit.code, unit.code, (land(unit),)) for unit in view.units)
    return Atlas(shapes=shapes, credit="© Mapper")


def test_without_boundaries_the_map_is_a_tile_grid(view):
    made = overview_map(view)
    assert made.count("<rect") >= 6
    assert "<path" not in made
    assert "<small>05</small>" in made


def test_with_boundaries_of_the_ranked_units_the_map_is_true_and_names_every_rank(view, read):
    made = overview_map(View(replace(view.pack, atlas=atlas_of(view)), view.result, "en"))
    assert len(re.findall(r'<path [^>]*data-unit="', made)) == 6
    assert "© Mapper" in made
    places = re.findall(r"<li><span>(\d)</span>", made)
    assert places == ["1", "2", "3", "4", "5", "6"]
    assert set(read(made).links) == {f"#en-unit-0{at}" for at in range(6)}


def test_boundaries_of_other_units_are_not_used(view):
    made = overview_map(View(replace(view.pack, atlas=atlas_of(view, "other")), view.result, "en"))
    assert "<path" not in made


def test_each_pillar_is_coloured_by_its_own_classes(view, read):
    made = pillars(view)
    rows = read(made).rows
    assert rows[0] == ["Rank", "Unit", "Input", "Output"]
    assert len(rows) == 7
    assert set(re.findall(r'<td class="c(\d|none)"', made)) == {"1", "2", "3", "4", "5"}


def test_a_missing_pillar_score_has_a_colour_and_a_dash_of_its_own(view):
    scores = view.result.scores.copy()
    scores[1, view.framework.place["out"], 0] = float("nan")
    made = pillars(View(view.pack, replace(view.result, scores=scores), "en"))
    assert '<td class="cnone" data-v="">–</td>' in made
