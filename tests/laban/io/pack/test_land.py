# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.io.pack.land import land_inside


def square(west: float, south: float, size: float = 2.0):
    east, north = west + size, south + size
    return ((west, south), (east, south), (east, north), (west, north), (west, south))


BOX = (0.0, 0.0, 10.0, 10.0)


@pytest.mark.parametrize(
    ("polygon", "area"),
    [
        ((square(1, 1),), 4.0),
        ((square(-1, -1),), 1.0),
        ((square(9, 4),), 2.0),
        ((square(20, 20),), 0.0),
        ((square(10, 0),), 0.0),
        ((square(-50, -50, 100),), 100.0),
        ((square(1, 1, 4), square(2, 2)), 12.0),
        ((square(-50, -50, 100), square(-20, -20, 60)), 0.0),
        (((( -5.0, 5.0), (5.0, 15.0), (15.0, 5.0), (5.0, -5.0), (-5.0, 5.0)),), 100.0),
        ((((1.0, 1.0), (3.0, 1.0), (2.0, 3.0), (1.0, 1.0)),), 2.0),
        ((), 0.0),
    ],
)  # fmt: skip
def test_the_land_in_a_box_is_measured(polygon, area):
    assert land_inside(polygon, BOX) == area
    assert land_inside(tuple(ring[::-1] for ring in polygon), BOX) == area


def test_an_islet_far_from_the_corner_of_the_map_keeps_its_area():
    assert land_inside((square(111.6, 16.5, 0.001),), (111.0, 15.5, 113.0, 17.2)) == pytest.approx(1e-6)
