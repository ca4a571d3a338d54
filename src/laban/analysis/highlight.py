# SPDX-License-Identifier: Apache-2.0
"""Strengths and weaknesses: which indicators of a unit stand out, by a stated rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from laban.model.panel import Bools, Flag, Floats
from laban.model.profile import IMPUTED, MISSING, OBSERVED, HighlightRule
from laban.model.result import Ranks, Result
from laban.numeric import ranks
from laban.numeric.moments import bounds, deviation, mean
from laban.numeric.quantiles import quantiles

ALWAYS_STRONG = 3
"""By the GII's rule, ranks up to this one are strengths whatever the others are."""

Picks = tuple[list[int], list[int]]
"""Positions (in the framework's leaves) of a unit's strengths, best first, and of its weaknesses, worst first."""


@dataclass(frozen=True)
class Field:
    """All units' indicators in one year, (leaves, units), and per leaf what they are compared with.

    `percent` is the percent rank (count - r) / (count - 1), r the rank among the units with a score, ties sharing their
    mean rank; NaN where only one unit has a score. `worst` and `best` mark the lowest and highest score, however many
    share it. `usable`: observed, with a percent rank, of an indicator with enough different scores.
    `groups` are the units' groups in the rule's grouping.
    """

    scores: Floats
    ranks: Ranks
    percent: Floats
    median: Floats
    count: Floats
    worst: Bools
    best: Bools
    usable: Bools
    states: npt.NDArray[np.str_]
    groups: tuple[str, ...]


def field_of(result: Result, at: int, rule: HighlightRule) -> Field:
    """Return what the profiles of one year (its position) are compared with."""
    places = [result.framework.place[code] for code in result.framework.leaves]
    scores = np.where(result.present[at], result.scores[at, places], np.nan)
    rounded = ranks.significant(scores)
    count = (~np.isnan(rounded)).sum(axis=1).astype(np.float64)
    mean_rank = ranks.rank(rounded, "mean")
    comparable = (mean_rank > 0) & (count > 1)[:, None]
    percent = np.where(comparable, (count[:, None] - mean_rank) / np.maximum(count - 1, 1)[:, None], np.nan)
    lowest, highest = (each[:, None] for each in bounds(rounded))
    different = np.array([len(np.unique(row[~np.isnan(row)])) for row in rounded], np.float64)
    states = states_of(result, at)
    return Field(
        scores=scores,
        ranks=result.ranks[at, places],
        percent=percent,
        median=quantiles(scores, (0.5,))[0],
        count=count,
        worst=rounded == lowest,
        best=rounded == highest,
        usable=comparable & (states == OBSERVED) & (different >= rule.min_unique * count)[:, None],
        states=states,
        groups=result.units.groups_of(rule.grouping),
    )


def states_of(result: Result, at: int) -> npt.NDArray[np.str_]:
    """Return for each cell (leaves, units) whether it was observed, imputed (by us or by the source) or is missing."""
    flagged = (result.imputed.flags[at] & np.uint16(Flag.IMPUTED)) != 0
    values = result.imputed.values[at]
    imputed = flagged | np.isnan(result.raw.values[at])
    return np.where(np.isnan(values), MISSING, np.where(imputed, IMPUTED, OBSERVED))


def pick(field: Field, unit: int, rule: HighlightRule) -> Picks:
    """Return a unit's strengths and weaknesses.

    Never either: a value that was imputed; an indicator of which only this unit has a score. Never a strength: the lowest
    score of all, also where many share it; never a weakness: the highest. Equal percent ranks are ordered by distance
    from the median score, then by the framework. No indicator is both.
    """
    strengths, weaknesses = RULES[rule.method](field, unit, rule)
    return strengths, [leaf for leaf in weaknesses if leaf not in strengths]


def by_rank(field: Field, unit: int, rule: HighlightRule) -> Picks:
    """Pick the best and the worst indicators, as many as the rule says, at most half of the usable ones each."""
    strong, weak = candidates(field, unit)
    number = most(strong, weak, rule)
    strengths = strong[:number]
    return strengths, [leaf for leaf in weak if leaf not in strengths][:number]


def by_gii(field: Field, unit: int, rule: HighlightRule) -> Picks:
    """Pick percent ranks from the n-th best up and from the n-th worst down, and every rank from 1 to 3 as a strength."""
    strong, weak = candidates(field, unit)
    number, percent = most(strong, weak, rule), field.percent[:, unit]
    at_least = min((percent[leaf] for leaf in strong[:number]), default=np.inf)
    at_most = max((percent[leaf] for leaf in weak[:number]), default=-np.inf)
    leading = field.ranks[:, unit] <= ALWAYS_STRONG
    return (
        [leaf for leaf in strong if percent[leaf] >= at_least or leading[leaf]],
        [leaf for leaf in weak if percent[leaf] <= at_most],
    )


def by_gii_group(field: Field, unit: int, _rule: HighlightRule) -> Picks:
    """Pick scores more than one standard deviation (of a sample) above or below the mean of the unit's group."""
    group = field.groups[unit]
    scores = field.scores[:, np.array([bool(group) and other == group for other in field.groups])]
    middle, spread, mine = mean(scores), deviation(scores), field.scores[:, unit]
    strong, weak = candidates(field, unit)
    return (
        [leaf for leaf in strong if mine[leaf] > middle[leaf] + spread[leaf]],
        [leaf for leaf in weak if mine[leaf] < middle[leaf] - spread[leaf]],
    )


RULES: Mapping[str, Callable[[Field, int, HighlightRule], Picks]] = {
    "rank": by_rank,
    "gii": by_gii,
    "gii_group": by_gii_group,
}
"""How strengths and weaknesses are picked. The GII's two are as we remember its reports: assumed, not checked."""


def candidates(field: Field, unit: int) -> Picks:
    """Return which indicators may be strengths, best first, and which weaknesses, worst first."""
    percent, apart = field.percent[:, unit], field.scores[:, unit] - field.median
    usable = field.usable[:, unit]
    strong = np.flatnonzero(usable & ~field.worst[:, unit]).tolist()
    weak = np.flatnonzero(usable & ~field.best[:, unit]).tolist()
    return (
        sorted(strong, key=lambda leaf: (-percent[leaf], -apart[leaf], leaf)),
        sorted(weak, key=lambda leaf: (percent[leaf], apart[leaf], leaf)),
    )


def most(strong: list[int], weak: list[int], rule: HighlightRule) -> int:
    """Return how many strengths, and weaknesses, there may be: as the rule says, at most half of the candidates."""
    return min(rule.count, len(set(strong) | set(weak)) // 2)
