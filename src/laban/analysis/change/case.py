# SPDX-License-Identifier: Apache-2.0
"""All that is known of a change before anything is shared out: both results, the units asked for, the scenes, who plays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from laban.analysis.change.editions import Ends, cannot_mix, told_items
from laban.analysis.change.game import Game, Sides
from laban.analysis.change.identity import Identity, identities, ranked
from laban.analysis.change.scenes import Scene, scene_of
from laban.errors import LabanError, MethodError, PanelError, Place, problem, raise_if
from laban.model.change import COVERAGE, FACTORS, MERGED, METHOD, NEW, OTHERS, OWN, REVISIONS, SPLIT, WEIGHTS
from laban.model.result import Result
from laban.model.units import Unit, UnitKey, Units

MOST_UNITS = 500
"""More units than these are not split all at once: the work grows with their square."""

COMPARED = (SPLIT, MERGED)
"""The standings of units whose change is split."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """Both editions and their results, the units that are told and what they were before, the items that are told."""

    ends: Ends
    before: Result
    after: Result
    units: Units
    found: tuple[Identity, ...]
    items: tuple[str, ...]
    scenes: dict[Sides, Scene]

    @property
    def years(self) -> tuple[int, int]:
        """Return the year of each edition."""
        return self.ends.before.year, self.ends.after.year

    @cached_property
    def told(self) -> list[int]:
        """Return which of the units have a past to compare with."""
        return [at for at, each in enumerate(self.found) if each.standing in COMPARED]

    @cached_property
    def places(self) -> tuple[int, ...]:
        """Return where these units stand in the scenes."""
        place = self.scenes[1, 1].units.place
        return tuple(place[self.units.members[at].key] for at in self.told)

    @cached_property
    def regrouped(self) -> bool:
        """Tell whether other units were ranked before than would be ranked of the same figures today."""
        if self.ends.before.method.regroup == self.ends.after.method.regroup:
            return False
        scene = next(iter(self.scenes.values()))
        today = zip(scene.units.members, scene.strict[0].present, strict=True)
        return ranked(self.before, self.years[0]) != {unit.key for unit, there in today if there}

    @cached_property
    def game(self) -> Game:
        """Return the game with everybody who plays; boundaries do not, they come first of all."""
        ends, moved = self.ends, len(self.ends.levels) > 1
        whole = Game(players=(), scenes=self.scenes, units=self.places, items=self.items)
        playing = {
            OWN: moved, COVERAGE: bool(whole.once[list(self.places)].any()), OTHERS: moved,
            REVISIONS: any(map(revised, self.scenes.values())), METHOD: ends.method_moved, WEIGHTS: ends.weights_moved,
        }  # fmt: skip
        return replace(whole, players=tuple(each for each in FACTORS if playing.get(each)))


def case_of(ends: Ends, before: Result, after: Result, codes: Sequence[str]) -> Case:
    """Return the case of two editions, for the units with some codes, or for all that were ranked in either year."""
    chosen = _chosen(ends, before, after, codes)
    scenes = _scenes(ends, before, after)
    there = np.logical_and.reduce([each.present for scene in scenes.values() for each in scene.kept])
    place, years = scenes[1, 1].units.place, (ends.before.year, ends.after.year)
    found = identities([unit.key for unit in chosen], ends.after.panel.units, before, after, years)
    found = tuple(
        replace(each, standing=NEW) if each.standing in COMPARED and not there[place[unit.key]] else each
        for unit, each in zip(chosen, found, strict=True)
    )
    case = Case(
        ends=ends, before=before, after=after, units=Units(chosen), found=found,
        items=told_items(before.framework, after.framework), scenes=scenes,
    )  # fmt: skip
    if not case.game.players and not case.regrouped:
        raise MethodError([problem("change.nothing_differs", first=years[0], last=years[1])])
    return case


def revised(scene: Scene) -> bool:
    """Tell whether what is known today of the first year, or of years learned from, differs from what was published."""
    if len(scene.kept) < 3:
        return False
    pairs = [(scene.kept[0].values, scene.kept[1].values)]
    if scene.learning:
        first, middle = scene.learning[:2]
        pairs += [
            (first.values[first.year_place[year]], middle.values[middle.year_place[year]]) for year in middle.years
        ]
    return not all(np.array_equal(one, other, equal_nan=True) for one, other in pairs)


def _chosen(ends: Ends, before: Result, after: Result, codes: Sequence[str]) -> tuple[Unit, ...]:
    years = ends.before.year, ends.after.year
    keys: set[UnitKey] = set()
    for edition, result, year in zip(ends.sides, (before, after), years, strict=True):
        there = ranked(result, year)
        if not there:
            raise PanelError([problem("change.nobody_ranked", Place(year=year), year=year, edition=edition.label)])
        keys |= there
    chosen = tuple(unit for unit in after.units.members if unit.key in keys and (not codes or unit.code in codes))
    unknown = [code for code in dict.fromkeys(codes) if code not in {unit.code for unit in chosen}]
    raise_if([problem("change.unknown_unit", Place(unit=code), unit=code, first=years[0], last=years[1])
              for code in unknown], MethodError)  # fmt: skip
    if len(chosen) > MOST_UNITS:
        raise MethodError([problem("change.too_many_units", units=len(chosen), most=MOST_UNITS)])
    return chosen


def _scenes(ends: Ends, before: Result, after: Result) -> dict[Sides, Scene]:
    """Return the scenes of every tree and method that a state can have; whoever is compared takes part in all of them."""
    members, years = after.units.members, (ends.before.year, ends.after.year)
    known = identities([unit.key for unit in members], ends.after.panel.units, before, after, years)
    keep = tuple(unit.code for unit, each in zip(members, known, strict=True) if each.standing in COMPARED)
    trees = (0, 1) if ends.weights_moved else (1,)
    methods = (0, 1) if ends.method_moved else (1,)
    return {(tree, method): _scene(ends, tree, method, keep) for tree in trees for method in methods}


def _scene(ends: Ends, tree: int, method: int, keep: tuple[str, ...]) -> Scene:
    try:
        return scene_of(ends, tree, method, keep)
    except LabanError as refusal:
        raise cannot_mix(tree, method, refusal) from refusal
