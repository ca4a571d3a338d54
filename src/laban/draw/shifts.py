# SPDX-License-Identifier: Apache-2.0
"""How ranks shift: one row a change, from the largest gain to the largest loss, with the middle of all units marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, isfinite

from laban.draw.axis import Axis, ticks
from laban.draw.drawing import Drawing, Frame
from laban.draw.lettering import shortened, width_of
from laban.draw.limit_bars import flag
from laban.draw.numbers import MISSING, number, signed
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, short, together, words
from laban.texts import say

WIDTH = 640.0
NAMES = 236.0
VALUES = 84.0
ROW = 19.0
KEY = 24.0
TOP = KEY + 24.0
SIZE = 12.0
MIDDLE = 0.9
"""The thick bar holds this share of the units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One change: its name, and how many places every unit gains (below nought) or loses; NaN where it has no rank."""

    name: str
    places: tuple[float, ...]
    flagged: bool = False

    @property
    def known(self) -> list[float]:
        """Return the shifts that there are, gains first."""
        return sorted(each for each in self.places if isfinite(each))

    @property
    def mean(self) -> float:
        """Return the mean of the shifts without their sign; of none it is nought."""
        known = self.known
        return sum(abs(each) for each in known) / len(known) if known else 0.0


def shifts(changes: Sequence[Shift], frame: Frame, most: float = 0.0) -> Drawing:
    """Draw the rows in the order given; gains, which are to the better, run to the left.

    The scale reaches as far as the farthest shift, or to `most` where that is farther.
    """
    there = [each for each in changes if each.known]
    sentence = sentence_of(there, frame)
    svg = picture_of(changes, most, sentence, frame) if there else NOTHING
    names = ("item", "mean_shift", "largest_gain", "largest_loss")
    header = tuple(say(f"audit_picture.{name}", frame.language) for name in names)
    rows = tuple(table_row(each, frame) for each in changes)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def table_row(each: Shift, frame: Frame) -> tuple[str, ...]:
    """Return one change's row of the table."""
    if not each.known:
        return (each.name, MISSING, MISSING, MISSING)
    gain, loss = max(-each.known[0], 0.0), max(each.known[-1], 0.0)
    return (each.name, number(each.mean, frame.language, 1), whole(gain, frame), whole(loss, frame))


def whole(places: float, frame: Frame) -> str:
    """Write a number of places, which may be half a place where ties share the mean rank."""
    return number(places, frame.language, 0 if float(places).is_integer() else 1)


def ends(known: Sequence[float]) -> tuple[float, float]:
    """Return between which shifts the middle nine tenths of the units lie (the nearest of them, no interpolation).

    >>> ends([-4.0, -1.0, 0.0, 0.0, 1.0, 6.0])
    (-4.0, 6.0)
    """
    cut = round((1 - MIDDLE) / 2 * (len(known) - 1), 6)
    return known[floor(cut)], known[ceil(len(known) - 1 - cut)]


def picture_of(changes: Sequence[Shift], most: float, sentence: str, frame: Frame) -> Markup:
    """Return the whole picture: key, scale, rows."""
    most = max(most, *(abs(end) for each in changes for end in each.known)) or 1.0
    axis = Axis(-most - 0.5, most + 0.5, NAMES, WIDTH - NAMES - VALUES)
    bottom = TOP + ROW * len(changes)
    return frame.picture(
        key(frame), grid(axis, bottom, frame),
        *(row(each, TOP + ROW * (at + 0.5), axis, frame) for at, each in enumerate(changes)),
        size=(WIDTH, bottom + 6), desc=sentence,
    )  # fmt: skip


def grid(axis: Axis, bottom: float, frame: Frame) -> Markup:
    """Return thin lines at round numbers of places, and a stronger one where nothing moves."""
    parts: list[Markup] = []
    for value in dict.fromkeys(round(each) for each in ticks(axis.low, axis.high, 6)):
        at, label = axis.at(value), words(signed(value, frame.language, 0))
        role = "muted" if value == 0 else "line"
        parts.append(element("line", x1=at, x2=at, y1=TOP - 4, y2=bottom, stroke=colour(role)))
        parts.append(
            element("text", label, x=at, y=TOP - 8, text_anchor="middle", font_size=10.5, fill=colour("muted"))
        )
    return together(*parts)


def row(each: Shift, middle: float, axis: Axis, frame: Frame) -> Markup:
    """Return a change's name, the span of all units, the span of most of them, and the mean shift."""
    said = number(each.mean, frame.language, 1) if each.known else MISSING
    name = words(shortened(each.name, NAMES - 34, SIZE))
    parts = [
        element("text", name, x=NAMES - 10, y=middle + 4, text_anchor="end", font_size=SIZE, fill=colour("ink")),
        element(
            "text", words(said), x=WIDTH - 4, y=middle + 4, text_anchor="end", font_size=SIZE,
            font_weight=600 if each.flagged else "", fill=colour("ink"),
        ),
    ]  # fmt: skip
    if each.known:
        left, right = axis.at(each.known[0]), axis.at(each.known[-1])
        cap = f",{short(middle - 4)}v8"
        line = f"M{short(left)},{short(middle)}H{short(right)}M{short(left)}{cap}M{short(right)}{cap}"
        low, high = (axis.at(end) for end in ends(each.known))
        box = {"x": low, "y": middle - 4.5, "width": max(high - low, 1.5), "height": 9, "rx": 2}
        parts.append(element("path", d=line, stroke=colour("muted"), fill="none"))
        parts.append(element("rect", **box, fill=colour("behind" if each.flagged else "class-4")))
    if each.flagged:
        parts.append(flag(8.0, middle))
    return together(*parts)


def key(frame: Frame) -> Markup:
    """Return the key: bar and line, each with its words."""
    first, second = (say(f"audit_picture.{name}", frame.language) for name in ("shift_most", "shift_all"))
    x = 8 + 26 + width_of(first, 10.5) + 16
    label: dict[str, str | float] = {"y": 15, "font_size": 10.5, "fill": colour("muted")}
    return together(
        element("rect", x=8, y=6.5, width=20, height=9, rx=2, fill=colour("class-4")),
        element("text", words(first), x=34, **label),
        element("path", d=f"M{short(x)},11h20M{short(x)},7v8m20,-8v8", stroke=colour("muted"), fill="none"),
        element("text", words(second), x=x + 26, **label),
    )


def sentence_of(there: Sequence[Shift], frame: Frame) -> str:
    """Say which change moves ranks most on the average, and which moves one unit farthest."""
    if not there:
        return frame.say("no_figures")
    most = max(there, key=lambda each: each.mean)
    far = max(there, key=lambda each: max(abs(each.known[0]), abs(each.known[-1])))
    farthest = max(abs(far.known[0]), abs(far.known[-1]))
    if not farthest:
        return say("audit_picture.shifts_none", frame.language, count=len(there))
    return say(
        "audit_picture.shifts", frame.language, most=most.name, mean=number(most.mean, frame.language, 1), far=far.name,
        places=whole(farthest, frame),
    )  # fmt: skip
