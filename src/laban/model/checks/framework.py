# SPDX-License-Identifier: Apache-2.0
"""Checks of a framework: is it one tree, and can every indicator be computed.

Nothing here uses the framework's own walks through the tree: they assume what is checked here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from math import isfinite

from laban.errors import Place, Problem, problem
from laban.model.formula import names, problems
from laban.model.framework import INDICATOR_LEVEL, STATUSES, Element, Framework, Group, Indicator

MERGES = ("add", "mean", "none")
"""How the value of a merged unit may be rebuilt."""


def framework_problems(framework: Framework) -> tuple[Problem, ...]:
    """Return everything that is wrong with a framework, tree first, then each item and each element; all are errors.

    Elements are only looked up where the framework lists some.
    """
    return (
        *_code_problems(framework),
        *_root_problems(framework),
        *_parent_problems(framework),
        *_cycle_problems(framework),
        *_group_problems(framework),
        *_weight_problems(framework),
        *(found for indicator in framework.indicators for found in _indicator_problems(indicator)),
        *_need_problems(framework),
        *(found for element in framework.elements for found in _element_problems(element)),
        *_merge_weight_problems(framework.elements, {element.code for element in framework.elements}),
        *_validity_problems(framework),
    )


def element_problems(elements: tuple[Element, ...], beside: Collection[str] = ()) -> tuple[Problem, ...]:
    """Return everything that is wrong with elements that stand outside a framework; `beside` are codes they may weigh by."""
    return (
        *_same_elements(elements),
        *(found for element in elements for found in _element_problems(element)),
        *_merge_weight_problems(elements, {*beside, *(element.code for element in elements)}),
    )


def items_of(framework: Framework) -> tuple[Group | Indicator, ...]:
    """Return groups, then indicators, as the files have them."""
    return (*framework.groups, *framework.indicators)


def _code_problems(framework: Framework) -> Iterator[Problem]:
    yield from _same_codes("duplicate_code", [item.code for item in items_of(framework)])
    yield from _same_elements(framework.elements)


def _same_elements(elements: tuple[Element, ...]) -> Iterator[Problem]:
    yield from _same_codes("duplicate_element", [element.code for element in elements])


def _same_codes(name: str, codes: list[str]) -> Iterator[Problem]:
    for code, times in Counter(codes).items():
        if not code:
            yield problem("framework.no_code", times=times)
        elif times > 1:
            yield problem(f"framework.{name}", Place(item=code), item=code, times=times)


def _root_problems(framework: Framework) -> Iterator[Problem]:
    roots = [group.code for group in framework.groups if not group.parent]
    if not roots:
        yield problem("framework.no_root")
    if len(roots) > 1:
        yield problem("framework.several_roots", Place(item=roots[1]), roots=", ".join(roots))


def _parent_problems(framework: Framework) -> Iterator[Problem]:
    groups = {group.code for group in framework.groups}
    indicators = {indicator.code for indicator in framework.indicators}
    for item in items_of(framework):
        if not item.parent and isinstance(item, Indicator):
            yield problem("framework.no_parent", Place(item=item.code), item=item.code)
        if not item.parent or item.parent in groups:
            continue
        name = "parent_is_indicator" if item.parent in indicators else "unknown_parent"
        yield problem(f"framework.{name}", Place(item=item.code), item=item.code, parent=item.parent)


def _cycle_problems(framework: Framework) -> Iterator[Problem]:
    """Follow the parents of every group; each cycle is told once, from the first of its groups in the file."""
    parents = {group.code: group.parent for group in framework.groups}
    settled: set[str] = set()
    for start in parents:
        path: dict[str, None] = {}
        code = start
        while code in parents and code not in path and code not in settled:
            path[code] = None
            code = parents[code]
        if code in path:
            round_trip = [*list(path)[list(path).index(code) :], code]
            yield problem("framework.cycle", Place(item=code), path=" → ".join(round_trip))
        settled.update(path)


def _group_problems(framework: Framework) -> Iterator[Problem]:
    parents = {item.parent for item in items_of(framework)}
    for group in framework.groups:
        where = Place(item=group.code)
        if group.code not in parents:
            yield problem("framework.empty_group", where, item=group.code)
        if group.level == INDICATOR_LEVEL:
            yield problem("framework.reserved_level", where, item=group.code, level=group.level)
        yield from _status_problems(group.status, where)


def _weight_problems(framework: Framework) -> Iterator[Problem]:
    """Tell bad weights, and parents whose children all weigh zero; the root's own weight is never used."""
    weights: dict[str, list[float]] = {}
    for item in items_of(framework):
        if not item.parent:
            continue
        weights.setdefault(item.parent, []).append(item.weight)
        if not isfinite(item.weight):
            yield problem("framework.not_finite", Place(item=item.code), field="weight", value=item.weight)
        elif item.weight < 0:
            yield problem("framework.negative_weight", Place(item=item.code), item=item.code, weight=item.weight)
    for parent, shares in weights.items():
        if all(share == 0 for share in shares):
            yield problem("framework.zero_weights", Place(item=parent), item=parent)


