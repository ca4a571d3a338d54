# SPDX-License-Identifier: Apache-2.0
"""The audit trail: who did what, when."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from django.http import HttpRequest
from ninja import Router

from laban_portal.api.identity import actor_in
from laban_portal.api.paging import number_of
from laban_portal.api.problem import language_of
from laban_portal.api.shapes import AuditPage, Cursor, Words
from laban_portal.audit.queries import Search, search
from laban_portal.people.rules import may_see_audit
from laban_portal.ui.errors import NotAllowed

router = Router(tags=["audit"])
EARLIEST, LATEST = date(1970, 1, 1), date(2999, 12, 31)
"""Days beyond these are taken as these: nothing was written down outside of them."""


@router.get("/audit", response=AuditPage, operation_id="audit", summary="Who did what")
def audit(
    request: HttpRequest, *, words: Words = "", action: Words = "", unit: Words = "", about: Words = "",
    first: date | None = None, last: date | None = None, cursor: Cursor = "",
) -> dict[str, object]:  # fmt: skip
    """Search the audit trail, the newest first; for auditors and administrators."""
    if not may_see_audit(actor_in(request)):
        raise NotAllowed("api.not_allowed")
    wanted = Search(
        words=words, action=action, unit=unit, about=about, first=max(first, EARLIEST) if first else None,
        last=min(max(last, EARLIEST), LATEST) if last else None,
    )  # fmt: skip
    page, lines = search(wanted, language_of(request), number_of(cursor) + 1)
    return {"items": [asdict(line) for line in lines], "next": str(page.number) if page.has_next() else ""}
