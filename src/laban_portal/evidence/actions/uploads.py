# SPDX-License-Identifier: Apache-2.0
"""Take in the file of a document: judged before the transaction, kept within it, the same bytes once for a unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO, cast

from django.core.files.base import File
from django.db.models import Max, Q

from laban.errors import Place, Problem, problem
from laban_portal.evidence.models import Citation, Document
from laban_portal.evidence.queries.visible import LIVE
from laban_portal.files.judged import Judged, judge, most_bytes
from laban_portal.files.sniff import DOCX, JPEG, PDF, PNG, XLSX
from laban_portal.ui.errors import Refused

ALLOWED = frozenset({PDF, PNG, JPEG, DOCX, XLSX})
"""What a document may be. A scan with several pages comes as PDF."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was sent."""

    content: BinaryIO | bytes | File[bytes]
    name: str


def judged(upload: Upload | None) -> tuple[Judged | None, tuple[Problem, ...]]:
    """Look at a file from all sides; return what is wrong with it instead of refusing, so that all is told at once."""
    if upload is None:
        return None, ()
    try:
        found = judge(content=cast("BinaryIO", upload.content), name=upload.name, allowed=ALLOWED, most=most_bytes())
    except Refused as refusal:
        return None, tuple(Problem(each.code, Place(column="file"), each.facts) for each in refusal.problems)
    return found, ()


def same_bytes(unit: str, found: Judged | None, *, besides: int | None = None) -> Iterable[Problem]:
    """Tell which document of the unit has the very same bytes; a withdrawn one does not count."""
    if found is None:
        return
    rows = Document.objects.filter(Q(unit=unit), ~Q(pk=besides), file__sha256=found.sha256, withdrawn_at=None)
    twin = rows.order_by("pk").first()
    if twin is not None:
        words = f"{twin.number} {twin.title}".strip()
        yield problem("evidence.same_file", Place(column="file"), document=words, key=twin.key)


def too_short(document: Document, found: Judged | None) -> Iterable[Problem]:
    """Tell where pages are cited that the new file does not have."""
    if found is None or not found.found.pages:
        return
    last = Citation.objects.filter(LIVE, document=document).aggregate(last=Max("page"))["last"]
    if last is not None and last > found.found.pages:
        yield problem("evidence.file_short", Place(column="file"), page=last, pages=found.found.pages)
