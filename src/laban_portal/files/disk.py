# SPDX-License-Identifier: Apache-2.0
"""Bytes on the disk. What is stored appears under its hash only when it is whole and written through.

`LABAN_DATA/files/stored/aa/bb/<sha256>` is in backups; `LABAN_DATA/arriving` (files being looked into) and
`LABAN_DATA/drawn` (pages drawn from stored files) are not, and both may be emptied at any time while the site stands.
All three must lie on one disk.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings

from laban_portal.clock.now import now

_HASH = re.compile(r"[0-9a-f]{64}")
_OLD = timedelta(days=1)


def _data() -> Path:
    data: Path = settings.ENVIRONMENT.data
    return data.absolute()


def _below(folder: Path, sha256: str) -> Path:
    if not _HASH.fullmatch(sha256):
        raise ValueError("no hash of a content")
    return folder / sha256[:2] / sha256[2:4] / sha256


def stored_path(sha256: str) -> Path:
    """Return where the bytes of a content lie, or would lie."""
    return _below(_data() / "files" / "stored", sha256)


def drawn_path(sha256: str, page: int, width: int) -> Path:
    """Return where a drawn page lies, or would lie; of width 0 its words."""
    name = f"{int(page)}-{int(width)}.png" if width else f"{int(page)}.txt"
    return _below(_data() / "drawn", sha256) / name


@contextmanager
def arriving(content: bytes) -> Iterator[Path]:
    """Hold bytes in a file of their own while they are looked into; whatever happens, it is gone afterwards."""
    folder = _data() / "arriving"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _sweep(folder)
    handle, name = tempfile.mkstemp(dir=folder)
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        yield path
    finally:
        path.unlink(missing_ok=True)


def keep_bytes(content: bytes, sha256: str) -> Path:
    """Put bytes where their hash says, whole and written through, or leave those that stand there already."""
    path = stored_path(sha256)
    if path.exists() and is_sound(path, sha256):
        return path
    _make(path.parent)
    with arriving(content) as half:
        half.chmod(0o400)
        with half.open("rb") as file:
            os.fsync(file.fileno())
        half.replace(path)  # the same bytes, or such as were damaged
    _sync(path.parent)
    return path


def keep_drawn(content: bytes, path: Path) -> None:
    """Keep a drawn page; nothing is lost with it, so it is not waited for."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with arriving(content) as half:
        half.replace(path)


def remove_bytes(sha256: str) -> None:
    """Remove a content and everything drawn from it."""
    path = stored_path(sha256)
    path.unlink(missing_ok=True)
    with suppress(FileNotFoundError):
        _sync(path.parent)
    shutil.rmtree(drawn_path(sha256, 1, 1).parent, ignore_errors=True)


def is_sound(path: Path, sha256: str) -> bool:
    """Tell whether a file's bytes are those of its hash."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == sha256


def _make(folder: Path) -> None:
    """Make a folder and those above it, each written through into the one above."""
    if folder.is_dir():
        return
    _make(folder.parent)
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    _sync(folder.parent)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove what processes that were killed left behind, after a day."""
    for path in folder.iterdir():
        with suppress(FileNotFoundError):
            if datetime.fromtimestamp(path.stat().st_mtime, tz=UTC) < now() - _OLD:
                path.unlink()
