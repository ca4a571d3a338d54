# SPDX-License-Identifier: Apache-2.0
"""Parts of a result as tables: the ranking with what lies below it, and the figures of any step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from laban.analysis.standing import group_ranks
from laban.errors import MethodError, Problem, problem, raise_if
from laban.model.frame import Cell, Frame
from laban.model.framework import Framework
from laban.model.panel import Floats, Panel
from laban.model.result import Ranks, Result

SHAPES = ("summary", "aggregates", "full")
SHOWS = ("scores", "ranks", "group_ranks")
RESERVED = ("unit", "rank", "year", "name")
"""Columns of our own; an item with such a code becomes `item:CODE`."""

STEPS = ("elements", "raw", "imputed", "treated", "normalised", "scores")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What a table of results shows.

    `shape`: `summary` (the index), `aggregates` (all groups, from the index down), `full` (the indicators too).
    `show`: `scores`, `ranks`, or `group_ranks` (inside `grouping`). `raw_indicators`: observed values instead of the
    indicators' scores or ranks. `order_by`: the item by which units are sorted, best first (empty: the index).
    """

    shape: str = "aggregates"
    show: str = "scores"
    grouping: str = ""
    raw_indicators: bool = False
    order_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which figures: of `step` (elements, raw, imputed, treated, normalised, or scores of all items).

    Empty means all. `items` are codes, a group standing for everything below it in the step; `level` keeps the items of
    one level; `units` are labels; `grouping` and `group` keep the units of one group. `metadata` adds names
    (in `language`) and groups of the units.
    """

    step: str = "raw"
    items: tuple[str, ...] = ()
    level: str = ""
    units: tuple[str, ...] = ()
    grouping: str = ""
    group: str = ""
    years: tuple[int, ...] = ()
    metadata: bool = False
    language: str = "en"


def results(result: Result, year: int, layout: Layout | None = None) -> Frame:
    """Return the units that take part in a year, best first, with their rank in the index and what the layout asks for.

    Units without a rank stand last; equal ranks keep the order of the units.
    """
    layout = layout or Layout()
    raise_if(layout_problems(result, year, layout), MethodError)
    at, framework = result.year_place[year], result.framework
    order = ordered(result, at, layout.order_by or framework.root)
    columns: dict[str, list[Cell]] = {"unit": [result.units.labels[unit] for unit in order]}
    columns["rank"] = result.ranks[at, framework.place[framework.root], order].tolist()
    shown: Floats | Ranks = result.scores
    if layout.show != "scores":
        shown = result.ranks if layout.show == "ranks" else group_ranks(result, layout.grouping)
    for code in codes_of(framework, layout.shape):
        row = shown[at, framework.place[code]]
        if layout.raw_indicators and code not in framework.children:
            row = result.raw.values[at, result.raw.item_place[code]]
        columns[titled(code)] = row[order].tolist()
    return Frame.of(columns)


def figures(result: Result, selection: Selection | None = None) -> Frame:
    """Return the figures of one step, one unit and year a row, one item a column; only units that take part."""
    selection = selection or Selection()
    raise_if(selection_problems(result, selection), MethodError)
    panel = panel_of(result, selection.step)
    items = items_of(panel, result.framework, selection)
    units = units_of(panel, selection)
    rows = [
        (at, unit)
        for at, year in enumerate(panel.years)
        if not selection.years or year in selection.years
        for unit in units
        if panel.present[at, unit]
    ]
    columns: dict[str, list[Cell]] = {
        "unit": [panel.units.labels[unit] for _, unit in rows],
        "year": [panel.years[at] for at, _ in rows],
    }
    if selection.metadata:
        members = [panel.units.members[unit] for _, unit in rows]
        columns["name"] = [member.names.into(selection.language) for member in members]
        columns |= {f"group:{name}": [member.group(name) for member in members] for name in panel.units.groupings}
    place = tuple(np.array(rows, np.intp).reshape(-1, 2).T)
    columns |= {titled(item): panel.values[place[0], panel.item_place[item], place[1]].tolist() for item in items}
    return Frame.of(columns)


def panel_of(result: Result, step: str) -> Panel:
    """Return the panel of one step; the scores are one over all items of the framework."""
    if step == "scores":
        flags = np.zeros(result.scores.shape, np.uint16)
        codes = result.framework.codes
        return Panel.of(result.units, result.years, codes, result.scores, flags, result.present)
    panels = {
        "elements": result.elements,
        "raw": result.raw,
        "imputed": result.imputed,
        "treated": result.treated,
        "normalised": result.normalised,
    }
    return panels[step]


def titled(item: str) -> str:
    """Return the column name of an item."""
    return f"item:{item}" if item in RESERVED else item


def codes_of(framework: Framework, shape: str) -> tuple[str, ...]:
    """Return the items of a shape, higher levels before lower ones."""
    if shape == "summary":
        return (framework.root,)
    wanted = [code for code in framework.codes if shape == "full" or code in framework.children]
    return tuple(sorted(wanted, key=lambda code: (code not in framework.children, framework.depth(code))))


def ordered(result: Result, at: int, item: str) -> list[int]:
    """Return the units that take part, by rank in an item; those without a rank last."""
    ranks = result.ranks[at, result.framework.place[item]]
    there = np.flatnonzero(result.present[at]).tolist()
    return sorted(there, key=lambda unit: (ranks[unit] == 0, ranks[unit], unit))


def items_of(panel: Panel, framework: Framework, selection: Selection) -> list[str]:
    """Return the chosen items in the panel's order; a group stands for itself and all that is below it."""
    chosen = set(panel.items)
    if selection.items:
        chosen = {
            code
            for item in selection.items
            for code in ((item, *below(framework, item)) if item in framework.children else (item,))
        }
    if selection.level:
        chosen &= {code for code in framework.codes if framework.level(code) == selection.level}
    return [item for item in panel.items if item in chosen]


