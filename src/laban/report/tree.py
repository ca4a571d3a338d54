# SPDX-License-Identifier: Apache-2.0
"""The framework as a table: every item with its weight, its share of the whole, its direction, and how sure it is."""

from __future__ import annotations

from laban.draw.numbers import MISSING, significant
from laban.draw.svg import NOTHING, Markup, element, together, words
from laban.model.framework import STATUSES, Group, Indicator
from laban.report.pieces import Column, badge, hidden, section, table
from laban.report.view import View

LEVEL_NAMES = ("index", "sub-index", "pillar", "sub-pillar", "group", "indicator")
"""Level labels with words of their own; any other label is shown as the pack writes it."""


def tree(view: View) -> Markup:
    """Return the section with the framework table; a tree has one order, so it does not sort."""
    names = ("item_word", "level_word", "weight_word", "share_word", "direction_word", "unit_of_measure", "source_word")
    figures = {"weight_word", "share_word"}
    columns = [Column(view.say(name), "num" if name in figures else "text", sort=False) for name in names]
    columns.append(Column(view.say("status_word"), sort=False))
    rows = (row(view, at, code) for at, code in enumerate(view.framework.codes))
    caption = words(view.text("tree_caption", version=view.framework.version).strip())
    return section(view, "tree", counted(view), table(caption, columns, rows, "tree"))


def counted(view: View) -> Markup:
    """Say how many items there are of each status, where not all are confirmed."""
    items = view.framework.by_code.values()
    counts = {status: sum(1 for each in items if each.status == status) for status in ("inferred", "assumed")}
    if not any(counts.values()):
        return NOTHING
    said = view.say("status_counts", **{name: view.count(count) for name, count in counts.items()}, total=len(items))
    return element("p", said, class_="warning")


def row(view: View, at: int, code: str) -> Markup:
    """Return one item's row, indented by its depth."""
    item = view.framework.by_code[code]
    depth = view.framework.depth(code)
    note = element("span", words(item.note), class_="note") if item.note else NOTHING
    name = together(element("span", words(code), class_="code"), words(" "), words(view.item(code)), note)
    weight = MISSING if not item.parent else view.number(float(view.result.weights[at]), 3)
    share = view.percent(float(view.result.effective_weights[at]), 2)
    level = words(level_name(view, view.framework.level(code)))
    facts = indicator_cells(view, item) if isinstance(item, Indicator) else "<td></td><td></td><td></td>"
    return Markup(
        f'<tr class="d{min(depth, 6)}{" group" if isinstance(item, Group) else ""}"><th scope="row">{name}</th>'
        f'<td>{level}</td><td class="num">{weight}</td><td class="num">{share}</td>'
        f"{facts}<td>{status(view, item)}</td></tr>"
    )


def level_name(view: View, label: str) -> str:
    """Return the name of a level in the reader's language."""
    return view.text(f"level_{label.replace('-', '_')}") if label in LEVEL_NAMES else label


def indicator_cells(view: View, each: Indicator) -> str:
    """Return the cells of an indicator: direction, unit of measure with goalposts, source."""
    arrow, said = ("▲", "more_is_better") if each.direction >= 0 else ("▼", "less_is_better")
    direction = f'<span aria-hidden="true">{arrow}</span>{hidden(view.say(said))}'
    unit = words(each.unit)
    if each.low is not None and each.high is not None:
        low, high = (significant(end, view.language) for end in (each.low, each.high))
        unit = together(unit, words(" "), view.say("goalposts_between", low=low, high=high))
    return f"<td>{direction}</td><td>{unit}</td><td>{words(each.source)}</td>"


def status(view: View, item: Group | Indicator) -> Markup:
    """Return how sure an item is."""
    known = item.status in STATUSES
    return badge(view.say(f"status_{item.status}") if known else words(item.status), item.status)
