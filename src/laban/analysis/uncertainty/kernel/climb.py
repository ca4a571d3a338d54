# SPDX-License-Identifier: Apache-2.0
"""From figures to the scores of the index, for sixteen draws of one variant and one rule."""

from __future__ import annotations

import numpy as np

from laban.analysis.uncertainty.kernel.bench import BAD, FINE, MISSING, Bench
from laban.analysis.uncertainty.kernel.shapes import turned
from laban.analysis.uncertainty.programs import (
    BECOMES,
    GROUP,
    LEAVES_FROM,
    LEAVES_TO,
    NODES_FROM,
    NODES_TO,
    SHAPE,
    SHORTCUT,
    WHOLE,
    Bytes,
    Programs,
)  # fmt: skip
from laban.analysis.uncertainty.tables import Figures
from laban.model.panel import Bools, Floats
from laban.model.result import Ints
from laban.numeric.compiled import inlined, part
from laban.numeric.lanes import LANES, load, marks, pick, spread, store

SLACK = 1e-9
"""A share this little below its minimum counts as reached, as in `laban.steps.aggregate`."""
TOGETHER = 4
"""How many units take the shortcut side by side: enough sums that do not wait for each other."""
SURE, WRONG = 1, 2
"""What is known of a formed group: it is there in every lane; it has no value in the shape its parent wants in some lane."""


@part
def multiply_down(programs: Programs, rule: int, bench: Bench) -> None:
    """Multiply the weights of items below dissolved groups by those of the groups."""
    for item in range(len(programs.parents)):
        weight = load(bench.weights, item)
        parent = programs.parents[item]
        if parent >= 0 and programs.dissolved[rule, parent]:
            weight = weight * load(bench.products, parent)
        store(bench.products, item, weight)


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


@inlined
def finish(programs: Programs, rule: int, bench: Bench, node: int, which: int) -> None:
    """Turn a mean taken on the shortcut, of one of four units, into what the parent wants."""
    about, row = programs.nodes[rule, SHORTCUT, node], TOGETHER * node + which
    value, bad = turned(load(bench.nodes, row), about[SHAPE], about[BECOMES], programs.powers)
    if marks(bad) != 0:
        fail(programs, bench, bad, about[GROUP])
    store(bench.nodes, row, value)


@inlined
def climb_four(
    programs: Programs, rule: int, bench: Bench, figures: tuple[Floats, Floats, Floats, Floats], rows: Ints
) -> None:
    """Take the shortcut for four complete units, whose figures are given, and write their scores to rows of the keys."""
    x0, x1, x2, x3 = figures
    leaves, below = programs.leaves[rule, SHORTCUT], programs.below[rule, SHORTCUT]
    number = programs.number[rule, SHORTCUT]
    for node in range(number):
        about = programs.nodes[rule, SHORTCUT, node]
        t0, t1, t2, t3 = spread(0.0), spread(0.0), spread(0.0), spread(0.0)
        for at in range(about[LEAVES_FROM], about[LEAVES_TO]):
            leaf, weight = leaves[at, 0], load(bench.products, leaves[at, 1])
            t0 = t0 + weight * x0[leaf]
            t1 = t1 + weight * x1[leaf]
            t2 = t2 + weight * x2[leaf]
            t3 = t3 + weight * x3[leaf]
        for at in range(about[NODES_FROM], about[NODES_TO]):
            child, weight = TOGETHER * below[at, 0], load(bench.products, below[at, 1])
            t0 = t0 + weight * load(bench.nodes, child)
            t1 = t1 + weight * load(bench.nodes, child + 1)
            t2 = t2 + weight * load(bench.nodes, child + 2)
            t3 = t3 + weight * load(bench.nodes, child + 3)
        store(bench.nodes, TOGETHER * node, t0)
        store(bench.nodes, TOGETHER * node + 1, t1)
        store(bench.nodes, TOGETHER * node + 2, t2)
        store(bench.nodes, TOGETHER * node + 3, t3)
        if about[SHAPE] != about[BECOMES]:
            for which in range(TOGETHER):
                finish(programs, rule, bench, node, which)
    for which in range(TOGETHER):
        store(bench.keys, rows[which], load(bench.nodes, TOGETHER * (number - 1) + which))


@inlined
def lay_leaves(figures: Figures, where: tuple[int, int, int, int], bench: Bench) -> None:
    """Lay a unit's figures out as rows, the same in every lane; `where` is table, variant, year and unit."""
    table, variant, year, unit = where
    x, bad = figures.x[table, variant, year, unit], figures.bad[table, variant, year, unit]
    for leaf in range(len(x)):
        missing = np.isnan(x[leaf])
        bench.leaf_state[leaf] = BAD if bad[leaf] else MISSING if missing else FINE
        store(bench.leaves, leaf, spread(0.0 if missing else x[leaf]))
        if bad[leaf]:
            store(bench.leaf_bad, leaf, spread(1.0))


