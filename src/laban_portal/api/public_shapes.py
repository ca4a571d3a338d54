# SPDX-License-Identifier: Apache-2.0
"""The shapes of answers about published editions, as the OpenAPI description shows them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from laban.io.open.formats import FORMATS
from laban_portal.publishing.data.edition.tables import TABLES

Edition = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z-]{1,40}$"), Field(examples=["2025", "latest"])]
"""The code of an edition, or `latest`."""
Table = Literal[
    "scores", "values", "elements", "indicators", "units", "highlights", "peers", "chances", "moves", "contributions",
    "correlations", "cells", "findings", "corrected",
]  # fmt: skip
Form = Literal["csv", "csvw", "json", "xlsx", "sdmx-csv", "sdmx-ml", "sdmx-structure", "geojson", "datapackage"]
if (Table.__args__, Form.__args__) != (tuple(TABLES), tuple(FORMATS)):  # type: ignore[attr-defined]  # of Literals, at run time  # pragma: no cover
    message = "the tables or formats of editions have changed; tell the programs"
    raise RuntimeError(message)

Year = Annotated[int, Field(ge=1000, le=9999)]
PageLimit = Annotated[int, Field(ge=1, le=5000, description="At most so many rows on one page.")]
Names = dict[str, str]

EXAMPLE_ROW: dict[str, Any] = {
    "territory": "vn-34", "unit": "01", "unit_name": {"vi": "Hà Nội", "en": "Ha Noi"}, "year": 2025, "item": "PII",
    "score": 54.97871500693253, "rank": 3, "rank_low": 2, "rank_high": 5,
}  # fmt: skip


class TerritoryShape(Schema):
    """One code system by which an edition is told; `until` is the last year of a series that ends before the edition's."""

    territory: str
    names: Names
    main: bool
    years: list[int]
    until: int | None
    rebuilt: bool
    units: int


class PublicEditionShape(Schema):
    """A published edition; `corrected_by` is the code of the edition that replaces it."""

    edition: str
    year: int
    number: int
    names: Names
    index: Names
    publisher: Names
    released_at: str
    corrects: str
    corrected_by: str
    reason: Names
    summary: Names
    previous: str
    licence: str
    source: str
    demonstration: bool
    latest: bool
    territories: list[TerritoryShape]


class PublicEditions(Schema):
    """The published editions, the newest first."""

    items: list[PublicEditionShape]


class TableShape(Schema):
    """One table of an edition, and the formats that it is given away in."""

    table: Table
    names: Names
    description: Names
    rows: int
    columns: list[str]
    key: list[str]
    formats: list[Form]


class PublicEditionWhole(PublicEditionShape):
    """A published edition with its proof.

    `hash` is the SHA-256 of `manifest`, which lists every file of the bundle with its own; `signature` (Ed25519, hexadecimal)
    is over the manifest's bytes as they lie in the bundle, `key` is the public key (PEM).
    """

    citation: Names
    tables: list[TableShape]
    hash: str
    signature: str
    key: str
    manifest: Any


class ColumnShape(Schema):
    """One column: its code, what it is called and means, its unit of measure, its SDMX concept."""

    code: str
    name: Names
    kind: str
    unit: str
    notes: Names
    concept: str


class RowsShape(Schema):
    """A page of rows; texts stand in all their languages, a missing value is null. `next` is the cursor of the next page."""

    edition: str
    table: Table
    demonstration: bool
    count: int = Field(description="How many rows fit the filters, on all pages.")
    columns: list[ColumnShape]
    items: list[dict[str, Any]] = Field(examples=[[EXAMPLE_ROW]])
    next: str
