# SPDX-License-Identifier: Apache-2.0
"""Count, mean, deviation, skewness and kurtosis along the last axis, missing values (NaN) left out.

Moments use sums and products only, so their bits do not depend on the processor; rows are made contiguous first, so
they do not depend on how the array lies in memory either. Infinite values are not expected: the checks refuse them.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from laban.model.panel import Bools, Floats

Counts = npt.NDArray[np.int64]

BIAS_CORRECTED = "bias_corrected"
POPULATION = "population"
DEFINITIONS = (BIAS_CORRECTED, POPULATION)
"""The definitions of skewness and kurtosis: G1 and G2, or g1 and g2 (Joanes and Gill, 1998)."""

LARGE = 2.0**100
"""Beyond this, or below its reciprocal, deviations are scaled before their powers are taken."""


def count(x: Floats) -> Counts:
    """Return how many values there are.

    >>> int(count(np.array([1.0, np.nan, 3.0])))
    2
    """
    return np.asarray(x.shape[-1] - np.isnan(x).sum(axis=-1), dtype=np.int64)


def mean(x: Floats) -> Floats:
    """Return the arithmetic mean, NaN where there is no value.

    >>> float(mean(np.array([1.0, np.nan, 3.0])))
    2.0
    """
    return centred(x)[0]


def deviation(x: Floats, *, less: int = 1) -> Floats:
    """Return the standard deviation √(Σ(x - mean)² / (n - less)): of a sample (`less` 1) or of a population (`less` 0).

    NaN where there are no more than `less` values; exactly 0 where all values are equal.

    >>> float(deviation(np.array([1.0, 3.0, np.nan]), less=0))
    1.0
    """
    _, apart, number = centred(x)
    spare = number - less
    return np.asarray(np.sqrt(total(apart * apart) / np.where(spare > 0, spare, np.nan)))


def skewness(x: Floats, moments: str = BIAS_CORRECTED) -> Floats:
    """Return the skewness g1 = m3 / m2^(3/2), or G1 = g1·√(n(n-1)) / (n-2).

    NaN with fewer than three values, or where all are equal. Source: Joanes and Gill, The Statistician 47 (1998).

    >>> round(float(skewness(np.array([1.0, 2.0, 3.0, 10.0]))), 6)
    1.763633
    """
    return shape(x, moments)[0]


def kurtosis(x: Floats, moments: str = BIAS_CORRECTED) -> Floats:
    """Return the excess kurtosis g2 = m4 / m2² - 3, or G2 = ((n+1)·g2 + 6)·(n-1) / ((n-2)(n-3)).

    NaN with fewer than four values, or where all are equal. Source: Joanes and Gill, The Statistician 47 (1998).

    >>> round(float(kurtosis(np.array([1.0, 2.0, 3.0, 10.0]))), 6)
    3.228
    """
    return shape(x, moments)[1]


def shape(x: Floats, moments: str = BIAS_CORRECTED) -> tuple[Floats, Floats]:
    """Return skewness and excess kurtosis together, for half the price."""
    low, high = bounds(x)
    middle, apart, number = centred(x, (low, high))
    varied = (number >= 3) & (low < high)
    scale_far(apart, np.where(varied, np.maximum(high - middle, middle - low), 1.0))
    squares = apart * apart
    n = np.where(varied, number, np.nan)
    m2 = total(squares) / n
    apart *= squares
    squares *= squares
    g1 = total(apart) / n / (m2 * np.sqrt(m2))
    g2 = np.where(number >= 4, total(squares) / n / (m2 * m2) - 3.0, np.nan)
    return (g1, g2) if moments == POPULATION else corrected(g1, g2, n)


def scale_far(apart: Floats, largest: Floats) -> None:
    """Scale rows whose fourth powers could overflow or vanish, by powers of two: neither skewness nor kurtosis changes."""
    far = (largest > LARGE) | (largest < 1.0 / LARGE)
    if far.any():
        exponent = np.clip(-np.frexp(largest[far])[1], -1000, 1000)
        apart[far] *= np.ldexp(1.0, exponent)[..., None]


def corrected(g1: Floats, g2: Floats, n: Floats) -> tuple[Floats, Floats]:
    """Return G1 and G2, free of bias under the normal distribution, from g1 and g2 of n values."""
    enough = np.where(n >= 4, n, np.nan)
    skew = g1 * (np.sqrt(n * (n - 1.0)) / (n - 2.0))
    return skew, ((enough + 1.0) * g2 + 6.0) * ((enough - 1.0) / ((enough - 2.0) * (enough - 3.0)))


def centred(x: Floats, ends: tuple[Floats, Floats] | None = None) -> tuple[Floats, Floats, Counts]:
    """Return the mean, each value less the mean (0 where missing or where all are equal), and the number of values.

    `ends` are the bounds, where they are known already.
    """
    rows = np.ascontiguousarray(x)
    sums = total(rows)
    number = np.full(sums.shape, rows.shape[-1], np.int64)
    there: Bools | None = None
    if bool(np.isnan(sums).any()):
        there = ~np.isnan(rows)
        number = there.sum(axis=-1)
        rows = np.where(there, rows, 0.0)
        sums = total(rows)
    middle = sums / np.where(number > 0, number, np.nan)
    low, high = ends or bounds(x)
    # The mean of equal values may miss them by a rounding; then nothing would look constant any more.
    middle = np.where(low == high, low, middle)
    apart = rows - np.where(number > 0, middle, 0.0)[..., None]
    if there is not None:
        apart *= there
    return middle, apart, number


def bounds(x: Floats) -> tuple[Floats, Floats]:
    """Return the least and the largest value, NaN where there is none."""
    low = np.fmin.reduce(x, axis=-1, initial=np.nan)
    return np.asarray(low), np.asarray(np.fmax.reduce(x, axis=-1, initial=np.nan))


def total(x: Floats) -> Floats:
    """Return the sums along the last axis, in NumPy's fixed pairwise order."""
    return np.asarray(np.add.reduce(x, axis=-1))
