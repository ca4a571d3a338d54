# SPDX-License-Identifier: Apache-2.0
"""Take files in, and let them go when their retention has ended. Nothing is ever removed by itself.

Who calls decides who may, and leaves the audit line: this room knows neither people nor things.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from django.db import connection, transaction
from django.db.models import ProtectedError

from laban_portal.clock.now import now
from laban_portal.files.disk import keep_bytes, remove_bytes
from laban_portal.files.judged import Judged, judge
from laban_portal.files.models import Stored
from laban_portal.ui.errors import NotFound


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What was stored, and the name under which it came, for display only."""

    pk: int
    sha256: str
    size: int
    media: str
    pages: int
    name: str


def store(*, content: BinaryIO | bytes, name: str, allowed: frozenset[str], most: int) -> Kept:
    """Judge a file and keep it, or refuse it with every fault at once and leave nothing.

    Judging takes up to seconds. In a transaction (and on SQLite that stops every other writer) call `judge` before it and
    `keep` in it instead.
    """
    return keep(judged=judge(content=content, name=name, allowed=allowed, most=most))


@transaction.atomic
def keep(*, judged: Judged) -> Kept:
    """Put the bytes on the disk, then make the row in the caller's transaction; what is there already is kept once.

    When the caller's transaction is undone, the bytes stay without a row: harmless, and never shown.
    """
    _alone_with(judged.sha256)
    keep_bytes(judged.content, judged.sha256)
    found = judged.found
    row, _ = Stored.objects.get_or_create(
        sha256=judged.sha256,
        defaults={
            "size": len(judged.content), "media": judged.media, "pages": found.pages, "width": found.width,
            "height": found.height, "inspected_at": judged.at, "scanned_with": judged.scanned_with, "made_at": now(),
        },
    )  # fmt: skip
    return Kept(
        pk=row.pk, sha256=row.sha256, size=row.size, media=row.media, pages=row.pages, name=judged.name,
    )  # fmt: skip


@transaction.atomic
def forget(*, stored: int) -> bool:
    """Remove a content whose retention has ended: row, bytes and drawn pages. Return False where something still uses it.

    The bytes go only after the caller's transaction stands, and only if nobody brought the same content meanwhile.
    """
    row = Stored.objects.filter(pk=stored).first()
    if row is None:
        raise NotFound("files.gone")
    digest = row.sha256
    _alone_with(digest)
    try:
        with transaction.atomic():
            row.delete()
    except ProtectedError:
        return False
    transaction.on_commit(lambda: _let_go(digest))
    return True


@transaction.atomic
def _let_go(sha256: str) -> None:
    _alone_with(sha256)
    if not Stored.objects.filter(sha256=sha256).exists():
        remove_bytes(sha256)


def _alone_with(sha256: str) -> None:
    """Wait until no other transaction keeps or removes the same content. SQLite has one writer at a time anyhow."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [int(sha256[:15], 16)])