def below(framework: Framework, group: str) -> list[str]:
    """Return everything below a group."""
    found = list(framework.children[group])
    for code in found:
        found.extend(framework.children.get(code, ()))
    return found


def units_of(panel: Panel, selection: Selection) -> list[int]:
    """Return the positions of the chosen units, in the panel's order."""
    return [
        at
        for at, label in enumerate(panel.units.labels)
        if (not selection.units or label in selection.units)
        and (not selection.grouping or panel.units.members[at].group(selection.grouping) == selection.group)
    ]


def layout_problems(result: Result, year: int, layout: Layout) -> list[Problem]:
    """Return what is unknown in a layout."""
    found = unknown("year", [year], result.years)
    found += unknown("shape", [layout.shape], SHAPES) + unknown("show", [layout.show], SHOWS)
    if layout.show == "group_ranks":
        found += unknown("grouping", [layout.grouping], result.units.groupings)
    return found + (unknown("item", [layout.order_by], result.framework.codes) if layout.order_by else [])


def selection_problems(result: Result, selection: Selection) -> list[Problem]:
    """Return what is unknown in a selection."""
    found = unknown("step", [selection.step], STEPS)
    panel = panel_of(result, selection.step if not found else "raw")
    found += unknown("item", selection.items, (*panel.items, *result.framework.children))
    found += unknown("unit", selection.units, panel.units.labels)
    found += unknown("year", selection.years, panel.years)
    if selection.level:
        found += unknown("level", [selection.level], result.framework.levels)
    if selection.grouping:
        grouped = unknown("grouping", [selection.grouping], panel.units.groupings)
        groups = sorted(set(panel.units.groups_of(selection.grouping)) - {""})
        found += grouped or unknown("group", [selection.group], groups)
    return found


def unknown(kind: str, asked: Iterable[object], known: Sequence[object]) -> list[Problem]:
    """Return a problem for each thing asked for that is not known; the codes are `select.unknown_KIND`."""
    names = ", ".join(map(str, known)) or "–"
    return [problem(f"select.unknown_{kind}", got=each, known=names) for each in asked if each not in known]
