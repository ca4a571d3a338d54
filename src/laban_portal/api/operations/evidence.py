# SPDX-License-Identifier: Apache-2.0
"""Evidence: documents, their files, and the values that they prove."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Router

from laban_portal.api.body import read_json
from laban_portal.api.evidence_read import citation_from, document_from
from laban_portal.api.evidence_shapes import (
    CITE_SCHEMA,
    DOCUMENT_SCHEMA,
    FILE_SCHEMA,
    CitationRows,
    Cited,
    DocumentRows,
    DocumentWhole,
    Key,
    Kind,
    State,
)
from laban_portal.api.identity import actor_in
from laban_portal.api.paging import number_of, page_of
from laban_portal.api.problem import language_of
from laban_portal.api.shapes import Cursor, Ident, Limit, Words
from laban_portal.clock.now import today
from laban_portal.collection.queries.visible import readable_duty
from laban_portal.evidence.actions.citations import cite
from laban_portal.evidence.actions.documents import put_file, register
from laban_portal.evidence.actions.uploads import Upload
from laban_portal.evidence.queries.cited import CitationLine, citations_of_duty
from laban_portal.evidence.queries.document import DocumentPage, document_page
from laban_portal.evidence.queries.listed import DocumentRow, Search, documents_after

router = Router(tags=["evidence"])
DOCUMENT_BODY = {"requestBody": {"required": True, "content": {"application/json": {"schema": DOCUMENT_SCHEMA}}}}
FILE_BODY = {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": FILE_SCHEMA}}}}
CITE_BODY = {"requestBody": {"required": True, "content": {"application/json": {"schema": CITE_SCHEMA}}}}


@router.get("/documents", response=DocumentRows, operation_id="documents", summary="Documents that prove values")
def documents(
    request: HttpRequest, *, unit: Words = "", words: Words = "", kind: Kind | None = None, state: State | None = None,
    limit: Limit = 100, cursor: Cursor = "",
) -> dict[str, object]:  # fmt: skip
    """Return the documents that you may see, by number: of a unit, of a kind, by words without accents."""
    search = Search(words=words, kind=kind or "", unit=unit, state=state or "")
    found = documents_after(actor_in(request), search, today(), after=number_of(cursor), limit=limit)
    rows, after = page_of(found, limit, lambda row: row.pk)
    return {"items": [_row(row) for row in rows], "next": after}


@router.post(
    "/documents", response=DocumentWhole, operation_id="register_document", url_name="register_document",
    summary="Register a document", openapi_extra=DOCUMENT_BODY,
)  # fmt: skip
def register_document(request: HttpRequest) -> dict[str, object]:
    """Register a document of your unit; its file follows by itself. One that is there already is named in the refusal."""
    sent = document_from(read_json(request))
    key = register(actor=actor_in(request), unit=sent.unit, wanted=sent.wanted, replaces=sent.replaces)
    return _whole(request, key)


@router.get("/documents/{key}", response=DocumentWhole, operation_id="document", summary="One document")
def document(request: HttpRequest, key: Annotated[Key, Path()]) -> dict[str, object]:
    """Return a document with its file's facts and the values that it proves."""
    return _whole(request, key)


@router.post(
    "/documents/{key}/file", response=DocumentWhole, operation_id="put_file", url_name="put_file",
    summary="Upload a document's file", openapi_extra=FILE_BODY,
)  # fmt: skip
def upload(request: HttpRequest, key: Annotated[Key, Path()]) -> dict[str, object]:
    """Give a document its file (multipart/form-data, field `file`): PDF, PNG, JPEG, DOCX or XLSX. Every fault is told."""
    sent = request.FILES.get("file")
    found = Upload(content=sent, name=sent.name or "") if sent else None
    put_file(actor=actor_in(request), key=key, upload=found)
    return _whole(request, key)


@router.get(
    "/duties/{int:duty}/citations", response=CitationRows, operation_id="citations", summary="What proves a duty's values"
)  # fmt: skip
def citations(
    request: HttpRequest, duty: Annotated[Ident, Path()], *, element: Words = "", slice: Words | None = None,  # noqa: A002  a parameter of the address
) -> dict[str, object]:  # fmt: skip
    """Return the citations of a duty's values, or of one cell's."""
    actor, language = actor_in(request), language_of(request)
    readable_duty(actor, duty)
    lines = citations_of_duty(actor, duty, language, element=element, slice_=slice)
    return {"items": [_citation(line) for line in lines]}


@router.post(
    "/duties/{int:duty}/citations", response=Cited, operation_id="cite", url_name="cite", summary="Prove values",
    openapi_extra=CITE_BODY,
)  # fmt: skip
def cite_values(request: HttpRequest, duty: Annotated[Ident, Path()]) -> dict[str, object]:
    """Cite a document for cells of a duty while it takes values; what stands already is left alone."""
    sent = citation_from(read_json(request))
    made = cite(
        actor=actor_in(request), key=sent.document, duty=duty, cells=sent.cells, page=sent.page, place=sent.place
    )  # fmt: skip
    return {"made": made}


def _whole(request: HttpRequest, key: str) -> dict[str, object]:
    return _page(document_page(actor_in(request), key, today(), language_of(request)))


def _row(row: DocumentRow) -> dict[str, object]:
    return {
        "key": row.key, "unit": row.unit, "kind": row.kind, "issuer": row.issuer, "number": row.number,
        "issued_on": row.issued_on, "title": row.title, "valid_to": row.valid_to, "has_file": row.has_file,
        "pages": row.pages, "over": row.over, "withdrawn": row.withdrawn, "demonstration": row.demonstration,
        "cited": row.cited,
    }  # fmt: skip


def _page(page: DocumentPage) -> dict[str, Any]:
    facts, file = page.facts, page.file
    return {
        "key": page.key, "unit": page.unit, "kind": facts.kind, "issuer": facts.issuer, "number": facts.number,
        "issued_on": facts.issued_on, "title": facts.title, "valid_from": facts.valid_from, "valid_to": facts.valid_to,
        "has_file": page.has_file, "pages": file.pages if file else 0, "over": page.over, "withdrawn": page.withdrawn,
        "demonstration": page.demonstration, "note": facts.note, "public": facts.public,
        "file": {"name": file.name, "media": file.media, "size": file.size, "pages": file.pages, "sha256": file.sha256}
        if file else None,
        "keep_until": page.keep_until, "made_at": page.made_at, "by_name": page.by_name,
        "withdrawn_reason": page.withdrawn_reason, "replaces": page.replaces.key if page.replaces else "",
        "replaced_by": [each.key for each in page.replaced_by], "held": page.held,
        "citations": [_citation(line) for line in page.citations],
    }  # fmt: skip


def _citation(line: CitationLine) -> dict[str, object]:
    return {
        "citation": line.pk, "document": line.document, "document_title": line.document_title,
        "document_number": line.document_number, "document_withdrawn": line.document_withdrawn, "duty": line.duty,
        "unit": line.unit, "element": line.element, "slice": line.slice, "name": line.name, "label": line.label,
        "page": line.page, "place": line.place, "number": line.number, "earlier": line.earlier, "by_name": line.by_name,
        "at": line.at,
    }  # fmt: skip
