# SPDX-License-Identifier: Apache-2.0
"""The key of a map's colours: one box a class, with the values it holds and how many units have them."""

from __future__ import annotations

from laban.draw.drawing import Frame
from laban.draw.palette import Classes, colour
from laban.draw.svg import Markup, element, together, words

LINE = 19.0


def legend(
    classes: Classes, missing: int, at: tuple[float, float], frame: Frame, hatched: str = ""
) -> tuple[Markup, float]:
    """Return the key, the best class on top, and its height; missing figures have their own line.

    `hatched` is the id of the pattern that missing figures are drawn with, where the page holds one.
    """
    lines = [
        (classes.shade_of(place), span_words(classes.spans[place - 1], classes.counts[place - 1], frame))
        for place in range(len(classes.spans), 0, -1)
    ]
    if missing:
        lines.append(("none", frame.say("legend_none", count=missing)))
    parts: list[Markup] = []
    for row, (shade, label) in enumerate(lines):
        top = at[1] + row * LINE
        fill = colour("none" if shade == "none" else f"class-{shade}")
        if hatched and shade == "none":
            fill = f"url(#{hatched})"
        parts.append(element("rect", x=at[0], y=top, width=22, height=13, rx=2, fill=fill, stroke=colour("line")))
        parts.append(element("text", words(label), x=at[0] + 30, y=top + 11, font_size=12, fill=colour("ink")))
    return together(*parts), LINE * len(lines)


def span_words(span: tuple[float, float], count: int, frame: Frame) -> str:
    """Say which values a class holds and how many units have them."""
    low, high = frame.number(span[0]), frame.number(span[1])
    if low == high:
        return frame.say("legend_one", value=low, count=count)
    return frame.say("legend_span", low=low, high=high, count=count)
