# SPDX-License-Identifier: Apache-2.0
"""Correlations of many rows with many others, each pair on the units that have both.

For audits, not for scores: products of matrices may differ in their last bits between processors.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from laban.model.panel import Bools, Floats
from laban.numeric.correlation import FEWEST, pearson, spearman, spread
from laban.numeric.ranks import rank, significant


def pair_counts(first: Floats, second: Floats) -> Floats:
    """Return how many units have both, (rows of the first, rows of the second).

    >>> pair_counts(np.array([[1.0, np.nan, 3.0]]), np.array([[1.0, 2.0, np.nan], [1.0, 2.0, 3.0]])).tolist()
    [[1.0, 2.0]]
    """
    counts: Floats = (~np.isnan(first)).astype(np.float64) @ (~np.isnan(second)).astype(np.float64).T
    return counts


def pearson_matrix(first: Floats, second: Floats) -> Floats:
    """Return Pearson's r of each pair of rows; as `correlation.pearson`: NaN with under three units or a constant row."""
    return _matrix(first, second, pearson, lambda rows: rows)


def spearman_matrix(first: Floats, second: Floats) -> Floats:
    """Return Spearman's rank correlation of each pair of rows; ties share their mean rank."""
    return _matrix(first, second, spearman, lambda rows: rank(significant(rows), "mean"))


def kendall_matrix(first: Floats, second: Floats) -> Floats:
    """Return Kendall's τ-b of each pair of rows: (concordant - discordant) / √(pairs untied in x · pairs untied in y).

    NaN with fewer than three units that have both, or where one row is constant on them. All sums are whole numbers.
    Source: Kendall, The treatment of ties in ranking problems, Biometrika 33 (1945).

    >>> kendall_matrix(np.array([[1.0, 2.0, 3.0, 4.0]]), np.array([[1.0, 3.0, 2.0, 4.0]])).round(6).tolist()
    [[0.666667]]
    """
    x, y = significant(first), significant(second)
    shape, units = (len(x), len(y)), x.shape[1]
    agree, untied_x, untied_y = np.zeros(shape), np.zeros(shape), np.zeros(shape)
    there_x, there_y = ~np.isnan(x), ~np.isnan(y)
    for apart in range(1, units):
        signs_x, signs_y = _signs(x, apart), _signs(y, apart)
        both_x, both_y = _both(there_x, apart), _both(there_y, apart)
        agree += signs_x @ signs_y.T
        untied_x += np.abs(signs_x) @ both_y.T
        untied_y += both_x @ np.abs(signs_y).T
    below = np.sqrt(untied_x) * np.sqrt(untied_y)
    told = (below > 0) & (pair_counts(x, y) >= FEWEST)
    found: Floats = np.full(shape, np.nan)
    np.divide(agree, below, out=found, where=told)
    return found


def _signs(rows: Floats, apart: int) -> Floats:
    """Return the sign of each unit less the one `apart` places before it, nought where either is missing."""
    ahead, behind = rows[:, apart:], rows[:, :-apart]
    return (ahead > behind).astype(np.float64) - (ahead < behind)


def _both(there: Bools, apart: int) -> Floats:
    return (there[:, apart:] & there[:, :-apart]).astype(np.float64)


def _matrix(
    first: Floats, second: Floats, one: Callable[[Floats, Floats], float], prepared: Callable[[Floats], Floats]
) -> Floats:
    """Return a matrix of correlations: rows without gaps by one product, pairs with gaps one at a time."""
    whole_x, whole_y = _whole(first), _whole(second)
    found: Floats = np.full((len(first), len(second)), np.nan)
    if first.shape[1] >= FEWEST:
        found[np.ix_(whole_x, whole_y)] = _product(prepared(first[whole_x]), prepared(second[whole_y]))
    same = first is second
    for at, row in enumerate(first):
        for other, column in enumerate(second):
            if whole_x[at] and whole_y[other]:
                continue
            found[at, other] = found[other, at] if same and other < at else one(row, column)
    return found


def _whole(rows: Floats) -> Bools:
    """Tell which rows have no gap."""
    return np.asarray(~np.isnan(rows).any(axis=1))


def _product(first: Floats, second: Floats) -> Floats:
    x, y = unit_rows(first), unit_rows(second)
    found: Floats = np.clip(x @ y.T, -1.0, 1.0)
    return found


def unit_rows(rows: Floats) -> Floats:
    """Return each row less its mean, of length 1, so that products are correlations; a constant row is missing.

    >>> unit_rows(np.array([[1.0, 3.0], [2.0, 2.0]])).round(6).tolist()
    [[-0.707107, 0.707107], [nan, nan]]
    """
    found = np.full(rows.shape, np.nan)
    for at, row in enumerate(rows):
        apart = spread(row)
        length = np.sqrt(np.add.reduce(apart * apart))
        if length > 0:
            found[at] = apart / length
    return found


MATRICES: Mapping[str, Callable[[Floats, Floats], Floats]] = {
    "pearson": pearson_matrix,
    "spearman": spearman_matrix,
    "kendall": kendall_matrix,
}
"""The kinds of correlation."""
