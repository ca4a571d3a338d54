# SPDX-License-Identifier: Apache-2.0
"""How each method of normalising draws its line from a sample.

Every scale is a straight line, score = base + gain·(x - origin) / span. For most methods x is the figure itself; for the
three methods of ranks it is the number of reference values that are worse.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from math import nan

import numpy as np

from laban.model.method import NormaliseRule
from laban.model.panel import Bools, Floats
from laban.numeric import moments


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sample:
    """What scales are learned from: the figures of some indicators in rows, and what the framework says of each.

    `low` and `high` are the least and the largest figure; goalposts, target and the reference unit's figure are NaN
    where there is none. All are in the indicator's own unit.
    """

    rows: Floats
    direction: Floats
    low: Floats
    high: Floats
    post_low: Floats
    post_high: Floats
    target: Floats
    reference: Floats

    def ends(self, low: Floats, high: Floats) -> tuple[Floats, Floats]:
        """Return two ends, the worse first."""
        more = self.direction > 0
        return np.where(more, low, high), np.where(more, high, low)

    @property
    def constant(self) -> Bools:
        """Tell where there is only one value, however often."""
        return np.asarray(self.low == self.high)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Line:
    """Scales in rows: score = base + gain·(x - origin) / span; where `span` is 0 or NaN every figure scores `level`.

    `low` and `high` are the figures that score worst and best, where there are such; `truncate` keeps the scores between
    `base` and `base + gain`.
    """

    origin: Floats
    span: Floats
    base: float
    gain: float
    level: float
    low: Floats | float = nan
    high: Floats | float = nan
    truncate: bool = False


def min_max(sample: Sample, rule: NormaliseRule) -> Line:
    """Draw the line from `low` at the worst figure to `high` at the best."""
    return between(*sample.ends(sample.low, sample.high), rule)


def between(worst: Floats, best: Floats, rule: NormaliseRule) -> Line:
    """Draw the line from `low` at one figure to `high` at another; equal figures get the middle.

    >>> line = between(np.array([20.0]), np.array([5.0]), NormaliseRule())  # fewer is better
    >>> (line.base + line.gain * (np.array([8.0]) - line.origin) / line.span).tolist()
    [80.0]
    """
    middle = (rule.low + rule.high) / 2
    gain = rule.high - rule.low
    return Line(origin=worst, span=best - worst, base=rule.low, gain=gain, level=middle, low=worst, high=best)


def goalposts(sample: Sample, rule: NormaliseRule) -> Line:
    """Draw the line from `low` at the worse goalpost to `high` at the better; scores beyond are cut with `truncate`."""
    return replace(between(*sample.ends(sample.post_low, sample.post_high), rule), truncate=rule.truncate)


def distance_to_target(sample: Sample, rule: NormaliseRule) -> Line:
    """Draw the line from `low` at the worst figure to `high` at the target; a unit beyond the target gets more.

    Where even the worst unit has reached the target, all get `high`, with a note.
    """
    worst, _ = sample.ends(sample.low, sample.high)
    ahead = (sample.target - worst) * sample.direction > 0
    line = between(worst, sample.target, rule)
    return replace(line, span=np.where(ahead, line.span, 0.0), level=rule.high)


def distance_to_reference(sample: Sample, rule: NormaliseRule) -> Line:
    """Draw the line from `low` at the worst figure to `high` at the reference unit's; a better unit gets more.

    In a window of several years the reference is the mean of the unit's figures. If all units equal it, all get `high`.
    """
    worst, _ = sample.ends(sample.low, sample.high)
    return replace(between(worst, sample.reference, rule), level=rule.high)


def fraction_of_max(sample: Sample, rule: NormaliseRule) -> Line:
    """Score x / max, or 1 - x / max where less is better, from `low` at 0 to `high` at 1.

    COINr divides -x by max(-x), which turns an indicator of which less is better round; for those this is the linear
    normalisation of Hwang and Yoon (1981). It needs a maximum above nought.
    """
    more, usable = sample.direction > 0, sample.high > 0
    span = np.where(usable, sample.high * sample.direction, 0.0)
    origin = np.where(more, np.where(np.isnan(sample.high), nan, 0.0), sample.high)
    line = between(origin, origin + span, rule)
    return replace(line, span=span)


def z_score(sample: Sample, rule: NormaliseRule) -> Line:
    """Score mean + spread·(x - x̄) / s, with the standard deviation of a sample (n - 1)."""
    return standardised(sample, rule.mean, rule.spread, less=1)


def standardised(sample: Sample, mean: float, spread: float, *, less: int) -> Line:
    """Draw the line through `mean` at the mean of the figures that rises by `spread` with each standard deviation."""
    span = moments.deviation(sample.rows, less=less) * sample.direction
    return Line(origin=moments.mean(sample.rows), span=span, base=mean, gain=spread, level=mean)


def mazziotta_pareto(sample: Sample, rule: NormaliseRule) -> Line:
    """Score 100 + 10·(x - x̄) / s, with the standard deviation of a population (n).

    Source: De Muro, Mazziotta and Pareto, Social Indicators Research 104 (2011).
    """
    del rule
    return standardised(sample, 100.0, 10.0, less=0)


def adjusted_mazziotta_pareto(sample: Sample, rule: NormaliseRule) -> Line:
    """Score 70 + 60·(x - worst) / (best - worst), by the goalposts where the indicator has both, else by its range.

    Figures outside the goalposts score below 70 or above 130.
    Source: Mazziotta and Pareto, Social Indicators Research 127 (2016).
    """
    del rule
    given = ~np.isnan(sample.post_low + sample.post_high)
    low, high = np.where(given, sample.post_low, sample.low), np.where(given, sample.post_high, sample.high)
    worst, best = sample.ends(low, high)
    return Line(origin=worst, span=best - worst, base=70.0, gain=60.0, level=100.0, low=worst, high=best)


def scaled(sample: Sample, rule: NormaliseRule) -> Line:
    """Score x·factor + shift, with -x where less is better."""
    return unlearned(sample, rule.shift, rule.factor)


def untouched(sample: Sample, rule: NormaliseRule) -> Line:
    """Score x itself, or -x where less is better."""
    del rule
    return unlearned(sample, 0.0, 1.0)


def unlearned(sample: Sample, base: float, gain: float) -> Line:
    """Draw a line that learns nothing but the direction."""
    origin = np.zeros(len(sample.rows))
    return Line(origin=origin, span=sample.direction, base=base, gain=gain, level=base)


def rank(sample: Sample, rule: NormaliseRule) -> Line:
    """Score 1 for the worst figure up to n for the best; equal figures share the least rank."""
    del rule
    return counted(sample, 1.0, 1.0)


def borda(sample: Sample, rule: NormaliseRule) -> Line:
    """Score the number of units that are worse: Borda's count, the rank less one."""
    del rule
    return counted(sample, 0.0, 1.0)


