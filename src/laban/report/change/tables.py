# SPDX-License-Identifier: Apache-2.0
"""The tables of all units: what moved scores, what moved ranks, and the first year as it would be computed today."""

from __future__ import annotations

import numpy as np

from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.model.change import SPLIT, Movement
from laban.report.change.view import ChangeView
from laban.report.pieces import Column, link, section, sortable, table


def scores(view: ChangeView) -> Markup:
    """Return the section with the parts of every unit's score."""
    return section(view, "scores", parts_table(view, view.found.score, "score"))


def ranks(view: ChangeView) -> Markup:
    """Return the section with the parts of every unit's rank."""
    return section(view, "ranks", parts_table(view, view.found.rank, "rank"))


def parts_table(view: ChangeView, movement: Movement, kind: str) -> Markup:
    """Return one row a unit: before, after, gain, and a column a factor."""
    columns = [Column(view.say("unit_word")), *part_columns(view, kind)]
    rows = (unit_row(view, movement, at) for at in view.told_order)
    caption = view.say(f"{kind}s_caption", item=view.item_name(view.found.items[0]))
    return table(caption, columns, rows, "ranking parted-table")


def part_columns(view: ChangeView, kind: str) -> list[Column]:
    """Return the columns of a movement: both years, the gain, the factors."""
    gained = "gained_places" if kind == "rank" else "gained_points"
    headings = [*(view.say(f"{kind}_of_year", year=year) for year in view.found.years), view.say(gained)]
    headings += [view.say(f"title_{factor}") for factor in view.found.factors]
    return [Column(heading, "num") for heading in headings]


def unit_row(view: ChangeView, movement: Movement, at: int) -> Markup:
    """Return a unit's row; one whose past is rebuilt, or that cannot be compared, is marked."""
    return element("tr", name_cell(view, at), part_cells(view, movement, 0, at))


def name_cell(view: ChangeView, at: int) -> Markup:
    """Return a unit's name as the head of its row, with the mark of one that was not simply ranked both times."""
    apart = view.found.standing[at] != SPLIT
    mark = element("small", words(" *"), title=view.standing(at)) if apart else NOTHING
    return element("th", link(view.anchor_of(at), words(view.name(at))), mark, scope="row")


def part_cells(view: ChangeView, movement: Movement, item: int, at: int) -> Markup:
    """Return the cells of a movement; gains and losses differ in colour and by their sign."""
    ends = [float(movement.before[item, at]), float(movement.after[item, at])]
    gain, parts = view.printed(movement, item, at)
    cells = [f'<td class="num"{sortable(end)}>{view.ended(movement, end)}</td>' for end in ends]
    for place, value in enumerate((gain, *parts)):
        side = " ahead" if value > 0 else " behind" if value < 0 else ""
        strong = " strong" if place == 0 else ""
        cells.append(f'<td class="num{side}{strong}"{sortable(value)}>{view.gain(movement, value)}</td>')
    return together(*(Markup(cell) for cell in cells))


def backcast(view: ChangeView) -> Markup:
    """Return the section with last year as published, as today, and this year, for the index."""
    score, rank, cast = view.found.score, view.found.rank, view.found.backcast
    first, last = view.found.years
    published, today = view.text("published"), view.text("today")
    headings = [
        f"{view.text('rank_of_year', year=first)} {published}", f"{view.text('rank_of_year', year=first)} {today}",
        view.text("rank_of_year", year=last), f"{view.text('score_of_year', year=first)} {published}",
        f"{view.text('score_of_year', year=first)} {today}", view.text("score_of_year", year=last),
    ]  # fmt: skip
    rows = []
    for at in view.told_order:
        place = view.places[at]
        back = float(cast.ranks[0, place]) or np.nan
        values = [
            (rank, float(rank.before[0, at])), (rank, back), (rank, float(rank.after[0, at])),
            (score, float(score.before[0, at])), (score, float(cast.scores[0, place])), (score, float(score.after[0, at])),
        ]  # fmt: skip
        cells = [f'<td class="num"{sortable(value)}>{view.ended(kind, value)}</td>' for kind, value in values]
        rows.append(element("tr", name_cell(view, at), *(Markup(cell) for cell in cells)))
    columns = [Column(view.say("unit_word")), *(Column(words(each), "num") for each in headings)]
    caption = view.say("backcast_caption", item=view.item_name(view.found.items[0]))
    return section(view, "backcast", table(caption, columns, rows, "ranking parted-table"))
