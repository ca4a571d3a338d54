# SPDX-License-Identifier: Apache-2.0
"""What a report is made of, without a format: blocks in their order, which the PDF and the Word file both write."""

from __future__ import annotations

from dataclasses import dataclass
from math import nan

from laban.draw.drawing import Drawing
from laban.draw.svg import Markup

LETTER, LETTER_SMALL, PADDING = 0.95, 0.87, 1.6
"""How much of a table's width (100) a letter takes, in tables of ordinary and of small letters, and the room beside it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the first or the second level; one that `opens` begins a new page of a PDF."""

    text: str
    level: int = 1
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph. `kind` is empty, lead (under a heading), note (small) or warning."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; an item's `name` stands in strong letters before its text."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """Key figures: what each is, the figure, and a line below it."""

    items: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with what they say."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, its share of the width, and whether it holds figures, which stand at the right.

    Figures, and codes (`whole`), are never written on two lines: such a column takes the room that its longest text needs.
    """

    head: str
    width: float
    right: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A rank with the ends of its interval among `count` places, drawn in a cell of a PDF; NaN: none."""

    low: float = nan
    at: float = nan
    high: float = nan
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of texts. `strong` are rows in strong letters, `ruled` rows with a line above them.

    `depths` indent the first column of a row. `spans` are drawn in a column of their own, which only a PDF has, because the
    figures stand in the table too; `span_head` is its head.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    strong: frozenset[int] = frozenset()
    ruled: frozenset[int] = frozenset()
    depths: tuple[int, ...] = ()
    spans: tuple[Span, ...] = ()
    span_head: str = ""
    small: bool = False

    @property
    def widths(self) -> tuple[float, ...]:
        """Return the share of each column: what must not be broken has its room, which the columns of words give up."""
        letter = LETTER_SMALL if self.small else LETTER
        needed = [
            max((len(row[at]) for row in self.rows), default=0) * letter + PADDING if each.right or each.whole else 0.0
            for at, each in enumerate(self.columns)
        ]
        fixed = sum(max(each.width, need) for each, need in zip(self.columns, needed, strict=True) if need)
        words = sum(each.width for each, need in zip(self.columns, needed, strict=True) if not need)
        left = max(sum(each.width for each in self.columns) - fixed, words / 2) / words if words else 1.0
        return tuple(
            max(each.width, need) if need else each.width * left
            for each, need in zip(self.columns, needed, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that holds all it uses, with its title and sentence; `share` is how much of its room's width it takes."""

    drawing: Drawing
    svg: Markup
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Pictures:
    """Pictures side by side, in columns of one or more below each other."""

    columns: tuple[tuple[Picture, ...], ...]

    @property
    def all(self) -> tuple[Picture, ...]:
        """Return every picture, column by column."""
        return tuple(each for column in self.columns for each in column)


Block = Heading | Words | Bullets | Cards | Facts | Table | Pictures


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole report. `mark` stands on every page where figures are generated; `caution` says it in full at the beginning.

    `cover` gives it a title page with contents. `footer` stands at the bottom of every page.
    """

    title: str
    kind: str
    description: str
    language: str
    author: str
    footer: str
    blocks: tuple[Block, ...]
    mark: str = ""
    caution: str = ""
    cover: bool = False
    page_of: str = ""
    contents: str = ""
