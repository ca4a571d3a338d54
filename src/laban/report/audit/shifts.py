# SPDX-License-Identifier: Apache-2.0
"""Part h: what moves ranks: one other choice alone, one element left out alone."""

from __future__ import annotations

from math import isfinite

import numpy as np

from laban.draw.drawing import Drawing
from laban.draw.limit_bars import Bar, Measure, limit_bars
from laban.draw.shifts import Shift
from laban.draw.shifts import shifts as drawn
from laban.model.audit.ranking import ChoiceShift
from laban.model.sensitivity import MEANING
from laban.report.audit.blocks import Block, Cell, Heading, Part, Picture, Table, Words, cuts, in_pieces, table
from laban.report.audit.view import AuditView
from laban.report.sensitivity.shares import drawn_shares
from laban.report.sensitivity.view import SensitivityView
from laban.texts import say

PIECE = 19
"""So many rows of a picture fit on half a page of paper."""


def shifts(view: AuditView) -> Part:
    """Return the part on what moves ranks."""
    blocks: list[Block] = [
        Heading(view.text("choices_heading")),
        *choice_blocks(view),
        *refused(view),
        *variance(view),
        Heading(view.text("leaving_out_heading")),
        view.verdicts("leaving_out"),
        Words(view.text("leaving_out_read"), "note"),
        leaving_out_picture(view),
        leaving_out_table(view),
    ]
    return Part("shifts", view.text("shifts_title"), view.text("shifts_lead"), tuple(blocks), "h")


def choice_blocks(view: AuditView) -> list[Block]:
    """Return what each other choice alone does, or the sentence that none was computed."""
    found = sorted(view.audit.choice_shifts, key=lambda each: -each.moved if isfinite(each.moved) else 1.0)
    if not found:
        return [Words(view.text("no_choices"), "warning")]
    limit = view.audit.thresholds.moved_most
    places = view.count(max(each.places for each in found))
    bars = [Bar(name=view.anything(each.name), value=each.moved, flagged=each.moved > limit) for each in found]
    measure = Measure(name=view.text("moved_share", places=places), limit=limit, share=True)
    frame = view.frame("choices-picture", view.text("choices_picture", places=places))
    columns = view.heads(
        "name:other_choice",
        "num:n",
        "num:moved_word",
        "num:mean_word",
        "num:largest_word",
        "text:unit_word",
        "num:Spearman",
    )
    rows = [choice_row(view, each) for each in found]
    return [
        view.verdicts("robustness", only=("choices",)),
        Picture(limit_bars(bars, measure, frame), told=True),
        table(view.text("choices_caption", places=places), columns, rows),
    ]


def refused(view: AuditView) -> list[Block]:
    """Return under which other choices nothing can be computed, and why."""
    return [
        Words(f"{names.into(view.language)}: {view.text('not_computed')} {why.text(view.language)}", "warning")
        for names, why in view.refused
    ]


def variance(view: AuditView) -> list[Block]:
    """Return the shares of the variance of ranks that each choice makes up, where a sensitivity analysis was made."""
    found = view.sensitivity
    if found is None or view.year not in found.years:
        return []
    inner = SensitivityView(view.pack, view.result, view.language, found, view.year)
    drawing = drawn_shares(inner)
    rule = inner.text("shares_rule_plain" if found.shift.shapley is None else "shares_rule")
    picture: list[Block] = [Picture(drawing)] if drawing.svg else [Words(drawing.sentence)]
    return [
        Heading(view.text("variance_heading")),
        Words(say(MEANING, view.language), "note"),
        *picture,
        Words(rule, "note"),
    ]


def choice_row(view: AuditView, each: ChoiceShift) -> tuple[Cell, ...]:
    """Return one choice's row; gains are below nought."""
    unit = view.unit_names[each.unit] if each.largest and each.unit < len(view.unit_names) else ""
    return (
        Cell(view.anything(each.name)), view.counted(each.units), view.share(each.moved), view.num(each.mean, 1),
        Cell(view.signed(each.largest, 0), abs(each.largest)), Cell(unit), view.num(each.spearman),
    )  # fmt: skip


def leaving_out_order(view: AuditView) -> list[int]:
    """Return the elements, the one that moves most units first."""
    found = view.audit.leaving_out
    moved = found.moved(moved_places(view))
    shifts_of = np.abs(found.shifts)
    mean = [float(np.nanmean(row)) if np.isfinite(row).any() else 0.0 for row in shifts_of]
    return sorted(range(len(found.items)), key=lambda at: (-np.nan_to_num(moved[at]), -mean[at]))


def moved_places(view: AuditView) -> int:
    """Return from how many places on a rank has moved."""
    return view.audit.thresholds.places(int((view.audit.leaving_out.base > 0).sum()))


def leaving_out_picture(view: AuditView) -> Picture:
    """Return the picture of the shifts without each element, in pieces for paper where there are many."""
    found, limit = view.audit.leaving_out, view.audit.thresholds.moved_most
    moved = found.moved(moved_places(view))
    rows = [
        Shift(name=view.item(found.items[at]), places=tuple(found.shifts[at].tolist()), flagged=bool(moved[at] > limit))
        for at in leaving_out_order(view)
    ]
    name = view.text("leaving_out_picture")
    most = max((abs(places) for each in rows for places in each.known), default=0.0)

    def piece(part: list[Shift], ident: str) -> Drawing:
        return drawn(part, view.frame(ident, name), most)

    pieces = [piece(rows[cut], f"leaving-{cut.start}") for cut in cuts(len(rows), PIECE)]
    return in_pieces(piece(rows, "leaving-picture"), pieces, told=True)


def leaving_out_table(view: AuditView) -> Table:
    """Return how ranks shift without each element."""
    found = view.audit.leaving_out
    places = moved_places(view)
    moved = found.moved(places)
    columns = view.heads(
        "name:item_word", "text:level_word", "num:moved_word", "num:mean_word", "num:gain_word", "text:unit_word",
        "num:loss_word", "text:unit_word", "num:Spearman",
    )  # fmt: skip
    rows = []
    for at in leaving_out_order(view):
        shift = found.shifts[at]
        known = np.isfinite(shift)
        mean = float(np.abs(shift[known]).mean()) if known.any() else float("nan")
        rows.append((
            view.name(found.items[at]), Cell(view.level(view.framework.level(found.items[at]))),
            view.share(float(moved[at])), view.num(mean, 1), *farthest(view, shift, -1.0), *farthest(view, shift, 1.0),
            view.num(float(found.spearman[at])),
        ))  # fmt: skip
    caption = view.text("leaving_out_caption", places=view.count(places))
    return table(caption, columns, rows, view.text("leaving_out_open", count=view.count(len(rows))))


def farthest(
    view: AuditView, shift: np.ndarray[tuple[int, ...], np.dtype[np.float64]], way: float
) -> tuple[Cell, Cell]:
    """Return by how many places, and which unit, gains most (`way` −1) or loses most (1)."""
    if not np.isfinite(shift).any():
        return Cell(""), Cell("")
    unit = int(np.nanargmax(shift * way))
    size = float(shift[unit] * way)
    return (view.places(size), Cell(view.unit_names[unit])) if size > 0 else (Cell("0", 0.0), Cell(""))
