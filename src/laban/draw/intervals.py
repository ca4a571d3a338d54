# SPDX-License-Identifier: Apache-2.0
"""Rank intervals: one row a unit, with a thick bar for the inner interval, a thin one for the outer, a dot for the median."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.axis import Axis, step_of
from laban.draw.drawing import NAN, Drawing, Frame
from laban.draw.lettering import shortened, width_of
from laban.draw.numbers import percent
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, short, together, words

WIDTH = 560.0
NAMES = 176.0
VALUES = 92.0
ROW = 20.0
KEY = 30.0
TOP = KEY + 22.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One unit's places: the median, the inner and the outer interval, and the base place (`mark`; NaN: none).

    Rows with another `group` than the row above are told apart by a line.
    """

    name: str
    median: float
    inner: tuple[float, float]
    outer: tuple[float, float]
    mark: float = NAN
    group: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What all rows share: how many places there are, and the probabilities of the inner and outer interval."""

    places: int
    levels: tuple[float, float] = (0.5, 0.9)

    def axis(self, start: float = 0.0, length: float = 100.0) -> Axis:
        """Return the axis of places, the best on the left; a single place has its room too."""
        return Axis(0.5, max(self.places, 1) + 0.5, start, length)

    def ticks(self) -> tuple[int, ...]:
        """Return the first place and round ones.

        >>> Scale(places=51).ticks()
        (1, 10, 20, 30, 40, 50)
        """
        step = max(1, round(step_of(max(self.places - 1, 1), 5)))
        return tuple(dict.fromkeys((1, *range(step, self.places + 1, step))))


def intervals(spans: Sequence[Span], scale: Scale, frame: Frame) -> Drawing:
    """Draw the rows in the order given; a unit without places stands in the table only."""
    there = [each for each in spans if isfinite(each.median)]
    sentence = sentence_of(there, frame)
    svg = picture_of(there, scale, sentence, frame) if there else NOTHING
    names = ("unit", "base_rank", "median_rank")
    levels = (frame.say("interval", level=percent(level, frame.language)) for level in scale.levels)
    header = (*(frame.say(name) for name in names), *levels, frame.say("rank_group"))
    rows = tuple(table_row(each, frame) for each in spans)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def picture_of(spans: Sequence[Span], scale: Scale, sentence: str, frame: Frame) -> Markup:
    """Return the whole picture: key, places on top and at the bottom, rows, lines between groups."""
    axis = scale.axis(NAMES, WIDTH - NAMES - VALUES)
    bottom = TOP + ROW * len(spans)
    rows: list[Markup] = []
    for at, each in enumerate(spans):
        if at and each.group != spans[at - 1].group:
            rows.append(separator(TOP + ROW * at))
        rows.append(row(each, TOP + ROW * (at + 0.5), axis, frame))
    return frame.picture(
        key(scale, frame), grid(scale, axis, bottom, frame), *rows,
        size=(WIDTH, bottom + 20), desc=sentence,
    )  # fmt: skip


def row(each: Span, middle: float, axis: Axis, frame: Frame) -> Markup:
    """Return a unit's name, its bars and marks, and the median with the outer interval in figures."""
    name = words(shortened(each.name, NAMES - 12, 12.5))
    figures = words(f"{frame.place(each.median)} ({between(each.outer, frame)})")
    at = (middle + 4, 12.5)
    return together(
        element("text", name, x=NAMES - 10, y=at[0], text_anchor="end", font_size=at[1], fill=colour("ink")),
        bar(each.outer, middle, 5.0, axis, "class-2"),
        bar(each.inner, middle, 11.0, axis, "class-4"),
        base_mark(axis.at(each.mark), middle) if isfinite(each.mark) else NOTHING,
        element("circle", cx=axis.at(each.median), cy=middle, r=4, fill=colour("ink"), stroke=colour("paper")),
        element("text", figures, x=WIDTH - 4, y=at[0], text_anchor="end", font_size=12, fill=colour("muted")),
    )


def bar(span: tuple[float, float], middle: float, height: float, axis: Axis, role: str) -> Markup:
    """Return the bar of an interval; it covers its whole places, so that one place can be seen too."""
    left, right = axis.at(span[0] - 0.5), axis.at(span[1] + 0.5)
    return element(
        "rect", x=left, y=middle - height / 2, width=max(right - left, 1.0), height=height, rx=2, fill=colour(role)
    )


