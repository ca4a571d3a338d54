# SPDX-License-Identifier: Apache-2.0
"""All units on one line: a dot each, equal ones stacked, with the median and one unit marked."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from laban.draw.axis import Axis, ticks
from laban.draw.drawing import Drawing, Figure, Frame, empty, known, median, ranking_table
from laban.draw.lettering import shortened, width_of
from laban.draw.lines import SCORES, Measure
from laban.draw.numbers import significant
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, short, together, words
from laban.texts import say

WIDTH = 380.0
SIDE = 12.0
DOT = 4.0
TOP = 34.0
UNDER = 36.0
"""What stands under the dots: the scale."""


def distribution(figures: Sequence[Figure], frame: Frame, marked: str = "", measure: Measure = SCORES) -> Drawing:
    """Draw each unit's value as a dot; `marked` is the code of the unit that is told about."""
    there = sorted(known(figures), key=lambda each: each.value)
    if not there:
        return empty(figures, frame)
    chosen = next((each for each in there if each.code == marked), None)
    low, high = there[0].value, there[-1].value
    room = (high - low) * 0.02 or abs(high) * 0.1 or 1.0
    axis = Axis(low - room, high + room, SIDE, WIDTH - 2 * SIDE)
    places = stacked([axis.at(each.value) for each in there])
    base = TOP + 2 * DOT * (max(row for _, row in places) + 1)
    sentence = sentence_of(there, chosen, measure, frame)
    dots = (dot(each, place, base, measure, frame) for each, place in zip(there, places, strict=True) if each != chosen)
    svg = frame.picture(
        scale(axis, base, frame),
        middle_line(axis.at(median([each.value for each in there])), base, frame),
        element("g", *dots, fill=colour("class-3")),
        mark(chosen, places[there.index(chosen)], base, measure, frame) if chosen else NOTHING,
        size=(WIDTH, base + UNDER), desc=sentence,
    )  # fmt: skip
    header, rows = ranking_table(figures, frame)
    if measure.kind == "raw":
        header = (*header[:2], measure.name or header[2])
        rows = tuple(
            (rank, name, measure.written(value, frame))
            for (rank, name, _), value in zip(rows, ordered(figures), strict=True)
        )
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def ordered(figures: Sequence[Figure]) -> list[float]:
    """Return the values in the order of the ranking's table."""
    without = [each for each in figures if not isfinite(each.value)]
    return [each.value for each in (*known(figures), *without)]


def stacked(places: Sequence[float]) -> list[tuple[float, int]]:
    """Return where each dot stands: its place and its row, the lowest row that is free there.

    >>> stacked([10.0, 12.0, 30.0])
    [(10.0, 0), (12.0, 1), (30.0, 0)]
    """
    ends: list[float] = []
    found: list[tuple[float, int]] = []
    for x in places:
        row = next((at for at, end in enumerate(ends) if x - end >= 2 * DOT), len(ends))
        ends[row : row + 1] = [x]
        found.append((x, row))
    return found


def scale(axis: Axis, base: float, frame: Frame) -> Markup:
    """Return the line under the dots with round values."""
    parts = [element("path", d=f"M{short(SIDE)} {short(base + 6)}H{short(WIDTH - SIDE)}", stroke=colour("line"))]
    for value in ticks(axis.low, axis.high):
        x = axis.at(value)
        text = words(significant(value, frame.language))
        parts.append(element("path", d=f"M{short(x)} {short(base + 6)}v5", stroke=colour("muted")))
        parts.append(element("text", text, x=x, y=base + 24, font_size=11, text_anchor="middle", fill=colour("muted")))
    return together(*parts)


def middle_line(x: float, base: float, frame: Frame) -> Markup:
    """Return the line of the median with its word."""
    text = frame.say("key_median")
    at = min(max(x, SIDE + width_of(text, 11) / 2), WIDTH - SIDE - width_of(text, 11) / 2)
    line = element("path", d=f"M{short(x)} 29V{short(base + 6)}", stroke=colour("muted"), stroke_dasharray="4 3")
    return together(
        line, element("text", words(text), x=at, y=26, font_size=11, text_anchor="middle", fill=colour("muted"))
    )


def dot(each: Figure, place: tuple[float, int], base: float, measure: Measure, frame: Frame) -> Markup:
    """Return a unit's dot with what a mouse is told over it."""
    told = words(f"{each.name}: {measure.written(each.value, frame)}")
    y = base - DOT * (2 * place[1] + 1)
    return Markup(f'<circle cx="{short(place[0])}" cy="{short(y)}" r="3.5"><title>{told}</title></circle>')


def mark(each: Figure, place: tuple[float, int], base: float, measure: Measure, frame: Frame) -> Markup:
    """Return the mark of the chosen unit: a diamond, a line up to its name and its value."""
    x, y = place[0], base - DOT * (2 * place[1] + 1)
    value = measure.written(each.value, frame)
    text = f"{shortened(each.name, 250, 12)}: {value}"
    half = width_of(text, 12) / 2
    at = min(max(x, half + 2), WIDTH - half - 2)
    diamond = f"M{short(x)} {short(y - 6.5)}l6.5 6.5-6.5 6.5-6.5-6.5z"
    return together(
        element("path", d=f"M{short(x)} 15V{short(y)}", stroke=colour("ink")),
        element("path", d=diamond, fill=colour("behind"), stroke=colour("paper")),
        element("text", words(text), x=at, y=11, font_size=12, font_weight=600, text_anchor="middle", fill=colour("ink")),
    )  # fmt: skip


def sentence_of(there: Sequence[Figure], chosen: Figure | None, measure: Measure, frame: Frame) -> str:
    """Say from where to where values go, who stands at the ends, the median, and where the chosen unit stands."""
    low, high = there[0], there[-1]
    facts = {
        "count": len(there), "low": measure.written(low.value, frame), "lowest": low.name,
        "high": measure.written(high.value, frame), "highest": high.name,
        "median": measure.written(median([each.value for each in there]), frame),
    }  # fmt: skip
    said = [say(f"public_picture.{'spread' if len(there) > 1 else 'spread_one'}", frame.language, **facts)]
    if chosen and len(there) > 1:
        value = measure.written(chosen.value, frame)
        name = "spread_ranked" if chosen.rank else "spread_unit"
        rank = frame.place(chosen.rank)
        said.append(say(f"public_picture.{name}", frame.language, name=chosen.name, value=value, rank=rank))
    return " ".join(said)
