# SPDX-License-Identifier: Apache-2.0
"""A unit's profile: where it stands, its strengths and weaknesses by a stated rule, its gaps."""

from __future__ import annotations

import numpy as np

from laban.analysis.highlight import RULES, Field, field_of, pick
from laban.analysis.standing import grouping_problems, standings
from laban.errors import MethodError, Problem, problem, raise_if
from laban.model.frame import Cell, Frame
from laban.model.panel import Flag
from laban.model.profile import OBSERVED, HighlightRule, Reading, UnitProfile
from laban.model.result import Result
from laban.numeric.moments import bounds


def profile(result: Result, unit: int, year: int, rule: HighlightRule | None = None) -> UnitProfile:
    """Return the profile of one unit (its position) in one year.

    By default its strengths are its five best, its weaknesses its five worst indicators by percent rank among all units
    with a score that year, as `analysis.highlight.pick` tells in full; a unit with fewer than ten usable indicators
    has fewer. A unit that does not take part in the year has neither, and no scores.
    """
    return profiles(result, year, rule, units=(unit,))[0]


def profiles(
    result: Result, year: int, rule: HighlightRule | None = None, *, units: tuple[int, ...] | None = None
) -> tuple[UnitProfile, ...]:
    """Return the profiles of several units, by default of all in their order; what they share is computed once."""
    rule = rule or HighlightRule()
    chosen = tuple(range(len(result.units))) if units is None else units
    raise_if(problems(result, chosen, year, rule), MethodError)
    at = result.year_place[year]
    field = field_of(result, at, rule)
    stands, reads = standings(result, at, chosen), readings(result, at, field, chosen)
    found = []
    for which, unit in enumerate(chosen):
        strong, weak = pick(field, unit, rule)
        found.append(
            UnitProfile(
                unit=unit,
                year=year,
                takes_part=bool(result.present[at, unit]),
                standings=stands[which],
                readings=reads[which],
                strengths=tuple(reads[which][leaf] for leaf in strong),
                weaknesses=tuple(reads[which][leaf] for leaf in weak),
                rule=rule,
            )
        )
    return tuple(found)


def problems(result: Result, units: tuple[int, ...], year: int, rule: HighlightRule) -> list[Problem]:
    """Return what is unknown or impossible in what was asked for."""
    number = len(result.units)
    found = [problem("profile.unknown_unit", unit=unit, count=number) for unit in units if not 0 <= unit < number]
    if year not in result.year_place:
        found.append(problem("profile.unknown_year", year=year, known=", ".join(map(str, result.years))))
    if rule.method not in RULES:
        found.append(problem("profile.unknown_rule", got=rule.method, known=", ".join(RULES)))
    if rule.count < 1:
        found.append(problem("profile.bad_count", got=rule.count))
    return found + (grouping_problems(result, rule.grouping) if rule.method == "gii_group" else [])


def readings(result: Result, at: int, field: Field, units: tuple[int, ...]) -> list[tuple[Reading, ...]]:
    """Return some units' values of all indicators in one year (its position), with what they compare with."""
    values = result.imputed.values[at]
    treated = (result.treated.flags[at] & np.uint16(Flag.TREATED)) != 0
    lowest, highest = bounds(np.where(result.present[at] & (field.states == OBSERVED), values, np.nan))

    def reading(leaf: int, unit: int) -> Reading:
        return Reading(
            item=result.framework.leaves[leaf],
            state=str(field.states[leaf, unit]),
            value=float(values[leaf, unit]),
            treated=bool(treated[leaf, unit]),
            lowest=float(lowest[leaf]),
            highest=float(highest[leaf]),
            score=float(field.scores[leaf, unit]),
            rank=field.ranks[leaf, unit].item(),
            count=int(field.count[leaf]),
            percent_rank=float(field.percent[leaf, unit]),
            median=float(field.median[leaf]),
        )

    leaves = range(len(result.framework.leaves))
    return [tuple(reading(leaf, unit) for leaf in leaves) for unit in units]


def summary(unit: UnitProfile) -> Frame:
    """Return a unit's standings as a table: score and rank of every aggregate, and its rank in its group (`rank:…`)."""
    groupings = [f"rank:{place.grouping}" for place in unit.standings[0].places]
    names = ("item", "level", "score", "rank", "count", "coverage", *groupings)

    def rows() -> list[tuple[Cell, ...]]:
        return [
            (each.item, each.level, each.score, each.rank, each.count, each.coverage, *(at.rank for at in each.places))
            for each in unit.standings
        ]

    return Frame.of_rows(names, rows())


def highlights(unit: UnitProfile) -> Frame:
    """Return a unit's strengths, then its weaknesses, as a table."""
    names = ("kind", "item", "value", "score", "rank", "count", "percent_rank")
    kinds = (("strength", unit.strengths), ("weakness", unit.weaknesses))
    return Frame.of_rows(
        names,
        [
            (kind, each.item, each.value, each.score, each.rank, each.count, each.percent_rank)
            for kind, picked in kinds
            for each in picked
        ],
    )
