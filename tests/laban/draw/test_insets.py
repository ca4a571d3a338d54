# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace
from itertools import pairwise

from laban.draw.insets import GAP, parted, placed
from laban.draw.projection import Projection
from laban.model.pack import RequiredArea
from laban.model.text import Text


def test_far_archipelagos_are_parted_from_the_mainland_with_their_outer_banks(atlas):
    parts = parted(atlas, "new")
    mainland = {land.code: len(land.polygons) for land in parts.mainland}
    far = {area.names.into("en"): {land.code: len(land.polygons) for land in lands} for area, lands in parts.far}
    assert mainland == {"A": 1, "B": 1, "C": 1, "D": 2}
    assert far == {"First isles": {"C": 1}, "Second isles": {"C": 2}}
    assert parts.near == ()


def test_a_required_area_within_the_mainland_stays_there(atlas):
    near = RequiredArea(Text.of({"vi": "Vùng lõi"}), (105.2, 19.2, 105.8, 19.8))
    parts = parted(replace(atlas, required=(near,), shapes=atlas.shapes[:2] + atlas.shapes[3:]), "new")
    assert (parts.near, parts.far) == ((near,), ())


def test_a_map_without_required_areas_has_no_insets(atlas):
    parts = parted(replace(atlas, required=()), "new")
    assert (parts.far, parts.near, len(parts.mainland)) == ((), (), 4)


def test_insets_stand_from_north_to_south_and_never_over_one_another(atlas):
    insets = placed(parted(atlas, "new"), Projection(20.5, 104.0, 22.0, 60.0, GAP, GAP), 300.0, 400.0)
    assert [each.area.names.into("en") for each in insets] == ["First isles", "Second isles"]
    assert all(above.frame[1] + above.frame[3] + GAP <= below.frame[1] for above, below in pairwise(insets))


def test_the_land_of_an_inset_lies_inside_its_frame(atlas):
    for inset in placed(parted(atlas, "new"), Projection(20.5, 104.0, 22.0, 60.0, GAP, GAP), 300.0, 400.0):
        left, top, width, height = inset.frame
        points = [inset.projection.at(*point) for land in inset.lands for rings in land.polygons for point in rings[0]]
        assert all(left <= x <= left + width and top <= y <= top + height for x, y in points)
