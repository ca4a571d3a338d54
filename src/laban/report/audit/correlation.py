# SPDX-License-Identifier: Apache-2.0
"""Part b: how items go with their own group, with other groups, with one another, and with denominators."""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite

from laban.draw.correlation_map import Cell as Square
from laban.draw.correlation_map import Item, correlation_map
from laban.draw.drawing import Drawing
from laban.model.audit.coherence import ACROSS, ELSEWHERE, NEGATIVE, SIZE, WEAK, Pair, Parentage
from laban.model.framework import INDICATOR_LEVEL
from laban.report.audit.blocks import Block, Cell, Heading, Part, Picture, Table, Words, cuts, in_pieces, table
from laban.report.audit.view import AuditView

FEWEST = 3
"""A map of fewer items is not drawn: the table says all."""

MOST = 150
PIECE = 28
"""So many rows of the map of indicators by groups stand on one page of paper."""

PRINTED = 40
"""So many pairs that stand out are listed on paper; the rest are counted."""


def correlation(view: AuditView) -> Part:
    """Return the part on correlations."""
    drawn = (own_and_others(view), *(Picture(each) for each in level_maps(view)))
    maps: list[Block] = [each for each in drawn if each.drawing.svg]
    blocks: list[Block] = [
        view.verdicts("correlation"),
        Words(view.text("correlation_read"), "note"),
        *maps,
        Heading(view.text("parents_heading")),
        parent_table(view),
        Heading(view.text("pairs_heading")),
        *pair_blocks(view),
        Heading(view.text("size_heading")),
        *size_blocks(view),
    ]
    return Part("correlation", view.text("correlation_title"), view.text("correlation_lead"), tuple(blocks), "b")


def items_of(view: AuditView, level: str) -> tuple[str, ...]:
    """Return the items of a level that take part in the correlations, in the order of the framework."""
    known = view.audit.coherence.table.row_place
    return tuple(code for code in view.framework.codes if code in known and view.framework.level(code) == level)


def ancestor(view: AuditView, code: str, wanted: Sequence[str]) -> str:
    """Return which of some items stands above another, or nothing."""
    while code and code not in wanted:
        code = view.framework.by_code[code].parent
    return code


def own_and_others(view: AuditView) -> Picture:
    """Return the map of indicators by the groups of the compared level, each row's own group framed.

    On paper it is cut into pieces, where there are many indicators.
    """
    columns, rows = items_of(view, view.audit.level), items_of(view, INDICATOR_LEVEL)
    heads = [Item(name=view.item(code), group=code) for code in columns]
    name = view.text("own_map", level=view.level(view.audit.level))

    def piece(codes: Sequence[str], ident: str) -> Drawing:
        items = [Item(name=view.item(code), group=ancestor(view, code, columns)) for code in codes]
        cells = [row_of(view, code, columns) for code in codes]
        return correlation_map(items, heads, cells, view.frame(ident, name))

    pieces = [piece(rows[cut], f"own-map-{cut.start}") for cut in cuts(len(rows), PIECE)]
    return in_pieces(piece(rows, "own-map"), pieces)


def row_of(view: AuditView, code: str, columns: Sequence[str]) -> list[Square]:
    """Return an indicator's correlations with all groups of a level, what stands out marked.

    Marked are: with the own group `negative` and `weak`, with another one `elsewhere`, as in the conclusions.
    """
    found, limits = view.audit.coherence.table, view.audit.thresholds
    mine = ancestor(view, code, columns)
    own = found.of(code, mine) if mine else float("nan")
    squares = []
    for column in columns:
        r = found.of(code, column)
        flag = ""
        if column == mine:
            p = float(found.p[0, found.row_place[code], found.column_place[column]])
            against = r <= -limits.negligible and p < limits.significance
            flag = NEGATIVE if against else WEAK if r < limits.weak else ""
        elif isfinite(own) and r > own + limits.tie:
            flag = ELSEWHERE
        squares.append(Square(r=r, flag=flag, own=column == mine))
    return squares


