# SPDX-License-Identifier: Apache-2.0
"""Heat map of shares: rows × columns, darker where the share is larger; made for the probability of every rank."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.drawing import Drawing, Frame
from laban.draw.lettering import shortened, width_of
from laban.draw.numbers import MISSING, percent
from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, element, short, together, words

WIDTH = 640.0
NAMES = 150.0
ROW = 15.0
KEY = 28.0
TOP = KEY + 20.0
LABEL = 22.0
"""The least room between the labels of two columns."""

TOPS = (0.05, 0.1, 0.2, 0.4, 1.0)
"""The largest share of each of the five shades; a share below `LEAST` has no colour."""

LEAST = 0.005
TOLD = 0.05
"""Shares from this on are told in the table, the largest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row's name, its share in every column, the column that is marked (-1: none), and its group.

    Rows with another `group` than the row above are told apart by a line.
    """

    name: str
    shares: tuple[float, ...]
    mark: int = -1
    group: int = 0

    @property
    def likeliest(self) -> int:
        """Return the column with the largest share, the first of equals; -1 where there is none."""
        known = [at for at, share in enumerate(self.shares) if isfinite(share) and share > 0]
        return max(known, key=lambda at: self.shares[at], default=-1)


def heat(rows: Sequence[Row], columns: Sequence[str], frame: Frame) -> Drawing:
    """Draw the map; columns are named by texts, such as ranks or spans of ranks.

    A missing share counts as none; a row without any keeps its place.
    """
    there = [each for each in rows if each.likeliest >= 0]
    sentence = sentence_of(there, columns, frame)
    svg = picture_of(rows, columns, sentence, frame) if there else NOTHING
    header = (
        frame.say("unit"),
        frame.say("likeliest"),
        frame.say("share"),
        frame.say("likely", least=_share(TOLD, frame)),
    )
    table = tuple(table_row(each, columns, frame) for each in rows)
    return Drawing(ident=frame.ident, title=frame.title, svg=svg, sentence=sentence, header=header, rows=table)


def shade(share: float) -> int:
    """Return the shade of a share, 1 for the lightest; 0 where it has no colour.

    >>> [shade(each) for each in (0.0, 0.05, 0.3, 1.0, float("nan"))]
    [0, 1, 4, 5, 0]
    """
    if not isfinite(share) or share < LEAST:
        return 0
    return next((at for at, top in enumerate(TOPS, 1) if share <= top), len(TOPS))


def picture_of(rows: Sequence[Row], columns: Sequence[str], sentence: str, frame: Frame) -> Markup:
    """Return the whole picture: key, columns' names, names and cells, lines between groups."""
    cell = (WIDTH - NAMES - 8) / len(columns)
    bottom = TOP + ROW * len(rows)
    names = (
        element(
            "text", words(shortened(each.name, NAMES - 12, 11.5)), x=NAMES - 8, y=TOP + ROW * at + 11.5,
            text_anchor="end", font_size=11.5, fill=colour("ink"),
        )
        for at, each in enumerate(rows)
    )  # fmt: skip
    return frame.picture(
        key(frame), labels(columns, cell, bottom),
        element("rect", x=NAMES, y=TOP, width=WIDTH - NAMES - 8, height=bottom - TOP, fill=colour("sea")),
        *names, cells(rows, cell), lines(rows), marks(rows, cell),
        size=(WIDTH, bottom + 18), desc=sentence,
    )  # fmt: skip


def cells(rows: Sequence[Row], cell: float) -> Markup:
    """Return all cells, one path a shade: a map of 63 × 63 stays small."""
    paths: dict[int, list[str]] = {}
    for at, each in enumerate(rows):
        for column, share in enumerate(each.shares):
            if tone := shade(share):
                left, top = short(NAMES + cell * column, 2), short(TOP + ROW * at)
                wide, high = short(cell - 0.4, 2), short(ROW - 0.5)
                paths.setdefault(tone, []).append(f"M{left},{top}h{wide}v{high}h-{wide}z")
    return together(*(element("path", d="".join(paths[tone]), fill=colour(f"class-{tone}")) for tone in sorted(paths)))


