# SPDX-License-Identifier: Apache-2.0
"""Part c: whether the items of each group measure one thing."""

from __future__ import annotations

from collections.abc import Iterator

from laban.draw.drawing import Drawing
from laban.draw.numbers import MISSING
from laban.draw.stacks import Stack, stacks
from laban.model.audit.structure import INDICATORS, PILLARS, Adequacy, Alpha, Components, Sphericity, Structure
from laban.report.audit.blocks import Block, Cell, Part, Picture, Table, Words, table
from laban.report.audit.view import AuditView

NAN = float("nan")


def structure(view: AuditView) -> Part:
    """Return the part on inner agreement."""
    drawn = components(view)
    blocks: list[Block] = [
        view.verdicts("structure"),
        Words(view.text("structure_read"), "note"),
        *([Picture(drawn)] if drawn.svg else []),
        group_table(view),
        item_table(view),
        *view.told(each for each in view.audit.undefined if each.item and each.item in view.framework.children),
    ]
    return Part("structure", view.text("structure_title"), view.text("structure_lead"), tuple(blocks), "c")


def compared(view: AuditView) -> tuple[Structure, ...]:
    """Return the groups of the compared level through all their indicators, then the index through these groups."""
    tree, root = view.framework, view.framework.root
    chosen: dict[str, Structure] = {}
    for each in view.audit.structures:
        wanted = PILLARS if each.group == root else INDICATORS
        at_level = each.group == root or tree.level(each.group) == view.audit.level
        if at_level and (each.group not in chosen or each.seen == wanted):
            chosen[each.group] = each
    last = chosen.pop(root, None)
    return (*chosen.values(), *([last] if last else []))


def components(view: AuditView) -> Drawing:
    """Return the picture of the variance that each component explains, with Cronbach's alpha after each bar."""
    limits = view.audit.thresholds
    rows = []
    for each in compared(view):
        shares = each.components.shares if isinstance(each.components, Components) else ()
        alpha = each.alpha.pairwise if isinstance(each.alpha, Alpha) else NAN
        weak = bool(shares) and shares[0] < limits.first_component
        rows.append(
            Stack(
                name=view.item(each.group),
                shares=shares,
                note=f"alpha {view.number(alpha)}",
                flagged=weak or alpha < limits.alpha,
            )
        )
    frame = view.frame("components-picture", view.text("components_picture", year=view.year))
    return stacks(rows, limits.first_component, frame)


def group_table(view: AuditView) -> Table:
    """Return every group with its figures."""
    columns = view.heads(
        "name:group_word",
        "text:seen_word",
        "num:items_word",
        "num:n",
        "num:first_share",
        "num:above_one",
        "num:alpha",
        "num:alpha_complete",
        "num:KMO",
        "num:bartlett",
        "num:p",
    )
    rows = [group_row(view, each) for each in view.audit.structures]
    return table(view.text("structure_caption"), columns, rows)


def group_row(view: AuditView, each: Structure) -> tuple[Cell, ...]:
    """Return one group's row; what cannot be computed is a dash, and said below the table."""
    first = above = alpha = complete = kmo = p = NAN
    bartlett = Cell(MISSING)
    if isinstance(each.components, Components):
        first, above = each.components.shares[0], float(each.components.above)
    if isinstance(each.alpha, Alpha):
        alpha, complete = each.alpha.pairwise, each.alpha.complete
    if isinstance(each.adequacy, Adequacy):
        kmo = each.adequacy.overall
    if isinstance(each.sphericity, Sphericity):
        p, chi = each.sphericity.p, each.sphericity.chi_square
        bartlett = Cell(f"{view.number(chi, 1)} ({each.sphericity.freedom})", chi)
    left_out = (
        view.text("left_out", items=", ".join(view.item(code) for code in each.left_out)) if each.left_out else ""
    )
    return (
        Cell(f"{view.item(each.group)} {left_out}".strip()), Cell(view.word(f"seen_{each.seen}")),
        view.counted(len(each.items)), view.counted(each.units), view.share(first), view.counted(above), view.num(alpha),
        view.num(complete), view.num(kmo), bartlett, view.chance(p),
    )  # fmt: skip


def item_table(view: AuditView) -> Table:
    """Return every item of the compared groups: its loading, alpha without it, its own KMO."""
    columns = view.heads("name:item_word", "text:group_word", "num:loading_word", "num:alpha_without", "num:kmo_item")
    rows = [row for each in compared(view) for row in item_rows(view, each)]
    return table(view.text("loadings_caption"), columns, rows, view.text("loadings_open", count=view.count(len(rows))))


def item_rows(view: AuditView, each: Structure) -> Iterator[tuple[Cell, ...]]:
    """Yield a group's items."""
    number = len(each.items)
    loadings = each.components.loadings if isinstance(each.components, Components) else (NAN,) * number
    without = each.alpha.without if isinstance(each.alpha, Alpha) else (NAN,) * number
    kmo = each.adequacy.items if isinstance(each.adequacy, Adequacy) else (NAN,) * number
    for at, code in enumerate(each.items):
        yield (
            view.name(code), view.name(each.group), view.num(loadings[at]), view.num(without[at]), view.num(kmo[at]),
        )  # fmt: skip
