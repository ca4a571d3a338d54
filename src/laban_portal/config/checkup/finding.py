# SPDX-License-Identifier: Apache-2.0
"""One thing found out about an instance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Level(StrEnum):
    """How it stands."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """`name` is a sentence of the area `doctor`; it says what to do where something is to be done."""

    level: Level
    name: str
    facts: dict[str, object] = field(default_factory=dict)


def ok(name: str, /, **facts: object) -> Finding:
    """Return a good finding."""
    return Finding(Level.OK, name, facts)


def warn(name: str, /, **facts: object) -> Finding:
    """Return one that should be seen to."""
    return Finding(Level.WARN, name, facts)


def bad(name: str, /, **facts: object) -> Finding:
    """Return one that must be seen to."""
    return Finding(Level.BAD, name, facts)


Check = Callable[[], Iterator[Finding]]
