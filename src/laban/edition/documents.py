# SPDX-License-Identifier: Apache-2.0
"""The documents of an edition: the audit report on paper in every language, and the hash of what it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from laban.edition.compose import Composed
from laban.io.pdf import pdf
from laban.report.audit.view import AuditView
from laban.report.audit_document import Document, audit_document
from laban.report.frame import languages_of

FOLDER = "documents/"


def audit_documents(found: Composed) -> dict[str, Document]:
    """Return the audit report in every language of the texts, ready to be set, by its path in the bundle."""
    book = found.book
    views = {
        language: AuditView(book.pack, book.main.result, language, found.audit, found.design, found.draws)
        for language in languages_of(book.pack)
    }
    return {f"{FOLDER}audit-{language}.pdf": audit_document(view) for language, view in views.items()}


def made_of(document: Document) -> str:
    """Return the SHA-256 of what a document is made of: its source and its pictures, each with its length and name."""
    digest = sha256()
    for name, content in (("", document.source.encode()), *sorted(document.pictures.items())):
        digest.update(f"{name}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def set_documents(documents: Mapping[str, Document]) -> dict[str, bytes]:
    """Set documents as PDF."""
    return {name: pdf(each.source, each.pictures).content for name, each in documents.items()}
