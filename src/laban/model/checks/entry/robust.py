# SPDX-License-Identifier: Apache-2.0
"""How far a value lies from others, by medians, which a few wrong values cannot move."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean, median

LIMIT = 3.5
"""The modified z-score from which Iglewicz and Hoaglin (1993, p. 11-12) call a value a possible outlier."""

FEWEST = 5
"""With fewer values to compare with, medians say nothing."""

HALF = 0.6745
"""Φ⁻¹(¾): how many standard deviations of a normal distribution one median absolute deviation is."""

MEAN = 0.7979
"""√(2/π): the same for a mean absolute deviation, used where more than half of the values are equal."""


def modified_z(value: float, others: Sequence[float]) -> tuple[float, float]:
    """Return the modified z-score 0.6745 (x - median) / MAD of a value among others, and their median.

    Where the MAD is 0 the mean absolute deviation stands in; where that is 0 as well, the score is 0: nothing can be said.

    >>> modified_z(9.0, (1.0, 2.0, 3.0, 4.0, 5.0))
    (4.047, 3.0)
    """
    middle = median(others)
    away = [abs(each - middle) for each in others]
    if spread := median(away):
        return HALF * (value - middle) / spread, middle
    if spread := fmean(away):
        return MEAN * (value - middle) / spread, middle
    return 0.0, middle
