# SPDX-License-Identifier: Apache-2.0
"""What anyone may read through the interface: published editions alone, from the very tables that files are written from.

No token, no session, no cookie; each network address is counted as a token is. An edition never changes, so an answer
carries a strong ETag and may be kept by caches; `latest` is the newest edition and kept for minutes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from threading import Lock
from urllib.parse import urlencode
from weakref import WeakKeyDictionary

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.http import parse_etags

from laban.errors import LabanError
from laban.io.open.cells import place_of, versions
from laban.io.open.formats import FORMATS, written
from laban.io.open.json_file import column_of, spoken
from laban.model.book import Book
from laban.model.dataset import Dataset
from laban_portal.api.identity import address_of
from laban_portal.api.limits import count
from laban_portal.api.problem import language_of
from laban_portal.publishing.data.edition.tables import TABLES, table
from laban_portal.publishing.queries import live
from laban_portal.publishing.site.library import Library
from laban_portal.ui.errors import NotFound

LATEST = "latest"
KEPT, KEPT_LATEST = "public, max-age=3600", "public, max-age=300"
"""How long caches may keep an answer about an edition, and about the newest one."""

FILTERS = {"territory": ("territory",), "year": ("year",), "unit": ("unit",),
           "item": ("item", "element", "corrected_item", "changed_item")}  # fmt: skip
"""The columns that a filter is held against, the first that a table has."""

_tables: WeakKeyDictionary[Book, dict[str, Dataset]] = WeakKeyDictionary()
_lock = Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which rows are asked for: filters (empty: all), and from which row how many."""

    territory: str = ""
    year: int | None = None
    item: str = ""
    unit: str = ""
    start: int = 0
    limit: int = 500


def greet(request: HttpRequest) -> None:
    """Count a request by its network address and speak the reader's language; raise after too many in this minute."""
    count(f"address {address_of(request)}", "api.too_often_here")
    translation.activate(language_of(request))


def shelf() -> Library | None:
    """Return the published editions; nothing where none is published."""
    found = live()
    return found.library if found else None


def edition_of(code: str) -> tuple[Library, Book]:
    """Return a published edition, the newest for `latest`.

    Raises:
        NotFound: there is none of this code, or it is not published.

    """
    library = shelf()
    book = None if library is None else library.latest if code == LATEST else library.by_code.get(code)
    if library is None or book is None:
        raise NotFound("api.no_edition")
    return library, book


def dataset_of(library: Library, book: Book, name: str) -> Dataset:
    """Return a table of an edition; the same value as its files are written from.

    Raises:
        NotFound: there is none of this name.

    """
    if name not in TABLES:
        raise NotFound("api.no_table")
    with _lock:
        known = _tables.setdefault(book, {})
        if name not in known:
            known[name] = table(book, name, library.languages[0], library.base)
        return known[name]


def chosen(dataset: Dataset, wanted: Wanted) -> Dataset:
    """Return the rows of a table that fit the filters; a table that has no such column has no row that fits."""
    rows = dataset.rows
    for name, value in (
        ("territory", wanted.territory),
        ("year", wanted.year),
        ("item", wanted.item),
        ("unit", wanted.unit),
    ):
        if value in {"", None}:
            continue
        at = next((found for code in FILTERS[name] if (found := place_of(dataset, code)) is not None), None)
        rows = () if at is None else tuple(row for row in rows if row[at] == value)
    return replace(dataset, rows=rows)


def page(request: HttpRequest, edition: str, name: str, wanted: Wanted) -> HttpResponse:
    """Answer with a page of a table's rows, each an object by the codes of its columns; texts stand in all languages."""
    library, book = edition_of(edition)
    fitting = chosen(dataset_of(library, book, name), wanted)
    rows = fitting.rows[wanted.start : wanted.start + wanted.limit]
    codes = [each.code for each in fitting.columns]
    after = wanted.start + wanted.limit if wanted.start + wanted.limit < len(fitting.rows) else None
    content = {
        "edition": book.release.code, "table": name, "demonstration": book.demonstration, "count": len(fitting.rows),
        "columns": [column_of(each) for each in fitting.columns],
        "items": [dict(zip(codes, map(spoken, row), strict=True)) for row in rows],
        "next": "" if after is None else str(after),
    }  # fmt: skip
    return as_json(request, edition, content, _links(request, wanted, after))


