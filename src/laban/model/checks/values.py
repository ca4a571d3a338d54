# SPDX-License-Identifier: Apache-2.0
"""Checks of values at entry: plausible bounds, and relations that values of one unit and year must keep.

They need no engine, so that a portal can run them while a value is typed. Nothing here feeds a score.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import numpy as np

from laban.errors import Place, Problem, Severity, problem
from laban.model.formula import Formula, evaluate, names, problems
from laban.model.framework import Framework
from laban.model.pack import Rule
from laban.model.panel import Bools, Floats, Panel

TOLERANCE = 1e-9
"""Two sides of a relation are equal when they differ by no more than this share of the larger: 0.1 + 0.2 is 0.3."""


def range_problems(panel: Panel, framework: Framework) -> tuple[Problem, ...]:
    """Warn of each value outside the plausible bounds of its element; the bounds themselves are plausible."""
    return tuple(
        found
        for element in framework.elements
        if element.code in panel.item_place
        for bound, name in ((element.low, "below"), (element.high, "above"))
        if bound is not None
        for found in _beyond(panel, element.code, bound, name)
    )


def relation_problems(panel: Panel, rules: tuple[Rule, ...]) -> tuple[Problem, ...]:
    """Tell each unit and year whose values break a rule, with the severity of the rule; unsound rules are told instead.

    A rule of which a side is missing is not broken. Sides are equal within `TOLERANCE`.
    """
    found: list[Problem] = []
    for rule in rules:
        unsound = rule_problems(rule, panel.items)
        found.extend(unsound or _broken(panel, rule))
    return tuple(found)


def rule_problems(rule: Rule, elements: tuple[str, ...]) -> tuple[Problem, ...]:
    """Return everything that is wrong with a rule itself: its relation, its severity, its two formulas."""
    found: list[Problem] = []
    if rule.relation not in RELATIONS:
        known = " ".join(RELATIONS)
        found.append(problem("values.unknown_relation", rule=rule.code, relation=rule.relation, known=known))
    if rule.severity not in tuple(Severity):
        known = ", ".join(Severity)
        found.append(problem("values.unknown_severity", rule=rule.code, word=rule.severity, known=known))
    for side in (Formula(rule.left), Formula(rule.right)):
        unreadable = problems(side, Place())
        found.extend(replace(each, facts=(*each.facts, ("rule", rule.code))) for each in unreadable)
        if not unreadable:
            unknown = [name for name in names(side) if name not in elements]
            found.extend(problem("values.unknown_element", rule=rule.code, element=name) for name in unknown)
    return tuple(found)


def place_of(panel: Panel, year: int, item: int, unit: int) -> Place:
    """Return the place of a cell by its positions."""
    return Place(item=panel.items[item], unit=panel.units.labels[unit], year=panel.years[year])


def written(value: float) -> str:
    """Write a value for a sentence, with as many digits as a person typed."""
    return f"{value:.12g}"


def _beyond(panel: Panel, element: str, bound: float, name: str) -> Iterator[Problem]:
    item = panel.item_place[element]
    values = panel.values[:, item]
    outside = values < bound if name == "below" else values > bound
    for year, unit in np.argwhere(outside).tolist():
        yield problem(
            f"values.{name}", place_of(panel, year, item, unit), severity=Severity.WARNING,
            value=written(values[year, unit]), bound=written(bound),
        )  # fmt: skip


def _broken(panel: Panel, rule: Rule) -> Iterator[Problem]:
    left, right = Formula(rule.left), Formula(rule.right)
    columns: Mapping[str, Floats] = {code: panel.values[:, at] for code, at in panel.item_place.items()}
    shape = (len(panel.years), len(panel.units))
    ours = np.broadcast_to(evaluate(left, columns), shape)
    theirs = np.broadcast_to(evaluate(right, columns), shape)
    known = ~np.isnan(ours) & ~np.isnan(theirs)
    first = next(iter((*names(left), *names(right))), "")
    for year, unit in np.argwhere(known & ~RELATIONS[rule.relation](ours, theirs)).tolist():
        yield problem(
            "values.relation", Place(item=first, unit=panel.units.labels[unit], year=panel.years[year]),
            severity=Severity(rule.severity), rule=rule.code, left=rule.left, relation=rule.relation,
            right=rule.right, left_value=written(ours[year, unit]), right_value=written(theirs[year, unit]),
        )  # fmt: skip


def _equal(left: Floats, right: Floats) -> Bools:
    close: Bools = np.abs(left - right) <= TOLERANCE * np.maximum(np.abs(left), np.abs(right))
    return close


RELATIONS: Mapping[str, Callable[[Floats, Floats], Bools]] = {
    "<=": lambda left, right: (left < right) | _equal(left, right),
    "<": lambda left, right: (left < right) & ~_equal(left, right),
    "=": _equal,
    ">=": lambda left, right: (left > right) | _equal(left, right),
    ">": lambda left, right: (left > right) & ~_equal(left, right),
}
"""The relations a rule may ask for, by the sign that stands between its sides."""
