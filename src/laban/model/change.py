# SPDX-License-Identifier: Apache-2.0
"""Why scores and ranks moved between two editions of an index: what moved them, by how much, and what cannot be told."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

import numpy as np

from laban.model.framework import Framework
from laban.model.method import Method
from laban.model.panel import Floats, Panel
from laban.model.result import Note, Ranks, Result
from laban.model.units import Unit, UnitKey, Units

OWN, COVERAGE, OTHERS = "own", "coverage", "others"
REVISIONS, BOUNDARIES, METHOD, WEIGHTS = "revisions", "boundaries", "method", "weights"
FACTORS = (OWN, COVERAGE, OTHERS, REVISIONS, BOUNDARIES, METHOD, WEIGHTS)
"""What can move a unit's score and rank; the codes `change.own` … say them.

`own`: the unit's own figures, of indicators that it has both times. `coverage`: figures that it has only once. `others`: the
figures of all other units, who of them takes part included; what they do to learned caps and bounds counts here.
`revisions`: what is known today of the first year, against what was published then. `boundaries`: units were merged or
split. `method`: every choice of the method but regrouping and weights, and fixed goalposts. `weights`: the tree, its
indicators and their definitions, and weights.
"""

SPLIT, MERGED, NEW = "split", "merged", "new"
UNRANKED_BEFORE, UNRANKED_AFTER = "unranked_before", "unranked_after"
STANDINGS = (SPLIT, MERGED, NEW, UNRANKED_BEFORE, UNRANKED_AFTER)
"""What can be told of a unit; the codes `change.split` … say it.

`split`: it was ranked both times. `merged`: it was made of units that were ranked; its past is rebuilt from theirs. `new`:
nothing is known of it before. The others took part once only; nothing is split.
"""


@dataclass(frozen=True, kw_only=True)
class Edition:
    """One end of a change: what is computed, and the year that is looked at. `label` names it, as a pack's code does."""

    framework: Framework
    panel: Panel
    method: Method
    year: int
    label: str = ""


@dataclass(frozen=True, kw_only=True)
class Movement:
    """How one kind of figure moved: `before` and `after` (items, units), and `parts` (factors, items, units).

    Parts are told so that above nought is better: of scores they add up to after - before, of ranks (`better` is -1) they
    are places gained and add up to before - after. A figure that a unit has not, and parts that cannot be told, are NaN.
    """

    before: Floats
    after: Floats
    parts: Floats
    better: int = 1

    @property
    def gained(self) -> Floats:
        """Return by how much each figure became better."""
        return self.better * (self.after - self.before) + 0.0  # + 0.0: no minus before a nought


@dataclass(frozen=True, slots=True)
class Beyond:
    """One figure of a back-cast that was cut off: whose, of which indicator, and how many whole ranges it lay beyond."""

    unit: UnitKey
    item: str
    ranges: float


@dataclass(frozen=True, kw_only=True)
class Backcast:
    """The first year as this edition would have computed it, by its framework, its method and the bounds of its own year.

    `scores` and `ranks` (items, units) lie along the items of `after.framework` and the units of `after`. Figures worse or
    better than any that was learned from count as the worst or best of those; they are `beyond`, the farthest first.
    """

    scores: Floats
    ranks: Ranks
    beyond: tuple[Beyond, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Change:
    """The whole change between the editions `before` and `after`, in the years `years`.

    `units` are those that were asked for, in the order of `after`; `standing` says what can be told of each, `past` what it
    was called before (one key; several where it was merged; none where it is new). `gone` were ranked before, and no unit
    of today continues them. `factors` are those of `FACTORS` that exist here, `items` the index and what is told of it.

    `own` (items, codes, units) splits each item's part of `own` further, among the items below it; `codes` are the items of
    both frameworks. It is NaN where it cannot be told or was not split that far; see `laban.analysis.change.contributions`.
    `appeared` and `disappeared` are the indicators behind `coverage`, for each unit.
    """

    before: Result
    after: Result
    years: tuple[int, int]
    labels: tuple[str, str]
    factors: tuple[str, ...]
    items: tuple[str, ...]
    units: Units
    standing: tuple[str, ...]
    past: tuple[tuple[UnitKey, ...], ...]
    gone: tuple[Unit, ...]
    score: Movement
    rank: Movement
    codes: tuple[str, ...]
    own: Floats
    appeared: tuple[tuple[str, ...], ...]
    disappeared: tuple[tuple[str, ...], ...]
    backcast: Backcast
    notes: tuple[Note, ...] = ()

    def told(self, unit: int, item: int = 0) -> bool:
        """Tell whether the change of an item (its place in `items`; the index) is split for a unit."""
        return bool(np.isfinite(self.score.parts[:, item, unit]).all()) and bool(self.factors)

    def contributors(self, unit: int, item: int = 0) -> tuple[tuple[str, float], ...]:
        """Return the finest items whose parts of `own` are told, with these; together they are the whole of it."""
        values = self.own[item, :, unit].tolist()
        known = {code: value for code, value in zip(self.codes, values, strict=True) if isfinite(value)}
        trees = (self.after.framework, self.before.framework)
        coarse = {
            code for code in known for tree in trees if any(child in known for child in tree.children.get(code, ()))
        }
        return tuple((code, value) for code, value in known.items() if code not in coarse)

    def past_of(self, unit: int) -> tuple[tuple[Unit, float, float], ...]:
        """Return who a unit was before, each with its score and rank in the index as computed then."""
        result, year = self.before, self.before.year_place[self.years[0]]
        index = result.framework.place[result.framework.root]
        places = [result.units.place[key] for key in self.past[unit] if key in result.units.place]
        return tuple(
            (result.units.members[at], float(result.scores[year, index, at]), float(result.ranks[year, index, at]))
            for at in places
        )

    def name_of(self, code: str, language: str) -> str:
        """Return the name of an item of either framework, or its code where it has none."""
        for tree in (self.after.framework, self.before.framework):
            if code in tree.by_code:
                return tree.by_code[code].names.into(language) or code
        return code
