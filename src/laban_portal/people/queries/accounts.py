# SPDX-License-Identifier: Apache-2.0
"""Accounts: the list for a review of who may do what, one account, and one's own page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Prefetch, Q, QuerySet

from laban_portal.clock.now import now
from laban_portal.people.models import Account, Grant, Invitation, Organisation
from laban_portal.people.queries.actor import actor_of
from laban_portal.people.queries.organisations import holds_on, is_open
from laban_portal.people.queries.tokens import hash_of
from laban_portal.people.rules import (
    STRONG_ROLES,
    Actor,
    Role,
    led_organisations,
    may_borrow,
    may_delegate,
    may_list_people,
    may_see_people,
)
from laban_portal.ui.errors import NotAllowed, NotFound
from viettext import fold

PREFETCHED = "standing_grants"
"""Where a list's accounts keep their grants of the day."""

LONG_UNUSED = timedelta(days=90)
"""An account not used for so long is marked for the review."""

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
"""What allauth counts as a second factor; recovery codes come only with one of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One account of the list. `use` is never, long_ago or recent; `factor` is yes, no or missing (its role needs one)."""

    account: Account
    grants: tuple[Grant, ...]
    use: str
    factor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogIn:
    """One log-in of a person that has not ended."""

    key: int
    address: str
    device: str
    since: datetime
    seen: datetime
    current: bool


def people_list(actor: Actor, *, on: date, search: str = "", only: str = "") -> list[Line]:
    """Return the accounts the person keeps: all for administrators and auditors, a leader's own organisations' for leaders.

    `only` picks out: never (never logged in), long_ago (not for 90 days), off (switched off), no_factor (a role that needs a
    second factor, and none set up), no_role. Three queries.
    """
    accounts = visible_accounts(actor).order_by("search_key", "name", "email")
    for word in fold(search).split():
        accounts = accounts.filter(search_key__contains=word)
    grants = Grant.objects.filter(holds_on(on)).select_related("organisation", "delegated_from__account").order_by("pk")
    found = list(accounts.prefetch_related(Prefetch("grants", queryset=grants, to_attr=PREFETCHED)))
    armed = set(Authenticator.objects.filter(type__in=FACTORS).values_list("user_id", flat=True))
    lines = [_line(each, has_factor=each.pk in armed) for each in found]
    return [line for line in lines if _picked(line, only)]


def visible_accounts(actor: Actor) -> QuerySet[Account]:
    """Return the accounts the person may see; refuse who keeps none."""
    if not may_list_people(actor):
        raise NotAllowed("people_refusal.no_list")
    if may_see_people(actor):
        return Account.objects.all()
    led = led_organisations(actor)
    return Account.objects.filter(
        pk__in=Grant.objects.filter(organisation__in=led, revoked_at__isnull=True).values("account_id")
    )


def _line(account: Account, *, has_factor: bool) -> Line:
    grants = tuple(getattr(account, PREFETCHED))
    seen = account.last_login
    use = "never" if seen is None else "long_ago" if seen < now() - LONG_UNUSED else "recent"
    needed = any(Role(grant.role) in STRONG_ROLES for grant in grants)
    return Line(account=account, grants=grants, use=use, factor="yes" if has_factor else "missing" if needed else "no")


def _picked(line: Line, only: str) -> bool:
    return {
        "": True,
        "never": line.use == "never",
        "long_ago": line.use == "long_ago",
        "off": not line.account.is_active,
        "no_factor": line.factor == "missing",
        "no_role": not line.grants,
    }.get(only, True)


def person_page(actor: Actor, account: int, *, on: date) -> tuple[Line, tuple[Organisation, ...]]:
    """Return one account the person keeps, and the organisations at which they may give it a role."""
    found = visible_accounts(actor).filter(pk=account).first()
    if found is None:
        raise NotFound("people_refusal.no_person")
    grants = Grant.objects.filter(holds_on(on) | Q(from_day__gt=on, revoked_at__isnull=True), account=found)
    setattr(found, PREFETCHED, list(grants.select_related("organisation", "delegated_from__account").order_by("pk")))
    armed = Authenticator.objects.filter(user=found, type__in=FACTORS).exists()
    places = Organisation.objects.order_by("sort_key", "code")
    if not may_see_people(actor):
        places = places.filter(pk__in=led_organisations(actor))
    return _line(found, has_factor=armed), tuple(places)


