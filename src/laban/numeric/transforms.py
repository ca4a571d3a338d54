# SPDX-License-Identifier: Apache-2.0
"""Curves that draw in a long tail: logarithms and the Box–Cox power, each learned from a sample and applied to any value.

Every curve rises: a larger value stays larger (values that differ in their last digits only may become equal, or change
places within the rounding of the logarithm). Below the least value of its sample a curve goes on along its tangent,
so that a value of another year always has an image. Missing values stay missing.

A mirrored curve is turned half round about the middle of the sample, so that it draws in the lower tail and still
rises: with m(x) = low + high - x it is c(low) + c(high) - c(m(x)). Up to a constant, a mirrored `log_ct` is what COINr's
`log_CT_plus` does to a negatively skewed indicator.

All work on rows: one sample a row, `low` and `high` are its least and its largest value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from laban.model.panel import Bools, Floats
from laban.numeric import portable

MIRRORED = "_mirrored"
"""What the name of a mirrored curve ends in."""

GUARD = 100.0
"""The steepness of `log_gii` where the largest value is at most 1, and the formula would turn an indicator round."""


@dataclass(frozen=True, slots=True)
class Curve:
    """How a curve's numbers are learned from a sample's least and largest value (and the power), and how it is applied.

    `learn` gives the numbers that follow `low` and `high`, one array each; `apply` takes values, `low` and those numbers.
    """

    learn: Callable[[Floats, Floats, float], tuple[Floats, ...]]
    apply: Callable[..., Floats]


def log_ct(low: Floats, high: Floats, power: float = 1.0) -> tuple[Floats, ...]:
    """Learn ln(x - min + 0.01·(max - min)), the logarithm of the JRC's COIN Tool as COINr modifies it."""
    del power
    return np.ones_like(low), 0.01 * (high - low)


def log_ct_original(low: Floats, high: Floats, power: float = 1.0) -> tuple[Floats, ...]:
    """Learn ln(x - min + 1), the logarithm of the JRC's COIN Tool."""
    del high, power
    return np.ones_like(low), np.ones_like(low)


def log_gii(low: Floats, high: Floats, power: float = 1.0) -> tuple[Floats, ...]:
    """Learn ln((max - 1)(x - min) / (max - min) + 1), the logarithm of the Global Innovation Index.

    With a maximum of 1 the formula gives a constant, with a smaller one it turns the indicator round. There the sample is
    first put on a scale from 1 to 101 instead of 1 to max: ln(100·(x - min) / (max - min) + 1), the shape of `log_ct`.
    Source: as encoded in the GII 2020 spreadsheet, according to COINr's documentation of `log_GII`.
    """
    del power
    return np.where(needs_guard(high), GUARD, high - 1.0) / (high - low), np.ones_like(low)


def needs_guard(high: Floats | float) -> Bools:
    """Tell where `log_gii` cannot be used as printed: the largest value is not above 1."""
    return np.asarray(high <= 1.0)


def box_cox(low: Floats, high: Floats, power: float = 1.0) -> tuple[Floats, ...]:
    """Learn ((x - min + 1)^power - 1) / power, and ln(x - min + 1) for the power 0.

    Source: Box and Cox, Journal of the Royal Statistical Society B 26 (1964), with the shift that makes the minimum 1.
    """
    del high
    return (np.full_like(low, power),)


def logarithm(x: Floats, low: Floats, slope: Floats, start: Floats) -> Floats:
    """Return ln(slope·(x - low) + start), and the tangent at `low` below it."""
    above = x - low
    found = portable.log(slope * np.maximum(above, 0.0) + start)
    below = np.minimum(above, 0.0)
    return found + below * (slope / start) if bool((below < 0).any()) else found


def box_cox_curve(x: Floats, low: Floats, power: Floats) -> Floats:
    """Return ((x - low + 1)^power - 1) / power, and the tangent at `low` below it."""
    above = x - low
    inside = np.maximum(above, 0.0) + 1.0
    nought = power == 0
    divisor = np.where(nought, 1.0, power)
    found = np.where(nought, portable.log(inside), (portable.power(inside, divisor) - 1.0) / divisor)
    return found + np.minimum(above, 0.0)


CURVES: Mapping[str, Curve] = {
    "log_ct": Curve(log_ct, logarithm),
    "log_ct_original": Curve(log_ct_original, logarithm),
    "log_gii": Curve(log_gii, logarithm),
    "box_cox": Curve(box_cox, box_cox_curve),
}
"""The curves by name; each can also be mirrored."""

WIDTH = 4
"""How many numbers a curve has at most: low, high and those it learns; what it does not need is NaN."""


def learned(name: str, low: Floats, high: Floats, power: float) -> Floats:
    """Return the numbers of one curve for each row: low, high, then those the curve learns; (rows, WIDTH)."""
    numbers = np.full((len(low), WIDTH), np.nan)
    for at, column in enumerate((low, high, *CURVES[name.removesuffix(MIRRORED)].learn(low, high, power))):
        numbers[:, at] = column
    return numbers


def bent(name: str, rows: Floats, numbers: Floats) -> Floats:
    """Return rows bent by one curve, each row by its own numbers."""
    curve = CURVES[name.removesuffix(MIRRORED)]
    columns = [numbers[:, at, None] for at in range(WIDTH)]
    low, high = columns[:2]
    more = [column for column in columns[2:] if not np.isnan(column).any()]
    if not name.endswith(MIRRORED):
        return curve.apply(rows, low, *more)
    ends = curve.apply(numbers[:, :2], low, *more)
    return np.asarray((ends[:, :1] + ends[:, 1:]) - curve.apply((low + high) - rows, low, *more))
