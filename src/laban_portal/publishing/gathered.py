# SPDX-License-Identifier: Apache-2.0
"""Libraries that no database is asked for: from bundles as files, or the demonstration editions of a pack."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

from laban.io.edition import read_bundle, write_bundle
from laban.io.edition.bundle import PUBLISHER
from laban.io.pack import load_pack
from laban_portal.editions.engine import demonstrated_library
from laban_portal.publishing.site.library import Library


def of_bundles(files: Sequence[Path], base: str = "") -> Library:
    """Return the editions in some files, the newest first, each proved.

    Raises:
        FormatError: a file is no sound bundle, with every fault.

    """
    found = {path: read_bundle(path) for path in files}
    ordered = sorted(found.items(), key=lambda each: (-each[1].book.recipe.year, -each[1].book.release.number))
    keys = {each.signature.fingerprint: _key(path) for path, each in found.items() if each.signature.fingerprint}
    return Library(
        books=tuple(each.book for _, each in ordered), base=base, keys=keys,
        bundles={each.book.release.code: path.read_bytes() for path, each in ordered},
    )  # fmt: skip


def _key(path: Path) -> str:
    """Return the public key in a bundle that was proved."""
    with zipfile.ZipFile(path) as archive:
        return archive.read(PUBLISHER).decode()


def of_pack(folder: Path, base: str = "") -> Library:
    """Return the marked demonstration editions of a pack.

    Raises:
        FormatError: the folder is no pack, with every fault.

    """
    books = demonstrated_library(load_pack(folder))
    return Library(books=books, base=base, bundles={each.release.code: write_bundle(each) for each in books})
