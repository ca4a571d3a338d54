# SPDX-License-Identifier: Apache-2.0
"""The shapes of answers about evidence, and of what is sent about it, as the OpenAPI description shows them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from laban_portal.evidence.queries.listed import STATES
from laban_portal.evidence.rules.wanted import KINDS, LAST_PAGE, LONGEST, LONGEST_PLACE

Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,40}$")]
"""What a document is addressed by."""
Kind = Literal[
    "decision", "report", "statistics", "letter", "certificate", "contract", "survey", "publication", "other"
]
State = Literal["current", "missing", "uncited", "over", "withdrawn"]
if (Kind.__args__, State.__args__) != (KINDS, STATES):  # type: ignore[attr-defined]  # of Literals, at run time  # pragma: no cover
    message = "the kinds or states of documents have changed; tell the programs"
    raise RuntimeError(message)

LETTERS = r"^[^\u0000-\u001F\u007F]*$"


class DocumentHead(Schema):
    """What every answer about a document says. `over`: it does not hold to the end of the year that it proves."""

    key: str
    unit: str
    kind: Kind
    issuer: str
    number: str
    issued_on: date | None
    title: str
    valid_to: date | None
    has_file: bool
    pages: int = Field(description="How many pages can be drawn; 0: none, or no file.")
    over: bool
    withdrawn: bool
    demonstration: bool


class DocumentRow(DocumentHead):
    """A document of a list. `cited`: how many values it proves, of those you may read."""

    cited: int


class DocumentRows(Schema):
    """Documents, by number; `next` is the cursor of the next page, empty at the end."""

    items: list[DocumentRow]
    next: str


class CitationShape(Schema):
    """A document proves a value. `earlier`: the value was changed after revision `number`, for which it was cited."""

    citation: int
    document: str
    document_title: str
    document_number: str
    document_withdrawn: bool
    duty: int
    unit: str
    element: str
    slice: str
    name: str
    label: str
    page: int | None
    place: str
    number: int
    earlier: bool
    by_name: str
    at: datetime


class CitationRows(Schema):
    """The citations of a duty's values."""

    items: list[CitationShape]


class FileShape(Schema):
    """A document's file, by its bytes; they are handed out on the site alone."""

    name: str
    media: str
    size: int
    pages: int
    sha256: str


class DocumentWhole(DocumentHead):
    """A document with its file and the values that it proves. `held`: cited in a duty that was handed in."""

    valid_from: date | None
    note: str
    public: bool
    file: FileShape | None
    keep_until: date | None
    made_at: datetime
    by_name: str
    withdrawn_reason: str
    replaces: str
    replaced_by: list[str]
    held: bool
    citations: list[CitationShape]


class Cited(Schema):
    """How many citations were made; those that stood already are not counted."""

    made: int


def _text(most: int, description: str = "", **more: object) -> dict[str, object]:
    return {"type": "string", "maxLength": most, "pattern": LETTERS, "description": description, **more}


_DAY: dict[str, object] = {"type": ["string", "null"], "format": "date", "default": None}
DOCUMENT_FIELDS: dict[str, Any] = {
    "unit": _text(80, "Key of your unit.", minLength=1),
    "kind": {"enum": list(KINDS)},
    "issuer": _text(LONGEST["issuer"], "Who issued it.", minLength=1),
    "title": _text(LONGEST["title"], "Its title or subject.", minLength=1),
    "number": _text(LONGEST["number"], "Its number, such as 123/QĐ-UBND.", default=""),
    "issued_on": _DAY,
    "valid_from": _DAY,
    "valid_to": _DAY,
    "note": _text(LONGEST["note"], default=""),
    "public": {"type": "boolean", "default": False, "description": "It may be named in public."},
    "replaces": _text(40, "Key of the document of which it is a newer edition.", default=""),
}
DOCUMENT_SCHEMA: dict[str, Any] = {
    "type": "object", "additionalProperties": False, "required": ["unit", "kind", "issuer", "title"],
    "properties": DOCUMENT_FIELDS,
}  # fmt: skip
CITED_CELL: dict[str, Any] = {
    "type": "object", "additionalProperties": False, "required": ["element"],
    "properties": {"element": _text(60, minLength=1), "slice": _text(160, default="")},
}  # fmt: skip
CITE_FIELDS: dict[str, Any] = {
    "document": _text(40, "Key of the document.", minLength=1),
    "cells": {"type": "array", "minItems": 1, "maxItems": 600, "items": CITED_CELL},
    "page": {"type": ["integer", "null"], "minimum": 1, "maximum": LAST_PAGE, "default": None},
    "place": _text(LONGEST_PLACE, "Where on the page.", default=""),
}
CITE_SCHEMA: dict[str, Any] = {
    "type": "object", "additionalProperties": False, "required": ["document", "cells"], "properties": CITE_FIELDS,
}  # fmt: skip
FILE_SCHEMA: dict[str, Any] = {
    "type": "object", "required": ["file"], "properties": {"file": {"type": "string", "format": "binary"}},
}  # fmt: skip
