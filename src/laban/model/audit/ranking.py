# SPDX-License-Identifier: Apache-2.0
"""The index beside other rankings: its pillars, other choices, benefit of the doubt, outranking, fewer elements."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from laban.model.panel import Floats
from laban.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedValue:
    """How far the index differs from one of its aggregates.

    `moved` is the share of the `units` with both ranks whose ranks differ by `places` or more.
    """

    item: str
    level: str
    units: int
    places: int
    moved: float
    pearson: float
    spearman: float


@dataclass(frozen=True, kw_only=True)
class Robustness:
    """Ranks under other defensible choices, along `Audit.units`: median and interval of a simulation.

    An interval is over choices, not over samples. `ranks` are the audited ones, `outside` marks units whose rank lies
    outside its interval. `draws` is the number the figures stand on, `failed` of them gave no ranking.
    """

    ranks: Floats
    median: Floats
    low: Floats
    high: Floats
    level: float
    draws: int
    failed: int

    @property
    def width(self) -> Floats:
        """Return how many places each interval spans, from its lowest to its highest rank."""
        return self.high - self.low

    @property
    def outside(self) -> tuple[int, ...]:
        """Return the units whose rank lies outside its interval."""
        return tuple(np.flatnonzero((self.ranks > 0) & ((self.ranks < self.low) | (self.ranks > self.high))).tolist())


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceShift:
    """How one other choice alone moves ranks: share of units moved by `places` or more, and the unit it moves most.

    `unit` is a position in `Audit.units`; `largest` the places it gains (negative) or loses. `units` have both ranks.
    """

    name: str
    names: Text
    units: int
    places: int
    moved: float
    mean: float
    largest: int
    unit: int
    spearman: float


@dataclass(frozen=True, kw_only=True)
class Envelopment:
    """Benefit of the doubt: each unit's best score under weights of its own, along `Audit.units`.

    `scores` lie between 0 and 1, 1 for `efficient` units; NaN for units that are `left_out`: a pillar is missing, or is
    nought and can have no share. `weights` and `shares` have shape (items, units): a share is an item's part of the unit's
    score, within `bounds`. `pearson` and `spearman` are with the index.
    """

    items: tuple[str, ...]
    bounds: tuple[float, float]
    scores: Floats
    ranks: Floats
    weights: Floats
    shares: Floats
    efficient: tuple[int, ...]
    left_out: tuple[int, ...]
    pearson: float
    spearman: float


@dataclass(frozen=True, kw_only=True)
class Outranked:
    """Rankings by pairs of units on some items with their effective weights, along `Audit.units`.

    `copeland` is how many units a unit is ahead of less those it is behind; `ahead` the mean share of weight by which
    it is ahead. In `dominating` pairs one unit is ahead on every item, a share `dominated` of all pairs.
    """

    level: str
    items: tuple[str, ...]
    copeland: Floats
    copeland_ranks: Floats
    ahead: Floats
    ahead_ranks: Floats
    dominating: int
    dominated: float
    copeland_spearman: float
    ahead_spearman: float


@dataclass(frozen=True, kw_only=True)
class LeavingOut:
    """The index without each element in turn (its weight nought, all else as it is).

    `ranks` (items, units) are the ranks then, 0 where there is none; `base` those of the index. `spearman` (items) is
    between the two; `mean` and `largest` (items) are of the absolute shifts of units with both ranks.
    """

    items: tuple[str, ...]
    base: Floats
    ranks: Floats
    spearman: Floats

    @property
    def shifts(self) -> Floats:
        """Return how many places each unit loses without each element (negative: gains); NaN without both ranks."""
        both = (self.base > 0) & (self.ranks > 0)
        return np.where(both, self.ranks - self.base, np.nan)

    def moved(self, places: int) -> Floats:
        """Return the share of units that move by that many places or more, without each element."""
        shifts = np.abs(self.shifts)
        there = (~np.isnan(shifts)).sum(axis=1)
        found: Floats = np.full(len(shifts), np.nan)
        np.divide((shifts >= places).sum(axis=1), there, out=found, where=there > 0)
        return found
