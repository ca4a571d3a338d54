# SPDX-License-Identifier: Apache-2.0
"""Screen: leave out, year by year, units that have too few values, or too few that are not zero."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from laban.errors import MethodError, PanelError, problem
from laban.model.framework import Framework
from laban.model.method import Screening
from laban.model.panel import Bools, Floats, Panel
from laban.model.result import Note, Stepped

Counts = npt.NDArray[np.intp]


class Tally(NamedTuple):
    """How many values of each unit (years, units) count, of how many, and the share that is asked for."""

    name: str
    have: Counts
    total: Counts
    least: float

    @property
    def passed(self) -> Bools:
        """Tell who has the share; of nothing, nobody has it."""
        passed: Bools = (self.total > 0) & (self.have / np.maximum(self.total, 1) >= self.least)
        return passed


def screen(panel: Panel, framework: Framework, choice: Screening) -> Stepped:
    """Return the panel in which units that do not pass take no part in the year: not present, without values.

    `availability`: values / indicators ≥ `min_available`. `nonzero`: values that are not zero / values ≥ `min_nonzero`; a
    unit without any value does not pass. `both`: both. `none`: all pass. Units in `drop` never pass, units in `keep`
    always do if they take part at all; a unit in both is dropped. Every unit left out, or kept against the rule, gets a
    note with its counts. A year in which nobody is left gets a note; if no year has anybody left, `PanelError` is raised.

    Source: Becker et al. (2022), COINr: screening byNA, byzeros, byNAandzeros.
    """
    if choice.rule not in METHODS:
        raise MethodError([problem("screen.unknown_rule", word=choice.rule, known=", ".join(METHODS))])
    same = panel.items == framework.leaves
    values = panel.values if same else panel.values[:, [panel.item_place[code] for code in framework.leaves]]
    tallies = tuple(tally(values, choice) for tally in METHODS[choice.rule])
    passed = np.logical_and.reduce([np.ones_like(panel.present), *(tally.passed for tally in tallies)])
    kept, dropped = np.isin(panel.units.codes, choice.keep), np.isin(panel.units.codes, choice.drop)
    present = panel.present & (passed | kept) & ~dropped
    if panel.present.any() and not present.any():
        raise PanelError([problem("screen.nobody_left", rule=choice.rule, units=int(panel.present.any(axis=0).sum()))])
    notes = (
        *(note for tally in tallies for note in _share_notes(panel, tally, kept & ~dropped)),
        *_dropped_notes(panel, panel.present & dropped),
        *_year_notes(panel, panel.present.any(axis=1) & ~present.any(axis=1)),
    )
    if np.array_equal(present, panel.present):
        return Stepped(panel, notes=notes)
    left = np.where(present[:, None, :], panel.values, np.nan)
    return Stepped(Panel(panel.units, panel.years, panel.items, left, panel.flags, present), notes=notes)


def available(values: Floats, choice: Screening) -> Tally:
    """Count the values of each unit, of all indicators, for an array (years, items, units).

    >>> available(np.array([[[1.0], [np.nan]]]), Screening()).have.tolist()
    [[1]]
    """
    have = (~np.isnan(values)).sum(axis=1)
    return Tally("few_values", have, np.full_like(have, values.shape[1]), choice.min_available)


def nonzero(values: Floats, choice: Screening) -> Tally:
    """Count the values of each unit that are not zero, of all its values, for an array (years, items, units).

    >>> nonzero(np.array([[[1.0], [0.0], [np.nan]]]), Screening()).total.tolist()
    [[2]]
    """
    known = ~np.isnan(values)
    return Tally("many_zeros", (known & (values != 0)).sum(axis=1), known.sum(axis=1), choice.min_nonzero)


METHODS: Mapping[str, tuple[Callable[[Floats, Screening], Tally], ...]] = {
    "none": (),
    "availability": (available,),
    "nonzero": (nonzero,),
    "both": (available, nonzero),
}
"""What a unit must have enough of, by rule."""


def _share_notes(panel: Panel, tally: Tally, kept: Bools) -> Iterator[Note]:
    """Note who has too small a share: left out, or kept all the same."""
    for year, unit in np.argwhere(panel.present & ~tally.passed).tolist():
        name = f"{tally.name}_kept" if kept[unit] else tally.name
        facts = (
            ("have", str(tally.have[year, unit])),
            ("total", str(tally.total[year, unit])),
            ("least_pct", f"{100 * tally.least:.4g}"),
        )
        yield Note(f"screen.{name}", unit=panel.units.labels[unit], year=panel.years[year], facts=facts)


def _dropped_notes(panel: Panel, dropped: Bools) -> Iterator[Note]:
    for year, unit in np.argwhere(dropped).tolist():
        yield Note("screen.dropped", unit=panel.units.labels[unit], year=panel.years[year])


def _year_notes(panel: Panel, emptied: Bools) -> Iterator[Note]:
    for year in np.flatnonzero(emptied).tolist():
        yield Note("screen.year_without_units", year=panel.years[year])