def sessions_of(account: int, current_key: str | None) -> list[LogIn]:
    """Return a person's log-ins that have not ended, this one first. Two queries."""
    kept = list(UserSession.objects.filter(user_id=account).order_by("-last_seen_at"))
    alive = set(
        Session.objects.filter(session_key__in=[each.session_key for each in kept], expire_date__gt=now()).values_list(
            "pk", flat=True
        )
    )
    found = [
        LogIn(
            key=each.pk, address=each.ip, device=each.user_agent, since=each.created_at, seen=each.last_seen_at,
            current=each.session_key == current_key,
        )
        for each in kept
        if each.session_key in alive
    ]  # fmt: skip
    return sorted(found, key=lambda each: not each.current)


def factors_of(account: int) -> dict[str, int]:
    """Return how many second factors of each kind a person has set up: totp, webauthn, recovery_codes."""
    kinds = list(Authenticator.objects.filter(user_id=account).values_list("type", flat=True))
    return {kind.value: kinds.count(kind.value) for kind in Authenticator.Type}


def powers_of(account: int, *, on: date) -> tuple[list[Grant], list[Grant], list[Grant]]:
    """Return a person's own roles, the roles lent to them, and the roles they lent to others, that hold or will hold."""
    current = Q(revoked_at__isnull=True) & (Q(to_day__isnull=True) | Q(to_day__gte=on))
    grants = (
        Grant.objects.filter(current)
        .select_related("organisation", "account", "delegated_from__account")
        .order_by("from_day", "pk")
    )
    mine = list(grants.filter(Q(account_id=account) | Q(delegated_from__account_id=account)))
    own = [each for each in mine if each.account_id == account and each.delegated_from_id is None]
    lent_to = [each for each in mine if each.account_id == account and each.delegated_from_id is not None]
    return own, lent_to, [each for each in mine if each.account_id != account]


def borrowers(actor: Actor, grant: Grant, *, on: date) -> list[Account]:
    """Return the accounts to which a power may be lent: of the same unit, or of the ministry for a ministry's power."""
    if not may_delegate(actor, Role(grant.role), grant.organisation_id):
        return []
    place = grant.organisation
    of_ministry = place.kind in {"ministry", "unit"}
    near = Q(organisation__kind__in=("ministry", "unit")) if of_ministry else Q(organisation__unit=place.unit)
    ids = (
        Grant.objects.filter(holds_on(on), near, delegated_from__isnull=True)
        .exclude(account_id=actor.account)
        .values("account_id")
    )
    return list(Account.objects.filter(pk__in=ids, is_active=True).order_by("name", "pk"))


def may_account_borrow(account: Account, grant: Grant, *, on: date) -> bool:
    """Tell whether a power may be lent to an account that day, by the one policy."""
    place = grant.organisation
    return may_borrow(
        actor_of(account, on=on, strong=True), unit=place.unit, of_ministry=place.kind in {"ministry", "unit"}
    )


def own_account(account: int) -> Account:
    """Return the person's own account."""
    return Account.objects.get(pk=account)


def invitation_of(secret: str) -> Invitation:
    """Return the invitation of a secret while it can be accepted; an unknown one and an ended one are told apart in words."""
    found = Invitation.objects.select_related("organisation", "invited_by").filter(secret_hash=hash_of(secret)).first()
    if found is None:
        raise NotFound("people_refusal.no_invitation")
    if not is_open(found):
        raise NotFound("people_refusal.invitation_ended")
    return found


def rows_for_review(lines: Iterable[Line]) -> list[dict[str, str]]:
    """Return the accounts as rows of text for a table that is kept: one row a role, one for an account without any."""
    rows = []
    for line in lines:
        account = line.account
        base = {
            "name": account.name, "email": account.email, "active": "yes" if account.is_active else "no", "use": line.use,
            "last_login": account.last_login.isoformat(timespec="minutes") if account.last_login else "",
            "second_factor": line.factor,
        }  # fmt: skip
        for grant in line.grants or (None,):
            of_grant = {
                "role": grant.role, "organisation": grant.organisation.code, "domains": " ".join(grant.domains),
                "from": grant.from_day.isoformat(), "to": grant.to_day.isoformat() if grant.to_day else "",
                "lent_by": str(grant.delegated_from.account) if grant.delegated_from else "",
            } if grant else dict.fromkeys(("role", "organisation", "domains", "from", "to", "lent_by"), "")  # fmt: skip
            rows.append(base | of_grant)
    return rows
