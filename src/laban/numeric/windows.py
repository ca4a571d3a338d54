# SPDX-License-Identifier: Apache-2.0
"""From which years something is learned, and which window's lesson a year follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from laban.errors import MethodError, Place, problem, raise_if
from laban.model.method import Window
from laban.model.panel import Floats, Panel


@dataclass(frozen=True, slots=True)
class Samples:
    """What there is to learn from: for each window its years, and the values (windows, items, values in that window)."""

    windows: tuple[tuple[int, ...], ...]
    values: Floats


def samples(panel: Panel, window: Window) -> Samples:
    """Return the values of each learning window: `each` year its own, or `all` or the `named` years in one.

    Years in one window lie side by side along the last axis. A named year that the panel lacks is refused.
    """
    years = panel.years if window.method == "all" else window.years
    if window.method == "each":
        return Samples(tuple((year,) for year in panel.years), panel.values)
    known = ", ".join(str(year) for year in panel.years)
    missing = [year for year in years if year not in panel.year_place]
    raise_if(
        [problem("method.unknown_year", Place(year=year), year=year, known=known) for year in missing], MethodError
    )
    places = [panel.year_place[year] for year in dict.fromkeys(years)]
    pooled = panel.values[places].transpose(1, 0, 2)
    return Samples((tuple(dict.fromkeys(years)),), pooled.reshape(1, len(panel.items), len(places) * len(panel.units)))


def followed(windows: Iterable[tuple[int, ...]], years: Sequence[int]) -> tuple[int, ...]:
    """Return for each year the place of the window it follows, or -1.

    A year follows the window that contains it; where there is only one window, every year follows that one.
    """
    found = list(windows)
    if len(found) == 1:
        return (0,) * len(years)
    places = {year: at for at, window in enumerate(found) for year in window}
    return tuple(places.get(year, -1) for year in years)


def rows_of(values: Floats, items: Sequence[int]) -> Floats:
    """Return the values of some items as rows, all items of the first window first."""
    chosen = values if len(items) == values.shape[1] else values[:, items]
    return np.ascontiguousarray(chosen).reshape(len(values) * len(items), values.shape[-1])
