# SPDX-License-Identifier: Apache-2.0
"""What stands behind the parts: the items below in a unit's own part, the indicators that came and went, and notes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from laban.analysis.change.case import Case
from laban.analysis.change.contributions import contributions
from laban.analysis.change.editions import told_items
from laban.analysis.change.formed import Slice
from laban.analysis.change.game import Played
from laban.model.change import OTHERS, OWN, REVISIONS, Backcast, Movement
from laban.model.panel import Bools, Floats
from laban.model.result import Note

MOST_NAMED = 10

Codes = tuple[tuple[str, ...], ...]


def all_codes(case: Case) -> tuple[str, ...]:
    """Return the codes of both trees, today's first; the old root has the place of today's."""
    old = case.before.framework
    return tuple(dict.fromkeys((*case.after.framework.codes, *(code for code in old.codes if code != old.root))))


def own_parts(case: Case, played: Played) -> Floats:
    """Return the parts of the items below in what units' own figures did, (items, codes, units).

    They are averaged over the same states with the same chances as the whole, so they add up to it.
    """
    game, root = case.game, case.after.framework.root
    place = {code: at for at, code in enumerate(all_codes(case))}
    found = np.full((len(case.items), len(place), len(case.units)), np.nan)
    if OWN not in game.players:
        return found
    total, below = np.zeros(found[:, :, case.told].shape), np.zeros(found.shape[:2], bool)
    player = game.players.index(OWN)
    for state in np.flatnonzero(game.chances[player]).tolist():
        scene = game.scenes[game.sides(state)]
        tree = scene.framework
        items = tuple(tree.root if at == 0 else item for at, item in enumerate(case.items))
        ends = played.normalised[state], played.normalised[state | 1 << player]
        parts = contributions(tree, scene.method, items, *ends)
        for at, item in enumerate(items):
            leaves = set(tree.leaves_below[item])
            inside = [code for code in tree.codes if tree.leaves_below[code] and set(tree.leaves_below[code]) <= leaves]
            rows = [place[root if code == tree.root else code] for code in inside]
            total[at, rows] += game.chances[player, state] * parts[at, [tree.place[code] for code in inside]]
            below[at, rows] = True
    found[:, :, case.told] = np.where(below[:, :, None], total, np.nan)
    return found


def came_and_went(case: Case) -> tuple[Codes, Codes]:
    """Return for each unit the indicators that it has only after, and only before, by today's tree and method."""
    scene = case.scenes[1, 1]
    appeared: list[tuple[str, ...]] = [()] * len(case.units)
    disappeared = appeared.copy()
    if len(scene.kept) > 1:
        old, new = _there(scene.kept[-2]), _there(scene.kept[-1])
        leaves = scene.framework.leaves
        for at, unit in zip(case.told, case.places, strict=True):
            appeared[at] = _where(leaves, new[:, unit] & ~old[:, unit])
            disappeared[at] = _where(leaves, old[:, unit] & ~new[:, unit])
    return tuple(appeared), tuple(disappeared)


def _there(each: Slice) -> Bools:
    found: Bools = np.isfinite(each.values)
    return found


def _where(codes: tuple[str, ...], marked: Bools) -> tuple[str, ...]:
    return tuple(code for code, mark in zip(codes, marked.tolist(), strict=True) if mark)


def notes(case: Case, score: Movement, cast: Backcast) -> Iterator[Note]:
    """Say what a reader must know of the split."""
    yield from _vintage_notes(case)
    yield from _beyond_notes(case, cast)
    scene = case.scenes[1, 1]
    if OTHERS in case.game.players and scene.learning and all(each.fixed for each in case.scenes.values()):
        yield Note("change.bounds_fixed")
    ends = case.ends
    alone = tuple(dict.fromkeys((*ends.alone(0), *ends.alone(1)))) if ends.weights_moved else ()
    if alone:
        yield Note("change.held", facts=(("count", str(len(alone))), ("items", ", ".join(alone))))
    tree = case.after.framework
    lacking = [code for code in told_items(tree, tree) if code not in case.items]
    if lacking:
        yield Note("change.items_left_out", facts=(("items", ", ".join(lacking)),))
    yield from _untold_notes(case, score)


def _vintage_notes(case: Case) -> Iterator[Note]:
    """Say what can be known of revisions, where there are two sets of figures."""
    ends, year = case.ends, case.years[0]
    if ends.one_panel:
        return
    if year == case.years[1]:
        yield Note("change.same_year", year=year, facts=(("year", str(year)),))
    elif len(ends.levels) == 2:
        yield Note("change.not_known_today", year=year, facts=(("year", str(year)),))
    elif REVISIONS not in case.game.players:
        yield Note("change.nothing_revised", year=year, facts=(("year", str(year)),))


def _beyond_notes(case: Case, cast: Backcast) -> Iterator[Note]:
    """Say how many figures of the back-cast were cut off, and name those that lay so far beyond that they may be slips."""
    if cast.beyond:
        yield Note("change.cut_off", year=case.years[0], facts=(("count", str(len(cast.beyond))),))
    place, labels = case.after.units.place, case.after.units.labels
    far = [f"{labels[place[each.unit]]} {each.item}" for each in cast.beyond if each.ranges > 1 and each.unit in place]
    if far:
        more = f" … (+{len(far) - MOST_NAMED})" if len(far) > MOST_NAMED else ""
        facts = (("count", str(len(far))), ("figures", ", ".join(far[:MOST_NAMED]) + more))
        yield Note("change.far_beyond", year=case.years[0], facts=facts)


def _untold_notes(case: Case, score: Movement) -> Iterator[Note]:
    """Name the units with both scores of an item, whose change could not be shared out all the same."""
    for at, item in enumerate(case.items):
        both = np.isfinite(score.before[at]) & np.isfinite(score.after[at])
        whole: Bools = np.logical_and.reduce(np.isfinite(score.parts[:, at]), axis=0)
        untold = [unit for unit in case.told if both[unit] and not whole[unit]]
        if untold:
            facts = (("count", str(len(untold))), ("units", case.units.named(untold)), ("item", item))
            yield Note("change.untold", item=item, facts=facts)
