# SPDX-License-Identifier: Apache-2.0
"""One territory in one year, laid out for reading: plain lists along items and units, ranges, places in groups."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import isfinite

import numpy as np

from laban.draw.drawing import median
from laban.model.book import Among, Book, Territory
from laban.model.framework import Framework
from laban.model.panel import Bools, Flag, Floats
from laban.model.result import Result
from laban.model.units import Unit

Rows = list[list[float]]
"""Figures (items or leaves, units); a missing one is NaN, no rank is 0."""

Range = tuple[float, float, float]
"""Lowest, median and highest; NaN where nobody has a figure."""

PILLAR = "pillar"
UNTOLD: Range = (np.nan, np.nan, np.nan)


@dataclass(frozen=True, slots=True)
class InGroup:
    """A unit's place among the ranked units of its group in a grouping: its rank (0: none) among `count`."""

    grouping: str
    group: str
    rank: float
    count: int


@dataclass(frozen=True, kw_only=True, eq=False)
class Field:
    """The figures of a territory in a year. Scores and ranks lie along `framework.codes`, indicators along `leaves`."""

    territory: Territory
    year: int

    @property
    def result(self) -> Result:
        """Return the computation."""
        return self.territory.result

    @property
    def framework(self) -> Framework:
        """Return the tree."""
        return self.result.framework

    @property
    def root(self) -> str:
        """Return the code of the whole index."""
        return self.framework.root

    @cached_property
    def at(self) -> int:
        """Return the position of the year."""
        return self.result.year_place[self.year]

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Return all units of the territory, whether they take part or not."""
        return self.result.units.members

    @cached_property
    def there(self) -> Bools:
        """Return which units take part."""
        found: Bools = self.result.present[self.at]
        return found

    @cached_property
    def scores(self) -> Rows:
        """Return the scores of every item."""
        return self._taking_part(self.result.scores[self.at])

    @cached_property
    def ranks(self) -> Rows:
        """Return the ranks of every item."""
        found: Rows = self.result.ranks[self.at].tolist()
        return found

    @cached_property
    def counts(self) -> list[int]:
        """Return how many units have a rank in each item."""
        if self.territory.among:
            return [int(each) for each in self.territory.among.counts[self.at]]
        return [int(each) for each in np.count_nonzero(self.result.ranks[self.at], axis=1)]

    @cached_property
    def ranges(self) -> list[Range]:
        """Return the range of every item's scores; where others' figures were taken out, of none."""
        return [UNTOLD] * len(self.scores) if self.territory.among else [range_of(row) for row in self.scores]

    @cached_property
    def raw(self) -> Rows:
        """Return the observed value of every indicator."""
        return self._taking_part(self.result.raw.values[self.at])

    @cached_property
    def filled(self) -> Rows:
        """Return the value of every indicator that is computed with, whether observed or imputed."""
        return self._taking_part(self.result.imputed.values[self.at])

    @cached_property
    def treated(self) -> Rows:
        """Return the value of every indicator after outliers were treated."""
        return self._taking_part(self.result.treated.values[self.at])

    @cached_property
    def raw_ranges(self) -> list[Range]:
        """Return the range of every indicator's observed values; where others' figures were taken out, of none."""
        return [UNTOLD] * len(self.raw) if self.territory.among else [range_of(row) for row in self.raw]

    @cached_property
    def flags(self) -> list[list[int]]:
        """Return what is known of every indicator's value, imputation and treatment included."""
        seen = self.result.raw.flags[self.at] | (self.result.imputed.flags[self.at] & np.uint16(Flag.IMPUTED))
        seen = seen | (self.result.treated.flags[self.at] & np.uint16(Flag.TREATED))
        found: list[list[int]] = seen.tolist()
        return found

    @cached_property
    def leaf_place(self) -> dict[str, int]:
        """Return the position of each indicator."""
        return {code: at for at, code in enumerate(self.framework.leaves)}

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Return the units that take part: by rank of the index, equals by their sort key."""
        ranks, last = self.ranks[self.framework.place[self.root]], len(self.units) + 1
        there = np.flatnonzero(self.there).tolist()
        return tuple(sorted(there, key=lambda at: (ranks[at] or last, self.sort_key(at))))

    @cached_property
    def alphabet(self) -> tuple[int, ...]:
        """Return the same units in the order of their names."""
        return tuple(sorted(self.order, key=self.sort_key))

    def sort_key(self, at: int) -> tuple[str, str]:
        """Return what a unit is sorted by."""
        unit = self.units[at]
        return unit.sort_key or unit.code, str(unit.key)

    def score(self, item: str, unit: int) -> float:
        """Return a unit's score in an item."""
        return self.scores[self.framework.place[item]][unit]

    def rank(self, item: str, unit: int) -> float:
        """Return a unit's rank in an item."""
        return self.ranks[self.framework.place[item]][unit]

    @cached_property
    def interval(self) -> tuple[list[float], list[float], list[int]] | None:
        """Return the ends of the rank interval of every unit, and its group that can be told apart; nothing without draws."""
        sure = self.territory.certainty
        if sure is None:
            return None
        return sure.low[self.at].tolist(), sure.high[self.at].tolist(), sure.group[self.at].tolist()

    @cached_property
    def in_groups(self) -> dict[str, list[InGroup]]:
        """Return every unit's place among its like, by grouping."""
        if self.territory.among:
            return among(self.territory.among, self.result, self.at)
        ranks = self.ranks[self.framework.place[self.root]]
        return {name: placed(name, self.result.units.groups_of(name), ranks) for name in self.result.units.groupings}

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """Return the items that a radar shows: pillars; else the first level with three groups; else the root's children."""
        return parts_of(self.framework)

    @cached_property
    def contributions(self) -> Floats:
        """Return what each indicator adds to each unit's index, (leaves, units); NaN where it cannot be told."""
        rows = [self.framework.place[code] for code in self.framework.leaves]
        found: Floats = self.shares[rows] * self.result.scores[self.at][rows]
        return found

    @cached_property
    def shares(self) -> Floats:
        """Return the share that each item has in each unit's index after missing figures were left out, (items, units).

        It can be told where every mean above it is an arithmetic one; elsewhere it is NaN.
        """
        return shares_of(self.result, self.at)

    def _taking_part(self, values: Floats) -> Rows:
        found: Rows = np.where(self.there, values, np.nan).tolist()
        return found


