# SPDX-License-Identifier: Apache-2.0
"""One change at a time on the page: how far all units move, and where each unit would stand."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

import numpy as np

from laban.draw.drawing import Drawing
from laban.draw.numbers import MISSING
from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.draw.tornado import Move, tornado
from laban.model.sensitivity import Reach, Swing
from laban.report.pieces import Column, figure, more, section, sortable, table
from laban.report.sensitivity.view import SensitivityView
from laban.report.uncertainty.ranks import broad

MOST_DRAWN = 70
"""With more units than these, single units have no pictures of their own."""


def drawn_moves(view: SensitivityView) -> Drawing:
    """Return the picture of what each change does to all units."""
    frame = view.frame("alone-picture", view.text("alone_picture", year=view.year))
    return tornado([view.shift_of(each) for each in moves(view)], frame)


def alone(view: SensitivityView) -> Markup:
    """Return the section with what single changes do to all units, and what single items do when left out."""
    if not view.found.swings and not view.found.reaches:
        return NOTHING
    drawn = broad(view, drawn_moves(view)) if moves(view) else NOTHING
    return section(view, "alone", drawn, spans(view), items(view))


def moves(view: SensitivityView) -> tuple[Swing | Reach, ...]:
    """Return all changes but items left out."""
    return (*view.swings, *view.found.reaches)


def spans(view: SensitivityView) -> Markup:
    """Say what the bars of weights and noise are."""
    said = (
        view.say(
            "alone_rule",
            factor=view.names_by_code[each.factor],
            draws=view.count(each.draws),
            level=view.percent(each.level),
        )
        for each in view.found.reaches
    )
    return together(*(element("p", each, class_="rule") for each in said))


def items(view: SensitivityView) -> Markup:
    """Return the table of items left out in their turn, on demand."""
    if not view.left_out:
        return NOTHING
    columns = [
        Column(view.say("item_word")),
        Column(view.say("shift_word"), "num"),
        Column(view.say("most_gain_word")),
        Column(view.say("most_loss_word")),
    ]
    ordered = sorted(view.left_out, key=lambda each: -float(np.nan_to_num(each.shift[view.seen], nan=-1.0)))
    caption = view.say("left_out_caption", year=view.year)
    made = table(caption, columns, (item_row(view, each) for each in ordered), "wordy")
    return more(view.say("left_out_more"), made)


def item_row(view: SensitivityView, each: Swing) -> Markup:
    """Return what happens without one item: the mean shift, who gains and who loses most."""
    shift = float(each.shift[view.seen])
    gains = 0.0 - each.ranks[view.seen]
    known = [at for at in view.order if isfinite(gains[at])]
    best, worst = (pick(known, key=lambda at: float(gains[at]), default=None) for pick in (max, min))
    cells = (
        MISSING if at is None or not float(gains[at]) * sign > 0 else
        view.text("item_places", item=view.names[at], places=gained(view, float(gains[at])))
        for at, sign in ((best, 1), (worst, -1))
    )  # fmt: skip
    shown = view.number(shift) if isfinite(shift) else MISSING
    return Markup(
        f'<tr><th scope="row">{words(view.item(each.item))}</th><td class="num"{sortable(shift)}>{shown}</td>'
        f"{''.join(f'<td>{words(cell)}</td>' for cell in cells)}</tr>"
    )


def gained(view: SensitivityView, places: float) -> str:
    """Write places gained or lost with their sign."""
    return view.signed(places, 0 if float(places).is_integer() else 1)


def changes(view: SensitivityView) -> Markup:
    """Return the section with where single changes would put each unit."""
    if not view.found.swings and not view.found.reaches:
        return NOTHING
    columns = [
        Column(view.say("rank_word"), "num rank"),
        Column(view.say("unit_word")),
        *(Column(words(view.swing_name(each)), "num") for each in view.swings),
        *(
            Column(
                view.say("range_word", factor=view.names_by_code[each.factor], level=view.percent(each.level)), "num"
            )
            for each in view.found.reaches
        ),
    ]
    if view.left_out:
        columns += [Column(view.say("left_out_gain")), Column(view.say("left_out_loss"))]
    rows = (change_row(view, at) for at in view.listed)
    made = table(view.say("changes_caption", year=view.year), columns, rows, "ranking changes")
    return section(view, "changes", made, view.rest, pictures(view))


def change_row(view: SensitivityView, at: int) -> Markup:
    """Return one unit's row of single changes."""
    rank = int(view.found.base_ranks[view.seen, at])
    cells = [
        f'<td class="num rank"{sortable(rank)}>{view.place(rank)}</td>',
        f'<th scope="row">{words(view.names[at])}</th>',
        *(gain_cell(view, view.move_of(each, at)) for each in view.swings),
        *(range_cell(view, view.move_of(each, at)) for each in view.found.reaches),
    ]
    if view.left_out:
        cells += out_cells(view, at)
    return Markup(f"<tr>{''.join(cells)}</tr>")


def gain_cell(view: SensitivityView, move: Move) -> str:
    """Return the cell of places gained or lost."""
    if not isfinite(move.places):
        return f'<td class="num muted"{sortable(move.places)}>{MISSING}</td>'
    kind = "ahead" if move.places > 0 else "behind" if move.places < 0 else "muted"
    return f'<td class="num {kind}"{sortable(move.places)}>{gained(view, move.places)}</td>'


def range_cell(view: SensitivityView, move: Move) -> str:
    """Return the cell of a range of places."""
    low, high = move.span
    if not isfinite(low):
        return f'<td class="num muted"{sortable(low)}>{MISSING}</td>'
    shown = gained(view, low) if low == high else f"{gained(view, low)} … {gained(view, high)}"
    kind = "num" if low or high else "num muted"
    return f'<td class="{kind}"{sortable(high - low)}>{shown}</td>'


def out_cells(view: SensitivityView, at: int) -> Iterator[str]:
    """Yield the cells of the items without which the unit gains, and loses, most places."""
    moves = [(0.0 - float(each.ranks[view.seen, at]), each.item) for each in view.left_out]
    known = [each for each in moves if isfinite(each[0])]
    for pick, sign in ((max, 1), (min, -1)):
        places, item = pick(known, key=lambda each: each[0], default=(0.0, ""))
        if places * sign > 0:
            said = view.text("item_places", item=view.item(item), places=gained(view, places))
            yield f"<td{sortable(places)}>{words(said)}</td>"
        else:
            yield f'<td class="muted"{sortable(0.0)}>{MISSING}</td>'


def pictures(view: SensitivityView) -> Markup:
    """Return a picture for each unit, on demand; nothing where there are many units."""
    if not 0 < len(view.order) <= MOST_DRAWN:
        return NOTHING
    made = (more(words(view.names[at]), figure(view, drawn_unit(view, at))) for at in view.order)
    return more(view.say("pictures_more"), element("figure", *made, class_="of-units"))


def drawn_unit(view: SensitivityView, at: int) -> Drawing:
    """Return the picture of what each change does to one unit."""
    name = view.names[at]
    frame = view.frame(f"alone-{view.idents[at]}", view.text("unit_picture", unit=name, year=view.year))
    return tornado([view.move_of(each, at) for each in moves(view)], frame, unit=name)
