# SPDX-License-Identifier: Apache-2.0
"""Who is told what of editions: leaders of a preview, managers of what is to be signed, all of what is public."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from laban_portal.clock.now import today
from laban_portal.editions.models import Edition
from laban_portal.notices.actions import tell
from laban_portal.people.models import Account, Grant
from laban_portal.people.rules import Actor, Role


def tell_leaders(actor: Actor, row: Edition, event: str) -> None:
    """Tell the leaders of units."""
    _tell(actor, row, event, _holding(Role.LEADER, today()), f"/editions/{row.code}/")


def tell_managers(actor: Actor, row: Edition, event: str) -> None:
    """Tell the round managers but the one who did it."""
    _tell(actor, row, event, _holding(Role.MANAGER, today()), f"/editions/{row.code}/")


def tell_all(actor: Actor, row: Edition, event: str) -> None:
    """Tell everyone with an account."""
    accounts = set(Account.objects.filter(is_active=True).values_list("pk", flat=True))
    _tell(actor, row, event, accounts, f"/editions/{row.code}/")


def _tell(actor: Actor, row: Edition, event: str, accounts: set[int], link: str) -> None:
    tell(
        accounts=accounts - {actor.account}, kind=f"edition_notices.{event}", link=link,
        facts={"edition": row.names or row.index_names, "code": row.code, "who": actor.name or "Laban"},
    )  # fmt: skip


def _holding(role: Role, day: date) -> set[int]:
    rows = Grant.objects.filter(role=role, revoked_at__isnull=True, from_day__lte=day, account__is_active=True)
    return set(rows.filter(Q(to_day__isnull=True) | Q(to_day__gte=day)).values_list("account_id", flat=True))
