# SPDX-License-Identifier: Apache-2.0
"""What the figures rest on: how much was observed, what was imputed, what was treated."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from laban.draw.numbers import MISSING, significant
from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.model.panel import Bools, Flag, Flags
from laban.model.result import Treatment
from laban.report.pieces import Column, badge, more, section, sortable, table, unit_link
from laban.report.view import View
from laban.texts import say

CELLS_SHOWN = 12
"""How many imputed or treated cells of one indicator are named; the rest are counted, and stand in cells.csv."""

MARKS = (
    Flag.ESTIMATED, Flag.PROVISIONAL, Flag.BREAK, Flag.UNRELIABLE, Flag.LATE, Flag.DISPUTED, Flag.REBUILT, Flag.GENERATED,
)  # fmt: skip
"""What is said of a cell besides its value; imputed and treated cells have tables of their own."""


def quality(view: View) -> Markup:
    """Return the section on data quality: coverage, imputed cells, treated indicators."""
    return section(
        view,
        "quality",
        element("h3", view.say("coverage_title")),
        more(view.say("coverage_by_item"), coverage_by_item(view)),
        more(view.say("coverage_by_unit"), coverage_by_unit(view)),
        element("h3", view.say("imputed_title")),
        imputed(view),
        element("h3", view.say("treated_title")),
        treated(view),
    )


def coverage_columns(view: View, first: str) -> list[Column]:
    """Return the columns that both coverage tables share."""
    names = ("observed_word", "imputed_word", "missing_word")
    counts = [Column(view.say(name), "num") for name in names]
    return [Column(view.say(first)), *counts, Column(view.say("marks_word"), "marks", sort=False)]


def coverage_by_item(view: View) -> Markup:
    """Return the coverage of each indicator over the units that take part."""
    there = view.result.present[view.at]
    raw, flags = view.result.raw.values[view.at][:, there], view.result.raw.flags[view.at][:, there]
    left = np.isnan(view.result.imputed.values[view.at][:, there])
    rows = (
        coverage_row(view, words(view.item(code)), np.isnan(raw[at]), left[at], marks_of(view, flags[at]))
        for at, code in enumerate(view.framework.leaves)
    )
    caption = view.say("coverage_by_item_caption", year=view.year, units=view.count(int(there.sum())))
    return table(caption, coverage_columns(view, "item_word"), rows)


def coverage_by_unit(view: View) -> Markup:
    """Return the coverage of each unit over the indicators."""
    raw, flags = view.result.raw.values[view.at], view.result.raw.flags[view.at]
    left = np.isnan(view.result.imputed.values[view.at])
    rows = (
        coverage_row(
            view,
            unit_link(view, at),
            np.isnan(raw[:, at]),
            left[:, at],
            marks_of(view, flags[:, at]),
        )
        for at in view.alphabet
    )
    caption = view.say("coverage_by_unit_caption", year=view.year, items=view.count(len(view.framework.leaves)))
    return table(caption, coverage_columns(view, "unit_word"), rows)


def coverage_row(view: View, name: Markup, gaps: Bools, left: Bools, marks: Markup) -> Markup:
    """Return one row: share observed, cells imputed, cells still missing, marks."""
    size = max(len(gaps), 1)
    missing = int(left.sum())
    imputed_cells = int(gaps.sum()) - int((gaps & left).sum())
    share = 1 - int(gaps.sum()) / size
    counts = "".join(
        f'<td class="num{"" if value else " muted"}"{sortable(value)}>{view.count(value)}</td>'
        for value in (imputed_cells, missing)
    )
    observed = f'<td class="num"{sortable(share)}>{view.percent(share)}</td>'
    return Markup(f'<tr><th scope="row">{name}</th>{observed}{counts}<td>{marks}</td></tr>')


def marks_of(view: View, flags: Flags) -> Markup:
    """Return what is said of the cells, each mark with how often."""
    counted = {flag: int(np.count_nonzero(flags & np.uint16(flag))) for flag in MARKS}
    return together(
        *(
            badge(view.say("mark", name=view.text(f"flag_{str(flag.name).lower()}"), count=count), "mark")
            for flag, count in counted.items()
            if count
        )
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """One changed cell of the reported year: the unit's position, the new value, and why (a code of `laban.texts`)."""

    unit: int
    new: float
    reason: str


