# SPDX-License-Identifier: Apache-2.0
"""What a snapshot holds of a unit, as values and as the bytes that are hashed. Pure; the same on any machine and for ever.

A part is JSON lines in UTF-8, one value a line, each with sorted keys and no blanks, in the order of form, period, element
and slice, each line ended by one line feed. Its hash is the SHA-256 of these bytes, so `sha256sum` proves it. JSON lines
rather than CSV: a value has references to its evidence, and no reader guesses what an empty cell or a comma means.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields

from laban_portal.collection.chain import canonical, digest

FORMAT = "laban-snapshot/1"
"""Names what is written and hashed, and how; another way gets another name."""

Place = tuple[str, str, str, str]
"""Form (pack/code@version), period, element and slice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A document that proves a value, and the page. `sha256` is that of its file, empty where none was kept."""

    issuer: str
    number: str
    issued_on: str
    title: str
    page: int | None
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One accepted value. `text` is the canonical number (1234.5) or the text; `kind` is value, or none with `reason`.

    `number` counts the revisions of the cell, `sequence` those of the unit's chain; `hash` is that revision's. `source`
    tells where it came from, such as typed, lowered or corrected.
    """

    form: str
    period: str
    element: str
    slice: str
    kind: str
    text: str
    flag: str
    reason: str
    note: str
    source: str
    number: int
    sequence: int
    hash: str
    evidence: tuple[Reference, ...] = ()

    @property
    def place(self) -> Place:
        """Return where the value stands."""
        return self.form, self.period, self.element, self.slice


def part_text(values: Iterable[Value]) -> str:
    """Return a part as its one text.

    >>> part_text([])
    ''
    """
    rows = sorted(values, key=lambda each: each.place)
    return "".join(canonical(asdict(each)).decode() + "\n" for each in rows)


def part_hash(text: str) -> str:
    """Return the hash of a part."""
    return digest(text.encode("utf-8", "surrogatepass"))


def part_values(text: str) -> tuple[Value, ...]:
    """Return the values of a part.

    Raises:
        ValueError: where the text is not the one text of some values.

    """
    values = tuple(_value(line) for line in text.split("\n")[:-1])
    if part_text(values) != text or len({each.place for each in values}) < len(values):
        message = "no part of a snapshot"
        raise ValueError(message)
    return values


def _value(line: str) -> Value:
    try:
        said = json.loads(line)
        proofs = tuple(_reference(each) for each in said.pop("evidence"))
        value = Value(**said, evidence=proofs)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        message = "no value of a snapshot"
        raise ValueError(message) from error
    whole = {"number", "sequence"}
    if not all(
        isinstance(getattr(value, each.name), int if each.name in whole else str)
        for each in fields(Value)
        if each.name != "evidence"
    ):
        message = "no value of a snapshot"
        raise ValueError(message)
    return value


def _reference(said: object) -> Reference:
    if not isinstance(said, dict):
        raise TypeError
    found = Reference(**said)
    if not isinstance(found.page, int | None) or not all(
        isinstance(getattr(found, each.name), str) for each in fields(Reference) if each.name != "page"
    ):
        raise TypeError
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What is different between two parts at one place; `before` or `after` is nothing where there is no value."""

    place: Place
    before: Value | None
    after: Value | None


def moved(before: Iterable[Value], after: Iterable[Value]) -> tuple[Moved, ...]:
    """Return what is different between two parts, in their order; another document beside the same revision counts too."""
    one, two = {each.place: each for each in before}, {each.place: each for each in after}
    return tuple(
        Moved(place=place, before=one.get(place), after=two.get(place))
        for place in sorted({*one, *two})
        if one.get(place) != two.get(place)
    )
