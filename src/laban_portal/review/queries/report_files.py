# SPDX-License-Identifier: Apache-2.0
"""The files of a report, for those who may see all its values."""

from __future__ import annotations

from laban_portal.files.sniff import ENDINGS
from laban_portal.people.rules import Actor
from laban_portal.review.paper.kept import read_report
from laban_portal.review.paper.word import report_docx
from laban_portal.review.queries.reports import readable_report
from laban_portal.review.queries.verifying import verify_address
from laban_portal.ui.errors import NotFound


def report_stored(actor: Actor, code: str, kind: str) -> tuple[int, str]:
    """Return the stored PDF of a report, or its signed copy, and under which name it is handed out."""
    row = readable_report(actor, code)
    if kind == "pdf":
        return row.pdf_id, f"{row.code}.pdf"
    if row.signed_id is None:
        raise NotFound("reports.no_signed")
    ending = row.signed_name.rpartition(".")[2].lower()
    return row.signed_id, f"{row.code}-signed.{ending if ending in ENDINGS else 'pdf'}"


def report_data(actor: Actor, code: str) -> tuple[str, bytes]:
    """Return the data of a report: the very bytes whose hash is printed on it."""
    row = readable_report(actor, code)
    return f"{row.code}.json", row.content.encode()


def report_paper(actor: Actor, code: str) -> tuple[str, bytes]:
    """Return a report as a Word file, drawn from its data, in the language of the official copy."""
    row = readable_report(actor, code)
    return f"{row.code}.docx", report_docx(read_report(row.content), row.language, verify_address(row.code))
