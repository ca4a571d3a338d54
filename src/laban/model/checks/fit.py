# SPDX-License-Identifier: Apache-2.0
"""Does a method fit a framework and units: is everything it names there, and everything it needs.

Nothing here uses the framework's own walks through the tree: a method is checked beside a framework that may be unsound.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import isfinite

from laban.errors import Place, Problem, Severity, problem
from laban.model.checks.framework import items_of
from laban.model.framework import INDICATOR_LEVEL, Framework
from laban.model.method import READY, AggregateRule, Method, NormaliseRule
from laban.model.units import Units

ABOVE_ZERO = ("rank", "mazziotta_pareto", "adjusted_mazziotta_pareto")
"""Normalisations whose usual results lie above zero."""

WITH_RANGE = (
    "min_max",
    "goalposts",
    "distance_to_max",
    "distance_to_reference",
    "distance_to_target",
    "fraction_of_max",
    "percentile_rank",
)
"""Normalisations whose worst result is `low`, goalposts only where scores beyond them are cut."""


def fit_problems(method: Method, framework: Framework, units: Units, years: tuple[int, ...]) -> tuple[Problem, ...]:
    """Return what a method names or needs and framework, units and years do not have."""
    ranked = units.of_system(method.regroup.to) if method.regroup.to in units.systems else units
    return (
        *_unit_problems(method, units, ranked),
        *_item_problems(method, framework),
        *_impute_problems(method, framework, ranked),
        *_normalise_problems(method, framework, ranked),
        *_weight_problems(method, framework),
        *_aggregate_problems(method, framework),
        *_zero_problems(method, framework),
        *_window_problems(method, years),
        *_custom_problems(method),
    )


def _unit_problems(method: Method, units: Units, ranked: Units) -> Iterator[Problem]:
    to, screen = method.regroup.to, method.screen
    if to and to not in units.systems:
        yield problem("method.unknown_system", system=to, known=", ".join(units.systems))
    for unit in dict.fromkeys((*screen.keep, *screen.drop)):
        if unit not in ranked.codes:
            yield problem("method.unknown_unit", Place(unit=unit), unit=unit)
        if unit in screen.keep and unit in screen.drop:
            yield problem("method.keep_and_drop", Place(unit=unit), unit=unit)


def _item_problems(method: Method, framework: Framework) -> Iterator[Problem]:
    """Tell rules for single items that are no indicators."""
    known = {indicator.code for indicator in framework.indicators}
    rules = {"impute": method.impute.items, "treat": method.treat.items, "normalise": method.normalise.items}
    for section, items in rules.items():
        for item, _ in items:
            if item not in known:
                yield problem("method.unknown_indicator", Place(item=item), choice=section, item=item)


def _impute_problems(method: Method, framework: Framework, ranked: Units) -> Iterator[Problem]:
    levels = _levels(framework)
    indicators = {indicator.code for indicator in framework.indicators}
    for item, rule in (("", method.impute.default), *method.impute.items):
        where = Place(item=item)
        if rule.method.startswith("group_") and rule.by not in ranked.groupings:
            name = "unknown_grouping" if rule.by else "no_grouping"
            known = ", ".join(ranked.groupings) or "–"
            yield problem(f"method.{name}", where, method=rule.method, grouping=rule.by, known=known)
        if rule.within and rule.within not in levels:
            yield problem(
                "method.unknown_level", where, choice="impute.within", level=rule.within, known=", ".join(levels)
            )
        for predictor in rule.predictors:
            if predictor not in indicators:
                yield problem("method.unknown_indicator", where, choice="impute.predictors", item=predictor)


def _normalise_problems(method: Method, framework: Framework, ranked: Units) -> Iterator[Problem]:
    for item, rule in (("", method.normalise.default), *method.normalise.items):
        if isfinite(rule.low) and isfinite(rule.high) and rule.low >= rule.high:
            yield problem("method.reversed_range", Place(item=item), low=rule.low, high=rule.high)
        if rule.method == "distance_to_reference" and rule.reference not in ranked.codes:
            name = "unknown_reference" if rule.reference else "no_reference"
            yield problem(f"method.{name}", Place(item=item), unit=rule.reference)
    for indicator in framework.indicators:
        where = Place(item=indicator.code)
        chosen = method.normalise.of(indicator.code).method
        if chosen == "goalposts" and (indicator.low is None or indicator.high is None):
            yield problem("method.no_goalposts", where, item=indicator.code)
        if chosen == "distance_to_target" and indicator.target is None:
            yield problem("method.no_target", where, item=indicator.code)


def _weight_problems(method: Method, framework: Framework) -> Iterator[Problem]:
    """Tell unsound sets of weights; an item that a set leaves out keeps its weight of the framework."""
    items = {item.code: item for item in items_of(framework)}
    for name, times in Counter(name for name, _ in method.weigh.sets).items():
        if name in ("given", "equal", "") or times > 1:
            yield problem("method.weight_set_name", set=name)
    for name, pairs in method.weigh.sets:
        for code, weight in pairs:
            where = Place(item=code)
            if code not in items:
                yield problem("method.unknown_weight_item", where, set=name, item=code)
            if not (isfinite(weight) and weight >= 0):
                yield problem("method.weight", where, set=name, item=code, weight=weight)
        weights = {code: item.weight for code, item in items.items()} | dict(pairs)
        below: dict[str, list[float]] = {}
        for code, item in items.items():
            below.setdefault(item.parent, []).append(weights[code])
        for parent, shares in below.items():
            if parent and all(share == 0 for share in shares):
                yield problem("method.zero_weights", Place(item=parent), set=name, item=parent)


def _aggregate_problems(method: Method, framework: Framework) -> Iterator[Problem]:
    """Tell rules for levels and groups that are not there; a level that a ready-made method brought is a warning."""
    levels = _levels(framework)
    groups = {group.code for group in framework.groups}
    ready = [pair for each in READY.values() for pair in each.aggregate.levels]
    for level, rule in method.aggregate.levels:
        if level not in levels:
            severity = Severity.WARNING if (level, rule) in ready else Severity.ERROR
            yield problem(
                "method.unknown_level",
                severity=severity,
                choice="aggregate.levels",
                level=level,
                known=", ".join(levels),
            )
    for group, _ in method.aggregate.groups:
        if group not in groups:
            yield problem("method.unknown_group", Place(item=group), group=group)


def _zero_problems(method: Method, framework: Framework) -> Iterator[Problem]:
    """Warn of means that know no zero where an indicator below can be zero or less."""
    parents = {item.code: item.parent for item in items_of(framework)}
    lowest: dict[str, list[str]] = {}
    for indicator in framework.indicators:
        rule = method.normalise.of(indicator.code)
        uses_goalposts = rule.goalposts_first and indicator.low is not None and indicator.high is not None
        if not _can_be_zero(rule) and not (uses_goalposts and rule.low <= 0):
            continue
        above: dict[str, None] = {}
        code = indicator.parent
        while code and code not in above:
            above[code] = None
            code = parents.get(code, "")
        for group in above:
            lowest.setdefault(group, []).append(indicator.code)
    for each in framework.groups:
        chosen = method.aggregate.of(each.code, each.level)
        if each.code in lowest and _needs_above_zero(chosen):
            yield problem(
                "method.zero_possible", Place(item=each.code), severity=Severity.WARNING,
                method=chosen.method, item=each.code, example=lowest[each.code][0], count=len(lowest[each.code]),
            )  # fmt: skip


def _can_be_zero(rule: NormaliseRule) -> bool:
    """Tell whether a normalisation can give zero or less; one of which it is not known may."""
    bounded = rule.method in WITH_RANGE and (rule.truncate or rule.method != "goalposts")
    return rule.method not in ABOVE_ZERO and not (bounded and rule.low > 0)


def _needs_above_zero(rule: AggregateRule) -> bool:
    return rule.method in ("geometric", "harmonic") or (rule.method == "generalised" and rule.power <= 0)


def _window_problems(method: Method, years: tuple[int, ...]) -> Iterator[Problem]:
    if method.window.method != "named":
        return
    if not method.window.years:
        yield problem("method.no_window_years")
    for year in method.window.years:
        if years and year not in years:
            yield problem("method.unknown_year", Place(year=year), year=year, known=", ".join(map(str, years)))


def _custom_problems(method: Method) -> Iterator[Problem]:
    for name, times in Counter(step.name for step in method.custom).items():
        if not name or times > 1:
            yield problem("method.custom_name", name=name)


def _levels(framework: Framework) -> tuple[str, ...]:
    return tuple(dict.fromkeys(group.level for group in framework.groups if group.level != INDICATOR_LEVEL))
