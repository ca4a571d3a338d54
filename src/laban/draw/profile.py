# SPDX-License-Identifier: Apache-2.0
"""A unit's profile: one strip a part (pillar), with the unit's dot on the range of all units and their median."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.axis import Axis, bounds_of
from laban.draw.drawing import Drawing, Frame
from laban.draw.lettering import lines_of_text, width_of, wrapped
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, picture, together, words

WIDTH = 380.0
SIZE = 13.0
EDGE = 8.0
KEY = 26.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """One part of a profile: the unit's value and rank among `count` units, and the range of all of them."""

    name: str
    value: float
    rank: float
    count: int
    low: float
    median: float
    high: float


def profile(unit: str, strips: Sequence[Strip], frame: Frame) -> Drawing:
    """Draw a unit's profile; a part without a value keeps its line, without a dot.

    All strips share one scale, so that parts can be compared.
    """
    low, high = bounds_of([end for each in strips for end in (each.low, each.high)])
    axis = Axis(low, high, EDGE, WIDTH - 2 * EDGE)
    rows: list[Markup] = []
    top = KEY
    for each in strips:
        row, height = strip(each, top, axis, frame)
        rows.append(row)
        top += height
    sentence = sentence_of(unit, strips, frame)
    title = frame.title
    svg = picture(key(frame), *rows, size=(WIDTH, top), ident=frame.ident, title=title, desc=sentence)
    names = ("part", "score", "rank", "lowest", "median", "highest")
    return Drawing(
        ident=frame.ident,
        title=title,
        svg=svg if strips else NOTHING,
        sentence=sentence,
        header=tuple(frame.say(name) for name in names),
        rows=tuple(table_row(each, frame) for each in strips),
    )


def strip(each: Strip, top: float, axis: Axis, frame: Frame) -> tuple[Markup, float]:
    """Return one part's name, figures and strip, and the height they take."""
    figures = frame.number(each.value)
    if each.rank:
        figures = f"{figures} · {frame.say('of', rank=frame.place(each.rank), count=each.count)}"
    room = WIDTH - 2 * EDGE - width_of(figures, SIZE) - 12
    name = wrapped(each.name, room, SIZE)
    line = top + SIZE * 1.25 * len(name) + 8
    parts = [
        lines_of_text(name, (EDGE, top + SIZE), SIZE, fill=colour("ink")),
        element(
            "text", words(figures), x=WIDTH - EDGE, y=top + SIZE, font_size=SIZE, text_anchor="end",
            font_weight=600, fill=colour("ink"),
        ),
        element("line", x1=axis.start, x2=axis.start + axis.length, y1=line, y2=line, stroke=colour("line")),
    ]  # fmt: skip
    if isfinite(each.low):
        start, end = axis.at(each.low), axis.at(each.high)
        band = element("rect", x=start, y=line - 3, width=max(end - start, 1.0), height=6, rx=3, fill=colour("class-2"))
        parts += [band, median_mark(axis.at(each.median), line)]
    if isfinite(each.value):
        parts.append(dot(axis.at(each.value), line))
    return together(*parts), line - top + 16


def dot(x: float, y: float) -> Markup:
    """Return the mark of the unit itself."""
    return element("circle", cx=x, cy=y, r=6, fill=colour("accent"), stroke=colour("paper"), stroke_width=2)


def median_mark(x: float, y: float) -> Markup:
    """Return the mark of the median."""
    return element("line", x1=x, x2=x, y1=y - 7, y2=y + 7, stroke=colour("ink"), stroke_width=1.5)


def key(frame: Frame) -> Markup:
    """Return the key: dot, median mark and band, each with its word."""
    names = tuple(frame.say(f"key_{name}") for name in ("unit", "median", "range"))
    second = EDGE + 18 + width_of(names[0], 11) + 14
    third = second + 10 + width_of(names[1], 11) + 14
    labels = zip(names, (EDGE + 18, second + 10, third + 28), strict=True)
    return together(
        dot(EDGE + 6, 9),
        median_mark(second + 3, 9),
        element("rect", x=third, y=6, width=22, height=6, rx=3, fill=colour("class-2")),
        *(element("text", words(name), x=x, y=13, font_size=11, fill=colour("muted")) for name, x in labels),
    )


def sentence_of(unit: str, strips: Sequence[Strip], frame: Frame) -> str:
    """Say in which parts the unit is best and worst placed; of equals the first one."""
    ranked = [each for each in strips if each.rank]
    if not ranked:
        return frame.say("no_figures")
    if len(ranked) == 1:
        return frame.say("profile_one", name=unit, value=frame.number(ranked[0].value), part=ranked[0].name)
    best, worst = min(ranked, key=lambda each: each.rank), max(ranked, key=lambda each: each.rank)
    return frame.say("profile", count=len(ranked), name=unit, best=best.name, worst=worst.name)


def table_row(each: Strip, frame: Frame) -> tuple[str, ...]:
    """Return one part's row of the table."""
    figures = (frame.number(value) for value in (each.low, each.median, each.high))
    return (each.name, frame.number(each.value), frame.place(each.rank), *figures)
