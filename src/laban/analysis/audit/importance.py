# SPDX-License-Identifier: Apache-2.0
"""Stated weight against effective importance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from laban.analysis.audit.subject import Subject
from laban.model.audit.importance import OVERWEIGHT, UNDERWEIGHT, Importance
from laban.model.audit.thresholds import Plan, Thresholds
from laban.model.panel import Bools, Floats
from laban.numeric.quantiles import quantiles
from laban.numeric.smoothing import Orders, chance_share, curved_share, linear_share

FEWEST_UNITS = 6
"""With fewer units a resample is too often constant to say anything."""

MOST_ORDERS = 100
"""Reorderings that tell what the spline finds by chance."""


class Draws(NamedTuple):
    """What was drawn once for all items: `samples` (the units themselves, then the resampled) and `orders` of the units."""

    samples: Floats
    orders: Orders
    confidence: float


def importance(
    subject: Subject, plan: Plan, thresholds: Thresholds, rng: np.random.Generator
) -> tuple[Importance, ...]:
    """Return the first-order importance of every item for its parent and for the index.

    S = V(E(y|x)) / V(y), Pearson's correlation ratio: straight (r²) and by a penalised spline with cross-validated
    smoothing; percentile bootstrap intervals over units, the same samples for all items; and what the spline finds by chance
    after y is reordered. At 34 units r² of unrelated items is 0.03 on the average and the spline's S 0.05, and
    intervals are wide: a difference within them is none. Shares of importance are of r² among siblings, and among the items
    of a level for the index. An item is flagged when its share is beyond `importance_ratio` times its weight (or below one
    over it) and its weight outside the share's interval. Units without either score are left out; NaN with fewer than six
    units, or where either is constant.

    Source: Paruolo, Saisana and Saltelli, Ratings and rankings: voodoo or science?, Journal of the Royal Statistical Society
    A 176(3), 2013.
    """
    units = len(subject.units)
    if units == 0:
        return ()
    counts = rng.multinomial(units, np.full(units, 1.0 / units), size=plan.resamples).astype(np.float64)
    orders = rng.permuted(np.tile(np.arange(units), (MOST_ORDERS, 1)), axis=1)
    draws = Draws(np.concatenate([np.ones((1, units)), counts]), orders, plan.confidence)
    found: list[Importance] = []
    for group in subject.framework.codes:
        if group in subject.children and group in subject.taking_part:
            items = subject.children[group]
            weights = [float(subject.weights[subject.framework.place[code]]) for code in items]
            found += together(subject, items, weights, group, draws)
    for level in subject.framework.levels:
        items = tuple(
            code for code in subject.level_items(level)
            if subject.framework.by_code[code].parent not in {"", subject.framework.root}
        )  # fmt: skip
        if items:
            weights = [float(subject.result.effective_weights[subject.framework.place[code]]) for code in items]
            found += together(subject, items, weights, subject.framework.root, draws)
    return tuple(replace(each, flag=flag_of(each, thresholds)) for each in found)


def together(
    subject: Subject, items: Sequence[str], weights: Sequence[float], target: str, draws: Draws
) -> list[Importance]:
    """Return the importance of items that were weighed together, for one target; the first sample is the units themselves."""
    y = subject.of(target)
    straight = np.stack([shares_explained(subject.of(item), y, draws.samples) for item in items])
    sizes = np.abs(straight)
    whole = np.nansum(sizes, axis=0)
    shares = np.divide(sizes, whole, out=np.full(sizes.shape, np.nan), where=whole > 0)
    stated = np.asarray(weights) / np.sum(weights)
    found = []
    for at, item in enumerate(items):
        there = ~(np.isnan(subject.of(item)) | np.isnan(y))
        curved, chance = bent(subject.of(item), y, there, draws)
        found.append(
            Importance(
                item=item, target=target, units=int(there.sum()), weight=float(stated[at]),
                linear=float(sizes[at, 0]), linear_interval=interval(sizes[at, 1:], draws.confidence),
                curved=float(curved[0]), curved_interval=interval(curved[1:], draws.confidence), chance=chance,
                share=float(shares[at, 0]), share_interval=interval(shares[at, 1:], draws.confidence),
            )
        )  # fmt: skip
    return found


def shares_explained(x: Floats, y: Floats, samples: Floats) -> Floats:
    """Return r² with the sign of r in each sample, over the units that have both."""
    there = ~(np.isnan(x) | np.isnan(y))
    if there.sum() < FEWEST_UNITS:
        return np.full(len(samples), np.nan)
    counts = samples[:, there]
    empty = counts.sum(axis=1) == 0
    counts = np.where(empty[:, None], 1.0, counts)
    return np.where(empty, np.nan, linear_share(x[there], y[there], counts))


def bent(x: Floats, y: Floats, there: Bools, draws: Draws) -> tuple[Floats, float]:
    """Return the spline's share in each sample, and by chance."""
    if there.sum() < FEWEST_UNITS:
        return np.full(len(draws.samples), np.nan), float("nan")
    counts = draws.samples[:, there]
    empty = counts.sum(axis=1) == 0
    found = curved_share(x[there], y[there], np.where(empty[:, None], 1.0, counts))
    # An order of all units holds an order of those that have both.
    place = np.cumsum(there) - 1
    kept = np.stack([place[order[there[order]]] for order in draws.orders])
    return np.where(empty, np.nan, found), chance_share(x[there], y[there], kept)


def interval(sampled: Floats, confidence: float) -> tuple[float, float]:
    """Return the ends of the middle `confidence` of the samples that could be computed."""
    low, high = quantiles(sampled, ((1.0 - confidence) / 2.0, (1.0 + confidence) / 2.0)).tolist()
    return low, high


def flag_of(each: Importance, thresholds: Thresholds) -> str:
    """Return whether an item matters far more or less than its weight says, beyond what its interval allows."""
    low, high = each.share_interval
    if each.share > thresholds.importance_ratio * each.weight and low > each.weight:
        return OVERWEIGHT
    if each.share * thresholds.importance_ratio < each.weight and high < each.weight:
        return UNDERWEIGHT
    return ""
