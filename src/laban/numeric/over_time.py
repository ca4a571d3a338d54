# SPDX-License-Identifier: Apache-2.0
"""Gaps over the years: the latest value, the nearest, the line between.

Arrays are (years, …). Distances are in years, not in places, and `years` may stand in any order. Each function returns the
filled array and, for every cell, the places of the years it was taken from: (before, after), -1 where there is none; a
cell that was known is its own source.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from laban.model.panel import Floats

Places = npt.NDArray[np.int64]
Sourced = tuple[Floats, Places, Places]
Filler = Callable[[Sequence[int], Floats], Sourced]


def around(years: Sequence[int], values: Floats) -> tuple[Places, Places]:
    """Return for every cell the place of the nearest year at or before it, and at or after it, that has a value.

    >>> [side.tolist() for side in around((2020, 2021, 2022), np.array([1.0, np.nan, np.nan]))]
    [[0, 0, 0], [0, -1, -1]]
    """
    order = np.argsort(np.asarray(years), kind="stable")
    return _carried(order, values), _carried(order[::-1], values)


def _carried(order: Places, values: Floats) -> Places:
    """Return the place of the last year with a value, walking through the years in an order."""
    places = np.full(values.shape, -1, np.int64)
    last = np.full(values.shape[1:], -1, np.int64)
    for at in order:
        last = np.where(np.isnan(values[at]), last, at)
        places[at] = last
    return places


def _taken(values: Floats, places: Places) -> Floats:
    """Return the values at places of the first axis; NaN at place -1."""
    found = np.take_along_axis(values, np.maximum(places, 0), axis=0)
    return np.where(places >= 0, found, np.nan)


def _lags(years: Sequence[int], places: Places) -> Places:
    """Return how many years lie between each cell's year and its source."""
    when = np.asarray(years, np.int64)
    own = when.reshape((-1,) + (1,) * (places.ndim - 1))
    lags: Places = np.abs(own - when[np.maximum(places, 0)])
    return lags


def latest(years: Sequence[int], values: Floats, max_lag: int = 0) -> Sourced:
    """Carry the latest earlier value forward, at most `max_lag` years (0: any number); never back from the future.

    >>> latest((2020, 2021, 2022), np.array([1.0, np.nan, np.nan]), max_lag=1)[0].tolist()
    [1.0, 1.0, nan]
    """
    before, _ = around(years, values)
    if max_lag:
        before = np.where(_lags(years, before) <= max_lag, before, -1)
    return _taken(values, before), before, np.full_like(before, -1)


def nearest(years: Sequence[int], values: Floats) -> Sourced:
    """Take the value of the nearest year; of two equally near, the earlier, which was known at the time.

    >>> nearest((2020, 2021, 2022, 2025), np.array([1.0, np.nan, 3.0, np.nan]))[0].tolist()
    [1.0, 1.0, 3.0, 3.0]
    """
    before, after = around(years, values)
    later = (before < 0) | ((after >= 0) & (_lags(years, after) < _lags(years, before)))
    chosen = np.where(later, after, before)
    return _taken(values, chosen), np.where(later, -1, chosen), np.where(later, chosen, -1)


def linear(years: Sequence[int], values: Floats) -> Sourced:
    """Draw a straight line between the years before and after; nothing beyond the first and the last known year.

    x(t) = x₀ + (x₁ - x₀)·(t - t₀) / (t₁ - t₀)

    >>> linear((2020, 2022, 2024, 2025), np.array([1.0, np.nan, 3.0, np.nan]))[0].tolist()
    [1.0, 2.0, 3.0, nan]
    """
    before, after = around(years, values)
    inside = (before >= 0) & (after >= 0)
    before, after = np.where(inside, before, -1), np.where(inside, after, -1)
    start, end = _taken(values, before), _taken(values, after)
    since, until = _lags(years, before), _lags(years, after)
    share = since / np.maximum(since + until, 1)
    return start + (end - start) * share, before, after


def linear_nearest(years: Sequence[int], values: Floats) -> Sourced:
    """Draw a straight line between known years, and hold the first and the last known value beyond them.

    >>> linear_nearest((2020, 2022, 2024, 2025), np.array([1.0, np.nan, 3.0, np.nan]))[0].tolist()
    [1.0, 2.0, 3.0, 3.0]
    """
    inner, before, after = linear(years, values)
    outer, earlier, later = nearest(years, values)
    beyond = np.isnan(inner)
    return np.where(beyond, outer, inner), np.where(beyond, earlier, before), np.where(beyond, later, after)
