# SPDX-License-Identifier: Apache-2.0
"""Documents that an edition brings along (the audit's report, letters), given away as they are: `documents/EDITION/FILE`."""

from __future__ import annotations

from collections.abc import Iterator
from mimetypes import guess_type

from laban_portal.publishing.site.library import Library

FOLDER = "documents/"
"""The folder of documents, in a bundle and on the site."""

UNKNOWN = "application/octet-stream"


def document_path(edition: str, file: str) -> str:
    """Return the address of a document from the root of the site.

    >>> document_path("2025", "documents/audit.vi.pdf")
    'documents/2025/audit.vi.pdf'
    """
    return f"{FOLDER}{edition}/{file.removeprefix(FOLDER)}"


def document(library: Library, path: str) -> tuple[bytes, str] | None:
    """Return a document with its media type; nothing where there is none. A page that a browser would run is none."""
    if not path.startswith(FOLDER):
        return None
    edition, _, file = path.removeprefix(FOLDER).partition("/")
    book = library.by_code.get(edition)
    content = book.documents.get(FOLDER + file) if book else None
    return None if content is None else (content, guess_type(file)[0] or UNKNOWN)


def document_paths(library: Library) -> Iterator[str]:
    """Yield the address of every document of every edition."""
    for book in library.books:
        yield from (document_path(book.release.code, file) for file in sorted(book.documents))
