# SPDX-License-Identifier: Apache-2.0
"""A pack being read: its folder, the files read so far, and every problem found so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from laban.errors import Place, Problem, Severity, problem
from laban.io.pack.columns import Layout, Sheet, read_sheet
from laban.io.pack.folder import find_table, inside, there
from laban.io.pack.manifest import NOTHING, read_manifest
from laban.io.pack.toml import Toml, read_toml

V = TypeVar("V")


class Source:
    """Opens the files of a pack and keeps what is wrong with them; nothing is raised."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files: list[str] = []
        self.problems: list[Problem] = []
        self.manifest = NOTHING
        self.said = Toml("pack.toml", {})

    def tell(self, problems: Iterable[Problem]) -> None:
        """Keep some problems."""
        self.problems.extend(problems)

    def take(self, found: tuple[V, Iterable[Problem]]) -> V:
        """Keep the problems of something read, and return it."""
        self.problems.extend(found[1])
        return found[0]

    def path(self, name: str, place: Place | None = None) -> Path | None:
        """Return the path of a file of the pack, and remember that it is read; `place` is where its name stands."""
        path = self.take(inside(self.root, name, place or Place(file=name)))
        if path is not None:
            self.files.append(name)
        return path

    def begin(self) -> bool:
        """Read pack.toml, and tell whether the rest of the pack can be judged."""
        said = self.toml("pack.toml")
        if said is None:
            return self.has("pack.toml")
        manifest = self.take(read_manifest(said))
        if manifest is None:
            return False
        self.said, self.manifest = said, manifest
        return True

    def toml(self, name: str) -> Toml | None:
        """Read a TOML file."""
        path = self.path(name)
        return None if path is None else self.take(read_toml(path, name))

    def has(self, name: str) -> bool:
        """Tell whether the pack has a file (or a broken link) of a name."""
        return there(self.root / name)

    def table(self, stem: str, layout: Layout, *, needed: bool = False) -> Sheet | None:
        """Read a table at the top of the pack, if there is one."""
        name, found = find_table(self.root, stem)
        self.tell(found)
        if not name:
            if needed and not found:
                self.tell([problem("pack.file_missing", Place(file=f"{stem}.csv"), file=f"{stem}.csv")])
            return None
        return self.sheet(name, layout)

    def sheet(self, name: str, layout: Layout) -> Sheet | None:
        """Read a table of the pack and check its columns and languages."""
        path = self.path(name)
        if path is None:
            return None
        sheet = self.take(read_sheet(path, name, layout, self.manifest.decimal))
        if sheet is not None:
            self.tell(self._languages(sheet))
        return sheet

    def _languages(self, sheet: Sheet) -> Iterator[Problem]:
        """Warn of columns in a language that the pack does not list."""
        for name in sheet.family("name_"):
            language = name.removeprefix("name_")
            if self.manifest.languages and language not in self.manifest.languages:
                where = sheet.table.heading(name)
                known = " · ".join(self.manifest.languages)
                yield problem(
                    "pack.unlisted_language", where, severity=Severity.WARNING, given=language, known=known
                )  # fmt: skip