def base_mark(x: float, y: float) -> Markup:
    """Return the mark of the base place: a hollow diamond."""
    path = f"M{short(x)},{short(y - 6.5)}l6.5,6.5l-6.5,6.5l-6.5,-6.5z"
    return element("path", d=path, fill="none", stroke=colour("behind"), stroke_width=2)


def separator(y: float) -> Markup:
    """Return the line between two groups that can be told apart."""
    return element("line", x1=4, x2=WIDTH - 4, y1=y, y2=y, stroke=colour("ink"), stroke_width=1)


def grid(scale: Scale, axis: Axis, bottom: float, frame: Frame) -> Markup:
    """Return thin lines at round places, with the places on top and at the bottom."""
    parts: list[Markup] = []
    for place in scale.ticks():
        at, label = axis.at(place), words(frame.place(place))
        parts.append(element("line", x1=at, x2=at, y1=TOP - 4, y2=bottom + 4, stroke=colour("line")))
        parts += [
            element("text", label, x=at, y=y, text_anchor="middle", font_size=11, fill=colour("muted"))
            for y in (TOP - 9, bottom + 16)
        ]
    return together(*parts)


def key(scale: Scale, frame: Frame) -> Markup:
    """Return the key: dot, thick bar, thin bar and diamond, each with its words."""
    inner, outer = (frame.say("interval", level=percent(level, frame.language)) for level in scale.levels)
    labels = (frame.say("median_rank"), inner, outer, frame.say("base_rank"))
    parts: list[Markup] = []
    x = 8.0
    for at, label in enumerate(labels):
        parts += [key_mark(at, x), element("text", words(label), x=x + 26, y=14, font_size=11, fill=colour("muted"))]
        x += 26 + width_of(label, 11) + 14
    return together(*parts)


def key_mark(at: int, x: float) -> Markup:
    """Return the mark of one entry of the key."""
    if at == 0:
        return element("circle", cx=x + 10, cy=10, r=4, fill=colour("ink"), stroke=colour("paper"))
    if at == 3:
        return base_mark(x + 12, 10)
    height, role = ((11.0, "class-4"), (5.0, "class-2"))[at - 1]
    return element("rect", x=x, y=10 - height / 2, width=20, height=height, rx=2, fill=colour(role))


def inline(each: Span, scale: Scale) -> Markup:
    """Return one row's bars alone, for a cell of a table that holds the figures; hidden from screen readers."""
    axis = scale.axis()

    def box(span: tuple[float, float], top: int, height: int, kind: str) -> str:
        left, right = axis.at(span[0] - 0.5), axis.at(span[1] + 0.5)
        return (
            f'<rect class="{kind}" x="{short(left, 2)}" y="{top}" width="{short(right - left, 2)}" height="{height}"/>'
        )

    def line(value: float, kind: str) -> str:
        at = short(axis.at(value), 2)
        return f'<path class="{kind}" d="M{at},0V12"/>'

    base = line(each.mark, "base") if isfinite(each.mark) else ""
    bars = box(each.outer, 4, 4, "outer") + box(each.inner, 2, 8, "inner") + base + line(each.median, "median")
    return Markup(
        '<svg class="strip" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">'
        f'<path class="rail" d="M0,6H100"/>{bars}</svg>'
    )


def between(span: tuple[float, float], frame: Frame) -> str:
    """Write an interval of places to a tenth; one that holds a single place is that place."""
    low, high = (frame.place(round(end, 1)) for end in span)
    return low if low == high else f"{low}–{high}"


def sentence_of(spans: Sequence[Span], frame: Frame) -> str:
    """Say which outer intervals are the narrowest and the widest, and how many groups can be told apart."""
    if not spans:
        return frame.say("no_figures")
    narrow, wide = (pick(spans, key=lambda each: each.outer[1] - each.outer[0]) for pick in (min, max))
    groups = len({each.group for each in spans})
    said = frame.say(
        "intervals",
        count=len(spans),
        narrow=narrow.name,
        least=between(narrow.outer, frame),
        wide=wide.name,
        most=between(wide.outer, frame),
    )
    told = frame.say("rank_groups", groups=groups) if groups > 1 else frame.say("rank_groups_none")
    return f"{said} {told}"


def table_row(each: Span, frame: Frame) -> tuple[str, ...]:
    """Return one unit's row of the table."""
    if not isfinite(each.median):
        nothing = frame.place(0)
        return (each.name, nothing, nothing, nothing, nothing, nothing)
    mark = frame.place(each.mark if isfinite(each.mark) else 0)
    spans = (between(span, frame) for span in (each.inner, each.outer))
    return (each.name, mark, frame.place(each.median), *spans, frame.place(each.group))
