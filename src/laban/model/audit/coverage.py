# SPDX-License-Identifier: Apache-2.0
"""How much of the data was observed, and how its distributions look before and after treatment."""

from __future__ import annotations

from dataclasses import dataclass

LOW_COVERAGE, CONSTANT, SKEWED, STILL_SKEWED = "low_coverage", "constant", "skewed", "still_skewed"
"""What may stand out in an indicator or a unit; the codes `audit.flag_low_coverage` … say it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorQuality:
    """One indicator over the units that take part.

    `available` of `units` were observed and `imputed` filled in. Skewness and excess kurtosis (bias-corrected) are of the
    observed values, then of the treated ones; NaN where there are too few values or all are equal. `capped` points were
    winsorised, `transform` names a transformation.
    """

    item: str
    units: int
    available: int
    imputed: int
    skewness: tuple[float, float]
    kurtosis: tuple[float, float]
    capped: int
    transform: str
    flags: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """Return the share of units with an observed value."""
        return self.available / self.units if self.units else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitQuality:
    """One unit (its position in `Audit.units`): how many of its `indicators` were observed, and how many filled in."""

    unit: int
    indicators: int
    available: int
    imputed: int
    flags: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """Return the share of indicators with an observed value."""
        return self.available / self.indicators if self.indicators else 0.0
