# SPDX-License-Identifier: Apache-2.0
"""Give and take roles; lend a role to a colleague and take it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from laban_portal.clock.now import now, today
from laban_portal.people.actions.trail import noted
from laban_portal.people.models import Account, Grant, Organisation
from laban_portal.people.queries.accounts import may_account_borrow
from laban_portal.people.rules import (
    Actor,
    Role,
    led_organisations,
    logged_in_themselves,
    may_delegate,
    may_end_grant,
    may_invite,
    may_see_people,
    role_fits,
)
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState


@transaction.atomic
def give_role(
    *, actor: Actor, account: int, organisation: str, role: Role, domains: Sequence[str] = (), from_day: date | None = None,
    to_day: date | None = None, reason: str = "",
) -> Grant:  # fmt: skip
    """Give an account a role at an organisation, from a day, perhaps until one."""
    place = Organisation.objects.filter(code=organisation).first()
    if place is None or not may_invite(actor, place.pk, role):
        raise NotAllowed("people_refusal.may_not_invite")
    if not role_fits(role, kind=place.kind, unit=place.unit):
        raise WrongState("people_refusal.role_does_not_fit")
    receiver = _kept_account(actor, account)
    if receiver.pk == actor.account:
        raise NotAllowed("people_refusal.not_to_oneself")
    begin = from_day or today()
    _check_days(begin, to_day)
    same = Grant.objects.filter(
        account=receiver, organisation=place, role=role, revoked_at__isnull=True, delegated_from__isnull=True
    )
    if any(each.to_day is None or each.to_day >= begin for each in same):
        raise WrongState("people_refusal.has_role")
    made = Grant.objects.create(
        account=receiver, organisation=place, role=role, domains=list(domains), from_day=begin, to_day=to_day, reason=reason,
        granted_by_id=actor.account, granted_at=now(),
    )  # fmt: skip
    noted(
        actor,
        "role_given",
        about=f"account:{receiver.pk}",
        unit=place.unit,
        person=receiver,
        role=role,
        organisation=place.code,
    )
    return made


@transaction.atomic
def end_role(*, actor: Actor, grant: int) -> Grant:
    """Take a role away at once; what was lent from it ends with it. A lent role is taken back by its lender or its keeper."""
    found = _grant(grant)
    lender = (
        found.delegated_from is not None
        and found.delegated_from.account_id == actor.account
        and logged_in_themselves(actor)
    )
    keeper = may_end_grant(actor, found.organisation_id, Role(found.role))
    if not (lender or keeper):
        raise NotFound("people_refusal.no_grant")
    if found.revoked_at is not None:
        raise WrongState("people_refusal.grant_ended")
    if found.account_id == actor.account and found.delegated_from_id is None:
        raise NotAllowed("people_refusal.not_from_oneself")
    found.revoked_at = now()
    found.save()
    action = "delegation_ended" if found.delegated_from_id else "role_ended"
    place = found.organisation
    noted(
        actor,
        action,
        about=f"account:{found.account_id}",
        unit=place.unit,
        person=found.account,
        role=found.role,
        organisation=place.code,
    )
    return found


@transaction.atomic
def delegate(*, actor: Actor, grant: int, receiver: int, from_day: date, to_day: date, reason: str) -> Grant:
    """Lend a role one holds to a colleague between two days, with a reason. It ends with its origin and goes no further."""
    origin = _grant(grant)
    own = origin.account_id == actor.account and origin.delegated_from_id is None and origin.revoked_at is None
    if not own or not may_delegate(actor, Role(origin.role), origin.organisation_id):
        raise NotFound("people_refusal.no_grant")
    colleague = Account.objects.filter(pk=receiver, is_active=True).exclude(pk=actor.account).first()
    if colleague is None or not may_account_borrow(colleague, origin, on=today()):
        raise NotAllowed("people_refusal.may_not_borrow")
    if not reason.strip():
        raise Refused((), "people_refusal.reason_wanted")
    _check_days(from_day, to_day)
    if from_day < today() or (origin.to_day is not None and to_day > origin.to_day):
        raise Refused((), "people_refusal.lent_days")
    made = Grant.objects.create(
        account=colleague, organisation=origin.organisation, role=origin.role, domains=origin.domains,
        from_day=from_day, to_day=to_day,
        delegated_from=origin, reason=reason.strip(), granted_by_id=actor.account, granted_at=now(),
    )  # fmt: skip
    noted(
        actor, "delegated", about=f"account:{colleague.pk}", unit=origin.organisation.unit,
        person=colleague, role=origin.role,
        organisation=origin.organisation.code, until=to_day.isoformat(), reason=reason.strip(),
    )  # fmt: skip
    return made


def _grant(grant: int) -> Grant:
    rows = Grant.objects.select_for_update(of=("self",)).select_related("organisation", "account", "delegated_from")
    found = rows.filter(pk=grant).first()
    if found is None:
        raise NotFound("people_refusal.no_grant")
    return found


def _kept_account(actor: Actor, account: int) -> Account:
    """Return an account whose roles the person keeps: any for an administrator, one of theirs for a leader."""
    found = Account.objects.filter(pk=account)
    if not may_see_people(actor):
        found = found.filter(
            grants__organisation__in=led_organisations(actor), grants__revoked_at__isnull=True
        ).distinct()
    kept = found.first()
    if kept is None:
        raise NotFound("people_refusal.no_person")
    return kept


def _check_days(first: date, last: date | None) -> None:
    if last is not None and last < first:
        raise Refused((), "people_refusal.days_in_order")
