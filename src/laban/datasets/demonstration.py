# SPDX-License-Identifier: Apache-2.0
"""Draw a demonstration: plausible figures where none are public, the same for the same seed, and never taken for real.

Everything is built from `Generator.random` by + - * / and the portable exponential, so that the same seed gives the same
bytes on every processor. NumPy keeps the stream of a Generator within a version; a new version may change it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from laban.datasets.recipe import Classes, Draw, Recipe
from laban.model.framework import Framework
from laban.model.method import Regrouping
from laban.model.panel import Floats, Panel
from laban.model.units import UnitKey, Units
from laban.numeric.portable import exp
from laban.steps.regroup import regroup

UNIFORMS = 12
"""So many uniforms, summed, less six, have mean 0 and spread 1 and look normal (Irwin 1927, Hall 1927)."""


@dataclass(frozen=True, slots=True)
class Round:
    """One year's figures, and the code system by whose units they are reported."""

    year: int
    system: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One reported figure, as a number and as it is written; `marks` are the letters of its flag."""

    round: Round
    unit: UnitKey
    element: str
    value: float
    text: str
    marks: str = "generated"


@dataclass(frozen=True, slots=True)
class Demonstration:
    """Drawn figures, round by round, unit by unit, and the groups that follow from them: (unit, grouping) → group."""

    figures: tuple[Figure, ...]
    groups: Mapping[tuple[UnitKey, str], str]


def demonstration(
    framework: Framework, units: Units, recipe: Recipe, rounds: Sequence[Round], rng: np.random.Generator,
    day: tuple[int, int] = (12, 31),
) -> Demonstration:  # fmt: skip
    """Draw every element for the units of the first round's system, and regroup them for rounds of another system.

    Figures are those of the units that exist on the reference `day` (month, day) of the year. A merged unit gets what
    `regroup` makes of its predecessors, so that sums and ratios agree over a merger. Without rounds nothing is drawn.
    No figure is missing; gaps are planted afterwards (`laban.datasets.faults`).
    """
    if not rounds:
        return Demonstration((), {})
    base = rounds[0].system
    first = min(each.year for each in rounds)
    last = max(each.year for each in rounds)
    whole = _panel(units, base, drawn(units.of_system(base), recipe, last - first + 1, rng), first)
    decimals = {code: draw.decimals for code, draw in recipe.elements}
    figures: list[Figure] = []
    groups: dict[tuple[UnitKey, str], str] = {}
    for each in rounds:
        panel = whole.of_year(each.year)
        if each.system != base:
            panel = regroup(panel, framework, Regrouping(to=each.system)).panel
        found = tuple(_figures(panel, each, date(each.year, *day), decimals))
        figures.extend(found)
        for classes in recipe.classes:
            groups |= classified(found, classes)
    return Demonstration(tuple(figures), groups)


def drawn(units: Units, recipe: Recipe, years: int, rng: np.random.Generator) -> dict[str, Floats]:
    """Draw every element, in the order of the recipe: element → (years, units).

    One more year is drawn before the first, so that the first too has a year before it.
    """
    n = len(units)
    lifted, larger = np.zeros(n), np.zeros(n)
    for lift in recipe.lift:
        inside = np.array([group == lift.group for group in units.groups_of(lift.grouping)], dtype=np.float64)
        lifted, larger = lifted + lift.development * inside, larger + lift.size * inside
    development = lifted + _luck(years + 1, n, recipe.memory, rng)
    known: dict[str, Floats] = {}
    for code, draw in recipe.elements:
        luck = _luck(years + 1, n, recipe.memory, rng)
        known[code] = rounded(_element(draw, known, development, luck, larger), draw.decimals)
    return {code: values[1:] for code, values in known.items()}


def rounded(values: Floats, decimals: int) -> Floats:
    """Round to a number of decimals, half to even.

    >>> rounded(np.array([0.125, 2.5]), 2).tolist()
    [0.12, 2.5]
    """
    tens = float(10**decimals)
    found: Floats = np.rint(values * tens) / tens
    return found


def classified(figures: Iterable[Figure], classes: Classes) -> dict[tuple[UnitKey, str], str]:
    """Sort the units of one round by a ratio and cut them into groups of as equal number as can be, lowest first.

    Where the number does not divide, the last groups are larger. Equal ratios keep the order of the units.
    """
    parts: dict[str, dict[UnitKey, float]] = {classes.numerator: {}, classes.denominator: {}}
    for figure in figures:
        if figure.element in parts:
            parts[figure.element][figure.unit] = figure.value
    below = parts[classes.denominator]
    ratio = {unit: value / below[unit] for unit, value in parts[classes.numerator].items() if below.get(unit)}
    order = sorted(ratio, key=ratio.__getitem__)
    many = len(classes.groups)
    return {(unit, classes.grouping): classes.groups[_part(at, len(order), many)] for at, unit in enumerate(order)}


def _part(at: int, count: int, parts: int) -> int:
    """Return into which of some parts the position falls; the last parts take what does not divide."""
    each = count // parts
    return min(at // each, parts - 1) if each else parts - 1


def _normal(n: int, rng: np.random.Generator) -> Floats:
    """Draw values of mean 0 and spread 1, bounded by ±6."""
    total = np.zeros(n)
    for _ in range(UNIFORMS):
        total = total + rng.random(n)
    return total - UNIFORMS / 2


def _luck(years: int, n: int, memory: float, rng: np.random.Generator) -> Floats:
    """Draw (years, n) values of spread 1 of which a share stays from year to year."""
    news = float(np.sqrt(1 - memory * memory))
    rows = [_normal(n, rng)]
    for _ in range(years - 1):
        rows.append(memory * rows[-1] + news * _normal(n, rng))
    return np.stack(rows)


def _element(draw: Draw, known: Mapping[str, Floats], development: Floats, luck: Floats, larger: Floats) -> Floats:
    """Make one element of all years, the year before the first included."""
    years = np.arange(len(luck), dtype=np.float64)[:, None]
    if draw.kind == "score":
        own = float(np.sqrt(1 - draw.development * draw.development))
        value = draw.middle + draw.spread * (draw.development * development + own * luck) + draw.growth * years
        return np.clip(value, draw.low, draw.high)
    if draw.kind in ("size", "part"):
        factor = draw.middle * exp(draw.spread * luck + draw.development * development) * _grown(draw.growth, years)
        return factor * exp(larger)[None, :] if draw.kind == "size" else _part_of(known[draw.base], factor, draw.high)
    base = known[draw.base]
    if draw.kind == "prior":
        return np.concatenate([base[:1], base[:-1]])
    if draw.kind == "total":
        return np.repeat(np.add.reduce(base, axis=1, keepdims=True), base.shape[1], axis=1)
    for each in draw.less:
        base = base - known[each]
    return base


def _part_of(base: Floats, factor: Floats, high: float) -> Floats:
    return np.minimum(base * factor, base * high) if high < np.inf else base * factor


def _grown(growth: float, years: Floats) -> Floats:
    """Return (1 + growth) to the power of each whole number of years, by repeated multiplication."""
    found = np.ones_like(years)
    for at in range(1, len(years)):
        found[at] = found[at - 1] * (1 + growth)
    return found


def _panel(units: Units, base: str, values: Mapping[str, Floats], first: int) -> Panel:
    """Put drawn elements into a panel of all units, so that merged units find their predecessors."""
    places = [at for at, unit in enumerate(units.members) if unit.key.system == base]
    count = len(next(iter(values.values()), np.zeros((0, 0))))
    figures = np.full((count, len(values), len(units)), np.nan)
    for at, element in enumerate(values.values()):
        figures[:, at, places] = element
    present = np.zeros((count, len(units)), dtype=bool)
    present[:, places] = True
    return Panel.of(units, tuple(range(first, first + count)), tuple(values), figures, present=present)


def _figures(panel: Panel, each: Round, day: date, decimals: Mapping[str, int]) -> Iterator[Figure]:
    """Write the figures of one round, unit by unit."""
    values = [rounded(panel.values[0, at], decimals[code]) for at, code in enumerate(panel.items)]
    for place, unit in enumerate(panel.units.members):
        if unit.key.system == each.system and unit.exists_on(day):
            for at, code in enumerate(panel.items):
                value = float(values[at][place])
                yield Figure(each, unit.key, code, value, f"{value:.{decimals[code]}f}")
