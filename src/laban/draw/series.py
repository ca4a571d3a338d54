# SPDX-License-Identifier: Apache-2.0
"""Up to four units side by side over parts: their values, how each is told apart without colour, and what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.drawing import Frame
from laban.draw.lettering import shortened
from laban.draw.palette import colour
from laban.draw.svg import Markup, element, short, together, words
from laban.texts import say

LINE = 18.0
"""The height of a line of the key."""

Style = tuple[str, str, str]
"""Colour, dash and marker."""

STYLES: tuple[Style, ...] = (
    ("accent", "", "circle"), ("behind", "6 3", "square"), ("muted", "2 3", "triangle"), ("ink", "9 3 2 3", "diamond"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Series:
    """What is drawn as one line: its name, and its value in each part (NaN: none)."""

    name: str
    values: tuple[float, ...]


def styled(series: Sequence[Series]) -> list[tuple[Series, Style]]:
    """Return the series that are drawn, each with its style: the first four that have any value."""
    return list(zip([each for each in series if any(map(isfinite, each.values))], STYLES, strict=False))


def table(
    parts: Sequence[str], series: Sequence[Series], frame: Frame
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return header and rows: a part, and the value of each series."""
    header = (frame.say("part"), *(each.name for each in series))
    rows = tuple((part, *(frame.number(each.values[at]) for each in series)) for at, part in enumerate(parts))
    return header, rows


def marker(kind: str, x: float, y: float) -> str:
    """Return the path of a marker."""
    if kind == "circle":
        return f"M{short(x - 4)} {short(y)}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"
    if kind == "square":
        return f"M{short(x - 3.5)} {short(y - 3.5)}h7v7h-7z"
    if kind == "triangle":
        return f"M{short(x)} {short(y - 4.5)}l4.5 8h-9z"
    return f"M{short(x)} {short(y - 5)}l5 5-5 5-5-5z"


def entry(name: str, style: Style, width: float, y: float) -> Markup:
    """Return a line of the key."""
    role, dash, kind = style
    middle, left = y + 4, 8.0
    path = f"M{short(left)} {short(middle)}h30"
    line = element("path", d=path, stroke=colour(role), stroke_width=2, stroke_dasharray=dash)
    mark = element("path", d=marker(kind, left + 15, middle), fill=colour(role), stroke=colour("paper"))
    told = words(shortened(name, width - 56, 12))
    return together(line, mark, element("text", told, x=46, y=middle + 4, font_size=12, fill=colour("ink")))


def sentence_of(parts: Sequence[str], series: Sequence[Series], frame: Frame) -> str:
    """Say in how many parts the first series lies above the second, and where it is farthest above and below."""
    if not series:
        return frame.say("no_figures")
    if len(series) == 1:
        known = [(value, part) for value, part in zip(series[0].values, parts, strict=True) if isfinite(value)]
        (high, best), (low, worst) = max(known, key=lambda each: each[0]), min(known, key=lambda each: each[0])
        facts = {"name": series[0].name, "best": best, "high": frame.number(high), "worst": worst}
        return word(frame, "radar_one", **facts, low=frame.number(low))
    first, second = series[0], series[1]
    pairs = zip(first.values, second.values, parts, strict=True)
    gaps = [(one - other, part) for one, other, part in pairs if isfinite(one - other)]
    above = [each for each in gaps if each[0] > 0]
    said = [word(frame, "radar", name=first.name, other=second.name, total=len(gaps), count=len(above))]
    if above:
        gap, part = max(above, key=lambda each: each[0])
        said.append(word(frame, "radar_above", part=part, gap=frame.number(gap)))
    below = [each for each in gaps if each[0] < 0]
    if below:
        gap, part = min(below, key=lambda each: each[0])
        said.append(word(frame, "radar_below", part=part, gap=frame.number(-gap)))
    return " ".join(said)


def word(frame: Frame, name: str, /, **facts: object) -> str:
    """Say a sentence of `laban.texts.*.public_picture`."""
    return say(f"public_picture.{name}", frame.language, **facts)
