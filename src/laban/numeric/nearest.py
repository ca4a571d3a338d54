# SPDX-License-Identifier: Apache-2.0
"""Which columns of a table are nearest to each other: robust scores, weighted distances, the few nearest of many."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from laban.model.panel import Bools, Floats
from laban.numeric.fill import ROUNDING, mean, median

Places = npt.NDArray[np.int64]

MEDIAN_TO_DEVIATION = 1.482602218505602
"""1 / Φ⁻¹(¾): makes the median absolute deviation the standard deviation where values are normal.

Source: Rousseeuw and Croux, Alternatives to the median absolute deviation, JASA 88 (1993), p. 1273.
"""

MEAN_TO_DEVIATION = 1.2533141373155003
"""√(π / 2): the same for the mean absolute deviation."""

TIES = 2.0**30
"""Squared distances are counted in parts of 1 / TIES, about a billionth, so that rounding does not decide between ties."""

CELLS = 2**20
"""How many pairs are worked on at a time, so that memory does not grow with the square of the number of units."""


def robust(rows: Floats) -> tuple[Floats, Floats, Bools]:
    """Return each row's robust scores (x - median) / spread, its spread, and whether the spread is the second choice.

    The spread is the median absolute deviation from the median times 1.4826; where that is nought (more than half of the
    values are the same), the mean absolute deviation from the median times 1.2533. A row whose values are the same but for
    rounding has spread 0 and no scores (NaN). Missing values stay missing. The order of the columns changes no bit.

    Source: Iglewicz and Hoaglin, How to detect and handle outliers (1993), on the modified z-score.

    >>> scores, spreads, second = robust(np.array([[1.0, 2.0, 3.0, 100.0, np.nan]]))
    >>> (scores * spreads).round(12).tolist(), (spreads / MEDIAN_TO_DEVIATION).tolist(), second.tolist()
    ([[-1.5, -0.5, 0.5, 97.5, nan]], [1.0], [False])
    """
    middle = median(rows)
    apart = rows - middle[:, None]
    far = np.sort(np.abs(apart), axis=1)
    first = median(far) * MEDIAN_TO_DEVIATION
    largest = np.fmax.reduce(np.abs(rows), axis=1, initial=0.0)
    usable = first > ROUNDING * largest
    spreads = np.where(usable, first, mean(far) * MEAN_TO_DEVIATION)
    varies = spreads > ROUNDING * largest
    scores = np.full(rows.shape, np.nan)
    np.divide(apart, spreads[:, None], out=scores, where=varies[:, None])
    return scores, np.where(varies, spreads, 0.0), varies & ~usable


def nearest(scores: Floats, weights: Floats, number: int, least: int) -> Iterator[tuple[int, Places]]:
    """Yield each column's position with those of its nearest others, nearest first; equally near ones in their order.

    Distances that differ by no more than rounding (`TIES`) are equal.
    `scores` (rows, columns) may lack values. The distance of two columns is the weighted mean of the squared differences
    over the rows that both have; with fewer than `least` such rows, two columns are not compared. There are `number`
    nearest, or as many as can be compared. Work grows with the square of the columns, memory does not.

    >>> rows = np.array([[0.0, 1.0, 3.0, np.nan]])
    >>> [(at, near.tolist()) for at, near in nearest(rows, np.ones(1), 1, 1)]
    [(0, [1]), (1, [0]), (2, [1]), (3, [])]
    """
    columns = scores.shape[1]
    number = min(number, columns - 1)
    if number < 1:
        yield from ((at, np.zeros(0, np.int64)) for at in range(columns))
        return
    size = max(1, CELLS // columns)
    for start in range(0, columns, size):
        far = counted(distances(scores, weights, slice(start, min(start + size, columns)), least))
        reach = np.partition(far, number - 1, axis=1)[:, number - 1]
        for row, last in enumerate(reach.tolist()):
            near = np.flatnonzero((far[row] <= last) & np.isfinite(far[row]))
            yield start + row, near[np.argsort(far[row, near], kind="stable")][:number]


def distances(scores: Floats, weights: Floats, some: slice, least: int) -> Floats:
    """Return the distances of some columns from all, (some, columns), as `nearest` tells; infinite where not compared.

    >>> distances(np.array([[0.0, 1.0], [0.0, np.nan]]), np.array([4.0, 1.0]), slice(0, 1), 1).tolist()
    [[inf, 1.0]]
    """
    shape = (scores[:, some].shape[1], scores.shape[1])
    squares, shared, common = np.zeros(shape), np.zeros(shape), np.zeros(shape, np.int32)
    # What is too far for a number is infinitely far, and so never near; no warning is wanted.
    with np.errstate(over="ignore"):
        for row, weight in zip(scores, weights.tolist(), strict=True):
            apart = row[some, None] - row[None, :]
            both = ~np.isnan(apart)
            squares += np.where(both, weight * (apart * apart), 0.0)
            shared += np.where(both, weight, 0.0)
            common += both
    far = np.full(shape, np.inf)
    np.divide(squares, shared, out=far, where=common >= max(least, 1))
    far[np.arange(shape[0]), np.arange(scores.shape[1])[some]] = np.inf
    return far


def counted(far: Floats) -> Floats:
    """Return distances in whole parts of 1 / `TIES`.

    >>> (counted(np.array([1.0, 1.0 + 1e-15, 1.5])) / TIES).tolist()
    [1.0, 1.0, 1.5]
    """
    with np.errstate(over="ignore"):
        return np.asarray(np.rint(far * TIES))
