# SPDX-License-Identifier: Apache-2.0
"""Small trend lines: one unit's scores, ranks or raw values over the years, beside the median of all units.

What cannot be compared is not joined: a missing year breaks the line, and so does a change of territory, which is marked and
said. Values rebuilt for today's units from those they were merged from have hollow marks.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.axis import Axis, step_of
from laban.draw.drawing import Drawing, Frame, empty
from laban.draw.lettering import width_of
from laban.draw.numbers import significant
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, short, together, words

WIDTH = 380.0
HEIGHT = 130.0
SIDE = 30.0
TOP = 26.0
BOTTOM = 104.0


@dataclass(frozen=True, slots=True)
class Point:
    """A year with the unit's value and the median of all units; what is missing is NaN.

    `rebuilt` tells that the value was put together from those of merged units.
    """

    year: int
    value: float
    median: float = float("nan")
    rebuilt: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """What is drawn: scores, ranks (the first place on top) or raw values, which have a name of their own."""

    kind: str = "score"
    name: str = ""

    def written(self, value: float, frame: Frame) -> str:
        """Write a value of this kind."""
        if self.kind == "rank":
            return frame.place(value if isfinite(value) else 0)
        return significant(value, frame.language) if self.kind == "raw" else frame.number(value)


SCORES, RANKS = Measure(), Measure("rank")


def trend(points: Sequence[Point], frame: Frame, measure: Measure = SCORES, breaks: Collection[int] = ()) -> Drawing:
    """Draw a unit's line over the years; a missing year breaks the line. The scale fits the values, not zero.

    `breaks` are the years from which values are by another territory, and are not joined to those before.
    """
    there = [each for each in points if isfinite(each.value)]
    if not there:
        return empty((), frame)
    scale = scale_of(points, measure)
    years = Axis(points[0].year, max(points[-1].year, points[0].year + 1), SIDE, WIDTH - 2 * SIDE)
    inside = [year for year in breaks if points[0].year < year <= points[-1].year]
    sentence = sentence_of(there, measure, inside, frame)
    labelled = fitting([(years.at(each.year), measure.written(each.value, frame)) for each in there])
    svg = frame.picture(
        *(break_line(year, years, frame) for year in inside),
        line([(each.year, each.median) for each in points], years, scale, "muted", inside),
        line([(each.year, each.value) for each in points], years, scale, "accent", inside),
        median_label(points, years, scale, frame),
        *(marked(each, years, scale, label) for each, label in zip(there, labelled, strict=True)),
        *(year_label(each, years) for each in fitting_years(points, years)),
        size=(WIDTH, HEIGHT), desc=sentence,
    )  # fmt: skip
    header, rows = table(points, measure, frame)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def table(
    points: Sequence[Point], measure: Measure, frame: Frame
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return header and rows: year, value, median where there is one, and which values were rebuilt."""
    medians = measure.kind == "score" or any(isfinite(each.median) for each in points)
    rebuilt = any(each.rebuilt for each in points)
    name = measure.name or frame.say("rank" if measure.kind == "rank" else "score")
    header = [frame.say("year"), name]
    header += [frame.say("median")] * medians + [frame.say("trend_note")] * rebuilt
    rows = []
    for each in points:
        row = [str(each.year), measure.written(each.value, frame)]
        row += [measure.written(each.median, frame)] * medians
        row += [frame.say("trend_rebuilt") if each.rebuilt else ""] * rebuilt
        rows.append(tuple(row))
    return tuple(header), tuple(rows)


def fitting(labels: Sequence[tuple[float, str]]) -> list[str]:
    """Return the labels that can stand side by side, the others empty: the last and the first before those between."""
    kept: dict[int, float] = {}
    for at in dict.fromkeys((len(labels) - 1, 0, *range(len(labels)))):
        x, half = labels[at][0], width_of(labels[at][1], 12) / 2 + 2
        if all(abs(x - labels[other][0]) >= half + kept[other] for other in kept):
            kept[at] = half
    return [text if at in kept else "" for at, (_, text) in enumerate(labels)]


