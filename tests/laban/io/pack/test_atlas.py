# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json

import pytest

from laban.io.pack import atlas as module
from laban.io.pack import load_pack
from laban.io.pack.atlas import read_boundaries
from laban.io.pack.manifest import Boundaries
from laban.model.pack import RequiredArea, Shape
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

UNITS = Units(tuple(Unit(key=UnitKey("s", code), names=Text()) for code in ("1", "2")))
RING: list[list[float]] = [[0, 0], [1, 0], [1, 1.5], [0, 0]]
POINTS = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.5), (0.0, 0.0))


def feature(code: object, geometry: object = None, **more: object):
    shape = geometry or {"type": "Polygon", "coordinates": [RING]}
    return {"type": "Feature", "properties": {"code": code, **more}, "geometry": shape}


def bent(ring: object):
    return feature("1", {"type": "Polygon", "coordinates": [ring]})


def read(tmp_path, content: object):
    path = tmp_path / "b.geojson"
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    shapes, problems = read_boundaries(path, Boundaries(system="s", file="b.geojson"), UNITS)
    assert all(each.text("vi") and each.text("en") for each in problems)
    return shapes, [(each.code, each.severity.value, str(each.where)) for each in problems]


def collection(*features: object):
    return {"type": "FeatureCollection", "features": list(features)}


def test_polygons_of_units_and_land_of_nobody_are_read(tmp_path):
    several = {"type": "MultiPolygon", "coordinates": [[RING], [RING, RING]]}
    shapes, problems = read(tmp_path, collection(feature("1", name="One"), feature(2, several), feature(None)))
    assert problems == []
    assert shapes == (
        Shape("s", "1", "One", ((POINTS,),)),
        Shape("s", "2", "", ((POINTS,), (POINTS, POINTS))),
        Shape("s", "", "", ((POINTS,),)),
    )


def test_several_features_of_one_code_are_one_unit(tmp_path):
    shapes, _ = read(tmp_path, collection(feature("1", name="One"), feature("2"), feature("1", name="again")))
    assert [(shape.unit, shape.name, len(shape.polygons)) for shape in shapes] == [("1", "One", 2), ("2", "", 1)]


def test_heights_and_a_byte_order_mark_are_left_out(tmp_path):
    high = {"type": "Polygon", "coordinates": [[[lon, lat, 100] for lon, lat in RING]]}
    shapes, problems = read(tmp_path, b"\xef\xbb\xbf" + json.dumps(collection(feature("1", high))).encode())
    assert (shapes, problems) == ((Shape("s", "1", "", ((POINTS,),)),), [])


def test_boundaries_of_unknown_units_are_left_out_and_warned_of(tmp_path):
    shapes, problems = read(tmp_path, collection(feature("1"), feature("9"), feature("8")))
    assert [shape.unit for shape in shapes] == ["1"]
    assert problems == [("atlas.unknown_units", "warning", "b.geojson")]


def test_boundaries_of_nothing_but_unknown_units_are_refused(tmp_path):
    assert read(tmp_path, collection(feature("01"), feature("02")))[1] == [
        ("atlas.unknown_units", "error", "b.geojson")
    ]


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        (b"{\n,", "atlas.not_json", "b.geojson:2"),
        (b"[" * 100_000, "pack.too_deep", "b.geojson"),
        (b'{"a": ' + b"9" * 5000 + b"}", "atlas.not_json", "b.geojson"),
        (b'{"\xff": 1}', "pack.not_utf8", "b.geojson"),
        ([], "atlas.not_features", "b.geojson"),
        ({"type": "Feature", "features": []}, "atlas.not_features", "b.geojson"),
        (collection(), "atlas.no_shapes", "b.geojson"),
        (collection(5), "atlas.not_a_feature", "b.geojson:features.0"),
        (collection({"properties": None, "geometry": {}}), "atlas.no_code", "b.geojson:features.0"),
        (collection({"properties": {"gso": 1}}), "atlas.no_code", "b.geojson:features.0"),
        (collection(feature(["1"])), "atlas.bad_code", "b.geojson:features.0"),
        (collection(feature(code=True)), "atlas.bad_code", "b.geojson:features.0"),
        (collection(feature("1", {"type": "Point", "coordinates": [0, 0]})), "atlas.not_polygons", "b.geojson:features.0"),
        (collection(feature("1", {"type": "Polygon"})), "atlas.not_polygons", "b.geojson:features.0"),
        (collection(feature("1", {"type": "Polygon", "coordinates": []})), "atlas.bad_ring", "b.geojson:features.0"),
        (collection(bent(5)), "atlas.bad_ring", "b.geojson:features.0"),
        (collection(bent(RING[:3])), "atlas.bad_ring", "b.geojson:features.0"),
        (collection(bent([*RING[:3], [5, 5]])), "atlas.bad_ring", "b.geojson:features.0"),
        (collection(bent([*RING[:3], [10**400, 5]])), "atlas.bad_ring", "b.geojson:features.0"),
        (collection(bent([*RING[:3], ["x", 5]])), "atlas.bad_ring", "b.geojson:features.0"),
        (collection(bent([*RING[:3], [float("nan"), 5]])), "atlas.bad_ring", "b.geojson:features.0"),
        (collection(bent([[1000, 0], *RING[1:3], [1000, 0]])), "atlas.not_degrees", "b.geojson:features.0"),
        (collection(feature("1", {"type": "MultiPolygon", "coordinates": []})), "atlas.bad_ring", "b.geojson:features.0"),
    ],
)  # fmt: skip
def test_each_fault_of_a_file_is_told(tmp_path, content, code, place):
    shapes, problems = read(tmp_path, content)
    assert (shapes, problems) == ((), [(code, "error", place)])


