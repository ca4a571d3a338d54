# SPDX-License-Identifier: Apache-2.0
"""How sure ranks are: what many draws from a design gave, counted.

An interval here is over defensible *choices* of the method, not over samples: it says how far a rank depends on what the
method's authors chose. Every page and file that shows one says so, by the sentence `uncertainty.meaning`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from laban.model.design import Design
from laban.model.panel import Bools, Floats
from laban.model.result import Ints, Note
from laban.model.units import Units

Counts = npt.NDArray[np.int64]
Seeds = npt.NDArray[np.uint64]

WHOLE = 1e-9
"""A place in an order this near to a whole number is one: 0.05 is not exactly a twentieth."""

MEANING = "uncertainty.meaning"
"""The code of the sentence that says what an interval is."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Parameters:
    """What was drawn, one row per draw; the same draw holds for every year.

    `alternatives` (draws, choices): the place of the alternative taken of each choice. `weights` (draws, items): each item's
    share of its parent along `framework.codes`, after noise and leaving out; the root has 1. `left_out` (draws,): the
    place of the item that was left out, or -1. `noise` (draws,): the seed from which the noise on cells is drawn, or nothing.
    """

    alternatives: Ints
    weights: Floats
    left_out: Ints
    noise: Seeds | None = None

    def __len__(self) -> int:
        """Return how many draws there are."""
        return len(self.weights)

    def part(self, where: slice | Ints | Bools) -> Parameters:
        """Return some of the draws."""
        noise = None if self.noise is None else self.noise[where]
        return Parameters(
            alternatives=self.alternatives[where],
            weights=self.weights[where],
            left_out=self.left_out[where],
            noise=noise,
        )


