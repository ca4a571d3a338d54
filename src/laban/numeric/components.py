# SPDX-License-Identifier: Apache-2.0
"""Principal components of standardised items, and whether the items suit such an analysis.

For audits, not for scores: NumPy's linear algebra may differ in its last bits between processors. All functions take a
correlation matrix without missing numbers.
"""

from __future__ import annotations

import numpy as np

from laban.model.panel import Floats
from laban.numeric.distributions import chi_square_p

SINGULAR = 1e-9
"""A correlation matrix with an eigenvalue this small (of a mean of 1) has items that follow from the others."""


def components(correlation: Floats) -> tuple[Floats, Floats]:
    """Return the eigenvalues, falling, and the components' coefficients as columns, each turned to sum to nought or more.

    Source: Jolliffe, Principal Component Analysis (2002), chapter 2.

    >>> values, vectors = components(np.array([[1.0, 0.5], [0.5, 1.0]]))
    >>> values.round(6).tolist(), vectors[:, 0].round(6).tolist()
    ([1.5, 0.5], [0.707107, 0.707107])
    """
    values, vectors = np.linalg.eigh(correlation)
    falling = vectors[:, ::-1]
    signs = np.where(falling.sum(axis=0) < 0, -1.0, 1.0)
    return np.maximum(values[::-1], 0.0), falling * signs


def is_singular(correlation: Floats) -> bool:
    """Tell whether some item follows from the others."""
    return bool(np.linalg.eigvalsh(correlation)[0] < SINGULAR)


def adequacy(correlation: Floats) -> tuple[float, Floats]:
    """Return the Kaiser–Meyer–Olkin measure, overall and of each item: Σ r² / (Σ r² + Σ q²) over pairs of items.

    q are the partial correlations given all other items. The matrix must not be singular. NaN where all r and q are nought.
    Source: Kaiser and Rice, Little Jiffy, Mark IV, Educational and Psychological Measurement 34(1), 1974.

    >>> overall, _ = adequacy(np.array([[1.0, 0.5, 0.5], [0.5, 1.0, 0.5], [0.5, 0.5, 1.0]]))
    >>> round(overall, 6)
    0.692308
    """
    inverse = np.linalg.inv(correlation)
    scale = np.sqrt(np.diag(inverse))
    partial = -inverse / scale / scale[:, None]
    r, q = correlation * correlation, partial * partial
    np.fill_diagonal(r, 0.0)
    np.fill_diagonal(q, 0.0)
    above, below = r.sum(axis=1), (r + q).sum(axis=1)
    items: Floats = np.divide(above, below, out=np.full(len(r), np.nan), where=below > 0)
    whole = float(below.sum())
    return (float(above.sum()) / whole if whole > 0 else float("nan")), items


def sphericity(correlation: Floats, units: int) -> tuple[float, int, float]:
    """Return Bartlett's test that k items are not correlated: χ² = -(n - 1 - (2k + 5)/6)·ln|R|, k(k - 1)/2, its p.

    The matrix must not be singular. Source: Bartlett, Journal of the Royal Statistical Society B 16(2), 1954.

    >>> chi_square, freedom, p = sphericity(np.array([[1.0, 0.5], [0.5, 1.0]]), 20)
    >>> round(chi_square, 4), freedom, round(p, 4)
    (5.0344, 1, 0.0248)
    """
    items = len(correlation)
    _, log_determinant = np.linalg.slogdet(correlation)
    chi_square = max(0.0, -(units - 1 - (2 * items + 5) / 6) * float(log_determinant))
    freedom = items * (items - 1) // 2
    return chi_square, freedom, chi_square_p(chi_square, freedom)
