# SPDX-License-Identifier: Apache-2.0
"""Read a frozen value from plain content by the types of its fields, trusting nothing; and write it as content.

Texts are groups of words by language; one whose order is not Vietnamese, English, then the others by name is a list of
pairs, so that keys may be sorted and nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from math import isfinite
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from laban.errors import problem
from laban.model.checks.fault import Fault
from laban.model.formula import Formula
from laban.model.text import Text

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")
Path = tuple[str, ...]

LONGEST = 5000
"""Characters one text may have, whatever it is for."""

MOST_ENTRIES = 5000
"""Entries one list may have."""

LARGEST_WHOLE = 2**53
QUOTED = 60
FIRST_LANGUAGES = ("vi", "en")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
UNSHOWABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def plain(value: object) -> object:
    """Return a value of the model as content: every field by its name, texts by language, days as YYYY-MM-DD."""
    if isinstance(value, Text):
        ordered = value.versions == _ordered(value.versions)
        return dict(value.versions) if ordered else [list(pair) for pair in value.versions]
    if isinstance(value, Formula):
        return value.text
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return value


def read(kind: type[T], content: object, path: Path = ()) -> tuple[T | None, list[Fault]]:
    """Return the value that content says, and every fault of its shape.

    A field that is left out or wrong has its default; nothing comes back where one without a default is missing or wrong.
    """
    if not isinstance(content, Mapping):
        return None, [_wrong("not_a_mapping", content, path)]
    hints = get_type_hints(kind)
    known = {each.name: each for each in fields(kind)}
    shown = " · ".join(known)
    faults = [
        Fault((*path, quoted(key)), problem("form.unknown_key", key=quoted(key), known=shown))
        for key in content
        if key not in known
    ]
    given: dict[str, Any] = {}
    whole = True
    for name, field in known.items():
        needed = field.default is MISSING and field.default_factory is MISSING
        if name in content:
            value, found = _convert(hints[name], content[name], (*path, name))
            faults += found
            if value is not None or not found:
                given[name] = value
        elif needed:
            faults.append(Fault((*path, name), problem("form.missing_key", key=name)))
        whole = whole and (name in given or not needed)
    return (kind(**given) if whole else None), faults


def quoted(value: object) -> str:
    """Write a piece of content for a sentence, cut short and without what cannot be shown."""
    text = UNSHOWABLE.sub("�", value if isinstance(value, str) else repr(value))
    return text if len(text) <= QUOTED else text[: QUOTED - 1] + "…"


def _convert(hint: object, value: object, path: Path) -> tuple[object, list[Fault]]:
    """Turn one piece of content into what a field's type asks for; a list keeps the entries that can be read."""
    parts = get_args(hint)
    if NoneType in parts:
        return (None, []) if value is None else _convert(parts[0], value, path)
    if hint is str or hint is Formula:
        words, found = _text(value, path)
        return (Formula(words) if hint is Formula and words is not None else words), found
    if hint is Text:
        return _words(value, path)
    if get_origin(hint) is tuple:
        return _list(parts[0], value, path)
    if isinstance(hint, type) and is_dataclass(hint):
        return read(hint, value, path)
    reader, name = SIMPLE[hint]
    good = reader(value)
    return good, ([] if good is not None else [_wrong(name, value, path)])


def _list(hint: object, value: object, path: Path) -> tuple[object, list[Fault]]:
    if not isinstance(value, list | tuple):
        return None, [_wrong("not_a_list", value, path)]
    if len(value) > MOST_ENTRIES:
        return None, [Fault(path, problem("form.many_entries", count=len(value), most=MOST_ENTRIES))]
    found = [_convert(hint, each, (*path, str(at))) for at, each in enumerate(value)]
    return tuple(made for made, _ in found if made is not None), [each for _, faults in found for each in faults]


def _text(value: object, path: Path) -> tuple[str | None, list[Fault]]:
    if not isinstance(value, str):
        return None, [_wrong("not_text", value, path)]
    if len(value) > LONGEST:
        return None, [Fault(path, problem("form.long_text", length=len(value), most=LONGEST))]
    if bad := UNSHOWABLE.search(value):
        return None, [Fault(path, problem("form.unshowable", at=bad.start() + 1))]
    return value, []


def _words(value: object, path: Path) -> tuple[Text | None, list[Fault]]:
    """Read words by language, in their order; a list of pairs keeps the order it has."""
    if isinstance(value, list) and all(isinstance(pair, list | tuple) and len(pair) == 2 for pair in value):
        pairs: list[tuple[object, object]] = [(pair[0], pair[1]) for pair in value]
    elif isinstance(value, Mapping):
        pairs = list(value.items())
    else:
        return None, [_wrong("not_words", value, path)]
    kept: list[tuple[str, str]] = []
    faults: list[Fault] = []
    for language, words in pairs:
        if not (isinstance(language, str) and LANGUAGE.fullmatch(language)):
            faults.append(_wrong("not_words", language, path))
            continue
        said, found = _text(words, (*path, language))
        faults += found
        if said is not None:
            kept.append((language, said))
    if faults:
        return None, faults
    return (Text(_ordered(tuple(kept))) if isinstance(value, Mapping) else Text(tuple(kept))), []


def _ordered(versions: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Return words that say something, once a language, Vietnamese and English first."""
    known = {language: words for language, words in versions if words}
    order = (*FIRST_LANGUAGES, *sorted(set(known) - set(FIRST_LANGUAGES)))
    return tuple((language, known[language]) for language in order if language in known)


def _wrong(name: str, value: object, path: Path) -> Fault:
    return Fault(path, problem(f"form.{name}", given=quoted(value)))


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_WHOLE else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if isfinite(number) else None


def _switch(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _day(value: object) -> date | None:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None


SIMPLE: Mapping[object, tuple[Callable[[object], object], str]] = {
    int: (_whole, "not_whole"),
    float: (_number, "not_a_number"),
    bool: (_switch, "not_a_switch"),
    date: (_day, "not_a_day"),
}
"""How a piece of content of each plain type is recognised, and the problem where it is not."""
