# SPDX-License-Identifier: Apache-2.0
"""Plant faults in drawn figures: the kinds that really come in, so that a checker can be judged by what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from laban.datasets.demonstration import Figure
from laban.datasets.recipe import Draw, Recipe
from laban.model.pack import Rule
from laban.model.units import UnitKey

Spoil = Callable[[Figure], tuple[Figure, str] | None]
"""Spoil a figure and name the rule it breaks, or give nothing where this fault cannot be in it."""

OVER = 1.15
"""A part that contradicts its total is so many times the total."""
UNLIKE = 1.25
"""A part that no longer adds up with the others is so many times itself."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One planted fault: the figure as it should be, as it is written, and the rule it breaks, if one."""

    kind: str
    right: Figure
    wrong: Figure
    rule: str = ""


def plant(
    figures: Sequence[Figure], recipe: Recipe, rules: Sequence[Rule], rng: np.random.Generator
) -> tuple[tuple[Figure, ...], tuple[Fault, ...]]:
    """Plant the faults a recipe asks for, at most one in a figure, at places drawn by chance.

    - `gap`: the cell is empty; `late`: the figure came after the deadline (flag `late`);
    - `thousandfold`: a unit of measure slipped, the figure is a thousand times too large;
    - `decimal_comma`: `12.5` is written `12,5`;
    - `part_over_total`: a part is larger than its total (rules `part <= total`);
    - `parts_unlike_total`: parts no longer add up to their total (rules `a + b + … = total`).

    Where fewer figures can hold a fault than are asked for, fewer are planted. Faults come in the order of the figures.
    """
    spoiled = list(figures)
    found: dict[int, Fault] = {}
    draws = dict(recipe.elements)
    wanted = recipe.faults
    for kind, spoil in _spoilers(figures, draws, rules).items():
        left = int(getattr(wanted, kind))
        for at in np.argsort(rng.random(len(figures)), kind="stable").tolist():
            if not left:
                break
            if at in found or figures[at].element in wanted.sound:
                continue
            if (wrong := spoil(figures[at])) is not None:
                spoiled[at] = wrong[0]
                found[at] = Fault(kind, figures[at], *wrong)
                left -= 1
    return tuple(spoiled), tuple(found[at] for at in sorted(found))


def _spoilers(figures: Sequence[Figure], draws: Mapping[str, Draw], rules: Sequence[Rule]) -> dict[str, Spoil]:
    """Return the way to plant each kind of fault; the rare kinds come first, so that they find room."""
    values = {(each.round.year, each.unit, each.element): each.value for each in figures}
    return {
        "parts_unlike_total": lambda figure: _unlike(figure, dict(_sums(rules)), draws),
        "part_over_total": lambda figure: _over(figure, dict(_parts(rules, draws)), values, draws),
        "thousandfold": lambda figure: (_with(figure, 1000 * figure.value, draws), "") if figure.value else None,
        "decimal_comma": _comma,
        "gap": lambda figure: (replace(figure, value=float("nan"), text="", marks=""), ""),
        "late": lambda figure: (replace(figure, marks=f"{figure.marks} late"), ""),
    }


def _with(figure: Figure, value: float, draws: Mapping[str, Draw]) -> Figure:
    return replace(figure, value=value, text=f"{value:.{draws[figure.element].decimals}f}")


def _comma(figure: Figure) -> tuple[Figure, str] | None:
    return (replace(figure, text=figure.text.replace(".", ",")), "") if "." in figure.text else None


def _over(
    figure: Figure, totals: Mapping[str, tuple[str, str]], values: Mapping[tuple[int, UnitKey, str], float],
    draws: Mapping[str, Draw],
) -> tuple[Figure, str] | None:  # fmt: skip
    total, rule = totals.get(figure.element, ("", ""))
    whole = values.get((figure.round.year, figure.unit, total), 0.0)
    return (_with(figure, OVER * whole, draws), rule) if whole >= 10 else None


def _unlike(figure: Figure, sums: Mapping[str, str], draws: Mapping[str, Draw]) -> tuple[Figure, str] | None:
    rule = sums.get(figure.element, "")
    return (_with(figure, UNLIKE * figure.value, draws), rule) if rule and figure.value >= 10 else None


def _parts(rules: Sequence[Rule], draws: Mapping[str, Draw]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield each element that a rule keeps from being larger than another: part → (total, rule)."""
    for rule in rules:
        if rule.relation == "<=" and rule.left in draws and rule.right in draws:
            yield rule.left, (rule.right, rule.code)


def _sums(rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    """Yield each element that a rule adds up with others: part → rule."""
    for rule in rules:
        parts = [part.strip() for part in rule.left.split("+")]
        if rule.relation == "=" and len(parts) > 1:
            yield from ((part, rule.code) for part in parts)
