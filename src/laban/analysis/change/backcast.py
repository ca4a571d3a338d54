# SPDX-License-Identifier: Apache-2.0
"""The first year as the edition after would have computed it: its tree, its method, the caps and bounds of its own year."""

from __future__ import annotations

from laban.analysis.change.scenes import Scene
from laban.analysis.change.variants import computed
from laban.model.change import Backcast
from laban.model.method import Window


def backcast(scene: Scene, base: int) -> Backcast:
    """Return the year at level `base` under what was learned from the last year.

    Where caps and bounds are learned from several years, these are the years of the edition after. Who takes part is
    decided by its screening. A score may lie beyond the range that the method usually gives.
    """
    first, last = scene.strict[base], scene.strict[-1]
    if scene.learning:
        result = computed(scene, [first], scene.learning[-1])
        at = len(result.years) - 1
    else:
        result = computed(scene, [last, first], None, Window(method="named", years=(1,)))
        at = 1
    return Backcast(scores=result.scores[at], ranks=result.ranks[at])
