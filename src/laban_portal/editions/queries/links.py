# SPDX-License-Identifier: Apache-2.0
"""A press link by its secret: only one that is open, of an edition under embargo or published since."""

from __future__ import annotations

from dataclasses import dataclass

from laban_portal.clock.now import now
from laban_portal.editions.models import Edition, PressLink
from laban_portal.editions.secret import SHAPE, hash_of
from laban_portal.editions.states import EditionState


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLink:
    """A link that opens: its number and the signed bundle's hash."""

    pk: int
    edition: int
    code: str
    hash: str


def open_link(secret: str) -> OpenLink | None:
    """Return what a secret opens; nothing for one that is unknown, revoked or past, and nobody is told which."""
    if not SHAPE.fullmatch(secret):
        return None
    row = (
        PressLink.objects.filter(secret_hash=hash_of(secret), revoked_at=None, expires_at__gt=now())
        .filter(edition__state=EditionState.EMBARGO)
        .select_related("edition")
        .first()
    )
    if row is None:
        return None
    return OpenLink(pk=row.pk, edition=row.edition_id, code=row.edition.code, hash=row.edition.hash)


def published_by(secret: str) -> str:
    """Return the code of the edition that a secret once opened and that is public now, else nothing."""
    if not SHAPE.fullmatch(secret):
        return ""
    public = (EditionState.PUBLISHED, EditionState.SUPERSEDED)
    rows = Edition.objects.filter(press_links__secret_hash=hash_of(secret), state__in=public)
    return rows.values_list("code", flat=True).first() or ""
