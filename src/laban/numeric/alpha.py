# SPDX-License-Identifier: Apache-2.0
"""Cronbach's alpha: do the items of a group measure one thing?"""

from __future__ import annotations

import numpy as np

from laban.model.panel import Floats

FEWEST_UNITS = 3


def pairwise_covariance(rows: Floats) -> Floats:
    """Return the covariances (k, k) of rows (k, units), each over the units that have both, divided by their number less 1.

    NaN with fewer than two such units.

    >>> pairwise_covariance(np.array([[1.0, 2.0, 3.0], [2.0, 4.0, np.nan]])).tolist()
    [[1.0, 1.0], [1.0, 2.0]]
    """
    found: Floats = np.full((len(rows), len(rows)), np.nan)
    there = ~np.isnan(rows)
    for at in range(len(rows)):
        for other in range(at + 1):
            both = there[at] & there[other]
            if (number := int(both.sum())) > 1:
                x, y = rows[at, both], rows[other, both]
                products = (x - np.add.reduce(x) / number) * (y - np.add.reduce(y) / number)
                found[at, other] = found[other, at] = np.add.reduce(products) / (number - 1)
    return found


def alpha(covariance: Floats) -> float:
    """Return Cronbach's alpha of k items from their covariances: k/(k - 1) · (1 - Σ variances / Σ all covariances).

    At most 1, below nought where items run against each other; NaN with fewer than two items, where a covariance is missing
    or where the sum of the items does not vary. Source: Cronbach, Psychometrika 16(3), 1951.

    >>> alpha(np.array([[2.0, 1.0], [1.0, 2.0]])).__round__(6)
    0.666667
    """
    items = len(covariance)
    whole = float(covariance.sum())
    if items < 2 or not whole > 0:
        return float("nan")
    return items / (items - 1) * (1.0 - float(np.trace(covariance)) / whole)


def alphas_without(covariance: Floats) -> list[float]:
    """Return alpha without each item in turn; NaN with fewer than three items.

    >>> [round(each, 6) for each in alphas_without(np.array([[1.0, 0.5, 0.0], [0.5, 1.0, 0.0], [0.0, 0.0, 1.0]]))]
    [0.0, 0.0, 0.666667]
    """
    places = np.arange(len(covariance))
    return [alpha(covariance[np.ix_(places != at, places != at)]) for at in places]


def complete(rows: Floats) -> Floats:
    """Return rows with only the units that have all of them."""
    found: Floats = rows[:, ~np.isnan(rows).any(axis=0)]
    return found
