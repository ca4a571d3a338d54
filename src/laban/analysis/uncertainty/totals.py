# SPDX-License-Identifier: Apache-2.0
"""What chunks of draws add up to; the same whoever computed them, because they are added in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from laban.model.panel import Floats
from laban.model.result import Ints
from laban.model.uncertainty import Counts, Parameters

N = TypeVar("N", bound=np.generic)

PAIRED_UNITS = 2000
"""Up to so many units pairs are counted, and every place by itself; beyond it places are put together."""
CLASSES = 500
"""About how many columns of places there are for more units."""


@dataclass(slots=True, eq=False)
class Totals:
    """Counts as in `Uncertainty`, of the units that can be ranked at all; `width` places share a column.

    `wins` and `apart` have no cells where pairs are not counted.
    """

    draws: int
    width: int
    counts: Counts
    sums: Floats
    wins: Counts
    apart: Counts
    failures: Counts
    kept: list[Parameters] = field(default_factory=list)

    def add(self, other: Totals) -> Totals:
        """Return the sum as a new value: whoever stops in between finds the one before or the one after, never a mixture."""
        return Totals(
            draws=self.draws + other.draws,
            width=self.width,
            counts=self.counts + other.counts,
            sums=self.sums + other.sums,
            wins=self.wins + other.wins,
            apart=self.apart + other.apart,
            failures=self.failures + other.failures,
            kept=[*self.kept, *other.kept],
        )


def width_for(units: int) -> int:
    """Return how many places share a column."""
    return 1 if units <= PAIRED_UNITS else -(-units // CLASSES)


def nothing(years: int, units: int, items: int) -> Totals:
    """Return the totals of no draws."""
    width = width_for(units)
    pairs = (years, units, units) if units <= PAIRED_UNITS else (years, 0, 0)
    return Totals(
        draws=0,
        width=width,
        counts=np.zeros((years, units, -(-units // width)), np.int64),
        sums=np.zeros((years, units)),
        wins=np.zeros(pairs, np.int64),
        apart=np.zeros(pairs, np.int64),
        failures=np.zeros((years, items), np.int64),
    )


def count_answers(totals: Totals, scores: Floats, ranks: Ints, failed: Ints, who: Sequence[Ints]) -> None:
    """Count draws whose scores and ranks (years, draws, units) are known one by one; `who` are each year's units."""
    for year, units in enumerate(who):
        causes, times = np.unique(failed[year][failed[year] >= 0], return_counts=True)
        totals.failures[year, causes] += times
        fine = np.flatnonzero(failed[year] < 0)
        for draw in fine.tolist():
            row = ranks[year, draw, units]
            there = row > 0
            totals.counts[year, units[there], (row[there] - 1) // totals.width] += 1
            totals.sums[year, units[there]] += scores[year, draw, units[there]]
            if totals.wins.size:
                both = there[:, None] & there[None, :]
                pairs = np.ix_(units, units)
                totals.wins[year][pairs] += both & (row[:, None] < row[None, :])
                totals.apart[year][pairs] += ~both


def of_all_units(part: npt.NDArray[N], units: int, members: Ints) -> npt.NDArray[N]:
    """Return an array (years, members, …) with a row for every unit; units that are never ranked have noughts."""
    found = np.zeros((len(part), units, *part.shape[2:]), part.dtype)
    found[:, members] = part
    return found


def of_all_pairs(part: Counts, units: int, members: Ints) -> Counts:
    """Return an array (years, members, members) with all units on both axes."""
    return of_all_units(of_all_units(part, units, members).transpose(0, 2, 1), units, members).transpose(0, 2, 1)
