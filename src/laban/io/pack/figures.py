# SPDX-License-Identifier: Apache-2.0
"""Read all tables of figures of a pack into one panel, and check every figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from laban.errors import Problem, problem
from laban.io.pack.columns import located
from laban.io.pack.data import Figures, read_figures
from laban.io.pack.framework import needed_elements
from laban.io.pack.keys import Register
from laban.io.pack.manifest import DECIMALS, LAYOUTS
from laban.io.pack.panel import Told, build_panel, with_cells
from laban.io.pack.rules import ReadRules
from laban.io.pack.source import Source
from laban.io.pack.tree import ReadTree
from laban.io.pack.units import ReadUnits
from laban.io.table import read_table
from laban.model.checks import (
    jump_problems,
    outlier_problems,
    panel_problems,
    range_problems,
    relation_problems,
    scale_slip_problems,
)
from laban.model.framework import Element, Framework
from laban.model.panel import Flag, Panel


@dataclass(frozen=True)
class Beside:
    """What figures are judged by: the units, the tree and the rules."""

    units: ReadUnits
    tree: ReadTree
    rules: ReadRules


def read_panel(source: Source, beside: Beside) -> tuple[Framework, Panel]:
    """Read and check the figures; where the pack has no elements, the framework that comes back has them.

    They are the elements that indicators are made of, then whatever else the tables hold; nothing is known of them, so
    that a merged unit cannot be rebuilt from them.
    """
    framework = beside.tree.framework
    register = Register(beside.units.units, source.manifest.day)
    read = [_figures(source, at, framework, register) for at in range(len(source.manifest.data))]
    tables = [figures for figures in read if figures is not None]
    if not framework.elements:
        framework = replace(framework, elements=_found_elements(framework, tables))
    codes = tuple(dict.fromkeys(element.code for element in framework.elements))
    panel, told, problems = build_panel(tables, register, codes)
    source.tell(problems)
    if tables and beside.tree.whole:
        source.tell(_checked(panel, told, framework, beside))
    if tables and not source.manifest.demonstration:
        source.tell(_generated(panel, told))
    return framework, panel


def _figures(source: Source, at: int, framework: Framework, register: Register) -> Figures | None:
    """Read the table that one entry of pack.toml names; without units nothing in it can be placed."""
    entry = source.manifest.data[at]
    entry = replace(entry, decimal=entry.decimal or source.manifest.decimal)
    path = source.path(entry.file, source.said.place("data", str(at), "file"))
    if path is None or entry.layout not in LAYOUTS or entry.decimal not in DECIMALS or not len(register.units):
        return None
    table = source.take(read_table(path, shown_as=entry.file, sheet=entry.sheet))
    if not table.columns:
        return None
    elements = {element.code for element in framework.elements}
    return source.take(read_figures(table, entry, register, elements))


def _found_elements(framework: Framework, tables: Sequence[Figures]) -> tuple[Element, ...]:
    others = (code for figures in tables for code in figures.named)
    return tuple(Element(code=code) for code in dict.fromkeys((*needed_elements(framework.indicators), *others)))


def _checked(panel: Panel, told: Told, framework: Framework, beside: Beside) -> Iterator[Problem]:
    """Tell what cannot be computed, is not plausible or breaks a rule; file and line are those of the figure or its item."""
    found = (
        *panel_problems(panel, framework),
        *range_problems(panel, framework),
        *relation_problems(panel, beside.rules.rules),
        *scale_slip_problems(panel),
        *jump_problems(panel),
        *outlier_problems(panel),
    )
    items = {**dict(beside.tree.items), **dict(beside.tree.elements)}
    rules = dict(beside.rules.rows)
    for each in located(with_cells(found, panel, told), items, beside.units.by_label):
        rule = rules.get(dict(each.facts).get("rule", ""))
        if rule is None or each.where.file:
            yield each
        else:
            yield replace(each, where=replace(each.where, file=rule.file, sheet=rule.sheet, line=rule.line))


def _generated(panel: Panel, told: Told) -> Iterator[Problem]:
    """Refuse generated figures in a pack that does not say so, because its outputs would not say so either."""
    cells = np.flatnonzero(panel.flags.reshape(-1) & np.uint16(Flag.GENERATED))
    if len(cells):
        at = int(np.flatnonzero(told.cell == cells[0])[0])
        yield problem("pack.generated", told.place(at), count=len(cells))
