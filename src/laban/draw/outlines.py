# SPDX-License-Identifier: Apache-2.0
"""The outline of a map: boundaries made light once for a code system, then used by every map of a page.

Borders are shared (`mesh`), simplified together (`simplify`) and written as whole numbers, so that the outline of a
country weighs a few kilobytes and a map of it a few hundred bytes: `outline_svg` stands once on a page, and each map uses
its land by `<use>`. Required areas are kept and named, far ones in insets (`insets`); land too small to be seen is a dot.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from gzip import compress
from itertools import chain, pairwise
from math import ceil
from re import sub

from laban.draw.insets import GAP, SIDE, Inset, Land, parted, placed
from laban.draw.mesh import Arc, Grid, Line, Rings, arcs_of, grid_of, middles, rings_of
from laban.draw.palette import colour
from laban.draw.projection import DOT, Projection, box_of, fitted, wide
from laban.draw.simplify import thinned, weigh
from laban.draw.svg import NOTHING, Markup, element
from laban.model.pack import Atlas, RequiredArea
from laban.model.text import Text

SIZE = (400.0, 620.0)
"""Width and height in px within which the mainland is drawn."""

RADIUS = 4
"""Half the width of a dot, in whole numbers."""

FINE = 2
"""Whole numbers of a path in one px."""

BUDGET = 16_000
"""How many bytes the paths of one outline may have, uncompressed; they compress to less than half."""

LEAST = (1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 11.0, 16.0, 23.0, 32.0, 45.0, 64.0, 90.0, 128.0, 256.0, 512.0)
"""Twice the area, in cells, under which a corner goes: the first with which the outline keeps to its budget."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """The middle of the widest circle in a unit's land, in px, for its label, and how wide the circle is."""

    code: str
    x: float
    y: float
    room: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A required area: its name, and its frame (left, top, width, height) in px, an inset where it lies far away."""

    names: Text
    frame: tuple[float, float, float, float]
    far: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Light boundaries of one code system.

    `paths` hold (unit code, path data) in whole numbers, `FINE` a px, the land of no unit under an empty code; `islands`
    is the land of the insets once more, to be drawn as a line. `ident` begins the ids; `size` is in px.
    """

    system: str
    ident: str
    size: tuple[float, float]
    paths: tuple[tuple[str, str], ...]
    islands: str
    names: tuple[tuple[str, str], ...]
    spots: tuple[Spot, ...]
    areas: tuple[Named, ...]
    credit: str = ""

    @property
    def ids(self) -> dict[str, str]:
        """Return the id of each unit's path."""
        return {code: f"{self.ident}-{at}" for at, (code, _) in enumerate(self.paths)}

    @property
    def weight(self) -> tuple[int, int]:
        """Return how many bytes the outline has on a page, plain and compressed."""
        written = outline_svg(self).encode()
        return len(written), len(compress(written, 9))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One frame of the map: its land and its projection."""

    lands: tuple[Land, ...]
    projection: Projection
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Meshed:
    """A frame's land on its grid: the shared lines, and the dots of small land, by owner."""

    grid: Grid
    arcs: list[Arc]
    dots: dict[int, list[Line]]


def outline_of(atlas: Atlas, system: str, budget: int = BUDGET) -> Outline:
    """Return the outline of a code system; simplified as little as the budget allows.

    Raises FormatError where a required area has no land.
    """
    parts = parted(atlas, system)
    box = box_of(chain.from_iterable(land.polygons for land in parts.mainland))
    projection, width, height = fitted(box, SIZE, (GAP, GAP))
    insets = placed(parts, projection, GAP + width + GAP, GAP + height)
    main = Sheet(parts.mainland, projection, (0.0, 0.0, GAP + width + GAP, GAP + height + GAP))
    sheets = (main, *(Sheet(each.lands, each.projection, each.frame) for each in insets))
    codes = tuple(dict.fromkeys(land.code for sheet in sheets for land in sheet.lands))
    drawn = [meshed(sheet, codes) for sheet in sheets]
    paths, islands = written(drawn, codes, budget)
    bottom = max((each.frame[1] + each.frame[3] for each in insets), default=0.0)
    return Outline(
        system=system,
        ident=sub(r"[^a-z0-9]+", "-", system.lower()).strip("-") or "land",
        size=(GAP + width + (GAP + SIDE if insets else 0.0) + GAP, max(GAP + height, bottom) + GAP),
        paths=tuple(paths.items()),
        islands=islands,
        names=tuple((each.unit, each.name) for each in atlas.shapes if each.system == system and each.unit),
        spots=tuple(spots(drawn[0].grid, codes)),
        areas=(*(far_area(each) for each in insets), *(near_area(each, projection) for each in parts.near)),
        credit=atlas.credit,
    )


def far_area(inset: Inset) -> Named:
    """Return an inset as a named area."""
    return Named(names=inset.area.names, frame=inset.frame, far=True)


def near_area(area: RequiredArea, projection: Projection) -> Named:
    """Return a required area that lies within the mainland's box."""
    west, south, east, north = area.box
    (left, top), (right, bottom) = projection.at(west, north), projection.at(east, south)
    return Named(names=area.names, frame=(left, top, right - left, bottom - top), far=False)


