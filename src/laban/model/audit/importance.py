# SPDX-License-Identifier: Apache-2.0
"""What each item really weighs in its parent and in the index, and weights that would make it what was stated."""

from __future__ import annotations

from dataclasses import dataclass

OVERWEIGHT, UNDERWEIGHT = "overweight", "underweight"
"""An item that matters far more, or far less, than its weight says; the codes `audit.flag_overweight` … say it."""

BALANCE, INFOMAX, FIRST_COMPONENT = "balance", "infomax", "first_component"
"""What weights are proposed for: stated importance, the largest sum of correlations, the first principal component."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Importance:
    """How much of the variance of a `target` (its parent, or the index) an item explains by itself.

    The correlation ratio S = V(E(target | item)) / V(target). `linear`: r². `curved`: by a penalised spline, which sees bends
    too, but finds `chance` on the average where there is nothing to find. Each with a percentile bootstrap interval.
    `weight` is the stated share: of the siblings, or (target is the index) of the whole; `share` is `linear` over the sum
    of `linear` of all that were stated together, with its interval. NaN where an item or its target is constant.
    """

    item: str
    target: str
    units: int
    weight: float
    linear: float
    linear_interval: tuple[float, float]
    curved: float
    curved_interval: tuple[float, float]
    chance: float
    share: float
    share_interval: tuple[float, float]
    flag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Weights for items that share a parent, or (target is the index) of one level.

    All tuples run along `items`. `stated` weights are shares; `before` and `after` are the shares of importance (of S = r²;
    for `infomax` and `first_component` the correlations themselves) that stated and proposed weights give; `wanted` is
    what they should have been (empty where nothing was). `residual` is the largest gap left; `reached` tells whether it
    is nought but for rounding. Weights are never negative.
    """

    objective: str
    target: str
    items: tuple[str, ...]
    stated: tuple[float, ...]
    wanted: tuple[float, ...]
    before: tuple[float, ...]
    weights: tuple[float, ...]
    after: tuple[float, ...]
    residual: float
    reached: bool
