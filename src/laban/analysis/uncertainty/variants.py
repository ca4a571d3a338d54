# SPDX-License-Identifier: Apache-2.0
"""Which alternatives come to which figures: every combination that differs before weighing, and after it, listed once.

A design of five choices with three alternatives each has 243 combinations, but only those that differ up to normalising
need a computation of their own; weights, means and ties are applied to the figures afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import prod

import numpy as np

from laban.model.design import Choice, Design, Setting
from laban.model.method import Aggregating, Method, Ranking, Weighing
from laban.model.result import Ints
from laban.model.settings import with_settings

AFTER = ("weigh", "aggregate", "rank")
"""The sections of a method that only use normalised figures."""

Settings = tuple[Setting, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Combination:
    """Some alternatives taken together: the method they make, and how a person names them."""

    method: Method
    named: str


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One side of the figures, before or after normalising: what each alternative adds to the place of a combination.

    `steps` has one array for each choice, a number for each alternative; their sum over the choices is a place in
    `combinations`.
    """

    steps: tuple[Ints, ...]
    combinations: tuple[Combination, ...]

    def place(self, alternatives: Ints) -> Ints:
        """Return the place of the combination that each draw (draws, choices) takes."""
        found = np.zeros(len(alternatives), np.int32)
        for at, steps in enumerate(self.steps):
            found += steps[alternatives[:, at]]
        return found


def sizes(design: Design) -> tuple[int, int]:
    """Return how many combinations there are before and after normalising, without making them."""
    before, after = (prod(len(set(ways(choice, late=late))) for choice in design.choices) for late in (False, True))
    return before, after


def before(design: Design, method: Method) -> Side:
    """Return the combinations that may differ up to normalising; what comes after is put aside."""
    return side(design, method, late=False)


def after(design: Design, method: Method) -> Side:
    """Return the combinations that may differ in weights, aggregation and ranking."""
    return side(design, method, late=True)


def side(design: Design, method: Method, *, late: bool) -> Side:
    """Return one side of a design."""
    kinds = [tuple(dict.fromkeys(ways(choice, late=late))) for choice in design.choices]
    steps, stride = [], prod(len(each) for each in kinds)
    for choice, known in zip(design.choices, kinds, strict=True):
        stride //= len(known)
        steps.append(np.array([known.index(each) * stride for each in ways(choice, late=late)], np.int32))
    named = [names(choice, known, late=late) for choice, known in zip(design.choices, kinds, strict=True)]
    made = tuple(
        Combination(varied(method, settings, late=late), "; ".join(filter(None, words)))
        for settings, words in zip(product(*kinds), product(*named), strict=True)
    )
    return Side(tuple(steps), made)


def ways(choice: Choice, *, late: bool) -> list[Settings]:
    """Return the settings of each alternative on one side."""
    return [
        tuple(each for each in alternative.settings if (each.path[0] in AFTER) == late)
        for alternative in choice.alternatives
    ]


def names(choice: Choice, known: Sequence[Settings], *, late: bool) -> list[str]:
    """Return how to name each different way of a choice: by its first alternative; a choice with one way has no name."""
    if len(known) == 1:
        return [""]
    found = ways(choice, late=late)
    return [f"{choice.name} = {choice.alternatives[found.index(each)].name}" for each in known]


def varied(method: Method, settings: Sequence[Settings], *, late: bool) -> Method:
    """Return the method with settings of several choices, the general ones first, so that their order does not matter."""
    every = sorted((each for group in settings for each in group), key=lambda each: len(each.path))
    made = with_settings(method, every)
    return made if late else up_to_normalising(made)


def up_to_normalising(method: Method) -> Method:
    """Return a method whose later choices are the plainest, which no figures make impossible."""
    return replace(method, weigh=Weighing(method="equal"), aggregate=Aggregating(), rank=Ranking())


def same(places: Sequence[Ints], sides: Sequence[Side], design: Design) -> Iterator[tuple[Choice, int, int]]:
    """Yield the pairs of alternatives of a choice between which nothing differs, whatever the others are.

    `places` says for each combination of a side which of the different figures it has.
    """
    grids = [grid(found, each) for found, each in zip(places, sides, strict=True)]
    for at, choice in enumerate(design.choices):
        for one in range(len(choice.alternatives)):
            for other in range(one + 1, len(choice.alternatives)):
                if all(
                    np.array_equal(each.take(of[at][one], axis=at), each.take(of[at][other], axis=at))
                    for each, of in grids
                ):
                    yield choice, one, other


def grid(places: Ints, side: Side) -> tuple[Ints, list[list[int]]]:
    """Return the places with one axis for each choice, and where along its axis each alternative lies."""
    known = [sorted(set(steps.tolist())) for steps in side.steps]
    along = [[values.index(step) for step in steps.tolist()] for values, steps in zip(known, side.steps, strict=True)]
    return places.reshape([len(each) for each in known]), along