def counted(sample: Sample, base: float, gain: float) -> Line:
    """Draw the line through the number of worse values."""
    origin = np.where(np.isnan(sample.low), nan, 0.0)
    return Line(origin=origin, span=np.ones(len(origin)), base=base, gain=gain, level=base)


def percentile_rank(sample: Sample, rule: NormaliseRule) -> Line:
    """Score the share of the other units that are worse, (rank - 1) / (n - 1), from `low` at 0 to `high` at 1.

    A figure of another year that is better than all counts as their best.
    """
    line = counted(sample, rule.low, rule.high - rule.low)
    others = np.where(sample.constant, 0.0, moments.count(sample.rows) - 1.0)
    worst, best = sample.ends(sample.low, sample.high)
    return replace(line, span=others, level=(rule.low + rule.high) / 2, low=worst, high=best)


METHODS: Mapping[str, Callable[[Sample, NormaliseRule], Line]] = {
    "min_max": min_max,
    "scaled": scaled,
    "z_score": z_score,
    "rank": rank,
    "borda": borda,
    "percentile_rank": percentile_rank,
    "distance_to_max": min_max,
    "distance_to_reference": distance_to_reference,
    "distance_to_target": distance_to_target,
    "fraction_of_max": fraction_of_max,
    "goalposts": goalposts,
    "mazziotta_pareto": mazziotta_pareto,
    "adjusted_mazziotta_pareto": adjusted_mazziotta_pareto,
    "none": untouched,
}
"""How the line of an indicator is drawn. 1 - (max - x) / (max - min), the distance to the maximum, is min–max itself."""

COUNTED = ("rank", "borda", "percentile_rank")
"""The methods whose x is the number of reference values that are worse; the values stand behind the line's numbers."""
