# SPDX-License-Identifier: Apache-2.0
"""A unit's profile: one strip a part (pillar), with the unit's dot on the range of all units and their median."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.axis import Axis, bounds_of
from laban.draw.drawing import Drawing, Frame
from laban.draw.lettering import width_of, wrapped
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, short, together, words

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


@dataclass(frozen=True, slots=True)
class Row:
    """A part in its place: its name in lines, its figures, the first baseline, and the height of its strip."""

    strip: Strip
    name: tuple[str, ...]
    figures: str
    baseline: float
    line: float


def profile(unit: str, strips: Sequence[Strip], frame: Frame) -> Drawing:
    """Draw a unit's profile; a part without a value keeps its line, without a dot.

    All strips share one scale, so that parts can be compared.
    """
    low, high = bounds_of([end for each in strips for end in (each.low, each.high)])
    rows = laid_out(strips, frame)
    bottom = rows[-1].line + 14 if rows else KEY
    sentence = sentence_of(unit, strips, frame)
    drawn = frame.picture(
        key(frame), *layers(rows, Axis(low, high, EDGE, WIDTH - 2 * EDGE)),
        size=(WIDTH, bottom), desc=sentence,
    )  # fmt: skip
    names = ("part", "score", "rank", "lowest", "median", "highest")
    return Drawing(
        ident=frame.ident,
        title=frame.title,
        svg=drawn if strips else NOTHING,
        sentence=sentence,
        header=tuple(frame.say(name) for name in names),
        rows=tuple(table_row(each, frame) for each in strips),
    )


def laid_out(strips: Sequence[Strip], frame: Frame) -> list[Row]:
    """Put the parts under one another, each as high as its name needs."""
    rows: list[Row] = []
    top = KEY
    for each in strips:
        figures = frame.number(each.value)
        if each.rank:
            figures = f"{figures} · {frame.say('of', rank=frame.place(each.rank), count=each.count)}"
        name = wrapped(each.name, WIDTH - 2 * EDGE - width_of(figures, SIZE) - 12, SIZE)
        line = top + SIZE * 1.25 * len(name) + 8
        rows.append(Row(each, name, figures, top + SIZE, line))
        top = line + 16
    return rows


def layers(rows: Sequence[Row], axis: Axis) -> tuple[Markup, ...]:
    """Return rails, bands, medians, dots and words, one layer over the other."""
    ranged = [row for row in rows if isfinite(row.strip.low)]
    end = short(axis.start + axis.length)
    return (
        element(
            "path", d="".join(f"M{short(axis.start)},{short(row.line)}H{end}" for row in rows), stroke=colour("line")
        ),
        element("g", *(band(row, axis) for row in ranged), fill=colour("class-2")),
        median_marks([(axis.at(row.strip.median), row.line) for row in ranged]),
        dots([(axis.at(row.strip.value), row.line) for row in rows if isfinite(row.strip.value)]),
        element("g", *(lettering(row) for row in rows), font_size=SIZE, fill=colour("ink")),
    )


def band(row: Row, axis: Axis) -> Markup:
    """Return the band from the lowest to the highest value of all units."""
    start, end = axis.at(row.strip.low), axis.at(row.strip.high)
    return element("rect", x=start, y=row.line - 3, width=max(end - start, 1.0), height=6, rx=3)


def lettering(row: Row) -> Markup:
    """Return a part's name and figures."""
    name = (element("text", words(line), x=EDGE, y=row.baseline + at * SIZE * 1.25) for at, line in enumerate(row.name))
    place = {"x": WIDTH - EDGE, "y": row.baseline}
    return together(*name, element("text", words(row.figures), **place, text_anchor="end", font_weight=600))


def dots(places: Sequence[tuple[float, float]]) -> Markup:
    """Return the marks of the unit itself."""
    circles = (element("circle", cx=x, cy=y, r=6) for x, y in places)
    return element("g", *circles, fill=colour("accent"), stroke=colour("paper"), stroke_width=2)


def median_marks(places: Sequence[tuple[float, float]]) -> Markup:
    """Return the marks of the medians."""
    data = "".join(f"M{short(x)},{short(y - 7)}v14" for x, y in places)
    return element("path", d=data, stroke=colour("ink"), stroke_width=1.5)


def key(frame: Frame) -> Markup:
    """Return the key: dot, median mark and band, each with its word."""
    names = tuple(frame.say(f"key_{name}") for name in ("unit", "median", "range"))
    second = EDGE + 18 + width_of(names[0], 11) + 14
    third = second + 10 + width_of(names[1], 11) + 14
    labels = zip(names, (EDGE + 18, second + 10, third + 28), strict=True)
    return together(
        dots([(EDGE + 6, 9.0)]),
        median_marks([(second + 3, 9.0)]),
        element("rect", x=third, y=6, width=22, height=6, rx=3, fill=colour("class-2")),
        element(
            "g", *(element("text", words(name), x=x, y=13) for name, x in labels), font_size=11, fill=colour("muted")
        ),
    )


def sentence_of(unit: str, strips: Sequence[Strip], frame: Frame) -> str:
    """Say in which parts the unit is best and worst placed, of equals the first one; or that all places are equal."""
    ranked = [each for each in strips if each.rank]
    if not ranked:
        return frame.say("no_figures")
    if len(ranked) == 1:
        return frame.say("profile_one", name=unit, value=frame.number(ranked[0].value), part=ranked[0].name)
    best, worst = min(ranked, key=lambda each: each.rank), max(ranked, key=lambda each: each.rank)
    if best.rank == worst.rank:
        return frame.say("profile_level", count=len(ranked), name=unit, rank=frame.place(best.rank))
    return frame.say("profile", count=len(ranked), name=unit, best=best.name, worst=worst.name)


def table_row(each: Strip, frame: Frame) -> tuple[str, ...]:
    """Return one part's row of the table."""
    figures = (frame.number(value) for value in (each.low, each.median, each.high))
    return (each.name, frame.number(each.value), frame.place(each.rank), *figures)