def level_maps(view: AuditView) -> list[Drawing]:
    """Return a map of the items of each level with one another, from the indicators up."""
    drawn = []
    for level in reversed(view.framework.levels):
        codes = items_of(view, level)
        if not FEWEST <= len(codes) <= MOST:
            continue
        flags = {(each.item, each.other): each.flag for each in view.audit.coherence.pairs if each.level == level}
        items = [Item(name=view.item(code), group=view.framework.by_code[code].parent) for code in codes]
        cells = [
            [
                Square(r=view.audit.coherence.table.of(code, other), flag=flags.get((other, code), ""))
                if column < row else None
                for column, other in enumerate(codes)
            ]
            for row, code in enumerate(codes)
        ]  # fmt: skip
        frame = view.frame(f"map-{view.framework.levels.index(level)}", view.text("level_map", level=view.level(level)))
        drawn.append(correlation_map(items, items, cells, frame))
    return drawn


def parent_table(view: AuditView) -> Table:
    """Return how each item goes with its own parent and with others."""
    columns = view.heads(
        "name:item_word",
        "text:parent_word",
        "num:n",
        "num:own_word",
        "num:rest_word",
        "text:best_other_word",
        "num:r",
        "labels:stands_out",
    )
    rows = [parent_row(view, each) for each in view.audit.coherence.parents]
    return table(view.text("parents_caption"), columns, rows, view.text("parents_open", count=view.count(len(rows))))


def parent_row(view: AuditView, each: Parentage) -> tuple[Cell, ...]:
    """Return one item's row."""
    other = view.item(each.other) if each.other else ""
    return (
        view.name(each.item), view.name(each.parent), view.counted(each.units), view.num(each.own), view.num(each.rest),
        Cell(other), view.num(each.other_value), view.flags(each.flags),
    )  # fmt: skip


def pair_blocks(view: AuditView) -> list[Block]:
    """Return the pairs of one level that stand out: siblings first, the lowest correlations first."""
    flagged = [each for each in view.audit.coherence.pairs if each.flag and each.relation != SIZE]
    if not flagged:
        return [Words(view.text("no_pairs"))]
    flagged.sort(key=lambda each: (each.relation == ACROSS, each.values[0]))
    columns = view.heads(
        "name:item_word",
        "text:other_word",
        "text:relation_word",
        "num:n",
        "num:Pearson",
        "num:Spearman",
        "num:Kendall",
        "num:p",
        "num:q",
        "labels:stands_out",
    )
    rows = [pair_row(view, each) for each in flagged]
    folded = view.text("pairs_open", count=view.count(len(flagged)))
    return [Words(view.text("q_read"), "note"), table(view.text("pairs_caption"), columns, rows, folded, PRINTED)]


def pair_row(view: AuditView, each: Pair) -> tuple[Cell, ...]:
    """Return one pair's row."""
    return (
        view.name(each.item), Cell(view.item_or_element(each.other)), Cell(view.word(f"relation_{each.relation}")),
        view.counted(each.units), *(view.num(value) for value in each.values), view.chance(each.p[0]), view.chance(each.q),
        view.flags([each.flag]),
    )  # fmt: skip


def size_blocks(view: AuditView) -> list[Block]:
    """Return the indicators that follow a denominator, or the sentence that none does or that there are none."""
    coherence = view.audit.coherence
    if not coherence.denominators.columns:
        return [Words(view.text("no_denominators"))]
    flagged = sorted(coherence.flagged(SIZE, SIZE), key=lambda each: -abs(each.values[0]))
    if not flagged:
        return [Words(view.text("no_size"))]
    columns = view.heads(
        "name:indicator_word",
        "text:denominator_word",
        "num:n",
        "num:Pearson",
        "num:Spearman",
        "num:Kendall",
        "num:p",
        "num:q",
    )
    rows = [
        (
            view.name(each.item), Cell(view.item_or_element(each.other)), view.counted(each.units),
            *(view.num(value) for value in each.values), view.chance(each.p[0]), view.chance(each.q),
        )
        for each in flagged
    ]  # fmt: skip
    folded = view.text("size_open", count=view.count(len(flagged)))
    return [table(view.text("size_caption"), columns, rows, folded, PRINTED)]
