# SPDX-License-Identifier: Apache-2.0
"""Part e: what the index says that its pillars do not."""

from __future__ import annotations

from laban.draw.limit_bars import Bar, Measure, limit_bars
from laban.model.audit.ranking import AddedValue
from laban.report.audit.blocks import Block, Cell, Part, Picture, table
from laban.report.audit.view import AuditView


def added_value(view: AuditView) -> Part:
    """Return the part on the added value of the index."""
    found = view.audit.added_value
    limit = view.audit.thresholds.added_value
    drawn = [each for each in found if each.level == view.audit.level] or list(found)
    places = max((each.places for each in found), default=0)
    bars = [Bar(name=view.item(each.item), value=each.moved, flagged=each.moved < limit) for each in drawn]
    measure = Measure(name=view.text("moved_share", places=view.count(places)), limit=limit, share=True)
    frame = view.frame("added-picture", view.text("added_value_picture", places=view.count(places)))
    picture = limit_bars(bars, measure, frame)
    columns = view.heads(
        "name:item_word",
        "text:level_word",
        "num:n",
        "num:places_limit",
        "num:moved_word",
        "num:Pearson",
        "num:Spearman",
    )
    rows = [row(view, each) for each in found]
    blocks: list[Block] = [
        view.verdicts("added_value"),
        *([Picture(picture, told=True)] if picture.svg else []),
        table(view.text("added_value_caption"), columns, rows),
    ]
    return Part("added_value", view.text("added_value_title"), view.text("added_value_lead"), tuple(blocks), "e")


def row(view: AuditView, each: AddedValue) -> tuple[Cell, ...]:
    """Return one item's row."""
    return (
        view.name(each.item), Cell(view.level(each.level)), view.counted(each.units), view.counted(each.places),
        view.share(each.moved), view.num(each.pearson), view.num(each.spearman),
    )  # fmt: skip
