# SPDX-License-Identifier: Apache-2.0
"""How a demonstration is drawn: one line an element, as a pack's `demonstration.toml` says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from laban.errors import Place, Problem, problem
from laban.model.framework import Element

KINDS = ("size", "part", "score", "rest", "prior", "total")
"""What an element may be: see `Draw`."""

BASED = ("part", "rest", "prior", "total")
"""Kinds that are made from another element, which must be drawn before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """How one element is drawn. f is a unit's development (mean 0, spread 1), z its own luck with this element.

    - `size`: middle · exp(spread·z + development·f) · (1 + growth)^year, also for units larger than others by their group;
    - `part`: the same times the element `base`, and at most `high` times it;
    - `score`: middle + spread·(development·f + √(1 − development²)·z) + growth·year, between `low` and `high`;
    - `rest`: `base` minus the elements in `less`;
    - `prior`: `base` in the year before;
    - `total`: the sum of `base` over all units, the same for each.

    Values are rounded to `decimals`; three are refused, because `1,234` would not tell whether its comma is decimal.
    """

    kind: str
    base: str = ""
    less: tuple[str, ...] = ()
    middle: float = 0.0
    spread: float = 0.0
    development: float = 0.0
    growth: float = 0.0
    low: float = 0.0
    high: float = float("inf")
    decimals: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lift:
    """Units of one group that are further developed and larger than the rest."""

    grouping: str
    group: str
    development: float = 0.0
    size: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """Groups of units by the ratio of two elements in the last year: equally many units in each, lowest first."""

    grouping: str
    numerator: str
    denominator: str
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """How many faults of each kind are planted; elements in `sound` are left alone."""

    gap: int = 0
    late: int = 0
    thousandfold: int = 0
    decimal_comma: int = 0
    part_over_total: int = 0
    parts_unlike_total: int = 0
    sound: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """A whole demonstration. `memory` is how much of a unit's luck and development stays from year to year (0 to 1)."""

    elements: tuple[tuple[str, Draw], ...]
    memory: float = 0.98
    lift: tuple[Lift, ...] = ()
    classes: tuple[Classes, ...] = ()
    faults: Planted = field(default_factory=Planted)


def recipe_problems(recipe: Recipe, elements: tuple[Element, ...], file: str) -> Iterator[Problem]:
    """Tell everything in a recipe that cannot be drawn."""
    known = {element.code for element in elements}
    drawn: set[str] = set()
    for code, draw in recipe.elements:
        place = Place(file=file, item=code)
        if code not in known:
            yield problem("demonstration.unknown_element", place, element=code)
        if draw.kind not in KINDS:
            yield problem("demonstration.unknown_kind", place, kind=draw.kind, known=", ".join(KINDS))
        for base in (*((draw.base,) if draw.kind in BASED else ()), *draw.less):
            if base not in drawn:
                yield problem("demonstration.base_first", place, element=code, base=base)
        if draw.decimals < 0 or draw.decimals == 3:
            yield problem("demonstration.decimals", place, element=code, decimals=draw.decimals)
        if draw.kind == "score" and not -1 <= draw.development <= 1:
            yield problem("demonstration.share", place, name="development", given=draw.development)
        drawn.add(code)
    for code in sorted(known - drawn):
        yield problem("demonstration.not_drawn", Place(file=file, item=code), element=code)
    if not 0 <= recipe.memory <= 1:
        yield problem("demonstration.share", Place(file=file), name="memory", given=recipe.memory)
    yield from _classes_problems(recipe, known, file)


def _classes_problems(recipe: Recipe, known: set[str], file: str) -> Iterator[Problem]:
    for each in recipe.classes:
        for element in (each.numerator, each.denominator):
            if element not in known:
                yield problem("demonstration.unknown_element", Place(file=file, item=element), element=element)
        if not each.groups:
            yield problem("demonstration.no_groups", Place(file=file), grouping=each.grouping)
