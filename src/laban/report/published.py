# SPDX-License-Identifier: Apache-2.0
"""Figures as others printed them, beside our own: shown and compared, never computed with."""

from __future__ import annotations

from math import isfinite

from laban.draw.numbers import MISSING, significant
from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.model.pack import Published
from laban.report.pieces import Column, section, sortable, table
from laban.report.view import View

RAW = "raw"


def published(view: View) -> Markup:
    """Return the section; a demonstration pack's own figures are generated, so they are not set beside printed ones."""
    if not view.pack.published:
        return NOTHING
    compared = not view.pack.demonstration
    columns = [Column(view.say("year_word"), "num"), Column(view.say("unit_word")), Column(view.say("item_word"))]
    columns += [Column(view.say("published_value"), "num"), Column(view.say("published_rank"), "num")]
    if compared:
        names = ("our_value", "our_rank", "difference_word")
        columns += [Column(view.say(name), "num") for name in names]
    columns.append(Column(view.say("source_word"), sort=False))
    printed = sorted(view.pack.published, key=lambda each: order(view, each))
    rows = (row(view, each, compared=compared) for each in printed)
    lead = NOTHING if compared else element("p", view.say("published_not_compared"), class_="warning")
    return section(view, "published", lead, table(view.say("published_caption"), columns, rows, "wide-source"))


def order(view: View, each: Published) -> tuple[int, str, int]:
    """Return what a printed figure is sorted by: the latest year first, then unit and item."""
    return -each.year, name_of(view, each), view.framework.place.get(each.item, 0)


def name_of(view: View, each: Published) -> str:
    """Return the name of the unit a figure is printed of."""
    at = view.pack.units.place.get(each.unit)
    return each.unit.code if at is None else view.pack.units.members[at].names.into(view.language) or each.unit.code


def row(view: View, each: Published, *, compared: bool) -> Markup:
    """Return one printed figure, with ours where they are compared."""
    value = float("nan") if each.value is None else each.value
    item = view.item_or_element(each.item)
    if each.kind == RAW:
        item = view.text("published_raw", name=item)
    note = element("span", words(each.note), class_="note") if each.note else NOTHING
    cells = [
        f'<td class="num"{sortable(each.year)}>{each.year}</td>',
        f'<th scope="row">{words(name_of(view, each))}</th>',
        f"<td>{together(words(item), note)}</td>",
        f'<td class="num"{sortable(value)}>{written(view, each, value)}</td>',
        f'<td class="num"{sortable(each.rank or float("nan"))}>{each.rank or MISSING}</td>',
    ]
    if compared:
        our, rank = ours(view, each)
        apart = our - value
        shown = view.signed(apart) if isfinite(apart) else MISSING
        cells += [
            f'<td class="num"{sortable(our)}>{written(view, each, our)}</td>',
            f'<td class="num"{sortable(rank or float("nan"))}>{view.place(rank)}</td>',
            f'<td class="num"{sortable(apart)}>{shown}</td>',
        ]
    cells.append(f'<td class="source">{words(each.source)}</td>')
    return Markup(f"<tr>{''.join(cells)}</tr>")


def written(view: View, each: Published, value: float) -> str:
    """Write a score with two decimals, a raw value with the digits it has."""
    return significant(value, view.language) if each.kind == RAW else view.number(value)


def ours(view: View, each: Published) -> tuple[float, float]:
    """Return our value and rank of the same unit, item and year; NaN and 0 where there is none."""
    result = view.result
    unit, year = result.units.place.get(each.unit), result.year_place.get(each.year)
    item = result.framework.place.get(each.item)
    if unit is None or year is None or item is None:
        return float("nan"), 0.0
    if each.kind == RAW:
        leaf = result.raw.item_place.get(each.item)
        return (float("nan"), 0.0) if leaf is None else (float(result.raw.values[year, leaf, unit]), 0.0)
    return float(result.scores[year, item, unit]), float(result.ranks[year, item, unit])
