# SPDX-License-Identifier: Apache-2.0
"""The shades and marks of correlations, and the key that explains them."""

from __future__ import annotations

from collections.abc import Collection

from laban.draw.drawing import Frame
from laban.draw.lettering import width_of
from laban.draw.palette import colour
from laban.draw.svg import Markup, element, short, together, words
from laban.texts import say

TONES = ((-0.5, "low-2"), (-0.1, "low-1"), (0.1, "none"), (0.3, "1"), (0.5, "2"), (0.7, "3"), (0.9, "4"), (1.0, "5"))
"""Up to which r each shade reaches; `low-1` and `low-2` are below nought."""

MARKS = ("negative", "weak", "redundant", "elsewhere")
"""What may stand out; the words are `audit_picture.mark_…`."""

SIZE = 10.5


def shade(r: float) -> str:
    """Return the shade of a correlation.

    >>> [shade(each) for each in (-0.7, -0.2, 0.0, 0.4, 0.95)]
    ['low-2', 'low-1', 'none', '2', '5']
    """
    return next((name for top, name in TONES if r <= top), "5")


def tone(name: str, **shape: str | float) -> Markup:
    """Return a path or a box in a shade."""
    tag = "path" if "d" in shape else "rect"
    if name.startswith("low"):
        return element(tag, **shape, fill=colour("behind"), fill_opacity=0.3 if name == "low-1" else 0.8)
    return element(tag, **shape, fill=colour("sea" if name == "none" else f"class-{name}"))


def mark(flag: str, x: float, y: float, size: float, ink: str) -> Markup:
    """Return the mark of what stands out: a triangle down, a ring, two bars, a triangle to the right."""
    half = size / 2
    left, wide, high = short(x - half), short(size), short(half)
    if flag == "weak":
        return element("circle", cx=x, cy=y, r=half * 0.75, fill="none", stroke=colour(ink), stroke_width=1.2)
    if flag == "redundant":
        bars = f"M{left},{short(y - half / 2)}h{wide}m0,{high}h-{wide}"
        return element("path", d=bars, fill="none", stroke=colour(ink), stroke_width=1.4)
    shape = f"M{left},{short(y - half * 0.8)}h{wide}l-{high},{short(size * 0.85)}z"
    if flag == "elsewhere":
        shape = f"M{short(x - half * 0.8)},{short(y - half)}v{wide}l{short(size * 0.85)},-{high}z"
    return element("path", d=shape, fill=colour(ink))


def key(flags: Collection[str], frame: Frame, *, own: bool) -> Markup:
    """Return the key: the shades with the r up to which each reaches, then the marks that are used."""
    return together(*shade_key(frame), *mark_key(flags, frame, own=own))


def shade_key(frame: Frame) -> list[Markup]:
    """Return a box a shade, in one line."""
    parts: list[Markup] = []
    x = 8.0
    for at, (top, name) in enumerate(TONES):
        label = f"≤ {frame.number(top)}" if at + 1 < len(TONES) else f"> {frame.number(TONES[at - 1][0])}"
        parts += [tone(name, x=x, y=3, width=14, height=11), label_of(label, x + 18, 12)]
        x += 18 + width_of(label, SIZE) + 9
    return parts


def mark_key(flags: Collection[str], frame: Frame, *, own: bool) -> list[Markup]:
    """Return the marks that are used, with their words, in the second line."""
    parts: list[Markup] = []
    x = 8.0
    for flag in MARKS:
        if flag in flags:
            label = say(f"audit_picture.mark_{flag}", frame.language)
            parts += [mark(flag, x + 7, 30, 9.0, "ink"), label_of(label, x + 18, 34)]
            x += 18 + width_of(label, SIZE) + 12
    if own:
        box = element("rect", x=x + 1, y=25, width=13, height=10, fill="none", stroke=colour("ink"), stroke_width=1.6)
        parts += [box, label_of(say("audit_picture.own_group", frame.language), x + 18, 34)]
    return parts


def label_of(label: str, x: float, y: float) -> Markup:
    """Return a word of the key."""
    return element("text", words(label), x=x, y=y, font_size=SIZE, fill=colour("muted"))
