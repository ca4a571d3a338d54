# SPDX-License-Identifier: Apache-2.0
"""Remove the bytes of a document whose retention has ended; what it was, and its hash, stay. Done by hand only."""

from __future__ import annotations

from django.db import transaction

from laban_portal.audit.actions import note
from laban_portal.clock.now import now, today
from laban_portal.collection.rules.reading import cleaned
from laban_portal.evidence.models import Document
from laban_portal.evidence.queries.retention import running
from laban_portal.evidence.rules.wanted import reason_faults
from laban_portal.files.actions import forget
from laban_portal.ui.errors import NotFound, Refused, WrongState


@transaction.atomic
def remove_file(*, key: str, reason: str, by: str) -> bool:
    """Take a document's file away; returns False where other documents still use the same bytes, which stay then.

    Raises:
        NotFound: there is no such document.
        WrongState: it has no file, must still be kept, or proves values of a round that is not frozen.
        Refused: without a reason.

    """
    row = Document.objects.select_for_update(of=("self",)).filter(key=key).first()
    if row is None:
        raise NotFound("evidence.no_document")
    if row.file_id is None:
        raise WrongState("evidence.no_file")
    if row.keep_until is None or row.keep_until >= today():
        raise WrongState("evidence.still_kept", day=row.keep_until.isoformat() if row.keep_until else "–")
    if Document.objects.filter(running(), pk=row.pk).exists():
        raise WrongState("evidence.still_cited")
    problems = reason_faults(reason)
    if problems:
        raise Refused(problems)
    stored = row.file_id
    digest = Document.objects.filter(pk=row.pk).values_list("file__sha256", flat=True)[0] or ""
    row.removed_at, row.removed_hash, row.removed_reason, row.file_id = now(), digest, cleaned(reason), None
    row.save(update_fields=["removed_at", "removed_hash", "removed_reason", "file"])
    gone = forget(stored=stored)
    note(
        "audit_evidence.file_removed", account=None, by_name=by, came_by="command", about=f"document:{row.key}",
        unit=row.unit_id, document=f"{row.number} {row.title}".strip()[:200], sha256=digest, reason=row.removed_reason,
    )  # fmt: skip
    return gone
