# SPDX-License-Identifier: Apache-2.0
"""Bring a backup back into an empty place. Everything is unpacked and proved before anything is put where it belongs."""

from __future__ import annotations

import shutil
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.db import connection

from laban_portal.config.archive.database import (
    SQLITE_NAME,
    TABLES,
    chain_heads,
    has_tables,
    load_tables,
    place_sqlite,
    unknown_migrations,
)
from laban_portal.config.archive.manifest import NAME, Manifest, copied, read_manifest
from laban_portal.config.archive.write import FILES
from laban_portal.config.opening import prepare_database
from laban_portal.ui.errors import WrongState


def restore_archive(source: Path) -> Manifest:
    """Restore database and stored files, bring them to this release, and compare every chain's head with the manifest."""
    data: Path = settings.ENVIRONMENT.data
    data.mkdir(parents=True, exist_ok=True)
    _refuse_full(data)
    folder = Path(tempfile.mkdtemp(prefix=".restore-", dir=data))
    try:
        manifest = _unpack(source, folder)
        _fits(manifest)
        if (folder / FILES).exists():
            (data / FILES).rmdir() if (data / FILES).exists() else None
            (folder / FILES).replace(data / FILES)
        if connection.vendor == "sqlite":
            place_sqlite(folder / SQLITE_NAME)
        else:
            load_tables(folder / TABLES, manifest.migrations)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    prepare_database()
    if chain_heads() != manifest.heads:
        raise WrongState("backup.heads_differ")
    return manifest


def look_into(source: Path) -> Manifest:
    """Prove every part of a backup against its manifest, and leave nothing."""
    with tempfile.TemporaryDirectory(prefix="laban-look-") as folder:
        return _unpack(source, Path(folder))


def _refuse_full(data: Path) -> None:
    if has_tables():
        raise WrongState("backup.not_empty", where=connection.settings_dict["NAME"])
    stored = data / FILES
    if stored.exists() and any(stored.iterdir()):
        raise WrongState("backup.not_empty", where=stored)


def _fits(manifest: Manifest) -> None:
    if manifest.database != connection.vendor:
        raise WrongState("backup.other_database", backup=manifest.database, here=connection.vendor)
    if unknown := unknown_migrations(manifest.migrations):
        raise WrongState("backup.newer", what=", ".join(unknown[:5]))


def _unpack(source: Path, folder: Path) -> Manifest:
    """Unpack every part under its plain name; nothing may be missing, more or other than the manifest says."""
    found: dict[str, list[int | str]] = {}
    content = b""
    try:
        with tarfile.open(source, "r:gz") as tar:
            for member in tar:
                stream = tar.extractfile(member) if member.isfile() else None
                if stream is None or not _is_plain(member.name):
                    raise WrongState("backup.strange_part", part=member.name[:200])
                if member.name == NAME:
                    content = stream.read(64 << 20)
                else:
                    found[member.name] = copied(stream, folder / member.name)
    except OSError as error:
        raise WrongState("backup.unreadable", file=source, why=error.strerror or str(error)) from error
    except (tarfile.TarError, EOFError) as error:
        raise WrongState("backup.damaged", file=source) from error
    manifest = read_manifest(content)
    if wrong := [name for name in {*found, *manifest.parts} if found.get(name) != manifest.parts.get(name)]:
        raise WrongState("backup.wrong_hash", part=min(wrong))
    return manifest


def _is_plain(name: str) -> bool:
    """Tell whether a name stays inside the folder."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name