def test_a_file_too_large_or_unreadable_is_refused(tmp_path, monkeypatch):
    assert read_boundaries(tmp_path, Boundaries(system="s", file="b"), UNITS)[1][0].code == "pack.unreadable"
    monkeypatch.setattr(module, "LARGEST", 10)
    assert read(tmp_path, collection(feature("1")))[1] == [("atlas.too_large", "error", "b.geojson")]


def test_the_atlas_of_a_pack_holds_shapes_required_areas_and_credit(pack_with):
    atlas = load_pack(pack_with()).atlas
    assert [(shape.system, shape.unit) for shape in atlas.shapes] == [("new", "01"), ("new", "03"), ("new", "")]
    assert atlas.required == (
        RequiredArea(Text.of({"vi": "Quần đảo", "en": "Archipelago"}), (110.5, 9.5, 112.5, 11.5)),
    )
    assert atlas.credit == "© nobody"


def test_boundaries_that_lack_a_required_area_are_refused(told, problems):
    far = (
        "[111, 10], [112, 10], [112, 11], [111, 11], [111, 10]",
        "[121, 10], [122, 10], [122, 11], [121, 11], [121, 10]",
    )
    assert told({"geo/new.geojson": far}) == [("atlas.lacks_area", "geo/new.geojson")]
    (found,) = problems({"geo/new.geojson": far})
    assert "Quần đảo" in found.text("vi")
    assert "Archipelago" in found.text("en")


def test_each_system_must_show_the_required_areas_by_itself(told):
    boundaries = '[[atlas.boundaries]]\nsystem = "old"\nfile = "geo/old.geojson"\n[[atlas.required]]'
    found = told({
        "pack.toml": ("[[atlas.required]]", boundaries),
        "geo/old.geojson": json.dumps(collection(feature("01"), feature("02"), feature("03"))),
    })  # fmt: skip
    assert found == [("atlas.lacks_area", "geo/old.geojson")]


def test_a_pack_without_boundaries_may_name_required_areas(told):
    boundaries = '[[atlas.boundaries]]\nsystem = "new"\nfile = "geo/new.geojson"\ncode = "id"\n'
    assert told({"pack.toml": (boundaries, ""), "geo/new.geojson": None}) == []


def test_units_without_boundary_are_warned_of(told):
    assert told({"geo/new.geojson": ('{"id": "03"}', '{"id": null}')}) == [("atlas.no_boundary", "geo/new.geojson")]


@pytest.mark.parametrize(
    ("change", "code", "place"),
    [
        (('"new"\nfile = "geo', '"nwe"\nfile = "geo'), "atlas.unknown_system", "pack.toml:25:atlas.boundaries.0.system"),
        (('code = "id"', 'code = "di"'), "atlas.no_code", "geo/new.geojson:features.0"),
        (("geo/new.geojson", "geo/none.geojson"), "pack.file_missing", "pack.toml:26:atlas.boundaries.0.file"),
        (("geo/new.geojson", "/etc/passwd"), "pack.outside", "pack.toml:26:atlas.boundaries.0.file"),
    ],
)  # fmt: skip
def test_a_wrong_entry_of_boundaries_is_told(told, change, code, place):
    assert (code, place) in told({"pack.toml": change})
