# SPDX-License-Identifier: Apache-2.0
"""What a correction changed: every figure of the main territory that is another one than in the edition it corrects. Pure.

Both are held against each other by unit, year and item: the elements first, then raw values, then scores and places of the
whole and of its groups. A figure that is there in one of them only is told with NaN. Indicators' scores are left out: where one unit's value changes, all others' move with the scale, and the raw values say it.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from laban.model.book import Book, Corrected
from laban.model.panel import Floats, Panel
from laban.model.result import Result

LEAST = 1e-9
"""A smaller difference is one of arithmetic, not of figures."""


def corrected(before: Book, after: Book) -> Iterator[Corrected]:
    """Yield what is different."""
    one, two = before.main.result, after.main.result
    for measure in ("elements", "raw"):
        yield from _panels(getattr(one, measure), getattr(two, measure), measure.removesuffix("s"))
    groups = [code for code in two.framework.codes if code not in two.framework.leaves]
    for measure in ("score", "rank"):
        yield from _different(_figures(one, groups, measure), _figures(two, groups, measure), measure)


Figures = dict[tuple[str, int, str], float]


def _panels(one: Panel, two: Panel, measure: str) -> Iterator[Corrected]:
    yield from _different(_cells(one), _cells(two), measure)


def _cells(panel: Panel) -> Figures:
    found = {}
    for year, item, unit in np.argwhere(~np.isnan(panel.values)).tolist():
        key = (panel.units.labels[unit], panel.years[year], panel.items[item])
        found[key] = float(panel.values[year, item, unit])
    return found


def _figures(result: Result, groups: list[str], measure: str) -> Figures:
    array: Floats = result.scores if measure == "score" else np.where(result.ranks > 0, result.ranks, np.nan)
    return {
        (label, year, code): float(array[at, result.framework.place[code], unit])
        for at, year in enumerate(result.years)
        for code in groups
        if code in result.framework.place
        for unit, label in enumerate(result.units.labels)
        if not np.isnan(array[at, result.framework.place[code], unit])
    }


def _different(one: Figures, two: Figures, measure: str) -> Iterator[Corrected]:
    for key in sorted({*one, *two}):
        before, after = one.get(key, np.nan), two.get(key, np.nan)
        if abs(before - after) <= LEAST * max(1.0, abs(before)):
            continue
        unit, year, item = key
        yield Corrected(unit=unit, year=year, item=item, measure=measure, before=before, after=after)
