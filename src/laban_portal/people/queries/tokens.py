# SPDX-License-Identifier: Apache-2.0
"""Keys for programs: who comes in by one, and which a person has."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from hmac import compare_digest
from ipaddress import ip_address, ip_network

from laban_portal.clock.now import now
from laban_portal.people.models import Token
from laban_portal.people.queries.actor import actor_of
from laban_portal.people.rules import SCOPES, Actor

MARK = "laban"
"""How every secret begins, so that programs that look for leaked keys find ours: laban_<prefix>_<secret>."""

STRONG = "strong"
"""Kept among a token's scopes when it was made in a log-in with a second factor: a token is as strong as that log-in."""


def hash_of(secret: str) -> str:
    """Return what is kept of a secret. It is drawn with 256 bits, so one round of SHA-256 suffices."""
    return hashlib.sha256(secret.encode()).hexdigest()


def token_of(secret: str) -> Token | None:
    """Return the token of a secret, whether it still holds or not. Compared in constant time."""
    parts = secret.split("_", 2)
    prefix = parts[1] if len(parts) == 3 and parts[0] == MARK else ""
    token = Token.objects.select_related("account").filter(prefix=prefix[:12]).first()
    same = compare_digest(hash_of(secret), token.secret_hash if token else hash_of(""))
    return token if same else None


def token_actor(secret: str, address: str, on: date) -> Actor | None:
    """Return who comes in by a token from an address on a day; None where it is unknown, ended, or used from elsewhere.

    The actor's scopes are the token's; a role that needs a second factor counts if the token was made with one. Nothing is
    written here: who lets a request in calls `people.actions.note_token_use` afterwards.
    """
    token = token_of(secret)
    if (
        token is None
        or token.revoked_at is not None
        or token.expires_at <= now()
        or not in_networks(address, token.networks)
    ):
        return None
    scopes = frozenset(token.scopes) & frozenset(SCOPES)
    actor = actor_of(token.account, on=on, strong=STRONG in token.scopes, scopes=scopes, came_by="token")
    return actor if actor.account else None


def in_networks(address: str, networks: Sequence[str]) -> bool:
    """Tell whether an address lies in one of some networks; without networks every address does.

    >>> in_networks("10.1.2.3", ["10.0.0.0/8"]), in_networks("11.1.2.3", ["10.0.0.0/8"]), in_networks("", ["10.0.0.0/8"])
    (True, False, False)
    """
    if not networks:
        return True
    try:
        place = ip_address(address)
    except ValueError:
        return False
    place = getattr(place, "ipv4_mapped", None) or place
    return any(place in ip_network(each) for each in networks)


def tokens_of(account: int) -> list[Token]:
    """Return a person's own tokens, those that hold first, the newest first."""
    return sorted(Token.objects.filter(account_id=account).order_by("-made_at"), key=lambda each: not holds(each))


def holding_tokens(account: int) -> list[Token]:
    """Return a person's tokens that still open something, the newest first; one query."""
    return list(
        Token.objects.filter(account_id=account, revoked_at__isnull=True, expires_at__gt=now()).order_by(
            "-made_at", "pk"
        )
    )


def holds(token: Token) -> bool:
    """Tell whether a token still opens anything."""
    return token.revoked_at is None and token.expires_at > now()
