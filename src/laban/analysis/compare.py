# SPDX-License-Identifier: Apache-2.0
"""Two results compared: per unit, per item, and which units move most."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields

import numpy as np

from laban.errors import MethodError, Place, Problem, problem, raise_if
from laban.model.comparison import Agreement, Comparison
from laban.model.frame import Frame
from laban.model.panel import Floats
from laban.model.result import Result
from laban.model.units import UnitKey, Units
from laban.numeric.correlation import pearson, spearman
from laban.numeric.correlation_matrix import kendall_matrix


def compare(first: Result, second: Result, *, item: str = "", year: int | None = None) -> Comparison:
    """Compare two results on one item (each result's index, if none is named) in one year (each one's last).

    Units are matched by their keys, never by bare codes or names. Ranks are as each result has them; units that take part in
    one only are named. Nothing to compare is refused: an item or year that one of them does not have, no common unit.
    """
    raise_if(problems(first, second, item, year), MethodError)
    years = (first.years[-1], second.years[-1]) if year is None else (year, year)
    mine, theirs = taking_part(first, years[0]), taking_part(second, years[1])
    common = sorted(set(mine) & set(theirs))
    if not common:
        raise MethodError([problem("compare.no_common_unit", first=years[0], second=years[1])])
    sides = (
        Side(first, years[0], item or first.framework.root, [mine[key] for key in common]),
        Side(second, years[1], item or second.framework.root, [theirs[key] for key in common]),
    )
    return Comparison(
        items=(sides[0].item, sides[1].item),
        years=years,
        units=Units(tuple(first.units.members[mine[key]] for key in common)),
        scores=np.stack([each.scores(each.item) for each in sides]),
        ranks=np.stack([each.ranks(each.item) for each in sides]),
        only=(labels(first, mine, theirs), labels(second, theirs, mine)),
        agreements=agreements(*sides),
    )


@dataclass(frozen=True)
class Side:
    """One of the two results: its year, the item compared, and where the common units are."""

    result: Result
    year: int
    item: str
    units: list[int]

    def scores(self, code: str) -> Floats:
        """Return the common units' scores of an item."""
        found: Floats = self.result.of(code, self.year)[self.units]
        return found

    def ranks(self, code: str) -> Floats:
        """Return the common units' ranks of an item."""
        found: Floats = self.result.ranks_of(code, self.year)[self.units].astype(np.float64)
        return found


def problems(first: Result, second: Result, item: str, year: int | None) -> list[Problem]:
    """Return why two results cannot be compared on an item in a year."""
    found = []
    for result in (first, second):
        if item and item not in result.framework.by_code:
            known = ", ".join(result.framework.codes[:20])
            found.append(problem("compare.unknown_item", Place(item=item), item=item, known=known))
        if year is not None and year not in result.years:
            known = ", ".join(str(each) for each in result.years)
            found.append(problem("compare.unknown_year", Place(year=year), year=year, known=known))
    return found


def taking_part(result: Result, year: int) -> dict[UnitKey, int]:
    """Return the position of every unit that takes part in a year, by its key."""
    there = np.flatnonzero(result.present[result.year_place[year]]).tolist()
    return {result.units.members[at].key: at for at in there}


def labels(result: Result, mine: dict[UnitKey, int], theirs: dict[UnitKey, int]) -> tuple[str, ...]:
    """Return the labels of the units that only one result has."""
    return tuple(result.units.labels[at] for key, at in sorted(mine.items()) if key not in theirs)


def agreements(first: Side, second: Side) -> tuple[Agreement, ...]:
    """Return how the results agree on the items compared, and on every item that both have, from the root down."""
    theirs = second.result.framework.by_code
    shared = [(code, code) for code in first.result.framework.codes if code in theirs]
    asked = (first.item, second.item)
    return tuple(agreement(first, second, *pair) for pair in (shared if asked in shared else [asked, *shared]))


def agreement(first: Side, second: Side, item: str, other: str) -> Agreement:
    """Return how the results agree on one item."""
    x, y = first.scores(item), second.scores(other)
    ranks = np.stack([first.ranks(item), second.ranks(other)])
    shifts = np.abs(ranks[0] - ranks[1])[(ranks > 0).all(axis=0)]
    units = len(shifts)
    return Agreement(
        item=item, other=other, units=units, pearson=pearson(x, y), spearman=spearman(x, y),
        kendall=float(kendall_matrix(x[None], y[None])[0, 0]),
        mean_shift=float(np.add.reduce(shifts) / units) if units else float("nan"),
        largest_shift=float(shifts.max()) if units else float("nan"),
    )  # fmt: skip


def unit_frame(found: Comparison, language: str = "en") -> Frame:
    """Return a comparison as a table, one unit a row, those that move most first."""
    names = ("unit", "name", "score_a", "score_b", "score_change", "rank_a", "rank_b", "places_gained")
    change, gained = found.score_change.tolist(), found.gained.tolist()
    scores, ranks, members = found.scores.tolist(), found.ranks.tolist(), found.units.members
    return Frame.of_rows(
        names,
        [
            (
                found.units.labels[at], members[at].names.into(language), scores[0][at], scores[1][at], change[at],
                whole(ranks[0][at]), whole(ranks[1][at]), whole(gained[at]),
            )
            for at in found.movers
        ],
    )  # fmt: skip


def whole(places: float) -> float:
    """Return a number of places as a whole one where it is: ranks that tie may share the mean, such as 2.5."""
    return int(places) if places.is_integer() else places


def agreement_frame(found: Comparison) -> Frame:
    """Return how the two agree on each item they share, as a table."""
    names = tuple(field.name for field in fields(Agreement))
    return Frame.of_rows(names, [astuple(each) for each in found.agreements])
