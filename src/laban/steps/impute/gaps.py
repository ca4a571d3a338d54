# SPDX-License-Identifier: Apache-2.0
"""The gaps that one rule is to fill, and what a method gives for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from laban.model.framework import Framework
from laban.model.method import ImputeRule
from laban.model.panel import Bools, Floats, Panel
from laban.model.result import Note

Places = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Gaps:
    """Rows (one item in one year) with gaps that one rule fills.

    `known` is (years, items, units): what was observed of present units, and nothing that another rule filled, so that the
    order of rules does not matter. `years` and `items` place each row in it; `holes` (rows, units) are the cells to fill.
    """

    panel: Panel
    framework: Framework
    rule: ImputeRule
    known: Floats
    years: Places
    items: Places
    holes: Bools

    @cached_property
    def rows(self) -> Floats:
        """Return what is known of the rows with gaps."""
        found: Floats = self.known[self.years, self.items]
        return found

    def code(self, row: int) -> str:
        """Return the item of a row."""
        return self.panel.items[int(self.items[row])]

    def year(self, row: int) -> int:
        """Return the year of a row."""
        return self.panel.years[int(self.years[row])]

    def note(self, name: str, row: int, **facts: object) -> Note:
        """Make a note about a row."""
        written = tuple((key, str(value)) for key, value in facts.items())
        return Note(f"impute.{name}", self.code(row), year=self.year(row), facts=written)

    def places(self, codes: tuple[str, ...]) -> tuple[int, ...]:
        """Return the places of items in the panel, in the panel's order; codes that are not in it are left out."""
        known = self.panel.item_place
        return tuple(sorted(known[code] for code in set(codes) if code in known))

    @cached_property
    def pools(self) -> dict[int, tuple[int, ...]]:
        """Return for each item with gaps the items it is filled from, with itself.

        These are the rule's `predictors`; else all indicators below the item's ancestor at level `within`; else all
        indicators. Empty where the item has no ancestor at that level.
        """
        return {int(item): self._pool(self.panel.items[item]) for item in np.unique(self.items)}

    def _pool(self, code: str) -> tuple[int, ...]:
        if self.rule.predictors:
            return self.places((*self.rule.predictors, code))
        if self.rule.within:
            above = ancestor(self.framework, code, self.rule.within)
            return self.places(self.framework.leaves_below[above]) if above else ()
        return tuple(range(len(self.panel.items)))

    def blocks(self) -> Iterator[tuple[int, tuple[int, ...], Places]]:
        """Yield the rows by year and pool: place of the year, places of the pool, numbers of the rows."""
        found: dict[tuple[int, tuple[int, ...]], list[int]] = {}
        for row, (year, item) in enumerate(zip(self.years, self.items, strict=True)):
            found.setdefault((int(year), self.pools[int(item)]), []).append(row)
        for (at, pool), rows in found.items():
            yield at, pool, np.array(rows, np.intp)


@dataclass(frozen=True, slots=True)
class Fills:
    """What a method gives for its rows.

    `values` (rows, units) are read only where there are holes, and NaN where a hole stays. `bounded` marks estimates that
    were cut to the observed range; their reason says so.
    """

    values: Floats
    bounded: Bools | None = None
    notes: tuple[Note, ...] = ()


def nothing(gaps: Gaps) -> Floats:
    """Return rows that fill no hole."""
    return np.full(gaps.holes.shape, np.nan)


def ancestor(framework: Framework, code: str, level: str) -> str:
    """Return the group above an item that has a level label, or nothing."""
    while code and framework.level(code) != level:
        code = framework.by_code[code].parent
    return code


def unfilled_notes(gaps: Gaps, values: Floats, name: str) -> tuple[Note, ...]:
    """Note each row in which a method could not fill some holes, with their number; empty rows are noted by the step."""
    left = np.add.reduce(gaps.holes & np.isnan(values), axis=1, dtype=np.int64)
    empty = np.isnan(gaps.rows).all(axis=1)
    return tuple(gaps.note(name, int(row), cells=left[row]) for row in np.flatnonzero((left > 0) & ~empty))
