# SPDX-License-Identifier: Apache-2.0
"""Room to work on: what sixteen draws need between their weights and their places."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from laban.analysis.uncertainty.programs import Bytes
from laban.analysis.uncertainty.tables import Tables
from laban.model.panel import Floats
from laban.model.result import Ints
from laban.numeric.lane_ranks import Desk, Quick, desk_for, quick_for
from laban.numeric.lanes import LANES, Words
from laban.numeric.solid import noughts

COUNTED_UNITS = 256
"""Up to so many units places are counted, beyond it sorted."""

AT_ONCE = 16
"""How many units climb at once: few enough for their groups to stay in the processor's nearest memory."""

FINE, MISSING, BAD = 0, 1, 2
"""The states of an indicator of a unit: there, not there, there but without the shape that its group wants in some lane."""


class Bench(NamedTuple):
    """Arrays of rows of lanes, used again for every sixteen draws.

    `weights` and `products` (items): shares of the parent, and those multiplied down through dissolved groups. `leaves`
    and `leaf_bad` (leaves), `leaf_state`: one unit's indicators. `nodes` (groups · `AT_ONCE`): formed groups of the units
    that climb at once; `there` (1 or 0), `seen` and `asked` (indicators with a value, and all), `node_bad`, `sure`: what is
    known of each. `keys` (units): scores, then rounded ones. `failed` (one row): the place of the group that failed, or
    -1; `alive` (one row): 1 in lanes that hold a draw; `living` (one row): 1 in those that did not fail. `numbers`: random
    ones. `state`: of the generators of noise; `seeds` and `out` (lanes): the seed of each draw's noise, and what the draw
    leaves out. `units` and `rows` (ways, `AT_ONCE`): who waits to climb by which way, `waiting` (ways) of them. `shared`:
    weights by patterns of gaps.
    """

    weights: Floats
    products: Floats
    leaves: Floats
    leaf_bad: Floats
    leaf_state: Bytes
    nodes: Floats
    there: Floats
    seen: Floats
    asked: Floats
    node_bad: Floats
    sure: Bytes
    keys: Floats
    failed: Floats
    alive: Floats
    living: Floats
    numbers: Floats
    work: Floats
    state: Words
    seeds: Words
    out: Ints
    units: Ints
    rows: Ints
    waiting: Ints
    shared: Floats
    none: Bytes
    nothing: Floats
    desk: Desk
    quick: Quick


def bench_for(tables: Tables) -> Bench:
    """Make room for a prepared design."""
    items, groups = len(tables.programs.parents), tables.programs.nodes.shape[2]
    leaves, units = tables.figures.x.shape[-1], len(tables.figures.members)
    formed = groups * AT_ONCE

    def rows(number: int) -> Floats:
        return noughts((max(number, 1), LANES)).view(np.float64)

    return Bench(
        weights=rows(items), products=rows(items), leaves=rows(leaves), leaf_bad=rows(leaves),
        leaf_state=np.zeros(leaves, np.uint8), nodes=rows(formed), there=rows(formed), seen=rows(formed),
        asked=rows(formed), node_bad=rows(formed), sure=np.zeros(formed, np.uint8), keys=rows(units), failed=rows(1),
        alive=rows(1), living=rows(1), numbers=rows(items), work=rows(2), state=np.zeros((4, LANES), np.uint64),
        seeds=np.zeros(LANES, np.uint64), out=np.full(LANES, -1, np.int32),
        units=np.zeros((3, AT_ONCE), np.int32), rows=np.zeros((3, AT_ONCE), np.int32), waiting=np.zeros(3, np.int32),
        shared=rows(tables.figures.patterns.rows), none=np.zeros(0, np.uint8), nothing=np.zeros(0),
        quick=quick_for(units if units <= COUNTED_UNITS else 0), desk=desk_for(units if units > COUNTED_UNITS else 0),
    )  # fmt: skip
