# SPDX-License-Identifier: Apache-2.0
"""Which figures are missing together: patterns of gaps, and the way up that each unit can take.

The weights of the children that are there are divided by their sum. That sum depends on the draw and on which children are
missing, but many units miss the same ones: so it is taken once for each pattern of a group, not once for each unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from laban.analysis.uncertainty.prepared import Rule
from laban.analysis.uncertainty.programs import Bytes, Pairs
from laban.model.framework import Framework
from laban.model.method import Aggregating
from laban.model.panel import Bools
from laban.model.result import Ints
from laban.model.uncertainty import Counts
from laban.steps.aggregate import branches_of, form

SHORT, PATTERNED, WHOLE_WAY = 0, 1, 2
"""How a unit climbs: with every figure; with gaps among the indicators of groups that all can be formed; by every group."""
MOST_PATTERNS = 32
"""So many patterns of a group, the most frequent, are listed; a unit with another climbs by every group."""

Rows = npt.NDArray[np.uint32]


class Patterns(NamedTuple):
    """Patterns of gaps, for every different table of gaps.

    `of` (variants, years): which table of gaps they have. `row_of` (tables, units, leaves): the row of weights that an
    indicator of a unit takes. `spans` (tables, 2): a table's part of `patterns`; `patterns` (patterns, 3): a pattern's part
    of `members`, and whether anything is missing; `members` (members, 2): the place of an indicator in the codes, and its
    row. `rows`: how many rows the largest table has.
    """

    of: Ints
    row_of: Rows
    spans: Ints
    patterns: Ints
    members: Pairs
    rows: int


@dataclass(frozen=True, slots=True, eq=False)
class Gaps:
    """The different tables of gaps (tables, units, leaves), and which of them each variant and year has."""

    tables: Bools
    of: Ints


def gaps_of(missing: Bools) -> Gaps:
    """Return the different tables among (variants, years, units, leaves)."""
    known: dict[bytes, int] = {}
    of = np.zeros(missing.shape[:2], np.int32)
    for variant, year in np.ndindex(*of.shape):
        of[variant, year] = known.setdefault(missing[variant, year].tobytes(), len(known))
    first = [np.argwhere(of == at)[0] for at in range(len(known))]
    return Gaps(np.stack([missing[variant, year] for variant, year in first]), of)


def patterns_of(framework: Framework, gaps: Gaps) -> tuple[Patterns, Bools]:
    """List the patterns of every table, and tell which units have only listed ones (tables, units)."""
    found = [listed_in(framework, missing) for missing in gaps.tables]
    before = np.cumsum([0, *(len(each.patterns) for each in found)])
    members = np.cumsum([0, *(len(each.members) for each in found)])
    moved = [each.patterns + np.array([start, start, 0]) for each, start in zip(found, members.tolist(), strict=False)]
    made = Patterns(
        of=gaps.of,
        row_of=np.stack([each.row_of for each in found]),
        spans=np.stack([before[:-1], before[1:]], axis=1).astype(np.int32),
        patterns=np.concatenate(moved).astype(np.int32),
        members=np.concatenate([each.members for each in found]).astype(np.uint32),
        rows=max(len(each.members) for each in found),
    )
    return made, np.stack([each.listed for each in found])


@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """The patterns of one table: `row_of` (units, leaves), `patterns`, `members`, and the units that have only such."""

    row_of: Rows
    patterns: Counts
    members: Counts
    listed: Bools


def listed_in(framework: Framework, missing: Bools) -> Listed:
    """List the patterns of one table of gaps (units, leaves).

    Where a group has gaps and other groups below it, their weights would change too: such a unit has no listed pattern.
    """
    row_of, listed = np.zeros(missing.shape, np.uint32), np.ones(len(missing), bool)
    patterns: list[tuple[int, int, bool]] = []
    members: list[tuple[int, int]] = []
    column = {code: at for at, code in enumerate(framework.leaves)}
    for below in framework.children.values():
        own = [code for code in below if code in column]
        columns = [column[code] for code in own]
        kinds, which = kinds_of(missing[:, columns])
        frequent = np.argsort(-np.bincount(which, minlength=len(kinds)), kind="stable")[:MOST_PATTERNS]
        for kind, lacks in enumerate(kinds):
            units = np.flatnonzero(which == kind)
            if (lacks.any() and len(own) < len(below)) or kind not in frequent:
                listed[units] = False
            elif not lacks.all():
                here = np.flatnonzero(~lacks).tolist()
                start = len(members)
                members += [(framework.place[own[at]], start + number) for number, at in enumerate(here)]
                patterns.append((start, len(members), bool(lacks.any())))
                row_of[np.ix_(units, np.array(columns)[here])] = np.arange(start, len(members))
    return Listed(row_of, np.array(patterns).reshape(-1, 3), np.array(members).reshape(-1, 2), listed)


def kinds_of(missing: Bools) -> tuple[Bools, Counts]:
    """Return the different rows of a table, and which of them each row is."""
    kinds, which = np.unique(missing, axis=0, return_inverse=True)
    return kinds, which.reshape(-1)


def ways_of(framework: Framework, rules: Sequence[Rule], gaps: Gaps, listed: Bools) -> Bytes:
    """Return the way of every unit (rules, tables, units), as far as gaps decide it.

    A unit takes every group where some group has too few children for the rule, though no indicator need be missing.
    """
    found = np.empty((len(rules), *gaps.tables.shape[:2]), np.uint8)
    figures = np.where(gaps.tables, np.nan, 1.0).transpose(0, 2, 1)
    for at, rule in enumerate(rules):
        branches = branches_of(framework, plainest(rule.aggregate), rule.shares)
        formed = ~np.isnan(form(figures, framework, branches).scores)
        groups = [framework.place[code] for code in framework.children]
        every = formed[:, groups].all(axis=1)
        found[at] = np.where(every & listed, np.where(gaps.tables.any(axis=-1), PATTERNED, SHORT), WHOLE_WAY)
    return found


def plainest(choice: Aggregating) -> Aggregating:
    """Return a rule of aggregation with the same demands and arithmetic means."""
    return Aggregating(
        replace(choice.default, method="arithmetic"),
        tuple((level, replace(rule, method="arithmetic")) for level, rule in choice.levels),
        tuple((group, replace(rule, method="arithmetic")) for group, rule in choice.groups),
    )
