# SPDX-License-Identifier: Apache-2.0
"""What a unit's profile says: where it stands, its strengths and weaknesses, its gaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from laban.texts import say

OBSERVED, IMPUTED, MISSING = "observed", "imputed", "missing"
"""The states of an indicator's value; the codes `profile.observed` … say them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HighlightRule:
    """By which rule indicators become strengths and weaknesses of a unit.

    `method`: `rank`: the `count` best and the `count` worst indicators of the unit, by percent rank; `gii`: those whose
    percent rank is at least the `count`-th best (at most the `count`-th worst) of the unit, and every rank 1 to 3;
    `gii_group`: scores more than one standard deviation above (below) the mean of the unit's group in `grouping`.
    In all of them, an indicator of which less than `min_unique` of the scores are different is left out.
    """

    method: str = "rank"
    count: int = 5
    grouping: str = ""
    min_unique: float = 0.0

    def text(self, language: str) -> str:
        """Say the rule in a language."""
        code = "profile.rule" if self.method == "rank" else f"profile.rule_{self.method}"
        return say(code, language, count=self.count, grouping=self.grouping)


HIGHLIGHTS: Mapping[str, HighlightRule] = {"rank": HighlightRule(), "gii": HighlightRule(method="gii", count=10)}
"""Ready-made rules by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPlace:
    """A unit's rank among the units of its group in one grouping (region, income …); 0: no rank."""

    grouping: str
    group: str
    rank: float
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a unit stands in one aggregate: score (or NaN), rank (or 0) among `count` ranked units, coverage."""

    item: str
    level: str
    score: float
    rank: float
    count: int
    coverage: float
    places: tuple[GroupPlace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A unit's value of one indicator, and how it compares in that year.

    `value` is the observed value, or what was imputed; `treated` tells that the score was made from a capped or
    transformed value. `lowest` and `highest` are observed anywhere in the year. `percent_rank` is 1 for the best of all
    scores and 0 for the worst; `median` is the median score.
    """

    item: str
    state: str
    value: float
    treated: bool
    lowest: float
    highest: float
    score: float
    rank: float
    count: int
    percent_rank: float
    median: float


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitProfile:
    """One unit in one year. `unit` is its position; `standings` go from the index down, `readings` as `framework.leaves`."""

    unit: int
    year: int
    takes_part: bool
    standings: tuple[Standing, ...]
    readings: tuple[Reading, ...]
    strengths: tuple[Reading, ...]
    weaknesses: tuple[Reading, ...]
    rule: HighlightRule

    @property
    def gaps(self) -> tuple[Reading, ...]:
        """Return the indicators without an observed value: missing or imputed."""
        return tuple(each for each in self.readings if each.state != OBSERVED)
