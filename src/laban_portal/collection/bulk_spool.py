# SPDX-License-Identifier: Apache-2.0
"""Put a stream of values in order of their duties, in little memory: what is too much waits in a file of its own.

Chains are locked and continued in one order, whatever order a file comes in; so a stream is read to its end before anything
is locked. Values that were given as a mapping are in order already and are not copied.
"""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from operator import attrgetter
from typing import IO, Any

from laban_portal.collection.typed import Typed
from laban_portal.prepared import names

WAITING = 100_000
"""So many values wait in memory; then they go into the file."""

NAMES = names(Typed)
FIELDS = attrgetter(*NAMES)

Row = Sequence[Any]
"""A value as it waits: its place in what was given (1 is the first), then the fields of `Typed` in their order."""


@dataclass(slots=True)
class Spool:
    """The values of each duty."""

    given: Mapping[int, Sequence[Typed]] = field(default_factory=dict)
    first: dict[int, int] = field(default_factory=dict)
    waiting: dict[int, list[Row]] = field(default_factory=lambda: defaultdict(list))
    parts: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    file: IO[bytes] | None = None

    @property
    def duties(self) -> set[int]:
        """Return the duties for which there are values."""
        return {*self.given, *self.waiting, *self.parts}

    def of(self, duty: int) -> list[Row]:
        """Return the values of a duty, in the order in which they were given."""
        at = self.first.get(duty, 0)
        given = [(place, *FIELDS(each)) for place, each in enumerate(self.given.get(duty, ()), at + 1)]
        return [*given, *self._kept(duty), *self.waiting.get(duty, ())]

    def _kept(self, duty: int) -> Iterator[Row]:
        for start, length in self.parts.get(duty, ()):
            if self.file is not None:
                self.file.seek(start)
                yield from json.loads(self.file.read(length))


@contextmanager
def spooled(typed: Mapping[int, Sequence[Typed]] | Iterable[tuple[int, Typed]]) -> Iterator[Spool]:
    """Read what is given to its end, and let it be taken duty by duty."""
    if isinstance(typed, Mapping):
        yield Spool(given=typed, first=_first(typed))
        return
    spool = Spool()
    with tempfile.TemporaryFile(prefix="laban-import-") as file:
        spool.file = file
        waiting, count = spool.waiting, 0
        for place, (duty, each) in enumerate(typed, 1):
            waiting[duty].append((place, *FIELDS(each)))
            count += 1
            if count >= WAITING:
                _put_away(spool, file)
                count = 0
        yield spool


def _first(typed: Mapping[int, Sequence[Typed]]) -> dict[int, int]:
    """Return how many values stand before those of each duty."""
    found, count = {}, 0
    for duty, values in typed.items():
        found[duty] = count
        count += len(values)
    return found


def _put_away(spool: Spool, file: IO[bytes]) -> None:
    file.seek(0, 2)
    for duty, rows in spool.waiting.items():
        start = file.tell()
        spool.parts[duty].append((start, file.write(json.dumps(rows).encode())))
    spool.waiting.clear()


def typed_of(row: Row) -> Typed:
    """Return a value as it was given."""
    return Typed(**dict(zip(NAMES, row[1:], strict=True)))
