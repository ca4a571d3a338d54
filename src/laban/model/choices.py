# SPDX-License-Identifier: Apache-2.0
"""What every choice of a method may be, in one place: the words and the numbers; `docs/method/choices.md` describes each.

A choice is named as in a method file: section, then field. The tables of functions in the steps hold the same words.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

LOGS = ("log_ct", "log_ct_original", "log_gii", "box_cox")
"""The transformations that treatment knows."""

WORDS: Mapping[str, tuple[str, ...]] = {
    "denominate.method": ("divide", "none"),
    "screen.rule": ("none", "availability", "nonzero", "both"),
    "screen.when": ("before_imputation", "after_imputation"),
    "impute.method": (
        "none",
        "mean",
        "median",
        "group_mean",
        "group_median",
        "row_mean",
        "row_median",
        "regression",
        "knn",
        "em",
        "latest",
        "constant",
        "linear",
        "linear_constant",
        "value",
    ),
    "treat.method": ("treat", "none"),
    "treat.junction": ("or", "and"),
    "treat.moments": ("bias_corrected", "population"),
    "treat.first": ("winsorise", "none"),
    "treat.second": (*LOGS, "none"),
    "treat.force": ("", "winsorise", *LOGS),
    "normalise.method": (
        "min_max",
        "scaled",
        "z_score",
        "rank",
        "borda",
        "percentile_rank",
        "distance_to_max",
        "distance_to_reference",
        "distance_to_target",
        "fraction_of_max",
        "goalposts",
        "mazziotta_pareto",
        "adjusted_mazziotta_pareto",
        "none",
    ),
    "weigh.method": ("given", "equal"),
    "aggregate.method": (
        "arithmetic",
        "geometric",
        "harmonic",
        "generalised",
        "median",
        "copeland",
        "outranking",
        "mazziotta_pareto",
        "adjusted_mazziotta_pareto",
        "own",
    ),
    "aggregate.penalty": ("minus", "plus"),
    "rank.ties": ("min", "max", "mean", "dense"),
    "window.method": ("each", "all", "named"),
    "custom.after": ("denominate", "screen", "impute", "treat", "normalise"),
}
"""The words a choice may be; empty where nothing need be chosen.

`weigh.method` may also be the name of one of the method's own sets of weights.
"""

RANGES: Mapping[str, tuple[float, float]] = {
    "screen.min_available": (0, 1),
    "screen.min_nonzero": (0, 1),
    "impute.neighbours": (1, inf),
    "impute.max_lag": (0, inf),
    "treat.max_points": (0, inf),
    "aggregate.min_share": (0, 1),
    "aggregate.min_children": (1, inf),
    "aggregate.min_coverage": (0, 1),
    "rank.decimals": (0, 15),
}
"""Between which numbers, both included, a choice may lie."""

POSITIVE = ("treat.skewness", "normalise.spread", "normalise.factor")
"""Choices that must be above zero. A negative factor would turn an indicator round, which its direction is for."""
