# SPDX-License-Identifier: Apache-2.0
"""Whether the rules of imputation are possible for a panel and a framework."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from math import isfinite

from laban.errors import Place, Problem, problem
from laban.model.framework import INDICATOR_LEVEL, Framework
from laban.model.method import ImputeRule, PerItem
from laban.model.panel import Panel

GROUPED = ("group_mean", "group_median")
POOLED = ("row_mean", "row_median", "regression", "knn", "em")
PREDICTED = ("regression", "knn", "em")


def rule_problems(
    panel: Panel, framework: Framework, choice: PerItem[ImputeRule], known: Collection[str]
) -> tuple[Problem, ...]:
    """Return everything that is wrong with the rules; a rule's unused fields are not looked at.

    `known` are the names of the methods there are.
    """
    found = list(_problems(panel, framework, choice.default, Place(), known))
    for code, rule in choice.items:
        where = Place(item=code)
        if code not in panel.item_place:
            found.append(problem("impute.unknown_item", where, item=code))
        found.extend(_problems(panel, framework, rule, where, known))
    return tuple(found)


def _problems(
    panel: Panel, framework: Framework, rule: ImputeRule, where: Place, known: Collection[str]
) -> Iterator[Problem]:
    method = rule.method
    if method not in known:
        yield problem("impute.unknown_method", where, method=method, known=", ".join(known))
    if method in GROUPED and rule.by not in panel.units.groupings:
        groupings = ", ".join(panel.units.groupings) or "–"
        yield problem("impute.unknown_grouping", where, by=rule.by, method=method, known=groupings)
    if method in POOLED and rule.within and rule.within not in _group_levels(framework):
        levels = ", ".join(_group_levels(framework))
        yield problem("impute.unknown_level", where, within=rule.within, known=levels)
    if method in PREDICTED:
        for code in rule.predictors:
            if code not in panel.item_place:
                yield problem("impute.unknown_predictor", where, predictor=code)
    if method == "knn" and rule.neighbours < 1:
        yield problem("impute.too_few_neighbours", where, neighbours=rule.neighbours)
    if method == "latest" and rule.max_lag < 0:
        yield problem("impute.negative_lag", where, max_lag=rule.max_lag)
    if method == "value" and not isfinite(rule.value):
        yield problem("impute.value_not_finite", where, value=rule.value)


def _group_levels(framework: Framework) -> tuple[str, ...]:
    return tuple(level for level in framework.levels if level != INDICATOR_LEVEL)
