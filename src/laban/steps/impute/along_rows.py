# SPDX-License-Identifier: Apache-2.0
"""Fill a gap from the other indicators of the same unit in the same year."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from laban.model.framework import Indicator
from laban.model.panel import Floats
from laban.numeric import fill
from laban.steps.impute.gaps import Fills, Gaps, nothing, unfilled_notes


def row_mean(gaps: Gaps) -> Fills:
    """Fill with the value at which the unit stands as it does on the mean of its other indicators.

    The indicators are those below the same ancestor at level `within` (all, if it is empty). Each is scaled to 0–1 over the
    observed units, 1 being the better end; the unit's mean of these is scaled back into the range of the missing one:
    x = worst + mean·(best - worst). Constant indicators say nothing and are left out; one that is to be filled gets its
    constant. A unit with no other value keeps its gap.

    Source: COINr (Becker and others, JOSS 2022), imputation by row after normalisation.
    """
    return _along(gaps, fill.mean)


def row_median(gaps: Gaps) -> Fills:
    """Fill with the value at which the unit stands as on the median of its other indicators; else as the row mean."""
    return _along(gaps, fill.median)


def _along(gaps: Gaps, centre: Callable[[Floats], Floats]) -> Fills:
    values = nothing(gaps)
    directions = np.array([_direction(gaps, code) for code in gaps.panel.items])
    for year, pool, rows in gaps.blocks():
        at = list(pool)
        shares = fill.scaled(gaps.known[year, at], directions[at])
        middle = centre(np.ascontiguousarray(shares.T)) if at else np.full(len(gaps.panel.units), np.nan)
        values[rows] = fill.unscaled(middle, gaps.rows[rows], directions[gaps.items[rows]])
    return Fills(values, notes=unfilled_notes(gaps, values, "row_empty"))


def _direction(gaps: Gaps, code: str) -> float:
    item = gaps.framework.by_code[code]
    return float(item.direction) if isinstance(item, Indicator) else 1.0
