# SPDX-License-Identifier: Apache-2.0
"""Which land is drawn on the mainland and which in insets, and where the insets stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from laban.draw.projection import Box, Polygon, Projection, box_of, centre_inside, fitted, inside
from laban.errors import FormatError, Place, problem, raise_if
from laban.model.pack import Atlas, RequiredArea, Shape

SIDE = 176.0
PAD = 10.0
LABEL = 36.0
GAP = 14.0


@dataclass(frozen=True, slots=True)
class Land:
    """What of one unit lies in one frame of the map; `code` is empty for land of no unit."""

    code: str
    polygons: tuple[Polygon, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """The land of a map: the mainland, the far areas with their land, and the required areas that lie in the mainland."""

    mainland: tuple[Land, ...]
    far: tuple[tuple[RequiredArea, tuple[Land, ...]], ...]
    near: tuple[RequiredArea, ...]


@dataclass(frozen=True, slots=True)
class Inset:
    """A far area in its place: frame (left, top, width, height), land and projection."""

    area: RequiredArea
    lands: tuple[Land, ...]
    projection: Projection
    frame: tuple[float, float, float, float]


def parted(atlas: Atlas, system: str) -> Parts:
    """Part the land of a code system's map: a required area outside the mainland's box is far.

    The mainland's box is that of all land outside the required areas. Raises FormatError with every required area that
    has no land.
    """
    shapes = [shape for shape in atlas.shapes if shape.system == system or not shape.unit]
    boxes = [area.box for area in atlas.required]
    raise_if(
        (
            problem("draw.required_missing", Place(), area=area.names.into("en"), system=system)
            for area in atlas.required
            if not has_land(shapes, area.box)
        ),
        FormatError,
    )
    rest = box_of(each for shape in shapes for each in shape.polygons if not any(inside(each, box) for box in boxes))
    away = [area for area in atlas.required if not centre_inside(area.box, rest)]
    homes = [homes_of(shape, away) for shape in shapes]
    mainland, *far = (
        tuple(
            Land(shape.unit, tuple(each for each, at in zip(shape.polygons, places, strict=True) if at == wanted))
            for shape, places in zip(shapes, homes, strict=True)
            if wanted in places
        )
        for wanted in range(-1, len(away))
    )
    return Parts(
        mainland, tuple(zip(away, far, strict=True)), tuple(each for each in atlas.required if each not in away)
    )


def homes_of(shape: Shape, away: Sequence[RequiredArea]) -> list[int]:
    """Return for each piece of a unit's land the far area it is drawn with, or -1 for the mainland.

    Land outside a far area's box goes with it all the same if its unit has land there, and it lies nearer to that box
    than to the unit's largest land: the outer banks of an archipelago whose box was drawn narrowly.
    """
    boxes = [box_of([each]) for each in shape.polygons]
    largest = max(boxes, key=extent)
    own = [at for at, area in enumerate(away) if any(centre_inside(box, area.box) for box in boxes)]
    homes: list[int] = []
    for box in boxes:
        near = {at: distance(box, away[at].box) for at in own}
        at = min(near, key=lambda each: near[each], default=-1)
        homes.append(at if at >= 0 and (near[at] == 0.0 or near[at] < distance(box, largest)) else -1)
    return homes


def extent(box: Box) -> float:
    """Return the area of a box, in square degrees."""
    return (box[2] - box[0]) * (box[3] - box[1])


def distance(one: Box, other: Box) -> float:
    """Return how far the middle of the first box lies outside the second, in degrees; inside it is 0."""
    lon, lat = (one[0] + one[2]) / 2, (one[1] + one[3]) / 2
    return max(other[0] - lon, lon - other[2], 0.0) + max(other[1] - lat, lat - other[3], 0.0)


def has_land(shapes: Sequence[Shape], box: Box) -> bool:
    """Tell whether any land lies in a box."""
    return any(inside(each, box) for shape in shapes for each in shape.polygons)


def placed(parts: Parts, projection: Projection, left: float, bottom: float) -> tuple[Inset, ...]:
    """Put the insets in a column at `left`, north to south, each as near its own latitude as the others allow."""
    column: list[Inset] = []
    top = projection.above
    by_latitude = sorted(parts.far, key=lambda pair: -pair[0].box[3])
    waiting = [sized(area, lands, projection, left) for area, lands in by_latitude]
    for at, each in enumerate(waiting):
        room_below = sum(other.frame[3] + GAP for other in waiting[at + 1 :])
        highest = min(each.frame[1], bottom - room_below - each.frame[3])
        column.append(moved(each, max(top, highest)))
        top = column[-1].frame[1] + each.frame[3] + GAP
    return tuple(column)


def sized(area: RequiredArea, lands: tuple[Land, ...], projection: Projection, left: float) -> Inset:
    """Return an inset of standard width, centred on its own latitude."""
    box = box_of(chain.from_iterable(land.polygons for land in lands))
    own, across, down = fitted(box, (SIDE - 2 * PAD, SIDE - 2 * PAD), (left + PAD, PAD))
    height = down + 2 * PAD + LABEL
    own = own.moved((SIDE - 2 * PAD - across) / 2, 0.0)
    _, middle = projection.at(box[0], (box[1] + box[3]) / 2)
    return moved(Inset(area, lands, own, (left, 0.0, SIDE, height)), middle - height / 2)


def moved(inset: Inset, top: float) -> Inset:
    """Return the inset with its upper edge at `top`."""
    left, now, width, height = inset.frame
    return Inset(inset.area, inset.lands, inset.projection.moved(0.0, top - now), (left, top, width, height))
