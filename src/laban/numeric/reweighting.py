# SPDX-License-Identifier: Apache-2.0
"""Weights, never negative, under which importance comes as near as it can to what is wanted, or is largest in all.

Only audits load this module: it brings SciPy's optimisation with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from scipy import optimize

from laban.model.panel import Floats
from laban.model.result import Ints

Measure = Callable[[Floats], Floats]
"""From the items' weights to the items' correlations with what they are aggregated to."""

REACHED = 1e-6
"""A largest gap in shares of importance below this is rounding: the wanted importance is reached."""

NOTHING = 1e-6
"""A weight this small of its siblings' sum is tried as nought."""

INSIDE = 1e-3
TOLERANCE = 1e-12
MOST_STEPS = 200


def importance_shares(correlations: Floats) -> Floats:
    """Return each item's share of importance, r·|r| / Σ r²: r² is the correlation ratio S of a straight line.

    An item that runs against its aggregate has a share below nought. NaN where all are nought or one is missing.

    >>> importance_shares(np.array([0.8, 0.4])).round(6).tolist()
    [0.8, 0.2]
    """
    squares = correlations * np.abs(correlations)
    whole = float(np.abs(squares).sum())
    return squares / whole if whole > 0 else np.full(len(squares), np.nan)


def shared_out(weights: Floats, siblings: Sequence[Ints]) -> Floats:
    """Return weights as shares of their siblings; `siblings` are the places of items with the same parent.

    >>> shared_out(np.array([1.0, 3.0, 5.0]), [np.array([0, 1]), np.array([2])]).tolist()
    [0.25, 0.75, 1.0]
    """
    found = np.array(weights, dtype=np.float64)
    for places in siblings:
        whole = float(found[places].sum())
        found[places] = found[places] / whole if whole > 0 else 1.0 / len(places)
    return found


def balance(measure: Measure, wanted: Floats, siblings: Sequence[Ints], starts: Iterable[Floats]) -> Floats:
    """Return weights w ≥ 0 (shares of siblings) that minimise Σ (share of importance - wanted)².

    Bounded least squares from every start until the wanted shares are reached, else the best found: items that go together
    often leave no weights that reach them. Source: Paruolo, Saisana and Saltelli, Journal of the Royal Statistical Society A
    176(3), 2013; Becker et al., Weights and importance in composite indicators, Ecological Indicators 80, 2017.

    >>> spreads = np.array([1.0, 2.0])
    >>> alone = lambda w: w * spreads / np.sqrt((w * spreads) @ (w * spreads))
    >>> balance(alone, np.array([0.5, 0.5]), [np.array([0, 1])], [np.array([0.5, 0.5])]).round(6).tolist()
    [0.666667, 0.333333]
    """

    def gaps(weights: Floats) -> Floats:
        found = importance_shares(measure(shared_out(weights, siblings))) - wanted
        return np.where(np.isnan(found), 1.0, found)

    def improved(start: Floats) -> Floats:
        found = optimize.least_squares(
            gaps, np.clip(start, INSIDE, 1.0 - INSIDE), jac="3-point", bounds=(0.0, 1.0),
            ftol=TOLERANCE, xtol=TOLERANCE, gtol=TOLERANCE, max_nfev=MOST_STEPS,
        )  # fmt: skip
        return np.asarray(found.x, dtype=np.float64)

    return _best(lambda weights: float((gaps(weights) ** 2).sum()), improved, siblings, starts, REACHED**2)


def infomax(measure: Measure, siblings: Sequence[Ints], starts: Iterable[Floats]) -> Floats:
    """Return weights w ≥ 0 (shares of siblings) under which the sum of the items' correlations is largest.

    For an arithmetic mean that is w ∝ 1 / standard deviation: equal weights of standardised items.
    """

    def loss(weights: Floats) -> float:
        found = float(-measure(shared_out(weights, siblings)).sum())
        return found if np.isfinite(found) else 0.0

    def improved(start: Floats) -> Floats:
        found = optimize.minimize(
            loss, np.clip(start, INSIDE, 1.0), jac="3-point", bounds=[(0.0, 1.0)] * len(start), method="L-BFGS-B",
            options={"ftol": TOLERANCE, "gtol": 1e-9, "maxiter": MOST_STEPS},
        )  # fmt: skip
        return np.asarray(found.x, dtype=np.float64)

    return _best(loss, improved, siblings, starts, -np.inf)


def _best(
    loss: Callable[[Floats], float], improved: Callable[[Floats], Floats], siblings: Sequence[Ints],
    starts: Iterable[Floats], enough: float,
) -> Floats:  # fmt: skip
    """Return the best weights found from any start; small ones become nought where that loses nothing."""
    best, least = np.zeros(0), np.inf
    for start in starts:
        found = shared_out(improved(shared_out(start, siblings)), siblings)
        for weights in (found, shared_out(np.where(found < NOTHING, 0.0, found), siblings)):
            if (value := loss(weights)) < least or (value <= least + TOLERANCE and weights is not found):
                best, least = weights, min(value, least)
        if least <= enough:
            break
    return best


def straight_start(covariance: Floats, wanted: Floats) -> Floats:
    """Return weights for which a weighted sum has exactly the wanted shares of importance, negative ones as nought.

    S ∝ (C·w)² / variance, so that C·w ∝ √(wanted · variance). Without a solution, the nearest by least squares.

    >>> straight_start(np.diag([1.0, 4.0]), np.array([0.5, 0.5])).round(6).tolist()
    [0.707107, 0.353553]
    """
    right = np.sqrt(np.maximum(wanted, 0.0) * np.diag(covariance))
    found: Floats = np.linalg.lstsq(covariance, right, rcond=None)[0]
    return np.maximum(found, 0.0)
