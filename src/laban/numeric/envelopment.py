# SPDX-License-Identifier: Apache-2.0
"""Benefit of the doubt: the weights under which each unit looks best, one linear program a unit.

Only audits load this module: it brings SciPy's optimisation with it.
"""

from __future__ import annotations

import numpy as np
from scipy import optimize

from laban.model.panel import Floats
from laban.model.result import Ints

FIRST_PEERS = 24
"""With so many units as peers the first program is solved; those that a solution violates are added until none is left."""

SLACK = 1e-9
"""A score this near to 1 is 1: the tolerance of the solver, and more."""


def feasible(items: int, low: float, high: float) -> bool:
    """Tell whether so many shares, each between the bounds, can sum to one.

    >>> feasible(7, 0.05, 0.3), feasible(3, 0.05, 0.3), feasible(7, 0.2, 0.3)
    (True, False, False)
    """
    return 0.0 <= low <= high <= 1.0 and items * low <= 1.0 + SLACK and items * high >= 1.0 - SLACK


def best_scores(values: Floats, low: float = 0.0, high: float = 1.0) -> tuple[Floats, Floats]:
    """Return each unit's score (units) and weights (items, units) under benefit of the doubt.

    Unit i chooses w ≥ 0 to maximise Σⱼ wⱼ·xᵢⱼ, while no unit scores above 1 with these weights and each item's share
    wⱼ·xᵢⱼ / Σ w·xᵢ lies between `low` and `high`. Values (items, units) must be complete and not negative. NaN for a unit
    that no weights can serve: it has nought of an item that must have a share, or too few items to make up the whole of
    its score; it remains a peer of the others. Weights that give the best score need not be unique.

    Source: Cherchye et al., An introduction to benefit of the doubt composite indicators, Social Indicators Research 82,
    2007; shares bounded as by Wong and Beasley, Journal of the Operational Research Society 41(9), 1990.

    >>> scores, _ = best_scores(np.array([[4.0, 1.0, 2.0], [1.0, 4.0, 2.0]]))
    >>> scores.round(6).tolist()
    [1.0, 1.0, 0.8]
    """
    items, units = values.shape
    largest = values.max(axis=1, initial=0.0)
    # Items of one size, so that the solver's tolerances mean the same for all.
    scaled = values / np.where(largest > 0, largest, 1.0)[:, None]
    peers = _first_peers(scaled)
    scores, weights = np.full(units, np.nan), np.full((items, units), np.nan)
    for unit in range(units):
        found, peers = _program(scaled, unit, peers, low, high)
        if found is not None:
            weights[:, unit] = found / np.where(largest > 0, largest, 1.0)
            score = float(np.add.reduce(found * scaled[:, unit]))
            scores[unit] = 1.0 if score > 1.0 - SLACK else score
    return scores, weights


def shares_of(values: Floats, weights: Floats) -> Floats:
    """Return each item's share (items, units) of a unit's score; NaN where the score is nought or missing."""
    parts = values * weights
    whole = np.add.reduce(parts, axis=0)
    found: Floats = np.full(parts.shape, np.nan)
    np.divide(parts, whole, out=found, where=whole > 0)
    return found


def _program(scaled: Floats, unit: int, peers: Ints, low: float, high: float) -> tuple[Floats | None, Ints]:
    """Return a unit's best weights (nothing where none are allowed), and the peers that were needed to find them."""
    own = scaled[:, unit]
    there = int((own > 0).sum())
    if not there and low == 0.0:
        return np.zeros(len(own)), peers
    if (low > 0.0 and there < len(own)) or not feasible(there, low, high):
        return None, peers
    share_rows = _share_rows(own, low, high)
    while True:
        limits = np.concatenate((scaled[:, peers].T, share_rows))
        right = np.concatenate((np.ones(len(peers)), np.zeros(len(share_rows))))
        # An item of which the unit has nought gains it nothing; without weight it does no harm either.
        bounds = [(0.0, None if each > 0 else 0.0) for each in own]
        solved = optimize.linprog(-own, A_ub=limits, b_ub=right, bounds=bounds, method="highs")
        if solved.x is None:
            return None, peers
        weights: Floats = np.maximum(np.asarray(solved.x, dtype=np.float64), 0.0)
        beaten = np.flatnonzero(weights @ scaled > 1.0 + SLACK)
        new = np.setdiff1d(beaten, peers)
        if not len(new):
            return weights, peers
        peers = np.union1d(peers, new).astype(np.int32)


def _share_rows(own: Floats, low: float, high: float) -> Floats:
    """Return the rows of A in A·w ≤ 0 that keep the shares within bounds; only for items of which the unit has something."""
    rows = []
    for item in np.flatnonzero(own > 0):
        part = np.zeros(len(own))
        part[item] = own[item]
        if high < 1.0:
            rows.append(part - high * own)
        if low > 0.0:
            rows.append(low * own - part)
    return np.array(rows).reshape(-1, len(own))


def _first_peers(scaled: Floats) -> Ints:
    """Return the units with the largest sums, and the best in each item: most of the frontier."""
    largest_sums = np.argsort(-np.add.reduce(scaled, axis=0), kind="stable")[:FIRST_PEERS]
    found: Ints = np.union1d(largest_sums, scaled.argmax(axis=1)).astype(np.int32)
    return found
