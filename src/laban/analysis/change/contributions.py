# SPDX-License-Identifier: Apache-2.0
"""Split what a unit's own figures did to a score among the items below it.

Where every group is an arithmetic mean, an indicator's part is exact: its share of the item times the movement of its
normalised value, w·(z' - z), whatever else moved at the same time; a group's part is the sum of those below.
Else the parts are Shapley values of the finest items below, if they are no more than ten: the indicators, else the pillars,
else the children. Where a score compares units with one another (outranking, Copeland), it is not split further.
"""

from __future__ import annotations

import numpy as np

from laban.model.framework import Framework
from laban.model.method import Method
from laban.model.panel import Floats
from laban.numeric.shapley import shapley
from laban.steps.aggregate import Branch, branches_of, form
from laban.steps.weigh import weigh

MOST_PLAYERS = 10
UNITS_COMPARED = ("copeland", "outranking")


def contributions(
    framework: Framework, method: Method, items: tuple[str, ...], before: Floats, after: Floats
) -> Floats:
    """Return the part of every item below in the movement of each of the `items`, (items, codes, units).

    `before` and `after` are normalised indicators (leaves, units); each unit is on its own. Codes are those of the
    framework; NaN where an item is not below, or where its part cannot be told.
    """
    weights, _ = weigh(framework, method.weigh)
    branches = branches_of(framework, method.aggregate, weights)
    if any(branch.rule.method in UNITS_COMPARED for branch in branches):
        return np.full((len(items), len(framework.codes), before.shape[1]), np.nan)
    if all(branch.rule.method == "arithmetic" for branch in branches):
        return _linear(framework, branches, items, before, after)
    return _shared(framework, branches, items, before, after)


def _linear(
    framework: Framework, branches: tuple[Branch, ...], items: tuple[str, ...], before: Floats, after: Floats
) -> Floats:
    scores = form(np.stack([before, after]), framework, branches).scores
    found = np.full((len(items), *scores.shape[1:]), np.nan)
    for at, item in enumerate(items):
        ends = [np.where(share > 0, share * np.nan_to_num(value), 0.0)
                for share, value in zip(_shares(framework, branches, item, scores), scores, strict=True)]  # fmt: skip
        for leaf in framework.leaves_below[item]:
            place = framework.place[leaf]
            found[at, place] = ends[1][place] - ends[0][place]
        defined = ~np.isnan(scores[:, framework.place[item]]).any(axis=0)
        found[at] = np.where(defined, _summed(framework, item, found[at]), np.nan)
    return found


def _shares(framework: Framework, branches: tuple[Branch, ...], item: str, scores: Floats) -> Floats:
    """Return each code's share of an item, (states, codes, units), among the children that are there."""
    shares = np.zeros(scores.shape)
    shares[:, framework.place[item]] = 1.0
    by_code = {branch.group: branch for branch in branches}
    for code in framework.codes:  # parents come first
        if code not in by_code:
            continue
        branch = by_code[code]
        there = ~np.isnan(scores[:, branch.children])
        weighed = np.where(there, branch.weights[:, None], 0.0)
        total = np.add.reduce(weighed, axis=1)
        part = weighed / np.where(total > 0, total, 1.0)[:, None]
        shares[:, branch.children] += shares[:, branch.at][:, None] * part
    return shares


def _shared(
    framework: Framework, branches: tuple[Branch, ...], items: tuple[str, ...], before: Floats, after: Floats
) -> Floats:
    found = np.full((len(items), len(framework.codes), before.shape[1]), np.nan)
    for at, item in enumerate(items):
        players = players_of(framework, item, items)
        for unit in range(before.shape[1]) if players else ():
            values = _joined(framework, players, before[:, unit], after[:, unit])
            scores = form(values[None], framework, branches).scores[0, framework.place[item]]
            found[at, [framework.place[code] for code in players], unit] = shapley(scores)
        found[at] = _summed(framework, item, found[at])
    return found


def players_of(framework: Framework, item: str, told: tuple[str, ...]) -> tuple[str, ...]:
    """Return the finest items below an item that are no more than ten and together are all of it; else none."""
    leaves = framework.leaves_below[item]
    below = [code for code in told if code != item and set(framework.leaves_below[code]) <= set(leaves)]
    pillars = [code for code in below if not any(framework.by_code[other].parent == code for other in below)]
    covered = {leaf for code in pillars for leaf in framework.leaves_below[code]}
    mixed = (*pillars, *(leaf for leaf in leaves if leaf not in covered))
    choices = (leaves, mixed, framework.children.get(item, ()))
    return next((players for players in choices if 0 < len(players) <= MOST_PLAYERS), ())


def _joined(framework: Framework, players: tuple[str, ...], before: Floats, after: Floats) -> Floats:
    """Return one unit's indicators in every subset of players that moved, (leaves, subsets)."""
    place = {code: at for at, code in enumerate(framework.leaves)}
    subsets = np.arange(1 << len(players))
    values = np.repeat(before[:, None], len(subsets), axis=1)
    for player, code in enumerate(players):
        rows = [place[leaf] for leaf in framework.leaves_below[code]]
        values[rows] = np.where(subsets >> player & 1, after[rows][:, None], values[rows])
    return values


def _summed(framework: Framework, item: str, parts: Floats) -> Floats:
    """Fill in each group below an item, and the item itself, with the sum of its children, where all of them are told."""
    found = parts.copy()
    inside = {code for leaf in framework.leaves_below[item] for code in _path(framework, leaf, item)}
    for code in reversed(framework.codes):
        children = framework.children.get(code, ())
        if code in inside and children and np.isnan(found[framework.place[code]]).all():
            total = np.zeros(found.shape[1])
            for child in children:
                total = total + found[framework.place[child]]
            found[framework.place[code]] = total
    return found


def _path(framework: Framework, code: str, top: str) -> list[str]:
    found = [code]
    while found[-1] != top:
        found.append(framework.by_code[found[-1]].parent)
    return found
