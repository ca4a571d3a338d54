# SPDX-License-Identifier: Apache-2.0
"""Published editions, for anyone: no token is wanted, nothing of an unpublished edition is found."""

from __future__ import annotations

import io
import json
import zipfile
from hashlib import sha256
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from laban.io.open.cells import versions
from laban.io.open.formats import FORMATS, fits
from laban.io.open.told import citation
from laban_portal.api.public_read import (
    Wanted,
    as_json,
    dataset_of,
    edition_of,
    greet,
    in_format,
    page,
    shelf,
    told_of,
)
from laban_portal.api.public_shapes import (
    Edition,
    Form,
    PageLimit,
    PublicEditions,
    PublicEditionWhole,
    RowsShape,
    Table,
    Year,
)
from laban_portal.api.shapes import Cursor, Words
from laban_portal.publishing.data.edition.tables import TABLES
from laban_portal.publishing.site.library import Library

router = Router(tags=["public"])
Code = Annotated[Edition, Path()]
FILES: dict[str, Any] = {
    "responses": {
        200: {"description": "The table.", "content": {each.media.partition(";")[0]: {} for each in FORMATS.values()}}
    }
}


@router.get(
    "/public/editions",
    response=PublicEditions,
    operation_id="public_editions",
    url_name="public_editions",
    summary="Published editions",
    auth=None,
)
def editions(request: HttpRequest) -> HttpResponse:
    """Return the published editions, the newest first."""
    greet(request)
    library = shelf()
    return as_json(request, "", {"items": [told_of(library, each) for each in library.books] if library else []})


@router.get(
    "/public/editions/{edition}", response=PublicEditionWhole, operation_id="public_edition", url_name="public_edition",
    summary="A published edition with its proof", auth=None,
)  # fmt: skip
def edition(request: HttpRequest, edition: Code) -> HttpResponse:
    """Return an edition: its manifest with the SHA-256 of every file, its signature, its tables and their formats."""
    greet(request)
    library, book = edition_of(edition)
    made = {name: dataset_of(library, book, name) for name in TABLES}
    listed = [
        {
            "table": name, "names": versions(each.names), "description": versions(each.description), "rows": len(each.rows),
            "columns": [column.code for column in each.columns], "key": list(each.key),
            "formats": [form for form in FORMATS if fits(each, form, book.pack.atlas)],
        }
        for name, each in made.items()
    ]  # fmt: skip
    content = {
        **told_of(library, book), "citation": versions(citation(made["scores"])), "tables": listed,
        **_proof(library, book.release.code),
    }  # fmt: skip
    return as_json(request, edition, content)


def _proof(library: Library, code: str) -> dict[str, object]:
    """Return manifest, hash, signature and key as they lie in the bundle; nothing where an edition has none."""
    bundle = library.bundles.get(code)
    if bundle is None:
        return {"hash": "", "signature": "", "key": "", "manifest": None}
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        known = set(archive.namelist())
        manifest = archive.read("edition.json")
        signature = archive.read("edition.json.sig") if "edition.json.sig" in known else b""
        key = archive.read("publisher.pem").decode() if "publisher.pem" in known else ""
    return {
        "hash": sha256(manifest).hexdigest(), "signature": signature.hex(), "key": key, "manifest": json.loads(manifest)
    }  # fmt: skip


@router.get(
    "/public/editions/{edition}/scores", response=RowsShape, operation_id="public_scores", url_name="public_scores",
    summary="Scores and ranks of an edition", auth=None,
)  # fmt: skip
def scores(
    request: HttpRequest, edition: Code, *, territory: Words = "", year: Year | None = None, item: Words = "",
    unit: Words = "", limit: PageLimit = 500, cursor: Cursor = "",
) -> HttpResponse:  # fmt: skip
    """Return scores, ranks, the ends of their intervals and coverage."""
    return _rows(request, edition, "scores", _wanted(territory, year, item, unit, limit, cursor))


@router.get(
    "/public/editions/{edition}/values", response=RowsShape, operation_id="public_values", url_name="public_values",
    summary="Indicators' values of an edition", auth=None,
)  # fmt: skip
def values(
    request: HttpRequest, edition: Code, *, territory: Words = "", year: Year | None = None, item: Words = "",
    unit: Words = "", limit: PageLimit = 500, cursor: Cursor = "",
) -> HttpResponse:  # fmt: skip
    """Return each indicator's value as it was observed, filled in, treated and normalised, with its marks."""
    return _rows(request, edition, "values", _wanted(territory, year, item, unit, limit, cursor))


