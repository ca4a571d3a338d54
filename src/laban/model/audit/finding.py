# SPDX-License-Identifier: Apache-2.0
"""One conclusion of an audit: a plain sentence with its figure, its limit, and how grave it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite

from laban.texts import say

MISSING, MINUS = "–", "−"
MOST_NAMED = 8
"""So many items are named in a sentence; the rest are counted, and stand in the tables."""


Fact = str | float | tuple[str, ...]
"""What a sentence is filled in with besides its figure, limit and list."""


class Judgement(StrEnum):
    """How a figure stands against its limit; the codes `audit.good` … say it."""

    GOOD = "good"
    LOOK = "look"
    PROBLEM = "problem"


ITEMS, UNITS, CHOICES = "items", "units", "choices"
"""What a conclusion may name: codes of items (and elements), labels of units, names of choices."""

PARTS = (
    "coverage",
    "outliers",
    "correlation",
    "structure",
    "importance",
    "added_value",
    "robustness",
    "envelopment",
    "outranking",
    "leaving_out",
)
"""The parts of an audit in the order of its conclusions; the codes `audit.part_coverage` … name them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One conclusion. The sentence is `audit.<code>`, written with `figure`, `limit`, `listed` and the facts.

    `figure` and `limit` are numbers of the same kind, written with `decimals`, or as percentages where `percent`. `listed` is
    what it is about, worst first: codes of items (two for a pair) or labels of units, as `about` tells, and a figure (NaN:
    none of its own). `limit_name` is the field of `Thresholds` that was used. A fact is a word that stands as it is, a
    number, or codes.
    """

    code: str
    part: str
    judgement: Judgement
    figure: float
    limit: float
    limit_name: str = ""
    about: str = ITEMS
    percent: bool = False
    decimals: int = 2
    listed: tuple[tuple[tuple[str, ...], float], ...] = ()
    facts: tuple[tuple[str, Fact], ...] = ()

    def text(self, language: str, named: Callable[[str], str] = str) -> str:
        """Say the conclusion in a language; `named` turns the code of an item or unit into what a reader calls it."""
        facts = {name: self._fact(value, language, named) for name, value in self.facts}
        return say(
            f"audit.{self.code}", language, figure=self.written(self.figure, language),
            limit=self.written(self.limit, language), listed=self.listing(language, named),
            number=len(self.listed), **facts,
        )  # fmt: skip

    def written(self, value: float, language: str) -> str:
        """Write a number of this conclusion's kind."""
        if self.percent:
            return MISSING if not isfinite(value) else f"{decimal(100 * value, language, 0)}%"
        return decimal(value, language, self.decimals)

    def listing(self, language: str, named: Callable[[str], str]) -> str:
        """Name what the conclusion is about, each with its figure, and count the rest."""
        shown = [
            " – ".join(map(named, codes)) + (f" ({self.written(value, language)})" if isfinite(value) else "")
            for codes, value in self.listed[:MOST_NAMED]
        ]
        rest = len(self.listed) - len(shown)
        return ", ".join(shown) + (" " + say("audit.and_more", language, count=rest) if rest else "")

    def _fact(self, value: Fact, language: str, named: Callable[[str], str]) -> str:
        if isinstance(value, tuple):
            return ", ".join(map(named, value))
        return str(value) if isinstance(value, int | str) else decimal(value, language, self.decimals)


def decimal(value: float, language: str, decimals: int) -> str:
    """Write a number as a language does, a dash where there is none.

    >>> decimal(-0.125, "vi", 2), decimal(0.5, "en", 1)
    ('−0,12', '0.5')
    """
    if not isfinite(value):
        return MISSING
    written = f"{value:.{decimals}f}".replace("-", MINUS)
    return written.replace(".", ",") if language == "vi" else written