def _indicator_problems(indicator: Indicator) -> Iterator[Problem]:
    where = Place(item=indicator.code)
    if indicator.direction not in (1, -1):
        yield problem("framework.direction", where, item=indicator.code, direction=indicator.direction)
    if indicator.scale == 0:
        yield problem("framework.zero_scale", where, item=indicator.code)
    numbers = {"scale": indicator.scale, "target": indicator.target}
    yield from _number_problems(numbers, where)
    yield from _bound_problems(indicator.low, indicator.high, where)
    yield from _status_problems(indicator.status, where)
    if indicator.formula is None:
        return
    unreadable = problems(indicator.formula, where)
    yield from unreadable
    if not unreadable and not indicator.needs:
        yield problem("framework.formula_names_nothing", where, formula=indicator.formula.text)


def _need_problems(framework: Framework) -> Iterator[Problem]:
    """Tell elements that indicators need and the framework does not list."""
    known = {element.code for element in framework.elements}
    for indicator in framework.indicators if known else ():
        where = Place(item=indicator.code)
        if indicator.denominator and indicator.denominator not in known:
            yield problem("framework.unknown_denominator", where, item=indicator.code, element=indicator.denominator)
        if indicator.formula is None:
            if indicator.code not in known:
                yield problem("framework.no_element", where, item=indicator.code)
        elif not problems(indicator.formula, where):
            for name in names(indicator.formula):
                if name not in known:
                    yield problem("framework.unknown_element", where, item=indicator.code, element=name)


def _element_problems(element: Element) -> Iterator[Problem]:
    where = Place(item=element.code)
    if element.merge not in MERGES:
        yield problem("framework.merge", where, merge=element.merge, known=", ".join(MERGES))
    yield from _bound_problems(element.low, element.high, where)
    yield from _status_problems(element.status, where)


def _merge_weight_problems(elements: tuple[Element, ...], known: Collection[str]) -> Iterator[Problem]:
    for element in elements:
        where = Place(item=element.code)
        if element.merge == "mean" and not element.merge_weight:
            yield problem("framework.no_merge_weight", where, item=element.code)
        if element.merge_weight and element.merge_weight not in known:
            yield problem("framework.unknown_merge_weight", where, item=element.code, element=element.merge_weight)


def _number_problems(numbers: dict[str, float | None], where: Place) -> Iterator[Problem]:
    for field, value in numbers.items():
        if value is not None and not isfinite(value):
            yield problem("framework.not_finite", where, field=field, value=value)


def _bound_problems(low: float | None, high: float | None, where: Place) -> Iterator[Problem]:
    yield from _number_problems({"low": low, "high": high}, where)
    if low is not None and high is not None and low >= high:
        yield problem("framework.bounds", where, low=low, high=high)


def _status_problems(status: str, where: Place) -> Iterator[Problem]:
    if status not in STATUSES:
        yield problem("framework.status", where, status=status, known=", ".join(STATUSES))


def _validity_problems(framework: Framework) -> Iterator[Problem]:
    start, end = framework.valid_from, framework.valid_to
    if start and end and end < start:
        yield problem("framework.validity", item=framework.code, start=start, end=end)
