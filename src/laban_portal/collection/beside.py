# SPDX-License-Identifier: Apache-2.0
"""What rooms above this one add to a value: marks in its row, parts of its panel, what hinders a duty from being handed in.

Evidence, discussion and decisions live above collection and are shown within it. Each such room joins in its
`AppConfig.ready`; collection knows nothing of them but these three shapes. The reader has been found allowed to read the
duty before any is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from laban.errors import Problem
from laban_portal.people.rules import Actor

Key = tuple[str, str]
"""Element and slice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A small mark in a cell's row: `words` says all of it in the reader's language; `tone` is of ui's badges (is-warn …)."""

    kind: str
    words: str
    count: int = 1
    tone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a cell's panel: a template, which is given `part` and `level` (of its heading), and its place."""

    template: str
    order: int
    content: object = field(default=None)


Marks = Callable[[int, str], Mapping[Key, Sequence[Mark]]]
"""(duty, language) → marks by cell; a fixed number of queries."""
Parts = Callable[[Actor, int, Key, str], Sequence[Part]]
"""(actor, duty, cell, language) → parts of the panel."""
Hindrances = Callable[[int, str], Sequence[Problem]]
"""(duty, language) → what must be done before the duty is handed in; asked within the transaction that hands it in."""

_marks: list[Marks] = []
_parts: list[Parts] = []
_hindrances: list[Hindrances] = []


def join(*, marks: Marks | None = None, parts: Parts | None = None, hindering: Hindrances | None = None) -> None:
    """Let a room add its own; called once, when the site starts."""
    for given, kept in ((marks, _marks), (parts, _parts), (hindering, _hindrances)):
        if given is not None and given not in kept:
            kept.append(given)  # type: ignore[arg-type]  # each goes into the list of its own kind


def marks(duty: int, language: str) -> Mapping[Key, tuple[Mark, ...]]:
    """Return every room's marks of a duty's cells."""
    found: dict[Key, tuple[Mark, ...]] = {}
    for each in _marks:
        for key, own in each(duty, language).items():
            found[key] = (*found.get(key, ()), *own)
    return found


def parts(actor: Actor, duty: int, key: Key, language: str) -> tuple[Part, ...]:
    """Return every room's parts of a cell's panel, in their order."""
    return tuple(
        sorted((part for each in _parts for part in each(actor, duty, key, language)), key=lambda part: part.order)
    )


def hindrances(duty: int, language: str) -> tuple[Problem, ...]:
    """Return everything that hinders a duty from being handed in."""
    return tuple(problem for each in _hindrances for problem in each(duty, language))
