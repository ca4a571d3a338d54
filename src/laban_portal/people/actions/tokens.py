# SPDX-License-Identifier: Apache-2.0
"""Keys for programs: make one (its secret is shown once), take it back, note that it is used.

What ends a person's log-ins for safety's sake ends their keys as well, for good: the account switched off, a new password, a
second factor removed, all (other) log-ins ended. Nothing revives a revoked key.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from ipaddress import ip_network

from django.db import transaction
from django.db.models import Q

from laban_portal.clock.now import now
from laban_portal.people.actions.trail import noted
from laban_portal.people.models import Account, Token
from laban_portal.people.queries.tokens import MARK, STRONG, hash_of, token_of
from laban_portal.people.rules import SCOPES, Actor, logged_in_themselves, may_administer
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, TooMuch, WrongState

LONGEST = timedelta(days=365)
MOST = 20
"""How many keys one person may hold at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeToken:
    """A new key and its secret, which is never shown again."""

    token: Token
    secret: str


@transaction.atomic
def make_token(
    *, actor: Actor, name: str, scopes: Sequence[str], expires_at: datetime, networks: Sequence[str] = ()
) -> MadeToken:
    """Make a key that acts as its owner, within its scopes and networks, for a year at most.

    It is as strong as the log-in it was made in: roles that need a second factor count only if one was used.
    """
    if not logged_in_themselves(actor):
        raise NotAllowed("people_refusal.token_makes_token")
    if not scopes or not set(scopes) <= set(SCOPES):
        raise Refused((), "people_refusal.scopes_wanted")
    if not now() < expires_at <= now() + LONGEST:
        raise Refused((), "people_refusal.token_days")
    if Token.objects.filter(account_id=actor.account, revoked_at__isnull=True, expires_at__gt=now()).count() >= MOST:
        raise TooMuch("people_refusal.too_many_tokens", most=MOST)
    prefix = secrets.token_hex(5)
    secret = f"{MARK}_{prefix}_{secrets.token_urlsafe(32)}"
    made = Token.objects.create(
        account_id=actor.account, name=name.strip(), prefix=prefix, secret_hash=hash_of(secret), networks=_networks(networks),
        scopes=[*dict.fromkeys(scopes), *([STRONG] if actor.strong else [])], made_at=now(), expires_at=expires_at,
    )  # fmt: skip
    noted(
        actor,
        "token_made",
        about=f"token:{prefix}",
        name=made.name,
        scopes=", ".join(scopes),
        until=expires_at.date().isoformat(),
    )
    return MadeToken(token=made, secret=secret)


def _networks(texts: Sequence[str]) -> list[str]:
    try:
        return [str(ip_network(each.strip(), strict=False)) for each in texts if each.strip()]
    except ValueError as error:
        raise Refused((), "people_refusal.networks") from error


@transaction.atomic
def revoke_token(*, actor: Actor, token: int) -> Token:
    """Take back one of one's own keys at once."""
    found = Token.objects.select_for_update().filter(pk=token, account_id=actor.account).first()
    if found is None or not logged_in_themselves(actor):
        raise NotFound("people_refusal.no_token")
    if found.revoked_at is not None:
        raise WrongState("people_refusal.token_ended")
    found.revoked_at = now()
    found.save(update_fields=["revoked_at"])
    noted(actor, "token_revoked", about=f"token:{found.prefix}", name=found.name)
    return found


@transaction.atomic
def revoke_token_of(*, actor: Actor, account: int, token: int) -> Token:
    """Take back a key of someone else: an administrator may, whether the account is on or off."""
    if not may_administer(actor):
        raise NotAllowed("refusal.not_allowed")
    found = (
        Token.objects.select_for_update(of=("self",))
        .select_related("account")
        .filter(pk=token, account=account)
        .first()
    )
    if found is None:
        raise NotFound("people_refusal.no_token")
    if found.revoked_at is not None:
        raise WrongState("people_refusal.token_ended")
    found.revoked_at = now()
    found.save(update_fields=["revoked_at"])
    noted(actor, "token_revoked_of", about=f"account:{account}", person=found.account, name=found.name)
    return found


@transaction.atomic
def revoke_all_tokens(*, actor: Actor, account: Account) -> int:
    """Take back every key of an account that still holds, with one line in the trail; return how many.

    Who may is decided by what it follows from.
    """
    ended = Token.objects.filter(account=account, revoked_at__isnull=True).update(revoked_at=now())
    if ended:
        noted(actor, "tokens_revoked", about=f"account:{account.pk}", person=account, count=ended)
    return ended


def note_token_use(*, secret: str, on: date) -> None:
    """Keep the day on which a key was last used; written once a day at most."""
    found = token_of(secret)
    if found is not None and found.last_used_on != on:
        unused_today = Q(last_used_on__isnull=True) | Q(last_used_on__lt=on)
        Token.objects.filter(unused_today, pk=found.pk).update(last_used_on=on)
