# SPDX-License-Identifier: Apache-2.0
"""Fill a frozen value from a TOML table by the types of its fields: every unknown key and wrong type is a problem.

A field `names` is the TOML table `name`. A field of pairs `(str, X)` is a TOML table of X by key.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from datetime import date, datetime
from difflib import get_close_matches
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from laban.errors import Problem, problem
from laban.io.number_forms import LARGEST
from laban.io.pack.toml import Spot
from laban.io.quoting import LONGEST, shown
from laban.model.text import Text

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")

LARGEST_WHOLE = 2**53
"""Whole numbers up to this size are floats too; a larger one is a slip."""

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""What a language code looks like: `vi`, `en`, `zh-Hant`."""


def fill(
    kind: type[T], table: object, spot: Spot, start: T | None = None, beside: Iterable[str] = ()
) -> tuple[T | None, list[Problem]]:
    """Make a value of a kind from a TOML table.

    Fields that the table leaves out come from `start`, or else from their defaults. Nothing comes back where a field
    without a default is missing or wrong. Keys in `beside` are somebody else's and are passed over.
    """
    if not isinstance(table, Mapping):
        return start, [problem("pack.not_a_table", spot.place, given=written(table))]
    hints = get_type_hints(kind)
    keys = {_key(each.name): each for each in fields(kind)}
    problems = unknown_keys(table, [*keys, *beside], spot)
    given: dict[str, Any] = {}
    whole = True
    for key, field in keys.items():
        if key in table:
            value, found = convert(hints[field.name], table[key], spot.below(key))
            problems += found
            if not found:
                given[field.name] = value
        elif start is None and _needed(field):
            problems.append(problem("pack.missing_key", spot.place, key=key))
        whole = whole and (field.name in given or not _needed(field))
    if start is not None:
        return replace(start, **given), problems
    return (kind(**given) if whole else None), problems


def unknown_keys(table: Mapping[str, object], known: Iterable[str], spot: Spot) -> list[Problem]:
    """Tell each key that nobody knows, with the nearest one that somebody does."""
    known = tuple(known)
    return [
        problem("pack.unknown_key", spot.below(key).place, key=shown(key), known=nearest(key, known))
        for key in table
        if key not in known
    ]


def nearest(word: str, known: Iterable[str], most: int = 20) -> str:
    """Return the known word that looks most like this one, or else the first of all known words."""
    known = tuple(dict.fromkeys(known))
    close = get_close_matches(word, known, 1) if len(word) <= LONGEST else []
    return " · ".join(shown(each) for each in close or known[:most]) + (" …" if not close and len(known) > most else "")


def convert(hint: object, value: object, spot: Spot) -> tuple[object, list[Problem]]:
    """Turn one TOML value into what a field's type asks for."""
    simple = SIMPLE.get(hint)
    if simple is not None:
        wanted, code = simple
        good = wanted(value)
        return good, [] if good is not None else [_wrong(code, value, spot)]
    parts = get_args(hint)
    if NoneType in parts:
        return convert(parts[0], value, spot)
    if get_origin(hint) is tuple:
        return _many(parts, value, spot)
    if isinstance(hint, type) and is_dataclass(hint):
        return fill(hint, value, spot)
    message = f"no rule for {hint}"
    raise TypeError(message)


def _many(parts: tuple[object, ...], value: object, spot: Spot) -> tuple[object, list[Problem]]:
    """Read a list, a table of pairs, or a list of fixed length."""
    pair = get_args(parts[0])
    if len(pair) == 2 and pair[0] is str and get_origin(parts[0]) is tuple:
        if not isinstance(value, Mapping):
            return (), [problem("pack.not_a_table", spot.place, given=written(value))]
        found = [(key, *convert(pair[1], each, spot.below(key))) for key, each in value.items()]
        return tuple((key, made) for key, made, _ in found), [each for _, _, problems in found for each in problems]
    if not isinstance(value, list):
        return (), [problem("pack.not_a_list", spot.place, given=written(value))]
    fixed = parts[-1] is not Ellipsis
    if fixed and len(value) != len(parts):
        return (), [problem("pack.wrong_length", spot.place, wanted=len(parts), given=len(value))]
    read = [convert(parts[0], each, spot.below(str(at))) for at, each in enumerate(value)]
    return tuple(made for made, _ in read), [each for _, problems in read for each in problems]


def iso_day(text: str) -> date | None:
    """Read a day written `YYYY-MM-DD`; nothing if it is not one."""
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def written(value: object) -> str:
    """Write a TOML value as a person would recognise it, cut short."""
    return shown(str(value).lower() if isinstance(value, bool) else repr(value))


def _needed(field: Field[object]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _key(name: str) -> str:
    return "name" if name == "names" else name


def _wrong(code: str, value: object, spot: Spot) -> Problem:
    return problem(code, spot.place, given=written(value))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _switch(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_WHOLE else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if abs(number) <= LARGEST else None


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return None
    if isinstance(value, date):
        return value
    return iso_day(value) if isinstance(value, str) else None


def _words(value: object) -> Text | None:
    if not isinstance(value, Mapping):
        return None
    good = all(isinstance(words, str) and LANGUAGE.fullmatch(language) for language, words in value.items())
    return Text.of(dict(value)) if good else None


SIMPLE: Mapping[object, tuple[Callable[[object], object], str]] = {
    str: (_text, "pack.not_text"),
    bool: (_switch, "pack.not_a_switch"),
    int: (_whole, "pack.not_whole"),
    float: (_number, "pack.not_a_number"),
    date: (_day, "pack.not_a_day"),
    Text: (_words, "pack.not_words"),
}
"""How a value of each plain type is recognised, and the problem where it is not."""
