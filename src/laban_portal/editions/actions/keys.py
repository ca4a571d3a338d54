# SPDX-License-Identifier: Apache-2.0
"""Public keys: each one that signs is written down for ever; a new one takes the place of the old."""

from __future__ import annotations

from django.db import transaction

from laban_portal.audit.actions import note
from laban_portal.clock.now import now
from laban_portal.editions.keyring import fingerprint_of, from_outside, public_text, renew, signing_key
from laban_portal.editions.models import SigningKey


@transaction.atomic
def current_key() -> SigningKey:
    """Return the row of the key that signs now, written down when it is first met; another one met before is retired."""
    key = signing_key()
    fingerprint = fingerprint_of(key)
    row = SigningKey.objects.filter(fingerprint=fingerprint).first()
    if row is None:
        SigningKey.objects.filter(retired_at=None).update(retired_at=now())
        row = SigningKey.objects.create(fingerprint=fingerprint, public=public_text(key), made_at=now())
        note(
            "audit_editions.key_made", account=None, by_name="laban-portal", came_by="clock", about="signing-key",
            fingerprint=fingerprint,
        )  # fmt: skip
    elif row.retired_at is not None:
        SigningKey.objects.filter(retired_at=None).update(retired_at=now())
        SigningKey.objects.filter(pk=row.pk).update(retired_at=None)
        row.refresh_from_db()
    return row


def rotate_key() -> tuple[str, str]:
    """Let a new key sign from now on; return the fingerprints before and after.

    Where the operator set the key (LABAN_SIGNING_KEY), they changed it there, and this only writes the new one down.
    """
    old = SigningKey.objects.filter(retired_at=None).values_list("fingerprint", flat=True).first() or ""
    if not from_outside():
        renew()
    return old, current_key().fingerprint