@inlined
def is_missing(bench: Bench, x: Floats, leaf: int) -> bool:
    """Tell whether an indicator of the unit is missing; `x` holds its figures, or nothing where they lie ready as rows."""
    return bool(np.isnan(x[leaf]) if len(x) else bench.leaf_state[leaf] == MISSING)


@inlined
def figure_of(bench: Bench, x: Floats, leaf: int) -> Floats:
    """Return an indicator of the unit as a row."""
    return spread(x[leaf]) if len(x) else load(bench.leaves, leaf)


@inlined
def sum_all(programs: Programs, rule: int, bench: Bench, node: int, x: Floats) -> Floats:
    """Return a group's mean where every child is there."""
    leaves, below = programs.leaves[rule, WHOLE], programs.below[rule, WHOLE]
    about = programs.nodes[rule, WHOLE, node]
    total = spread(0.0)
    for at in range(about[LEAVES_FROM], about[LEAVES_TO]):
        total = total + load(bench.weights, leaves[at, 1]) * figure_of(bench, x, leaves[at, 0])
    for at in range(about[NODES_FROM], about[NODES_TO]):
        total = total + load(bench.weights, below[at, 1]) * load(bench.nodes, below[at, 0])
    return total


@inlined
def there_of(bench: Bench, child: int) -> Floats:
    """Return 1 in the lanes in which a formed group has a value, else 0."""
    return spread(1.0) if bench.sure[child] & SURE else load(bench.there, child)


@inlined
def sum_there(programs: Programs, rule: int, bench: Bench, node: int, x: Floats) -> tuple[Floats, Bools]:
    """Return a group's mean over the children that are there, and the lanes in which one is; 1 in the others."""
    leaves, below = programs.leaves[rule, WHOLE], programs.below[rule, WHOLE]
    about = programs.nodes[rule, WHOLE, node]
    total, mass = spread(0.0), spread(0.0)
    for at in range(about[LEAVES_FROM], about[LEAVES_TO]):
        if not is_missing(bench, x, leaves[at, 0]):
            weight = load(bench.weights, leaves[at, 1])
            total = total + weight * figure_of(bench, x, leaves[at, 0])
            mass = mass + weight
    for at in range(about[NODES_FROM], about[NODES_TO]):
        weight = load(bench.weights, below[at, 1]) * there_of(bench, below[at, 0])
        total = total + weight * load(bench.nodes, below[at, 0])
        mass = mass + weight
    enough = mass > 0.0
    return pick(enough, total / pick(enough, mass, spread(1.0)), spread(1.0)), enough


@part
def satisfied(programs: Programs, rule: int, bench: Bench, node: int, x: Floats) -> Bools:
    """Tell in which lanes a group has as many children as it asks for, of those that have a weight."""
    leaves, below = programs.leaves[rule, WHOLE], programs.below[rule, WHOLE]
    about, demands = programs.nodes[rule, WHOLE, node], programs.demands[rule, node]
    number, every = spread(0.0), spread(0.0)
    for at in range(about[LEAVES_FROM], about[LEAVES_TO]):
        one = one_where(load(bench.weights, leaves[at, 1]) > 0.0)
        every = every + one
        if not is_missing(bench, x, leaves[at, 0]):
            number = number + one
    for at in range(about[NODES_FROM], about[NODES_TO]):
        one = one_where(load(bench.weights, below[at, 1]) > 0.0)
        every = every + one
        number = number + one * there_of(bench, below[at, 0])
    enough: Bools = (number >= demands[0]) & (number >= demands[1] * every - SLACK)
    if demands[2] > 0.0:
        enough = enough & (load(bench.seen, node) / load(bench.asked, node) >= demands[2] - SLACK)
    return enough


@inlined
def one_where(where: Bools) -> Floats:
    """Return 1 in marked lanes, else 0."""
    return pick(where, spread(1.0), spread(0.0))


@part
def cover(programs: Programs, rule: int, bench: Bench, node: int, x: Floats) -> None:
    """Count the indicators below a group that have a value, and all, through children that have a weight."""
    leaves, below = programs.leaves[rule, WHOLE], programs.below[rule, WHOLE]
    about = programs.nodes[rule, WHOLE, node]
    seen, asked = spread(0.0), spread(0.0)
    for at in range(about[LEAVES_FROM], about[LEAVES_TO]):
        one = one_where(load(bench.weights, leaves[at, 1]) > 0.0)
        asked = asked + one
        if not is_missing(bench, x, leaves[at, 0]):
            seen = seen + one
    for at in range(about[NODES_FROM], about[NODES_TO]):
        one = one_where(load(bench.weights, below[at, 1]) > 0.0)
        asked = asked + one * load(bench.asked, below[at, 0])
        seen = seen + one * load(bench.seen, below[at, 0])
    store(bench.asked, node, asked)
    store(bench.seen, node, seen)


