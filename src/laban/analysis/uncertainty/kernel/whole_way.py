# SPDX-License-Identifier: Apache-2.0
"""The whole way up, for units with gaps: every group is formed from the children that are there."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from laban.analysis.uncertainty.kernel.bench import AT_ONCE, BAD, MISSING, Bench
from laban.analysis.uncertainty.kernel.failures import fail
from laban.analysis.uncertainty.kernel.shapes import turned
from laban.analysis.uncertainty.patterns import WHOLE_WAY
from laban.analysis.uncertainty.programs import (
    BECOMES,
    LEAVES_FROM,
    LEAVES_TO,
    NODES_FROM,
    NODES_TO,
    SHAPE,
    WHOLE,
    Bytes,
    Pairs,
    Programs,
)  # fmt: skip
from laban.model.panel import Bools, Floats
from laban.model.result import Ints
from laban.numeric.compiled import inlined, part
from laban.numeric.lanes import load, marks, pick, spread, store

SLACK = 1e-9
"""A share this little below its minimum counts as reached, as in `laban.steps.aggregate`."""
SURE, WRONG = 1, 2
"""What is known of a formed group: it is there in every lane; it has no value in the shape its parent wants in some lane."""


class Unit(NamedTuple):
    """The figures of one unit and which of them are missing; nothing of both where they lie ready as rows."""

    x: Floats
    missing: Bytes


@inlined
def is_missing(bench: Bench, unit: Unit, leaf: int) -> bool:
    """Tell whether an indicator of the unit is missing."""
    return bool(unit.missing[leaf] if len(unit.missing) else bench.leaf_state[leaf] == MISSING)


@inlined
def figure_of(bench: Bench, unit: Unit, leaf: int) -> Floats:
    """Return an indicator of the unit as a row."""
    return spread(unit.x[leaf]) if len(unit.missing) else load(bench.leaves, leaf)


@inlined
def one_where(where: Bools) -> Floats:
    """Return 1 in marked lanes, else 0."""
    return pick(where, spread(1.0), spread(0.0))


@inlined
def sum_all(bench: Bench, children: tuple[Pairs, Ints], about: Ints, at: int, unit: Unit) -> Floats:
    """Return a group's mean for one unit of which every child is there; `at` is the unit's place among those at once."""
    leaves, below = children
    total = spread(0.0)
    for child in range(about[LEAVES_FROM], about[LEAVES_TO]):
        total = total + load(bench.weights, leaves[child, 1]) * figure_of(bench, unit, leaves[child, 0])
    for child in range(about[NODES_FROM], about[NODES_TO]):
        total = total + load(bench.weights, below[child, 1]) * load(bench.nodes, below[child, 0] * AT_ONCE + at)
    return total


@inlined
def there_of(bench: Bench, formed: int) -> Floats:
    """Return 1 in the lanes in which a formed group of a unit has a value, else 0."""
    return spread(1.0) if bench.sure[formed] & SURE else load(bench.there, formed)


@inlined
def sum_there(bench: Bench, children: tuple[Pairs, Ints], about: Ints, at: int, unit: Unit) -> tuple[Floats, Bools]:
    """Return a group's mean over the children that are there, and the lanes in which one is; 1 in the others."""
    leaves, below = children
    total, mass = spread(0.0), spread(0.0)
    for child in range(about[LEAVES_FROM], about[LEAVES_TO]):
        if not is_missing(bench, unit, leaves[child, 0]):
            weight = load(bench.weights, leaves[child, 1])
            total = total + weight * figure_of(bench, unit, leaves[child, 0])
            mass = mass + weight
    for child in range(about[NODES_FROM], about[NODES_TO]):
        formed = below[child, 0] * AT_ONCE + at
        weight = load(bench.weights, below[child, 1]) * there_of(bench, formed)
        total = total + weight * load(bench.nodes, formed)
        mass = mass + weight
    enough = mass > 0.0
    return pick(enough, total / pick(enough, mass, spread(1.0)), spread(1.0)), enough


@part
def satisfied(
    bench: Bench, children: tuple[Pairs, Ints], about: Ints, where: tuple[int, int], unit: Unit, demands: Floats
) -> Bools:
    """Tell in which lanes a group has as many children as it asks for, of those that have a weight.

    `where`: the unit's place among those at once, and that of the group formed for it.
    """
    leaves, below = children
    number, every = spread(0.0), spread(0.0)
    for child in range(about[LEAVES_FROM], about[LEAVES_TO]):
        one = one_where(load(bench.weights, leaves[child, 1]) > 0.0)
        every = every + one
        if not is_missing(bench, unit, leaves[child, 0]):
            number = number + one
    for child in range(about[NODES_FROM], about[NODES_TO]):
        one = one_where(load(bench.weights, below[child, 1]) > 0.0)
        every = every + one
        number = number + one * there_of(bench, below[child, 0] * AT_ONCE + where[0])
    enough: Bools = (number >= demands[0]) & (number >= demands[1] * every - SLACK)
    if demands[2] > 0.0:
        enough = enough & (load(bench.seen, where[1]) / load(bench.asked, where[1]) >= demands[2] - SLACK)
    return enough


