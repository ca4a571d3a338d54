# SPDX-License-Identifier: Apache-2.0
"""Units compared in pairs: how much of the weight speaks for one unit against another.

All work on a (children, units) array. Two units are compared on the children that both have; a child on which they are
equal speaks half for each. Two units without a common child are even (one half each), whatever their order: the share of
i over j and of j over i always sum to one. A child of weight nought takes no part.

Source: Munda and Nardo (2009), Noncompensatory/nonlinear composite indicators for ranking countries, Applied Economics
41(12), for the outranking matrix; Copeland's rule as in the OECD/JRC Handbook (2008).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from laban.model.panel import Bools, Floats
from laban.numeric.means import taken

CELLS = 65_536
"""How many pairs are worked on at a time: what lies between stays in the processor's near memory, never 11,000²."""

EVEN = 1e-12
"""A lead below this share of the weight is rounding: sums such as 0.1 + 0.2 against 0.3 must count as even."""


def outranking_matrix(values: Floats, weights: Floats) -> Floats:
    """Return for each pair (row, column) the share of weight by which the row's unit is ahead, ties counted half.

    Missing where a unit has no value at all, and on the diagonal.

    >>> outranking_matrix(np.array([[2.0, 1.0], [5.0, 5.0]]), np.array([1.0, 1.0]))
    array([[ nan, 0.75],
           [0.25,  nan]])
    """
    units = values.shape[1]
    matrix = np.full((units, units), np.nan)
    there = compared_units(values, weights)
    for rows, lead in lead_blocks(values, weights):
        matrix[rows] = np.where(there[rows, None] & there, (1 + lead) / 2, np.nan)
    np.fill_diagonal(matrix, np.nan)
    return matrix


def dominating_pairs(matrix: Floats) -> tuple[int, float]:
    """Return in how many pairs one unit is ahead on every common child, and their share of all comparable pairs."""
    upper = matrix[np.triu_indices(len(matrix), 1)]
    compared = upper[~np.isnan(upper)]
    found = int(((compared == 1) | (compared == 0)).sum())
    return found, found / len(compared) if len(compared) else 0.0


def copeland(values: Floats, weights: Floats) -> Floats:
    """Return in how many pairs a unit is ahead less those in which it is behind: Σ +1, 0 or -1 by share over, at, under ½.

    A unit without a value gets NaN and is nobody's opponent; a single unit gets 0. Weakly monotone: raising a value
    never lowers the unit's score, but often leaves it as it is.

    >>> copeland(np.array([[3.0, 2.0, 1.0], [1.0, 3.0, 1.0]]), np.array([2.0, 1.0]))
    array([ 2.,  0., -2.])
    """
    units = values.shape[1]
    score = np.zeros(units)
    for rows, lead in lead_blocks(values, weights):
        score[rows] = (lead > EVEN).sum(axis=1) - (lead < -EVEN).sum(axis=1)
    return np.where(compared_units(values, weights), score, np.nan)


def mean_share(values: Floats, weights: Floats) -> Floats:
    """Return the mean over all other units of the share of weight by which a unit is ahead (½: neither way).

    A unit without a value gets NaN and is nobody's opponent; a single unit gets ½.

    >>> mean_share(np.array([[3.0, 2.0, 1.0], [1.0, 3.0, 1.0]]), np.array([3.0, 1.0]))
    array([0.8125, 0.625 , 0.0625])
    """
    there = compared_units(values, weights)
    opponents = max(int(there.sum()) - 1, 1)
    lead_sum = np.zeros(values.shape[1])
    for rows, lead in lead_blocks(values, weights):
        lead_sum[rows] = [np.add.reduce(row) for row in lead]
    return np.where(there, (1 + lead_sum / opponents) / 2, np.nan)


def compared_units(values: Floats, weights: Floats) -> Bools:
    """Return which units have any value to be compared by."""
    return np.asarray(taken(values, weights).any(axis=0))


def lead_blocks(values: Floats, weights: Floats) -> Iterator[tuple[slice, Floats]]:
    """Yield rows of the matrix of leads, (weight ahead - weight behind) / weight compared, some units at a time.

    A lead is nought against oneself, between units without a common child, and against a unit without a value.
    """
    used = taken(values, weights)
    units = values.shape[1]
    step = max(1, CELLS // max(units, 1))
    edges = [*range(0, units, step), units]
    for start, stop in pairwise(edges):
        rows = slice(start, stop)
        yield rows, lead_of(values, used, weights, rows)


def lead_of(values: Floats, used: Bools, weights: Floats, rows: slice) -> Floats:
    """Return the leads of some units (rows) over all units (columns)."""
    shape = (rows.stop - rows.start, values.shape[1])
    lead, compared = np.zeros(shape), np.zeros(shape)
    complete = bool(used[weights > 0].all())
    for weight, row, has in zip(weights, values, used, strict=True):
        mine = row[rows, None]
        # Comparisons with a missing value are false both ways, so it speaks for nobody.
        lead += weight * ((mine > row).view(np.int8) - (mine < row).view(np.int8))
        compared += weight if complete else weight * (has[rows, None] & has)
    return np.divide(lead, compared, out=np.zeros(shape), where=compared > 0)
