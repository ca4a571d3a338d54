# SPDX-License-Identifier: Apache-2.0
"""Shares of variance: two bars a factor, what it does alone and what it does with others, each with its interval.

A dot marks the factor's share when everything is shared out; those of all factors add up to the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.axis import Axis, ticks
from laban.draw.drawing import NAN, Drawing, Frame
from laban.draw.lettering import lines_of_text, width_of, wrapped
from laban.draw.numbers import MISSING, percent
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, short, together, words
from laban.texts import say

WIDTH = 640.0
NAMES = 190.0
VALUES = 62.0
ROW = 40.0
BAR = 10.0
LINE = 19.0
SIZE = 12.5
ROOM = (0.2, 0.4, 0.6, 0.8, 1.0, 1.2)
"""Where the scale may end; a share is no more than 1, the end of its interval may lie beyond."""

Ends = tuple[float, float]
UNKNOWN: Ends = (NAN, NAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One factor's shares: alone, with others, and when everything is shared out (NaN: not known), each with its interval."""

    name: str
    first: float
    total: float
    shared: float = NAN
    first_ends: Ends = UNKNOWN
    total_ends: Ends = UNKNOWN
    shared_ends: Ends = UNKNOWN

    @property
    def leading(self) -> float:
        """Return what factors are ordered and told by."""
        return self.shared if isfinite(self.shared) else self.total


def variance_shares(shares: Sequence[Share], level: float, frame: Frame) -> Drawing:
    """Draw the factors in the order given; intervals hold the middle `level`. Without shares there is no picture."""
    there = [each for each in shares if isfinite(each.leading)]
    sentence = sentence_of(there, frame)
    svg = picture_of(there, level, sentence, frame) if there else NOTHING
    names = ("factor", "alone", "together", "shared")
    header = tuple(word(frame, name) for name in names)
    rows = tuple(table_row(each, frame) for each in shares)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def word(frame: Frame, name: str, /, **facts: object) -> str:
    """Say a sentence of `laban.texts.*.sensitivity_picture`."""
    return say(f"sensitivity_picture.{name}", frame.language, **facts)


def picture_of(shares: Sequence[Share], level: float, sentence: str, frame: Frame) -> Markup:
    """Return the whole picture: key, scale, rows."""
    marks, height = key(shares, level, frame)
    top = height + 24.0
    bottom = top + ROW * len(shares)
    axis = Axis(0.0, end_of(shares), NAMES, WIDTH - NAMES - VALUES)
    rows = (row(each, top + ROW * at, axis, frame) for at, each in enumerate(shares))
    return frame.picture(
        marks, grid(axis, top, bottom, frame), *rows,
        size=(WIDTH, bottom + 6), desc=sentence,
    )  # fmt: skip


def end_of(shares: Sequence[Share]) -> float:
    """Return the end of the scale: the first of a few round ones beyond every bar and interval."""
    largest = max(value for each in shares for value in (each.total, each.first, *known(each.total_ends)))
    return next((room for room in ROOM if largest <= room), ROOM[-1])


def known(ends: Ends) -> Ends | tuple[()]:
    """Return the ends of an interval, nothing where it is not known."""
    return ends if isfinite(ends[0]) and isfinite(ends[1]) else ()


def row(each: Share, top: float, axis: Axis, frame: Frame) -> Markup:
    """Return a factor's name, its bars with intervals, the dot, and its share in figures."""
    middle = top + ROW / 2
    lines = wrapped(each.name, NAMES - 14, SIZE)
    first = middle + 4.5 - SIZE * 0.62 * (len(lines) - 1)
    shown = words(percent(max(each.leading, 0.0), frame.language))
    dot = NOTHING
    if isfinite(each.shared):
        place = axis.at(max(each.shared, 0.0))
        dot = element(
            "circle", cx=place, cy=middle, r=4.5, fill=colour("ink"), stroke=colour("paper"), stroke_width=1.5
        )
    return together(
        lines_of_text(lines, (NAMES - 10, first), SIZE, text_anchor="end", fill=colour("ink")),
        bar(each.first, each.first_ends, middle - BAR - 1, axis, "class-4"),
        bar(each.total, each.total_ends, middle + 1, axis, "class-2"),
        dot,
        element(
            "text",
            shown,
            x=WIDTH - 4,
            y=middle + 4.5,
            text_anchor="end",
            font_size=13,
            font_weight=600,
            fill=colour("ink"),
        ),
    )


