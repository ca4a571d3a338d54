# SPDX-License-Identifier: Apache-2.0
"""The private key that editions are signed with: from LABAN_SIGNING_KEY, else drawn once and kept in the data folder.

It lies in LABAN_DATA/keys/signing.pem, readable by its owner only, and in no backup: who has a backup cannot sign. A lost key
is no loss of editions: a new one is made by `laban-portal keys rotate`, and what the old one signed stays provable by its
public half, which the database keeps and the site shows.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

from laban.errors import FormatError
from laban.io.edition.keys import load_private, new_key, private_pem
from laban_portal.ui.errors import WrongState


def signing_key() -> Ed25519PrivateKey:
    """Return the private key; the first call makes one where the operator set none.

    Raises:
        WrongState: what the operator set, or what lies in the folder, is no Ed25519 private key without a password.

    """
    text = str(settings.ENVIRONMENT.signing_key)
    return _read(text.encode() if text else _kept())


def from_outside() -> bool:
    """Tell whether the operator set the key, so that this program does not change it."""
    return bool(settings.ENVIRONMENT.signing_key)


def renew() -> None:
    """Put a new key in the place of the one in the data folder; the old one is gone with it."""
    path = _path()
    new = path.with_suffix(".new")
    new.unlink(missing_ok=True)
    _write(new)
    new.replace(path)


def _path() -> Path:
    data: Path = settings.ENVIRONMENT.data
    return data / "keys" / "signing.pem"


def _kept() -> bytes:
    path = _path()
    if not path.exists():
        with suppress(FileExistsError):
            _write(path)
    return path.read_bytes()


def _write(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = private_pem(new_key())
    with open(path, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(made)
        file.flush()
        os.fsync(file.fileno())


def _read(pem: bytes) -> Ed25519PrivateKey:
    try:
        return load_private(pem)
    except FormatError as error:
        raise WrongState("editions.key_unreadable") from error