@router.get(
    "/public/editions/{edition}/elements", response=RowsShape, operation_id="public_elements", url_name="public_elements",
    summary="Elements of an edition", auth=None,
)  # fmt: skip
def elements(
    request: HttpRequest, edition: Code, *, territory: Words = "", year: Year | None = None, item: Words = "",
    unit: Words = "", limit: PageLimit = 500, cursor: Cursor = "",
) -> HttpResponse:  # fmt: skip
    """Return figures as they were reported or rebuilt, their source and public proof; `item` is an element's code."""
    return _rows(request, edition, "elements", _wanted(territory, year, item, unit, limit, cursor))


@router.get(
    "/public/editions/{edition}/moves", response=RowsShape, operation_id="public_moves", url_name="public_moves",
    summary="Why figures moved", auth=None,
)  # fmt: skip
def moves(
    request: HttpRequest, edition: Code, *, territory: Words = "", year: Year | None = None, item: Words = "",
    unit: Words = "", limit: PageLimit = 500, cursor: Cursor = "",
) -> HttpResponse:  # fmt: skip
    """Return how scores and ranks moved since the edition before, split by cause; above nought is better."""
    return _rows(request, edition, "moves", _wanted(territory, year, item, unit, limit, cursor))


@router.get(
    "/public/editions/{edition}/units", response=RowsShape, operation_id="public_units", url_name="public_units",
    summary="Units of an edition through time", auth=None,
)  # fmt: skip
def units(
    request: HttpRequest, edition: Code, *, territory: Words = "", limit: PageLimit = 500, cursor: Cursor = ""
) -> HttpResponse:
    """Return every unit of each code system, with the time it stands, its predecessors and its successors."""
    return _rows(request, edition, "units", _wanted(territory, None, "", "", limit, cursor))


@router.get(
    "/public/editions/{edition}/items", response=RowsShape, operation_id="public_items", url_name="public_items",
    summary="Method sheets of an edition", auth=None,
)  # fmt: skip
def items(request: HttpRequest, edition: Code, *, limit: PageLimit = 500, cursor: Cursor = "") -> HttpResponse:
    """Return the tree: each item's definition, formula, weight, limits and source."""
    return _rows(request, edition, "indicators", _wanted("", None, "", "", limit, cursor))


@router.get(
    "/public/editions/{edition}/findings", response=RowsShape, operation_id="public_findings", url_name="public_findings",
    summary="What the audit of an edition found", auth=None,
)  # fmt: skip
def findings(request: HttpRequest, edition: Code, *, limit: PageLimit = 500, cursor: Cursor = "") -> HttpResponse:
    """Return the conclusions of the statistical audit, each with its figure, its limit and its sentence."""
    return _rows(request, edition, "findings", _wanted("", None, "", "", limit, cursor))


@router.get(
    "/public/editions/{edition}/tables/{table}", operation_id="public_table", url_name="public_table",
    summary="Any table in any format", auth=None, openapi_extra=FILES,
)  # fmt: skip
def table(  # noqa: PLR0913 - filters and format of one address
    request: HttpRequest, edition: Code, table: Annotated[Table, Path()], *,
    form: Annotated[Form, Query(alias="format")] = "json", language: Words = "", territory: Words = "",
    year: Year | None = None, item: Words = "", unit: Words = "",
) -> HttpResponse:  # fmt: skip
    """Return all rows of a table that fit, as a file in a format; texts are in `language`, else in the index's own first."""
    greet(request)
    wanted = _wanted(territory, year, item, unit, 1, "")
    return in_format(request, edition, table, wanted, (form, language))


def _wanted(territory: str, year: int | None, item: str, unit: str, limit: int, cursor: str) -> Wanted:
    return Wanted(territory=territory, year=year, item=item, unit=unit, limit=limit, start=int(cursor or "0"))


def _rows(request: HttpRequest, edition: str, name: str, wanted: Wanted) -> HttpResponse:
    greet(request)
    return page(request, edition, name, wanted)
