# SPDX-License-Identifier: Apache-2.0
"""From figures to the scores of the index, for sixteen draws of one variant and one rule."""

from __future__ import annotations

from typing import NamedTuple

from laban.analysis.uncertainty.kernel.bench import AT_ONCE, BAD, FINE, MISSING, Bench
from laban.analysis.uncertainty.kernel.shortcut import climb_short, weigh_patterns
from laban.analysis.uncertainty.kernel.whole_way import climb_whole
from laban.analysis.uncertainty.patterns import PATTERNED, WHOLE_WAY
from laban.analysis.uncertainty.programs import Bytes, Pairs, Programs
from laban.analysis.uncertainty.tables import Figures
from laban.model.panel import Floats
from laban.numeric.compiled import inlined, part
from laban.numeric.lanes import spread, store


@part
def lay_leaves(x: Floats, missing: Bytes, bad: Bytes, bench: Bench) -> None:
    """Lay a unit's figures out as rows, the same in every lane."""
    for leaf in range(len(x)):
        bench.leaf_state[leaf] = BAD if bad[leaf] else MISSING if missing[leaf] else FINE
        store(bench.leaves, leaf, spread(x[leaf]))
        if bad[leaf]:
            store(bench.leaf_bad, leaf, spread(1.0))


@inlined
def way_of(way: int, loose: int, broken: int) -> int:
    """Return how a unit climbs in these draws: by every group where something left out could leave too little."""
    return WHOLE_WAY if loose or (way == PATTERNED and broken) else way


class Year(NamedTuple):
    """The figures of one variant and year: which groups lack indicators, what is missing, `x`, rows by pattern."""

    gaps: Bytes
    missing: Bytes
    x: Floats
    row_of: Pairs


@inlined
def climb_waiting(programs: Programs, rule: int, bench: Bench, year: Year, place: tuple[int, int, int]) -> None:
    """Let those climb who wait for a way; `place`: the way, whether some lane leaves an item out, or figures lie ready."""
    way, loose, ready = place
    number = bench.waiting[way]
    if way == WHOLE_WAY:
        missing = year.missing[: 0 if ready else len(year.missing)]
        climb_whole(programs, rule, bench, (year.gaps, missing, year.x, number), loose)
    else:
        climb_short(programs, rule, bench, (year.x, year.row_of), way, number)
    bench.waiting[way] = 0


@inlined
def climb(programs: Programs, figures: Figures, where: tuple[int, int, int], bench: Bench, loose: int) -> None:
    """Write the scores of a year's units to the keys, in the order of `who`; `where` is rule, variant and year.

    `loose`: some lane leaves an item out, so that a group that asks for many children may have too few.
    """
    rule, variant, year = where
    table, lack = figures.table_of[rule], figures.patterns.of[variant, year]
    who, way = figures.who[year], figures.way[rule, variant, year]
    about = Year(
        figures.gaps[lack], figures.missing[lack], figures.x[table, variant, year], figures.patterns.row_of[lack]
    )
    broken = weigh_patterns(figures.patterns, lack, bench) if figures.patterned[rule, variant, year] else 0
    loosened = 1 if loose != 0 and programs.strict[rule] != 0 else 0
    for row in range(figures.number[year] + WHOLE_WAY + 1):
        # After the last unit, whoever still waits climbs, way by way.
        mine = row - figures.number[year]
        full = mine >= 0 and bench.waiting[mine] > 0
        if mine < 0:
            unit = who[row]
            mine = way_of(way[unit], loosened, broken)
            waiting = bench.waiting[mine]
            bench.units[mine, waiting], bench.rows[mine, waiting] = unit, row
            bench.waiting[mine] = waiting + 1
            full = waiting + 1 == AT_ONCE
            if mine == WHOLE_WAY and figures.any_bad:
                lay_leaves(about.x[unit], about.missing[unit], figures.bad[table, variant, year, unit], bench)
                full = True
        if full:
            climb_waiting(programs, rule, bench, about, (mine, loose, figures.any_bad))
