# SPDX-License-Identifier: Apache-2.0
"""Fill a gap from the units that are most alike."""

from __future__ import annotations

import numpy as np

from laban.model.panel import Bools, Floats
from laban.numeric.fill import mean, standardised, steady_order

NEAR = 1 + 1e-9
"""Distances that differ by less than rounding are ties."""


def distances(scores: Floats, unit: int) -> Floats:
    """Return the squared distance of one unit from each unit: the mean squared difference over what both have.

    Dividing by the number in common is the same, for ordering, as scaling the sum by the share in common. A unit that has
    less than half of the indicators this unit has, or none of them, is infinitely far; so is the unit from itself.

    >>> distances(np.array([[0.0, 1.0, 3.0], [0.0, np.nan, 3.0]]), 0).tolist()
    [inf, 1.0, 9.0]
    """
    has = ~np.isnan(scores[:, unit])
    apart = scores[has] - scores[has, unit][:, None]
    both = ~np.isnan(apart)
    common = np.add.reduce(both, axis=0, dtype=np.int64)
    squares = np.add.reduce(np.where(both, apart * apart, 0.0), axis=0)
    found = np.full(scores.shape[1], np.inf)
    np.divide(squares, common, out=found, where=(common > 0) & (2 * common >= np.count_nonzero(has)))
    found[unit] = np.inf
    return found


def donors(far: Floats, known: Bools, neighbours: int) -> Bools:
    """Tell which units give their value: the nearest that have it, and all that are as near as the last of them.

    >>> donors(np.array([1.0, 2.0, 2.0, 9.0]), np.array([True, True, True, True]), 2).tolist()
    [True, True, True, False]
    """
    reach = np.sort(np.where(known, far, np.inf))
    last = reach[min(neighbours, len(reach)) - 1]
    near: Bools = known & np.isfinite(far) & (far <= last * NEAR)
    return near


def fill(pool: Floats, targets: Floats, neighbours: int) -> Floats:
    """Return the targets with each gap filled by the plain mean of the nearest units that have the value.

    `pool` (items, units) are the indicators that make units alike, each standardised over its known values; `targets`
    (rows, units) are to be filled. Fewer donors than `neighbours` are used if there are no more; without any the gap
    stays. Ties all take part, so that the order of units does not matter. Constant indicators say nothing of likeness.
    The work grows with the square of the number of units.

    Source: Troyanskaya et al., Missing value estimation methods for DNA microarrays, Bioinformatics 17 (2001); the plain
    mean is taken here, for a reader can check it by hand.

    >>> fill(np.array([[1.0, 1.1, 9.0]]), np.array([[np.nan, 5.0, 7.0]]), 1).tolist()
    [[5.0, 5.0, 7.0]]
    """
    order = steady_order(np.concatenate((pool, targets)))
    scores, _, spreads = standardised(pool[:, order])
    scores, given = scores[spreads > 0], targets[:, order]
    known = ~np.isnan(given)
    filled = given.copy()
    for unit in np.flatnonzero(~known.all(axis=0)):
        far = distances(scores, int(unit))
        for row in np.flatnonzero(~known[:, unit]):
            near = donors(far, known[row], neighbours)
            if near.any():
                filled[row, unit] = mean(given[row, near][None, :])[0]
    back = np.empty_like(filled)
    back[:, order] = filled
    return back
