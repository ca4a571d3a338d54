# SPDX-License-Identifier: Apache-2.0
"""GeoJSON: each unit once, turned as the standard says, with every figure under a name of its own."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from laban.errors import LabanError
from laban.io.open.geojson import geojson, has_places


def test_each_unit_has_its_own_boundary_and_all_its_figures(table, atlas):
    found = json.loads(geojson(table, "vi", atlas))
    new, hue, old, sea = found["features"]
    assert new["properties"]["unit_name"] == "Hà Nội"
    assert (new["properties"]["score_2024_1.1"], new["properties"]["score_2025_1.1"]) == (54.97871500693253, 1 / 3)
    assert old["properties"]["score_2024_1-1"] == 1e22
    assert old["geometry"]["coordinates"][0][0][0] == [5.0, 0.0]
    assert hue["geometry"] is None
    assert sea["properties"] == {"name": "Hoàng Sa"}
    assert {each["properties"].get("data") for each in (new, hue, old)} == {"số liệu giả lập"}
    assert (found["credit"], found["table"]["origin"]["licence"]) == ("Ranh giới: X", "CC BY 4.0")


def test_outer_rings_run_against_the_clock(table, atlas):
    ring = json.loads(geojson(table, "vi", atlas))["features"][0]["geometry"]["coordinates"][0][0]
    assert ring == [[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [0.0, 0.0]]


def test_what_does_not_tell_rows_apart_is_in_no_name(table, atlas):
    one = replace(table, rows=table.rows[:1])
    names = set(json.loads(geojson(one, "en", atlas))["features"][0]["properties"])
    assert names == {"edition", "data", *(each.code for each in table.columns)}


def test_a_table_without_code_systems_is_never_laid_on_another_systems_boundaries(table, atlas):
    bare = replace(
        table, columns=table.columns[1:], rows=tuple(row[1:] for row in table.rows[:3]), key=("unit", "year", "item")
    )
    assert not has_places(bare, atlas)
    with pytest.raises(LabanError) as refused:
        geojson(bare, "vi", atlas)
    assert refused.value.code == "open_file.no_places"
    alone = replace(atlas, shapes=tuple(each for each in atlas.shapes if each.system == "new"))
    assert len(json.loads(geojson(bare, "vi", alone))["features"]) == 3
