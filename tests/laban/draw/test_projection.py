# SPDX-License-Identifier: Apache-2.0
from math import cos, radians

import pytest

from laban.draw.projection import Projection, box_of, fitted, middle_of, path_of


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
