# SPDX-License-Identifier: Apache-2.0
"""`laban keys new|rotate|show FOLDER`: the keys by which a publisher signs editions.

A folder holds `private.pem` (secret), `publisher.pem` (the public key) and `keys.json` (all public keys so far, each named
and signed by the one before).
"""

from __future__ import annotations

import argparse
import os
from datetime import UTC, datetime
from pathlib import Path

from laban.cli.terminal import Terminal
from laban.errors import FormatError, Place, problem
from laban.io.edition.keys import (
    first_keys,
    keys_bytes,
    load_private,
    new_key,
    private_pem,
    public_pem,
    read_keys,
    rotated,
)
from laban.io.refusal import refusing
from laban.texts import say

PRIVATE, PUBLIC, KEYS, NEXT = "private.pem", "publisher.pem", "keys.json", "private-next.pem"


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Make, replace or show keys."""
    day = asked.day or datetime.now(UTC).date().isoformat()
    with refusing("bundle.cannot_read", asked.folder):
        {"new": _new, "rotate": _rotate, "show": _show}[asked.action](asked.folder, day, terminal)
    return 0


def _new(folder: Path, day: str, terminal: Terminal) -> None:
    for name in (PRIVATE, PUBLIC, KEYS):
        if (folder / name).exists():
            raise FormatError([problem("bundle.key_in_use", Place(file=str(folder / name)))])
    folder.mkdir(parents=True, exist_ok=True)
    key = new_key()
    _write_secret(folder / PRIVATE, private_pem(key))
    _replace(folder / PUBLIC, public_pem(key.public_key()))
    _replace(folder / KEYS, keys_bytes(first_keys(key.public_key(), day)))
    terminal.error(say("edition.key_made", terminal.language, folder=folder))
    _show(folder, day, terminal)


def _rotate(folder: Path, day: str, terminal: Terminal) -> None:
    """Replace the key; the new one lies on the disk before anything names it, and the old one is kept."""
    old = load_private((folder / PRIVATE).read_bytes(), str(folder / PRIVATE))
    known = read_keys((folder / KEYS).read_bytes(), str(folder / KEYS))
    key = new_key()
    listed = rotated(known, old, key.public_key(), day, str(folder / KEYS))
    kept = folder / f"private-{known[-1].fingerprint[:16]}.pem"
    if kept.exists():
        raise FormatError([problem("bundle.key_in_use", Place(file=str(kept)))])
    _write_secret(folder / NEXT, private_pem(key))
    (folder / PRIVATE).rename(kept)
    (folder / NEXT).rename(folder / PRIVATE)
    _replace(folder / KEYS, keys_bytes(listed))
    _replace(folder / PUBLIC, public_pem(key.public_key()))
    terminal.error(say("edition.key_rotated", terminal.language, old=kept))
    _show(folder, day, terminal)


def _show(folder: Path, _: str, terminal: Terminal) -> None:
    path = folder / KEYS if folder.is_dir() else folder
    language = terminal.language
    for each in read_keys(path.read_bytes(), str(path)):
        until = say("edition.key_until", language, day=each.valid_to) if each.valid_to else ""
        facts = {"since": each.valid_from, "until": until or say("edition.key_in_force", language)}
        terminal.result(say("edition.key_shown", language, fingerprint=each.fingerprint, **facts))


def _write_secret(path: Path, content: bytes) -> None:
    """Write a new file that only its owner can read, and never over another one."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)
