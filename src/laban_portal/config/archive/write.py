# SPDX-License-Identifier: Apache-2.0
"""Make a backup. The file appears under its name only when it is whole and on the disk."""

from __future__ import annotations

import os
import shutil
import tarfile
import tempfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.db import connection

from laban_portal.clock.now import now
from laban_portal.config.archive.database import save_database
from laban_portal.config.archive.manifest import (
    FORMAT,
    NAME,
    Manifest,
    applied_migrations,
    measured,
    write_manifest,
)
from laban_portal.config.guard import is_demonstration
from laban_portal.ui.errors import WrongState

FILES = "files"


def write_archive(target: Path) -> Manifest:
    """Write database and stored files into one new file, readable by its owner only; nothing half-made keeps its name."""
    if target.exists():
        raise WrongState("backup.exists", file=target)
    if not target.parent.is_dir():
        raise WrongState("backup.no_folder", folder=target.parent)
    _clean(target)
    folder = Path(tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent))
    try:
        whole = folder / "whole"
        manifest = _pack(folder, whole)
        try:
            os.link(whole, target)  # unlike a rename, this never replaces a file that came meanwhile
        except FileExistsError as error:
            raise WrongState("backup.exists", file=target) from error
        _sync(target.parent)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return manifest


def _pack(folder: Path, whole: Path) -> Manifest:
    content = folder / "content"
    content.mkdir()
    heads = save_database(content)
    stored = settings.ENVIRONMENT.data / FILES
    parts: dict[str, list[int | str]] = {}
    with open(whole, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
        with tarfile.open(fileobj=file, mode="w:gz", compresslevel=3) as tar:
            for root, prefix in ((content, ""), (stored, f"{FILES}/")):
                for path in sorted(each for each in root.rglob("*") if each.is_file()):
                    name = prefix + path.relative_to(root).as_posix()
                    # A stored file whose retention ends meanwhile is left out, not stumbled over.
                    with suppress(FileNotFoundError), path.open("rb") as opened:
                        parts[name] = measured(path)
                        tar.addfile(tar.gettarinfo(arcname=name, fileobj=opened), opened)
            manifest = Manifest(
                format=FORMAT, made_at=now().isoformat(timespec="seconds"), database=connection.vendor,
                demonstration=is_demonstration(), migrations=applied_migrations(), heads=heads, parts=parts,
            )  # fmt: skip
            said = write_manifest(manifest)
            about = tarfile.TarInfo(NAME)
            about.size = len(said)
            tar.addfile(about, BytesIO(said))
        file.flush()
        os.fsync(file.fileno())
    return manifest


def _prefix(target: Path) -> str:
    return f".{target.name}.half-"


def _clean(target: Path) -> None:
    """Remove what an earlier backup of this name left when it was killed."""
    for left in target.parent.glob(f"{_prefix(target)}*"):
        shutil.rmtree(left, ignore_errors=True)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
