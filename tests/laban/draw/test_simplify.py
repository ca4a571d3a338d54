# SPDX-License-Identifier: Apache-2.0
from itertools import combinations, pairwise

import numpy as np
import pytest

from laban.draw.mesh import Arc, arcs_of, grid_of, rings_of
from laban.draw.simplify import NEVER, holds, thinned, weigh


@pytest.fixture(scope="module")
def arcs():
    generator = np.random.default_rng(3)
    angles = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    lands = []
    for owner, (x, y) in enumerate(((40, 40), (62, 44), (45, 66), (70, 70)), 1):
        far = 20 + generator.uniform(-5, 5, 60)
        lands.append((owner, [list(zip(x + far * np.cos(angles), y + far * np.sin(angles), strict=True))]))
    return arcs_of(grid_of(lands, (110, 110)))


def crosses(one, other):
    def turn(a, b, c):
        return np.sign((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]))

    (a, b), (c, d) = one, other
    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


@pytest.mark.parametrize("least", [1, 8, 60, 400, 5000])
def test_simplified_lines_never_cross_and_no_land_collapses(arcs, least):
    made = thinned(arcs, weigh(arcs), least)
    steps = [step for arc in made for step in pairwise(arc.line)]
    assert [pair for pair in combinations(steps, 2) if crosses(*pair)] == []
    assert [(arc.line[0], arc.line[-1]) for arc in made] == [(arc.line[0], arc.line[-1]) for arc in arcs]
    assert sorted(rings_of(made)) == [1, 2, 3, 4]
    assert min(len(ring) for rings in rings_of(made).values() for ring in rings) >= 3


def test_the_more_is_asked_the_fewer_corners_stay_and_they_are_among_the_others(arcs):
    weights = weigh(arcs)
    fine, coarse = ([set(arc.line) for arc in thinned(arcs, weights, least)] for least in (2, 60))
    assert all(few <= many for few, many in zip(coarse, fine, strict=True))
    assert sum(map(len, coarse)) < sum(map(len, fine)) < sum(len(set(arc.line)) for arc in arcs)


def test_the_corner_with_the_smallest_triangle_goes_first():
    (weights,) = weigh([Arc(((0, 0), (10, 1), (20, 0), (30, 9), (40, 0)), 1, 2)])
    assert (weights[0], weights[-1]) == (NEVER, NEVER)
    assert min(weights) == weights[1] == 20


def test_a_corner_stays_where_another_line_has_a_corner_in_its_triangle():
    over, under = Arc(((0, 0), (50, 20), (100, 0)), 1, 2), Arc(((40, 9), (50, 9), (60, 10)), 2, 3)
    assert weigh([over])[0][1] == 2000
    assert weigh([over, under])[0][1] == NEVER


def test_a_corner_of_a_triangle_lies_not_in_it():
    triangle = ((0, 0), (10, 0), (0, 10))
    assert [holds(triangle, each) for each in ((0, 0), (5, 5), (2, 2), (6, 6))] == [False, True, True, False]
