# SPDX-License-Identifier: Apache-2.0
"""Draws that cannot be computed: a mean that is not defined for a value it uses."""

from __future__ import annotations

from laban.analysis.uncertainty.kernel.bench import Bench
from laban.analysis.uncertainty.programs import Programs
from laban.model.panel import Bools, Floats
from laban.numeric.compiled import part
from laban.numeric.lanes import LANES, marks


@part
def reaches(programs: Programs, weights: Floats, item: int, lane: int) -> bool:
    """Tell whether an item has a weight in the index."""
    while programs.parents[item] >= 0:
        if weights[item, lane] <= 0.0:
            return False
        item = programs.parents[item]
    return True


@part
def fail(programs: Programs, bench: Bench, where: Bools, item: int) -> None:
    """Note that the mean of an item's parent is not defined in some lanes; the group last in the codes is kept as cause."""
    lanes = marks(where)
    for lane in range(LANES):
        if (lanes >> lane) & 1 and reaches(programs, bench.weights, item, lane):
            bench.failed[0, lane] = max(bench.failed[0, lane], float(programs.parents[item]))