def marks(rows: Sequence[Row], cell: float) -> Markup:
    """Return a frame around each marked cell."""
    return together(
        *(
            element(
                "rect", x=NAMES + cell * each.mark, y=TOP + ROW * at, width=cell, height=ROW - 0.5, fill="none",
                stroke=colour("behind"), stroke_width=1.5,
            )
            for at, each in enumerate(rows) if each.mark >= 0
        )
    )  # fmt: skip


def lines(rows: Sequence[Row]) -> Markup:
    """Return a line wherever another group begins."""
    starts = [at for at in range(1, len(rows)) if rows[at].group != rows[at - 1].group]
    return together(
        *(
            element("line", x1=4, x2=WIDTH - 4, y1=TOP + ROW * at, y2=TOP + ROW * at, stroke=colour("ink"))
            for at in starts
        )
    )


def labels(columns: Sequence[str], cell: float, bottom: float) -> Markup:
    """Return the names of the columns on top and at the bottom, as many as have room."""
    every = next(step for step in (1, 2, 5, 10, 20, 50, 100, 10**9) if step * cell >= LABEL)
    shown = [0, *range(max(every, 2) - 1, len(columns), every)]
    if len(shown) > 1 and (shown[1] - shown[0]) * cell < LABEL:
        shown.pop(1)
    return together(
        *(
            element(
                "text", words(columns[at]), x=NAMES + cell * (at + 0.5), y=y, text_anchor="middle", font_size=11,
                fill=colour("muted"),
            )
            for at in shown
            for y in (TOP - 6, bottom + 13)
        )
    )  # fmt: skip


def key(frame: Frame) -> Markup:
    """Return the key: a box a shade with the shares it stands for, and the marked cell."""
    parts: list[Markup] = []
    x, low = 8.0, LEAST
    for tone, top in enumerate(TOPS, 1):
        label = f"{_share(low, frame)}–{_share(top, frame)}" if tone > 1 else f"≤ {_share(top, frame)}"
        parts.append(element("rect", x=x, y=4, width=16, height=12, fill=colour(f"class-{tone}")))
        parts.append(element("text", words(label), x=x + 21, y=14, font_size=11, fill=colour("muted")))
        x, low = x + 21 + width_of(label, 11) + 12, top
    box = element("rect", x=x, y=4, width=14, height=12, fill="none", stroke=colour("behind"), stroke_width=1.5)
    return together(
        *parts, box, element("text", words(frame.say("base_rank")), x=x + 20, y=14, font_size=11, fill=colour("muted"))
    )


def _share(share: float, frame: Frame) -> str:
    return percent(share, frame.language)


def sentence_of(rows: Sequence[Row], columns: Sequence[str], frame: Frame) -> str:
    """Say whose likeliest place is the surest and whose the least sure."""
    if not rows:
        return frame.say("no_figures")
    sure, unsure = (pick(rows, key=lambda each: each.shares[each.likeliest]) for pick in (max, min))
    return frame.say(
        "heat",
        sure=sure.name,
        place=columns[sure.likeliest],
        share=_share(sure.shares[sure.likeliest], frame),
        unsure=unsure.name,
        other=columns[unsure.likeliest],
        least=_share(unsure.shares[unsure.likeliest], frame),
    )


def table_row(each: Row, columns: Sequence[str], frame: Frame) -> tuple[str, ...]:
    """Return one row of the table: the likeliest column, its share, and all that are likely."""
    best = each.likeliest
    if best < 0:
        return (each.name, MISSING, MISSING, MISSING)
    likely = [at for at, share in enumerate(each.shares) if share >= TOLD]
    said = ", ".join(f"{columns[at]} ({_share(each.shares[at], frame)})" for at in likely)
    return (each.name, columns[best], _share(each.shares[best], frame), said or MISSING)
