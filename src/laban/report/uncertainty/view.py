# SPDX-License-Identifier: Apache-2.0
"""What one language version of the page of uncertainty is told, and who stands where on it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from laban.draw.heat import Row
from laban.draw.intervals import Scale, Span
from laban.model.panel import Floats
from laban.model.result import Ints
from laban.model.uncertainty import Uncertainty
from laban.report.view import View
from laban.texts import say
from laban.texts.speak import table

AREA = "uncertainty_page"

COLUMNS = 80
"""How many columns the map of probabilities has at most; more places are put together."""


@dataclass(frozen=True)
class UncertaintyView(View):
    """One language version: beside pack and result, what the draws gave, seen in one year.

    Words come from `laban.texts.*.uncertainty_page`; what is not there, from the report.
    """

    found: Uncertainty
    shown_year: int

    def text(self, name: str, /, **facts: object) -> str:
        """Say a sentence of the page, or else of the report, as plain text."""
        area = AREA if name in table(AREA, self.language) else "report"
        return say(f"{area}.{name}", self.language, **facts)

    @property
    def year(self) -> int:
        """Return the year that is shown."""
        return self.shown_year

    @property
    def seen(self) -> int:
        """Return the position of that year among those of the draws."""
        return list(self.found.years).index(self.shown_year)

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Return the positions of the units that have ranks this year: by mean rank, equals by their sort key."""
        mean = self.found.mean_rank[self.seen]
        there = [int(at) for at in np.flatnonzero(self.found.ranked[self.seen])]
        return tuple(sorted(there, key=lambda at: (float(mean[at]), self.sort_key(at))))

    @cached_property
    def levels(self) -> tuple[float, float]:
        """Return the probabilities of the inner and the outer interval."""
        levels = sorted(self.found.design.levels) or [0.5, 0.9]
        return levels[0], levels[-1]

    @cached_property
    def intervals(self) -> tuple[tuple[Floats, Floats], tuple[Floats, Floats]]:
        """Return the ends of the inner and the outer interval of every unit this year."""
        (a, b), (c, d) = (self.found.interval(level) for level in self.levels)
        return (a[self.seen], b[self.seen]), (c[self.seen], d[self.seen])

    @cached_property
    def groups(self) -> Ints:
        """Return the group of every unit this year; 1 for all where pairs were not counted."""
        groups = self.found.rank_groups()
        found: Ints = np.ones(len(self.units), np.int32) if groups is None else groups[self.seen]
        return found

    @cached_property
    def ahead(self) -> Floats | None:
        """Return for every two units the probability that the first is ahead this year."""
        return None if self.found.ahead is None else self.found.ahead[self.seen]

    @cached_property
    def chances(self) -> tuple[Floats, ...]:
        """Return the probability of the first places of the design this year, for every unit."""
        return tuple(self.found.probability_top(top)[self.seen] for top in self.found.design.top)

    @cached_property
    def shares(self) -> Floats:
        """Return the probability of every place this year, (units, columns)."""
        found: Floats = self.found.probability_of_rank[self.seen]
        return found

    @property
    def scale(self) -> Scale:
        """Return what the rows of the picture share."""
        return Scale(places=len(self.order), levels=self.levels)

    def span(self, at: int) -> Span:
        """Return a unit's row of the picture."""
        (low, high), (least, most) = self.intervals
        base = float(self.found.base_ranks[self.seen, at])
        return Span(
            name=self.names[at],
            median=float(self.found.median_rank[self.seen, at]),
            inner=(float(low[at]), float(high[at])),
            outer=(float(least[at]), float(most[at])),
            mark=base or float("nan"),
            group=int(self.groups[at]),
        )

    @cached_property
    def step(self) -> int:
        """Return how many columns of the counts make one column of the map."""
        return max(1, -(-self._columns // COLUMNS))

    @property
    def _columns(self) -> int:
        """Return how many columns of the counts can be filled this year."""
        return min(int(self.found.counts.shape[-1]), -(-len(self.order) // self.found.width))

    @property
    def column_names(self) -> tuple[str, ...]:
        """Return the ranks of each column of the map."""
        wide = self.step * self.found.width
        firsts = range(1, self._columns * self.found.width + 1, wide)
        last = len(self.order)
        return tuple(
            self.count(first) if wide == 1 else f"{self.count(first)}–{self.count(min(first + wide - 1, last))}"
            for first in firsts
        )

    def heat_row(self, at: int) -> Row:
        """Return a unit's row of the map."""
        shares = self.shares[at, : self._columns]
        joined = [float(shares[start : start + self.step].sum()) for start in range(0, self._columns, self.step)]
        base = int(self.found.base_ranks[self.seen, at])
        mark = (base - 1) // (self.step * self.found.width)
        return Row(name=self.names[at], shares=tuple(joined), mark=mark, group=int(self.groups[at]))
