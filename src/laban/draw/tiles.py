# SPDX-License-Identifier: Apache-2.0
"""A tile grid: one equal tile a unit, near its place; for packs without boundaries, and fair to small units."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, cos, isfinite, radians, sqrt

import numpy as np

from laban.draw.assign import assign
from laban.draw.drawing import Drawing, Figure, Frame, empty, known, ranking_sentence, ranking_table
from laban.draw.legend import legend
from laban.draw.lettering import shortened
from laban.draw.palette import Classes, classes_of, colour
from laban.draw.svg import Markup, element, together, words
from laban.model.pack import RequiredArea
from laban.model.panel import Floats

TILE = 46.0
STEP = 49.0
MARGIN = 4.0
AREA = 30.0
MOST = 400
"""With more units than this a tile is too small to read, and no grid is drawn."""

SPREAD = 0.7
"""How far crowded places are pulled apart before cells are given: 0 keeps true distances, 1 spaces evenly."""

Cell = tuple[int, int]


def tiles(figures: Sequence[Figure], frame: Frame, required: Sequence[RequiredArea] = ()) -> Drawing:
    """Draw the tile grid; a unit without a value is grey, one without a position stands in the last rows.

    Areas that every map must show stand under the grid by name. With more than 400 units nothing is drawn.
    """
    if not known(figures) or len(figures) > MOST:
        return empty(figures, frame)
    cells = cells_of(figures)
    classes = classes_of([each.value for each in figures])
    across, down = (max(side) + 1 for side in zip(*cells, strict=True))
    width, height = across * STEP + MARGIN, down * STEP + MARGIN
    missing = sum(1 for each in figures if not isfinite(each.value))
    bottom = height + AREA * len(required)
    key, key_height = legend(classes, missing, (MARGIN, bottom + 12), frame)
    size = (max(width, 300.0), bottom + key_height + 20)
    said = [ranking_sentence(figures, frame), frame.say("tiles", classes=len(classes.spans))]
    if any(each.position is None for each in figures):
        said.append(frame.say("unplaced"))
    sentence = " ".join(said)
    svg = frame.picture(
        *(tile(each, cell, classes, frame) for each, cell in zip(figures, cells, strict=True)),
        *(named_area(area, height + AREA * at, size[0], frame) for at, area in enumerate(required)),
        key,
        size=size, desc=sentence,
    )  # fmt: skip
    header, rows = ranking_table(figures, frame)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def cells_of(figures: Sequence[Figure]) -> list[Cell]:
    """Return a column and row for every figure, no two the same.

    Positions are pulled apart where they crowd, laid on a grid with about half as many cells again as units, and given
    the cells that move them least. Empty columns and rows are closed.
    """
    placed = [at for at, each in enumerate(figures) if each.position is not None]
    found: dict[int, Cell] = dict(
        zip(placed, grid_of([figures[at].position or (0.0, 0.0) for at in placed]), strict=True)
    )
    top = max((row for _, row in found.values()), default=-1) + 1
    across = max((column for column, _ in found.values()), default=ceil(1.4 * sqrt(len(figures))) - 1) + 1
    for order, at in enumerate(at for at in range(len(figures)) if at not in found):
        found[at] = (order % across, top + order // across)
    return [found[at] for at in range(len(figures))]


def grid_of(positions: Sequence[tuple[float, float]]) -> list[Cell]:
    """Return a cell for every (latitude, longitude)."""
    if not positions:
        return []
    lat, lon = (np.array(side) for side in zip(*positions, strict=True))
    middle = cos(radians(float(lat.min() + lat.max()) / 2))
    wide, high = float(lon.max() - lon.min()) * middle or 1.0, float(lat.max() - lat.min()) or 1.0
    shape = min(max(sqrt(wide / high), 0.55), 1.5)
    columns = max(1, ceil(shape * sqrt(1.5 * len(positions))))
    rows = max(1, ceil(1.5 * len(positions) / columns))
    x, y = spread(lon) * (columns - 1), spread(-lat) * (rows - 1)
    cell_x, cell_y = np.tile(np.arange(columns), rows), np.repeat(np.arange(rows), columns)
    cost = (x[:, None] - cell_x) ** 2 + (y[:, None] - cell_y) ** 2
    taken = assign(np.rint(cost * 1e6))
    used_columns = sorted({at % columns for at in taken})
    used_rows = sorted({at // columns for at in taken})
    return [(used_columns.index(at % columns), used_rows.index(at // columns)) for at in taken]


def spread(values: Floats) -> Floats:
    """Return values between 0 and 1, pulled apart where they crowd; equal values stay equal."""
    low, span = values.min(), values.max() - values.min()
    if span == 0.0:
        return np.full(values.shape, 0.5)
    ordered = np.sort(values)
    below = np.searchsorted(ordered, values, "left")
    upto = np.searchsorted(ordered, values, "right") - 1
    even = (below + upto) / (2 * (len(values) - 1))
    mixed: Floats = SPREAD * even + (1 - SPREAD) * (values - low) / span
    return mixed


def tile(each: Figure, cell: Cell, classes: Classes, frame: Frame) -> Markup:
    """Return a unit's tile with its code and its value."""
    left, top = MARGIN / 2 + cell[0] * STEP, MARGIN / 2 + cell[1] * STEP
    shade = classes.shade(each.value)
    fill, on = colour("none" if shade == "none" else f"class-{shade}"), colour(f"on-{shade}")
    name = "unit_with" if isfinite(each.value) else "unit_without"
    value = frame.number(each.value)
    middle = left + TILE / 2
    return element(
        "g",
        element("title", words(frame.say(name, name=each.name, value=value, rank=frame.place(each.rank)))),
        element("rect", x=left, y=top, width=TILE, height=TILE, rx=4, fill=fill),
        element("text", words(shortened(each.code, TILE - 2, 14)), x=middle, y=top + 21, font_size=14, font_weight=600),
        element("text", words(value), x=middle, y=top + 37, font_size=12),
        fill=on,
        text_anchor="middle",
        data_unit=each.code,
    )


def named_area(area: RequiredArea, top: float, width: float, frame: Frame, size: int = 12) -> Markup:
    """Return the strip of an area that every map must show."""
    name = words(area.names.into(frame.language))
    box = {"x": MARGIN / 2, "y": top + 3, "width": width - MARGIN, "height": AREA - 6, "rx": 4}
    return together(
        element("rect", **box, fill=colour("sea"), stroke=colour("line")),
        element(
            "text",
            name,
            x=width / 2,
            y=top + AREA / 2 + size / 3,
            font_size=size,
            text_anchor="middle",
            fill=colour("ink"),
        ),
    )
