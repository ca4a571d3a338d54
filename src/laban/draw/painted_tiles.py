# SPDX-License-Identifier: Apache-2.0
"""A tile grid drawn light: places are given once, and each grid of a page is colours, codes and figures.

It looks like `tiles`, takes the same `Look` as a painted map, and can be a navigation in the same way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.drawing import Drawing, Figure, Frame, empty, known, ranking_sentence, ranking_table
from laban.draw.legend import legend
from laban.draw.lettering import shortened
from laban.draw.outlines import hatching
from laban.draw.painted import KEY_WIDTH, PLAIN, Look, label
from laban.draw.palette import CLASSES, classes_of, colour
from laban.draw.svg import NOTHING, Markup, element, short, words
from laban.draw.tiles import AREA, MARGIN, MOST, STEP, TILE, Cell, cells_of, named_area
from laban.model.pack import RequiredArea

ON_HATCHING: dict[str, str | float] = {"paint_order": "stroke", "stroke": colour("none"), "stroke_width": 4}
"""What keeps letters legible on hatching."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiling:
    """The cell of each unit by its code, which units have no position, and the areas that every map must name."""

    ident: str
    cells: Mapping[str, Cell]
    unplaced: frozenset[str] = frozenset()
    required: tuple[RequiredArea, ...] = ()

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height of the grid, in px, without the names under it."""
        across, down = (max(side) + 1 for side in zip(*self.cells.values(), strict=True))
        return across * STEP + MARGIN, down * STEP + MARGIN


def tiling_of(units: Sequence[Figure], ident: str = "tiles", required: Sequence[RequiredArea] = ()) -> Tiling:
    """Return a cell for each unit; their figures do not matter. A unit without a position stands in the last rows."""
    return Tiling(
        ident=ident,
        cells={each.code: cell for each, cell in zip(units, cells_of(units), strict=True)},
        unplaced=frozenset(each.code for each in units if each.position is None),
        required=tuple(required),
    )


def painted_tiles(tiling: Tiling, figures: Sequence[Figure], frame: Frame, look: Look = PLAIN) -> Drawing:
    """Draw the tiles of figures whose units have a cell; one without a value is hatched.

    The page holds `tile_hatching(tiling)` once. With more than 400 units nothing is drawn.
    """
    shown = [each for each in figures if each.code in tiling.cells]
    if not known(shown) or len(shown) > MOST:
        return empty(figures, frame)
    classes = look.classes or classes_of([each.value for each in shown])
    shades = {each.code: classes.shade(each.value) for each in shown}
    width, height = tiling.size
    bottom = height + AREA * len(tiling.required)
    key, key_height, size = NOTHING, 0.0, 18 if look.small else 12
    if not look.small:
        missing = sum(shade == "none" for shade in shades.values())
        key, key_height = legend(classes, missing, (MARGIN, bottom + 12), frame, hatched=f"{tiling.ident}-none")
        width, key_height = max(width, KEY_WIDTH), key_height + 20
    said = [ranking_sentence(shown, frame), frame.say("tiles", classes=len(classes.spans))]
    if any(each.code in tiling.unplaced for each in shown):
        said.append(frame.say("unplaced"))
    sentence = " ".join(said)
    svg = frame.picture(
        *boxes(shown, tiling, shades, frame, look),
        *lettering(shown, tiling, shades, frame, small=look.small),
        *(named_area(area, height + AREA * at, width, frame, size) for at, area in enumerate(tiling.required)),
        key,
        size=(width, bottom + key_height), desc=sentence, linked=bool(look.links),
    )  # fmt: skip
    header, rows = ranking_table(figures, frame)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def tile_hatching(tiling: Tiling) -> Markup:
    """Return the pattern of missing figures, as it stands once on a page or inside a picture of its own."""
    return element(
        "svg", element("defs", hatching(tiling.ident)), xmlns="http://www.w3.org/2000/svg", class_="laban-outline",
        width=0, height=0, aria_hidden="true", focusable="false",
    )  # fmt: skip


def tiles_alone(tiling: Tiling, drawing: Drawing) -> Markup:
    """Return painted tiles with their pattern inside, as a file of its own."""
    opening, end, rest = drawing.svg.partition(">")
    return Markup(f"{opening}>{element('defs', hatching(tiling.ident))}{rest}") if end else NOTHING


def corner(cell: Cell) -> tuple[float, float]:
    """Return the upper left corner of a tile."""
    return MARGIN / 2 + cell[0] * STEP, MARGIN / 2 + cell[1] * STEP


def boxes(
    figures: Sequence[Figure], tiling: Tiling, shades: Mapping[str, str], frame: Frame, look: Look
) -> list[Markup]:
    """Return the tiles in groups by their colour, each with what a mouse is told, as a link where it has one."""
    groups: list[Markup] = []
    for shade in ("none", *map(str, range(1, CLASSES + 1))):
        inside = [box(each, tiling.cells[each.code], frame, look) for each in figures if shades[each.code] == shade]
        if inside:
            fill = f"url(#{tiling.ident}-none)" if shade == "none" else colour(f"class-{shade}")
            groups.append(element("g", *inside, fill=fill))
    if look.marked in shades:
        x, y = corner(tiling.cells[look.marked])
        frame_of = {"x": x, "y": y, "width": TILE, "height": TILE, "rx": 4}
        groups.append(element("rect", **frame_of, fill="none", stroke=colour("ink"), stroke_width=2.5))
    return groups


def box(each: Figure, cell: Cell, frame: Frame, look: Look) -> Markup:
    """Return one tile without its letters."""
    x, y = corner(cell)
    told, link = words(label(each, each.name, frame)), look.links.get(each.code)
    drawn = f'<rect x="{short(x)}" y="{short(y)}" width="{short(TILE)}" height="{short(TILE)}" rx="4"'
    if link is None:
        return Markup(f"{drawn}><title>{told}</title></rect>")
    return Markup(f'<a href="{words(link)}" aria-label="{told}"><title>{told}</title>{drawn}/></a>')


def lettering(
    figures: Sequence[Figure], tiling: Tiling, shades: Mapping[str, str], frame: Frame, *, small: bool
) -> list[Markup]:
    """Return code and value of each tile, in groups by the colour under them; a small grid has codes alone."""
    groups: dict[str, list[str]] = {}
    for each in figures:
        x, y = corner(tiling.cells[each.code])
        middle, size = short(x + TILE / 2), 20 if small else 14
        code = words(shortened(each.code, TILE - 2, size))
        value = words(frame.number(each.value)) if isfinite(each.value) else "–"
        written = (
            f'<text x="{middle}" y="{short(y + (30 if small else 21))}" font-size="{size}" font-weight="600">{code}'
        )
        if not small:
            written += f'<tspan x="{middle}" dy="16" font-size="12" font-weight="400">{value}</tspan>'
        groups.setdefault(shades[each.code], []).append(f"{written}</text>")
    return [
        element(
            "g", Markup("".join(texts)), fill=colour(f"on-{shade}"), text_anchor="middle", pointer_events="none",
            **(ON_HATCHING if shade == "none" else {}),
        )
        for shade, texts in groups.items()
    ]  # fmt: skip
