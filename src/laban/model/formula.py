# SPDX-License-Identifier: Apache-2.0
"""A formula over data elements: numbers, element codes, + - * / and parentheses; read by our own small parser.

Nothing is ever handed to Python to run: a formula is a text from a file, so its length and depth are limited and it can
only name elements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from laban.errors import FrameworkError, Place, Problem

Floats = npt.NDArray[np.float64]

MAX_LENGTH = 2000
"""A longer formula is refused: it belongs into the data, or into several indicators."""

MAX_DEPTH = 40
"""How deep parentheses and signs may be nested."""

_QUOTED = 60
_TOKEN = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?![A-Za-z0-9_.]))"
    r"|(?P<code>[A-Za-z0-9_]+)"
    r"|\[(?P<bracketed>[^\[\]]*)\]"
    r"|(?P<sign>[-+*/()])"
)


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as written; codes with other letters than a–z, A–Z, 0–9 and _ stand in [brackets]."""

    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a formula."""

    value: float


@dataclass(frozen=True, slots=True)
class Name:
    """The code of an element in a formula."""

    code: str


@dataclass(frozen=True, slots=True)
class Negative:
    """The opposite of what follows a minus sign."""

    of: Tree


@dataclass(frozen=True, slots=True)
class Chain:
    """Terms joined by + and -, or factors joined by * and /, worked off from left to right."""

    first: Tree
    rest: tuple[tuple[str, Tree], ...]


Tree = Number | Name | Negative | Chain
"""A formula once read; immutable."""


class _Token(NamedTuple):
    kind: str
    text: str
    at: int


class _Fault(NamedTuple):
    code: str
    facts: tuple[tuple[str, str], ...] = ()


class _UnreadableError(Exception):
    """Carries the first fault of grammar out of the parser."""

    def __init__(self, name: str, **facts: object) -> None:
        self.fault = _fault(name, **facts)
        super().__init__(name)


def _fault(name: str, **facts: object) -> _Fault:
    return _Fault(f"framework.formula_{name}", tuple((key, str(value)) for key, value in facts.items()))


def parse(formula: Formula) -> Tree:
    """Read a formula into its tree; an unreadable one raises `FrameworkError` with every fault.

    >>> parse(Formula("-2"))
    Negative(of=Number(value=2.0))
    """
    tree, faults = _read(formula.text)
    if tree is None:
        raise FrameworkError(_problems(formula, faults, Place()))
    return tree


def problems(formula: Formula, where: Place) -> tuple[Problem, ...]:
    """Tell why a formula cannot be read: all unknown characters, or else the first fault of grammar; nothing if it can."""
    return _problems(formula, _read(formula.text)[1], where)


def names(formula: Formula) -> tuple[str, ...]:
    """Return the codes of the elements a formula names, each once, in the order they are written.

    >>> names(Formula("100 * [rd.staff] / (population - [rd.staff])"))
    ('rd.staff', 'population')
    """
    return tuple(dict.fromkeys(_names(parse(formula))))


def divisors(formula: Formula) -> tuple[str, ...]:
    """Return the codes of the elements that a formula divides by, each once, in the order they are written.

    >>> divisors(Formula("100 * staff / (people - staff) + cost"))
    ('people', 'staff')
    """
    return tuple(dict.fromkeys(_divisors(parse(formula))))


def evaluate(formula: Formula, values: Mapping[str, Floats]) -> Floats:
    """Compute a formula on arrays of one shape, cell by cell.

    A missing value makes the result missing, also times zero. A division by zero, and a result too large to be a number,
    are missing too; the caller notes it. A formula without names gives a single number. Every name must be in `values`.

    >>> evaluate(Formula("a / b"), {"a": np.array([1.0, 1.0]), "b": np.array([4.0, 0.0])}).tolist()
    [0.25, nan]
    """
    # Overflow is decided below, not warned of: what is not finite becomes missing.
    with np.errstate(over="ignore", invalid="ignore"):
        found = _value(parse(formula), values)
    return np.where(np.isfinite(found), found, np.nan)


def _problems(formula: Formula, faults: tuple[_Fault, ...], where: Place) -> tuple[Problem, ...]:
    quoted = formula.text if len(formula.text) <= _QUOTED else formula.text[: _QUOTED - 1] + "…"
    return tuple(Problem(fault.code, where, (("formula", quoted), *fault.facts)) for fault in faults)


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[Tree | None, tuple[_Fault, ...]]:
    if len(text) > MAX_LENGTH:
        return None, (_fault("long", length=len(text), most=MAX_LENGTH),)
    tokens, faults = _tokens(text)
    if not faults and not tokens:
        faults = (_fault("empty"),)
    if faults:
        return None, faults
    try:
        tree, after = _sum(tokens, 0, 0)
        _finish(tokens, after)
    except _UnreadableError as unreadable:
        return None, (unreadable.fault,)
    return tree, ()


def _tokens(text: str) -> tuple[tuple[_Token, ...], tuple[_Fault, ...]]:
    found: list[_Token] = []
    faults: dict[str, _Fault] = {}
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            name = "bracket" if text[at] in "[]" else "character"
            faults.setdefault(text[at], _fault(name, character=text[at], at=at + 1))
            at += 1
            continue
        kind = match.lastgroup or ""
        written = match.group(kind).strip()
        if kind == "bracketed" and not written:
            faults.setdefault("[]", _fault("bracket", character="[]", at=at + 1))
        if kind == "number" and not isfinite(float(written)):
            faults.setdefault(written, _fault("number", number=written, at=at + 1))
        if kind != "space":
            found.append(_Token(kind, written, at + 1))
        at = match.end()
    return tuple(found), tuple(faults.values())


def _sum(tokens: tuple[_Token, ...], at: int, depth: int) -> tuple[Tree, int]:
    first, at = _product(tokens, at, depth)
    rest: list[tuple[str, Tree]] = []
    while sign := _sign(tokens, at, "+-"):
        term, at = _product(tokens, at + 1, depth)
        rest.append((sign, term))
    return (Chain(first, tuple(rest)) if rest else first), at


def _product(tokens: tuple[_Token, ...], at: int, depth: int) -> tuple[Tree, int]:
    first, at = _factor(tokens, at, depth)
    rest: list[tuple[str, Tree]] = []
    while sign := _sign(tokens, at, "*/"):
        factor, at = _factor(tokens, at + 1, depth)
        rest.append((sign, factor))
    return (Chain(first, tuple(rest)) if rest else first), at


def _factor(tokens: tuple[_Token, ...], at: int, depth: int) -> tuple[Tree, int]:
    if depth > MAX_DEPTH:
        raise _UnreadableError("deep", most=MAX_DEPTH)
    if _sign(tokens, at, "-"):
        below, after = _factor(tokens, at + 1, depth + 1)
        return Negative(below), after
    if _sign(tokens, at, "("):
        inside, after = _sum(tokens, at + 1, depth + 1)
        if not _sign(tokens, after, ")"):
            raise _UnreadableError("parenthesis", at=tokens[at].at)
        return inside, after + 1
    if at == len(tokens):
        raise _UnreadableError("unfinished")
    token = tokens[at]
    if token.kind == "sign":
        raise _UnreadableError("value", found=token.text, at=token.at)
    return (Number(float(token.text)) if token.kind == "number" else Name(token.text)), at + 1


def _finish(tokens: tuple[_Token, ...], after: int) -> None:
    """Refuse what is left over once a whole formula was read."""
    if after == len(tokens):
        return
    token = tokens[after]
    if token.text == ")" and token.kind == "sign":
        raise _UnreadableError("parenthesis", at=token.at)
    raise _UnreadableError("sign", found=token.text, at=token.at)


def _sign(tokens: tuple[_Token, ...], at: int, wanted: str) -> str:
    """Return the sign at a place if it is one of those wanted, else nothing."""
    if at < len(tokens) and tokens[at].kind == "sign" and tokens[at].text in wanted:
        return tokens[at].text
    return ""


def _names(tree: Tree) -> Iterator[str]:
    match tree:
        case Name(code):
            yield code
        case Negative(below):
            yield from _names(below)
        case Chain(first, rest):
            yield from _names(first)
            for _, part in rest:
                yield from _names(part)


def _divisors(tree: Tree) -> Iterator[str]:
    match tree:
        case Negative(below):
            yield from _divisors(below)
        case Chain(first, rest):
            yield from _divisors(first)
            for sign, part in rest:
                yield from _names(part) if sign == "/" else _divisors(part)


def _value(tree: Tree, values: Mapping[str, Floats]) -> Floats:
    match tree:
        case Number(value):
            return np.asarray(value)
        case Name(code):
            return values[code]
        case Negative(below):
            return -_value(below, values)
        case Chain(first, rest):
            total = _value(first, values)
            for sign, part in rest:
                total = _join(sign, total, _value(part, values))
            return total


def _join(sign: str, left: Floats, right: Floats) -> Floats:
    if sign == "+":
        return left + right
    if sign == "-":
        return left - right
    if sign == "*":
        return left * right
    nowhere = np.full(np.broadcast_shapes(left.shape, right.shape), np.nan)
    np.divide(left, right, out=nowhere, where=right != 0)
    return nowhere
