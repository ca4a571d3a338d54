# SPDX-License-Identifier: Apache-2.0
"""Correlations of many rows with many others, each pair on the units that have both.

For audits, not for scores: products of matrices may differ in their last bits between processors.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt

from laban.model.panel import Bools, Floats
from laban.numeric.correlation import FEWEST, pearson, spearman, spread
from laban.numeric.ranks import rank, significant

Singles = npt.NDArray[np.float32]


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
    x = significant(first)
    y = x if first is second else significant(second)
    gaps = bool(np.isnan(x).any() or np.isnan(y).any())
    agree = np.zeros((len(x), len(y)))
    untied_x, untied_y = np.zeros(agree.shape), np.zeros(agree.shape)
    for apart in range(1, x.shape[1]):
        signs_x = _signs(x, apart)
        signs_y = signs_x if y is x else _signs(y, apart)
        agree += signs_x @ signs_y.T
        if gaps:
            untied_x += np.abs(signs_x) @ _both(y, apart).T
            untied_y += _both(x, apart) @ np.abs(signs_y).T
    if not gaps:
        untied_x, untied_y = untied_x + _untied(x)[:, None], untied_y + _untied(y)
    below = np.sqrt(untied_x) * np.sqrt(untied_y)
    told = (below > 0) & (pair_counts(x, y) >= FEWEST)
    found: Floats = np.full(agree.shape, np.nan)
    np.divide(agree, below, out=found, where=told)
    return found


def _signs(rows: Floats, apart: int) -> Singles:
    """Return the sign of each unit less the one `apart` places before it, nought where either is missing.

    In single precision, which holds the sums of up to 16 million signs exactly.
    """
    ahead, behind = rows[:, apart:], rows[:, :-apart]
    return np.subtract(ahead > behind, ahead < behind, dtype=np.float32)


def _both(rows: Floats, apart: int) -> Singles:
    """Tell which of these pairs of units have both values."""
    there = ~np.isnan(rows)
    return (there[:, apart:] & there[:, :-apart]).astype(np.float32)


def _untied(rows: Floats) -> Floats:
    """Return in how many pairs of units the two values differ, for rows without gaps."""
    units = rows.shape[1]
    ties = [np.unique(row, return_counts=True)[1] for row in rows]
    return np.array([(units * (units - 1) - int((each * (each - 1)).sum())) / 2.0 for each in ties])


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
