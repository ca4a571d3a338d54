# SPDX-License-Identifier: Apache-2.0
"""Writing a results folder, or one file, whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from laban.errors import FormatError, Place, Problem, problem, raise_if
from laban.io.refusal import refusing

MANIFEST = "manifest.json"
"""The file by which a folder is known to be an earlier result, which a new one may replace."""

LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""What file managers leave in a folder; nobody misses it."""


def sha256(content: bytes) -> str:
    """Return a SHA-256 as hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def refuse_unless_replaceable(folder: Path) -> None:
    """Raise FormatError where writing would overwrite anything but an earlier result.

    A result may be written where nothing is, into an empty folder, and over an earlier result: a folder whose manifest
    lists all that lies in it. Files that someone else put there are named and stay.
    """
    with refusing("export.cannot_write", folder):
        raise_if(_obstacles(folder), FormatError)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder beside, then swap: a reader sees the old result or the new one, never half of one.

    Nothing is left behind when writing fails.

    Raises:
        FormatError: if the folder holds anything but an earlier result, or cannot be written.

    """
    refuse_unless_replaceable(folder)
    with refusing("export.cannot_write", folder):
        place = folder.resolve()
        _make_parent(place)
        fresh = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
        try:
            for name, content in files.items():
                path = fresh / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            fresh.chmod(0o755)
            _swap(place, fresh)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def refuse_existing(path: Path) -> None:
    """Raise FormatError where there is something already."""
    with refusing("export.cannot_write", path):
        if path.exists() or path.is_symlink():
            raise FormatError([problem("export.file_exists", Place(file=str(path)))])


def write_file(path: Path, content: bytes) -> None:
    """Write one new file, whole or not at all; one that exists is left alone.

    Raises:
        FormatError: if there is something already, or nothing can be written.

    """
    refuse_existing(path)
    with refusing("export.cannot_write", path):
        _make_parent(path)
        with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as beside:
            fresh = Path(beside) / path.name
            fresh.write_bytes(content)
            fresh.rename(path)


def _make_parent(path: Path) -> None:
    """Make the folder in which something is to be written; a file in its way is no folder, and the system says so."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), error.filename) from None


def _obstacles(folder: Path) -> Iterator[Problem]:
    place = Place(file=str(folder))
    if not folder.exists():
        return
    found = sorted(_within(folder)) if folder.is_dir() else None
    if found == []:
        return
    known = _listed(folder / MANIFEST)
    if found is None or known is None:
        yield problem("export.folder_in_use", place, manifest=MANIFEST)
        return
    others = [name for name in found if name not in known]
    if others:
        yield problem("export.other_files", place, count=len(others), files=", ".join(others))


def _within(folder: Path) -> Iterator[str]:
    """Yield every file below a folder, and every folder that is empty, as `folder/name`."""
    for top, folders, files in os.walk(folder, onerror=_fail):
        inside = Path(top).relative_to(folder)
        links = [name for name in folders if (Path(top) / name).is_symlink()]
        yield from ((inside / name).as_posix() for name in (*files, *links) if name not in LITTER)
        if not folders and not files and top != str(folder):
            yield f"{inside.as_posix()}/"


def _fail(error: OSError) -> None:
    """Stop where a folder cannot be looked into: what is in it must not be lost."""
    raise error


def _listed(manifest: Path) -> set[str] | None:
    """Return what an earlier result wrote, by its manifest; nothing where this is no manifest of ours."""
    if not manifest.is_file():
        return None
    try:
        said = json.loads(manifest.read_bytes())
        return {MANIFEST, *(str(each["file"]) for each in said["outputs"])} if "laban" in said else None
    except (ValueError, KeyError, TypeError):
        return None


def _swap(folder: Path, fresh: Path) -> None:
    """Put the fresh folder in the place of the old one, which comes back if that fails, by whatever cause."""
    old = Path(tempfile.mkdtemp(prefix=f".{folder.name}-old-", dir=folder.parent))
    was = old / "was"
    try:
        if folder.exists():
            folder.rename(was)
        fresh.rename(folder)
    except BaseException:
        if was.exists() and not folder.exists():
            was.rename(folder)
        old.rmdir()
        raise
    shutil.rmtree(old, ignore_errors=True)