def fitting_years(points: Sequence[Point], years: Axis) -> list[int]:
    """Return the years whose labels can stand side by side."""
    labels = fitting([(years.at(each.year), str(each.year)) for each in points])
    return [each.year for each, label in zip(points, labels, strict=True) if label]


def scale_of(points: Sequence[Point], measure: Measure = SCORES) -> Axis:
    """Return the scale of the values; height runs upwards, of ranks downwards."""
    values = [value for each in points for value in (each.value, each.median) if isfinite(value)]
    low, high = min(values), max(values)
    room = (high - low) * 0.15 or step_of(abs(high) or 1.0, 10)
    if measure.kind == "rank":
        return Axis(low - room, high + room, TOP, BOTTOM - TOP)
    return Axis(low - room, high + room, BOTTOM, TOP - BOTTOM)


def break_line(year: int, years: Axis, frame: Frame) -> Markup:
    """Return the mark of a change of territory before a year."""
    x = (years.at(year - 1) + years.at(year)) / 2
    text = frame.say("trend_break", year=year)
    half = width_of(text, 10) / 2
    middle = min(max(x, half + 4), WIDTH - half - 4)
    return together(
        element("path", d=f"M{short(x)} 14V{short(BOTTOM + 6)}", stroke=colour("muted"), stroke_dasharray="1 3"),
        element("text", words(text), x=middle, y=10, font_size=10, text_anchor="middle", fill=colour("muted")),
    )


def line(
    points: Sequence[tuple[int, float]], years: Axis, scale: Axis, role: str, breaks: Collection[int] = ()
) -> Markup:
    """Return one line, broken where a year is missing and where the territory changes."""
    data, drawing = "", False
    for year, value in points:
        drawing = drawing and year not in breaks
        if isfinite(value):
            data += f"{'L' if drawing else 'M'}{short(years.at(year))},{short(scale.at(value))}"
        drawing = isfinite(value)
    dash = "4 3" if role == "muted" else ""
    return element("path", d=data, fill="none", stroke=colour(role), stroke_width=2, stroke_dasharray=dash)


def marked(point: Point, years: Axis, scale: Axis, label: str) -> Markup:
    """Return a year's dot and value; the value stands above the dot. The dot of a rebuilt value is hollow."""
    x, y = years.at(point.year), scale.at(point.value)
    fill, edge = ("paper", "accent") if point.rebuilt else ("accent", "paper")
    dot = element("circle", cx=x, cy=y, r=4, fill=colour(fill), stroke=colour(edge), stroke_width=1.5)
    if not label:
        return dot
    return together(
        dot,
        element(
            "text", words(label), x=x, y=y - 9, font_size=12, font_weight=600, text_anchor="middle", fill=colour("ink")
        ),
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


def sentence_of(there: Sequence[Point], measure: Measure, breaks: Sequence[int], frame: Frame) -> str:
    """Say from where to where the values went, what is not joined, and which values were rebuilt.

    Over a change of territory nothing is said to rise or fall: the words begin with the last territory.
    """
    after = [each for each in there if not breaks or each.year >= max(breaks)] or list(there)
    first, last = after[0], after[-1]
    start, end = measure.written(first.value, frame), measure.written(last.value, frame)
    kind = "" if measure.kind == "score" else f"{measure.kind}_"
    facts = {"first": first.year, "last": last.year, "start": start, "end": end, "name": measure.name}
    better = last.value < first.value if measure.kind == "rank" else last.value > first.value
    way = "one" if len(after) == 1 else "flat" if start == end else "up" if better else "down"
    said = [frame.say("trend_first" if breaks and way == "one" else f"trend_{kind}{way}", **facts)]
    said += [frame.say("trend_broken", year=year) for year in breaks]
    if any(each.rebuilt for each in there):
        said.append(frame.say("trend_hollow"))
    return " ".join(said)