def _links(request: HttpRequest, wanted: Wanted, after: int | None) -> dict[str, str]:
    """Return the Link header (RFC 8288) that leads to the first, the previous and the next page."""
    kept = {name: value for name, value in request.GET.items() if name != "cursor"}

    def link(start: int, relation: str) -> str:
        query = urlencode({**kept, **({"cursor": start} if start else {})})
        return f'<{request.path}{"?" if query else ""}{query}>; rel="{relation}"'

    links = [link(0, "first")]
    links += [link(max(0, wanted.start - wanted.limit), "prev")] if wanted.start else []
    links += [] if after is None else [link(after, "next")]
    return {"Link": ", ".join(links)}


def in_format(request: HttpRequest, edition: str, name: str, wanted: Wanted, given: tuple[str, str]) -> HttpResponse:
    """Answer with all rows that fit as a file; `given` is its format and its language (empty: the index's own first).

    Raises:
        NotFound: the table cannot be written in the format.

    """
    library, book = edition_of(edition)
    form, language = FORMATS[given[0]], given[1] or library.languages[0]
    fitting = chosen(dataset_of(library, book, name), wanted)
    try:
        content = written(fitting, form.name, language, book.pack.atlas)
    except LabanError as error:
        raise NotFound("api.no_such_form", name=name, format=form.name) from error
    told = {
        "Content-Disposition": f'attachment; filename="{name}-{book.release.code}{form.ending}"',
        "Content-Language": language,
    }
    return handed(request, edition, content, form.media, told)


def as_json(
    request: HttpRequest, edition: str, content: object, headers: Mapping[str, str] | None = None
) -> HttpResponse:
    """Answer with JSON."""
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    return handed(request, edition, body, "application/json; charset=utf-8", headers or {})


def handed(request: HttpRequest, edition: str, content: bytes, media: str, headers: Mapping[str, str]) -> HttpResponse:
    """Answer with bytes and what caches need; 304 without a body where the reader has the very same already."""
    tag = f'"{sha256(content).hexdigest()[:32]}"'
    known = parse_etags(request.headers.get("If-None-Match", ""))
    if "*" in known or any(each.removeprefix("W/") == tag for each in known):
        response = HttpResponse(status=304)
        del response.headers["Content-Type"]
    else:
        response = HttpResponse(content, content_type=media)
    told = {
        "ETag": tag, "Cache-Control": KEPT_LATEST if edition in {"", LATEST} else KEPT, "Access-Control-Allow-Origin": "*",
        "X-Content-Type-Options": "nosniff", **headers,
    }  # fmt: skip
    for name, value in told.items():
        response.headers[name] = value
    return response


def told_of(library: Library, book: Book) -> dict[str, object]:
    """Return what a list says of an edition."""
    release = book.release
    newer = library.superseded(book)
    return {
        "edition": release.code, "year": book.recipe.year, "number": release.number, "names": versions(release.names),
        "index": versions(book.pack.names), "publisher": versions(release.publisher), "released_at": release.released_at,
        "corrects": release.corrects, "corrected_by": newer.release.code if newer else "", "reason": versions(release.reason),
        "summary": versions(release.summary), "previous": release.previous, "licence": book.pack.licence,
        "source": book.pack.source, "demonstration": book.demonstration, "latest": book is library.latest,
        "territories": [
            {"territory": each.system, "names": versions(each.names), "main": each.main, "years": list(each.result.years),
             "until": each.until, "rebuilt": each.rebuilt, "units": len(each.result.units)}
            for each in book.territories
        ],
    }  # fmt: skip
