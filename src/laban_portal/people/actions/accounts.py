# SPDX-License-Identifier: Apache-2.0
"""Switch accounts off and on, end their log-ins, and note how people come in."""

from __future__ import annotations

from allauth.usersessions.models import UserSession
from django.db import transaction
from django.db.models import Q

from laban_portal.audit.actions import note
from laban_portal.clock.now import today
from laban_portal.people.actions.invitations import search_key_of
from laban_portal.people.actions.tokens import revoke_all_tokens
from laban_portal.people.actions.trail import noted
from laban_portal.people.models import Account, Grant
from laban_portal.people.rules import Actor, Role, logged_in_themselves, may_administer
from laban_portal.ui.errors import NotAllowed, NotFound, WrongState


@transaction.atomic
def switch_account(*, actor: Actor, account: int, on: bool, reason: str = "") -> Account:
    """Switch an account off or on. Off ends its log-ins and what it lent, at once, and its keys for good.

    Nothing it did is lost. Switched on again, it makes its keys anew.
    """
    if not may_administer(actor):
        raise NotAllowed("refusal.not_allowed")
    found = Account.objects.select_for_update().filter(pk=account).first()
    if found is None:
        raise NotFound("people_refusal.no_person")
    if found.pk == actor.account:
        raise NotAllowed("people_refusal.not_oneself_off")
    if not on and _is_last_administrator(found):
        raise WrongState("people_refusal.last_administrator")
    found.is_active = on
    found.save(update_fields=["is_active"])
    if not on:
        end_all_sessions(found.pk)
        revoke_all_tokens(actor=actor, account=found)
    noted(actor, "account_on" if on else "account_off", about=f"account:{found.pk}", person=found, reason=reason)
    return found


def _is_last_administrator(account: Account) -> bool:
    day = today()
    holding = Grant.objects.filter(
        Q(to_day__isnull=True) | Q(to_day__gte=day),
        role=Role.ADMINISTRATOR,
        revoked_at__isnull=True,
        from_day__lte=day,
        account__is_active=True,
    ).values_list("account_id", flat=True)
    return set(holding) == {account.pk}


def end_all_sessions(account: int, *, but: str | None = None) -> int:
    """End an account's log-ins, except perhaps the one with a key; return how many."""
    ending = [each for each in UserSession.objects.filter(user_id=account) if each.session_key != but]
    for each in ending:
        each.end()
    return len(ending)


@transaction.atomic
def end_sessions_of(*, actor: Actor, account: int) -> int:
    """End all log-ins and keys of another account: a lost device, a suspicion."""
    if not may_administer(actor):
        raise NotAllowed("refusal.not_allowed")
    found = Account.objects.filter(pk=account).first()
    if found is None:
        raise NotFound("people_refusal.no_person")
    ended = end_all_sessions(account)
    revoke_all_tokens(actor=actor, account=found)
    noted(actor, "sessions_ended", about=f"account:{account}", count=ended)
    return ended


@transaction.atomic
def end_own_sessions(*, actor: Actor, but: str | None, session: int | None = None) -> int:
    """End one of one's own log-ins, or all but the present one, and then one's keys as well."""
    if not logged_in_themselves(actor):
        raise NotAllowed("refusal.not_allowed")
    if session is None:
        ended = end_all_sessions(actor.account, but=but)
        revoke_all_tokens(actor=actor, account=Account.objects.get(pk=actor.account))
    else:
        found = UserSession.objects.filter(user_id=actor.account, pk=session).first()
        if found is None:
            raise NotFound("people_refusal.no_session")
        found.end()
        ended = 1
    noted(actor, "sessions_ended", about=f"account:{actor.account}", count=ended)
    return ended


@transaction.atomic
def change_profile(
    *, actor: Actor, name: str, title: str, phone: str, language: str, number_style: str, digest: str
) -> Account:
    """Change what one may change of one's own account. The address stays: it is who one is here."""
    if not logged_in_themselves(actor):
        raise NotAllowed("refusal.not_allowed")
    found = Account.objects.get(pk=actor.account)
    found.name, found.title, found.phone = name.strip(), title.strip(), phone.strip()
    found.language, found.number_style, found.digest = language, number_style, digest
    found.search_key = search_key_of(found)
    found.save()
    noted(actor, "profile_changed", about=f"account:{found.pk}")
    return found


def note_log_in(*, account: Account, address: str, methods: str) -> None:
    """Note that a person came in, from where and how."""
    note(
        "audit_people.logged_in",
        account=account.pk,
        by_name=str(account),
        address=address,
        about=f"account:{account.pk}",
        methods=methods,
    )


def note_failed_log_in(*, email: str, address: str) -> None:
    """Note that a log-in failed; the address typed is kept, the password never."""
    note("audit_people.log_in_failed", account=None, address=address, about="account:?", email=email[:120])
