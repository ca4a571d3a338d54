# SPDX-License-Identifier: Apache-2.0
"""The public keys that editions are signed with, by fingerprint: the one that signs now, and those before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from laban_portal.editions.models import SigningKey


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKey:
    """One public key. `retired_at` is nothing for the one that signs now."""

    fingerprint: str
    public: str
    made_at: datetime
    retired_at: datetime | None


def public_keys() -> tuple[PublicKey, ...]:
    """Return every key, the newest first."""
    return tuple(
        PublicKey(fingerprint=row.fingerprint, public=row.public, made_at=row.made_at, retired_at=row.retired_at)
        for row in SigningKey.objects.order_by("-pk")
    )
