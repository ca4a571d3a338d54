# SPDX-License-Identifier: Apache-2.0
"""How items moved over the years: the rule, and for every unit one number, its years and its points."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from laban.model.panel import Bools, Floats
from laban.model.result import Ints, Note
from laban.model.units import Units


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendRule:
    """How a movement is measured, and on which points.

    `measure`: `cagr` (compound annual growth rate), `change` (in percent of the first value), `difference` (last minus
    first), `slope` (least squares, per year), or `own`. With `interpolate`, gaps between two known years are first filled
    on a straight line; never beyond the ends. Then only the `years` are used (all, if empty), and of each series only the
    `latest` points (0: all).
    """

    measure: str = "cagr"
    years: tuple[int, ...] = ()
    latest: int = 0
    interpolate: bool = False


@dataclass(frozen=True, kw_only=True)
class Trends:
    """The movement of each item in each unit.

    `data` names what was measured: `scores`, or indicators as `raw`, `imputed`, `treated` or `normalised`. `values` (years,
    items, units) are the figures, gaps interpolated where the rule says; `interpolated` marks those, `used` the points that
    were used. `measured`, `first_year`, `last_year`, `known` have shape (items, units): the number in the item's own
    sense (NaN where there is none), between which years (0: none), and from how many used points that were not interpolated.
    `directions` is -1 for items of which less is better, in data that keep their own sense.
    """

    rule: TrendRule
    data: str
    items: tuple[str, ...]
    units: Units
    years: tuple[int, ...]
    values: Floats
    interpolated: Bools
    used: Bools
    measured: Floats
    first_year: Ints
    last_year: Ints
    known: Ints
    directions: Ints
    notes: tuple[Note, ...] = ()

    @property
    def improvement(self) -> Floats:
        """Return the measured numbers turned so that above zero is better."""
        return self.measured * self.directions[:, None] + 0.0  # + 0.0: no minus before a nought

    @property
    def improving(self) -> Ints:
        """Return 1 where a unit became better, -1 where worse, 0 where it stayed or nothing is known."""
        better = self.improvement
        return (better > 0).astype(np.int32) - (better < 0).astype(np.int32)

    def of(self, item: str) -> Floats:
        """Return what was measured of one item, along the units."""
        found: Floats = self.measured[self.items.index(item)]
        return found
