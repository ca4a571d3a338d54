# SPDX-License-Identifier: Apache-2.0
"""What a backup says of itself. It is written last: a file without a manifest is half a backup and is refused."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from laban_portal.ui.errors import WrongState

FORMAT = 1
NAME = "manifest.json"
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """`parts` are the names of all parts with size and SHA-256; `heads` each chain's round, unit, length and last hash."""

    format: int
    made_at: str
    database: str
    demonstration: bool
    migrations: list[list[str]]
    heads: list[list[str | int]]
    parts: dict[str, list[int | str]]


def write_manifest(manifest: Manifest) -> bytes:
    """Write a manifest as JSON."""
    return json.dumps(asdict(manifest), ensure_ascii=False, indent=1).encode()


def read_manifest(content: bytes) -> Manifest:
    """Read a manifest; refuse what is none, or one of a later kind."""
    try:
        said = json.loads(content)
        if said["format"] > FORMAT:
            raise WrongState("backup.newer", what=f"format {said['format']}")
        return Manifest(**said)
    except (ValueError, KeyError, TypeError) as error:
        raise WrongState("backup.no_manifest") from error


def applied_migrations() -> list[list[str]]:
    """Return the migrations that this database has seen."""
    return sorted([app, name] for app, name in MigrationRecorder(connection).applied_migrations())


def measured(path: Path) -> list[int | str]:
    """Return the size and hash of a file."""
    with path.open("rb") as file:
        return [path.stat().st_size, _hash(iter(lambda: file.read(CHUNK), b""))]


def copied(source: IO[bytes], target: Path) -> list[int | str]:
    """Write a stream into a new file, and return its size and hash."""
    size, digest = 0, hashlib.sha256()
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as file:
        while block := source.read(CHUNK):
            size += len(block)
            digest.update(block)
            file.write(block)
    return [size, digest.hexdigest()]


def _hash(blocks: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(block)
    return digest.hexdigest()
