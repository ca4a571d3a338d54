# SPDX-License-Identifier: Apache-2.0
"""One side of a relation, made ready to be computed from the cells of one unit, in plain numbers."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from laban.model.checks.values import TOLERANCE
from laban.model.entry_rule import Cell, part_of
from laban.model.form import CodeList, Field, cells, slice_parts
from laban.model.formula import Chain, Formula, Name, Negative, Number, Tree, names, parse

Values = Mapping[Cell, float]
Compute = Callable[[Values], float]
NAN = float("nan")


@dataclass(frozen=True, slots=True)
class Side:
    """A formula and the cells it is made of; `compute` gives NaN where any of them has no value."""

    compute: Compute
    cells: tuple[Cell, ...]


def side(text: str, fields: Mapping[str, Field], code_lists: Mapping[str, CodeList]) -> Side | None:
    """Make a formula ready; nothing where it asks for a part that no form has."""
    needed = {name: cells_of(name, fields, code_lists) for name in names(Formula(text))}
    if not all(needed.values()):
        return None
    concerned = dict.fromkeys(cell for found in needed.values() for cell in found)
    return Side(_compute(parse(Formula(text)), needed), tuple(concerned))


def cells_of(name: str, fields: Mapping[str, Field], code_lists: Mapping[str, CodeList]) -> tuple[Cell, ...]:
    """Return the cells that add up to what a name in a formula means.

    An element means its total, or all its parts where its field has no total; a part means every cell within it.
    """
    element, wanted = part_of(name)
    field = fields.get(element)
    if field is None or not field.by:
        return () if wanted or wanted is None else ((element, ""),)
    if wanted is None or (not wanted and field.total):
        return () if wanted is None else ((element, ""),)
    slices = (each for each in cells(field, code_lists) if each)
    return tuple((element, each) for each in slices if wanted <= set(slice_parts(each)))


def holds(left: float, relation: str, right: float, share: float = TOLERANCE) -> bool:
    """Tell whether two sides keep a relation; they are equal when they differ by no more than a share of the larger.

    >>> holds(0.1 + 0.2, "=", 0.3), holds(101, "<=", 100), holds(101, "<=", 100, 0.02)
    (True, False, True)
    """
    equal = abs(left - right) <= share * max(abs(left), abs(right))
    if relation == "=":
        return equal
    if relation in {"<=", ">="} and equal:
        return True
    return (left < right if relation.startswith("<") else left > right) and (relation in {"<=", ">="} or not equal)


def total_of(values: Values, wanted: tuple[Cell, ...]) -> float:
    """Add up some cells; not a number where any has no value."""
    found = [values.get(cell) for cell in wanted]
    known = [each for each in found if each is not None]
    return math.fsum(known) if len(known) == len(found) else NAN


def _compute(tree: Tree, needed: Mapping[str, tuple[Cell, ...]]) -> Compute:
    match tree:
        case Number(number):
            return lambda _: number
        case Name(code):
            wanted = needed[code]
            if len(wanted) == 1:
                return lambda values, only=wanted[0]: values.get(only, NAN)  # type: ignore[misc]  # mypy infers no type for a lambda with defaults
            return lambda values: total_of(values, wanted)
        case Negative(below):
            inner = _compute(below, needed)
            return lambda values: -inner(values)
        case Chain(first, rest):
            begin = _compute(first, needed)
            steps = tuple((sign, _compute(part, needed)) for sign, part in rest)
            return lambda values: _chain(begin(values), steps, values)


def _chain(total: float, steps: tuple[tuple[str, Compute], ...], values: Values) -> float:
    for sign, part in steps:
        other = part(values)
        if sign == "+":
            total += other
        elif sign == "-":
            total -= other
        elif sign == "*":
            total *= other
        else:
            total = total / other if other else NAN
    return total if math.isfinite(total) else NAN
