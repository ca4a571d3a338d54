# SPDX-License-Identifier: Apache-2.0
"""Keys of a publisher: made, kept, told by their fingerprint, and followed from an old one to the next.

Keys are Ed25519 (RFC 8032). A fingerprint is the SHA-256 of the 32 bytes of the public key. `keys.json` lists the public
keys of a publisher in the order in which they were used; each entry but the first is signed by the key before it, so that
a reader who trusts any one of them can follow to the newest.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from laban.errors import FormatError, Place, problem

KEYS_FORMAT = "laban-keys/1"
BROKEN = (ValueError, KeyError, TypeError, UnsupportedAlgorithm, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One public key of a publisher: in use from a day (ISO 8601) on, until another replaced it (empty: in use)."""

    key: str
    fingerprint: str
    valid_from: str
    valid_to: str = ""
    replaced_by: str = ""
    signature: str = ""


def new_key() -> Ed25519PrivateKey:
    """Make a new private key from the system's randomness."""
    return Ed25519PrivateKey.generate()


def fingerprint(key: Ed25519PublicKey) -> str:
    """Return the SHA-256 of a public key's 32 bytes, as hexadecimal digits."""
    return sha256(key.public_bytes(Encoding.Raw, PublicFormat.Raw)).hexdigest()


def private_pem(key: Ed25519PrivateKey) -> bytes:
    """Write a private key as PEM (PKCS 8), without a password: who holds the file can sign."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def public_pem(key: Ed25519PublicKey) -> bytes:
    """Write a public key as PEM."""
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def load_private(content: bytes, file: str = "") -> Ed25519PrivateKey:
    """Read a private key.

    Raises:
        FormatError: it is none, a public one, or one of another kind.

    """
    if b"PUBLIC KEY" in content:
        raise FormatError([problem("bundle.not_private", Place(file=file))])
    try:
        key = load_pem_private_key(content, None)
    except BROKEN:
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise FormatError([problem("bundle.not_a_key", Place(file=file))])
    return key


def load_public(content: bytes, file: str = "") -> Ed25519PublicKey:
    """Read a public key.

    Raises:
        FormatError: it is none, or one of another kind.

    """
    try:
        key = load_pem_public_key(content)
    except BROKEN:
        key = None
    if not isinstance(key, Ed25519PublicKey):
        raise FormatError([problem("bundle.not_a_key", Place(file=file))])
    return key


def signed_by(key: Ed25519PublicKey, signature: bytes, content: bytes) -> bool:
    """Tell whether a signature is this key's over this content."""
    try:
        key.verify(signature, content)
    except InvalidSignature:
        return False
    return True


def first_keys(key: Ed25519PublicKey, valid_from: str) -> tuple[Known, ...]:
    """Return the list of a publisher with one key."""
    return (_known(key, valid_from),)


def rotated(
    keys: Sequence[Known], old: Ed25519PrivateKey, new: Ed25519PublicKey, day: str, file: str = ""
) -> tuple[Known, ...]:
    """Return the list with one more key, which the key now in use names and signs.

    Raises:
        FormatError: `old` is not the key now in use.

    """
    last, mark = keys[-1], fingerprint(old.public_key())
    if last.fingerprint != mark:
        raise FormatError([problem("bundle.not_last_key", Place(file=file), wanted=last.fingerprint)])
    entry = _known(new, day)
    signature = base64.b64encode(old.sign(_statement(mark, entry))).decode()
    ended = Known(
        key=last.key, fingerprint=mark, valid_from=last.valid_from, valid_to=day, replaced_by=entry.fingerprint,
        signature=last.signature,
    )  # fmt: skip
    next_one = Known(key=entry.key, fingerprint=entry.fingerprint, valid_from=day, signature=signature)
    return (*keys[:-1], ended, next_one)


def keys_bytes(keys: Iterable[Known]) -> bytes:
    """Write keys.json."""
    rows = [{name: getattr(each, name) for name in Known.__dataclass_fields__} for each in keys]
    return (json.dumps({"format": KEYS_FORMAT, "keys": rows}, ensure_ascii=False, indent=1) + "\n").encode()


def read_keys(content: bytes, file: str = "") -> tuple[Known, ...]:
    """Read keys.json, each entry proved by the one before.

    Raises:
        FormatError: it is none, or an entry does not hold.

    """
    at = 1
    try:
        said = json.loads(content)
        if said["format"] != KEYS_FORMAT:
            raise ValueError(KEYS_FORMAT)
        keys = tuple(Known(**{name: str(value) for name, value in row.items()}) for row in said["keys"])
        for at in range(1, len(keys) + 1):
            _prove(keys[:at], file)
        if not keys:
            raise ValueError(file)
    except BROKEN as error:
        raise FormatError([problem("bundle.bad_keys", Place(file=file), at=at)]) from error
    return keys


def trusted(content: bytes, file: str = "") -> tuple[str, ...]:
    """Return the fingerprints of the keys in a file: one public key as PEM, or a keys.json.

    Raises:
        FormatError: it is neither.

    """
    if content.lstrip()[:1] == b"{":
        return tuple(each.fingerprint for each in read_keys(content, file))
    return (fingerprint(load_public(content, file)),)


def _prove(keys: Sequence[Known], file: str) -> None:
    """Prove the last of some keys by the one before.

    Raises:
        ValueError: it does not hold.

    """
    last = keys[-1]
    if fingerprint(load_public(last.key.encode(), file)) != last.fingerprint:
        raise ValueError(last.fingerprint)
    if len(keys) < 2:
        return
    before = keys[-2]
    proved = signed_by(
        load_public(before.key.encode(), file),
        base64.b64decode(last.signature, validate=True),
        _statement(before.fingerprint, last),
    )
    if not proved or before.replaced_by != last.fingerprint or before.valid_to != last.valid_from:
        raise ValueError(last.fingerprint)


def _known(key: Ed25519PublicKey, valid_from: str) -> Known:
    return Known(key=public_pem(key).decode(), fingerprint=fingerprint(key), valid_from=valid_from)


def _statement(before: str, entry: Known) -> bytes:
    """Return what the key before signs: who names whom, from which day on."""
    said = {"format": KEYS_FORMAT, "by": before, "next": entry.fingerprint, "valid_from": entry.valid_from}
    return json.dumps(said, sort_keys=True, separators=(",", ":")).encode()
