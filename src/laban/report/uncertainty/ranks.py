# SPDX-License-Identifier: Apache-2.0
"""Ranks with their intervals and the probability of every rank: table, pictures, and all years side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from laban.draw.drawing import Drawing
from laban.draw.heat import heat
from laban.draw.intervals import between, inline, intervals
from laban.draw.numbers import MISSING
from laban.draw.svg import NOTHING, Markup, element, words
from laban.report.pieces import Column, figure, hidden, section, sortable, table
from laban.report.uncertainty.view import UncertaintyView
from laban.report.view import View

MOST_DRAWN = 200
"""With more units than these there are tables only: nobody could read the pictures."""


def ranks(view: UncertaintyView) -> Markup:
    """Return the section with the table of ranks and intervals."""
    inner, outer = (view.percent(level) for level in view.levels)
    columns = [
        Column(view.say("base_word"), "num rank"),
        Column(view.say("unit_word")),
        Column(view.say("median_word"), "num"),
        Column(view.say("interval_word", level=inner), "num"),
        Column(view.say("interval_word", level=outer), "num"),
        Column(hidden(view.say("strip_word")), "strip", sort=False),
        *(Column(view.say("top_word", top=view.count(top)) if top > 1 else view.say("first_word"), "num")
          for top in view.found.design.top),
        Column(view.say("expected_word"), "num"),
    ]  # fmt: skip
    rows = [rank_row(view, at, above) for above, at in zip((-1, *view.order), view.order, strict=False)]
    caption = view.say("ranks_caption", name=view.item(view.framework.root), year=view.year)
    return section(view, "ranks", table(caption, columns, rows, "ranking sure"))


def rank_row(view: UncertaintyView, at: int, above: int) -> Markup:
    """Return one unit's row; the first of a group has a line above."""
    span, frame = view.span(at), view.frame("", "")
    base = int(view.found.base_ranks[view.seen, at])
    chances = [float(each[at]) for each in view.chances]
    score = float(view.found.expected_score[view.seen, at])
    cells = [
        f'<td class="num rank"{sortable(base or 1e9)}>{view.place(base)}</td>',
        f'<th scope="row">{words(view.names[at])}</th>',
        f'<td class="num strong"{sortable(span.median)}>{view.place(span.median)}</td>',
        *(f'<td class="num"{sortable(sum(ends))}>{between(ends, frame)}</td>' for ends in (span.inner, span.outer)),
        f'<td class="strip">{inline(span, view.scale)}</td>',
        *(f'<td class="num"{sortable(chance)}>{chance_text(view, chance)}</td>' for chance in chances),
        f'<td class="num"{sortable(score)}>{view.number(score)}</td>',
    ]
    kind = ' class="parted"' if above >= 0 and view.groups[at] != view.groups[above] else ""
    return Markup(f"<tr{kind}>{''.join(cells)}</tr>")


def chance_text(view: UncertaintyView, chance: float) -> str:
    """Write a probability: what is not quite 0 or 1 is not written as 0 or 100 %."""
    if 0 < chance < 0.005:
        return f"&lt;{view.percent(0.01)}"
    if 0.995 <= chance < 1:
        return f"&gt;{view.percent(0.99)}"
    return view.percent(chance)


def drawn_intervals(view: UncertaintyView) -> Drawing:
    """Return the picture of rank intervals."""
    frame = view.frame("intervals-picture", view.text("intervals_picture", year=view.year))
    return intervals([view.span(at) for at in view.order], view.scale, frame)


def pictures(view: UncertaintyView) -> Markup:
    """Return the section with the picture of intervals."""
    if not 0 < len(view.order) <= MOST_DRAWN:
        return NOTHING
    return section(view, "intervals", broad(view, drawn_intervals(view)))


def probabilities(view: UncertaintyView) -> Markup:
    """Return the section with the map of the probability of every rank."""
    if not 0 < len(view.order) <= MOST_DRAWN:
        return NOTHING
    frame = view.frame("heat-picture", view.text("heat_picture", year=view.year))
    drawn = heat([view.heat_row(at) for at in view.order], view.column_names, frame)
    return section(view, "heat", broad(view, drawn))


def broad(view: View, drawn: Drawing) -> Markup:
    """Return a drawing that keeps its size on a small screen, in a frame that scrolls sideways and can be reached by keys."""
    framed = element("div", drawn.svg, class_="broad", role="group", tabindex=0, aria_label=drawn.title)
    return figure(view, replace(drawn, svg=framed))


def years(view: UncertaintyView) -> Markup:
    """Return the section with median rank and outer interval in every year; nothing where there is one year only."""
    found = view.found
    if len(found.years) < 2:
        return NOTHING
    least, most = found.interval(view.levels[1])
    columns = [Column(view.say("unit_word")), *(Column(words(str(year)), "num") for year in found.years)]

    def cells(at: int) -> Iterator[str]:
        for year in range(len(found.years)):
            rank = float(found.median_rank[year, at])
            if not found.ranked[year, at]:
                yield f'<td class="num muted"{sortable(rank)}>{MISSING}</td>'
                continue
            ends = (float(least[year, at]), float(most[year, at]))
            told = f"{view.place(rank)} ({between(ends, view.frame('', ''))})"
            yield f'<td class="num"{sortable(rank)}>{told}</td>'

    rows = (Markup(f'<tr><th scope="row">{words(view.names[at])}</th>{"".join(cells(at))}</tr>') for at in view.order)
    return section(
        view, "years", table(view.say("years_caption", level=view.percent(view.levels[1])), columns, rows, "ranking")
    )
