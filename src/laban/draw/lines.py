# SPDX-License-Identifier: Apache-2.0
"""Small trend lines: one unit's values over the years, beside the median of all units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.axis import Axis, step_of
from laban.draw.drawing import Drawing, Frame, empty
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, short, together, words

WIDTH = 380.0
HEIGHT = 130.0
SIDE = 30.0
TOP = 26.0
BOTTOM = 104.0


@dataclass(frozen=True, slots=True)
class Point:
    """A year with the unit's value and the median of all units; what is missing is NaN."""

    year: int
    value: float
    median: float = float("nan")


def trend(points: Sequence[Point], frame: Frame) -> Drawing:
    """Draw a unit's line over the years; a missing year breaks the line. The scale fits the values, not zero."""
    there = [each for each in points if isfinite(each.value)]
    if not there:
        return empty((), frame)
    scale = scale_of(points)
    years = Axis(points[0].year, max(points[-1].year, points[0].year + 1), SIDE, WIDTH - 2 * SIDE)
    sentence = sentence_of(there, frame)
    svg = frame.picture(
        line([(each.year, each.median) for each in points], years, scale, "muted"),
        line([(each.year, each.value) for each in points], years, scale, "accent"),
        median_label(points, years, scale, frame),
        *(marked(each, years, scale, frame) for each in there),
        *(year_label(each.year, years) for each in points),
        size=(WIDTH, HEIGHT), desc=sentence,
    )  # fmt: skip
    return Drawing(
        ident=frame.ident,
        title=frame.title,
        svg=svg,
        sentence=sentence,
        header=(frame.say("year"), frame.say("score"), frame.say("median")),
        rows=tuple((str(each.year), frame.number(each.value), frame.number(each.median)) for each in points),
    )


def scale_of(points: Sequence[Point]) -> Axis:
    """Return the scale of the values; height runs upwards, so the axis runs from bottom to top."""
    values = [value for each in points for value in (each.value, each.median) if isfinite(value)]
    low, high = min(values), max(values)
    room = (high - low) * 0.15 or step_of(abs(high) or 1.0, 10)
    return Axis(low - room, high + room, BOTTOM, TOP - BOTTOM)


def line(points: Sequence[tuple[int, float]], years: Axis, scale: Axis, role: str) -> Markup:
    """Return one line, broken where a year is missing."""
    data, drawing = "", False
    for year, value in points:
        if isfinite(value):
            data += f"{'L' if drawing else 'M'}{short(years.at(year))},{short(scale.at(value))}"
        drawing = isfinite(value)
    dash = "4 3" if role == "muted" else ""
    return element("path", d=data, fill="none", stroke=colour(role), stroke_width=2, stroke_dasharray=dash)


def marked(point: Point, years: Axis, scale: Axis, frame: Frame) -> Markup:
    """Return a year's dot and value; the value stands above the dot."""
    x, y = years.at(point.year), scale.at(point.value)
    value = words(frame.number(point.value))
    return together(
        element("circle", cx=x, cy=y, r=4, fill=colour("accent"), stroke=colour("paper"), stroke_width=1.5),
        element("text", value, x=x, y=y - 9, font_size=12, font_weight=600, text_anchor="middle", fill=colour("ink")),
    )


def median_label(points: Sequence[Point], years: Axis, scale: Axis, frame: Frame) -> Markup:
    """Return the name of the dashed line, between the first two years that have a median, away from the unit's line."""
    known = [each for each in points if isfinite(each.median)][:2]
    if not known:
        return NOTHING
    x = sum(years.at(each.year) for each in known) / len(known)
    y = sum(scale.at(each.median) for each in known) / len(known)
    above = sum(each.median - each.value for each in known if isfinite(each.value)) >= 0
    label = words(frame.say("key_median"))
    down = -6.0 if above else 14.0
    return element("text", label, x=x, y=y + down, font_size=11, text_anchor="middle", fill=colour("muted"))


def year_label(year: int, years: Axis) -> Markup:
    """Return a year under its place."""
    label = words(str(year))
    return element(
        "text", label, x=years.at(year), y=HEIGHT - 6, font_size=11, text_anchor="middle", fill=colour("muted")
    )


def sentence_of(there: Sequence[Point], frame: Frame) -> str:
    """Say from where to where the values went."""
    first, last = there[0], there[-1]
    start, end = frame.number(first.value), frame.number(last.value)
    if len(there) == 1:
        return frame.say("trend_one", last=last.year, end=end)
    name = "trend_flat" if start == end else "trend_up" if last.value > first.value else "trend_down"
    return frame.say(name, first=first.year, last=last.year, start=start, end=end)
