# SPDX-License-Identifier: Apache-2.0
"""What a picture is made of and what it gives: figures in; image, sentence and table out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.lettering import wrapped
from laban.draw.numbers import number, place
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, picture, together, words
from laban.texts import say

NAN = float("nan")

FOOT = 6.0
FOOT_SIZE = 11.0
FOOT_LINE = 15.0
"""Margin, letters and lines of what stands under a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One unit's figure as it is shown: its name in the reader's language; no value is NaN, no rank is 0.

    `position` is (latitude, longitude); `interval` the range in which the value is sure to lie.
    """

    code: str
    name: str
    value: float
    rank: float = 0
    position: tuple[float, float] | None = None
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every picture is told about itself. `ident` is unique on its page and begins the ids inside the image.

    `mark` says that figures are not real ones (demonstration data), `source` where they are from; both are drawn under the
    picture, so that they travel with it.
    """

    ident: str
    title: str
    language: str
    decimals: int = 2
    mark: str = ""
    source: str = ""

    def say(self, name: str, /, **facts: object) -> str:
        """Say a sentence of `laban.texts.*.draw`."""
        return say(f"draw.{name}", self.language, **facts)

    def number(self, value: float) -> str:
        """Write a figure in the frame's language."""
        return number(value, self.language, self.decimals)

    def place(self, rank: float) -> str:
        """Write a rank in the frame's language."""
        return place(rank, self.language)

    def picture(self, *children: Markup, size: tuple[float, float], desc: str, linked: bool = False) -> Markup:
        """Write the whole picture with its mark and its source; `linked` where units in it are links."""
        below, height = footing(self, size)
        said = f"{desc} {self.mark}" if self.mark else desc
        whole = (size[0], size[1] + height)
        return picture(*children, below, size=whole, ident=self.ident, title=self.title, desc=said, linked=linked)


def footing(frame: Frame, size: tuple[float, float]) -> tuple[Markup, float]:
    """Return the lines of mark and source under a picture of a size, and the height they take."""
    lines = [(frame.mark, "behind", 600), (frame.source, "muted", 400)]
    made: list[Markup] = []
    for text, role, weight in lines:
        for line in wrapped(text, size[0] - 2 * FOOT, FOOT_SIZE):
            y = size[1] + FOOT_LINE * (len(made) + 1)
            made.append(
                element("text", words(line), x=FOOT, y=y, font_size=FOOT_SIZE, font_weight=weight, fill=colour(role))
            )
    return together(*made), FOOT_LINE * len(made) + FOOT if made else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture with its sentence and its table, so that nobody needs to see it.

    `svg` is empty where there was nothing to draw; the sentence then says so.
    """

    ident: str
    title: str
    svg: Markup
    sentence: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def known(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures that have a value, the best rank first, then as they were given."""
    return sorted((each for each in figures if isfinite(each.value)), key=lambda each: each.rank or 10**9)


def median(values: Sequence[float]) -> float:
    """Return the middle value, or the mean of the two in the middle; missing ones do not count; of none it is NaN."""
    there = sorted(value for value in values if isfinite(value))
    if not there:
        return NAN
    middle = len(there) // 2
    return there[middle] if len(there) % 2 else (there[middle - 1] + there[middle]) / 2


def ranking_sentence(figures: Sequence[Figure], frame: Frame) -> str:
    """Say who is first and last and where the middle lies; several units may share a place."""
    there = known(figures)
    if not there:
        return frame.say("no_figures")
    first, last = there[0], there[-1]
    facts = {"count": len(there), "median": frame.number(median([each.value for each in there]))}
    if len(there) == 1:
        return frame.say("one_figure", name=first.name, value=frame.number(first.value))
    return frame.say(
        "ranking",
        first=first.name,
        best=frame.number(first.value),
        last=last.name,
        worst=frame.number(last.value),
        **facts,
    )


def ranking_table(figures: Sequence[Figure], frame: Frame) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return header and rows: rank, unit, score; units without a score last."""
    without = [each for each in figures if not isfinite(each.value)]
    header = (frame.say("rank"), frame.say("unit"), frame.say("score"))
    rows = tuple((frame.place(each.rank), each.name, frame.number(each.value)) for each in (*known(figures), *without))
    return header, rows


def empty(figures: Sequence[Figure], frame: Frame) -> Drawing:
    """Return the drawing of nothing: its table and the sentence that there is nothing to show."""
    header, rows = ranking_table(figures, frame)
    return Drawing(
        ident=frame.ident, title=frame.title, svg=NOTHING, sentence=frame.say("no_figures"), header=header, rows=rows
    )
