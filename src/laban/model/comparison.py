# SPDX-License-Identifier: Apache-2.0
"""Two rankings of the same units beside each other: other packs, other methods, a choice more or less."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from laban.model.panel import Floats
from laban.model.units import Units


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How two results agree on one item: correlations of scores, mean and largest shift of ranks, in places.

    `units` have a score in both; NaN with fewer than three or where one of the two is constant.
    """

    item: str
    other: str
    units: int
    pearson: float
    spearman: float
    kendall: float
    mean_shift: float
    largest_shift: float


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Scores and ranks (2, units) of one item in two results, over the units that take part in both.

    `items` and `years` are those of the first and of the second. `only` names the units that take part in one only: where
    there are any, ranks count other units too. A missing score is NaN, its rank 0.
    """

    items: tuple[str, str]
    years: tuple[int, int]
    units: Units
    scores: Floats
    ranks: Floats
    only: tuple[tuple[str, ...], tuple[str, ...]]
    agreements: tuple[Agreement, ...]

    @property
    def score_change(self) -> Floats:
        """Return the second score less the first."""
        found: Floats = self.scores[1] - self.scores[0]
        return found

    @property
    def gained(self) -> Floats:
        """Return how many places each unit gains from the first to the second; NaN without both ranks."""
        both = (self.ranks > 0).all(axis=0)
        return np.where(both, self.ranks[0] - self.ranks[1], np.nan)

    @property
    def movers(self) -> tuple[int, ...]:
        """Return the units, those whose rank moves most first, equal ones by the change of their scores; unranked last."""
        places, scores = (
            np.nan_to_num(np.abs(self.gained), nan=-1.0),
            np.nan_to_num(np.abs(self.score_change), nan=-1.0),
        )
        order = sorted(range(len(self.units)), key=lambda at: (-places[at], -scores[at], self.units.members[at].key))
        return tuple(order)
