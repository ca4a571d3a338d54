# SPDX-License-Identifier: Apache-2.0
"""From longitude and latitude to the plane, and from boundaries to paths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import cos, pi, radians, sin

from laban.draw.svg import short
from laban.model.pack import Ring

Polygon = tuple[Ring, ...]
Box = tuple[float, float, float, float]
"""West, south, east, north."""

DOT = 1.9
"""Radius in px of the dot that stands for land too small to be seen."""


@dataclass(frozen=True, slots=True)
class Projection:
    """An equal-area cylinder true to shape at latitude `middle`: x = λ cos φ₀, y = sin φ / cos φ₀.

    Equal areas, because a reader of a map of classes compares areas. Near φ₀ it equals the usual x = λ cos φ₀, y = φ.
    Longitudes must not cross 180°. `west`, `top` are the corner, `scale` is px a projected degree, `left`, `above` the
    corner's place in the picture.
    """

    middle: float
    west: float
    top: float
    scale: float
    left: float = 0.0
    above: float = 0.0

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Return the place of a point in the picture."""
        across = (lon - self.west) * cos(radians(self.middle))
        down = height_of(self.top, self.middle) - height_of(lat, self.middle)
        return self.left + self.scale * across, self.above + self.scale * down

    def moved(self, right: float, down: float) -> Projection:
        """Return the projection with everything moved in the picture."""
        return replace(self, left=self.left + right, above=self.above + down)


def height_of(lat: float, middle: float) -> float:
    """Return the projected height of a latitude in degrees."""
    return sin(radians(lat)) / cos(radians(middle)) * 180 / pi


def box_of(polygons: Iterable[Polygon]) -> Box:
    """Return the box around polygons; of none it is empty (west beyond east)."""
    lons, lats = [], []
    for rings in polygons:
        for lon, lat in rings[0]:
            lons.append(lon)
            lats.append(lat)
    return (min(lons, default=1.0), min(lats, default=1.0), max(lons, default=-1.0), max(lats, default=-1.0))


def fitted(box: Box, size: tuple[float, float], corner: tuple[float, float]) -> tuple[Projection, float, float]:
    """Return the projection that fits a box into a size, with the width and height it then needs."""
    west, south, east, north = box
    middle = (south + north) / 2
    across = max((east - west) * cos(radians(middle)), 1e-9)
    down = max(height_of(north, middle) - height_of(south, middle), 1e-9)
    scale = min(size[0] / across, size[1] / down)
    return Projection(middle, west, north, scale, *corner), scale * across, scale * down


def centre_inside(one: Box, other: Box) -> bool:
    """Tell whether the middle of the first box lies in the second."""
    return other[0] <= (one[0] + one[2]) / 2 <= other[2] and other[1] <= (one[1] + one[3]) / 2 <= other[3]


def inside(polygon: Polygon, box: Box) -> bool:
    """Tell whether the middle of a polygon's box lies in a box."""
    return centre_inside(box_of([polygon]), box)


def path_of(polygons: Sequence[Polygon], projection: Projection) -> str:
    """Return the path data of polygons; land smaller than a dot is drawn as a dot, so that no island is lost.

    Holes smaller than a dot are left out: they are seams of simplified boundaries, not lakes that could be seen.
    """
    parts: list[str] = []
    for rings in polygons:
        outer = [projection.at(*point) for point in rings[0]]
        if not wide(outer, 2 * DOT):
            x, y = ((min(side) + max(side)) / 2 for side in zip(*outer, strict=True))
            parts.append(f"M{short(x - DOT)},{short(y)}a{DOT},{DOT} 0 1,0 {2 * DOT},0a{DOT},{DOT} 0 1,0 {-2 * DOT},0z")
            continue
        parts.append(ring_path(outer))
        holes = ([projection.at(*point) for point in ring] for ring in rings[1:])
        parts.extend(ring_path(hole) for hole in holes if wide(hole, 2 * DOT))
    return "".join(parts)


def wide(points: Sequence[tuple[float, float]], least: float) -> bool:
    """Tell whether a ring is wider or higher than `least`."""
    return any(max(side) - min(side) >= least for side in zip(*points, strict=True))


def ring_path(points: Sequence[tuple[float, float]]) -> str:
    """Return one closed line; points that fall on the tenth of a px of the one before are left out."""
    written = list(dict.fromkeys(f"{short(x)},{short(y)}" for x, y in points))
    return f"M{'L'.join(written)}z"


def middle_of(rings: Polygon, projection: Projection) -> tuple[float, float, float]:
    """Return a place well inside a polygon for a label, and how wide the land is there.

    Of three lines across the middle of its box, it is the middle of the longest stretch on land.
    """
    points = [projection.at(*point) for point in rings[0]]
    low, high = min(y for _, y in points), max(y for _, y in points)
    best = (points[0][0], points[0][1], 0.0)
    for share in (0.5, 0.4, 0.6):
        y = low + share * (high - low)
        crossings = sorted(
            x1 + (y - y1) * (x2 - x1) / (y2 - y1)
            for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1], strict=True)
            if (y1 <= y) != (y2 <= y)
        )
        for left, right in zip(crossings[::2], crossings[1::2], strict=False):
            if right - left > best[2] * 1.15:
                best = ((left + right) / 2, y, right - left)
    return best