@part
def cover(bench: Bench, children: tuple[Pairs, Ints], about: Ints, where: tuple[int, int], unit: Unit) -> None:
    """Count the indicators below a group that have a value, and all, through children that have a weight."""
    leaves, below = children
    seen, asked = spread(0.0), spread(0.0)
    for child in range(about[LEAVES_FROM], about[LEAVES_TO]):
        one = one_where(load(bench.weights, leaves[child, 1]) > 0.0)
        asked = asked + one
        if not is_missing(bench, unit, leaves[child, 0]):
            seen = seen + one
    for child in range(about[NODES_FROM], about[NODES_TO]):
        one, formed = one_where(load(bench.weights, below[child, 1]) > 0.0), below[child, 0] * AT_ONCE + where[0]
        asked = asked + one * load(bench.asked, formed)
        seen = seen + one * load(bench.seen, formed)
    store(bench.asked, where[1], asked)
    store(bench.seen, where[1], seen)


@part
def tell_wrong(
    programs: Programs, bench: Bench, children: tuple[Pairs, Ints], about: Ints, at: int, enough: Bools
) -> None:
    """Fail the lanes in which a group uses a child that has no value in the shape it wants."""
    leaves, below = children
    for child in range(about[LEAVES_FROM], about[LEAVES_TO]):
        if bench.leaf_state[leaves[child, 0]] == BAD:
            fail(programs, bench, (load(bench.leaf_bad, leaves[child, 0]) > 0.0) & enough, leaves[child, 1])
    for child in range(about[NODES_FROM], about[NODES_TO]):
        formed = below[child, 0] * AT_ONCE + at
        if bench.sure[formed] & WRONG:
            fail(programs, bench, (load(bench.node_bad, formed) > 0.0) & enough, below[child, 1])


@inlined
def all_sure(bench: Bench, below: Ints, about: Ints, at: int) -> bool:
    """Tell whether every group below a group is there in every lane for a unit."""
    sure = 1
    for child in range(about[NODES_FROM], about[NODES_TO]):
        sure &= bench.sure[below[child, 0] * AT_ONCE + at]
    return (sure & SURE) != 0


@part
def climb_whole(
    programs: Programs, rule: int, bench: Bench, figures: tuple[Bytes, Bytes, Floats, int], loose: int
) -> None:
    """Write the scores of some units, at most `AT_ONCE`, to the keys; NaN where one has none.

    `bench.units` and `bench.rows` of the whole way say which, and their rows of the keys. `figures`: which groups of which
    unit lack indicators of their own, which figures are missing, the figures (units, leaves), and how many units there
    are. Without a table of what is missing, those of a single unit lie ready as rows, and some may be bad. `loose`: some
    lane leaves an item out.
    """
    gaps, missing, x, number = figures
    ready = len(missing) == 0
    nodes, wrong = programs.number[rule, WHOLE], ready
    children = programs.leaves[rule, WHOLE], programs.below[rule, WHOLE]
    for node in range(nodes):
        about, asks = programs.nodes[rule, WHOLE, node], programs.demanding[rule, node]
        firm = asks != 2 and (asks == 0 or loose == 0)
        for at in range(number):
            place, formed = bench.units[WHOLE_WAY, at], node * AT_ONCE + at
            unit = Unit(bench.nothing, bench.none) if ready else Unit(x[place], missing[place])
            sure = firm and gaps[place, node] == 0 and all_sure(bench, children[1], about, at)
            if programs.covers[rule]:
                cover(bench, children, about, (at, formed), unit)
            if sure:
                total = sum_all(bench, children, about, at, unit)
                enough = total == total  # noqa: PLR0124 - everywhere
            else:
                total, enough = sum_there(bench, children, about, at, unit)
                if asks:
                    demands = programs.demands[rule, node]
                    enough = enough & satisfied(bench, children, about, (at, formed), unit, demands)
                    total = pick(enough, total, spread(1.0))
                store(bench.there, formed, one_where(enough))
            if wrong:
                tell_wrong(programs, bench, children, about, at, enough)
            bench.sure[formed] = SURE if sure else 0
            if about[SHAPE] != about[BECOMES]:
                total, bad = turned(total, about[SHAPE], about[BECOMES], programs.powers)
                if marks(bad & enough) != 0:
                    bench.sure[formed] |= WRONG
                    wrong = True
                    store(bench.node_bad, formed, one_where(bad & enough))
            store(bench.nodes, formed, total)
    for at in range(number):
        formed = (nodes - 1) * AT_ONCE + at
        score = pick(there_of(bench, formed) > 0.0, load(bench.nodes, formed), spread(np.nan))
        store(bench.keys, bench.rows[WHOLE_WAY, at], score)
