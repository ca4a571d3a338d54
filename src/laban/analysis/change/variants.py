# SPDX-License-Identifier: Apache-2.0
"""Compute the index in many states at once: each is a year of its own in one panel."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from laban.analysis.change.formed import Slice
from laban.analysis.change.scenes import Scene
from laban.model.method import Method, Window
from laban.model.panel import Bools, Floats, Panel
from laban.model.result import Ranks, Result
from laban.pipeline import resume

EVERYONE = -1
CELLS = 400_000
"""About how many figures are computed with at a time."""

Watch = Callable[[int], None]
"""Told after every portion how many states it held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One state of the figures: those of a unit and those of the others are from one of two levels.

    `unit` is whose figures are told apart; with `EVERYONE` all are from the level `base`. `own` are its figures of
    indicators that it has at both levels, `coverage` those that it has at one of them only.
    """

    base: int
    last: int = 0
    unit: int = EVERYONE
    own: bool = False
    coverage: bool = False
    others: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What some states give: scores and ranks (states, items, units), and normalised indicators (states, leaves, units)."""

    scores: Floats
    ranks: Ranks
    normalised: Floats


def once_only(before: Slice, after: Slice) -> Bools:
    """Tell which figures a unit has at one of two levels only, (leaves, units)."""
    found: Bools = np.isnan(before.values) != np.isnan(after.values)
    return found


def outcomes(scene: Scene, variants: Sequence[Variant], watch: Watch = lambda _: None) -> Iterator[Outcome]:
    """Yield the outcomes of portions of the variants, in their order; together they are all."""
    size = len(scene.framework.leaves) * len(scene.units)
    together = max(1, CELLS // max(size, 1)) if scene.fixed else 1
    for start in range(0, len(variants), together):
        portion = variants[start : start + together]
        rows = [figures_of(scene, each) for each in portion]
        result = computed(scene, rows, learning_of(scene, portion[0]))
        new = slice(len(result.years) - len(portion), None)
        yield Outcome(result.scores[new], result.ranks[new], result.normalised.values[new])
        watch(len(portion))


def figures_of(scene: Scene, variant: Variant) -> Slice:
    """Return the figures of a state."""
    base, last = scene.kept[variant.base], scene.kept[variant.last]
    if variant.unit == EVERYONE:
        return base
    chosen, at = (last if variant.others else base), variant.unit
    values, present = chosen.values.copy(), chosen.present.copy()
    own, coverage = (last if taken else base for taken in (variant.own, variant.coverage))
    once = np.isnan(base.values[:, at]) != np.isnan(last.values[:, at])
    values[:, at] = np.where(once, coverage.values[:, at], own.values[:, at])
    present[at] = True
    return Slice(values, present)


def learning_of(scene: Scene, variant: Variant) -> Panel | None:
    """Return the years that caps and bounds are learned from in a state; nothing where a year learns from itself."""
    if not scene.learning:
        return None
    base, last = scene.learning[variant.base], scene.learning[variant.last]
    if variant.unit == EVERYONE or base is last:
        return base
    years = tuple(sorted({*base.years, *last.years}))
    of_base, of_last = (_on_years(panel, years) for panel in (base, last))
    mine = np.arange(len(base.units)) == variant.unit
    taken: Bools = np.where(mine, variant.own, variant.others).astype(bool)
    values = np.where(taken, of_last.values, of_base.values)
    return replace(of_base, values=values, present=np.where(taken, of_last.present, of_base.present))


def computed(scene: Scene, rows: Sequence[Slice], learning: Panel | None, window: Window | None = None) -> Result:
    """Compute states side by side: the years that are learned from, if any, then one year a state (from 1)."""
    leaves, units = scene.framework.leaves, scene.units
    earlier = () if learning is None else learning.years
    years = (*earlier, *range(max(earlier, default=0) + 1, max(earlier, default=0) + 1 + len(rows)))
    values, present = np.stack([each.values for each in rows]), np.stack([each.present for each in rows])
    values = np.where(present[:, None, :], values, np.nan)
    if learning is not None:
        values, present = np.concatenate([learning.values, values]), np.concatenate([learning.present, present])
    panel = Panel(units, years, leaves, values, np.zeros(values.shape, np.uint16), present)
    chosen = window or window_of(scene.method, earlier)
    return resume(scene.framework, panel, replace(scene.method, window=chosen))


def window_of(method: Method, years: tuple[int, ...]) -> Window:
    """Return from which of the years that are learned from a method learns; without any, each state from itself."""
    if not years:
        return Window()
    chosen = years if method.window.method == "all" else tuple(year for year in method.window.years if year in years)
    return Window(method="named", years=chosen or years)


def _on_years(panel: Panel, years: tuple[int, ...]) -> Panel:
    """Return a panel of other years; in those that it has not, nobody takes part."""
    if panel.years == years:
        return panel
    shape = (len(years), len(panel.items), len(panel.units))
    values, present = np.full(shape, np.nan), np.zeros((shape[0], shape[2]), bool)
    for at, year in enumerate(years):
        if year in panel.year_place:
            values[at], present[at] = panel.values[panel.year_place[year]], panel.present[panel.year_place[year]]
    return Panel(panel.units, years, panel.items, values, np.zeros(shape, np.uint16), present)
