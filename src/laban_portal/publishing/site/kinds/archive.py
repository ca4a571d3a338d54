# SPDX-License-Identifier: Apache-2.0
"""The archive: every edition with its day, what it corrects, its bundle with hash and signature; none is ever taken away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from laban.model.book import Book
from laban_portal.publishing.data.archive import archive
from laban_portal.publishing.data.columns import words
from laban_portal.publishing.site.scene import Scene, Shown
from laban_portal.publishing.site.scenes import kept

TAIL = "editions"
BUNDLES = "editions/"
"""Where bundles and documents stand, from the root."""

KEYS = "keys/"
"""Where the public keys stand, from the root."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One edition of the archive: its bundle's address, hash and size (empty and 0 where it is not given away), documents."""

    book: Book
    corrected_by: str
    bundle: str
    sha256: str
    size: int
    documents: tuple[tuple[str, str], ...]


def tails(_scene: Scene) -> Iterator[str]:
    """Yield the page of the archive."""
    yield TAIL


def show(scene: Scene, tail: str) -> Shown | None:
    """Return the archive; it tells the same in every edition."""
    address = scene.library.base + scene.address(tail)
    hashes = {each.release.code: digest(scene, each.release.code) for each in scene.library.books}
    return Shown(
        template="archive.html", title=scene.say("front.archive"), description=scene.say("front.archive_about"),
        facts={
            "kept": [of_book(scene, each) for each in scene.library.books],
            "keys": [(each, f"{KEYS}{key_file(each)}") for each in scene.library.keys],
        },
        data=archive(scene.book, scene.library.books, hashes, names=words("front.archive"), address=address),
    )  # fmt: skip


def of_book(scene: Scene, book: Book) -> Kept:
    """Return an edition as the archive tells it."""
    code = book.release.code
    bundle = scene.library.bundles.get(code)
    newer = scene.library.superseded(book)
    documents = tuple((path.rpartition("/")[2], f"{BUNDLES}{code}/{path}") for path in sorted(book.documents))
    return Kept(
        book, newer.release.code if newer else "", f"{BUNDLES}{code}.zip" if bundle else "", digest(scene, code),
        len(bundle or b""), documents,
    )  # fmt: skip


def digest(scene: Scene, code: str) -> str:
    """Return the SHA-256 of an edition's bundle, or nothing; kept with the library."""
    bundle = scene.library.bundles.get(code)
    return kept(scene.library.kept, ("digest", code), lambda: sha256(bundle).hexdigest()) if bundle else ""


def key_file(fingerprint: str) -> str:
    """Return the file's name of a public key."""
    return "".join(letter if letter.isalnum() else "-" for letter in fingerprint) + ".pem"