def changes_of(view: View, step: str) -> dict[str, list[Cell]]:
    """Return the cells that a step changed this year, by indicator; units by name."""
    found: dict[str, list[Cell]] = {}
    order = {at: place for place, at in enumerate(view.alphabet)}
    for each in view.result.changes:
        if each.step != step:
            continue
        items = view.result.items_of(step)
        for at in np.flatnonzero((each.year == view.at) & np.isin(each.unit, view.order)).tolist():
            cell = Cell(int(each.unit[at]), float(each.new[at]), each.reasons[int(each.reason[at])])
            found.setdefault(items[int(each.item[at])], []).append(cell)
    return {item: sorted(cells, key=lambda cell: order[cell.unit]) for item, cells in found.items()}


def imputed(view: View) -> Markup:
    """Return the imputed cells of the reported year by indicator, with how each was filled."""
    found = changes_of(view, "impute")
    if not found:
        return element("p", view.say("imputed_none", year=view.year))
    columns = [
        Column(view.say("item_word")),
        Column(view.say("cells_word"), "num"),
        Column(view.say("how_word"), sort=False),
        Column(view.say("which_word"), sort=False),
    ]
    rows = (imputed_row(view, code, found[code]) for code in sorted(found, key=lambda code: (-len(found[code]), code)))
    total = sum(len(cells) for cells in found.values())
    said = element(
        "p", view.say("imputed_total", total=view.count(total), items=view.count(len(found)), year=view.year)
    )
    caption = view.say("imputed_caption", year=view.year)
    return together(said, more(view.say("imputed_open"), table(caption, columns, rows, "wordy")))


def imputed_row(view: View, code: str, cells: list[Cell]) -> Markup:
    """Return one indicator's imputed cells."""
    how = " ".join(say(reason, view.language) for reason in dict.fromkeys(each.reason for each in cells))
    shown = (f"{view.names[each.unit]} ({significant(each.new, view.language)})" for each in cells[:CELLS_SHOWN])
    which = ", ".join(shown)
    return Markup(
        f'<tr><th scope="row">{words(view.item(code))}</th>'
        f'<td class="num"{sortable(len(cells))}>{view.count(len(cells))}</td>'
        f"<td>{words(how)}</td><td>{words(which)}{rest(view, len(cells))}</td></tr>"
    )


def rest(view: View, count: int) -> Markup:
    """Say how many cells are not named."""
    if count <= CELLS_SHOWN:
        return NOTHING
    return together(words(" "), view.say("and_more", count=view.count(count - CELLS_SHOWN)))


def treated(view: View) -> Markup:
    """Return the indicators that were capped or transformed, with skewness and kurtosis before and after."""
    mine = [each for each in view.result.treatments if not each.window or view.year in each.window]
    changed = [each for each in mine if each.capped or each.transform]
    if not changed:
        return element("p", view.say("treated_none"))
    columns = [
        Column(view.say("item_word")),
        Column(view.say("skewness_word"), "num", sort=False),
        Column(view.say("kurtosis_word"), "num", sort=False),
        Column(view.say("done_word"), sort=False),
        Column(view.say("cells_word"), "num"),
    ]
    cells = changes_of(view, "treat")
    rows = (treated_row(view, each, len(cells.get(each.item, ()))) for each in changed)
    counts = {"changed": view.count(len(changed)), "all": view.count(len(view.framework.leaves))}
    caption = view.say("treated_caption", year=view.year)
    return together(
        element("p", view.say("treated_total", **counts)),
        more(view.say("treated_open"), table(caption, columns, rows, "wordy")),
    )


def treated_row(view: View, each: Treatment, cells: int) -> Markup:
    """Return one treated indicator: its shape before and after, and what was done."""
    done: list[Markup] = []
    if each.capped:
        caps = [
            view.text(name, value=significant(cap, view.language))
            for name, cap in (("cap_low", each.low_cap), ("cap_high", each.high_cap))
            if np.isfinite(cap)
        ]
        done.append(view.say("capped", count=view.count(each.capped), caps="; ".join(caps)))
    if each.transform:
        done.append(words(say(f"treat.{each.transform}", view.language)))
    if not each.passes:
        done.append(badge(view.say("still_fails"), "behind"))
    return Markup(
        f'<tr><th scope="row">{words(view.item(each.item))}</th>'
        f'<td class="num">{arrow(view, each.skewness)}</td><td class="num">{arrow(view, each.kurtosis)}</td>'
        f'<td>{" ".join(done)}</td><td class="num"{sortable(cells)}>{view.count(cells) if cells else MISSING}</td></tr>'
    )


def arrow(view: View, before_after: tuple[float, float]) -> str:
    """Write a figure before and after."""
    before, after = (view.number(value) for value in before_after)
    return f"{before} → {after}"
