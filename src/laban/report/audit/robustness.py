# SPDX-License-Identifier: Apache-2.0
"""Part g: ranks under other defensible choices, with their intervals."""

from __future__ import annotations

from dataclasses import replace
from operator import itemgetter

import numpy as np

from laban.draw.drawing import Drawing
from laban.draw.intervals import Scale, Span, intervals
from laban.model.audit.ranking import Robustness
from laban.model.result import Note
from laban.report.audit.blocks import Block, Cell, Part, Table, Words, cuts, in_pieces, table
from laban.report.audit.view import AuditView
from laban.texts import say

MOST_DRAWN = 400
USUAL = 0.5
"""The share of draws in the inner interval, where the design does not say."""

PIECE = 18
"""So many units of a picture fit on half a page of paper."""


def robustness(view: AuditView) -> Part:
    """Return the part on rank intervals, or why there are none."""
    found = view.audit.robustness
    blocks: list[Block] = [Words(say("uncertainty.meaning", view.language), "note")]
    if isinstance(found, Note):
        blocks += view.told(view.missing or (found,))
    else:
        blocks = [
            view.verdicts("robustness", but=("choices",)),
            *blocks,
            *failures(view, found),
            *pictures(view, found),
            rank_table(view, found),
        ]
    return Part("intervals", view.text("intervals_title"), view.text("intervals_lead"), tuple(blocks), "g")


def order(found: Robustness) -> list[int]:
    """Return the units with a rank and an interval, by their rank, equals by their median."""
    there = np.flatnonzero((found.ranks > 0) & np.isfinite(found.median)).tolist()
    return sorted(there, key=lambda at: (float(found.ranks[at]), float(found.median[at])))


def pictures(view: AuditView, found: Robustness) -> list[Block]:
    """Return the picture of intervals, in pieces for paper where there are many units."""
    rows = spans(view, found)
    if not 0 < len(rows) <= MOST_DRAWN:
        return []
    scale = Scale(places=len(rows), levels=(inner_level(view, found), found.level))
    name = view.text("intervals_picture", year=view.year)

    def piece(part: list[Span], ident: str) -> Drawing:
        return intervals(part, scale, view.frame(ident, name))

    pieces = [piece(rows[cut], f"intervals-{cut.start}") for cut in cuts(len(rows), PIECE)]
    return [in_pieces(piece(rows, "intervals-picture"), pieces)]


def spans(view: AuditView, found: Robustness) -> list[Span]:
    """Return the rows of the picture by mean rank, with inner interval and group from the draws.

    Where the draws themselves are not given, rows stand by rank, with the outer interval only, in one group.
    """
    draws = view.uncertainty
    if draws is None or view.year not in draws.years:
        return [span(view, found, at) for at in order(found)]
    year = draws.years.index(view.year)
    low, high = (ends[year] for ends in draws.interval(inner_level(view, found)))
    groups = draws.rank_groups()
    rows = []
    for at in order(found):
        place = draws.units.place[view.audit.units.members[at].key]
        drawn = replace(
            span(view, found, at), inner=(float(low[place]), float(high[place])),
            group=0 if groups is None else int(groups[year, place]),
        )  # fmt: skip
        rows.append((float(draws.mean_rank[year, place]), drawn))
    return [drawn for _, drawn in sorted(rows, key=itemgetter(0))]


def span(view: AuditView, found: Robustness, at: int) -> Span:
    """Return a unit's row with what the audit itself knows."""
    outer = (float(found.low[at]), float(found.high[at]))
    return Span(
        name=view.unit_names[at], median=float(found.median[at]), inner=outer, outer=outer, mark=float(found.ranks[at])
    )


def inner_level(view: AuditView, found: Robustness) -> float:
    """Return the probability of the inner interval."""
    inner = min(view.uncertainty.design.levels, default=USUAL) if view.uncertainty else USUAL
    return inner if inner < found.level else USUAL


def rank_table(view: AuditView, found: Robustness) -> Table:
    """Return ranks, median ranks and intervals."""
    level = view.percent(found.level)
    columns = (
        *view.heads("num:rank_word", "name:unit_word", "num:median_word"),
        *view.heads("num:interval_level", "num:width_word", "labels:stands_out"),
    )
    outside = set(found.outside)
    limit = view.audit.thresholds.interval_width * max(1, int((found.ranks > 0).sum()))
    rows = []
    for at in order(found):
        low, high = view.place(found.low[at]), view.place(found.high[at])
        wide = round(float(found.width[at]), 6)
        labels = [view.text("flag_outside")] if at in outside else []
        labels += [view.text("flag_wide")] if wide > limit else []
        rows.append((
            view.places(float(found.ranks[at])), Cell(view.unit_names[at]), view.places(float(found.median[at])),
            Cell(low if low == high else f"{low}\u00a0– {high}", float(found.low[at] + found.high[at])),
            Cell(view.moved(wide), wide), Cell(", ".join(labels), float(len(labels)), tuple(labels)),
        ))  # fmt: skip
    return table(view.text("ranks_audit_caption", year=view.year, level=level), columns, rows)


def failures(view: AuditView, found: Robustness) -> list[Block]:
    """Say on how many draws the figures stand, and how many could not be computed, by cause."""
    draws = view.count(found.draws)
    if not found.failed:
        return [Words(view.text("failures_none", draws=draws), "note")]
    share = view.percent(found.failed / max(found.draws, 1), 1)
    said = view.text("failures_some", count=view.count(found.failed), draws=draws, share=share)
    causes = []
    if view.uncertainty is not None and view.year in view.uncertainty.years:
        counts = view.uncertainty.failures[view.uncertainty.years.index(view.year)].tolist()
        causes = [
            view.text(
                "failure", item=view.anything(cause), count=view.count(count),
                share=view.percent(count / max(found.draws, 1), 1),
            )
            for cause, count in zip(view.uncertainty.causes, counts, strict=True) if count
        ]  # fmt: skip
    return [Words(" ".join([said, *causes]), "warning")]
