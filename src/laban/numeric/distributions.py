# SPDX-License-Identifier: Apache-2.0
"""How probable a statistic is by chance alone. Only audits load this module: it brings SciPy's special functions with it."""

from __future__ import annotations

import numpy as np
from scipy import special

from laban.model.panel import Floats


def correlation_p(r: Floats, n: Floats) -> Floats:
    """Return the two-sided probability of Pearson's or Spearman's r over n pairs: Student's t with n - 2 degrees of freedom.

    t = r·√((n - 2) / (1 - r²)). Exact for Pearson under the normal distribution, an approximation for Spearman. NaN where r
    is; 0 where |r| is 1 and n above 2; with two pairs nothing can be said (NaN).

    >>> correlation_p(np.array([0.5]), np.array([20.0])).round(6).tolist()
    [0.02477]
    """
    freedom = n - 2.0
    told = ~np.isnan(r) & (freedom > 0)
    size = np.where(told, np.abs(r), 0.0)
    spare = np.where(told, freedom, 1.0)
    # Below nought by symmetry; the incomplete beta function keeps its digits where 1 - cdf(t) would lose them.
    found = special.betainc(spare / 2.0, 0.5, np.clip(1.0 - size * size, 0.0, 1.0))
    return np.where(told, found, np.nan)


def kendall_p(tau: Floats, n: Floats) -> Floats:
    """Return the two-sided probability of Kendall's τ over n pairs by the normal approximation.

    z = 3·τ·√(n(n - 1)) / √(2(2n + 5)), without a correction for ties. Source: Kendall, Rank Correlation Methods (1948).

    >>> kendall_p(np.array([0.0, 0.5]), np.array([10.0, 20.0])).round(4).tolist()
    [1.0, 0.0021]
    """
    told = ~np.isnan(tau) & (n > 2)
    number = np.where(told, n, 3.0)
    z = 3.0 * np.where(told, np.abs(tau), 0.0) * np.sqrt(number * (number - 1.0) / (2.0 * (2.0 * number + 5.0)))
    return np.where(told, special.erfc(z / np.sqrt(2.0)), np.nan)


def chi_square_p(chi_square: float, freedom: float) -> float:
    """Return the probability of a chi-square value at least as large by chance.

    >>> round(chi_square_p(3.841458820694124, 1), 6)
    0.05
    """
    return float(special.chdtrc(freedom, max(chi_square, 0.0)))


def false_discovery(p: Floats) -> Floats:
    """Return each p-value corrected for how many there are: q = min over p' ≥ p of p'·m / rank(p').

    Missing values take no part. Source: Benjamini and Hochberg, Journal of the Royal Statistical Society B 57(1), 1995.

    >>> false_discovery(np.array([0.01, 0.04, np.nan, 0.03])).tolist()
    [0.03, 0.04, nan, 0.04]
    """
    told = np.flatnonzero(~np.isnan(p))
    found: Floats = np.full(p.shape, np.nan)
    if len(told):
        order = told[np.argsort(p[told], kind="stable")]
        scaled = p[order] * len(told) / np.arange(1, len(told) + 1)
        found[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return found
