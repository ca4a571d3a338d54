# SPDX-License-Identifier: Apache-2.0
"""Shares of variance on the page: of the mean rank shift as a picture, of every unit's rank and score as a table."""

from __future__ import annotations

from math import isfinite

from laban.draw.drawing import Drawing
from laban.draw.numbers import MISSING
from laban.draw.svg import Markup, element, together, words
from laban.draw.variance_shares import variance_shares
from laban.model.sensitivity import Shares
from laban.report.pieces import Column, more, section, sortable, table
from laban.report.sensitivity.view import SensitivityView
from laban.report.uncertainty.ranks import broad

TOPS = (0.1, 0.25, 0.5, 0.75)
"""Where one shade of a share ends and the next begins; a share below the first has the lightest."""


def drawn_shares(view: SensitivityView) -> Drawing:
    """Return the picture of what moves ranks, the strongest first."""
    frame = view.frame("shares-picture", view.text("shares_picture", year=view.year))
    rows = [view.share(view.found.shift, factor, 0) for factor in view.factors]
    return variance_shares(rows, view.found.level, frame)


def rule(view: SensitivityView) -> Markup:
    """Say how bars and dots are read."""
    name = "shares_rule_plain" if view.found.shift.shapley is None else "shares_rule"
    return element("p", view.say(name), class_="rule")


def overall(view: SensitivityView) -> Markup:
    """Return the section with the shares of the mean rank shift."""
    return section(view, "shares", broad(view, drawn_shares(view)), rule(view))


def units(view: SensitivityView) -> Markup:
    """Return the section with the shares of every unit's rank, and of every unit's score on demand."""
    of_ranks = of_units(view, view.found.ranks, "units_caption", "spread_word")
    of_scores = of_units(view, view.found.scores, "scores_caption", "spread_score_word")
    return section(view, "units", scale(view), of_ranks, view.rest, more(view.say("scores_more"), of_scores))


def scale(view: SensitivityView) -> Markup:
    """Return the key of the shades."""
    labels = [view.say("scale_below", top=view.percent(TOPS[0]))]
    labels += [view.say("scale_from", low=view.percent(low)) for low in TOPS]
    boxes = (element("span", label, class_=f"c{at}") for at, label in enumerate(labels, 1))
    return element("p", view.say("scale_word"), words(" "), *boxes, class_="scale worded")


def of_units(view: SensitivityView, shares: Shares, caption: str, spread: str) -> Markup:
    """Return the table of units by factors."""
    columns = [
        Column(view.say("rank_word"), "num rank"),
        Column(view.say("unit_word")),
        Column(view.say(spread), "num"),
        *(Column(words(view.factor_names[factor]), "heat") for factor in view.factors),
    ]
    rows = (unit_row(view, shares, at) for at in view.listed)
    return table(view.say(caption, year=view.year), columns, rows, "heated")


def unit_row(view: SensitivityView, shares: Shares, at: int) -> Markup:
    """Return one unit's row; one that never or hardly moves, or is not always ranked, has words instead of its spread."""
    rank = int(view.found.base_ranks[view.seen, at])
    deviation = float(shares.deviation[view.seen, at])
    if why := no_shares(view, shares, at):
        spread = f'<td class="muted still"{sortable(deviation)}>{view.say(why)}</td>'
    else:
        spread = f'<td class="num"{sortable(deviation)}>{view.number(deviation)}</td>'
    cells = [
        f'<td class="num rank"{sortable(rank)}>{view.place(rank)}</td>',
        f'<th scope="row">{words(view.names[at])}</th>',
        spread,
        *(share_cell(view, float(shares.leading[view.seen, factor, at])) for factor in view.factors),
    ]
    return Markup(f"<tr>{''.join(cells)}</tr>")


def no_shares(view: SensitivityView, shares: Shares, at: int) -> str:
    """Return the name of the words that say why a unit has no shares; nothing where it has."""
    if not shares.known[view.seen, at]:
        return "not_everywhere"
    if not shares.moves[view.seen, at]:
        return "never_moves"
    return "" if isfinite(shares.total[view.seen, 0, at]) else "hardly_moves"


def share_cell(view: SensitivityView, share: float) -> str:
    """Return the cell of one share, in its shade; a missing one is sorted last."""
    if not isfinite(share):
        return f'<td class="num muted"{sortable(share)}>{MISSING}</td>'
    shade = 1 + sum(share >= top for top in TOPS)
    return f'<td class="c{shade}"{sortable(share)}>{words(shared(view, share))}</td>'


def shared(view: SensitivityView, share: float) -> str:
    """Write a share; an estimate a little below 0 is 0 to the reader, and stands as it is in the files."""
    return view.percent(max(share, 0.0))


def compact(view: SensitivityView) -> Markup:
    """Return the picture with its rule, for a section among others."""
    return together(broad(view, drawn_shares(view)), rule(view))