@dataclass(frozen=True, kw_only=True, eq=False)
class Uncertainty:
    """What the draws of a design gave; arrays have the years first, then the units.

    `draws` were done of the `asked`; `interrupted` says that somebody stopped before the end. `counts` (years, units,
    columns): in how many draws a unit had a place; column c holds the places c·`width` + 1 to (c + 1)·`width`, and `width`
    is 1 unless there are thousands of units. `score_sums` (years, units). `wins` (years, units, units): in how many draws
    the first was strictly ahead of the second; `apart`: in how many the two could not be compared, because one of them had no
    score; both are missing where there are thousands of units. A draw that cannot be computed counts in `failures`
    (years, causes) and nowhere else; `causes` are the groups whose mean is not defined for a value. `base_scores` and
    `base_ranks` are the method's own, among the same units. A unit that takes no part in a year has no counts and base
    rank 0.
    """

    design: Design
    units: Units
    years: tuple[int, ...]
    items: tuple[str, ...]
    asked: int
    draws: int
    seed: int
    counts: Counts
    score_sums: Floats
    base_scores: Floats
    base_ranks: Ints
    width: int = 1
    wins: Counts | None = None
    apart: Counts | None = None
    causes: tuple[str, ...] = ()
    failures: Counts
    interrupted: bool = False
    parameters: Parameters | None = None
    notes: tuple[Note, ...] = ()

    @cached_property
    def valid(self) -> Counts:
        """Return for each year how many draws could be computed."""
        return np.asarray(self.draws - self.failures.sum(axis=1), np.int64)

    @cached_property
    def ranked(self) -> Counts:
        """Return in how many draws each unit had a rank, (years, units)."""
        return np.asarray(self.counts.sum(axis=-1), np.int64)

    @cached_property
    def places(self) -> Floats:
        """Return the place that each column of `counts` stands for: its only one, or the middle of several."""
        return np.asarray(np.arange(self.counts.shape[-1]) * self.width + (self.width + 1) / 2, np.float64)

    def quantile(self, share: float) -> Floats:
        """Return a quantile of each unit's ranks, (years, units), by R's type 7; NaN for a unit never ranked.

        Of n ordered ranks, the one at (n - 1)·share, counted from 0, between two neighbours by straight line. Exact, because
        every rank of every draw is counted. Source: Hyndman and Fan (1996), The American Statistician 50(4).
        """
        reached = np.cumsum(self.counts, axis=-1)
        place = np.maximum(self.ranked - 1, 0) * share
        place = np.where(np.abs(place - np.rint(place)) < WHOLE, np.rint(place), place)
        low = np.floor(place)
        here, there = (self._at(reached, at) for at in (low, np.minimum(low + 1, np.maximum(self.ranked - 1, 0))))
        found: Floats = np.where(self.ranked > 0, here + (place - low) * (there - here), np.nan)
        return found

    def _at(self, reached: Counts, order: Floats) -> Floats:
        """Return the rank at a place in the order of each unit's ranks."""
        column = (reached <= order[..., None]).sum(axis=-1)
        return np.asarray(self.places[np.minimum(column, len(self.places) - 1)])

    @cached_property
    def median_rank(self) -> Floats:
        """Return each unit's median rank, (years, units)."""
        return self.quantile(0.5)

    def interval(self, level: float) -> tuple[Floats, Floats]:
        """Return the ends of the middle `level` of each unit's ranks: 0.9 gives the quantiles at 5 % and 95 %."""
        tail = round((1 - level) / 2, 12)
        return self.quantile(tail), self.quantile(1 - tail)

    @cached_property
    def probability_of_rank(self) -> Floats:
        """Return the probability of every place, (years, units, columns): SMAA's rank acceptability.

        Of the draws in which the unit has a rank. Source: Lahdelma and Salminen (2001), Operations Research 49(3).
        """
        return share(self.counts, self.ranked[..., None])

    def probability_top(self, k: int) -> Floats:
        """Return the probability of being among the first `k`, (years, units); ties at the edge count as inside.

        Where several places share a column, only such `k` are known as end a column; else NaN.
        """
        columns, rest = divmod(max(k, 0), self.width)
        if rest and columns < self.counts.shape[-1]:
            return np.full(self.ranked.shape, np.nan)
        return share(self.counts[..., :columns].sum(axis=-1), self.ranked)

    @cached_property
    def mean_rank(self) -> Floats:
        """Return each unit's mean rank, (years, units)."""
        return share((self.counts * self.places).sum(axis=-1), self.ranked)

    @cached_property
    def expected_score(self) -> Floats:
        """Return each unit's mean score, (years, units)."""
        return share(self.score_sums, self.ranked)

    @cached_property
    def mean_shift(self) -> Floats:
        """Return the mean of |rank - base rank|, (years, units); NaN where there is no base rank."""
        away = np.abs(self.places - self.base_ranks[..., None])
        found = share((self.counts * away).sum(axis=-1), self.ranked)
        return np.asarray(np.where(self.base_ranks > 0, found, np.nan), np.float64)

    @cached_property
    def ahead(self) -> Floats | None:
        """Return the probability that the first unit is strictly ahead of the second, (years, units, units).

        Of the draws in which both have a score. Nothing where there are thousands of units.
        """
        if self.wins is None or self.apart is None:
            return None
        return share(self.wins, self.valid[:, None, None] - self.apart)

    def rank_groups(self, threshold: float = 0.95) -> Ints | None:
        """Return the group of each unit, (years, units), 1 the best: groups that can really be told apart.

        Units stand in the order of their mean rank; a group ends only where every unit above is ahead of every unit below
        with at least the probability `threshold`. So the groups are an order without contradictions, and where nothing can
        be told apart all units are one group. 0 for a unit without ranks; nothing where there are thousands of units.
        """
        if self.ahead is None:
            return None
        found = np.zeros(self.base_ranks.shape, np.int32)
        for year, (ahead, mean) in enumerate(zip(self.ahead, self.mean_rank, strict=True)):
            order = np.argsort(mean, kind="stable")[: int((~np.isnan(mean)).sum())]
            found[year, order] = groups_of(ahead[np.ix_(order, order)], threshold)
        return found


def groups_of(ahead: Floats, threshold: float) -> Ints:
    """Return the group of each unit, from the probabilities (units, units) in the order of the units."""
    number = len(ahead)
    if number == 0:
        return np.zeros(0, np.int32)
    known = np.where(np.isnan(ahead), 0.0, ahead)
    # least[i, j] is the least of row i from column j on; then the least of the rows so far: a cut's weakest pair.
    least = np.minimum.accumulate(known[:, ::-1], axis=1)[:, ::-1]
    weakest = np.minimum.accumulate(least, axis=0)
    cuts = weakest[np.arange(number - 1), np.arange(1, number)] >= threshold
    return np.concatenate([[1], 1 + np.cumsum(cuts)]).astype(np.int32)


def share(part: Counts | Floats, whole: Counts) -> Floats:
    """Return part / whole, NaN of nothing."""
    known = np.broadcast_to(whole, part.shape)
    found: Floats = np.divide(part, known, out=np.full(part.shape, np.nan), where=known > 0)
    return found
