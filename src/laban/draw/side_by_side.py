# SPDX-License-Identifier: Apache-2.0
"""Two to four units side by side: under the name of each part one bar a unit, all from nought on one scale.

Bars end in the unit's marker and carry their value, so they are told apart without colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from laban.draw.axis import Axis, bounds_of
from laban.draw.drawing import Drawing, Frame
from laban.draw.lettering import lines_of_text, wrapped
from laban.draw.numbers import MISSING
from laban.draw.palette import colour
from laban.draw.series import LINE, Series, Style, entry, marker, sentence_of, styled, table
from laban.draw.svg import NOTHING, Markup, element, short, together, words

WIDTH = 380.0
EDGE = 8.0
VALUES = 56.0
SIZE = 13.0
ROW = 14.0
APART = 10.0


def side_by_side(parts: Sequence[str], series: Sequence[Series], frame: Frame) -> Drawing:
    """Draw up to four series over parts; a missing value leaves its line without a bar. Others stand in the table."""
    drawn = styled(series)
    sentence = sentence_of(parts, [each for each, _ in drawn], frame)
    svg = picture_of(parts, drawn, sentence, frame) if drawn and parts else NOTHING
    header, rows = table(parts, series, frame)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def picture_of(parts: Sequence[str], series: Sequence[tuple[Series, Style]], sentence: str, frame: Frame) -> Markup:
    """Return the whole picture: the key, then each part's name and bars."""
    low, high = bounds_of([value for each, _ in series for value in each.values])
    axis = Axis(min(low, 0.0), max(high, 0.0), EDGE, WIDTH - 2 * EDGE - VALUES)
    made = [entry(each.name, style, WIDTH, 6 + LINE * at) for at, (each, style) in enumerate(series)]
    top = 6 + LINE * len(series) + APART
    for at, part in enumerate(parts):
        name = wrapped(part, WIDTH - 2 * EDGE, SIZE)
        made.append(lines_of_text(name, (EDGE, top + SIZE), SIZE, fill=colour("ink"), font_weight=600))
        top += SIZE * 1.25 * len(name) + 3
        for each, style in series:
            made.append(bar(each.values[at], style, axis, top + ROW / 2, frame))
            top += ROW
        top += APART
    return frame.picture(*made, size=(WIDTH, top), desc=sentence)


def bar(value: float, style: Style, axis: Axis, middle: float, frame: Frame) -> Markup:
    """Return one unit's bar with its marker and its value."""
    role, _, kind = style
    start, end = axis.at(axis.base), axis.at(value) if isfinite(value) else axis.at(axis.base)
    rail = f"M{short(axis.start)} {short(middle)}h{short(axis.length)}"
    parts = [element("path", d=rail, stroke=colour("line"))]
    if isfinite(value):
        line = f"M{short(start)} {short(middle)}H{short(end)}"
        parts.append(element("path", d=line, stroke=colour(role), stroke_width=4))
        parts.append(element("path", d=marker(kind, end, middle), fill=colour(role), stroke=colour("paper")))
    text = words(frame.number(value) if isfinite(value) else MISSING)
    place = {"x": WIDTH - EDGE, "y": middle + 4}
    return together(*parts, element("text", text, **place, font_size=12, text_anchor="end", fill=colour("ink")))
