# SPDX-License-Identifier: Apache-2.0
"""A pack's folder: which files lie in it, which may be read, and which look like a slip of the pen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path, PurePosixPath, PureWindowsPath

from laban.errors import Place, Problem, Severity, problem

TABLES = (
    "units", "framework", "indicators", "elements", "rules", "calendar", "form_elements", "code_lists", "domains",
    "entry_rules",
)  # fmt: skip
"""Tables at the top of a pack, each a .csv or a .xlsx."""

TABLE_ENDINGS = (".csv", ".xlsx")
SETTINGS = ("pack.toml", "method.toml", "texts.toml")
FOLDERS = ("methods", "designs", "data", "geo", "published", "forms")


def inside(root: Path, name: str, place: Place) -> tuple[Path | None, list[Problem]]:
    """Find a file that a pack names; one that lies outside the pack, by its name or through a link, is refused."""
    path, windows = PurePosixPath(name), PureWindowsPath(name)
    outside = path.is_absolute() or windows.is_absolute() or windows.drive or ".." in windows.parts
    if not name or outside or "\0" in name or "\\" in name:
        return None, [problem("pack.outside", place, file=name)]
    found = root / path
    try:
        if not found.resolve().is_relative_to(root.resolve()):
            return None, [problem("pack.link_outside", place, file=name)]
        if found.is_file():
            return found, []
        return None, [problem("pack.not_a_file" if found.exists() else "pack.file_missing", place, file=name)]
    except (OSError, RuntimeError) as error:
        return None, [problem("pack.unreadable", place, reason=error)]


def find_table(root: Path, stem: str) -> tuple[str, list[Problem]]:
    """Return the name of a table at the top of the pack, empty where there is none; two of one name are refused."""
    names = [stem + ending for ending in TABLE_ENDINGS if there(root / (stem + ending))]
    if len(names) == 2:
        return "", [problem("pack.two_tables", Place(file=names[1]), first=names[0], second=names[1])]
    return (names[0] if names else ""), []


def files_in(root: Path, folder: str, endings: Iterable[str]) -> list[str]:
    """Return the files of a folder of the pack that have one of the endings, sorted, as `folder/name`."""
    endings = tuple(endings)
    return [f"{folder}/{path.name}" for path in _listed(root / folder) if path.suffix.lower() in endings]


def slips(root: Path) -> Iterator[Problem]:
    """Warn of files at the top whose name is nearly one that Laban reads, where that one is not there."""
    known = [*SETTINGS, *FOLDERS, *(stem + ending for stem in TABLES for ending in TABLE_ENDINGS)]
    present = {path.name for path in _listed(root) if not path.name.startswith("x_")}
    for name in sorted(present - set(known)):
        near = get_close_matches(name.lower(), known, 1, 0.78)
        if near and not any(PurePosixPath(each).stem == PurePosixPath(near[0]).stem for each in present & set(known)):
            yield problem(
                "pack.near_name", Place(file=name), severity=Severity.WARNING, file=name, known=near[0]
            )  # fmt: skip


def unlisted(root: Path, folder: str, endings: Iterable[str], named: Iterable[str]) -> Iterator[Problem]:
    """Tell files of a folder that pack.toml does not name and that are therefore not read."""
    named = {str(PurePosixPath(name)) for name in named}
    for name in files_in(root, folder, endings):
        if name not in named:
            yield problem("pack.not_listed", Place(file=name), severity=Severity.NOTICE, file=name)


def hashes(root: Path, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return each file read, by its path inside the pack, with its SHA-256, sorted.

    One that cannot be opened has been told, and is left out.
    """
    found = []
    for name in sorted({str(PurePosixPath(name)) for name in names}):
        with suppress(OSError), (root / name).open("rb") as file:
            found.append((name, hashlib.file_digest(file, "sha256").hexdigest()))
    return tuple(found)


def there(path: Path) -> bool:
    """Tell whether there is anything of this name, be it a broken link; in a closed folder there is nothing."""
    try:
        return path.exists() or path.is_symlink()
    except OSError:
        return False


def _listed(folder: Path) -> list[Path]:
    """Return what lies in a folder, sorted, without hidden and lock files."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith((".", "~")))
    except OSError:
        return []
