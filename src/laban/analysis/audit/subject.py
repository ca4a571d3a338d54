# SPDX-License-Identifier: Apache-2.0
"""What is audited: one year of a result, the units that take part, in an order that does not depend on the files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from laban.errors import MethodError, problem
from laban.model.framework import Framework
from laban.model.panel import Floats
from laban.model.result import Result
from laban.model.units import Units
from laban.steps.aggregate import METHODS, Branch, Formed, branches_of, coverage_of, form_one
from laban.steps.rank import rank


@dataclass(frozen=True)
class Subject:
    """One year of a result, its units in the order of their keys.

    `raw`, `imputed`, `treated` have shape (leaves, units), `scores` and `ranks` (codes, units) along the framework;
    `weights` are shares of the parent, `effective` of the whole index. `there` are the units' positions in the result.
    """

    framework: Framework
    result: Result
    at: int
    there: tuple[int, ...]
    units: Units
    raw: Floats
    imputed: Floats
    treated: Floats
    scores: Floats
    ranks: Floats

    @property
    def year(self) -> int:
        """Return the year."""
        return self.result.years[self.at]

    @property
    def weights(self) -> Floats:
        """Return each item's share of its parent, along `framework.codes`."""
        return self.result.weights

    @cached_property
    def root(self) -> int:
        """Return the place of the index."""
        return self.framework.place[self.framework.root]

    def of(self, code: str) -> Floats:
        """Return the scores of one item."""
        found: Floats = self.scores[self.framework.place[code]]
        return found

    def rows(self, codes: Iterable[str]) -> Floats:
        """Return the scores of some items, (items, units)."""
        found: Floats = self.scores[[self.framework.place[code] for code in codes]]
        return found

    def ranks_of(self, code: str) -> Floats:
        """Return the ranks of one item."""
        found: Floats = self.ranks[self.framework.place[code]]
        return found

    @cached_property
    def children(self) -> dict[str, tuple[str, ...]]:
        """Return the children of every group that have a weight: the others take no part in the index."""
        return {
            group: tuple(code for code in below if self.weights[self.framework.place[code]] > 0)
            for group, below in self.framework.children.items()
        }

    @cached_property
    def taking_part(self) -> frozenset[str]:
        """Return the items that have a share in the index."""
        effective = self.result.effective_weights
        return frozenset(code for code, share in zip(self.framework.codes, effective, strict=True) if share > 0)

    def level_items(self, level: str) -> tuple[str, ...]:
        """Return the items of a level that have a share in the index."""
        return tuple(
            code for code in self.framework.codes if self.framework.level(code) == level and code in self.taking_part
        )

    def leaves_below(self, group: str) -> tuple[str, ...]:
        """Return the indicators below a group that have a share in the index."""
        return tuple(code for code in self.framework.leaves_below[group] if code in self.taking_part)

    @cached_property
    def branches(self) -> tuple[Branch, ...]:
        """Return every group with the rule by which it is formed, children before parents."""
        return branches_of(self.framework, self.result.method.aggregate, self.weights)

    @cached_property
    def branch_of(self) -> dict[str, Branch]:
        """Return each group's branch."""
        return {branch.group: branch for branch in self.branches}

    def formed_from(self, group: str, children: tuple[str, ...], weights: Floats) -> Floats:
        """Return a group's scores made of some of its children with other weights; missing where the group's own score is."""
        if not children:
            return np.full(len(self.units), np.nan)
        rule = self.branch_of[group].rule
        found = METHODS[rule.method](self.rows(children), weights, rule)
        return np.where(np.isnan(self.of(group)), np.nan, found)

    def rescored(self, weights: Floats, changed: Iterable[str]) -> Floats:
        """Return all scores (codes, units) under other weights, where only those of some items have changed.

        Only the groups above these items are formed again. A group asks for no more children than it has left. A unit
        for which a group's mean is not defined has no score there.
        """
        above = {parent for code in changed for parent in self.ancestors(code)}
        branches = branches_of(self.framework, self.result.method.aggregate, weights)
        scores = self.scores[None].copy()
        formed = Formed(scores, np.zeros(scores.shape, bool), np.zeros(scores.shape, bool))
        covered = coverage_of(branches, scores) if any(each.rule.min_coverage for each in branches) else None
        for branch in branches:
            if branch.group in above:
                fewest = min(branch.rule.min_children, max(1, len(branch.children)))
                eased = replace(branch, rule=replace(branch.rule, min_children=fewest))
                form_one(formed, eased, 0, None if covered is None else covered[0, branch.at])
        found: Floats = formed.scores[0]
        return found

    def ancestors(self, code: str) -> tuple[str, ...]:
        """Return the groups above an item, nearest first."""
        found = []
        while parent := self.framework.by_code[code].parent:
            found.append(parent)
            code = parent
        return tuple(found)

    def ranked(self, scores: Floats) -> Floats:
        """Return the ranks of one row of scores as the method ranks; 0 where there is no score."""
        there = np.ones((1, len(self.units)), bool)
        found: Floats = rank(scores[None, None, :], there, self.result.method.rank)[0, 0].astype(np.float64)
        return found


def subject_of(framework: Framework, result: Result, year: int | None = None) -> Subject:
    """Return what is audited in a year (the last, if none is named).

    Units are put in the order of their keys, so that nothing that follows, random draws included, depends on the order of
    the files. A year that the result does not have is refused.
    """
    if year is not None and year not in result.years:
        known = ", ".join(str(each) for each in result.years)
        raise MethodError([problem("profile.unknown_year", year=year, known=known)])
    at = len(result.years) - 1 if year is None else result.year_place[year]
    members = result.units.members
    there = sorted(np.flatnonzero(result.present[at]).tolist(), key=lambda unit: members[unit].key)
    leaves = [result.raw.item_place[code] for code in framework.leaves]

    def figures(values: Floats) -> Floats:
        found: Floats = np.ascontiguousarray(values[at][leaves][:, there])
        return found

    return Subject(
        framework=framework, result=result, at=at, there=tuple(there), units=Units(tuple(members[unit] for unit in there)),
        raw=figures(result.raw.values), imputed=figures(result.imputed.values), treated=figures(result.treated.values),
        scores=np.ascontiguousarray(result.scores[at][:, there]),
        ranks=np.ascontiguousarray(result.ranks[at][:, there], dtype=np.float64),
    )  # fmt: skip
