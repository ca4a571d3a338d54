# SPDX-License-Identifier: Apache-2.0
"""The small pieces that all sections are built from: headings, tables, badges, what only a screen reader says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite

from laban.draw.drawing import Drawing
from laban.draw.svg import Markup, element, together, words
from laban.report.view import View


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its heading, and how its cells are set (`num`, `text`, `bar` …, classes of the style sheet)."""

    heading: Markup
    kind: str = "text"
    sort: bool = True


def section(view: View, name: str, *content: Markup) -> Markup:
    """Return a section with its heading and its lead, from the texts `NAME_title` and `NAME_lead`."""
    heading = element("h2", view.say(f"{name}_title"), id=view.anchor(f"{name}-title"))
    lead = element("p", view.say(f"{name}_lead"), class_="lead")
    ident = view.anchor(name)
    return element("section", heading, lead, *content, id=ident, class_="sheet", aria_labelledby=f"{ident}-title")


def hidden(text: Markup) -> Markup:
    """Return text for screen readers only."""
    return Markup(f'<span class="unseen">{text}</span>')


def badge(text: Markup, kind: str) -> Markup:
    """Return a small label; its kind colours it, its text says it."""
    return Markup(f'<span class="badge {kind}">{text}</span>')


def link(anchor: str, text: Markup) -> Markup:
    """Return a link to a place on the page."""
    return Markup(f'<a href="#{words(anchor)}">{text}</a>')


def unit_link(view: View, at: int) -> Markup:
    """Return a unit's name, which leads to its profile where it has one."""
    name = words(view.names[at])
    return link(view.unit_anchor(at), name) if at in view.profiled else name


def head(columns: Sequence[Column]) -> Markup:
    """Return the heading row of a table."""
    cells = "".join(
        f'<th scope="col" class="{each.kind}"{"" if each.sort else " data-plain"}>{each.heading}</th>'
        for each in columns
    )
    return Markup(f"<thead><tr>{cells}</tr></thead>")


def table(caption: Markup, columns: Sequence[Column], rows: Iterable[Markup], kind: str = "") -> Markup:
    """Return a table whose rows are markup already, inside a frame that scrolls sideways and can be reached by keys."""
    body = "".join(rows)
    return Markup(
        f'<div class="scroll {kind}" role="region" aria-label="{caption}" tabindex="0">'
        f"<table><caption>{caption}</caption>{head(columns)}<tbody>{body}</tbody></table></div>"
    )


def plain_table(caption: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """Return a table of texts; the first column names the row, figures stand to the right."""
    columns = [Column(words(name), "text" if at == 0 else "num", sort=False) for at, name in enumerate(header)]
    return table(words(caption), columns, (plain_row(row) for row in rows))


def plain_row(row: Sequence[str]) -> Markup:
    """Return a row of texts."""
    rest = "".join(f'<td class="num">{words(cell)}</td>' for cell in row[1:])
    return Markup(f'<tr><th scope="row">{words(row[0])}</th>{rest}</tr>')


def more(summary: Markup, *content: Markup) -> Markup:
    """Return something that opens on demand; in print it is always open."""
    return element("details", element("summary", summary), *content)


def figure(view: View, drawing: Drawing) -> Markup:
    """Return a drawing with its sentence, and its table on demand."""
    caption = element("figcaption", words(drawing.sentence))
    as_table = plain_table(drawing.title, drawing.header, drawing.rows)
    return element("figure", drawing.svg, caption, more(view.say("as_table"), as_table))


def sortable(value: float) -> str:
    """Return the attribute by which a cell is sorted, whatever it shows."""
    return f' data-v="{value:.6g}"' if isfinite(value) else ' data-v=""'


def listed(items: Iterable[Markup], kind: str = "") -> Markup:
    """Return a list."""
    return element("ul", *(element("li", each) for each in items), class_=kind)


def paragraphs(texts: Iterable[Markup]) -> Markup:
    """Return paragraphs."""
    return together(*(element("p", each) for each in texts))
