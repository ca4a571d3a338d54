# SPDX-License-Identifier: Apache-2.0
"""From the figures of every state to what each unit's scores and ranks were, are, and gained by each factor."""

from __future__ import annotations

import numpy as np

from laban.analysis.change.case import Case
from laban.analysis.change.editions import place_in
from laban.analysis.change.game import Played
from laban.errors import MethodError, problem
from laban.model.change import BOUNDARIES, FACTORS, MERGED, SPLIT, UNRANKED_AFTER, Movement
from laban.model.panel import Floats
from laban.model.result import Result
from laban.model.units import UnitKey
from laban.numeric.shapley import expected_gains

TOLERANCE = 1e-9


def factors_of(case: Case) -> tuple[str, ...]:
    """Return what can have moved anything here, in the order in which it is told."""
    return tuple(each for each in FACTORS if each in case.game.players or (each == BOUNDARIES and case.regrouped))


def movements(case: Case, played: Played) -> tuple[Movement, Movement]:
    """Return the movement of scores and of ranks.

    Boundaries add what the same figures, tree and method give on today's units; of a merged unit that is where its past
    begins. Parts smaller than a billionth are nothing. A split whose ends are not what the editions computed is refused: it
    would explain something else.
    """
    score = _movement(case, played.scores, (case.before.scores, case.after.scores), 1)
    ranks = [np.where(each.ranks == 0, np.nan, each.ranks.astype(np.float64)) for each in (case.before, case.after)]
    rank = _movement(case, played.ranks, (ranks[0], ranks[1]), -1)
    ends = [(played.scores[-1], score.after)] + ([] if case.regrouped else [(played.scores[0], score.before)])
    for found, wanted in ends:
        if not np.allclose(found, wanted[:, case.told], rtol=TOLERANCE, atol=TOLERANCE, equal_nan=True):
            raise MethodError([problem("change.ends_differ", first=case.years[0], last=case.years[1])])
    return score, rank


def _movement(case: Case, values: Floats, published: tuple[Floats, Floats], better: int) -> Movement:
    factors, game = factors_of(case), case.game
    before, after = (
        _before(case, published[0]),
        _figures(case, case.after, published[1], [u.key for u in case.units.members]),
    )
    gains = expected_gains(values, game.chances)
    parts = np.full((len(factors), *before.shape), np.nan)
    for column, at in enumerate(case.told):
        rebuilt = values[0, :, column]
        if case.found[at].standing == MERGED:
            before[:, at] = rebuilt
        for place, factor in enumerate(factors):
            moved = rebuilt - before[:, at] if factor == BOUNDARIES else gains[game.players.index(factor), :, column]
            parts[place, :, at] = np.where(np.abs(moved) < TOLERANCE, 0.0, moved * better)
    parts = np.where(np.isfinite(parts).all(axis=0), parts, np.nan)
    return Movement(before=before, after=after, parts=parts, better=better)


def _before(case: Case, published: Floats) -> Floats:
    """Return the figures before, each unit's under the key it had then."""
    keys = [
        each.past[0] if len(each.past) == 1 and each.standing in (SPLIT, UNRANKED_AFTER) else None
        for each in case.found
    ]
    return _figures(case, case.before, published, keys)


def _figures(case: Case, result: Result, published: Floats, keys: list[UnitKey | None]) -> Floats:
    """Return the figures of one edition, (items, units), for the items that are told."""
    year = result.year_place[case.years[0 if result is case.before else 1]]
    places = [place_in(result.framework, item, case.after.framework.root) for item in case.items]
    found = np.full((len(places), len(keys)), np.nan)
    for at, key in enumerate(keys):
        if key is not None and key in result.units.place:
            found[:, at] = published[year, places, result.units.place[key]]
    return found
