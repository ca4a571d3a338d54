# SPDX-License-Identifier: Apache-2.0
"""Means and medians of what is known, by groups of units and along a unit's own row: what fills a gap.

Arrays are (rows, units), a row being one indicator in one year. Missing is NaN and is never counted. A mean is kept inside
the range of its values, so that rounding cannot make a constant row vary.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from laban.model.panel import Floats

Places = npt.NDArray[np.int64]
Centre = Callable[[Floats, Places], Floats]

ROUNDING = 1e-12
"""A row whose range is no larger than this share of its values is constant."""


def group_means(rows: Floats, members: Places) -> Floats:
    """Return each group's mean in each row: (rows, groups); NaN where the group has no value.

    `members` gives each unit's group (0, 1, …, none left out), -1 for a unit without a group.

    >>> group_means(np.array([[1.0, 3.0, np.nan, np.nan]]), np.array([0, 0, 0, 1])).tolist()
    [[2.0, nan]]
    """
    order, starts = _runs(members)
    if not len(starts):
        return np.empty((len(rows), 0))
    sorted_rows = np.take(rows, order, axis=1)
    known = ~np.isnan(sorted_rows)
    counts = np.add.reduceat(known, starts, axis=1, dtype=np.int64)
    sums = np.add.reduceat(np.where(known, sorted_rows, 0.0), starts, axis=1)
    low = np.fmin.reduceat(sorted_rows, starts, axis=1)
    high = np.fmax.reduceat(sorted_rows, starts, axis=1)
    means = np.full(sums.shape, np.nan)
    np.divide(sums, counts, out=means, where=counts > 0)
    kept: Floats = np.clip(means, low, high)
    return kept


def group_medians(rows: Floats, members: Places) -> Floats:
    """Return each group's median in each row: (rows, groups); the mean of the middle two where their number is even.

    >>> group_medians(np.array([[1.0, 9.0, 2.0, np.nan]]), np.array([0, 0, 0, 1])).tolist()
    [[2.0, nan]]
    """
    order, starts = _runs(members)
    medians = np.empty((len(rows), len(starts)))
    for group, at in enumerate(np.split(order, starts[1:]) if len(starts) else ()):
        medians[:, group] = median(rows[:, at])
    return medians


def median(rows: Floats) -> Floats:
    """Return the median of the known values of each row; NaN where there is none.

    >>> median(np.array([[4.0, 1.0, np.nan]])).tolist()
    [2.5]
    """
    if not rows.shape[-1]:
        return np.full(rows.shape[:-1], np.nan)
    ordered = np.sort(rows, axis=-1)
    counts = np.add.reduce(~np.isnan(rows), axis=-1, dtype=np.int64)[..., None]
    below = np.take_along_axis(ordered, np.maximum(counts - 1, 0) // 2, axis=-1)[..., 0]
    above = np.take_along_axis(ordered, np.minimum(counts // 2, rows.shape[-1] - 1), axis=-1)[..., 0]
    return np.where(below == above, below, below + (above - below) / 2)


def mean(rows: Floats) -> Floats:
    """Return the mean of the known values of each row; NaN where there is none.

    >>> mean(np.array([[4.0, 1.0, np.nan]])).tolist()
    [2.5]
    """
    if not rows.shape[-1]:
        return np.full(rows.shape[:-1], np.nan)
    return group_means(rows, np.zeros(rows.shape[-1], np.int64))[:, 0]


def _runs(members: Places) -> tuple[Places, Places]:
    """Return the units sorted by group, those without a group left out, and where each group starts."""
    order = np.argsort(members, kind="stable")
    order = order[np.searchsorted(members[order], 0) :]
    return order, np.searchsorted(members[order], np.arange(members.max(initial=-1) + 1))


def ranges(rows: Floats) -> tuple[Floats, Floats]:
    """Return the least and the greatest known value of each row; NaN where there is none.

    >>> [bound.tolist() for bound in ranges(np.array([[3.0, np.nan, 1.0]]))]
    [[1.0], [3.0]]
    """
    return np.fmin.reduce(rows, axis=-1, initial=np.nan), np.fmax.reduce(rows, axis=-1, initial=np.nan)


def scaled(rows: Floats, directions: Floats) -> Floats:
    """Return each row scaled to 0–1 between its least and greatest value, 1 being the better end; constant rows are NaN.

    >>> scaled(np.array([[10.0, 20.0], [1.0, 3.0], [5.0, 5.0]]), np.array([1.0, -1.0, 1.0])).tolist()
    [[0.0, 1.0], [1.0, 0.0], [nan, nan]]
    """
    low, high = ranges(rows)
    worst = np.where(directions < 0, high, low)[:, None]
    span = (high - low)[:, None]
    shares = np.full(rows.shape, np.nan)
    np.divide(np.abs(rows - worst), span, out=shares, where=span > 0)
    return shares


def unscaled(shares: Floats, rows: Floats, directions: Floats) -> Floats:
    """Return shares 0–1 as values inside the range of each row; the way back from `scaled`.

    >>> unscaled(np.array([[0.25]]), np.array([[1.0, 3.0]]), np.array([-1.0])).tolist()
    [[2.5]]
    """
    low, high = ranges(rows)
    worst = np.where(directions < 0, high, low)[:, None]
    span = np.where(directions < 0, low - high, high - low)[:, None]
    return np.clip(worst + shares * span, low[:, None], high[:, None])


def standardised(rows: Floats) -> tuple[Floats, Floats, Floats]:
    """Return rows with mean 0 and standard deviation 1 (divisor n), with the means and the deviations that did it.

    A constant or empty row cannot be standardised: it becomes NaN and its deviation 0. A row that varies by nothing more
    than rounding (one part in 10¹²) counts as constant.

    >>> standardised(np.array([[1.0, 3.0], [2.0, 2.0]]))[0].tolist()
    [[-1.0, 1.0], [nan, nan]]
    """
    known = ~np.isnan(rows)
    counts = np.maximum(np.add.reduce(known, axis=1, dtype=np.int64), 1)
    low, high = ranges(rows)
    centres = mean(rows)
    apart = rows - centres[:, None]
    squares = np.add.reduce(np.where(known, apart * apart, 0.0), axis=1)
    varied = high - low > ROUNDING * np.maximum(np.abs(low), np.abs(high))
    spreads = np.where(varied, np.sqrt(squares / counts), 0.0)
    scores = np.full(rows.shape, np.nan)
    np.divide(apart, spreads[:, None], out=scores, where=spreads[:, None] > 0)
    return scores, centres, spreads


def steady_order(rows: Floats) -> Places:
    """Return an order of the units that depends on their values alone, so that sums do not depend on the units' order.

    >>> steady_order(np.array([[2.0, 1.0, np.nan]])).tolist()
    [1, 0, 2]
    """
    return np.lexsort(rows[::-1]) if len(rows) else np.arange(rows.shape[1])
