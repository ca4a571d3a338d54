# SPDX-License-Identifier: Apache-2.0
"""Register the invented documents of a demonstration, and cite them for the values that stand in them.

The files are the demonstration's own, so nobody looks into them as into those that people bring: that takes half a second
for each.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from laban_portal.clock.now import now
from laban_portal.config.demonstration.paper_pdf import paper_pdf
from laban_portal.config.demonstration.papers import Paper
from laban_portal.config.demonstration.people import slug
from laban_portal.evidence.actions.citations import cite
from laban_portal.evidence.actions.documents import register_judged
from laban_portal.evidence.rules.wanted import DocumentWanted
from laban_portal.files.inspect.found import Found
from laban_portal.files.judged import Judged
from laban_portal.files.sniff import PDF
from laban_portal.people.rules import Actor


def register_paper(actor: Actor, unit: str, paper: Paper) -> str:
    """Register a document with its file; returns its key."""
    content = paper_pdf(paper)
    wanted = DocumentWanted(
        kind=paper.kind, issuer=paper.issuer, number=paper.number, issued_on=paper.issued_on, title=paper.title,
        valid_from=paper.issued_on,
    )  # fmt: skip
    file = Judged(
        content=content, sha256=hashlib.sha256(content).hexdigest(), name=f"{slug(paper.number)}-trinh-dien.pdf", media=PDF,
        found=Found(pages=paper.pages), at=now(), scanned_with="",
    )  # fmt: skip
    return register_judged(actor=actor, unit=unit, wanted=wanted.cleaned(), content=file, demonstration=True)


def prove(actor: Actor, key: str, duty: int, cited: Mapping[int, Sequence[tuple[str, str]]]) -> None:
    """Cite a document for cells of a duty, by page."""
    for page, cells in cited.items():
        cite(actor=actor, key=key, duty=duty, cells=cells, page=page)
