# SPDX-License-Identifier: Apache-2.0
"""Skip logic of forms: which fields need not be asked, given what is already answered.

A condition is one comparison, `formula relation formula`, or several joined by `and` or by `or` (never both): it has one
level and no parentheses around comparisons. A comparison of which a side is missing does not hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from laban.errors import Place, Problem
from laban.model.form import Field, Form
from laban.model.formula import Formula, evaluate, names, problems

MAX_LENGTH = 500
"""A longer condition is refused: nobody could tell a reader why a field is not asked."""

TOLERANCE = 1e-9
"""Two sides are equal when they differ by no more than this share of the larger."""

_JOIN = re.compile(r"\s+(and|or)\s+", re.IGNORECASE)
_RELATION = re.compile(r"<=|>=|!=|==|≤|≥|≠|<|>|=")
_Fault = tuple[str, tuple[tuple[str, str], ...]]
_PLAIN = {"≤": "<=", "≥": ">=", "≠": "!=", "==": "="}


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison of two formulas."""

    left: Formula
    relation: str
    right: Formula


@dataclass(frozen=True, slots=True)
class Condition:
    """Comparisons of which all (`every`) or at least one must hold."""

    comparisons: tuple[Comparison, ...]
    every: bool = True


def applies(field: Field, values: Mapping[str, Decimal | float | None]) -> bool:
    """Tell whether a field is to be asked, by the values of the totals of other elements (a yes is 1, a no is 0).

    Without a condition it is. A comparison of which a side is missing does not hold, so a field that hangs on what is not
    yet answered is not asked. A condition that cannot be read raises `FrameworkError` or `KeyError`; checks tell it first.

    >>> applies(Field(element="st_staff", when="st_organisations > 0"), {"st_organisations": 3.0})
    True
    """
    if not field.when:
        return True
    condition = _read(field.when)[0]
    if condition is None:
        raise KeyError(field.when)
    held = (_holds(each, values) for each in condition.comparisons)
    return all(held) if condition.every else any(held)


def applying(form: Form, values: Mapping[str, Decimal | float | None]) -> tuple[str, ...]:
    """Return the elements of a form that are to be asked, in order; what hangs on a field that is not asked is not asked.

    An old value of a field that is no longer asked counts as missing.
    """
    asked = set(form.elements)
    while True:
        known = {code: value for code, value in values.items() if code in asked}
        left = {each.element for each in form.fields if applies(each, known)}
        if left == asked:
            return tuple(code for code in form.elements if code in asked)
        # Only ever fewer: a condition that holds because something is missing does not exist.
        asked &= left


def condition_names(when: str) -> tuple[str, ...]:
    """Return the elements a condition names, each once; none where it is empty or cannot be read."""
    condition = _read(when)[0] if when and not condition_problems(when, Place()) else None
    if condition is None:
        return ()
    sides = (side for each in condition.comparisons for side in (each.left, each.right))
    return tuple(dict.fromkeys(name for side in sides for name in names(side)))


def condition_problems(when: str, where: Place) -> tuple[Problem, ...]:
    """Tell why a condition cannot be read; nothing if it can or is empty."""
    if not when:
        return ()
    condition, faults = _read(when)
    if condition is None:
        return tuple(Problem(f"form.{name}", where, facts) for name, facts in faults)
    sides = (side for each in condition.comparisons for side in (each.left, each.right))
    return tuple(found for side in sides for found in problems(side, where))


def hanging(form: Form) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each element that hangs on others, with those."""
    for each in form.fields:
        if needed := condition_names(each.when):
            yield each.element, needed


def _read(when: str) -> tuple[Condition | None, tuple[_Fault, ...]]:
    """Split a condition into its comparisons; the formulas in it are read by their own parser."""
    if len(when) > MAX_LENGTH:
        return None, (("when_long", (("length", str(len(when))), ("most", str(MAX_LENGTH)))),)
    parts = _JOIN.split(when.strip())
    words = {word.lower() for word in parts[1::2]}
    if len(words) > 1:
        return None, (("when_mixed", (("when", when),)),)
    comparisons = [_comparison(part) for part in parts[::2]]
    if None in comparisons:
        return None, (("when_no_relation", (("when", when), ("known", " ".join(RELATIONS)))),)
    return Condition(tuple(each for each in comparisons if each), words != {"or"}), ()


def _comparison(text: str) -> Comparison | None:
    """Read one comparison; nothing where there is not exactly one relation."""
    found = _RELATION.findall(text)
    if len(found) != 1:
        return None
    left, _, right = text.partition(found[0])
    return Comparison(Formula(left.strip()), _PLAIN.get(found[0], found[0]), Formula(right.strip()))


def _holds(each: Comparison, values: Mapping[str, Decimal | float | None]) -> bool:
    left, right = (_side(side, values) for side in (each.left, each.right))
    if np.isnan(left) or np.isnan(right):
        return False
    return RELATIONS[each.relation](left, right)


def _side(side: Formula, values: Mapping[str, Decimal | float | None]) -> float:
    given = {name: values.get(name) for name in names(side)}
    known = {name: np.asarray(np.nan if value is None else float(value)) for name, value in given.items()}
    return float(evaluate(side, known))


def _equal(left: float, right: float) -> bool:
    return abs(left - right) <= TOLERANCE * max(abs(left), abs(right))


RELATIONS: Mapping[str, Callable[[float, float], bool]] = {
    "<=": lambda left, right: left < right or _equal(left, right),
    "<": lambda left, right: left < right and not _equal(left, right),
    "=": _equal,
    "!=": lambda left, right: not _equal(left, right),
    ">=": lambda left, right: left > right or _equal(left, right),
    ">": lambda left, right: left > right and not _equal(left, right),
}
"""The relations a condition may have, by the sign between its sides."""
