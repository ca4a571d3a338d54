# SPDX-License-Identifier: Apache-2.0
"""Public keys: each one that signs is written down for ever; a new one takes the place of the old, and is signed by it."""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import transaction

from laban.io.edition.keys import fingerprint, first_keys, public_pem, rotated
from laban_portal.audit.actions import note
from laban_portal.clock.now import now, today
from laban_portal.editions.keyring import from_outside, renew, signing_key
from laban_portal.editions.models import SigningKey


@transaction.atomic
def current_key() -> SigningKey:
    """Return the row of the key that signs now, written down when it is first met; the one before is retired."""
    key = signing_key()
    row = SigningKey.objects.filter(fingerprint=fingerprint(key.public_key())).first()
    if row is None:
        return _write_down(key, "")
    if row.retired_at is not None:
        SigningKey.objects.filter(retired_at=None).update(retired_at=now())
        SigningKey.objects.filter(pk=row.pk).update(retired_at=None)
        row.refresh_from_db()
    return row


def _write_down(key: Ed25519PrivateKey, signature: str) -> SigningKey:
    SigningKey.objects.filter(retired_at=None).update(retired_at=now())
    row = SigningKey.objects.create(
        fingerprint=fingerprint(key.public_key()), public=public_pem(key.public_key()).decode(), signature=signature,
        made_at=now(),
    )  # fmt: skip
    note(
        "audit_editions.key_made", account=None, by_name="laban-portal", came_by="clock", about="signing-key",
        fingerprint=row.fingerprint,
    )  # fmt: skip
    return row


@transaction.atomic
def rotate_key() -> tuple[str, str]:
    """Let a new key sign from now on; return the fingerprints before and after. The old one signs the new one and is gone.

    Where the operator set the key (LABAN_SIGNING_KEY), they changed it there, and this only writes the new one down,
    without the old one's signature, which this house cannot make.
    """
    if from_outside():
        before = SigningKey.objects.filter(retired_at=None).values_list("fingerprint", flat=True).first() or ""
        return before, current_key().fingerprint
    old = signing_key()
    before = current_key().fingerprint
    renew()
    new = signing_key()
    day = today().isoformat()
    entry = rotated(first_keys(old.public_key(), day), old, new.public_key(), day)[-1]
    return before, _write_down(new, entry.signature).fingerprint
