# SPDX-License-Identifier: Apache-2.0
"""Checks of values at entry that look odd beside others: slips of scale, jumps between years, outliers in a year.

They only ask a person to look, by medians and median deviations, which a few wrong values cannot move. Nothing here
feeds a score, so that NumPy's own logarithm may serve.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from laban.errors import Problem, Severity, problem
from laban.model.checks.values import place_of, written
from laban.model.panel import Floats, Panel

POWERS = (-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6)
"""Slips of scale that are looked for, as powers of ten; ×10 and ÷10 only beside a unit's own history."""

NEAR = 1.4
"""A ratio within this factor of a power of ten counts as that power."""

STABLE = 1.5
"""A history, or the middle half of a year, is stable when its largest value is at most this many times its smallest."""

FEWEST = 5
"""With fewer values in a year, medians over units say nothing."""

SIGMA = 1.482602218505602
"""1 / Φ⁻¹(¾): a median absolute deviation times this estimates a normal standard deviation."""

MEAN_SIGMA = 1.2533141373155003
"""√(π/2): the same for a mean absolute deviation, used where more than half of the values are equal."""


def scale_slip_problems(panel: Panel) -> tuple[Problem, ...]:
    """Warn of values that look as if typed in another unit: about 10, 100, … 1,000,000 times too large or too small.

    A value is held against the median of the unit's own other years, if there are at least two, all of the same sign, and
    stable (largest ≤ 1.5 × smallest). A unit with values in one or two years only is held against the median of the
    year's units, if those are at least five with the middle half within a factor of 1.5; then only from ×100 on. Sizes
    are compared regardless of sign; zeros are left out.
    """
    sizes = np.abs(panel.values)
    sizes[~(sizes > 0) | np.isinf(sizes)] = np.nan
    return tuple(
        found
        for year in range(len(panel.years))
        for slips in (_own_slips(panel, sizes, year), _year_slips(panel, sizes, year))
        for found in slips
    )


def jump_problems(panel: Panel, limit: float = 5.0) -> tuple[Problem, ...]:
    """Warn of changes from one year to the next that are far from what the other units saw.

    The change is the logarithm of the ratio of two successive years of the panel; it is far when it differs from the
    median of all units by more than `limit` times the scaled median absolute deviation (taken as at least 0.05, so that
    5 % more or less is never a jump by itself). Values at or below zero have no ratio and are left out, as are years in
    which fewer than five units have one.
    """
    usable = (panel.values > 0) & np.isfinite(panel.values)
    logs = np.where(usable, np.log(np.where(usable, panel.values, 1.0)), np.nan)
    order = np.argsort(panel.years).tolist()
    return tuple(found for pair in pairwise(order) for found in _jumps(panel, logs, pair, limit))


def outlier_problems(panel: Panel, limit: float = 5.0) -> tuple[Problem, ...]:
    """Warn of values far from the other units of the year.

    z = (x - median) / (1.4826 · MAD); far when |z| > `limit`. Where more than half of the values are equal (MAD = 0) the
    mean absolute deviation × 1.2533 stands in; equal values have no outlier, nor have fewer than five. The limit is
    wider than the 3.5 of the source, because counts of unlike provinces are skewed by nature.

    Source: Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers.
    """
    return tuple(found for year in range(len(panel.years)) for found in _outliers(panel, year, limit))


def _own_slips(panel: Panel, sizes: Floats, year: int) -> Iterator[Problem]:
    """Hold one year's values against the units' own other years."""
    if len(panel.years) < 3:
        return
    others = np.delete(sizes, year, axis=0)
    usual = _median(np.moveaxis(others, 0, -1))[..., 0]
    most = np.fmax.reduce(others, axis=0, initial=-np.inf)
    least = np.fmin.reduce(others, axis=0, initial=np.inf)
    long = _known(np.moveaxis(others, 0, -1))[..., 0] >= 2
    signs = np.delete(panel.values, year, axis=0)
    one_sign = (signs > 0).any(axis=0) != (signs < 0).any(axis=0)
    steady = long & one_sign & (most <= STABLE * least)
    yield from _slips(panel, year, np.where(steady, usual, np.nan), "own_slip", POWERS)


