# SPDX-License-Identifier: Apache-2.0
"""EDITION.zip: a whole edition in one file that anyone can check, written, signed and read back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from laban.errors import FormatError, Place, Problem, problem, raise_if
from laban.io.edition.archive import MOST_BYTES, unzipped, zipped
from laban.io.edition.files import book_files, book_of
from laban.io.edition.keys import fingerprint, load_public, public_pem, signed_by
from laban.io.edition.manifest import MANIFEST, Said, listed, read_manifest
from laban.io.quoting import shown, size_text
from laban.io.refusal import refusing
from laban.io.results.folder import sha256
from laban.model.book import Book

SIGNATURE, PUBLISHER = "edition.json.sig", "publisher.pem"
VALID, NONE, INVALID = "valid", "none", "invalid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Whether a bundle is signed: `valid`, `none` or `invalid`, and by whose key (its fingerprint)."""

    state: str = NONE
    fingerprint: str = ""


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A bundle as far as it can be judged without reading a table: its files, its manifest, and every fault."""

    files: Mapping[str, bytes]
    manifest: Said
    hash: str
    signature: Signature
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """A bundle that was read: `hash` is the SHA-256 of its manifest, which names all else."""

    book: Book
    manifest: Said
    hash: str
    signature: Signature
    files: Mapping[str, bytes]


def write_bundle(book: Book, key: Ed25519PrivateKey | None = None) -> bytes:
    """Return a Book as the zip that is published, signed where there is a key; the same Book gives the same bytes.

    Raises:
        FormatError: the pack holds what no file can say.

    """
    return zipped(signed(book_files(book), key))


def signed(files: Mapping[str, bytes], key: Ed25519PrivateKey | None) -> dict[str, bytes]:
    """Return the files of a bundle with a signature over the manifest beside, where there is a key."""
    if key is None:
        return dict(files)
    return {**files, SIGNATURE: key.sign(files[MANIFEST]), PUBLISHER: public_pem(key.public_key())}


def read_bundle(content: bytes | Path, *, publisher: Sequence[str] = ()) -> Bundle:
    """Read a bundle whole, or refuse it with every fault.

    With `publisher`, fingerprints of keys that are trusted, one that is not signed by any of them is refused.

    Raises:
        FormatError: it is no bundle, was changed, is wrongly signed, or holds what cannot be understood.

    """
    opened = open_bundle(content, publisher=publisher)
    raise_if(opened.problems, FormatError)
    book = book_of(opened.files, opened.manifest)
    return Bundle(book=book, manifest=opened.manifest, hash=opened.hash, signature=opened.signature, files=opened.files)


def open_bundle(content: bytes | Path, *, publisher: Sequence[str] = ()) -> Opened:
    """Unpack a bundle and hold every file against its manifest; what does not hold is told in `problems`.

    Raises:
        FormatError: it is no zip that can be unpacked, or its manifest cannot be read.

    """
    name = content.name if isinstance(content, Path) else ""
    if isinstance(content, Path):
        with refusing("bundle.cannot_read", content):
            if (size := content.stat().st_size) > MOST_BYTES:
                told = problem("bundle.too_large", Place(file=name), size=size_text(size), limit=size_text(MOST_BYTES))
                raise FormatError([told])
            content = content.read_bytes()
    files = unzipped(content, name)
    if MANIFEST not in files:
        raise FormatError([problem("bundle.no_manifest", Place(file=name))])
    said = read_manifest(files[MANIFEST])
    signature = _signature(files)
    found = (*_file_faults(files, said), *_signature_faults(files, signature, publisher))
    kept = {file: data for file, data in files.items() if file not in {SIGNATURE, PUBLISHER}}
    return Opened(files=kept, manifest=said, hash=sha256(files[MANIFEST]), signature=signature, problems=found)


def _file_faults(files: Mapping[str, bytes], said: Said) -> Iterator[Problem]:
    try:
        known = listed(said)
    except (ValueError, KeyError, TypeError):
        yield problem("bundle.bad_manifest", Place(file=MANIFEST))
        return
    for name in sorted(files.keys() - known.keys() - {MANIFEST, SIGNATURE, PUBLISHER}):
        yield problem("bundle.unknown_file", Place(file=shown(name)))
    for name, each in sorted(known.items()):
        if name not in files:
            yield problem("bundle.missing_file", Place(file=shown(name)))
        elif (found := sha256(files[name])) != each.sha256:
            yield problem("bundle.other_hash", Place(file=shown(name)), found=found, said=each.sha256[:64])


def _signature(files: Mapping[str, bytes]) -> Signature:
    if SIGNATURE not in files and PUBLISHER not in files:
        return Signature()
    try:
        key = load_public(files[PUBLISHER], PUBLISHER)
        holds = signed_by(key, files[SIGNATURE], files[MANIFEST])
    except (FormatError, KeyError):
        return Signature(state=INVALID)
    return Signature(state=VALID if holds else INVALID, fingerprint=fingerprint(key))


def _signature_faults(files: Mapping[str, bytes], found: Signature, publisher: Sequence[str]) -> Iterator[Problem]:
    place = Place(file=SIGNATURE)
    if (SIGNATURE in files) != (PUBLISHER in files):
        yield problem("bundle.half_signed", place)
    elif found.state == INVALID:
        yield problem("bundle.bad_signature", place)
    elif publisher and found.state == NONE:
        yield problem("bundle.not_signed", place)
    elif publisher and found.fingerprint not in publisher:
        yield problem("bundle.other_publisher", place, found=found.fingerprint, wanted=", ".join(publisher))
