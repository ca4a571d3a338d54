# SPDX-License-Identifier: Apache-2.0
"""Part d: what each item really weighs in its parent and in the index, beside its stated weight."""

from __future__ import annotations

from collections.abc import Iterator

from laban.draw.drawing import Drawing
from laban.draw.importance import Share
from laban.draw.importance import importance as drawn
from laban.model.audit.importance import BALANCE, Importance, Proposal
from laban.report.audit.blocks import Block, Cell, Heading, Part, Picture, Table, Words, cuts, in_pieces, table
from laban.report.audit.view import AuditView

PIECE = 18
"""So many rows of a picture fit on half a page of paper."""

PRINTED = 20
"""So many rows of weights for other aims are printed on paper."""


def importance(view: AuditView) -> Part:
    """Return the part on weights and importance."""
    root = view.framework.root
    inside = [each for each in view.audit.importance if is_child(view, each)]
    blocks: list[Block] = [view.verdicts("importance"), Words(estimator(view), "note")]
    pillars = [each for each in view.audit.importance if each.target == root and at_level(view, each)]
    if pillars:
        blocks += [Heading(view.text("importance_index_heading")), shares(view, pillars, "importance-index")]
    if inside:
        blocks += [Heading(view.text("importance_parent_heading")), shares(view, inside, "importance-parent")]
    blocks += [
        importance_table(view, pillars, inside),
        Heading(view.text("proposals_heading")),
        Words(view.word("proposals_meaning"), "note"),
        *proposal_tables(view),
    ]
    return Part("importance", view.text("importance_title"), view.text("importance_lead"), tuple(blocks), "d")


def is_child(view: AuditView, each: Importance) -> bool:
    """Tell whether an importance is for the item's own parent."""
    return view.framework.by_code[each.item].parent == each.target


def at_level(view: AuditView, each: Importance) -> bool:
    """Tell whether an item belongs to the compared level."""
    return view.framework.level(each.item) == view.audit.level


def estimator(view: AuditView) -> str:
    """Say what importance is, how it is estimated, and what the intervals are."""
    plan = view.audit.plan
    return view.word(
        "estimator", confidence=view.percent(plan.confidence), resamples=view.count(plan.resamples),
        units=view.count(len(view.audit.units)),
    )  # fmt: skip


def shares(view: AuditView, found: list[Importance], ident: str) -> Picture:
    """Return the picture of stated weights and shares of importance, in pieces for paper where there are many."""
    rows = [
        Share(
            name=view.item(each.item), weight=each.weight, share=each.share, interval=each.share_interval,
            flagged=bool(each.flag), group=each.target,
        )
        for each in found
    ]  # fmt: skip
    name = view.text(ident.replace("-", "_") + "_picture")

    def piece(part: list[Share], at: str) -> Drawing:
        return drawn(part, view.frame(f"{ident}{at}", name))

    pieces = [piece(rows[cut], f"-{cut.start}") for cut in cuts(len(rows), PIECE)]
    return in_pieces(piece(rows, ""), pieces, told=True)


def importance_table(view: AuditView, pillars: list[Importance], inside: list[Importance]) -> Table:
    """Return every importance with its estimates and intervals; that of single indicators for the index not on paper."""
    first = list(dict.fromkeys((*pillars, *inside)))
    found = [*first, *(each for each in view.audit.importance if each not in first)]
    columns = view.heads(
        "name:item_word", "text:target_word", "num:n", "num:weight_word", "num:importance_share", "num:interval_word_short",
        "num:linear_word", "num:interval_word_short", "num:curved_word", "num:interval_word_short", "num:chance_word",
        "labels:stands_out",
    )  # fmt: skip
    rows = [
        (
            view.name(each.item), view.name(each.target), view.counted(each.units), view.share(each.weight, 1),
            view.share(each.share, 1), view.share_between(each.share_interval), view.num(each.linear),
            view.between(each.linear_interval), view.num(each.curved), view.between(each.curved_interval),
            view.num(each.chance), view.flags([each.flag]),
        )
        for each in found
    ]  # fmt: skip
    caption = view.text("importance_caption", confidence=view.percent(view.audit.plan.confidence))
    return table(caption, columns, rows, view.text("importance_open", count=view.count(len(rows))), len(first))


def proposal_tables(view: AuditView) -> Iterator[Table]:
    """Yield the weights that would do something: for what was stated, then for the other aims."""
    ordered = sorted(view.audit.proposals, key=lambda each: each.objective != BALANCE)
    for objective in dict.fromkeys(each.objective for each in ordered):
        rows = [row for each in ordered if each.objective == objective for row in proposal_rows(view, each)]
        aim = view.word(f"objective_{objective}")
        wanted = objective == BALANCE
        columns = view.heads(
            "name:item_word", "text:target_word", "num:weight_word", "num:before_word" if wanted else "num:r_before",
            "num:proposed_word", "num:after_word" if wanted else "num:r_after", *(["num:gap_word"] if wanted else []),
        )  # fmt: skip
        folded = view.text("proposals_open", aim=aim, count=view.count(len(rows)))
        yield table(view.text("proposals_caption", aim=aim), columns, rows, folded, 0 if wanted else PRINTED)


def proposal_rows(view: AuditView, each: Proposal) -> Iterator[tuple[Cell, ...]]:
    """Yield one row an item of a group of weights."""
    for at, code in enumerate(each.items):
        shown = view.share if each.objective == BALANCE else view.num
        before, after = (shown(values[at]) for values in (each.before, each.after))
        cells = (
            view.name(code), view.name(each.target), view.share(each.stated[at], 1), before,
            view.share(each.weights[at], 1), after,
        )  # fmt: skip
        if each.objective != BALANCE:
            yield cells
            continue
        gap = abs(each.after[at] - each.wanted[at]) if each.wanted else float("nan")
        yield (*cells, view.share(gap, 1))
