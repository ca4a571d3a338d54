# SPDX-License-Identifier: Apache-2.0
"""Strengths and weaknesses of every unit, among all units and within its own group."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from laban.analysis.profile import profiles
from laban.model.book import NATIONAL, Highlights, Pick, Recipe
from laban.model.profile import HighlightRule, Reading
from laban.model.result import Result


def picked(result: Result, recipe: Recipe, year: int) -> Iterator[Highlights]:
    """Yield the strengths and weaknesses of the units that take part: of the whole, then of each grouping.

    Within a group an indicator's rank counts the units of the group alone; the best by that rank (as a share of those
    with a score) are strengths, the worst weaknesses, never the same indicator twice; in the order of the tree where equal.
    """
    rule = HighlightRule(count=recipe.highlights)
    at = result.year_place[year]
    for each in profiles(result, year, rule):
        if each.takes_part:
            yield Highlights(
                unit=each.unit, grouping=NATIONAL, group="", strengths=tuple(map(_pick, each.strengths)),
                weaknesses=tuple(map(_pick, each.weaknesses)),
            )  # fmt: skip
    for grouping in recipe.groupings:
        groups = np.array(result.units.groups_of(grouping))
        for group in dict.fromkeys(groups[result.present[at]].tolist()):
            if group:
                yield from _within(
                    result, at, (grouping, group), (groups == group) & result.present[at], recipe.highlights
                )


def _pick(each: Reading) -> Pick:
    return Pick(item=each.item, score=each.score, rank=each.rank, count=each.count)


def _within(
    result: Result, at: int, place: tuple[str, str], members: np.ndarray[tuple[int], np.dtype[np.bool_]], count: int
) -> Iterator[Highlights]:
    leaves = result.framework.leaves
    scores = result.normalised.values[at]
    for unit in np.flatnonzero(members).tolist():
        known: list[tuple[float, int, Pick]] = []
        for leaf, code in enumerate(leaves):
            own, others = scores[leaf, unit], scores[leaf, members]
            there = others[~np.isnan(others)]
            if np.isnan(own) or len(there) < 2 or (there == there[0]).all():
                continue
            ahead, behind = int((there > own).sum()), int((there < own).sum())
            share = behind / (ahead + behind) if ahead + behind else 0.5
            known.append((share, leaf, Pick(item=code, score=float(own), rank=ahead + 1.0, count=len(there))))
        most = min(count, len(known) // 2)
        strong = sorted(known, key=lambda each: (-each[0], each[1]))[:most]
        weak = sorted((each for each in known if each not in strong), key=lambda each: (each[0], each[1]))[:most]
        yield Highlights(
            unit=unit, grouping=place[0], group=place[1], strengths=tuple(each[2] for each in strong),
            weaknesses=tuple(each[2] for each in weak),
        )  # fmt: skip
