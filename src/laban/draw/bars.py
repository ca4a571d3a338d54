# SPDX-License-Identifier: Apache-2.0
"""Ranking bars: one bar a unit, the best on top, with the interval of its value where one is known."""

from __future__ import annotations

from collections.abc import Sequence

from laban.draw.axis import Axis, bounds_of, ticks
from laban.draw.drawing import Drawing, Figure, Frame, empty, known, ranking_sentence, ranking_table
from laban.draw.lettering import shortened
from laban.draw.palette import colour
from laban.draw.svg import Markup, element, short, together, words

ROW = 24.0
TOP = 22.0
WIDTH = 560.0
NAMES = 200.0
VALUES = 52.0


def inline(value: float, axis: Axis) -> Markup:
    """Return one bar alone, for a cell of a table that holds the figure as text; hidden from screen readers."""
    axis = Axis(axis.low, axis.high)
    left, right = sorted((axis.at(axis.base), axis.at(value)))
    return Markup(
        f'<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="rail" width="100" height="8"/>'
        f'<rect x="{short(left)}" width="{short(right - left)}" height="8"/></svg>'
    )


def bars(figures: Sequence[Figure], frame: Frame) -> Drawing:
    """Draw ranking bars; units without a value stand in the table only. Bars begin at zero."""
    there = known(figures)
    if not there:
        return empty(figures, frame)
    ends = [end for each in there for end in (each.interval or ())]
    low, high = bounds_of([*(each.value for each in there), *ends])
    axis = Axis(min(low, 0.0), max(high, 0.0), NAMES, WIDTH - NAMES - VALUES)
    size = (WIDTH, TOP + ROW * len(there) + 4)
    sentence = ranking_sentence(figures, frame)
    rows = (row(each, TOP + ROW * at, axis, frame) for at, each in enumerate(there))
    svg = frame.picture(
        grid(axis, size[1], frame), *rows, size=size, desc=sentence
    )  # fmt: skip
    header, table = ranking_table(figures, frame)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=table)


def grid(axis: Axis, bottom: float, frame: Frame) -> Markup:
    """Return thin lines at round values, with the values on top."""
    lines: list[Markup] = []
    for value in ticks(axis.low, axis.high):
        at, label = axis.at(value), frame.say("tick", value=plain(value, frame))
        lines.append(element("line", x1=at, x2=at, y1=TOP - 4, y2=bottom, stroke=colour("line")))
        lines.append(
            element("text", words(label), x=at, y=TOP - 9, text_anchor="middle", font_size=11, fill=colour("muted"))
        )
    return together(*lines)


def plain(value: float, frame: Frame) -> str:
    """Write a round number without decimals it does not need."""
    decimals = len(short(value, 6).partition(".")[2])
    return Frame(ident="", title="", language=frame.language, decimals=decimals).number(value)


def row(each: Figure, top: float, axis: Axis, frame: Frame) -> Markup:
    """Return a unit's rank and name, its bar with interval, and its value."""
    middle, base = top + ROW / 2, axis.at(axis.base)
    left, right = sorted((base, axis.at(each.value)))
    label = shortened(f"{frame.place(each.rank)}. {each.name}" if each.rank else each.name, NAMES - 10, 13)
    parts = [
        element("text", words(label), x=NAMES - 8, y=middle + 4, text_anchor="end", font_size=13, fill=colour("ink")),
        element("rect", x=left, y=top + 4, width=right - left, height=ROW - 8, rx=2, fill=colour("accent")),
    ]
    if each.interval:
        low, high = (axis.at(end) for end in each.interval)
        parts.append(
            element(
                "path",
                d=f"M{short(low)},{short(middle)}H{short(high)}"
                f"M{short(low)},{short(middle - 4)}v8M{short(high)},{short(middle - 4)}v8",
                stroke=colour("ink"),
                stroke_width=1.5,
                fill="none",
            )
        )
    value = words(frame.number(each.value))
    parts.append(element("text", value, x=WIDTH - 2, y=middle + 4, text_anchor="end", font_size=13, fill=colour("ink")))
    return together(*parts)
