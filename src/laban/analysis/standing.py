# SPDX-License-Identifier: Apache-2.0
"""Where units stand in the aggregates, among all and among the units of their own group."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from laban.errors import MethodError, Problem, problem, raise_if
from laban.model.profile import GroupPlace, Standing
from laban.model.result import Ints, Ranks, Result
from laban.steps.rank import rank


@dataclass(frozen=True)
class Inside:
    """One grouping: each unit's group, its ranks inside it in one year (codes, units), and how many units have one."""

    grouping: str
    groups: tuple[str, ...]
    ranks: Ranks
    counts: dict[str, Ints]


def group_ranks(result: Result, grouping: str) -> Ranks:
    """Return ranks like `Result.ranks`, each among the units of the same group only.

    0 where there is no score and for units in no group; ties as the method's ranking has them.
    """
    raise_if(grouping_problems(result, grouping), MethodError)
    groups = np.array(result.units.groups_of(grouping))
    found = np.zeros_like(result.ranks)
    for group in sorted(set(groups.tolist()) - {""}):
        inside = np.flatnonzero(groups == group)
        found[:, :, inside] = rank(result.scores[:, :, inside], result.present[:, inside], result.method.rank)
    return found


def grouping_problems(result: Result, grouping: str) -> list[Problem]:
    """Return the problem of a grouping that no unit has."""
    known = result.units.groupings
    if grouping in known:
        return []
    return [problem("profile.unknown_grouping", grouping=grouping, known=", ".join(known) or "–")]


def standings(result: Result, at: int, units: tuple[int, ...]) -> list[tuple[Standing, ...]]:
    """Return some units' standings in all aggregates of one year (its position), from the index down."""
    aggregates = [code for code in result.framework.codes if code in result.framework.children]
    inside = [inside_of(result, at, grouping) for grouping in result.units.groupings]
    counts: list[int] = (result.ranks[at] > 0).sum(axis=1).tolist()

    def standing(code: str, unit: int) -> Standing:
        item = result.framework.place[code]
        return Standing(
            item=code,
            level=result.framework.level(code),
            score=float(result.scores[at, item, unit]),
            rank=result.ranks[at, item, unit].item(),
            count=counts[item],
            coverage=float(result.coverage[at, item, unit]),
            places=tuple(place_of(each, item, unit) for each in inside if each.groups[unit]),
        )

    return [tuple(standing(code, unit) for code in aggregates) for unit in units]


def inside_of(result: Result, at: int, grouping: str) -> Inside:
    """Return what one grouping says in one year."""
    found, groups = group_ranks(result, grouping)[at], result.units.groups_of(grouping)
    labels = np.array(groups)
    counts = {group: (found[:, labels == group] > 0).sum(axis=1).astype(np.int32) for group in set(groups) if group}
    return Inside(grouping, groups, found, counts)


def place_of(inside: Inside, item: int, unit: int) -> GroupPlace:
    """Return a unit's place in its group in one aggregate."""
    group = inside.groups[unit]
    count = int(inside.counts[group][item])
    return GroupPlace(grouping=inside.grouping, group=group, rank=inside.ranks[item, unit].item(), count=count)
