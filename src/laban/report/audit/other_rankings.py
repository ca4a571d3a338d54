# SPDX-License-Identifier: Apache-2.0
"""Part i: other ways to rank: benefit of the doubt, and comparison in pairs."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from laban.draw.drawing import Drawing
from laban.draw.scatter import Dot, Side, scatter
from laban.model.audit.ranking import Envelopment, Outranked
from laban.model.panel import Floats
from laban.model.result import Note
from laban.report.audit.blocks import Block, Cell, Heading, Part, Picture, Table, Words, table
from laban.report.audit.view import AuditView

MOST_DRAWN = 1000
NAMED = 12
"""So many units that are left out are named; the rest are counted."""


def other_rankings(view: AuditView) -> Part:
    """Return the part on other ways to rank."""
    blocks: list[Block] = [
        Heading(view.text("envelopment_heading")),
        *envelopment(view),
        Heading(view.text("outranking_heading")),
        *outranking(view),
    ]
    return Part("others", view.text("others_title"), view.text("others_lead"), tuple(blocks), "i")


def by_rank(view: AuditView) -> list[int]:
    """Return the units with a rank in the index, best first."""
    base = view.audit.leaving_out.base
    return sorted(np.flatnonzero(base > 0).tolist(), key=lambda at: float(base[at]))


def envelopment(view: AuditView) -> list[Block]:
    """Return benefit of the doubt: conclusion, picture and tables, or why there is none."""
    found = view.audit.envelopment
    if isinstance(found, Note):
        return list(view.told((found,)))
    low, high = (view.percent(end) for end in found.bounds)
    title = view.text("envelopment_picture", year=view.year)
    drawing = ranks_drawn(view, found.ranks, view.text("envelopment_rank"), "envelopment-picture", title)
    return [
        view.verdicts("envelopment"),
        Words(view.word("pillars_meaning", low=low, high=high), "note"),
        *left_out(view, found),
        *([Picture(drawing, told=True)] if drawing.svg else []),
        envelopment_table(view, found),
        share_table(view, found),
    ]


def left_out(view: AuditView, found: Envelopment) -> list[Block]:
    """Name the units that cannot be judged so."""
    if not found.left_out:
        return []
    names = "; ".join(view.unit_names[at] for at in found.left_out[:NAMED])
    rest = len(found.left_out) - NAMED
    more = f" {view.text('and_more', count=view.count(rest))}" if rest > 0 else ""
    return [Words(view.text("envelopment_left_out", units=f"{names}{more}"), "note")]


def ranks_drawn(view: AuditView, ranks: Floats, name: str, ident: str, title: str) -> Drawing:
    """Return the picture of another ranking against the index; units far from the diagonal are marked."""
    base = view.audit.leaving_out.base
    chosen = by_rank(view)
    places = view.audit.thresholds.places(len(chosen))
    dots = [
        Dot(
            name=view.unit_names[at], x=float(base[at]), y=float(ranks[at]) if ranks[at] > 0 else float("nan"),
            flagged=bool(ranks[at] > 0 and abs(ranks[at] - base[at]) >= places),
        )
        for at in (chosen if len(chosen) <= MOST_DRAWN else ())
    ]  # fmt: skip
    across = Side(name=view.text("index_rank"), decimals=0, ranks=True)
    return scatter(dots, across, Side(name=name, decimals=0, ranks=True), view.frame(ident, title), diagonal=True)


def envelopment_table(view: AuditView, found: Envelopment) -> Table:
    """Return scores and ranks of benefit of the doubt beside the index."""
    columns = view.heads(
        "num:rank_word", "name:unit_word", "num:envelopment_score", "num:envelopment_rank", "num:difference_places"
    )
    rows = [
        (*ranked(view, at), view.num(float(found.scores[at]), 3), *beside(view, at, found.ranks))
        for at in by_rank(view)
    ]
    return table(view.text("envelopment_caption"), columns, rows)


def ranked(view: AuditView, at: int) -> tuple[Cell, Cell]:
    """Return the cells of a unit's rank in the index and its name."""
    return view.places(float(view.audit.leaving_out.base[at])), Cell(view.unit_names[at])


def beside(view: AuditView, at: int, ranks: Floats) -> tuple[Cell, Cell]:
    """Return the cells of another rank, and how many places it is better (above nought) than that of the index."""
    rank, base = float(ranks[at]), float(view.audit.leaving_out.base[at])
    better = base - rank if rank > 0 else float("nan")
    return view.places(rank if rank > 0 else float("nan")), Cell(view.signed(better, 0), better)


def share_table(view: AuditView, found: Envelopment) -> Table:
    """Return which part of its score each unit would take from each pillar."""
    columns = (*view.heads("name:unit_word"), *view.heads(*(f"num:{view.item(code)}" for code in found.items)))
    rows = [
        (Cell(view.unit_names[at]), *(view.share(float(share)) for share in found.shares[:, at]))
        for at in by_rank(view)
    ]
    return table(view.text("shares_caption"), columns, rows, view.text("shares_open"))


def outranking(view: AuditView) -> Iterator[Block]:
    """Yield the comparison in pairs: conclusion, picture of the finest level, tables of all levels."""
    yield view.verdicts("outranking")
    yield Words(view.text("outranking_read"), "note")
    if view.audit.outranked:
        last = view.audit.outranked[-1]
        title = view.text("outranking_picture", level=view.level(last.level))
        drawing = ranks_drawn(view, last.copeland_ranks, view.text("copeland_rank"), "outranking-picture", title)
        if drawing.svg:
            yield Picture(drawing, told=True)
    for each in view.audit.outranked:
        yield outranking_table(view, each)


def outranking_table(view: AuditView, found: Outranked) -> Table:
    """Return Copeland's and the mean outranking share beside the index."""
    columns = view.heads(
        "num:rank_word", "name:unit_word", "num:copeland_word", "num:copeland_rank", "num:difference_places",
        "num:ahead_share", "num:ahead_rank", "num:difference_places",
    )  # fmt: skip
    rows = [
        (
            *ranked(view, at), Cell(view.signed(float(found.copeland[at]), 0), float(found.copeland[at])),
            *beside(view, at, found.copeland_ranks), view.share(float(found.ahead[at])),
            *beside(view, at, found.ahead_ranks),
        )
        for at in by_rank(view)
    ]  # fmt: skip
    facts = {
        "level": view.level(found.level), "count": view.count(len(found.items)), "dominated": view.percent(found.dominated),
        "copeland": view.number(found.copeland_spearman), "ahead": view.number(found.ahead_spearman),
    }  # fmt: skip
    return table(view.text("outranking_caption", **facts), columns, rows, view.text("outranking_open", **facts))
