# SPDX-License-Identifier: Apache-2.0
"""Invite people by e-mail. Only the hash of the secret is kept; the letter alone holds it, for fourteen days, for one use."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from laban_portal.clock.now import now, today
from laban_portal.people.actions.trail import noted
from laban_portal.people.letters import send_invitation
from laban_portal.people.models import Account, Grant, Invitation, Organisation
from laban_portal.people.queries.accounts import invitation_of
from laban_portal.people.queries.organisations import is_open
from laban_portal.people.queries.tokens import hash_of
from laban_portal.people.rules import NOBODY, Actor, Role, may_invite, role_fits
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState
from viettext import fold

LASTS = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """An invitation and whether its letter left. If it did not, it can be sent again."""

    invitation: Invitation
    sent: bool


def invite(
    *,
    actor: Actor,
    email: str,
    name: str,
    organisation: str,
    role: Role,
    domains: Sequence[str] = (),
    language: str = "vi",
) -> Invited:
    """Invite a person to one role at one organisation. An address that has an account is given the role on its page."""
    secret = secrets.token_urlsafe(32)
    with transaction.atomic():
        place = Organisation.objects.filter(code=organisation).first()
        if place is None or not may_invite(actor, place.pk, role):
            raise NotAllowed("people_refusal.may_not_invite")
        if not role_fits(role, kind=place.kind, unit=place.unit):
            raise WrongState("people_refusal.role_does_not_fit")
        if Account.objects.filter(email__iexact=email).exists():
            raise WrongState("people_refusal.has_account", email=email)
        made = Invitation.objects.create(
            email=email.strip().lower(), name=name.strip(), language=language, organisation=place,
            role=role, domains=list(domains),
            secret_hash=hash_of(secret), invited_by_id=actor.account, invited_at=now(), expires_at=now() + LASTS,
        )  # fmt: skip
        noted(
            actor,
            "invited",
            about=f"invitation:{made.pk}",
            unit=place.unit,
            email=email,
            role=role,
            organisation=place.code,
        )
    return Invited(invitation=made, sent=send_invitation(made, secret))


def resend_invitation(*, actor: Actor, invitation: int) -> Invited:
    """Send a new letter with a new secret and fourteen new days; the old letter opens nothing any more."""
    secret = secrets.token_urlsafe(32)
    with transaction.atomic():
        found = _kept(actor, invitation)
        found.secret_hash, found.expires_at = hash_of(secret), now() + LASTS
        found.save()
        noted(
            actor, "invitation_resent", about=f"invitation:{found.pk}", unit=found.organisation.unit, email=found.email
        )
    return Invited(invitation=found, sent=send_invitation(found, secret))


@transaction.atomic
def revoke_invitation(*, actor: Actor, invitation: int) -> Invitation:
    """Take an invitation back."""
    found = _kept(actor, invitation)
    found.revoked_at = now()
    found.save()
    noted(actor, "invitation_revoked", about=f"invitation:{found.pk}", unit=found.organisation.unit, email=found.email)
    return found


def _kept(actor: Actor, invitation: int) -> Invitation:
    """Return an invitation that the person may keep and that was neither accepted nor taken back."""
    rows = Invitation.objects.select_for_update(of=("self",)).select_related("organisation")
    found = rows.filter(pk=invitation).first()
    if found is None or not may_invite(actor, found.organisation_id, Role(found.role)):
        raise NotFound("people_refusal.no_invitation")
    if found.accepted_at is not None or found.revoked_at is not None:
        raise WrongState("people_refusal.invitation_ended")
    return found


@transaction.atomic
def accept_invitation(*, secret: str, name: str, password: str, language: str = "vi") -> Account:
    """Make the account that an invitation allows, with its role; the letter has proved the address."""
    key = invitation_of(secret).pk
    found = Invitation.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=key)
    if not is_open(found):
        raise NotFound("people_refusal.invitation_ended")
    if Account.objects.filter(email__iexact=found.email).exists():
        raise WrongState("people_refusal.has_account", email=found.email)
    account = Account(
        email=found.email, name=name.strip() or found.name, language=language,
        demonstration=settings.ENVIRONMENT.demonstration,  # who joins a demonstration opens nothing else
    )  # fmt: skip
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise Refused((), "people_refusal.weak_password") from error
    account.search_key = search_key_of(account)
    account.set_password(password)
    account.save()
    EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
    Grant.objects.create(
        account=account, organisation=found.organisation, role=found.role, domains=found.domains, from_day=today(),
        granted_by_id=found.invited_by_id, granted_at=now(),
    )  # fmt: skip
    found.accepted_at, found.account = now(), account
    found.save()
    noted(
        Actor(account=account.pk, name=account.name, came_by=NOBODY.came_by), "invitation_accepted",
        about=f"account:{account.pk}", unit=found.organisation.unit, role=found.role, organisation=found.organisation.code,
    )  # fmt: skip
    return account


def search_key_of(account: Account) -> str:
    """Return what an account is searched by."""
    return fold(f"{account.name} {account.title} {account.email}")[:300]
