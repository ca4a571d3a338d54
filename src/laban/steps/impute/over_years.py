# SPDX-License-Identifier: Apache-2.0
"""Fill a gap from the same indicator of the same unit in other years of the panel.

Years in which the unit did not take part lend nothing. From which years a value was taken is told by one note for each
indicator, year and source, with its units: a cell can always be traced to where it came from.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np
import numpy.typing as npt

from laban.model.panel import Floats
from laban.model.result import Note
from laban.numeric import over_time
from laban.steps.impute.gaps import Fills, Gaps


def latest(gaps: Gaps) -> Fills:
    """Carry forward the latest earlier value, at most `max_lag` years old (0: of any age)."""
    return _over(gaps, partial(over_time.latest, max_lag=gaps.rule.max_lag))


def constant(gaps: Gaps) -> Fills:
    """Take the value of the nearest year, before or after; of two equally near, the earlier."""
    return _over(gaps, over_time.nearest)


def linear(gaps: Gaps) -> Fills:
    """Draw a straight line between the years before and after; beyond the first and the last value the gap stays."""
    return _over(gaps, over_time.linear)


def linear_constant(gaps: Gaps) -> Fills:
    """Draw a straight line between years, and hold the first and the last value beyond them."""
    return _over(gaps, over_time.linear_nearest)


def _over(gaps: Gaps, filler: over_time.Filler) -> Fills:
    wanted, of_row = np.unique(gaps.items, return_inverse=True)
    values, before, after = filler(gaps.panel.years, gaps.known[:, wanted])
    taken: Floats = values[gaps.years, of_row]
    notes = _sources(gaps, taken, before[gaps.years, of_row], after[gaps.years, of_row])
    return Fills(taken, notes=tuple(notes))


def _sources(gaps: Gaps, values: Floats, before: npt.NDArray[np.int64], after: npt.NDArray[np.int64]) -> Iterator[Note]:
    """Yield one note for each row and source, with the units that were filled from it."""
    names = gaps.panel.units.labels
    for row in range(len(values)):
        units = np.flatnonzero(gaps.holes[row] & ~np.isnan(values[row]))
        pairs = before[row, units] * (len(gaps.panel.years) + 1) + after[row, units]
        for pair in np.unique(pairs):
            filled = units[pairs == pair]
            places = (before[row, filled[0]], after[row, filled[0]])
            sources = ", ".join(str(gaps.panel.years[place]) for place in places if place >= 0)
            yield gaps.note("from_years", row, sources=sources, units=", ".join(names[unit] for unit in filled))
