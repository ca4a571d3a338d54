# SPDX-License-Identifier: Apache-2.0
"""What is looked at of every computation: each unit's score and rank, and the mean rank shift, as columns of one table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace

import numpy as np

from laban.analysis.uncertainty.evaluate import Evaluated
from laban.analysis.uncertainty.prepare import Prepared
from laban.model.panel import Bools, Floats
from laban.model.sensitivity import Shares

SAME = 1e-9
"""Scores that differ by no more than this part of their size do not differ: the last bits of sums are no movement."""


def number_of(prepared: Prepared) -> int:
    """Return how many columns there are: scores, ranks, one shift."""
    return 2 * len(prepared.units) + 1


def base_of(prepared: Prepared, year: int) -> Floats:
    """Return the base method's own outputs, which are taken off the others: smaller numbers, surer sums; 0 where missing."""
    scores, ranks = np.nan_to_num(prepared.base_scores[year]), prepared.base_ranks[year].astype(np.float64)
    return np.concatenate([scores, ranks, [0.0]])


def outputs_of(found: Evaluated, prepared: Prepared, year: int) -> Floats:
    """Return a year's outputs (runs, outputs) less the base method's: scores, ranks, then the mean |rank - base rank|.

    The shift is the mean over units that have a rank in both; 0 where there are none. A unit without a score has NaN twice;
    in a computation that failed all units have.
    """
    units, base, ranks = len(prepared.units), base_of(prepared, year), found.ranks[year]
    outputs = np.empty((len(ranks), 2 * units + 1))
    scores, places = outputs[:, :units], outputs[:, units : 2 * units]
    np.subtract(found.scores[year], base[:units], out=scores)
    np.subtract(ranks, base[units : 2 * units], out=places)
    moved = np.abs(places)
    there = ranks > 0
    both = there & (prepared.base_ranks[year] > 0)
    if not both.all():
        places[~there] = np.nan
        moved[~both] = 0.0
    outputs[:, -1] = moved.sum(axis=1) / np.maximum(both.sum(axis=1), 1)
    return outputs


def movement(low: Floats, high: Floats, base: Floats) -> Bools:
    """Tell which outputs move between their least and largest values (less `base`)."""
    return np.asarray(high - low > SAME * (np.abs(base) + np.abs(low) + np.abs(high)))


def told(shares: Shares) -> Shares:
    """Return shares of what moves and is known only: NaN for outputs that never move, or are missing somewhere."""
    apart = shares.moves & shares.known

    def only(values: Floats | None) -> Floats | None:
        return None if values is None else np.where(apart, values, np.nan)

    return replace(
        shares,
        first=np.where(apart, shares.first, np.nan),
        total=np.where(apart, shares.total, np.nan),
        shapley=only(shares.shapley),
        first_interval=only(shares.first_interval),
        total_interval=only(shares.total_interval),
        shapley_interval=only(shares.shapley_interval),
        mean=np.where(shares.known, shares.mean, np.nan),
        deviation=np.where(shares.known, np.where(shares.moves, shares.deviation, 0.0), np.nan),
    )


def over_years(years: Sequence[Shares]) -> Shares:
    """Put the shares of single years, which have no axis of years, together."""
    return changed(years[0], lambda name: np.stack([getattr(each, name) for each in years]))


def parted(shares: Shares, units: int) -> tuple[Shares, Shares, Shares]:
    """Part shares of all outputs into those of scores, of ranks and of the shift."""

    def part(columns: slice) -> Shares:
        return changed(shares, lambda name: getattr(shares, name)[..., columns])

    return part(slice(0, units)), part(slice(units, 2 * units)), part(slice(2 * units, None))


def changed(shares: Shares, make: Callable[[str], Floats | Bools]) -> Shares:
    """Return shares whose every array was made anew; what there was nothing of stays nothing."""
    there = [each.name for each in fields(shares) if getattr(shares, each.name) is not None]
    return replace(shares, **{name: make(name) for name in there})  # type: ignore[arg-type] # arrays for arrays
