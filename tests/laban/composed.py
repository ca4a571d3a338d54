# SPDX-License-Identifier: Apache-2.0
"""Demonstration editions of the packs, composed once for every test that looks at them."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from laban.edition.demonstration import editions
from laban.io.edition import Bundle, read_bundle, write_bundle
from laban.io.edition.archive import zipped
from laban.io.edition.bundle import PUBLISHER, SIGNATURE
from laban.io.edition.manifest import FIGURES, MANIFEST
from laban.io.pack import load_pack
from laban.io.results.folder import sha256
from laban.io.scaffold import new_pack
from laban.model.book import Book
from tests.kept import kept

PACKS = Path(__file__).parents[2] / "packs"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))


LAST = {"vn-pii": 2, "asem": 1, "uk-nuts2": 1}
"""How many editions are composed: an earlier one where tests look at what changed, else just the newest."""


@kept
def books(pack: str) -> tuple[Book, ...]:
    """Return the newest demonstration editions of a pack with few draws, that of asem with its documents."""
    return editions(load_pack(PACKS / pack), draws=50, documents=pack == "asem", last=LAST[pack])


@kept
def signed_bundle() -> bytes:
    """Return a small signed bundle with its documents: the edition of asem."""
    return write_bundle(books("asem")[0], KEY)


@cache
def opened_bundle() -> Bundle:
    """Return the same, read."""
    return read_bundle(signed_bundle())


@kept
def small_book() -> Book:
    """Return the edition of the pack that `laban new` makes, with its documents: composed in half a second."""
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder, "example")
        new_pack(pack)
        return editions(load_pack(pack), draws=20, last=1)[0]


@kept
def small_bundle() -> bytes:
    """Return the same as an unsigned bundle."""
    return write_bundle(small_book())


@cache
def opened_small() -> Bundle:
    """Return the same, read."""
    return read_bundle(small_bundle())


def files_in(content: bytes) -> dict[str, bytes]:
    """Return the files of a bundle, unchecked."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {each: archive.read(each) for each in archive.namelist()}


def altered(content: bytes, changed: Mapping[str, bytes], **said: object) -> bytes:
    """Return a bundle, unsigned, with files changed or added, hashes that fit them, and other words in its manifest."""
    files = {name: each for name, each in files_in(content).items() if name not in {SIGNATURE, PUBLISHER}}
    files |= changed
    manifest = json.loads(files[MANIFEST])
    rows = {row["file"]: row for row in manifest["files"]}
    for name, each in changed.items():
        row = rows.setdefault(name, {"file": name, "class": FIGURES})
        row |= {"sha256": sha256(each), "bytes": len(each)}
    manifest |= {"files": list(rows.values()), **said}
    return zipped({**files, MANIFEST: json.dumps(manifest).encode()})
