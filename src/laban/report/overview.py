# SPDX-License-Identifier: Apache-2.0
"""The two pictures of all units: the map, and the heat table of pillars."""

from __future__ import annotations

from laban.draw.drawing import Drawing
from laban.draw.map import can_draw, choropleth
from laban.draw.palette import Classes, classes_of
from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.draw.tiles import tiles
from laban.report.pieces import Column, section, sortable, table, unit_link
from laban.report.view import View


def overview_map(view: View) -> Markup:
    """Return the section with the map; it is left out where units have neither boundaries nor positions."""
    drawing = picture_of(view)
    if not drawing.svg:
        return NOTHING
    credit = element("p", words(view.pack.atlas.credit), class_="credit") if view.pack.atlas.credit else NOTHING
    beside = element("div", element("figcaption", words(drawing.sentence)), places(view))
    return section(view, "map", element("figure", drawing.svg, beside, class_="beside"), credit)


def places(view: View) -> Markup:
    """Return who has which rank, with the code that a tile carries; a map carries ranks only."""
    ranks = view.ranks(view.framework.root)
    coded = not has_boundaries(view)
    lines = (
        together(
            element("span", words(view.place(float(ranks[at])))),
            unit_link(view, at),
            element("small", words(view.units[at].code)) if coded else NOTHING,
        )
        for at in view.order
    )
    return element("ol", *(element("li", each) for each in lines), class_="places")


def has_boundaries(view: View) -> bool:
    """Tell whether the atlas has the boundaries of all units that take part."""
    systems = {view.units[at].key.system for at in view.order}
    return len(systems) == 1 and can_draw(view.pack.atlas, systems.pop())


def picture_of(view: View) -> Drawing:
    """Return the map with true boundaries where the atlas has those of the ranked units, else a tile grid."""
    root = view.framework.root
    frame = view.frame("map-picture", view.text("map_caption", name=view.item(root), year=view.year))
    figures = view.figures(root)
    if has_boundaries(view):
        return choropleth(view.pack.atlas, view.units[view.order[0]].key.system, figures, frame)
    if not any(each.position for each in figures):
        figures = ()
    return tiles(figures, frame, view.pack.atlas.required)


def pillars(view: View) -> Markup:
    """Return the section with the heat table: units by pillars, each column in its own five classes."""
    codes = view.pillars
    classes = {code: classes_of([float(view.scores(code)[at]) for at in view.order]) for code in codes}
    columns = [Column(view.say("rank_word"), "num rank"), Column(view.say("unit_word"))]
    columns += [Column(words(view.item(code)), "heat") for code in codes]
    rows = (heat_row(view, at, classes) for at in view.order)
    caption = view.say("pillars_caption", year=view.year)
    return section(view, "pillars", scale(view), table(caption, columns, rows, "heated"))


def scale(view: View) -> Markup:
    """Return the key of the five classes."""
    steps = (element("span", words(str(at)), class_=f"c{at}", aria_hidden="true") for at in range(1, 6))
    return element("p", view.say("scale_low"), words(" "), *steps, words(" "), view.say("scale_high"), class_="scale")


def heat_row(view: View, at: int, classes: dict[str, Classes]) -> Markup:
    """Return one unit's row of the heat table."""
    rank = float(view.ranks(view.framework.root)[at])
    cells = [
        f'<td class="num rank"{sortable(rank or 1e9)}>{view.place(rank)}</td>',
        f'<th scope="row">{unit_link(view, at)}</th>',
    ]
    for code, of_code in classes.items():
        score = float(view.scores(code)[at])
        cells.append(f'<td class="c{of_code.shade(score)}"{sortable(score)}>{view.brief(score)}</td>')
    return Markup(f"<tr>{''.join(cells)}</tr>")
