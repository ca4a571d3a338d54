# SPDX-License-Identifier: Apache-2.0
"""What a picture is made of and what it gives: figures in; image, sentence and table out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.numbers import number, place
from laban.draw.svg import NOTHING, Markup
from laban.texts import say

NAN = float("nan")


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
    """What every picture is told about itself. `ident` is unique on its page and begins the ids inside the image."""

    ident: str
    title: str
    language: str
    decimals: int = 2

    def say(self, name: str, /, **facts: object) -> str:
        """Say a sentence of `laban.texts.*.draw`."""
        return say(f"draw.{name}", self.language, **facts)

    def number(self, value: float) -> str:
        """Write a figure in the frame's language."""
        return number(value, self.language, self.decimals)

    def place(self, rank: float) -> str:
        """Write a rank in the frame's language."""
        return place(rank, self.language)


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
