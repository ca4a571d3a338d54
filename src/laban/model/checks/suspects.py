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
from laban.model.panel import Bools, Floats, Panel

POWERS = (-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6)
"""Slips of scale that are looked for, as powers of ten."""

LARGE_POWERS = tuple(power for power in POWERS if abs(power) > 1)
"""Slips that are looked for where there is no stable history: tenfold differences are too common."""

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

    Sizes are compared regardless of sign; zeros are left out. A value is held against

    - the median of the unit's own other years, if there are at least two, all of one sign, and stable (largest ≤ 1.5 ×
      smallest);
    - where there is one other year, that one, if this value lies farther from its year's median; only from ×100 on;
    - else the median of the year's units, if they are at least five and the middle half lies within a factor of 1.5;
      only from ×100 on.
    """
    sizes = np.abs(panel.values)
    sizes[~(sizes > 0) | np.isinf(sizes)] = np.nan
    return tuple(found for year in range(len(panel.years)) for found in _year_of_slips(panel, sizes, year))


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

    z = (x - median) / (1.4826 · MAD); far when |z| > `limit`. Where no value of the year is negative, a positive value
    must be far on the logarithmic scale of the positive values as well: China's population is no mistake. The smaller
    |z| is told. Where more than half of the values are equal (MAD = 0) the mean absolute deviation × 1.2533 stands in;
    equal values have no outlier, nor have fewer than five.

    Source: Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers; they use a limit of 3.5.
    """
    return tuple(found for year in range(len(panel.years)) for found in _outliers(panel, year, limit))


def _year_of_slips(panel: Panel, sizes: Floats, year: int) -> Iterator[Problem]:
    """Hold one year's values against what is usual; at most one slip is told of each."""
    others = np.moveaxis(np.delete(sizes, year, axis=0), 0, -1)
    yield from _slips(panel, year, _own_history(panel, others, year), "own_slip", POWERS)
    pair = np.where(_power_apart(sizes[year], others) & _farther(sizes, year), _median(others)[..., 0], np.nan)
    yield from _slips(panel, year, pair, "own_slip", LARGE_POWERS)
    short = (_known(others)[..., 0] <= 1) & np.isnan(pair)
    steady = _quantile(sizes[year], 3) <= STABLE * _quantile(sizes[year], 1)
    usual = np.where(short & steady & (_known(sizes[year]) >= FEWEST), _median(sizes[year]), np.nan)
    yield from _slips(panel, year, usual, "year_slip", LARGE_POWERS)


def _own_history(panel: Panel, others: Floats, year: int) -> Floats:
    """Return the median of the unit's other years where they are a history to go by."""
    most = np.fmax.reduce(others, axis=-1, initial=-np.inf)
    least = np.fmin.reduce(others, axis=-1, initial=np.inf)
    signs = np.delete(panel.values, year, axis=0)
    one_sign = (signs > 0).any(axis=0) != (signs < 0).any(axis=0)
    steady = (_known(others)[..., 0] >= 2) & one_sign & (most <= STABLE * least)
    return np.where(steady, _median(others)[..., 0], np.nan)


def _power_apart(sizes: Floats, others: Floats) -> Bools:
    """Tell where there is one other year, and the two are a power of ten apart."""
    other = np.where(_known(others)[..., 0] == 1, _median(others)[..., 0], np.nan)
    apart: Bools = np.logical_or.reduce([_near(sizes, other, power) for power in LARGE_POWERS])
    return apart


def _farther(sizes: Floats, year: int) -> Bools:
    """Tell where this year's value lies farther from its year's median, on the logarithmic scale, than any other's."""
    logs = np.log(sizes)
    away = np.where(_known(logs) >= FEWEST, np.abs(logs - _median(logs)), np.nan)
    others = np.fmax.reduce(np.delete(away, year, axis=0), axis=0, initial=-np.inf)
    farther: Bools = (away[year] > others) & (others >= 0)
    return farther


def _slips(panel: Panel, year: int, usual: Floats, name: str, powers: tuple[int, ...]) -> Iterator[Problem]:
    """Tell the values of a year that are a power of ten away from a usual size, each at most once."""
    sizes = np.abs(panel.values[year])
    for power in powers:
        for item, unit in np.argwhere(_near(sizes, usual, power)).tolist():
            yield problem(
                f"values.{name}", place_of(panel, year, item, unit), severity=Severity.WARNING,
                value=written(panel.values[year, item, unit]), usual=written(usual[item, unit]),
                factor=f"{'×' if power > 0 else '÷'}{10 ** abs(power)}",
            )  # fmt: skip


def _near(sizes: Floats, usual: Floats, power: int) -> Bools:
    near: Bools = (sizes >= 10.0**power / NEAR * usual) & (sizes <= 10.0**power * NEAR * usual)
    return near


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
    scores = _scores(values)
    positive = (values > 0) & ~(values < 0).any(axis=-1, keepdims=True)
    on_logs = _scores(np.where(positive, np.log(np.where(positive, values, 1.0)), np.nan))
    milder = np.where(positive & (np.abs(on_logs) < np.abs(scores)), on_logs, scores)
    for item, unit in np.argwhere((np.abs(milder) > limit) & (_known(values) >= FEWEST)).tolist():
        yield problem(
            "values.outlier", place_of(panel, year, item, unit), severity=Severity.WARNING,
            value=written(values[item, unit]), median=written(_median(values[item])[0]), z=f"{milder[item, unit]:.1f}",
        )  # fmt: skip


def _scores(values: Floats) -> Floats:
    """Return robust z along the last axis; 0 where all values are equal."""
    middle, spread = _middle_and_spread(values)
    away = values - middle
    spread = np.where(spread == 0, _mean_deviation(np.abs(away)), spread)
    return away / np.where(spread == 0, 1.0, spread)


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
