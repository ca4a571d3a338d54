# SPDX-License-Identifier: Apache-2.0
"""Stated weight against importance: one row an item, a diamond for the weight, a dot with its interval for the importance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.axis import Axis, ticks
from laban.draw.drawing import Drawing, Frame
from laban.draw.lettering import shortened, width_of
from laban.draw.limit_bars import flag
from laban.draw.numbers import MISSING, percent
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, short, together, words
from laban.texts import say

WIDTH = 640.0
NAMES = 236.0
VALUES = 108.0
ROW = 21.0
KEY = 24.0
TOP = KEY + 24.0
SIZE = 12.0
ROOM = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)
"""Where the scale may end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One item's stated share, and the share of importance it has, with its interval (NaN: unknown)."""

    name: str
    weight: float
    share: float
    interval: tuple[float, float]
    flagged: bool = False
    group: str = ""


def importance(shares: Sequence[Share], frame: Frame) -> Drawing:
    """Draw the rows in the order given; a thin line parts groups. The scale begins at nought."""
    known = [each for each in shares if isfinite(each.weight)]
    sentence = sentence_of(known, frame)
    svg = picture_of(shares, sentence, frame) if known else NOTHING
    names = ("item", "weight", "importance", "interval")
    header = tuple(say(f"audit_picture.{name}", frame.language) for name in names)
    rows = tuple(
        (
            each.name,
            percent(each.weight, frame.language, 1),
            percent(each.share, frame.language, 1),
            between(each, frame),
        )
        for each in shares
    )
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=rows)


def between(each: Share, frame: Frame) -> str:
    """Write the interval of an importance."""
    if not all(isfinite(end) for end in each.interval):
        return MISSING
    return " – ".join(percent(end, frame.language) for end in each.interval)


def picture_of(shares: Sequence[Share], sentence: str, frame: Frame) -> Markup:
    """Return the whole picture: key, scale, rows, lines between groups."""
    ends = [end for each in shares for end in (each.weight, each.share, each.interval[1]) if isfinite(end)]
    axis = Axis(0.0, next((end for end in ROOM if end >= max(ends)), 1.0), NAMES, WIDTH - NAMES - VALUES)
    bottom = TOP + ROW * len(shares)
    parted = [at for at in range(1, len(shares)) if shares[at].group != shares[at - 1].group]
    data = "".join(f"M8,{short(TOP + ROW * at)}H{short(WIDTH - 4)}" for at in parted)
    return frame.picture(
        key(frame), grid(axis, bottom, frame),
        element("path", d=data, stroke=colour("muted"), stroke_width=0.7, fill="none") if data else NOTHING,
        *(row(each, TOP + ROW * (at + 0.5), axis, frame) for at, each in enumerate(shares)),
        size=(WIDTH, bottom + 6), desc=sentence,
    )  # fmt: skip


def grid(axis: Axis, bottom: float, frame: Frame) -> Markup:
    """Return thin lines at round shares, with the shares on top."""
    parts: list[Markup] = []
    for value in ticks(axis.low, axis.high, 5):
        at, label = axis.at(value), words(percent(value, frame.language))
        parts.append(element("line", x1=at, x2=at, y1=TOP - 4, y2=bottom, stroke=colour("line")))
        parts.append(
            element("text", label, x=at, y=TOP - 8, text_anchor="middle", font_size=10.5, fill=colour("muted"))
        )
    return together(*parts)


def row(each: Share, middle: float, axis: Axis, frame: Frame) -> Markup:
    """Return an item's name, both marks, the interval, and both figures."""
    said = f"{percent(each.weight, frame.language)} · {percent(each.share, frame.language)}"
    at = (middle + 4, SIZE)
    name = words(shortened(each.name, NAMES - 34, SIZE))
    parts = [
        element("text", name, x=NAMES - 10, y=at[0], text_anchor="end", font_size=SIZE, fill=colour("ink")),
        element(
            "text", words(said), x=WIDTH - 4, y=at[0], text_anchor="end", font_size=SIZE,
            font_weight=600 if each.flagged else "", fill=colour("ink"),
        ),
    ]  # fmt: skip
    if all(isfinite(end) for end in each.interval):
        low, high = (axis.at(end) for end in each.interval)
        box = {"x": low, "y": middle - 3, "width": max(high - low, 1.0), "height": 6, "rx": 3}
        parts.append(element("rect", **box, fill=colour("class-2")))
    if isfinite(each.share):
        parts.append(element("circle", cx=axis.at(each.share), cy=middle, r=4.5, fill=colour("class-5")))
    if isfinite(each.weight):
        parts.append(diamond(axis.at(each.weight), middle))
    if each.flagged:
        parts.append(flag(8.0, middle))
    return together(*parts)


def diamond(x: float, y: float) -> Markup:
    """Return the mark of a stated weight: a hollow diamond."""
    path = f"M{short(x)},{short(y - 6.5)}l6.5,6.5l-6.5,6.5l-6.5,-6.5z"
    return element("path", d=path, fill="none", stroke=colour("behind"), stroke_width=2)


def key(frame: Frame) -> Markup:
    """Return the key: diamond, dot and bar, each with its words."""
    parts: list[Markup] = []
    x = 8.0
    for name in ("weight", "importance", "interval"):
        mark = {
            "weight": diamond(x + 9, 11),
            "importance": element("circle", cx=x + 9, cy=11, r=4.5, fill=colour("class-5")),
            "interval": element("rect", x=x, y=8, width=20, height=6, rx=3, fill=colour("class-2")),
        }[name]
        label = say(f"audit_picture.{name}", frame.language)
        parts += [mark, element("text", words(label), x=x + 26, y=15, font_size=10.5, fill=colour("muted"))]
        x += 26 + width_of(label, 10.5) + 16
    return together(*parts)


def sentence_of(known: Sequence[Share], frame: Frame) -> str:
    """Say which item is farthest from its weight on either side, and how many stand out."""
    apart = [each for each in known if isfinite(each.share)]
    if not apart:
        return frame.say("no_figures")
    over, under = (pick(apart, key=lambda each: each.share - each.weight) for pick in (max, min))
    facts = {
        "over": over.name, "over_weight": percent(over.weight, frame.language),
        "over_share": percent(over.share, frame.language), "under": under.name,
        "under_weight": percent(under.weight, frame.language), "under_share": percent(under.share, frame.language),
    }  # fmt: skip
    said = say("audit_picture.importances", frame.language, **facts)
    flagged = sum(each.flagged for each in known)
    return f"{said} {say('audit_picture.flagged', frame.language, count=flagged, total=len(known))}"
