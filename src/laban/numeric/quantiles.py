# SPDX-License-Identifier: Apache-2.0
"""Quantiles along the last axis, missing values left out."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, prod

import numpy as np

from laban.model.panel import Floats


def quantiles(x: Floats, shares: Sequence[float]) -> Floats:
    """Return quantiles, (shares, …), by linear interpolation between the ordered values at (n - 1)·share.

    NaN where there is no value. This is type 7 of Hyndman and Fan, Sample quantiles in statistical packages, The American
    Statistician 50(4), 1996; the default of R and of NumPy.

    >>> quantiles(np.array([1.0, np.nan, 2.0, 4.0]), (0.25, 0.5)).tolist()
    [1.5, 2.0]
    """
    rows = np.sort(x, axis=-1).reshape(prod(x.shape[:-1]), x.shape[-1])
    found = np.full((len(shares), len(rows)), np.nan)
    numbers = (~np.isnan(rows)).sum(axis=-1).tolist()
    for at, (row, number) in enumerate(zip(rows, numbers, strict=True)):
        for which, share in enumerate(shares):
            if number:
                found[which, at] = between(row[:number], (number - 1) * share)
    return found.reshape(len(shares), *x.shape[:-1])


def between(ordered: Floats, place: float) -> float:
    """Return the value at a place of an ordered row that need not be whole."""
    low = floor(place)
    here, there = float(ordered[low]), float(ordered[min(low + 1, len(ordered) - 1)])
    return here + (place - low) * (there - here)
