# SPDX-License-Identifier: Apache-2.0
"""Which fields of a method are used at all: `treat.max_points` is not where nothing is winsorised."""

from __future__ import annotations

from collections.abc import Mapping

from laban.model.checks.fit import WITH_RANGE
from laban.model.choices import LOGS
from laban.model.method import Aggregating, Method, PerItem

Needs = tuple[tuple[str, tuple[str, ...]], ...]

_TREATED: Needs = (("method", ("treat",)),)
_LIMITS: Needs = (*_TREATED, ("force", ("",)))

NEEDS: Mapping[str, Needs] = {
    "screen.min_available": (("rule", ("availability", "both")),),
    "screen.min_nonzero": (("rule", ("nonzero", "both")),),
    "impute.by": (("method", ("group_mean", "group_median")),),
    "impute.within": (("method", ("row_mean", "row_median")),),
    "impute.predictors": (("method", ("regression",)),),
    "impute.neighbours": (("method", ("knn",)),),
    "impute.max_lag": (("method", ("latest",)),),
    "impute.value": (("method", ("value",)),),
    "treat.skewness": _LIMITS,
    "treat.kurtosis": _LIMITS,
    "treat.junction": _LIMITS,
    "treat.moments": _LIMITS,
    "treat.first": _LIMITS,
    "treat.second": _LIMITS,
    "treat.force": _TREATED,
    "treat.max_points": (*_TREATED, ("first", ("winsorise",))),
    "treat.mirror": (*_TREATED, ("second", LOGS)),
    "treat.combine": (*_LIMITS, ("second", LOGS)),
    "treat.power": (*_TREATED, ("second", ("box_cox",))),
    "normalise.low": (("method", WITH_RANGE),),
    "normalise.high": (("method", WITH_RANGE),),
    "normalise.mean": (("method", ("z_score",)),),
    "normalise.spread": (("method", ("z_score",)),),
    "normalise.factor": (("method", ("scaled",)),),
    "normalise.shift": (("method", ("scaled",)),),
    "normalise.reference": (("method", ("distance_to_reference",)),),
    "normalise.truncate": (("method", ("goalposts",)),),
    "aggregate.power": (("method", ("generalised",)),),
    "aggregate.penalty": (("method", ("mazziotta_pareto", "adjusted_mazziotta_pareto")),),
    "window.years": (("method", ("named",)),),
}
"""Field → what other fields of the same rule must say for it to count."""


def without_effect(method: Method, path: tuple[str, ...]) -> str:
    """Return the choice that makes a field count for nothing, as `treat.method = none`; empty where it counts.

    A field of the rule of all counts where any rule of its section uses it. The path must lead to a field.

    >>> without_effect(Method(), ("treat", "skewness")), without_effect(Method(), ("normalise", "low"))
    ('treat.method = none', '')
    """
    section, field = path[0], path[-1]
    idle = ""
    for rule in _rules(getattr(method, section), path):
        stops = [name for name, words in NEEDS.get(f"{section}.{field}", ()) if getattr(rule, name) not in words]
        if not stops:
            return ""
        idle = idle or f"{section}.{stops[0]} = {getattr(rule, stops[0])}"
    return idle


def _rules(section: object, path: tuple[str, ...]) -> list[object]:
    """Return the rules of a section that a path may be about."""
    if isinstance(section, PerItem | Aggregating):
        tables = [section.items] if isinstance(section, PerItem) else [section.levels, section.groups]
        named = [rule for pairs in tables for code, rule in pairs if len(path) == 2 or code == path[2]]
        return named if len(path) == 4 and named else [section.default, *named]
    return [section]
