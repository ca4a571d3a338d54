# SPDX-License-Identifier: Apache-2.0
"""What is known of the figures before an index is made: statistics, availability, correlations, and what stands out."""

from __future__ import annotations

from dataclasses import dataclass

from laban.model.panel import Bools, Floats
from laban.model.result import Ints

LOW_AVAILABLE, LOW_NONZERO, LOW_UNIQUE, SKEWED = "low_available", "low_nonzero", "low_unique", "skewed"
"""What may stand out in an indicator; the codes `describe.low_available` … say it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """From where on something stands out.

    Less than `min_available` of the units with a value; less than `min_nonzero` of the values other than nought; less
    than `min_unique` of the values different; |skewness| above `skewness` and excess kurtosis above `kurtosis`
    (both bias-corrected). |r| of at least `denominator` with a denominator, of at least `partner` inside a group.
    """

    min_available: float = 0.65
    min_nonzero: float = 0.5
    min_unique: float = 0.5
    skewness: float = 2.0
    kurtosis: float = 3.5
    denominator: float = 0.6
    partner: float = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """Statistics of one item in one year, over the units that take part; NaN where one cannot be given.

    `units` take part; `available` of them have a value, of which `nonzero` are not nought and `unique` differ from all
    counted before. Shares: available of units; nonzero and unique of available. `flags` tell what stands out.
    """

    item: str
    year: int
    units: int
    available: int
    nonzero: int
    unique: int
    lowest: float
    lower_quartile: float
    median: float
    mean: float
    upper_quartile: float
    highest: float
    deviation: float
    skewness: float
    kurtosis: float
    share_available: float
    share_nonzero: float
    share_unique: float
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Availability:
    """How many indicators each unit has below each group: arrays (years, groups, units).

    `indicators` (groups) is how many there are; `available` have a value, `zeros` the value nought.
    """

    years: tuple[int, ...]
    groups: tuple[str, ...]
    present: Bools
    indicators: Ints
    available: Ints
    zeros: Ints

    @property
    def share(self) -> Floats:
        """Return the share of the indicators below each group that have a value."""
        found: Floats = self.available / self.indicators[:, None]
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Correlation:
    """How two items go together in one year over `pairs` units that have both; `flag` is `high`, `low` or nothing."""

    year: int
    item: str
    other: str
    value: float
    pairs: int
    flag: str = ""
