# SPDX-License-Identifier: Apache-2.0
"""How much land lies in a box: what no map may lack is looked for by this."""

from __future__ import annotations

from laban.model.pack import Ring

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""West, south, east, north."""


def land_inside(polygon: tuple[Ring, ...], box: Box) -> float:
    """Return the area (in square degrees) of a polygon inside a box, its holes taken off.

    >>> square = ((0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0))
    >>> land_inside((square,), (1.0, 1.0, 5.0, 5.0))
    1.0
    """
    sizes = [_area(_clipped(ring[:-1], box)) for ring in polygon]
    return sizes[0] - sum(sizes[1:]) if sizes else 0.0


def _clipped(points: tuple[Point, ...], box: Box) -> list[Point]:
    """Cut a ring at the four sides of a box, one after the other (Sutherland and Hodgman 1974)."""
    west, south, east, north = box
    ring = list(points)
    for axis, edge, sign in ((0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)):
        cut: list[Point] = []
        for at, point in enumerate(ring):
            before = ring[at - 1]
            inside, came_from = sign * (point[axis] - edge) >= 0, sign * (before[axis] - edge) >= 0
            if inside != came_from:
                cut.append(_crossing(before, point, axis, edge))
            if inside:
                cut.append(point)
        ring = cut
    return ring


def _crossing(one: Point, two: Point, axis: int, edge: float) -> Point:
    """Return where a line meets an edge of a box."""
    share = (edge - one[axis]) / (two[axis] - one[axis])
    other = one[1 - axis] + share * (two[1 - axis] - one[1 - axis])
    return (edge, other) if axis == 0 else (other, edge)


def _area(ring: list[Point]) -> float:
    """Return the area of a ring by the shoelace formula, from its first point, so that large degrees cost no digits."""
    if not ring:
        return 0.0
    x, y = ring[0]
    twice = sum(
        (ring[at - 1][0] - x) * (ring[at][1] - y) - (ring[at][0] - x) * (ring[at - 1][1] - y) for at in range(len(ring))
    )
    return abs(twice) / 2
