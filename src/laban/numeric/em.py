# SPDX-License-Identifier: Apache-2.0
"""Fill gaps with what a multivariate normal distribution expects, given all that is known of the unit."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from laban.model.panel import Bools, Floats
from laban.numeric.fill import standardised, steady_order
from laban.numeric.solve import cholesky, cross_products, inverse, product, shrinkage

Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Expected:
    """Filled rows, after how many rounds, and whether the estimates had settled by then."""

    values: Floats
    rounds: int
    settled: bool


def expect(rows: Floats, *, tolerance: float = 1e-8, most_rounds: int = 1000) -> Expected:
    """Return rows (items, units) with gaps filled by their conditional mean under the fitted normal distribution.

    Rows are standardised. Each round takes the conditional means and covariances of what is missing given what is known
    (E), then the means and the covariances S of the completed rows, drawn to the identity: (1-λ)·S + λ·I, with λ
    of `laban.numeric.solve.shrinkage` (M); so that more indicators than units are no obstacle. It starts from means 0 and
    the identity, and stops when no mean and no covariance moves by `tolerance` or more, or after `most_rounds`. No random
    number is used. A constant row is filled with its constant and informs nobody; a unit of which nothing that varies is
    known keeps its gaps in the other rows; an empty row stays empty.

    Source: Dempster, Laird and Rubin, Maximum likelihood from incomplete data via the EM algorithm, JRSS B 39 (1977);
    Little and Rubin, Statistical Analysis with Missing Data (2002), chapter 11; Schafer (1997), chapter 5, for the prior.

    >>> expect(np.array([[1.0, 2.0, 3.0, 4.0], [2.0, 4.0, 6.0, np.nan]])).values.round(4).tolist()
    [[1.0, 2.0, 3.0, 4.0], [2.0, 4.0, 6.0, 5.931]]
    """
    order = steady_order(rows)
    given = rows[:, order]
    scores, centres, spreads = standardised(given)
    varied = spreads > 0
    told = (~np.isnan(scores)).any(axis=0)
    filled = np.where(np.isnan(given) & ~varied[:, None], centres[:, None], given)
    rounds, settled = 0, True
    if varied.any():
        found, rounds, settled = _settle(scores[np.ix_(varied, told)], tolerance, most_rounds)
        filled[np.ix_(varied, told)] = found * spreads[varied, None] + centres[varied, None]
    back = rows.copy()
    gaps = np.isnan(rows)
    unsorted = np.empty_like(filled)
    unsorted[:, order] = filled
    back[gaps] = unsorted[gaps]
    return Expected(back, rounds, settled)


def _settle(scores: Floats, tolerance: float, most_rounds: int) -> tuple[Floats, int, bool]:
    """Repeat expectation and maximisation on standardised rows until nothing moves."""
    items, units = scores.shape
    share = shrinkage(units, items)
    seen = ~np.isnan(scores)
    holes = _holes(~seen)
    means, spread = np.zeros(items), np.eye(items)
    filled = scores
    for turn in range(1, most_rounds + 1):
        filled, unsure = _expectation(scores, seen, holes, means, inverse(cholesky(spread)))
        new_means = np.add.reduce(filled, axis=1) / units
        new_spread = (cross_products(filled - new_means[:, None]) + unsure) / units
        new_spread = new_spread * (1 - share) + share * np.eye(items)
        moved = max(np.abs(new_means - means).max(), np.abs(new_spread - spread).max())
        means, spread = new_means, new_spread
        if moved < tolerance:
            return filled, turn, True
    return filled, most_rounds, False


def _holes(missing: Bools) -> list[tuple[Places, Places]]:
    """Return, for each number of gaps a unit may have, the units with it (n, 1) and their missing items (n, gaps)."""
    counts = np.add.reduce(missing, axis=0, dtype=np.int64)
    found = []
    for count in np.unique(counts[counts > 0]):
        units = np.flatnonzero(counts == count)
        items = np.nonzero(missing[:, units].T)[1].reshape(len(units), count)
        found.append((units[:, None], items))
    return found


def _expectation(
    scores: Floats, seen: Bools, holes: list[tuple[Places, Places]], means: Floats, precision: Floats
) -> tuple[Floats, Floats]:
    """Return the completed rows, and the summed conditional covariances of what was missing.

    By the precision matrix K: E(x_m | x_o) = μ_m - K_mm⁻¹·K_mo·(x_o - μ_o), cov = K_mm⁻¹. The matrix to be inverted for a
    unit is as small as its number of gaps.
    """
    items = len(scores)
    filled = np.where(seen, scores, means[:, None])
    pull = product(precision, filled - means[:, None])
    unsure = np.zeros(items * items)
    for units, gaps in holes:
        left, right = gaps[:, :, None], gaps[:, None, :]
        covariance = inverse(cholesky(precision[left, right]))
        filled[gaps, units] -= np.add.reduce(covariance * pull[gaps, units][:, None, :], axis=2)
        unsure += np.bincount((left * items + right).ravel(), covariance.ravel(), items * items)
    return filled, unsure.reshape(items, items)