@lru_cache(maxsize=64)
def field_of(territory: Territory, year: int) -> Field:
    """Return a territory's figures of a year, laid out once."""
    return Field(territory=territory, year=year)


def current(territory: Territory) -> Field:
    """Return the figures of the last year of a territory's series."""
    return field_of(territory, territory.year)


def range_of(values: list[float]) -> Range:
    """Return lowest, median and highest; missing figures do not count."""
    known = [each for each in values if isfinite(each)]
    if not known:
        return UNTOLD
    return min(known), median(known), max(known)


def placed(grouping: str, groups: tuple[str, ...], ranks: list[float]) -> list[InGroup]:
    """Return every unit's place in its group: one more than the units of the group that are ranked before it."""
    members: dict[str, list[float]] = {}
    for group, rank in zip(groups, ranks, strict=True):
        if group and rank:
            members.setdefault(group, []).append(rank)
    found = []
    for group, rank in zip(groups, ranks, strict=True):
        others = members.get(group, [])
        before = 1 + sum(other < rank for other in others) if group and rank else 0
        found.append(InGroup(grouping, group, before, len(others)))
    return found


def among(told: Among, result: Result, at: int) -> dict[str, list[InGroup]]:
    """Return every unit's place in its group as it was counted before the figures of others were taken out."""
    return {
        name: [
            InGroup(name, group, float(place), int(size))
            for group, place, size in zip(
                result.units.groups_of(name), told.places[name][at], told.sizes[name][at], strict=True
            )
        ]
        for name in told.places
    }


def parts_of(tree: Framework) -> tuple[str, ...]:
    """Return the aggregates that stand for a whole tree: pillars; else the first level with three; else the root's own."""
    groups = [code for code in tree.codes if code in tree.children and code != tree.root]
    named = tuple(code for code in groups if tree.level(code) == PILLAR)
    if named:
        return named
    for depth in sorted({tree.depth(code) for code in groups}):
        level = tuple(code for code in groups if tree.depth(code) == depth)
        if len(level) >= 3:
            return level
    return tree.children[tree.root]


def shares_of(result: Result, at: int) -> Floats:
    """Return each item's share in each unit's index, as its missing children were left out: (items, units)."""
    tree, scores = result.framework, result.scores[at]
    shares = np.full(scores.shape, np.nan)
    shares[0] = np.where(np.isnan(scores[0]), np.nan, 1.0)
    for code in tree.codes:
        below = tree.children.get(code, ())
        if not below or result.method.aggregate.of(code, tree.level(code)).method != "arithmetic":
            continue
        rows = [tree.place[each] for each in below]
        weights = np.where(np.isnan(scores[rows]), 0.0, result.weights[rows][:, None])
        whole = np.add.reduce(weights, axis=0)
        part = np.divide(weights, whole, out=np.full(weights.shape, np.nan), where=whole > 0)
        shares[rows] = shares[tree.place[code]] * part
    return shares


def groupings_of(book: Book) -> tuple[str, ...]:
    """Return the groupings in which an edition tells places: those of its recipe that its units have."""
    known = {name for each in book.territories for name in each.result.units.groupings}
    return tuple(name for name in book.recipe.groupings if name in known)
