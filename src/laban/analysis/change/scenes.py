# SPDX-License-Identifier: Apache-2.0
"""What stays while figures change hands: one tree and one method, with the figures of every level."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from laban.analysis.change.editions import Ends
from laban.analysis.change.formed import Lent, Slice, formed, later, lend, raw_of
from laban.model.framework import Framework
from laban.model.method import Method
from laban.model.panel import Floats, Panel
from laban.model.units import Units


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One tree and one method, as states compute with them, and the figures of each level.

    `kept` has the year with all units that were ranked both times taking part; `strict` as screening leaves it; `learning`
    holds the years from which caps and bounds are learned, where that is not the year itself (else it is empty).
    """

    framework: Framework
    method: Method
    units: Units
    kept: tuple[Slice, ...]
    strict: tuple[Slice, ...]
    learning: tuple[Panel, ...] = ()

    @property
    def fixed(self) -> bool:
        """Tell whether no years are learned from beside the one looked at, or the same in every state."""
        return len({id(each) for each in self.learning}) <= 1


def scene_of(ends: Ends, weights: int, method: int, keep: tuple[str, ...]) -> Scene:
    """Return the scene of one tree and one method; `keep` are codes of units that no state may leave out."""
    framework, choices = ends.framework(weights, method), ends.method(weights, method)
    merging = replace(framework, elements=ends.merging)
    raws = {id(level.panel): raw_of(level.panel, merging, choices) for level in ends.levels}
    if ends.weights_moved and not ends.one_panel:
        own, other = (ends.sides[side].panel for side in (weights, 1 - weights))
        known = [raws[id(own)].of_year(level.year) for level in ends.levels if level.panel is own]
        raws[id(other)] = lend(raws[id(other)], _known(known, ends.alone(weights)))
    made = {panel: formed(raw, framework, choices, keep) for panel, raw in raws.items()}
    levels = [(made[id(level.panel)], level.year) for level in ends.levels]
    strict, kept = [each.as_screened(year) for each, year in levels], [each.kept(year) for each, year in levels]
    if ends.weights_moved:
        places = [framework.leaves.index(code) for code in ends.alone(weights)]
        strict, kept = _held(strict, places, weights), _held(kept, places, weights)
    panels = [each.strict for each, _ in levels]
    return Scene(
        framework=framework, method=later(choices, keep), units=panels[0].units, kept=tuple(kept), strict=tuple(strict),
        learning=_learned(panels) if choices.window.method != "each" else (),
    )  # fmt: skip


def _known(years: list[Panel], codes: tuple[str, ...]) -> Lent:
    """Return the figures of some indicators, of the first year that has any."""
    found: dict[str, Floats] = {}
    for year in years:
        for code in codes:
            figures = year.values[0, year.item_place[code]]
            if not np.isnan(figures).all():
                found.setdefault(code, figures)
    return found


def _learned(panels: list[Panel]) -> tuple[Panel, ...]:
    """Return the years learned from at each level; what is known today of the past brings no years that came after."""
    if len(panels) < 3:
        return tuple(panels)
    first, middle, last = panels
    years = tuple(year for year in middle.years if year in first.years)
    return first, middle if years == middle.years else _of_years(middle, years), last


def _of_years(panel: Panel, years: tuple[int, ...]) -> Panel:
    places = [panel.year_place[year] for year in years]
    arrays = (panel.values[places], panel.flags[places], panel.present[places])
    return Panel(panel.units, years, panel.items, *arrays)


def _held(slices: list[Slice], places: list[int], weights: int) -> list[Slice]:
    """Hold indicators of one side alone, where a level has no figures of them, at those of the nearest level that has.

    So a whole indicator that comes or goes with the tree counts to the tree, and not to everybody's figures. The level of
    the side itself is never touched. Where there are two panels, figures are lent before screening already.
    """
    found = list(slices)
    order = range(1, len(found)) if weights == 0 else range(len(found) - 2, -1, -1)
    for at in order:
        near = found[at - 1 if weights == 0 else at + 1]
        values = found[at].values.copy()
        for place in places:
            if np.isnan(values[place]).all():
                values[place] = np.where(found[at].present, near.values[place], np.nan)
        found[at] = Slice(values, found[at].present)
    return found
