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
