# SPDX-License-Identifier: Apache-2.0
"""Bars against a limit: one bar an item, a broken line where the limit is, and a mark on what lies beyond it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isfinite

from laban.draw.axis import Axis, bounds_of, ticks
from laban.draw.drawing import NAN, Drawing, Frame
from laban.draw.lettering import lines_of_text, width_of, wrapped
from laban.draw.numbers import MISSING, percent
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, short, together, words
from laban.texts import say

WIDTH = 640.0
NAMES = 236.0
VALUES = 84.0
ROW, TALL_ROW = 19.0, 33.0
TOP = 40.0
FEW = 16
"""With at most so many bars, names may take two lines."""

SIZE = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One item's figure (NaN: none), whether it stands out, and a word said after the figure."""

    name: str
    value: float
    flagged: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What all bars show: its name, its limit (NaN: none), whether it is a share.

    The scale of a share runs from 0 to 1, unless `whole` is off.
    """

    name: str
    limit: float = NAN
    share: bool = False
    whole: bool = True

    def written(self, value: float, frame: Frame) -> str:
        """Write a figure of this kind."""
        return percent(value, frame.language) if self.share else frame.number(value)


def limit_bars(bars: Sequence[Bar], measure: Measure, frame: Frame) -> Drawing:
    """Draw the bars in the order given; one without a figure keeps its line."""
    sentence = sentence_of(bars, measure, frame)
    known = [each.value for each in bars if isfinite(each.value)]
    svg = picture_of(bars, measure, known, sentence, frame) if known else NOTHING
    header = tuple(
        say(f"audit_picture.{name}", frame.language) if name != "value" else measure.name for name in ("item", "value")
    )
    noted = any(each.note for each in bars)
    if noted:
        header = (*header, say("audit_picture.note", frame.language))
    rows = tuple(
        (each.name, measure.written(each.value, frame), *((each.note or MISSING,) if noted else ())) for each in bars
    )
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def picture_of(bars: Sequence[Bar], measure: Measure, known: list[float], sentence: str, frame: Frame) -> Markup:
    """Return the whole picture: scale, bars, the line of the limit."""
    axis = axis_of(known, measure)
    tall = len(bars) <= FEW and any(width_of(each.name, SIZE) > NAMES - 34 for each in bars)
    high = TALL_ROW if tall else ROW
    bottom = TOP + high * len(bars)
    return frame.picture(
        grid(axis, bottom, measure, frame),
        *(row(each, TOP + high * (at + 0.5), axis, measure, frame, lines=2 if tall else 1) for at, each in enumerate(bars)),
        limit_line(axis, bottom, measure, frame),
        size=(WIDTH, bottom + 8), desc=sentence,
    )  # fmt: skip


def axis_of(known: Sequence[float], measure: Measure) -> Axis:
    """Return the scale: of a whole share 0 to 1, else round numbers around nought, all figures and the limit."""
    if measure.share and measure.whole:
        return Axis(min(0.0, *known), max(1.0, *known), NAMES, WIDTH - NAMES - VALUES)
    ends = [0.0, *known, *([measure.limit] if isfinite(measure.limit) else [])]
    low, high = bounds_of([100 * end for end in ends]) if measure.share else bounds_of(ends)
    if low == 0.0 and high == 100.0:
        step = max(ends) * (100 if measure.share else 1)
        high = next(top for top in (1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0) if step <= top)
    scale = 100.0 if measure.share else 1.0
    return Axis(low / scale, high / scale, NAMES, WIDTH - NAMES - VALUES)


def grid(axis: Axis, bottom: float, measure: Measure, frame: Frame) -> Markup:
    """Return thin lines at round values, with the values on top."""
    parts: list[Markup] = []
    for value in ticks(axis.low, axis.high):
        at, label = axis.at(value), tick(value, measure, frame)
        parts.append(element("line", x1=at, x2=at, y1=TOP - 4, y2=bottom, stroke=colour("line")))
        parts.append(
            element("text", words(label), x=at, y=TOP - 8, text_anchor="middle", font_size=10.5, fill=colour("muted"))
        )
    return together(*parts)


def tick(value: float, measure: Measure, frame: Frame) -> str:
    """Write a round number without decimals it does not need."""
    if measure.share:
        return percent(value, frame.language)
    return replace(frame, decimals=len(short(value, 6).partition(".")[2])).number(value)


def row(each: Bar, middle: float, axis: Axis, measure: Measure, frame: Frame, *, lines: int) -> Markup:
    """Return an item's name, its bar, its figure, and the mark of one that stands out."""
    told = wrapped(each.name, NAMES - 34, SIZE, lines)
    figure = words(measure.written(each.value, frame) + (f" {each.note}" if each.note else ""))
    first = middle + 4 - SIZE * 0.62 * (len(told) - 1)
    parts = [
        lines_of_text(told, (NAMES - 10, first), SIZE, text_anchor="end", fill=colour("ink")),
        element(
            "text", figure, x=WIDTH - 4, y=middle + 4, text_anchor="end", font_size=SIZE,
            font_weight=600 if each.flagged else "", fill=colour("ink"),
        ),
    ]  # fmt: skip
    if isfinite(each.value):
        left, right = sorted((axis.at(axis.base), axis.at(each.value)))
        box = {"x": left, "y": middle - 6, "width": max(right - left, 1.0), "height": 12, "rx": 2}
        parts.append(element("rect", **box, fill=colour("behind" if each.flagged else "class-4")))
    if each.flagged:
        parts.append(flag(8.0, middle))
    return together(*parts)


def flag(x: float, y: float) -> Markup:
    """Return the mark of what stands out: a triangle."""
    return element("path", d=f"M{short(x)},{short(y + 4.5)}l5,-9l5,9z", fill=colour("behind"))


def limit_line(axis: Axis, bottom: float, measure: Measure, frame: Frame) -> Markup:
    """Return the broken line of the limit, with its words on top."""
    if not isfinite(measure.limit) or not axis.low <= measure.limit <= axis.high:
        return NOTHING
    at = axis.at(measure.limit)
    label = say("audit_picture.limit", frame.language, limit=measure.written(measure.limit, frame))
    half = width_of(label, 10.5) / 2
    x = min(max(at, half + 4), WIDTH - half - 4)
    return together(
        element(
            "line", x1=at, x2=at, y1=16, y2=bottom + 4, stroke=colour("ink"), stroke_width=1.4, stroke_dasharray="5 3"
        ),
        element("text", words(label), x=x, y=12, text_anchor="middle", font_size=10.5, fill=colour("ink")),
    )


def sentence_of(bars: Sequence[Bar], measure: Measure, frame: Frame) -> str:
    """Say which item has most, which has least, and how many stand out."""
    known = [each for each in bars if isfinite(each.value)]
    if not known:
        return frame.say("no_figures")
    most, least = max(known, key=lambda each: each.value), min(known, key=lambda each: each.value)
    high, low = (measure.written(each.value, frame) for each in (most, least))
    name = "bars" if high != low else "bars_same" if len(known) > 1 else "bars_one"
    facts = {"measure": measure.name, "most": most.name, "high": high, "least": least.name, "low": low}
    said = say(f"audit_picture.{name}", frame.language, **facts)
    flagged = sum(each.flagged for each in bars)
    if not isfinite(measure.limit):
        return said
    limit = measure.written(measure.limit, frame)
    beyond = say("audit_picture.beyond", frame.language, count=flagged, total=len(bars), limit=limit)
    return f"{said} {beyond}"
