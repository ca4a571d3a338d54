# SPDX-License-Identifier: Apache-2.0
"""The game that shares a change out: who plays, and what each unit's score and rank are in every state.

A state is a subset of the players: what they stand for is as it is after, everything else as it was before. What is known
today of the past comes before the figures move: `revisions` joins before `own`, `coverage` and `others`, so that no
figure is ever made up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from laban.analysis.change.editions import cannot_mix
from laban.analysis.change.scenes import Scene
from laban.analysis.change.variants import Outcome, Variant, once_only, outcomes
from laban.errors import LabanError
from laban.model.change import COVERAGE, METHOD, OTHERS, OWN, REVISIONS, WEIGHTS
from laban.model.panel import Bools, Floats
from laban.numeric.shapley import chances

DATA = (OWN, COVERAGE, OTHERS)

Watch = Callable[[int, int], None]
"""Told how many states are computed, and of how many."""

Sides = tuple[int, int]
"""From which edition tree and weights, and the method, are taken."""

Task = tuple[Sides, Variant]


@dataclass(frozen=True, kw_only=True)
class Game:
    """Who plays, in which scenes, for which units (places in the scenes' units)."""

    players: tuple[str, ...]
    scenes: dict[Sides, Scene]
    units: tuple[int, ...]
    items: tuple[str, ...]

    @cached_property
    def chances(self) -> Floats:
        """Return how probable each state is for each player to join."""
        place = {player: at for at, player in enumerate(self.players)}
        first = [(place[REVISIONS], place[each]) for each in DATA if each in place and REVISIONS in place]
        return chances(len(self.players), first)

    @cached_property
    def states(self) -> tuple[int, ...]:
        """Return the states that can be, by their number."""
        met = self.chances > 0
        found = {0, (1 << len(self.players)) - 1}
        for player, row in enumerate(met):
            before = np.flatnonzero(row).tolist()
            found.update(before, (state | 1 << player for state in before))
        return tuple(sorted(found))

    def joined(self, state: int, player: str) -> bool:
        """Tell whether a player has joined in a state; who does not play has nothing to move, and counts as joined."""
        return player not in self.players or bool(state >> self.players.index(player) & 1)

    def sides(self, state: int) -> Sides:
        """Return from which edition the tree and the method of a state are."""
        return int(self.joined(state, WEIGHTS)), int(self.joined(state, METHOD))

    def variant(self, state: int, unit: int) -> Variant:
        """Return the figures of a state for one unit, in the form in which equal ones are equal."""
        levels = len(self.scenes[self.sides(state)].kept)
        last = levels - 1
        base = 1 if levels == 3 and self.joined(state, REVISIONS) else 0
        own, coverage, others = (self.joined(state, each) for each in DATA)
        if not self.once[unit]:
            coverage = own
        if own == coverage == others:
            return Variant(base=last if own else base)
        return Variant(base=base, last=last, unit=unit, own=own, coverage=coverage, others=others)

    @cached_property
    def once(self) -> Bools:
        """Tell which units have figures, in any scene, at only one of the two levels between which data move."""
        found = np.zeros(len(self.scenes[1, 1].units), bool)
        for scene in self.scenes.values():
            if len(scene.kept) > 1:
                found |= once_only(*scene.kept[-2:]).any(axis=0)
        return found


@dataclass(frozen=True, kw_only=True)
class Played:
    """What every state gives each unit: scores and ranks (states, items, units), normalised indicators by state.

    All states have a place; those that cannot be are NaN. Without a rank, the rank is NaN too.
    """

    scores: Floats
    ranks: Floats
    normalised: dict[int, Floats]


def play(game: Game, watch: Watch | None = None) -> Played:
    """Compute every state once for all units that it is the same for, and return what it gives each of them."""
    shape = (1 << len(game.players), len(game.items), len(game.units))
    scores, ranks = np.full(shape, np.nan), np.full(shape, np.nan)
    normalised: dict[int, Floats] = {}
    wanted: dict[Task, list[tuple[int, int]]] = {}
    for state in game.states:
        scene = game.scenes[game.sides(state)]
        normalised[state] = np.full((len(scene.framework.leaves), len(game.units)), np.nan)
        for at, unit in enumerate(game.units):
            wanted.setdefault((game.sides(state), game.variant(state, unit)), []).append((state, at))
    for (sides, variant), figures in _computed(game, list(wanted), watch):
        places = _places(game.scenes[sides], game.items)
        for state, at in wanted[sides, variant]:
            unit = game.units[at]
            scores[state, :, at] = figures.scores[0, places, unit]
            found = figures.ranks[0, places, unit]
            ranks[state, :, at] = np.where(found == 0, np.nan, found)
            normalised[state][:, at] = figures.normalised[0, :, unit]
    return Played(scores=scores, ranks=ranks, normalised=normalised)


def _computed(game: Game, tasks: Sequence[Task], watch: Watch | None) -> Iterator[tuple[Task, Outcome]]:
    done = 0
    for sides, scene in game.scenes.items():
        mine = [variant for of, variant in tasks if of == sides]
        waiting = iter(mine)
        try:
            for portion in outcomes(scene, mine):
                for at in range(len(portion.scores)):
                    one = slice(at, at + 1)
                    outcome = Outcome(portion.scores[one], portion.ranks[one], portion.normalised[one])
                    yield (sides, next(waiting)), outcome
                done += len(portion.scores)
                if watch:
                    watch(done, len(tasks))
        except LabanError as refusal:
            raise cannot_mix(*sides, refusal) from refusal


def _places(scene: Scene, items: tuple[str, ...]) -> list[int]:
    """Return where the items stand in a scene's tree; the first is the root, whatever it is called there."""
    tree = scene.framework
    return [tree.place[tree.root if at == 0 else item] for at, item in enumerate(items)]
