# SPDX-License-Identifier: Apache-2.0
"""Weighted means that leave missing values out; each works on a (children, units) array, one mean per unit.

In all of them the weights of the children that have a value are rescaled to sum to one, a child of weight nought takes no
part, and a unit without any value gets NaN. Where a mean is not defined for a value (the logarithm of nought), that
unit gets NaN too: the caller tells the two apart, because it knows who had values. Weights must not be negative.

Sums run from the first child to the last, so that a unit's mean has the same bits alone and among others.
Source: Nardo et al. (2008), Handbook on Constructing Composite Indicators, OECD/JRC, on aggregation.
"""

from __future__ import annotations

import numpy as np

from laban.model.panel import Bools, Floats
from laban.numeric import portable

HALF_WAY = 1e-9
"""Cumulated weights this near to half of all count as half: sums of shares such as 1/3 are never exact."""


def arithmetic(values: Floats, weights: Floats) -> Floats:
    """Return the weighted arithmetic mean Σ w·x / Σ w of each unit.

    >>> arithmetic(np.array([[1.0, 1.0], [4.0, np.nan]]), np.array([2.0, 1.0]))
    array([2., 1.])
    """
    used = taken(values, weights)
    return quotient(weighted_sum(np.where(used, values, 0.0), weights), weighted_sum(used, weights))


def geometric(values: Floats, weights: Floats) -> Floats:
    """Return the weighted geometric mean exp(Σ w·ln x / Σ w); NaN for a unit that uses a value of nought or below.

    >>> geometric(np.array([[1.0, 0.0], [4.0, 4.0]]), np.array([1.0, 1.0]))
    array([ 2., nan])
    """
    used = taken(values, weights)
    positive = used & (values > 0)
    logs = portable.log(np.where(positive, values, 1.0))
    found = portable.exp(quotient(weighted_sum(logs, weights), weighted_sum(used, weights)))
    return where_all(positive, used, found)


def harmonic(values: Floats, weights: Floats) -> Floats:
    """Return the weighted harmonic mean Σ w / Σ (w/x); NaN for a unit that uses a value of nought or below.

    >>> harmonic(np.array([[1.0], [4.0]]), np.array([1.0, 1.0]))
    array([1.6])
    """
    used = taken(values, weights)
    positive = used & (values > 0)
    inverses = np.where(positive, 1.0 / np.where(positive, values, 1.0), 0.0)
    found = quotient(weighted_sum(used, weights), weighted_sum(inverses, weights))
    return where_all(positive, used, found)


def generalised(values: Floats, weights: Floats, power: float) -> Floats:
    """Return the weighted mean of a power p, (Σ w·xᵖ / Σ w)^(1/p): 1 arithmetic, 0 (its limit) geometric, -1 harmonic.

    NaN for a unit that uses a negative value (unless p is 1), or nought where p < 0. Each value is first divided by
    the unit's largest (p < 0: smallest), which leaves the mean as it is and keeps high powers from overflowing.

    >>> generalised(np.array([[3.0], [4.0]]), np.array([1.0, 1.0]), 2.0).round(4)
    array([3.5355])
    """
    if power == 1:
        return arithmetic(values, weights)
    if power == 0:
        return geometric(values, weights)
    used = taken(values, weights)
    allowed = used & (values >= 0 if power > 0 else values > 0)
    edge = (
        np.where(allowed, values, 0.0).max(axis=0, initial=0.0)
        if power > 0
        else np.where(allowed, values, np.inf).min(axis=0, initial=np.inf)
    )
    base = np.where((edge > 0) & (edge < np.inf), edge, 1.0)
    raised = np.where(allowed, portable.power(np.where(allowed, values, base) / base, power), 0.0)
    mean = quotient(weighted_sum(raised, weights), weighted_sum(allowed, weights))
    return where_all(allowed, used, base * portable.power(mean, 1.0 / power))


def median(values: Floats, weights: Floats) -> Floats:
    """Return the weighted median: the value at which the weights, summed in the order of the values, reach half of all.

    Where they reach exactly half, the mean of that value and the next one, so that equal weights give the plain median.

    >>> median(np.array([[1.0], [2.0], [9.0]]), np.array([1.0, 1.0, 3.0]))
    array([9.])
    """
    used = taken(values, weights)
    order = np.argsort(np.where(used, values, np.inf), axis=0, kind="stable")
    mass = np.where(used, weights[:, None], 0.0)
    reached = np.cumsum(np.take_along_axis(mass, order, axis=0), axis=0)
    if not len(reached):
        return np.full(values.shape[1], np.nan)
    half, slack = reached[-1] / 2, reached[-1] * HALF_WAY
    lower = np.argmax(reached >= half - slack, axis=0)
    upper = np.argmax(reached > half + slack, axis=0)
    units = np.arange(values.shape[1])
    found = (values[order[lower, units], units] + values[order[upper, units], units]) / 2
    return where_all(used, used, found)


def penalised(values: Floats, weights: Floats, sign: int) -> Floats:
    """Return the mean with a penalty (sign -1) or a premium (+1) for imbalance: M ± S·cv, cv = S/M.

    M and S are the weighted mean and population standard deviation over the unit's own children. NaN where M ≤ 0, for
    which the penalty has no meaning. Not monotone: raising a value far above the others can cost more in S than it
    gains in M. Source: Mazziotta and Pareto (2013), Methods for constructing composite indices: one for all or all for
    one?, Rivista Italiana di Economia Demografia e Statistica 67(2).

    >>> penalised(np.array([[90.0], [110.0]]), np.array([1.0, 1.0]), -1)
    array([99.])
    """
    used = taken(values, weights)
    mass = weighted_sum(used, weights)
    mean = quotient(weighted_sum(np.where(used, values, 0.0), weights), mass)
    apart = np.where(used, values - mean, 0.0)
    variance = quotient(weighted_sum(apart * apart, weights), mass)
    positive = mean > 0
    found: Floats = np.where(positive, mean + sign * variance / np.where(positive, mean, 1.0), np.nan)
    return found


def taken(values: Floats, weights: Floats) -> Bools:
    """Return which cells take part: those with a value whose child has a weight."""
    return ~np.isnan(values) & (weights > 0)[:, None]


def weighted_sum(rows: Floats | Bools, weights: Floats) -> Floats:
    """Return Σ w·row, added from the first child to the last."""
    total = np.zeros(rows.shape[1])
    for weight, row in zip(weights, rows, strict=True):
        total += weight * row
    return total


def quotient(above: Floats, below: Floats) -> Floats:
    """Return above / below, NaN where below is nought (nothing was added up)."""
    found: Floats = np.divide(above, below, out=np.full(above.shape, np.nan), where=below != 0)
    return found


def where_all(good: Bools, used: Bools, found: Floats) -> Floats:
    """Return what was found for the units that use something, and only good values."""
    sound = used.any(axis=0) & ~(used & ~good).any(axis=0)
    return np.where(sound, found, np.nan)
