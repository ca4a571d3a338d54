# SPDX-License-Identifier: Apache-2.0
"""Stacked shares of one whole, one bar a row: the variance that each principal component of a group explains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.drawing import NAN, Drawing, Frame
from laban.draw.lettering import shortened, width_of
from laban.draw.limit_bars import flag
from laban.draw.numbers import percent
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.texts import say

WIDTH = 640.0
NAMES = 236.0
VALUES = 84.0
ROW = 22.0
TOP = 46.0
SIZE = 12.0
SHADES = ("5", "3", "1")
"""The first part, the second, and all others together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """One row: its name, the shares of its parts from the largest on, and what is said after the bar."""

    name: str
    shares: tuple[float, ...]
    note: str = ""
    flagged: bool = False


def stacks(rows: Sequence[Stack], limit: float, frame: Frame) -> Drawing:
    """Draw the bars in the order given, a broken line where the first part should reach (NaN: nowhere)."""
    known = [each for each in rows if each.shares]
    sentence = sentence_of(known, limit, frame)
    svg = picture_of(known, limit, sentence, frame) if known else NOTHING
    names = ("item", "first_component", "second_component", "other_components")
    header = tuple(say(f"audit_picture.{name}", frame.language) for name in names)
    table = tuple((each.name, *(percent(part, frame.language) for part in parts(each))) for each in rows)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=table)


def parts(each: Stack) -> tuple[float, float, float]:
    """Return the first share, the second, and all others together; without shares nothing is known.

    >>> parts(Stack(name="A", shares=(0.5, 0.25, 0.15, 0.1)))
    (0.5, 0.25, 0.25)
    """
    if not each.shares:
        return NAN, NAN, NAN
    return each.shares[0], sum(each.shares[1:2]), sum(each.shares[2:])


def picture_of(known: Sequence[Stack], limit: float, sentence: str, frame: Frame) -> Markup:
    """Return the whole picture: key, bars, limit."""
    bottom = TOP + ROW * len(known)
    return frame.picture(
        key(frame),
        *(row(each, TOP + ROW * at) for at, each in enumerate(known)),
        limit_line(limit, bottom, frame),
        size=(WIDTH, bottom + 6), desc=sentence,
    )  # fmt: skip


def row(each: Stack, top: float) -> Markup:
    """Return a row's name, its parts, and its note."""
    length, x = WIDTH - NAMES - VALUES, NAMES
    name = words(shortened(each.name, NAMES - 34, SIZE))
    y = top + ROW / 2 + 4
    drawn = [
        element("text", name, x=NAMES - 10, y=y, text_anchor="end", font_size=SIZE, fill=colour("ink")),
        element(
            "text", words(each.note), x=WIDTH - 4, y=y, text_anchor="end", font_size=SIZE,
            font_weight=600 if each.flagged else "", fill=colour("ink"),
        ),
    ]  # fmt: skip
    for share, shade in zip(parts(each), SHADES, strict=True):
        wide = length * share
        if wide > 0.5:
            box = {"x": x, "y": top + 3, "width": max(wide - 1, 0.5), "height": ROW - 6}
            drawn.append(element("rect", **box, fill=colour(f"class-{shade}")))
        x += wide
    if each.flagged:
        drawn.append(flag(8.0, top + ROW / 2))
    return together(*drawn)


def limit_line(limit: float, bottom: float, frame: Frame) -> Markup:
    """Return the broken line of the limit, with its words on top."""
    if not isfinite(limit):
        return NOTHING
    at = NAMES + (WIDTH - NAMES - VALUES) * limit
    label = say("audit_picture.limit", frame.language, limit=percent(limit, frame.language))
    return together(
        element(
            "line", x1=at, x2=at, y1=TOP - 6, y2=bottom + 3, stroke=colour("behind"), stroke_width=1.6,
            stroke_dasharray="5 3",
        ),
        element("text", words(label), x=at, y=TOP - 10, text_anchor="middle", font_size=10.5, fill=colour("ink")),
    )  # fmt: skip


def key(frame: Frame) -> Markup:
    """Return the key: a box a part, each with its words."""
    drawn: list[Markup] = []
    x = 8.0
    for name, shade in zip(("first_component", "second_component", "other_components"), SHADES, strict=True):
        label = say(f"audit_picture.{name}", frame.language)
        drawn.append(element("rect", x=x, y=4, width=16, height=11, fill=colour(f"class-{shade}")))
        drawn.append(element("text", words(label), x=x + 21, y=14, font_size=10.5, fill=colour("muted")))
        x += 21 + width_of(label, 10.5) + 14
    return together(*drawn)


def sentence_of(known: Sequence[Stack], limit: float, frame: Frame) -> str:
    """Say where the first part is largest, where it is smallest, and how many do not reach the limit."""
    if not known:
        return frame.say("no_figures")
    most, least = max(known, key=lambda each: each.shares[0]), min(known, key=lambda each: each.shares[0])
    said = say(
        "audit_picture.stacks", frame.language, most=most.name, high=percent(most.shares[0], frame.language),
        least=least.name, low=percent(least.shares[0], frame.language),
    )  # fmt: skip
    if not isfinite(limit):
        return said
    below = sum(each.shares[0] < limit for each in known)
    facts = {"count": below, "total": len(known), "limit": percent(limit, frame.language)}
    return f"{said} {say('audit_picture.stacks_below', frame.language, **facts)}"
