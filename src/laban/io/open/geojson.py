# SPDX-License-Identifier: Apache-2.0
"""A table of units as GeoJSON (RFC 7946, WGS 84): each unit's boundary once, with its figures as flat properties.

Where a table has several rows of a unit, what tells them apart stands in the names of properties: `score_2024`,
`score_1.1_2025`; so that geographic programs, which know no nested values, read every figure. Areas that the pack requires
on every map are features too, without figures. A unit without boundary has the geometry null. A table without code systems
is taken only where the boundaries are of one: a bare code means another unit in another system.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from laban.errors import LabanError, Place, problem
from laban.io.open.cells import flat, place_of, plain
from laban.io.open.cube import AREA, SYSTEM
from laban.io.open.json_file import head_of, spoken
from laban.io.open.told import mark
from laban.model.dataset import Cell, Dataset
from laban.model.pack import Atlas, Ring, Shape
from laban.model.text import Text

Properties = dict[str, object]


def has_places(dataset: Dataset, atlas: Atlas) -> bool:
    """Tell whether any row of a table is of a unit with a boundary."""
    area, system = _places(dataset)
    if area is None:
        return False
    known = {(shape.system, shape.unit) for shape in atlas.shapes if shape.unit}
    if system is None and len({system for system, _ in known}) == 1:
        known |= {("", unit) for _, unit in known}
    return any((_system(row, system), row[area]) in known for row in dataset.rows)


def geojson(dataset: Dataset, language: str, atlas: Atlas) -> bytes:
    """Return a table as a collection of features; names are in a language.

    Raises:
        LabanError: no row is of a unit with a boundary.

    """
    area, system = _places(dataset)
    if area is None or not has_places(dataset, atlas):
        name = dataset.names.into(language) or dataset.code
        raise LabanError([problem("open_file.no_places", Place(item=dataset.code), name=name)])
    units: dict[tuple[str, str], Properties] = {}
    names = _Names(dataset, {area, *(() if system is None else (system,))})
    for row in dataset.rows:
        place = (_system(row, system), plain(row[area], language))
        marks: Properties = {"edition": dataset.origin.edition, "data": mark(dataset.origin).into(language)}
        units.setdefault(place, marks).update(names.properties(row, language))
    systems = {place[0] for place in units}
    features = [_feature(_shape(atlas, *place), properties) for place, properties in units.items()]
    features += [
        _feature(shape, {"name": shape.name})
        for shape in atlas.shapes
        if not shape.unit and (shape.system in systems or systems == {""})
    ]
    head = {"type": "FeatureCollection", "name": dataset.code, "table": head_of(dataset), "credit": atlas.credit}
    body = ",\n".join(features)
    return f'{flat(head)[:-1]},"features":[\n{body}\n]}}\n'.encode()


def _places(dataset: Dataset) -> tuple[int | None, int | None]:
    """Return the columns of the unit and of its code system."""
    found = [
        next((at for at, each in enumerate(dataset.columns) if each.concept == name), None) for name in (AREA, SYSTEM)
    ]
    return found[0], found[1]


def _system(row: tuple[Cell, ...], system: int | None) -> str:
    return "" if system is None else plain(row[system], "en")


def _shape(atlas: Atlas, system: str, unit: str) -> Shape | None:
    """Return a unit's boundary; a table without code systems is of the only one there is."""
    return next((each for each in atlas.shapes if each.unit == unit and each.system == (system or each.system)), None)


class _Names:
    """How a row's cells are called among the properties of its unit."""

    def __init__(self, dataset: Dataset, places: set[int]) -> None:
        keys = [at for code in dataset.key if (at := place_of(dataset, code)) is not None and at not in places]
        self.telling = [at for at in keys if len({row[at] for row in dataset.rows}) > 1]
        named = {
            at for key in self.telling if (at := place_of(dataset, f"{dataset.columns[key].code}_name")) is not None
        }
        own = {
            *places,
            *(at for place in places if (at := place_of(dataset, f"{dataset.columns[place].code}_name")) is not None),
        }
        self.columns = [
            (at, each.code, at in own) for at, each in enumerate(dataset.columns) if at not in {*self.telling, *named}
        ]

    def properties(self, row: tuple[Cell, ...], language: str) -> Iterator[tuple[str, object]]:
        """Yield a row's properties; those of the unit itself have no ending."""
        ending = "".join(f"_{plain(row[at], language)}" for at in self.telling)
        for at, code, own in self.columns:
            cell = row[at]
            yield code if own else code + ending, cell.into(language) if isinstance(cell, Text) else spoken(cell)


def _feature(shape: Shape | None, properties: Properties) -> str:
    geometry = None
    if shape is not None:
        polygons = [[_turned(ring, outer=at == 0) for at, ring in enumerate(polygon)] for polygon in shape.polygons]
        geometry = {"type": "MultiPolygon", "coordinates": polygons}
    return flat({"type": "Feature", "properties": properties, "geometry": geometry})


def _turned(ring: Ring, *, outer: bool) -> list[tuple[float, float]]:
    """Return a ring in the sense of RFC 7946: outer rings against the clock, holes with it."""
    doubled = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))
    return list(ring) if (doubled > 0) == outer else list(reversed(ring))
