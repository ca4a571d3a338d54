# SPDX-License-Identifier: Apache-2.0
"""How two rows of figures go together, on the units that have both."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from laban.model.panel import Floats
from laban.numeric.moments import centred, total
from laban.numeric.ranks import rank, significant

FEWEST = 3
"""With fewer pairs every correlation is 1, -1 or nothing."""


def pearson(x: Floats, y: Floats) -> float:
    """Return Pearson's r = Σ(x - x̄)(y - ȳ) / √(Σ(x - x̄)² Σ(y - ȳ)²) over the pairs without a missing value.

    NaN with fewer than three pairs or where one of the two is constant. Always within -1 and 1.

    >>> pearson(np.array([1.0, 2.0, 3.0, np.nan]), np.array([2.0, 4.0, 6.0, 1.0]))
    1.0
    """
    both = ~(np.isnan(x) | np.isnan(y))
    if both.sum() < FEWEST:
        return float("nan")
    a, b = spread(x[both]), spread(y[both])
    below = np.sqrt(total(a * a) * total(b * b))
    return float(np.clip(total(a * b) / below, -1.0, 1.0)) if below > 0 else float("nan")


def spearman(x: Floats, y: Floats) -> float:
    """Return Spearman's rank correlation: Pearson's r of the ranks among the pairs; ties share their mean rank.

    >>> spearman(np.array([1.0, 2.0, 3.0, 4.0]), np.array([1.0, 10.0, 100.0, 1000.0]))
    1.0
    """
    both = ~(np.isnan(x) | np.isnan(y))
    return pearson(rank(significant(x[both]), "mean"), rank(significant(y[both]), "mean"))


def spread(x: Floats) -> Floats:
    """Return the values less their mean, over the largest of these: neither large nor small figures overflow squared."""
    _, apart, _ = centred(x)
    largest = np.abs(apart).max()
    return apart / largest if largest > 0 else apart


METHODS: Mapping[str, Callable[[Floats, Floats], float]] = {"pearson": pearson, "spearman": spearman}
"""The kinds of correlation."""
