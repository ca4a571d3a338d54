# SPDX-License-Identifier: Apache-2.0
"""A TOML file with the line of each key, so that a fault can be told where it stands."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from laban.errors import Place, Problem, problem
from laban.io.quoting import shown

LARGEST = 4_000_000
"""Bytes that a TOML file of a pack may have; a larger one is no settings file."""

LONGEST_STATEMENT = 200
"""Lines after which the search for lines gives up on one statement; faults below it are told without a line."""

BARE = re.compile(r"[A-Za-z0-9_-]+")


@dataclass(frozen=True)
class Toml:
    """What a TOML file says, and where."""

    file: str
    values: dict[str, object]
    text: str = ""

    @cached_property
    def lines(self) -> dict[tuple[str, ...], int]:
        """Return the line of each key; entries of an array of tables have their number as a key."""
        return _lines(self.text)

    def place(self, *path: str) -> Place:
        """Return the place of a key; its line, or that of the nearest table above which has one."""
        line = next((self.lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in self.lines), 0)
        return Place(file=self.file, line=line, column=".".join(_shown(key) for key in path))


@dataclass(frozen=True, slots=True)
class Spot:
    """One place in a TOML file: the file and the keys that lead there."""

    toml: Toml
    path: tuple[str, ...] = ()

    def below(self, *keys: str) -> Spot:
        """Return the spot of a key below this one."""
        return Spot(self.toml, (*self.path, *keys))

    @property
    def place(self) -> Place:
        """Return file, line and key path."""
        return self.toml.place(*self.path)


def read_toml(path: Path, shown_as: str) -> tuple[Toml | None, list[Problem]]:
    """Read a TOML file in UTF-8 (a byte order mark may stand before it)."""
    place = Place(file=shown_as)
    try:
        if path.stat().st_size > LARGEST:
            return None, [problem("pack.too_large", place, megabytes=LARGEST // 1_000_000)]
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return None, [problem("pack.not_utf8", Place(file=shown_as, line=line))]
    except OSError as error:
        return None, [problem("pack.unreadable", place, reason=error.strerror or error)]
    try:
        return Toml(shown_as, tomllib.loads(text), text), []
    except ValueError as error:
        line, reason = _fault(str(error), text)
        return None, [problem("pack.not_toml", Place(file=shown_as, line=line), reason=reason)]
    except RecursionError:
        return None, [problem("pack.too_deep", place)]


def key_is_bare(key: str) -> bool:
    """Tell whether a key may stand in TOML without quotes."""
    return BARE.fullmatch(key) is not None


def _shown(key: str) -> str:
    return key if key_is_bare(key) else f'"{shown(key)}"'


def _fault(said: str, text: str) -> tuple[int, str]:
    """Split what the parser says into line and reason; at the end of the file that is its last line."""
    found = re.search(r"\s*\(at line (\d+), column \d+\)", said)
    if found:
        return int(found[1]), said.replace(found[0], "")
    return text.rstrip().count("\n") + 1, said.replace(" (at end of document)", "")


def _lines(text: str) -> dict[tuple[str, ...], int]:
    """Find the line of each key of a valid file, statement by statement."""
    found: dict[tuple[str, ...], int] = {}
    entries: dict[tuple[str, ...], int] = {}
    header: tuple[str, ...] = ()
    for start, statement, said in _statements(text):
        paths = list(_paths(said))
        if not statement.startswith("["):
            paths = [(*header, *path) for path in paths]
        else:
            raw = paths[-1]
            if statement.startswith("[["):
                entries[raw] = entries.get(raw, -1) + 1
                entries = {key: at for key, at in entries.items() if key == raw or key[: len(raw)] != raw}
            header = _numbered(raw, entries)
            paths = [header[:end] for end in range(1, len(header) + 1)]
        for path in paths:
            found.setdefault(path, start)
    return found


def _statements(text: str) -> Iterator[tuple[int, str, dict[str, object]]]:
    """Yield each header or assignment with its first line and what it says alone."""
    waiting, start = "", 0
    for number, line in enumerate(text.split("\n"), 1):
        if not waiting:
            start = number
            if not line.strip() or line.lstrip().startswith("#"):
                continue
        waiting += line + "\n"
        try:
            said = tomllib.loads(waiting)
        except ValueError:
            if number - start > LONGEST_STATEMENT:
                return
            continue
        yield start, waiting.lstrip(), said
        waiting = ""


def _paths(said: object, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Yield the path of every key, each table before what is in it."""
    if isinstance(said, dict):
        for key, below in said.items():
            yield (*above, key)
            yield from _paths(below, (*above, key))


def _numbered(raw: tuple[str, ...], entries: dict[tuple[str, ...], int]) -> tuple[str, ...]:
    """Put the number of the current entry after the key of each array of tables."""
    path: tuple[str, ...] = ()
    for end, key in enumerate(raw, 1):
        path += (key, str(entries[raw[:end]])) if raw[:end] in entries else (key,)
    return path
