# SPDX-License-Identifier: Apache-2.0
"""Where a scale begins and ends, and the round numbers on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, isfinite

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from `low` to `high` drawn from `start` over `length`."""

    low: float
    high: float
    start: float = 0.0
    length: float = 100.0

    def at(self, value: float) -> float:
        """Return the place of a value; what lies outside is drawn at the end."""
        share = (value - self.low) / (self.high - self.low)
        return self.start + self.length * min(1.0, max(0.0, share))

    @property
    def base(self) -> float:
        """Return the value where bars begin: zero, or the end nearest to it."""
        return min(self.high, max(self.low, 0.0))


def step_of(span: float, about: int) -> float:
    """Return a round step that cuts a span into about so many parts."""
    rough = span / about
    power = 10.0 ** int(f"{rough:e}".partition("e")[2])
    return next(step for step in STEPS if step * power >= rough * (1 - 1e-9)) * power


def bounds_of(values: Iterable[float]) -> tuple[float, float]:
    """Return the ends of a scale: 0 to 100 where all values fit, else round numbers around them.

    Missing values do not count; without any value it is 0 to 100; a constant gets one step on either side.

    >>> bounds_of([12.0, 88.5]), bounds_of([-1.3, 2.2]), bounds_of([])
    ((0.0, 100.0), (-2.0, 3.0), (0.0, 100.0))
    """
    there = [value for value in values if isfinite(value)]
    low, high = min(there, default=0.0), max(there, default=100.0)
    if low >= 0.0 and high <= 100.0 and (high > 1.0 or not there):
        return 0.0, 100.0
    step = step_of((high - low) or abs(high) or 1.0, 5)
    bottom, top = floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step
    return (bottom, top) if top > bottom else (bottom - step, top + step)


def ticks(low: float, high: float, about: int = 4) -> tuple[float, ...]:
    """Return round values between the ends of a scale.

    >>> ticks(0.0, 100.0)
    (0.0, 25.0, 50.0, 75.0, 100.0)
    """
    step = step_of(high - low, about)
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return tuple(at * step for at in range(first, last + 1))
