# SPDX-License-Identifier: Apache-2.0
"""What an audit report is made of, in plain words and figures, so that page and paper say the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import nan

from laban.draw.drawing import Drawing
from laban.model.audit.finding import Judgement


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a part."""

    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; `kind` is nothing, `note` (quieter) or `warning` (something could not be computed)."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A conclusion: how grave, the word for it, the sentence, and the part of the report that explains it."""

    judgement: Judgement
    word: str
    text: str
    part: str


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Conclusions, the gravest first; `folded` is what a page shows in their place until it is opened.

    Where `linked`, each leads to the part that explains it.
    """

    items: tuple[Verdict, ...]
    folded: str = ""
    linked: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell: its text, what it is sorted by (NaN: nothing), the labels of what stands out, a judgement."""

    text: str
    value: float = nan
    labels: tuple[str, ...] = ()
    judgement: Judgement | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """A table's column: its heading and its kind: `name` (of the row), `text`, `num`, `labels`."""

    text: str
    kind: str = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `folded`: see `Verdicts`. `left_out` rows are too many for a report; on paper at most `paper` are printed."""

    caption: str
    columns: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]
    folded: str = ""
    paper: int = 0
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; `paper` are the pieces it is cut into for paper, where it is too tall for one page.

    Where `told`, a table of the part holds its figures; else the picture brings its own.
    """

    drawing: Drawing
    paper: tuple[Drawing, ...] = ()
    told: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Pairs of what something is called and what it is."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """Numbered steps: each a title and its sentences."""

    items: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; `folded`: see `Verdicts`; `code`: every entry begins with a word of code, up to the first space."""

    items: tuple[str, ...]
    folded: str = ""
    code: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """What is typed to get the same again."""

    text: str


def cuts(number: int, most: int) -> list[slice]:
    """Cut so many rows into as few pieces as have at most so many each, about equally long.

    >>> cuts(34, 20), cuts(3, 20)
    ([slice(0, 17, None), slice(17, 34, None)], [slice(0, 3, None)])
    """
    pieces = max(1, -(-number // most))
    ends = [number * at // pieces for at in range(pieces + 1)]
    return [slice(start, end) for start, end in pairwise(ends)]


def in_pieces(whole: Drawing, pieces: Sequence[Drawing], *, told: bool = False) -> Picture:
    """Return a picture with its pieces for paper, each counted and with the sentence of the whole; of one piece none."""
    if len(pieces) < 2:
        return Picture(whole, told=told)
    counted = (
        replace(each, title=f"{whole.title} ({at}/{len(pieces)})", sentence=whole.sentence)
        for at, each in enumerate(pieces, 1)
    )
    return Picture(whole, tuple(counted), told)


Block = Heading | Words | Verdicts | Table | Picture | Facts | Steps | Listing | Command


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the report: its name (in anchors and texts), its letter in the auditor's order or nothing, its blocks."""

    name: str
    title: str
    lead: str
    blocks: tuple[Block, ...]
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The whole report in one language: title and facts for its head, the summary, and the parts."""

    kind: str
    title: str
    description: str
    facts: tuple[tuple[str, str], ...]
    summary: Part
    parts: tuple[Part, ...]

    @property
    def lettered(self) -> tuple[Part, ...]:
        """Return the parts that have a letter."""
        return tuple(each for each in self.parts if each.letter)


MOST_ROWS, MOST_PRINTED = 500, 160
"""A table has no more rows than this on a page, and on paper; an index of eleven thousand units stays a report."""


def table(
    caption: str, columns: Sequence[Head], rows: Sequence[Sequence[Cell]], folded: str = "", paper: int = 0
) -> Table:
    """Make a table from any sequences; a column of labels in which nothing stands out is left out, rows beyond many too."""
    kept = [
        at
        for at, head in enumerate(columns)
        if head.kind != "labels" or not rows or any(row[at].labels for row in rows)
    ]
    heads = tuple(columns[at] for at in kept)
    shown = tuple(tuple(row[at] for at in kept) for row in rows[:MOST_ROWS])
    return Table(caption, heads, shown, folded, min(paper or MOST_PRINTED, MOST_PRINTED), len(rows) - len(shown))
