# SPDX-License-Identifier: Apache-2.0
"""The first year as the edition after would have computed it: its tree, its method, the caps and bounds of its own year."""

from __future__ import annotations

import numpy as np

from laban.analysis.change.scenes import Scene
from laban.analysis.change.variants import computed
from laban.model.change import Backcast, Beyond
from laban.model.method import Window
from laban.model.panel import Floats
from laban.model.result import Result
from laban.steps.aggregate import aggregate
from laban.steps.rank import rank
from laban.steps.weigh import weigh

TOLERANCE = 1e-9
"""What the last bits of a sum can do."""


def backcast(scene: Scene, base: int) -> Backcast:
    """Return the year at level `base` under what was learned from the last year.

    Where caps and bounds are learned from several years, these are the years of the edition after. Who takes part is
    decided by its screening. A figure worse than the worst or better than the best of the years that were learned from
    counts as that, so that a slip of scale in an old figure does not decide a score; which were cut off is told.
    """
    first, last = scene.strict[base], scene.strict[-1]
    if scene.learning:
        result = computed(scene, [first], scene.learning[-1])
        year = result.years[-1]
    else:
        result = computed(scene, [last, first], None, Window(method="named", years=(1,)))
        year = 2
    low, high = _range(result, year)
    scored = result.normalised.of_year(year)
    cut = scored.with_values(np.clip(scored.values, low, high))
    weights, _ = weigh(scene.framework, scene.method.weigh)
    scores, _ = aggregate(cut, scene.framework, scene.method.aggregate, weights)
    ranks = rank(scores, cut.present, scene.method.rank)
    return Backcast(scores=scores[0], ranks=ranks[0], beyond=_beyond(result, year, (low, high)))


def _range(result: Result, year: int) -> tuple[Floats, Floats]:
    """Return the lowest and highest score of each indicator in all years but one; of one without any there is no limit."""
    known = np.delete(result.normalised.values, result.year_place[year], axis=0)
    empty = np.isnan(known).all(axis=(0, 2))
    low = np.where(np.isnan(known), np.inf, known).min(axis=(0, 2))
    high = np.where(np.isnan(known), -np.inf, known).max(axis=(0, 2))
    return np.where(empty, -np.inf, low)[:, None], np.where(empty, np.inf, high)[:, None]


def _beyond(result: Result, year: int, limits: tuple[Floats, Floats]) -> tuple[Beyond, ...]:
    """Return the figures that were cut off, the farthest first, with how many ranges they lie beyond."""
    found = result.normalised.values[result.year_place[year]]
    low, high = limits
    # Beyond a range of no width everything is far.
    wide = np.where(high > low, high - low, 1.0)
    far = np.maximum(low - found, found - high) / wide
    places = [(int(item), int(unit)) for item, unit in np.argwhere(far > TOLERANCE)]
    places.sort(key=lambda place: (-far[place], place))
    members, items = result.units.members, result.normalised.items
    return tuple(Beyond(members[unit].key, items[item], float(far[item, unit])) for item, unit in places)
