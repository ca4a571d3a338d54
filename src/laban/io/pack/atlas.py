# SPDX-License-Identifier: Apache-2.0
"""geo/*.geojson: boundaries of the units, and the areas that no map of the pack may lack."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from laban.errors import Place, Problem, Severity, is_error, problem
from laban.io.pack.land import land_inside
from laban.io.pack.manifest import Boundaries
from laban.io.pack.source import Source
from laban.io.quoting import shown
from laban.model.pack import Atlas, RequiredArea, Ring, Shape
from laban.model.units import Units

LARGEST = 100_000_000
"""Bytes that a file of boundaries may have; simplify larger ones, a map on a page shows no more."""

FAR = 1e9
"""A coordinate beyond this is no coordinate, in degrees or in metres."""

Polygons = tuple[tuple[Ring, ...], ...]


def read_atlas(source: Source, units: Units) -> Atlas:
    """Read the boundaries of a pack; those that lack an area which every map must show are refused."""
    maps = source.manifest.atlas
    shapes: dict[int, tuple[Shape, ...]] = {}
    for at, entry in enumerate(maps.boundaries):
        path = source.path(entry.file, source.said.place("atlas", "boundaries", str(at), "file"))
        if entry.system not in units.systems:
            known = " · ".join(units.systems)
            where = source.said.place("atlas", "boundaries", str(at), "system")
            source.tell([problem("atlas.unknown_system", where, given=shown(entry.system), known=known)])
        elif path is not None:
            read, problems = read_boundaries(path, entry, units)
            source.tell(problems)
            if not any(map(is_error, problems)):
                shapes[at] = read
    entries = tuple(maps.boundaries[at] for at in shapes)
    found = tuple(shape for read in shapes.values() for shape in read)
    source.tell([*required_problems(found, maps.required, entries), *_without_boundary(found, entries, units)])
    return Atlas(found, maps.required, maps.credit)


def read_boundaries(path: Path, entry: Boundaries, units: Units) -> tuple[tuple[Shape, ...], list[Problem]]:
    """Read a GeoJSON file of polygons in longitude and latitude.

    Several features of one code are one unit. A feature whose code is null is land of no unit. Boundaries of unknown
    units are told and left out.
    """
    read, problems = _json(path, entry.file)
    if problems:
        return (), problems
    features = read.get("features") if isinstance(read, Mapping) else None
    if not isinstance(features, list) or read.get("type") != "FeatureCollection":
        return (), [problem("atlas.not_features", Place(file=entry.file))]
    return _shapes(features, entry, units)


def _json(path: Path, file: str) -> tuple[Any, list[Problem]]:
    """Read a JSON file; whatever keeps it from being read is told."""
    place = Place(file=file)
    try:
        if path.stat().st_size > LARGEST:
            return None, [problem("atlas.too_large", place, megabytes=LARGEST // 1_000_000)]
        return json.loads(path.read_bytes().decode("utf-8-sig")), []
    except UnicodeDecodeError:
        found = problem("pack.not_utf8", place)
    except json.JSONDecodeError as error:
        found = problem("atlas.not_json", replace(place, line=error.lineno), reason=error.msg)
    except ValueError as error:  # a whole number of thousands of digits
        found = problem("atlas.not_json", place, reason=error)
    except RecursionError:
        found = problem("pack.too_deep", place)
    except OSError as error:
        found = problem("pack.unreadable", place, reason=error.strerror or error)
    return None, [found]


def _without_boundary(shapes: Iterable[Shape], entries: Iterable[Boundaries], units: Units) -> Iterator[Problem]:
    """Warn of units that have no boundary though their system has some; maps cannot show them."""
    drawn = {(shape.system, shape.unit) for shape in shapes}
    for entry in entries:
        of_system = [at for at, unit in enumerate(units.members) if unit.key.system == entry.system]
        lacking = [at for at in of_system if (entry.system, units.members[at].code) not in drawn]
        if lacking and len(lacking) < len(of_system):
            where, listed = Place(file=entry.file), shown_list(units.members[at].code for at in lacking)
            yield problem("atlas.no_boundary", where, severity=Severity.WARNING, count=len(lacking), units=listed)


def required_problems(
    shapes: Iterable[Shape], required: Iterable[RequiredArea], entries: Iterable[Boundaries]
) -> Iterator[Problem]:
    """Refuse boundaries that show no land in an area which every map of the pack must show.

    Each system is judged by itself, because each is drawn by itself.
    """
    shapes = tuple(shapes)
    for system in dict.fromkeys(entry.system for entry in entries):
        files = [entry.file for entry in entries if entry.system == system]
        for area in required:
            polygons = (polygon for shape in shapes if shape.system == system for polygon in shape.polygons)
            if not any(land_inside(polygon, area.box) > 0 for polygon in polygons):
                box = " · ".join(f"{edge:g}" for edge in area.box)
                where = Place(file=files[0])
                yield problem(
                    "atlas.lacks_area", where, area=area.names.into("vi"), english=area.names.into("en"), box=box
                )


def shown_list(codes: Iterable[str], most: int = 10) -> str:
    """Write the first of some codes, and how many more there are."""
    listed = list(codes)
    return ", ".join(map(shown, listed[:most])) + (f" … (+{len(listed) - most})" if len(listed) > most else "")


def _shapes(features: list[object], entry: Boundaries, units: Units) -> tuple[tuple[Shape, ...], list[Problem]]:
    known = {unit.code for unit in units.members if unit.key.system == entry.system}
    problems: list[Problem] = []
    found: dict[str, Shape] = {}
    strange: list[str] = []
    for number, feature in enumerate(features, 1):
        shape, faults = _shape(feature, number, entry)
        problems += faults
        if shape is None:
            continue
        if shape.unit and shape.unit not in known:
            strange.append(shape.unit)
            continue
        before = found.get(shape.unit)
        polygons = (*before.polygons, *shape.polygons) if before else shape.polygons
        found[shape.unit] = Shape(shape.system, shape.unit, before.name if before else shape.name, polygons)
    where = Place(file=entry.file)
    if strange:
        severity = Severity.WARNING if any(found) else Severity.ERROR
        listed, system = shown_list(strange), shown(entry.system)
        problems.append(
            problem("atlas.unknown_units", where, severity=severity, count=len(strange), codes=listed, system=system)
        )
    elif not found and not problems:
        problems.append(problem("atlas.no_shapes", where))
    return tuple(found.values()), problems


def _shape(feature: object, number: int, entry: Boundaries) -> tuple[Shape | None, list[Problem]]:
    where = Place(file=entry.file, column=f"features.{number - 1}")
    if not isinstance(feature, Mapping):
        return None, [problem("atlas.not_a_feature", where, number=number)]
    properties = feature.get("properties") or {}
    if not isinstance(properties, Mapping) or entry.code not in properties:
        return None, [problem("atlas.no_code", where, number=number, property=shown(entry.code))]
    code = properties[entry.code]
    if not isinstance(code, str | int | None) or isinstance(code, bool):
        return None, [problem("atlas.bad_code", where, number=number, property=shown(entry.code))]
    unit = "" if code is None else str(code).strip()
    polygons, problems = _polygons(feature.get("geometry"), where, number)
    name = properties.get("name")
    return (Shape(entry.system, unit, name if isinstance(name, str) else "", polygons) if polygons else None), problems


def _polygons(geometry: object, where: Place, number: int) -> tuple[Polygons, list[Problem]]:
    kind = geometry.get("type") if isinstance(geometry, Mapping) else None
    given = geometry.get("coordinates") if isinstance(geometry, Mapping) else None
    if kind not in ("Polygon", "MultiPolygon") or not isinstance(given, list):
        return (), [problem("atlas.not_polygons", where, number=number, got=shown(str(kind)))]
    polygons = tuple(_polygon(each) for each in ([given] if kind == "Polygon" else given))
    whole = tuple(each for each in polygons if each is not None)
    if not polygons or len(whole) < len(polygons):
        return (), [problem("atlas.bad_ring", where, number=number)]
    points = (point for polygon in whole for ring in polygon for point in ring)
    if any(not (-180 <= lon <= 180 and -90 <= lat <= 90) for lon, lat in points):
        return (), [problem("atlas.not_degrees", where, number=number)]
    return whole, []


def _polygon(given: object) -> tuple[Ring, ...] | None:
    rings = [_ring(each) for each in given] if isinstance(given, list) else []
    whole = tuple(ring for ring in rings if ring is not None)
    return whole if rings and len(whole) == len(rings) else None


def _ring(given: object) -> Ring | None:
    """Return a closed ring of at least four points; a third number (height) is left out."""
    if not isinstance(given, list) or len(given) < 4:
        return None
    points: list[tuple[float, float]] = []
    for point in given:
        if not isinstance(point, list) or len(point) < 2 or not (_finite(point[0]) and _finite(point[1])):
            return None
        points.append((float(point[0]), float(point[1])))
    return tuple(points) if points[0] == points[-1] else None


def _finite(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < FAR
