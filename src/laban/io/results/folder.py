# SPDX-License-Identifier: Apache-2.0
"""Writing a results folder whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from laban.errors import FormatError, Place, problem

MANIFEST = "manifest.json"
"""The file by which a folder is known to be an earlier result, which a new one may replace."""


def sha256(content: bytes) -> str:
    """Return a SHA-256 as hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def replaceable(folder: Path) -> bool:
    """Tell whether a result may be written here: nothing there, an empty folder, or an earlier result."""
    if not folder.exists():
        return True
    return folder.is_dir() and (not any(folder.iterdir()) or (folder / MANIFEST).is_file())


def refuse_unless_replaceable(folder: Path) -> None:
    """Raise FormatError where writing would overwrite something that is not an earlier result."""
    if not replaceable(folder):
        raise FormatError([problem("export.folder_in_use", Place(file=str(folder)), manifest=MANIFEST)])


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder beside, then swap: a reader sees the old result or the new one, never half of one.

    Nothing is left behind when writing fails.
    """
    refuse_unless_replaceable(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for name, content in files.items():
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        fresh.chmod(0o755)
        _swap(folder, fresh)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise


def _swap(folder: Path, fresh: Path) -> None:
    if not folder.exists():
        fresh.rename(folder)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{folder.name}-old-", dir=folder.parent))
    folder.rename(old / "was")
    try:
        fresh.rename(folder)
    except OSError:
        (old / "was").rename(folder)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
