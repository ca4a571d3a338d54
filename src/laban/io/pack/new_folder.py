# SPDX-License-Identifier: Apache-2.0
"""Make a folder whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from laban.errors import FormatError, Place, problem


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Give a fresh folder beside the wanted one to write into, and put it in its place once all went well.

    Nothing is left behind otherwise.

    Raises:
        FormatError: if there is anything in the wanted place but an empty folder, or nothing can be written there.

    """
    fresh: Path | None = None
    try:
        refuse_unless_free(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        yield fresh
        fresh.chmod(0o755)
        _place(fresh, folder)
    except OSError as error:
        _remove(fresh)
        raise FormatError(
            [problem("pack.not_written", Place(file=str(folder)), reason=error.strerror or error)]
        ) from error
    except BaseException:
        _remove(fresh)
        raise


def refuse_unless_free(folder: Path) -> None:
    """Raise FormatError where writing would touch what is already there."""
    if folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir()):
        return
    if folder.exists() or folder.is_symlink():
        raise FormatError([problem("pack.folder_in_use", Place(file=str(folder)))])


def _place(fresh: Path, folder: Path) -> None:
    """Put the fresh folder in its place; an empty folder there gives way, and one that was filled meanwhile does not."""
    if folder.is_dir():
        folder.rmdir()
    fresh.rename(folder)


def _remove(fresh: Path | None) -> None:
    if fresh is not None:
        shutil.rmtree(fresh, ignore_errors=True)