def bar(value: float, ends: Ends, top: float, axis: Axis, role: str) -> Markup:
    """Return a bar with its interval; an estimate below 0 has no length."""
    width = axis.at(max(value, 0.0)) - axis.start
    box = element("rect", x=axis.start, y=top, width=width, height=BAR, fill=colour(role)) if width > 0 else NOTHING
    return together(box, whisker(known(ends), top + BAR / 2, axis))


def whisker(ends: Ends | tuple[()], y: float, axis: Axis) -> Markup:
    """Return the line of an interval with its ends."""
    if not ends:
        return NOTHING
    low, high = (short(axis.at(end)) for end in ends)
    at, above = short(y), short(y - 3)
    path = f"M{low},{at}H{high}M{low},{above}v6M{high},{above}v6"
    return element("path", d=path, stroke=colour("ink"), stroke_width=1.3, fill="none")


def grid(axis: Axis, top: float, bottom: float, frame: Frame) -> Markup:
    """Return thin lines at round shares, with the shares on top."""
    parts: list[Markup] = []
    for value in ticks(axis.low, axis.high, 5):
        at, label = axis.at(value), words(percent(value, frame.language))
        parts.append(element("line", x1=at, x2=at, y1=top - 4, y2=bottom, stroke=colour("line")))
        parts.append(element("text", label, x=at, y=top - 9, text_anchor="middle", font_size=11, fill=colour("muted")))
    return together(*parts)


def key(shares: Sequence[Share], level: float, frame: Frame) -> tuple[Markup, float]:
    """Return the key of what is in the picture, in as many lines as it takes, and its height."""
    box = "rect"
    entries = [
        (word(frame, "key_alone"), element(box, y=4, width=20, height=BAR, fill=colour("class-4"))),
        (word(frame, "key_together"), element(box, y=4, width=20, height=BAR, fill=colour("class-2"))),
    ]
    if any(known(each.total_ends) for each in shares):
        line = element("path", d="M0,9H20M0,6v6M20,6v6", stroke=colour("ink"), stroke_width=1.3, fill="none")
        entries.append((word(frame, "key_interval", level=percent(level, frame.language)), line))
    if any(isfinite(each.shared) for each in shares):
        dot = element("circle", cx=10, cy=9, r=4.5, fill=colour("ink"), stroke=colour("paper"), stroke_width=1.5)
        entries.append((word(frame, "key_shared"), dot))
    return laid_out(entries)


def laid_out(entries: Sequence[tuple[str, Markup]]) -> tuple[Markup, float]:
    """Set marks with their words beside one another, and under one another where the line is full."""
    parts: list[Markup] = []
    x, y = 8.0, 0.0
    for label, mark in entries:
        wide = 27 + width_of(label, 11.5)
        if x + wide > WIDTH - 4 and x > 8:
            x, y = 8.0, y + LINE
        parts.append(element("g", mark, transform=f"translate({short(x)},{short(y)})"))
        parts.append(element("text", words(label), x=x + 27, y=y + 13, font_size=11.5, fill=colour("muted")))
        x += wide + 16
    return together(*parts), y + LINE


def sentence_of(shares: Sequence[Share], frame: Frame) -> str:
    """Say which factor has the largest share, which comes next, and how much they do together only."""
    if not shares:
        return word(frame, "nothing_moves")
    ordered = sorted(shares, key=lambda each: -each.leading)
    facts = {"name": ordered[0].name, "share": percent(max(ordered[0].leading, 0.0), frame.language)}
    if len(ordered) == 1:
        return word(frame, "shares_one", **facts)
    rest = min(1.0, max(0.0, 1.0 - sum(each.first for each in shares)))
    second = {"next": ordered[1].name, "other": percent(max(ordered[1].leading, 0.0), frame.language)}
    said = word(frame, "shares", **facts, **second)
    return f"{said} {word(frame, 'interaction', share=percent(rest, frame.language))}"


def table_row(each: Share, frame: Frame) -> tuple[str, ...]:
    """Return a factor's row of the table: each share with its interval."""
    figures = ((each.first, each.first_ends), (each.total, each.total_ends), (each.shared, each.shared_ends))
    return (each.name, *(figure(value, ends, frame) for value, ends in figures))


def figure(value: float, ends: Ends, frame: Frame) -> str:
    """Write a share, with its interval in brackets where it has one."""
    if not isfinite(value):
        return MISSING
    shown = percent(value, frame.language, 1)
    if not known(ends):
        return shown
    low, high = (percent(end, frame.language, 1) for end in ends)
    return word(frame, "with_interval", share=shown, low=low, high=high)
