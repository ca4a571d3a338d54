# SPDX-License-Identifier: Apache-2.0
"""Two figures of each item against one another: one dot an item, lines where limits are, names on what stands out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isfinite

from laban.draw.axis import Axis, step_of, ticks
from laban.draw.drawing import NAN, Drawing, Frame
from laban.draw.lettering import shortened, width_of
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, short, together, words
from laban.texts import say

WIDTH = 640.0
HEIGHT = 400.0
LEFT = 56.0
RIGHT = 16.0
TOP = 26.0
BOTTOM = 356.0
SIZE = 11.0
NAME_ROOM = 190.0


Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

SAID = 5
"""So many items that stand out are named in the sentence; the rest are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """One item: where it is, where it was before (NaN: nowhere), and whether it stands out and is named."""

    name: str
    x: float
    y: float
    before: tuple[float, float] = (NAN, NAN)
    flagged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One axis: what it shows, its limits, its decimals, and whether it shows ranks: 1 is best, and stands last."""

    name: str
    limits: tuple[float, ...] = ()
    decimals: int = 1
    ranks: bool = False


def scatter(dots: Sequence[Dot], across: Side, up: Side, frame: Frame, *, diagonal: bool = False) -> Drawing:
    """Draw the dots; a diagonal says where both figures are equal. A dot without a figure stands in the table only."""
    there = [each for each in dots if isfinite(each.x) and isfinite(each.y)]
    sentence = sentence_of(there, across, up, frame)
    svg = picture_of(there, across, up, sentence, frame, diagonal=diagonal) if there else NOTHING
    moved = any(isfinite(each.before[0]) for each in dots)
    header = table_header(across, up, frame, moved=moved)
    rows = tuple(table_row(each, across, up, frame, moved=moved) for each in dots)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def picture_of(there: Sequence[Dot], across: Side, up: Side, sentence: str, frame: Frame, *, diagonal: bool) -> Markup:
    """Return the whole picture: scales, limits, movements, dots, names."""
    right = axis_of([(each.x, each.before[0]) for each in there], across, LEFT, WIDTH - LEFT - RIGHT)
    high = axis_of([(each.y, each.before[1]) for each in there], up, BOTTOM, TOP - BOTTOM)
    if diagonal:
        low, top = min(right.low, high.low), max(right.high, high.high)
        right, high = replace(right, low=low, high=top), replace(high, low=low, high=top)
    corners = [(right.at(end), high.at(end)) for end in (right.low, right.high)]
    slope = element(
        "line", x1=corners[0][0], y1=corners[0][1], x2=corners[1][0], y2=corners[1][1], stroke=colour("muted")
    )
    return frame.picture(
        scale(across, right, frame), scale(up, high, frame, upright=True), slope if diagonal else NOTHING,
        *(movement(each, right, high) for each in there if isfinite(each.before[0]) and isfinite(each.before[1])),
        *(dot(each, right, high) for each in there),
        names([each for each in there if each.flagged], there, right, high),
        size=(WIDTH, HEIGHT), desc=sentence,
    )  # fmt: skip


def axis_of(pairs: Sequence[tuple[float, float]], side: Side, start: float, length: float) -> Axis:
    """Return the scale around all figures, limits and what they were before, with a little room."""
    values = [*(value for pair in pairs for value in pair if isfinite(value)), *side.limits]
    low, high = min(values), max(values)
    room = (high - low) * 0.06 or step_of(abs(high) or 1.0, 5)
    if side.ranks:
        start, length = start + length, -length
    return Axis(low - room, high + room, start, length)


def scale(side: Side, axis: Axis, frame: Frame, *, upright: bool = False) -> Markup:
    """Return round values on one side with thin lines, its name, and the broken lines of its limits."""
    parts: list[Markup] = []
    round_values = ticks(axis.low, axis.high, 6)
    for value in (1.0, *(each for each in round_values if each > 1)) if side.ranks else round_values:
        at = axis.at(value)
        label = words(replace(frame, decimals=len(short(value, 4).partition(".")[2])).number(value))
        parts.append(ruled(at, upright=upright, stroke=colour("line")))
        spot = (LEFT - 7, at + 4) if upright else (at, BOTTOM + 16)
        anchor = "end" if upright else "middle"
        parts.append(
            element("text", label, x=spot[0], y=spot[1], text_anchor=anchor, font_size=SIZE, fill=colour("muted"))
        )
    dashed: dict[str, str | float] = {"stroke": colour("ink"), "stroke_width": 1.3, "stroke_dasharray": "5 3"}
    parts += [ruled(axis.at(limit), upright=upright, **dashed) for limit in side.limits]
    spot, anchor = ((4, 14), "start") if upright else ((WIDTH - RIGHT, HEIGHT - 8), "end")
    title = element(
        "text", words(side.name), x=spot[0], y=spot[1], text_anchor=anchor, font_size=SIZE + 0.5, fill=colour("ink")
    )
    return together(*parts, title)


def ruled(at: float, *, upright: bool, **looks: str | float) -> Markup:
    """Return a line across the whole picture at one value of a side."""
    ends = (
        {"x1": LEFT, "x2": WIDTH - RIGHT, "y1": at, "y2": at}
        if upright
        else {"x1": at, "x2": at, "y1": TOP, "y2": BOTTOM}
    )
    return element("line", **ends, **looks)


def movement(each: Dot, right: Axis, high: Axis) -> Markup:
    """Return the ring where an item was, and the line to where it is."""
    x, y = right.at(each.before[0]), high.at(each.before[1])
    now = (right.at(each.x), high.at(each.y))
    return together(
        element("line", x1=x, y1=y, x2=now[0], y2=now[1], stroke=colour("muted"), stroke_width=0.8),
        element("circle", cx=x, cy=y, r=3.5, fill=colour("paper"), stroke=colour("muted"), stroke_width=1.2),
    )


def dot(each: Dot, right: Axis, high: Axis) -> Markup:
    """Return an item: a dot, or a triangle where it stands out."""
    x, y = right.at(each.x), high.at(each.y)
    if each.flagged:
        path = f"M{short(x - 5.5)},{short(y + 4.5)}l5.5,-10l5.5,10z"
        return element("path", d=path, fill=colour("behind"), stroke=colour("paper"))
    return element("circle", cx=x, cy=y, r=4, fill=colour("class-4"), stroke=colour("paper"))


def names(flagged: Sequence[Dot], there: Sequence[Dot], right: Axis, high: Axis) -> Markup:
    """Return the names of items that stand out, each beside its mark; where there is no room it is left to the table."""
    places = {id(each): (right.at(each.x), high.at(each.y)) for each in there}
    taken = [(x - 4, y - 4, x + 4, y + 4) for x, y in places.values()]
    parts: list[Markup] = []
    for each in flagged:
        x, y = places[id(each)]
        label = shortened(each.name, NAME_ROOM, SIZE)
        wide = width_of(label, SIZE)
        for left, anchor in ((x + 8, "start"), (x - 8 - wide, "end")):
            box = (left, y - 6, left + wide, y + 6)
            if left < LEFT or box[2] > WIDTH - 2 or any(overlap(box, old) for old in taken):
                continue
            taken.append(box)
            spot = {"x": x + 8 if anchor == "start" else x - 8, "y": y + 4}
            parts.append(element("text", words(label), **spot, text_anchor=anchor, font_size=SIZE, fill=colour("ink")))
            break
    return together(*parts)


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes lie on one another."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def sentence_of(there: Sequence[Dot], across: Side, up: Side, frame: Frame) -> str:
    """Say what is set against what, and which items stand out."""
    if not there:
        return frame.say("no_figures")
    flagged = [each.name for each in there if each.flagged]
    said = say("audit_picture.scatter", frame.language, count=len(there), across=across.name, up=up.name)
    if not flagged:
        return said
    rest = len(flagged) - SAID
    more = f" {say('audit.and_more', frame.language, count=rest)}" if rest > 0 else ""
    shown = ", ".join(flagged[:SAID]) + more
    return f"{said} {say('audit_picture.marked', frame.language, count=len(flagged), names=shown)}"


def table_header(across: Side, up: Side, frame: Frame, *, moved: bool) -> tuple[str, ...]:
    """Return the header: item, both figures, and both before where they moved."""
    before = say("audit_picture.before", frame.language)
    earlier = (f"{across.name} ({before})", f"{up.name} ({before})") if moved else ()
    return (say("audit_picture.item", frame.language), *earlier, across.name, up.name)


def table_row(each: Dot, across: Side, up: Side, frame: Frame, *, moved: bool) -> tuple[str, ...]:
    """Return one item's row of the table."""
    first, second = replace(frame, decimals=across.decimals), replace(frame, decimals=up.decimals)
    earlier = (first.number(each.before[0]), second.number(each.before[1])) if moved else ()
    return (each.name, *earlier, first.number(each.x), second.number(each.y))
