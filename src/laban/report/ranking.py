# SPDX-License-Identifier: Apache-2.0
"""The ranking: place, unit, score with its bar, change since the year before, sub-indices, coverage."""

from __future__ import annotations

from laban.draw.axis import Axis, bounds_of
from laban.draw.bars import inline
from laban.draw.numbers import MISSING
from laban.draw.svg import NOTHING, Markup, words
from laban.report.pieces import Column, hidden, section, sortable, table, unit_link
from laban.report.view import View


def ranking(view: View) -> Markup:
    """Return the section with the ranking table; units without a rank stand last, and say why not."""
    root = view.framework.root
    scores = view.scores(root)
    axis = Axis(*bounds_of(float(scores[at]) for at in view.order))
    columns = [
        Column(view.say("rank_word"), "num rank"),
        Column(view.say("unit_word")),
        Column(view.say("score_word"), "num"),
        Column(hidden(view.say("bar_word")), "bar", sort=False),
    ]
    if view.previous is not None:
        columns.append(Column(view.say("change_since", year=view.previous), "num"))
    columns += [Column(words(view.item(code)), "num") for code in view.sub_indices]
    columns.append(Column(view.say("coverage_word"), "num"))
    rows = (row(view, at, axis) for at in view.order)
    caption = view.say("ranking_caption", name=view.item(root), year=view.year)
    return section(view, "ranking", table(caption, columns, rows, "ranking"))


def row(view: View, at: int, axis: Axis) -> Markup:
    """Return one unit's row."""
    root, item_at = view.framework.root, view.framework.place
    score, rank = float(view.scores(root)[at]), float(view.ranks(root)[at])
    coverage = float(view.result.coverage[view.at, item_at[root], at])
    cells = [
        f'<td class="num rank"{sortable(rank or 1e9)}>{view.place(rank)}</td>',
        f'<th scope="row">{unit_link(view, at)}</th>',
        f'<td class="num strong"{sortable(score)}>{view.number(score)}</td>',
        f'<td class="bar">{inline(score, axis) if rank else NOTHING}</td>',
    ]
    if view.previous is not None:
        cells.append(change_cell(view, at, view.previous))
    for code in view.sub_indices:
        part, place = float(view.scores(code)[at]), float(view.ranks(code)[at])
        shown = view.say("score_and_rank", score=view.number(part), rank=view.place(place)) if place else MISSING
        cells.append(f'<td class="num"{sortable(part)}>{shown}</td>')
    cells.append(f'<td class="num"{sortable(coverage)}>{view.percent(coverage)}</td>')
    return Markup(f"<tr>{''.join(cells)}</tr>")


def change_cell(view: View, at: int, previous: int) -> str:
    """Return the cell of a unit's change of rank: an arrow for the eye, a sentence for the ear."""
    root = view.framework.root
    now, before = float(view.ranks(root)[at]), float(view.ranks(root, previous)[at])
    if not now or not before:
        return f'<td class="num muted" data-v="">{MISSING}</td>'
    places = before - now
    if places == 0:
        return f'<td class="num muted"{sortable(0)}>{hidden(view.say("change_none"))}<span aria-hidden="true">=</span></td>'
    kind, arrow, name = ("ahead", "▲", "change_up") if places > 0 else ("behind", "▼", "change_down")
    said = hidden(view.say(name, places=view.moved(abs(places))))
    shown = f'<span aria-hidden="true">{arrow} {view.moved(abs(places))}</span>'
    return f'<td class="num {kind}"{sortable(places)}>{said}{shown}</td>'
