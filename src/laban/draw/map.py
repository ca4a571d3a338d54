# SPDX-License-Identifier: Apache-2.0
"""A map of classes: every unit in the colour of its class, far archipelagos in insets beside the mainland.

An area that a pack requires on every map (`Atlas.required`) is drawn and named, in an inset where it lies outside the
mainland's box: so neither is it lost nor are the other units shrunk. Without its land there is no map but an error.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from math import isfinite

from laban.draw.drawing import Drawing, Figure, Frame, empty, known, ranking_sentence, ranking_table
from laban.draw.insets import GAP, PAD, SIDE, Inset, Land, extent, parted, placed
from laban.draw.legend import legend
from laban.draw.lettering import lines_of_text, wrapped
from laban.draw.palette import Classes, classes_of, colour
from laban.draw.projection import Projection, box_of, fitted, middle_of, path_of
from laban.draw.svg import NOTHING, Markup, element, words
from laban.model.pack import Atlas, RequiredArea

SIZE = (400.0, 660.0)
"""Width and height within which the mainland is drawn."""

LABEL_SIZE = 11.0


@dataclass(frozen=True, slots=True)
class Paint:
    """What colours and names the land: classes, figures by unit code, and the names that boundaries bring."""

    classes: Classes
    figures: dict[str, Figure]
    names: dict[str, str]
    frame: Frame

    def shade(self, code: str) -> str:
        """Return the name of a unit's colour."""
        return self.classes.shade(self.figures[code].value) if code in self.figures else "none"

    def label(self, code: str) -> str:
        """Return what a mouse is told over a unit."""
        each = self.figures.get(code)
        if each is None or not isfinite(each.value):
            return self.frame.say("unit_without", name=each.name if each else self.names.get(code, code))
        value, rank = self.frame.number(each.value), self.frame.place(each.rank)
        return self.frame.say("unit_with", name=each.name, value=value, rank=rank)


def can_draw(atlas: Atlas, system: str) -> bool:
    """Tell whether an atlas has boundaries of a code system."""
    return any(shape.system == system and shape.unit for shape in atlas.shapes)


def choropleth(atlas: Atlas, system: str, figures: Sequence[Figure], frame: Frame) -> Drawing:
    """Draw the map of a code system's units; a unit with a boundary but no figure is drawn as missing.

    Units large enough carry their rank. Raises FormatError where a required area has no land.
    """
    if not known(figures) or not can_draw(atlas, system):
        return empty(figures, frame)
    parts = parted(atlas, system)
    names = {shape.unit: shape.name for shape in atlas.shapes if shape.system == system}
    paint = Paint(classes_of([each.value for each in figures]), {each.code: each for each in figures}, names, frame)
    box = box_of(chain.from_iterable(land.polygons for land in parts.mainland))
    projection, width, height = fitted(box, SIZE, (GAP, GAP))
    insets = placed(parts, projection, GAP + width + GAP, GAP + height)
    drawn = {land.code for land in parts.mainland if land.code}
    without = len(drawn - {each.code for each in known(figures)})
    key, key_height = legend(paint.classes, without, (GAP, height + 3 * GAP), frame)
    right = GAP + width + (GAP + SIDE if insets else 0.0)
    size = (max(right, 300.0) + GAP, height + 4 * GAP + key_height)
    sentence = f"{ranking_sentence(figures, frame)} {frame.say('map', classes=len(paint.classes.spans))}"
    svg = frame.picture(
        painted(parts.mainland, projection, paint),
        ranks(parts.mainland, projection, paint),
        *(name_of(area, projection, frame) for area in parts.near),
        *(inset_of(each, paint) for each in insets),
        key,
        size=size, desc=sentence,
    )  # fmt: skip
    header, rows = ranking_table(figures, frame)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def painted(lands: Sequence[Land], projection: Projection, paint: Paint, edge: str = "edge") -> Markup:
    """Return the land in the colours of its classes, with thin borders."""
    paths = (
        element(
            "path",
            element("title", words(paint.label(land.code))) if land.code else NOTHING,
            d=path_of(land.polygons, projection),
            fill=colour("none" if (shade := paint.shade(land.code)) == "none" else f"class-{shade}"),
            data_unit=land.code,
        )
        for land in lands
    )
    return element("g", *paths, stroke=colour(edge), stroke_width=0.7, stroke_linejoin="round", fill_rule="evenodd")


def ranks(lands: Sequence[Land], projection: Projection, paint: Paint) -> Markup:
    """Return the rank of every unit whose land is wide enough to carry it."""
    labels: list[Markup] = []
    for land in lands:
        each = paint.figures.get(land.code)
        if each is None or not each.rank:
            continue
        largest = max(land.polygons, key=lambda rings: extent(box_of([rings])))
        x, y, room = middle_of(largest, projection)
        label = paint.frame.place(each.rank)
        if room < LABEL_SIZE * 0.75 * len(label):
            continue
        fill = colour(f"on-{paint.shade(land.code)}")
        labels.append(element("text", words(label), x=x, y=y + LABEL_SIZE * 0.36, fill=fill))
    return element("g", *labels, font_size=LABEL_SIZE, font_weight=600, text_anchor="middle", pointer_events="none")


def name_of(area: RequiredArea, projection: Projection, frame: Frame) -> Markup:
    """Return the name of a required area that lies within the mainland's box."""
    west, south, east, _ = area.box
    x, y = projection.at((west + east) / 2, south)
    name = words(area.names.into(frame.language))
    return element("text", name, x=x, y=y + 12, text_anchor="middle", font_size=12, fill=colour("ink"))


def inset_of(inset: Inset, paint: Paint) -> Markup:
    """Return a framed inset with its land and its name."""
    left, top, width, height = inset.frame
    name = wrapped(inset.area.names.into(paint.frame.language), width - 2 * PAD, 12)
    baseline = top + height - 9 - 15 * (len(name) - 1)
    return element(
        "g",
        element("rect", x=left, y=top, width=width, height=height, rx=3, fill=colour("sea"), stroke=colour("line")),
        painted(inset.lands, inset.projection, paint, "ink"),
        lines_of_text(
            name, (left + width / 2, baseline), 12, text_anchor="middle", fill=colour("ink"), font_weight=600
        ),
    )