@part
def tell_wrong(programs: Programs, rule: int, bench: Bench, node: int, enough: Bools) -> None:
    """Fail the lanes in which a group uses a child that has no value in the shape it wants."""
    leaves, below = programs.leaves[rule, WHOLE], programs.below[rule, WHOLE]
    about = programs.nodes[rule, WHOLE, node]
    for at in range(about[LEAVES_FROM], about[LEAVES_TO]):
        if bench.leaf_state[leaves[at, 0]] == BAD:
            fail(programs, bench, (load(bench.leaf_bad, leaves[at, 0]) > 0.0) & enough, leaves[at, 1])
    for at in range(about[NODES_FROM], about[NODES_TO]):
        if bench.sure[below[at, 0]] & WRONG:
            fail(programs, bench, (load(bench.node_bad, below[at, 0]) > 0.0) & enough, below[at, 1])


@inlined
def climb_whole(programs: Programs, rule: int, bench: Bench, unit: tuple[Bytes, Floats, int], loose: int) -> None:
    """Form every group of one unit, and write its score to a row of the keys; NaN where it has none.

    `unit` says which groups lack indicators of their own, its figures (or nothing where they lie ready as rows), and the
    row; `loose`: some lane leaves an item out. Where figures are given as such, none of them is bad.
    """
    gaps, x, row = unit
    value, wrong = spread(0.0), 0 if len(x) else 1
    for node in range(programs.number[rule, WHOLE]):
        about = programs.nodes[rule, WHOLE, node]
        asks = programs.demanding[rule, node]
        sure = gaps[node] == 0 and asks != 2 and (asks == 0 or loose == 0)
        for at in range(about[NODES_FROM], about[NODES_TO]):
            sure = sure and (bench.sure[programs.below[rule, WHOLE, at, 0]] & SURE) != 0
        if programs.covers[rule]:
            cover(programs, rule, bench, node, x)
        if sure:
            total = sum_all(programs, rule, bench, node, x)
            enough = total == total  # noqa: PLR0124 - everywhere
        else:
            total, enough = sum_there(programs, rule, bench, node, x)
            if asks:
                enough = enough & satisfied(programs, rule, bench, node, x)
                total = pick(enough, total, spread(1.0))
            store(bench.there, node, one_where(enough))
        if wrong:
            tell_wrong(programs, rule, bench, node, enough)
        value, bad = turned(total, about[SHAPE], about[BECOMES], programs.powers)
        bench.sure[node] = SURE if sure else 0
        if marks(bad & enough) != 0:
            bench.sure[node] |= WRONG
            wrong |= 2
            store(bench.node_bad, node, one_where(bad & enough))
        store(bench.nodes, node, value)
    store(bench.keys, row, pick(there_of(bench, programs.number[rule, WHOLE] - 1) > 0.0, value, spread(np.nan)))


@part
def climb(programs: Programs, figures: Figures, where: tuple[int, int, int], bench: Bench, loose: int) -> None:
    """Write the scores of a year's units to the keys, in the order of `who`; `where` is rule, variant and year."""
    rule, variant, year = where
    table = figures.table_of[rule]
    x, gaps, who = figures.x[table, variant, year], figures.gaps[variant, year], figures.who[year]
    complete, number, wide = figures.complete[rule, variant, year], figures.number[year], x.shape[1]
    held = loose != 0 and programs.strict[rule] != 0
    waiting = 0
    for row in range(number):
        unit = who[row]
        if complete[unit] and not held:
            bench.rows[waiting], bench.units[waiting] = row, unit
            waiting += 1
        else:
            if figures.any_bad:
                lay_leaves(figures, (table, variant, year, unit), bench)
            figure = x[unit, : 0 if figures.any_bad else wide]
            climb_whole(programs, rule, bench, (gaps[unit], figure, row), loose)
        if waiting == TOGETHER or (row + 1 == number and waiting > 0):
            for free in range(waiting, TOGETHER):
                bench.rows[free], bench.units[free] = bench.rows[0], bench.units[0]
            units = bench.units
            climb_four(programs, rule, bench, (x[units[0]], x[units[1]], x[units[2]], x[units[3]]), bench.rows)
            waiting = 0