def _year_slips(panel: Panel, sizes: Floats, year: int) -> Iterator[Problem]:
    """Hold the values of units that have too short a history against the other units of the year."""
    alone = (~np.isnan(sizes)).sum(axis=0) <= 2
    steady = _quantile(sizes[year], 3) <= STABLE * _quantile(sizes[year], 1)
    usual = np.where(alone & steady & (_known(sizes[year]) >= FEWEST), _median(sizes[year]), np.nan)
    yield from _slips(panel, year, usual, "year_slip", tuple(power for power in POWERS if abs(power) > 1))


def _slips(panel: Panel, year: int, usual: Floats, name: str, powers: tuple[int, ...]) -> Iterator[Problem]:
    """Tell the values of a year that are a power of ten away from a usual size, each at most once."""
    sizes = np.abs(panel.values[year])
    for power in powers:
        close = (sizes >= 10.0**power / NEAR * usual) & (sizes <= 10.0**power * NEAR * usual)
        for item, unit in np.argwhere(close).tolist():
            yield problem(
                f"values.{name}", place_of(panel, year, item, unit), severity=Severity.WARNING,
                value=written(panel.values[year, item, unit]), usual=written(usual[item, unit]),
                factor=f"{'×' if power > 0 else '÷'}{10 ** abs(power)}",
            )  # fmt: skip


def _jumps(panel: Panel, logs: Floats, pair: tuple[int, int], limit: float) -> Iterator[Problem]:
    before, after = pair
    change = logs[after] - logs[before]
    middle, spread = _middle_and_spread(change)
    far = np.abs(change - middle) > limit * np.maximum(spread, 0.05)
    for item, unit in np.argwhere(far & (_known(change) >= FEWEST)).tolist():
        old, new = float(panel.values[before, item, unit]), float(panel.values[after, item, unit])
        usual = np.exp(np.clip(middle[item, 0], -700, 700))
        yield problem(
            "values.jump", place_of(panel, after, item, unit), severity=Severity.WARNING, value=written(new),
            before=written(old), year_before=panel.years[before], times=f"{new / old:.3g}", usual=f"{usual:.3g}",
        )  # fmt: skip


def _outliers(panel: Panel, year: int, limit: float) -> Iterator[Problem]:
    values = np.where(np.isinf(panel.values[year]), np.nan, panel.values[year])
    middle, spread = _middle_and_spread(values)
    away = np.abs(values - middle)
    spread = np.where(spread == 0, _mean_deviation(away), spread)
    far = away > limit * spread
    for item, unit in np.argwhere(far & (spread > 0) & (_known(values) >= FEWEST)).tolist():
        score = (values[item, unit] - middle[item, 0]) / spread[item, 0]
        yield problem(
            "values.outlier", place_of(panel, year, item, unit), severity=Severity.WARNING,
            value=written(values[item, unit]), median=written(middle[item, 0]), z=f"{score:.1f}",
        )  # fmt: skip


def _middle_and_spread(values: Floats) -> tuple[Floats, Floats]:
    """Return median and scaled median deviation along the last axis, missing values left out, that axis kept at one."""
    middle = _median(values)
    return middle, SIGMA * _median(np.abs(values - middle))


def _mean_deviation(away: Floats) -> Floats:
    """Return the scaled mean of deviations along the last axis, missing ones left out, that axis kept at one."""
    total: Floats = np.where(np.isnan(away), 0.0, away).sum(axis=-1, keepdims=True)
    return MEAN_SIGMA * total / np.maximum(_known(away), 1)


def _median(values: Floats) -> Floats:
    """Return the median along the last axis, kept at one; NaN where nothing is known."""
    last = np.maximum(_known(values) - 1, 0)
    return _ordered(values, last // 2) / 2 + _ordered(values, (last + 1) // 2) / 2


def _quantile(values: Floats, quarter: int) -> Floats:
    """Return the value at or below one or three quarters of the known values along the last axis, kept at one."""
    return _ordered(values, np.maximum(_known(values) - 1, 0) * quarter // 4)


def _ordered(values: Floats, place: npt.NDArray[np.intp]) -> Floats:
    """Return the values at some places once sorted along the last axis; without units, nothing is known."""
    if values.shape[-1] == 0:
        return np.full(place.shape, np.nan)
    found: Floats = np.take_along_axis(np.sort(values, axis=-1), place, axis=-1)
    return found


def _known(values: Floats) -> npt.NDArray[np.intp]:
    """Return how many values are known along the last axis, kept at one."""
    known: npt.NDArray[np.intp] = (~np.isnan(values)).sum(axis=-1, keepdims=True)
    return known
