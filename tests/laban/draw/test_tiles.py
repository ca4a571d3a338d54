# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laban.draw.drawing import Figure
from laban.draw.tiles import MOST, cells_of, tiles

PLACES = st.lists(st.one_of(st.none(), st.tuples(st.floats(-60, 70), st.floats(-179, 179))), min_size=1, max_size=30)


def named(places):
    return [Figure(code=str(at), name=str(at), value=1.0, rank=1, position=place) for at, place in enumerate(places)]


@settings(max_examples=30)
@given(PLACES)
def test_every_unit_has_a_cell_of_its_own(places):
    cells = cells_of(named(places))
    assert len(set(cells)) == len(places)
    assert min(column for column, _ in cells) == min(row for _, row in cells) == 0


def test_tiles_keep_their_directions():
    cells = cells_of(named([(60.0, 0.0), (50.0, 0.0), (50.0, 10.0), (40.0, 0.0), (50.0, -10.0)]))
    (_, north), (_, middle), (east, _), (_, south), (west, _) = cells
    assert north < middle < south
    assert west < cells[1][0] < east


def test_units_without_a_position_stand_in_the_last_rows(figures, frame):
    mixed = (*figures, replace(figures[0], code="X", position=None))
    cells = cells_of(mixed)
    assert cells[-1][1] > max(row for _, row in cells[:-1])
    assert tiles(mixed, frame).sentence.endswith("Các đơn vị chưa có tọa độ được xếp ở những hàng cuối.")


def test_units_at_one_place_still_have_cells_of_their_own():
    assert len(set(cells_of(named([(10.0, 10.0)] * 7)))) == 7


def test_areas_that_every_map_must_show_are_named_under_the_tiles(figures, frame, atlas):
    svg = tiles(figures, frame, atlas.required).svg
    assert "Quần đảo Một" in svg
    assert "Quần đảo Hai" in svg


def test_more_units_than_can_be_read_are_not_drawn(frame):
    crowd = named([(float(at % 50), float(at)) for at in range(MOST + 1)])
    assert tiles(crowd, frame).svg == ""


@pytest.mark.parametrize("count", [1, 2, 3])
def test_few_units_are_drawn_too(count, figures, frame):
    assert tiles(figures[:count], frame).svg.count("<rect") == count + count
