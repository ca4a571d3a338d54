# SPDX-License-Identifier: Apache-2.0
"""The short way up: one sum for each group that does not dissolve into its parent."""

from __future__ import annotations

from typing import NamedTuple

from laban.analysis.uncertainty.kernel.bench import AT_ONCE, Bench
from laban.analysis.uncertainty.kernel.failures import fail
from laban.analysis.uncertainty.kernel.shapes import turned
from laban.analysis.uncertainty.patterns import SHORT, Patterns
from laban.analysis.uncertainty.programs import (
    BECOMES,
    GROUP,
    LEAVES_FROM,
    LEAVES_TO,
    NODES_FROM,
    NODES_TO,
    SHAPE,
    SHORTCUT,
    Pairs,
    Programs,
)  # fmt: skip
from laban.model.panel import Floats
from laban.model.result import Ints
from laban.numeric.compiled import inlined, part
from laban.numeric.lanes import load, marks, spread, store


@inlined
def multiply_down(programs: Programs, rule: int, bench: Bench) -> None:
    """Multiply the weights of items below dissolved groups by those of the groups."""
    for item in range(len(programs.parents)):
        weight = load(bench.weights, item)
        parent = programs.parents[item]
        if parent >= 0 and programs.dissolved[rule, parent]:
            weight = weight * load(bench.products, parent)
        store(bench.products, item, weight)


class Sums(NamedTuple):
    """What the leaves of a node are summed from: pairs of a column of `x` and a row of `weights`, and which of them.

    With patterns, the row is that of `row_of` (units, leaves) instead, because it depends on what the unit lacks.
    """

    leaves: Pairs
    start: int
    end: int
    weights: Floats
    x: Floats
    row_of: Pairs
    units: Ints


@part
def sum_leaves(sums: Sums, out: Floats, row: int) -> None:
    """Write to rows of `out`, from `row` on, the weighted sums of the figures of `AT_ONCE` complete units."""
    leaves, weights, x, units = sums.leaves, sums.weights, sums.x, sums.units
    for first in range(0, AT_ONCE, 4):
        x0, x1, x2, x3 = x[units[first]], x[units[first + 1]], x[units[first + 2]], x[units[first + 3]]
        t0, t1, t2, t3 = spread(0.0), spread(0.0), spread(0.0), spread(0.0)
        for at in range(sums.start, sums.end):
            leaf, weight = leaves[at, 0], load(weights, leaves[at, 1])
            t0 = t0 + weight * x0[leaf]
            t1 = t1 + weight * x1[leaf]
            t2 = t2 + weight * x2[leaf]
            t3 = t3 + weight * x3[leaf]
        store(out, row + first, t0)
        store(out, row + first + 1, t1)
        store(out, row + first + 2, t2)
        store(out, row + first + 3, t3)


@part
def sum_patterned(sums: Sums, out: Floats, row: int) -> None:
    """Do the same for units with gaps, each figure weighted by the row of its unit's pattern; missing figures are 0."""
    leaves, weights, x, row_of, units = sums.leaves, sums.weights, sums.x, sums.row_of, sums.units
    for first in range(0, AT_ONCE, 2):
        one, other = units[first], units[first + 1]
        x0, x1, r0, r1 = x[one], x[other], row_of[one], row_of[other]
        t0, t1 = spread(0.0), spread(0.0)
        for at in range(sums.start, sums.end):
            leaf = leaves[at, 0]
            t0 = t0 + load(weights, r0[leaf]) * x0[leaf]
            t1 = t1 + load(weights, r1[leaf]) * x1[leaf]
        store(out, row + first, t0)
        store(out, row + first + 1, t1)


@part
def weigh_patterns(patterns: Patterns, table: int, bench: Bench) -> int:
    """Write the rows of weights of a table of gaps: products shared out over what is there; return whether that fails.

    It does where all that is there of some pattern has no weight in some lane, because the rest was left out.
    """
    broken = 0
    for pattern in range(patterns.spans[table, 0], patterns.spans[table, 1]):
        start, end = patterns.patterns[pattern, 0], patterns.patterns[pattern, 1]
        inverse = spread(1.0)
        if patterns.patterns[pattern, 2]:
            mass = spread(0.0)
            for at in range(start, end):
                mass = mass + load(bench.weights, patterns.members[at, 0])
            broken |= int(marks(mass <= 0.0) != 0)
            inverse = 1.0 / mass
        for at in range(start, end):
            store(bench.shared, patterns.members[at, 1], load(bench.products, patterns.members[at, 0]) * inverse)
    return broken


@part
def add_node(weights: Floats, item: int, out: Floats, row: int, child: int) -> None:
    """Add to `AT_ONCE` rows those of a group below, weighted."""
    factor = load(weights, item)
    for at in range(AT_ONCE):
        store(out, row + at, load(out, row + at) + factor * load(out, child + at))


@part
def turn_node(programs: Programs, bench: Bench, shapes: tuple[int, int], group: int, row: int) -> None:
    """Turn the means of a group, taken in one shape, into the shape its parent wants, for `AT_ONCE` units."""
    for at in range(AT_ONCE):
        value, bad = turned(load(bench.nodes, row + at), shapes[0], shapes[1], programs.powers)
        if marks(bad) != 0:
            fail(programs, bench, bad, group)
        store(bench.nodes, row + at, value)


@inlined
def climb_short(
    programs: Programs, rule: int, bench: Bench, figures: tuple[Floats, Pairs], list_of: int, number: int
) -> None:
    """Write the scores of units without gaps, or with gaps of listed patterns, to the keys.

    `figures`: those of the year (units, leaves), and the rows of weights by pattern. `list_of` is `SHORT` or `PATTERNED`:
    which of `bench.units` and `bench.rows` holds the units, `number` of them, `AT_ONCE` at most.
    """
    units, rows = bench.units[list_of], bench.rows[list_of]
    for free in range(number, AT_ONCE):
        units[free] = units[0]
    nodes = programs.number[rule, SHORTCUT]
    leaves, below = programs.leaves[rule, SHORTCUT], programs.below[rule, SHORTCUT]
    for node in range(nodes):
        about, row = programs.nodes[rule, SHORTCUT, node], node * AT_ONCE
        start, end = about[LEAVES_FROM], about[LEAVES_TO]
        if list_of == SHORT:
            sum_leaves(Sums(leaves, start, end, bench.products, figures[0], figures[1], units), bench.nodes, row)
        else:
            sum_patterned(Sums(leaves, start, end, bench.shared, figures[0], figures[1], units), bench.nodes, row)
        for at in range(about[NODES_FROM], about[NODES_TO]):
            add_node(bench.products, below[at, 1], bench.nodes, row, below[at, 0] * AT_ONCE)
        if about[SHAPE] != about[BECOMES]:
            turn_node(programs, bench, (about[SHAPE], about[BECOMES]), about[GROUP], row)
    for at in range(number):
        store(bench.keys, rows[at], load(bench.nodes, (nodes - 1) * AT_ONCE + at))
