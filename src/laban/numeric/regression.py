# SPDX-License-Identifier: Apache-2.0
"""Predict a missing value from other indicators of the same unit."""

from __future__ import annotations

import numpy as np

from laban.model.panel import Bools, Floats
from laban.numeric.fill import standardised, steady_order
from laban.numeric.solve import cholesky, cross_products, shrinkage, solve

SPARE_CASES = 2
"""How many more cases than predictors a fit must have."""


def predict(target: Floats, predictors: Floats) -> Floats:
    """Return the target with each gap filled by least squares with ridge on the predictors that the unit has.

    z(y) = Σ βⱼ·z(xⱼ), β = ((1-λ)·R + λ·I)⁻¹·(1-λ)·r: R and r are the correlations over the cases, λ is
    `laban.numeric.solve.shrinkage`. A unit that lacks some predictors is predicted from the others, by a fit of its own over
    all units that have the target and those predictors. Predictors that are constant over these cases are left out. With no
    predictor left, or fewer cases than predictors + 2, the gap stays. Nothing is cut to a range here.

    Source: Buck, A method of estimation of missing values in multivariate data, JRSS B 22 (1960); Hoerl and Kennard (1970).

    >>> predict(np.array([2.0, 4.0, 6.0, 8.0, np.nan]), np.array([[1.0, 2.0, 3.0, 4.0, 2.5]])).round(6).tolist()
    [2.0, 4.0, 6.0, 8.0, 5.0]
    """
    order = steady_order(np.concatenate((target[None, :], predictors)))
    given, others = target[order], predictors[:, order]
    known = ~np.isnan(others)
    filled = given.copy()
    gaps = np.flatnonzero(np.isnan(given))
    patterns = {known[:, unit].tobytes(): known[:, unit] for unit in gaps}
    for pattern in patterns.values():
        alike = gaps[(known[:, gaps] == pattern[:, None]).all(axis=0)]
        cases = ~np.isnan(given) & known[pattern].all(axis=0)
        filled[alike] = _fitted(given[cases], others[pattern][:, cases], others[pattern][:, alike])
    back = np.empty_like(filled)
    back[order] = filled
    return back


def _fitted(target: Floats, predictors: Floats, wanted: Floats) -> Floats:
    """Fit complete cases and return the predictions for other units; NaN when the cases do not allow a fit."""
    scores, centres, spreads = standardised(np.concatenate((target[None, :], predictors)))
    varied: Bools = spreads[1:] > 0
    number, cases = int(np.count_nonzero(varied)), len(target)
    if not number or cases < number + SPARE_CASES:
        return np.full(wanted.shape[1], np.nan)
    if spreads[0] == 0:
        return np.full(wanted.shape[1], centres[0])
    share = shrinkage(cases, number)
    moments = cross_products(scores[np.concatenate(([True], varied))]) / cases * (1 - share)
    slopes = solve(cholesky(moments[1:, 1:] + share * np.eye(number)), moments[1:, :1])[:, 0]
    total = np.zeros(wanted.shape[1])
    for slope, row, centre, spread in zip(
        slopes, wanted[varied], centres[1:][varied], spreads[1:][varied], strict=True
    ):
        total += slope * ((row - centre) / spread)
    predicted: Floats = total * spreads[0] + centres[0]
    return predicted
