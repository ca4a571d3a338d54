# SPDX-License-Identifier: Apache-2.0
"""What a computation gives: scores, ranks, coverage, every step between, and every cell that was changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from laban.model.framework import Framework
from laban.model.method import Method
from laban.model.panel import Bools, Floats, Panel
from laban.model.units import Units
from laban.texts import say

Ints = npt.NDArray[np.int32]
Ranks = Ints | Floats
"""Ranks are whole numbers, but where ties share the mean rank: 2.5."""


@dataclass(frozen=True, slots=True)
class CellChange:
    """One changed cell: where, by which step, from what to what, and why (a reason code of `laban.texts`)."""

    year: int
    item: str
    unit: int
    step: str
    old: float
    new: float
    reason: str


@dataclass(frozen=True)
class Changes:
    """Many changed cells of one step, kept as columns of equal length (an 11,000-unit index changes 100,000 cells).

    `year`, `item`, `unit` are positions in the panel; `reason` is a position in `reasons`.
    """

    step: str
    year: Ints
    item: Ints
    unit: Ints
    old: Floats
    new: Floats
    reason: Ints
    reasons: tuple[str, ...]

    def __len__(self) -> int:
        """Return how many cells changed."""
        return len(self.year)

    @classmethod
    def none(cls, step: str) -> Changes:
        """Return the record of a step that changed nothing."""
        nowhere = np.zeros(0, np.int32)
        return cls(step, nowhere, nowhere, nowhere, np.zeros(0), np.zeros(0), nowhere, ())

    @classmethod
    def between(cls, step: str, old: Floats, new: Floats, reason: Ints, reasons: tuple[str, ...]) -> Changes:
        """Record every cell that differs between two (years, items, units) arrays.

        `reason` broadcasts to that shape and holds positions in `reasons`. Two missing cells do not differ.
        """
        changed = (old != new) & ~(np.isnan(old) & np.isnan(new))
        year, item, unit = np.nonzero(changed)
        why = np.broadcast_to(reason, old.shape)[changed]
        places = (year.astype(np.int32), item.astype(np.int32), unit.astype(np.int32))
        return cls(step, *places, old[changed], new[changed], why.astype(np.int32), reasons)

    def rows(self, years: tuple[int, ...], items: tuple[str, ...]) -> Iterator[CellChange]:
        """Yield each changed cell with the labels of the axes it was recorded on; `unit` stays a position."""
        columns = (self.year, self.item, self.unit, self.old, self.new, self.reason)
        for year, item, unit, old, new, reason in zip(*(column.tolist() for column in columns), strict=True):
            yield CellChange(years[year], items[item], unit, self.step, old, new, self.reasons[reason])


@dataclass(frozen=True, slots=True)
class Note:
    """Something a step did or met that a reader must know, in a code of `laban.texts` with its facts."""

    code: str
    item: str = ""
    unit: str = ""
    year: int | None = None
    facts: tuple[tuple[str, str], ...] = ()

    def text(self, language: str) -> str:
        """Say the note in a language."""
        return say(self.code, language, **dict(self.facts))


@dataclass(frozen=True, slots=True)
class Stepped:
    """What a step gives back: the new panel, the cells it changed, and what a reader must know."""

    panel: Panel
    changes: tuple[Changes, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """What was learned for one item: caps, then maybe a transformation, in one learning window.

    `low_cap`/`high_cap` are NaN where nothing is capped. `transform` names a function of `steps.treat`, `parameters` are
    its learned numbers. `skewness`/`kurtosis` are before and after, `capped` counts points.
    """

    item: str
    window: tuple[int, ...]
    low_cap: float = float("nan")
    high_cap: float = float("nan")
    transform: str = ""
    parameters: tuple[float, ...] = ()
    skewness: tuple[float, float] = (float("nan"), float("nan"))
    kurtosis: tuple[float, float] = (float("nan"), float("nan"))
    capped: int = 0
    passes: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What a normaliser learned for one item in one window; `parameters` are its numbers, documented by each method.

    `low`/`high` are the raw (treated) values that score worst and best, NaN where the method has none.
    """

    item: str
    window: tuple[int, ...]
    method: str
    direction: int
    low: float = float("nan")
    high: float = float("nan")
    parameters: tuple[float, ...] = ()


@dataclass(frozen=True)
class Result:
    """A whole computation, every step kept.

    `elements` holds the data elements after regrouping, `raw` the indicators formed from them, after screening; `imputed`,
    `treated`, `normalised` follow, all (years, leaves, units). `scores`, `ranks`, `coverage` have shape (years, items,
    units) along `framework.codes`; a score that cannot be given is NaN and its rank 0. `coverage` is the share of the
    indicators below an item that were observed.
    `weights` is each item's share of its parent; `effective_weights` its share of the whole index.
    """

    framework: Framework
    method: Method
    units: Units
    years: tuple[int, ...]
    elements: Panel
    raw: Panel
    imputed: Panel
    treated: Panel
    normalised: Panel
    scores: Floats
    ranks: Ranks
    coverage: Floats
    weights: Floats
    effective_weights: Floats
    changes: tuple[Changes, ...] = ()
    notes: tuple[Note, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    scales: tuple[Scale, ...] = ()

    @property
    def present(self) -> Bools:
        """Return which units take part in which year, after screening: (years, units)."""
        return self.raw.present

    @cached_property
    def year_place(self) -> dict[int, int]:
        """Return the position of each year."""
        return {year: at for at, year in enumerate(self.years)}

    def items_of(self, step: str) -> tuple[str, ...]:
        """Return the item axis on which a step recorded its changes: elements while regrouping, else indicators."""
        return self.elements.items if step == "regroup" else self.raw.items

    def changed_cells(self) -> Iterator[CellChange]:
        """Yield every changed cell of every step, in the order of the steps."""
        for each in self.changes:
            yield from each.rows(self.years, self.items_of(each.step))

    def of(self, item: str, year: int) -> Floats:
        """Return one item's scores of one year, along the units."""
        found: Floats = self.scores[self.year_place[year], self.framework.place[item]]
        return found

    def ranks_of(self, item: str, year: int) -> Ranks:
        """Return one item's ranks of one year, along the units (0: no rank)."""
        found: Ranks = self.ranks[self.year_place[year], self.framework.place[item]]
        return found
