# SPDX-License-Identifier: Apache-2.0
from collections import Counter

import numpy as np
import pytest

from laban.draw.mesh import arcs_of, grid_of, middles, rings_of


def box(left, top, right, bottom):
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def area(ring):
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True)) / 2


@pytest.mark.parametrize(
    ("west", "east", "owned"),
    [
        (box(4, 4, 14, 24), box(14, 4, 24, 24), {1: 200, 2: 200}),
        (box(4, 4, 15, 24), box(13, 4, 24, 24), {1: 220, 2: 180}),
        (box(4, 4, 13, 24), box(15, 4, 24, 24), {1: 198, 2: 198}),
    ],
    ids=["that meet", "that overlap", "that gape"],
)
def test_two_neighbours_share_their_border_without_gap_or_overlap(west, east, owned):
    grid = grid_of([(1, [west]), (2, [east])], (30, 30))
    assert {each: int((grid == each).sum()) for each in (1, 2)} == owned
    arcs = arcs_of(grid)
    assert sorted((arc.left, arc.right) for arc in arcs if 0 not in (arc.left, arc.right)) in ([(1, 2)], [(2, 1)])
    assert {owner: sum(abs(area(ring)) for ring in rings) for owner, rings in rings_of(arcs).items()} == owned


def test_a_strait_between_islands_of_one_owner_is_no_seam():
    grid = grid_of([(1, [box(4, 4, 13, 24)]), (1, [box(15, 4, 24, 24)])], (30, 30))
    assert int((grid == 1).sum()) == 360


def test_a_wide_bay_between_two_owners_stays_open():
    grid = grid_of([(1, [box(4, 4, 10, 24)]), (2, [box(18, 4, 24, 24)])], (30, 30))
    assert int((grid == 0).sum()) == 900 - 240


def test_an_enclave_is_a_hole_of_the_land_around_it():
    arcs = arcs_of(grid_of([(2, [box(10, 10, 16, 16)]), (1, [box(4, 4, 24, 24)])], (30, 30)))
    rings = rings_of(arcs)
    assert [len(rings[owner]) for owner in (1, 2)] == [2, 1]
    assert sorted(abs(area(ring)) for ring in rings[1]) == [36, 400]


def test_a_hole_in_the_land_is_nobodys():
    grid = grid_of([(1, [box(4, 4, 24, 24), box(8, 8, 20, 20)])], (30, 30))
    assert int((grid == 1).sum()) == 400 - 144


def test_every_line_between_two_owners_is_followed_once_whatever_the_grid():
    grid = np.zeros((24, 24), dtype=np.int32)
    grid[2:-2, 2:-2] = np.random.default_rng(5).integers(0, 5, (20, 20))
    arcs = arcs_of(grid)
    level, upright = (grid[:-1] != grid[1:]).sum(), (grid[:, :-1] != grid[:, 1:]).sum()
    steps: Counter[object] = Counter()
    for arc in arcs:
        for (x1, y1), (x2, y2) in zip(arc.line, arc.line[1:], strict=False):
            steps.update(
                frozenset(((x, y), (x + (x1 != x2), y + (y1 != y2))))
                for x in range(min(x1, x2), max(x1, x2) + (x1 == x2))
                for y in range(min(y1, y2), max(y1, y2) + (y1 == y2))
            )
    assert (len(steps), set(steps.values())) == (level + upright, {1})
    rings = rings_of(arcs)
    assert sorted(rings) == [1, 2, 3, 4]


def test_the_middle_of_land_is_that_of_its_widest_circle():
    land = grid_of([(1, [box(4, 4, 64, 16)]), (1, [box(44, 4, 64, 64)])], (70, 70))
    x, y, radius = middles(land)[1]
    assert (abs(x - 54) < 4, 14 < y < 56, 8 <= radius <= 11) == (True, True, True)
