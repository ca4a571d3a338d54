# SPDX-License-Identifier: Apache-2.0
"""Demonstration editions of the packs, composed once for every test that looks at them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from laban.edition.demonstration import editions
from laban.io.edition import Bundle, read_bundle, write_bundle
from laban.io.pack import load_pack
from laban.model.book import Book

PACKS = Path(__file__).parents[2] / "packs"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))


@cache
def books(pack: str, *, documents: bool = False) -> tuple[Book, ...]:
    """Return the demonstration editions of a pack with few draws."""
    return editions(load_pack(PACKS / pack), draws=50, documents=documents)


@cache
def signed_bundle() -> bytes:
    """Return a small signed bundle with its documents: the edition of asem."""
    return write_bundle(books("asem", documents=True)[0], KEY)


@cache
def opened_bundle() -> Bundle:
    """Return the same, read."""
    return read_bundle(signed_bundle())
