# SPDX-License-Identifier: Apache-2.0
"""Text in pictures: how wide it will be, about, and how it is broken or shortened to fit."""

from __future__ import annotations

from unicodedata import combining, normalize

from laban.draw.svg import Markup, element, short, together, words

NARROW = frozenset("iljtfrI.,:;'|!()[]-– ")
WIDE = frozenset("mwMWĐQOG@%&")


def width_of(text: str, size: float) -> float:
    """Estimate the width of a line, on the safe side; a picture cannot know its font."""
    letters = (letter for letter in normalize("NFD", text) if not combining(letter))
    return size * sum(0.36 if each in NARROW else 0.9 if each in WIDE else 0.58 for each in letters)


def shortened(text: str, room: float, size: float) -> str:
    """Return the text, cut with an ellipsis where it does not fit."""
    if width_of(text, size) <= room:
        return text
    kept = text
    while kept and width_of(f"{kept}…", size) > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def wrapped(text: str, room: float, size: float, lines: int = 2) -> tuple[str, ...]:
    """Break a text between words into at most so many lines; the last is shortened where it does not fit."""
    found: list[str] = []
    left = text.split()
    while left and len(found) < lines - 1:
        line = left.pop(0)
        while left and width_of(f"{line} {left[0]}", size) <= room:
            line = f"{line} {left.pop(0)}"
        found.append(shortened(line, room, size))
    if left:
        found.append(shortened(" ".join(left), room, size))
    return tuple(found)


def lines_of_text(lines: tuple[str, ...], at: tuple[float, float], size: float, **named: str | float) -> Markup:
    """Write lines under one another; `at` is the baseline of the first."""
    spans = (
        element("tspan", words(line), x=short(at[0]), y=short(at[1] + row * size * 1.25))
        for row, line in enumerate(lines)
    )
    return element("text", together(*spans), font_size=size, **named)
