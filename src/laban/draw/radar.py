# SPDX-License-Identifier: Apache-2.0
"""A radar of parts: lines only, on one scale from nought, so that no area is read as a quantity.

Series differ by dash and marker besides colour. The order of axes is that of the framework; a missing value breaks its line.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, isfinite, pi, sin

from laban.draw.drawing import Drawing, Frame
from laban.draw.lettering import lines_of_text, wrapped
from laban.draw.numbers import number
from laban.draw.palette import colour
from laban.draw.series import LINE, Series, Style, entry, marker, sentence_of, styled, table
from laban.draw.svg import NOTHING, Markup, element, short, together, words

__all__ = ["Series", "radar"]

WIDTH = 380.0
CENTRE = (190.0, 168.0)
RADIUS = 106.0
BOTTOM = 334.0
SIZE = 11.0
RINGS = 4
FEWEST = 3
"""With fewer parts there is no radar; the table and the sentence stand alone."""


def radar(parts: Sequence[str], series: Sequence[Series], frame: Frame, top: float = 100.0) -> Drawing:
    """Draw up to four series over at least three parts, on a scale from 0 to `top`; the first is the one told about."""
    drawn = styled(series)
    sentence = sentence_of(parts, [each for each, _ in drawn], frame)
    svg = picture_of(parts, drawn, top, sentence, frame) if drawn and len(parts) >= FEWEST else NOTHING
    header, rows = table(parts, series, frame)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def picture_of(
    parts: Sequence[str], series: Sequence[tuple[Series, Style]], top: float, sentence: str, frame: Frame
) -> Markup:
    """Return the whole picture: rings, spokes and names; lines, the first series on top; the key."""
    return frame.picture(
        rings(len(parts), top, frame),
        *(name_of(part, at, len(parts)) for at, part in enumerate(parts)),
        *(line_of(each, style, top) for each, style in reversed(series)),
        *(entry(each.name, style, WIDTH, BOTTOM + LINE * at) for at, (each, style) in enumerate(series)),
        size=(WIDTH, BOTTOM + LINE * len(series)), desc=sentence,
    )  # fmt: skip


def at_angle(at: int, count: int, length: float) -> tuple[float, float]:
    """Return the point on a part's spoke; the first points upwards, the others follow clockwise."""
    angle = 2 * pi * at / count - pi / 2
    return CENTRE[0] + length * cos(angle), CENTRE[1] + length * sin(angle)


def rings(count: int, top: float, frame: Frame) -> Markup:
    """Return the rings at quarters of the scale, with their values on the first spoke, and the spokes."""
    data, labels = "", []
    for ring in range(1, RINGS + 1):
        points = (at_angle(at, count, RADIUS * ring / RINGS) for at in range(count))
        data += "M" + "L".join(f"{short(x)} {short(y)}" for x, y in points) + "z"
        x, y = at_angle(0, count, RADIUS * ring / RINGS)
        text = words(number(top * ring / RINGS, frame.language, 0))
        labels.append(element("text", text, x=x + 3, y=y + 11))
    for at in range(count):
        x, y = at_angle(at, count, RADIUS)
        data += f"M{short(CENTRE[0])} {short(CENTRE[1])}L{short(x)} {short(y)}"
    lines = element("path", d=data, fill="none", stroke=colour("line"))
    return together(lines, element("g", *labels, font_size=9.5, fill=colour("muted")))


def name_of(part: str, at: int, count: int) -> Markup:
    """Return a part's name beyond the end of its spoke."""
    x, y = at_angle(at, count, RADIUS + 9)
    aside = x - CENTRE[0]
    if abs(aside) < 1:
        lines = wrapped(part, 240, SIZE, 2)
        first = y - SIZE * 1.25 * (len(lines) - 1) if y < CENTRE[1] else y + SIZE
        return lines_of_text(lines, (x, first), SIZE, text_anchor="middle", fill=colour("ink"))
    room = (WIDTH - x if aside > 0 else x) - 2
    lines = wrapped(part, room, SIZE, 4)
    tall = SIZE * 1.25 * (len(lines) - 1)
    lean = (CENTRE[1] - y) / RADIUS
    first = y + SIZE * 0.35 - tall / 2 - lean * tall / 2
    return lines_of_text(lines, (x, first), SIZE, text_anchor="start" if aside > 0 else "end", fill=colour("ink"))


def line_of(series: Series, style: Style, top: float) -> Markup:
    """Return a series' line, broken at missing values, and its markers."""
    role, dash, kind = style
    count = len(series.values)
    points = [
        at_angle(at, count, RADIUS * min(1.0, max(0.0, value / top))) if isfinite(value) else None
        for at, value in enumerate(series.values)
    ]
    data, before = "", None
    for point in (*points, points[0]):
        if point:
            data += f"{'L' if before else 'M'}{short(point[0])} {short(point[1])}"
        before = point
    line = element("path", d=data, fill="none", stroke=colour(role), stroke_width=2, stroke_dasharray=dash)
    marks = "".join(marker(kind, *point) for point in points if point)
    return together(line, element("path", d=marks, fill=colour(role), stroke=colour("paper")))
