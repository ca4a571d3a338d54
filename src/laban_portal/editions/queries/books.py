# SPDX-License-Identifier: Apache-2.0
"""Editions out of their bundles: read and proved once in a process, kept by the hash of their bytes."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import lru_cache

from laban.io.edition import read_bundle
from laban.model.book import Book, Release
from laban.model.pack import Pack
from laban_portal.editions.kits import unzipped_pack
from laban_portal.editions.models import Edition
from laban_portal.editions.queries.work import bytes_of, release_of
from laban_portal.files.disk import stored_path

KEPT = 12
"""So many editions are held ready in a process; one of 34 units and three years takes some megabytes."""


def book_in(content: bytes) -> Book:
    """Return the edition in a bundle.

    Raises:
        FormatError: it is none, or not what its manifest says; with every fault.

    """
    return read_bundle(content).book


@lru_cache(maxsize=KEPT)
def book_by(sha256: str) -> Book:
    """Return the edition of a stored bundle; only bundles that were kept by this house are asked for."""
    return book_in(stored_path(sha256).read_bytes())


def book_of(row: Edition) -> Book | None:
    """Return an edition as it stands: signed, as it was signed; before that with the words and letters of the moment."""
    if row.bundle is not None:
        return book_by(row.bundle.sha256)
    if row.draft is None:
        return None
    return _in_words(row.draft.sha256, release_of(row))


@lru_cache(maxsize=KEPT)
def _in_words(sha256: str, release: Release) -> Book:
    """Return an edition with the words and letters of a moment; the same one as long as these stay the same."""
    return replace(book_by(sha256), release=release)


def opened_kit(content: bytes) -> Pack:
    """Return the pack of a kit, read once in a process.

    Raises:
        FormatError: it is no pack, with every fault.

    """
    return _kits(hashlib.sha256(content).hexdigest(), content)


@lru_cache(maxsize=2)
def _kits(sha256: str, content: bytes) -> Pack:  # noqa: ARG001  the hash is what is looked up
    return unzipped_pack(content)


def bundle_of(row: Edition) -> bytes:
    """Return the bytes of a signed edition."""
    return bytes_of(row.bundle_id) if row.bundle_id else b""
