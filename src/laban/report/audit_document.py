# SPDX-License-Identifier: Apache-2.0
"""The audit report for paper: source text of Typst and its pictures; `laban.io.pdf` makes a PDF of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from laban.report.audit.blocks import Contents, Facts
from laban.report.audit.contents import contents
from laban.report.audit.typeset import Pictures, block, called, part, quoted, row_of
from laban.report.audit.view import GRAVITY, AuditView
from laban.report.frame import asset


@dataclass(frozen=True, slots=True)
class Document:
    """Source text of Typst, and the files of pictures that it names."""

    source: str
    pictures: dict[str, bytes]


def audit_document(view: AuditView) -> Document:
    """Return the report in the view's language; the same audit gives the same document, without a date."""
    found, pictures = contents(view), Pictures()
    rest = view.text("rows_on_page", count="{count}")
    parts = [
        asset("audit.typ"),
        opening(view, found),
        front(view, found, pictures),
        called("pagebreak"),
        *part(found.summary, pictures, rest),
        called("pagebreak"),
    ]
    for each in found.parts:
        parts += part(each, pictures, rest)
    return Document("\n".join(parts), pictures.files)


def opening(view: AuditView, found: Contents) -> str:
    """Return what sets the whole document: its title, its language, and the mark of generated figures."""
    mark = view.text("demonstration_title") if view.pack.demonstration else ""
    facts = {"title": f"{found.title} {view.year}", "kind": found.kind, "language": view.language, "mark": mark}
    named = (f"{name}: {quoted(text)}" for name, text in facts.items())
    pages = quoted(view.text("page_of", page="{page}", pages="{pages}"))
    return f"#show: report.with({', '.join(named)}, page-of: {pages})\n"


def front(view: AuditView, found: Contents, pictures: Pictures) -> str:
    """Return the title page: title, what the report is, how many conclusions of each gravity, facts, contents."""
    counted = Counter(each.judgement for each in view.audit.findings)
    cards = row_of(
        row_of(map(quoted, (each, view.count(counted[each]), view.text(f"card_{each}")))) for each in GRAVITY
    )
    caution = view.text("demonstration_text") if view.pack.demonstration else ""
    facts = "".join(block(Facts(found.facts), pictures, ""))
    return (
        f"#front(kind: {quoted(found.kind)}, title: {quoted(f'{found.title} {view.year}')}, "
        f"description: {quoted(found.description)}, caution: {quoted(caution)}, counts: {cards}, facts: [{facts}])\n"
        + called("contents", quoted(view.text("contents_word")))
    )
