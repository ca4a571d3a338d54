# SPDX-License-Identifier: Apache-2.0
"""What catalogues fetch from the site: a list of every edition and file, and a Data Package beside an edition's CSV files."""

from __future__ import annotations

from collections.abc import Iterator

from laban_portal.publishing.data.described import CATALOGUE, catalogue, data_package
from laban_portal.publishing.site.library import Library

PACKAGE = "data/datapackage.json"
"""Where the Data Package of an edition lies, below its language and code."""


def catalogued(library: Library, path: str) -> tuple[bytes, str] | None:
    """Return a file of a catalogue with its media type, made once for a library; nothing where there is none."""
    language, _, rest = path.partition("/")
    book = library.by_code.get(rest.removesuffix(f"/{PACKAGE}")) if rest.endswith(f"/{PACKAGE}") else None
    listed = path == CATALOGUE
    if not listed and (book is None or language not in library.languages):
        return None
    found = library.kept.get(("catalogued", path))
    if not isinstance(found, bytes):
        found = (
            data_package(book, language, library.base)
            if book
            else catalogue(library.books, library.languages, library.base, offers=library.offers)
        )
        library.kept["catalogued", path] = found
    return found, "application/ld+json" if listed else "application/json"


def catalogue_paths(library: Library) -> Iterator[str]:
    """Yield the address of every file of a catalogue; a Data Package is one of CSV files, and is not where these are not."""
    yield CATALOGUE
    if library.offers(".csv"):
        yield from (
            f"{language}/{each.release.code}/{PACKAGE}" for each in library.books for language in library.languages
        )
