# SPDX-License-Identifier: Apache-2.0
import re

import pytest

from laban.draw.drawing import Figure
from laban.draw.painted import Look
from laban.draw.painted_tiles import painted_tiles, tile_hatching, tiles_alone, tiling_of
from laban.draw.tiles import MOST
from tests.xml_read import parsed as xml_root

SPACE = "{http://www.w3.org/2000/svg}"


def country(count):
    return [
        Figure(
            code=str(at), name=f"Tỉnh {at}", value=float(at), rank=at + 1, position=(8 + at * 7 % 15, 102 + at * 5 % 7)
        )
        for at in range(count)
    ]


@pytest.mark.parametrize("count", [1, 34, 63])
def test_every_unit_has_a_tile_of_its_own_with_its_code_and_its_figure(count, frame):
    units = country(count)
    tiling = tiling_of(units)
    parsed = xml_root(painted_tiles(tiling, units, frame, Look(marked="0")).svg)
    tiles = [
        each
        for each in parsed.iter(f"{SPACE}rect")
        if each.get("width") == "46" and each.find(f"{SPACE}title") is not None
    ]
    assert len({(each.get("x"), each.get("y")) for each in tiles}) == count
    texts = ["".join(each.itertext()) for each in parsed.iter(f"{SPACE}text")]
    assert {f"{at}{at},00" for at in range(count)} <= set(texts)


def test_with_links_tiles_are_a_navigation(figures, frame):
    svg = painted_tiles(tiling_of(figures), figures, frame, Look(links={"A": "/a"})).svg
    (link,) = xml_root(svg).iter(f"{SPACE}a")
    assert (link.get("href"), link.get("aria-label")) == ("/a", "Bắc: 80,00, hạng 1")


def test_a_small_grid_has_codes_and_names_of_required_areas_alone(figures, frame, atlas):
    svg = painted_tiles(tiling_of(figures, "t", atlas.required), figures, frame, Look(small=True)).svg
    texts = ["".join(each.itertext()) for each in xml_root(svg).iter(f"{SPACE}text")]
    assert sorted(texts) == ["A", "B", "C", "D", "Quần đảo Hai", "Quần đảo Một"]


def test_a_missing_figure_is_hatched_and_a_file_of_its_own_holds_the_pattern(figures, frame):
    tiling = tiling_of(figures, "t")
    made = painted_tiles(tiling, figures, frame)
    assert "url(#t-none)" in made.svg
    assert 'id="t-none"' in tile_hatching(tiling)
    assert re.findall(r'id="(t-none)"', tiles_alone(tiling, made)) == ["t-none"]
    assert tiles_alone(tiling, painted_tiles(tiling, (), frame)) == ""


def test_more_units_than_can_be_read_are_not_drawn(frame):
    crowd = country(MOST + 1)
    assert painted_tiles(tiling_of(crowd), crowd, frame).svg == ""


def test_units_without_a_position_are_told(frame):
    lost = [Figure(code="X", name="X", value=1.0, rank=1)]
    assert painted_tiles(tiling_of(lost), lost, frame).sentence.endswith(
        "Các đơn vị chưa có tọa độ được xếp ở những hàng cuối."
    )