def spots(grid: Grid, codes: Sequence[str]) -> Iterator[Spot]:
    """Yield where labels may stand on the mainland, whose grid begins at the corner of the picture."""
    for owner, (x, y, radius) in middles(grid).items():
        if codes[owner - 1]:
            yield Spot(code=codes[owner - 1], x=x / FINE, y=y / FINE, room=2 * radius / FINE)


def written(drawn: Sequence[Meshed], codes: Sequence[str], budget: int) -> tuple[dict[str, str], str]:
    """Return the path of each unit over all sheets, and the islands of all insets, within the budget."""
    weighed = [(each.arcs, weigh(each.arcs), each.dots) for each in drawn]
    paths: dict[str, str] = {}
    rings: list[tuple[dict[int, list[Line]], dict[int, list[Line]]]] = []
    for least in LEAST:
        rings = [(rings_of(thinned(arcs, weights, least)), dots) for arcs, weights, dots in weighed]
        lines = {
            code: [line for found, dots in rings for line in (*found.get(at, ()), *dots.get(at, ()))]
            for at, code in enumerate(codes, 1)
        }
        paths = {code: path_of(each) for code, each in lines.items()}
        if sum(map(len, paths.values())) <= budget:
            break
    far = [line for found, dots in rings[1:] for kind in (found, dots) for each in kind.values() for line in each]
    return paths, path_of(far)


def meshed(sheet: Sheet, codes: Sequence[str]) -> Meshed:
    """Return the shared lines of a sheet's land, and the dots of the land too small to be seen."""
    left, top, width, height = sheet.box
    own = {code: at for at, code in enumerate(codes, 1)}
    large: list[tuple[int, Rings]] = []
    dots: dict[int, list[Line]] = {}
    for land in sheet.lands:
        for rings in land.polygons:
            seen = [[sheet.projection.at(*point) for point in ring] for ring in rings]
            if wide(seen[0], 2 * DOT):
                kept = [ring for ring in seen if wide(ring, 2 * DOT)]
                large.append(
                    (own[land.code], [[(FINE * (x - left), FINE * (y - top)) for x, y in ring] for ring in kept])
                )
            else:
                add_dot(dots.setdefault(own[land.code], []), seen[0])
    grid = grid_of(large, (ceil(FINE * width) + 2, ceil(FINE * height) + 2))
    right, down = round(FINE * left), round(FINE * top)
    arcs = [replace(arc, line=tuple((x + right, y + down) for x, y in arc.line)) for arc in arcs_of(grid)]
    return Meshed(grid, arcs, dots)


def add_dot(dots: list[Line], ring: Sequence[tuple[float, float]]) -> None:
    """Add the dot of a small piece of land, unless a dot of the same unit covers its middle."""
    x, y = (round(FINE * (min(side) + max(side)) / 2) for side in zip(*ring, strict=True))
    if all(abs(x - dot[1][0]) + abs(y - dot[0][1]) >= RADIUS for dot in dots):
        dots.append(((x - RADIUS, y), (x, y - RADIUS), (x + RADIUS, y), (x, y + RADIUS)))


def path_of(lines: Iterable[Line]) -> str:
    """Return rings as path data: relative steps in whole numbers.

    >>> path_of([((3, 4), (10, 4), (10, 9)), ((0, 0), (2, 0), (2, 2))])
    'm3 4 7 0 0 5zm-3-4 2 0 0 2z'
    """
    parts: list[str] = []
    x, y = 0, 0
    for line in lines:
        steps = [line[0][0] - x, line[0][1] - y]
        for (x1, y1), (x2, y2) in pairwise(line):
            steps += (x2 - x1, y2 - y1)
        parts.append("m" + " ".join(map(str, steps)) + "z")
        x, y = line[0]
    return "".join(parts).replace(" -", "-")


def outline_svg(outline: Outline) -> Markup:
    """Return the outline as it stands once on a page, without size, before or after the maps that use it."""
    return element(
        "svg", outline_defs(outline), xmlns="http://www.w3.org/2000/svg", class_="laban-outline", width=0, height=0,
        aria_hidden="true", focusable="false",
    )  # fmt: skip


def outline_defs(outline: Outline) -> Markup:
    """Return the land of each unit, the islands of the insets, their frames, and the hatching of missing figures."""
    ids = outline.ids
    lands = (Markup(f'<path id="{ids[code]}" d="{path}"/>') for code, path in outline.paths)
    islands = Markup(f'<path id="{outline.ident}-far" d="{outline.islands}"/>') if outline.islands else NOTHING
    return element("defs", *lands, islands, hatching(outline.ident))


def hatching(ident: str) -> Markup:
    """Return the pattern of units without a figure, told apart without colour."""
    return Markup(
        f'<pattern id="{ident}-none" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<path d="M0 0H8V8H0z" fill="{colour("none")}"/><path d="M0 0V8" stroke="{colour("muted")}" stroke-width="3"/>'
        "</pattern>"
    )
