# SPDX-License-Identifier: Apache-2.0
"""Who a person is today: their powers, from grants, organisations and lineage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import cast

from django.apps import apps
from django.conf import settings
from django.db.models import Model, Q

from laban_portal.people.models import Account, Grant, Organisation
from laban_portal.people.rules import MINISTRY_KINDS, NOBODY, Actor, Power, Role


def actor_of(
    account: Account, *, on: date, strong: bool = False, scopes: frozenset[str] | None = None, came_by: str = "page"
) -> Actor:
    """Return the account as an actor on a day; an account that is switched off is nobody.

    Three queries for a person of a province, whatever the size of the tree: their grants, and the lines of
    organisations and lineage.
    """
    if not may_come_in(account):
        return NOBODY
    grants = list(
        Grant.objects.select_related("organisation", "delegated_from__account", "delegated_from__organisation")
        .filter(account=account, revoked_at__isnull=True, from_day__lte=on)
        .filter(Q(to_day__isnull=True) | Q(to_day__gte=on))
    )
    standing = [grant for grant in grants if _stands(grant, on)]
    below = _below([grant.organisation for grant in standing])
    readable = _readable({grant.organisation.unit for grant in standing if grant.organisation.unit})
    powers = tuple(_power(grant, below, readable) for grant in standing)
    return Actor(
        account=account.pk, name=account.name, email=account.email, language=account.language,
        number_style=account.number_style, powers=powers, strong=strong, scopes=scopes, came_by=came_by,
    )  # fmt: skip


def may_come_in(account: Account) -> bool:
    """Tell whether an account opens anything: it is switched on, and demonstration accounts open only demonstrations."""
    return account.is_active and (not account.demonstration or settings.ENVIRONMENT.demonstration)


def _stands(grant: Grant, on: date) -> bool:
    """Tell whether the organisation exists on the day and a lent grant's own origin still holds."""
    organisation, origin = grant.organisation, grant.delegated_from
    exists = (organisation.valid_from is None or organisation.valid_from <= on) and (
        organisation.valid_to is None or on <= organisation.valid_to
    )
    lent = origin is None or (
        origin.revoked_at is None
        and origin.delegated_from_id is None
        and origin.from_day <= on
        and (origin.to_day is None or on <= origin.to_day)
        and origin.account.is_active
    )
    return exists and lent


def _power(grant: Grant, below: dict[int, frozenset[int]], readable: dict[str, frozenset[str]]) -> Power:
    organisation = grant.organisation
    return Power(
        role=Role(grant.role),
        organisation=organisation.pk,
        organisations=below[organisation.pk],
        unit=organisation.unit,
        readable=readable.get(organisation.unit, frozenset()),
        domains=frozenset(grant.domains),
        focal=organisation.focal,
        delegated_by=str(grant.delegated_from.account) if grant.delegated_from else "",
        of_ministry=organisation.kind in MINISTRY_KINDS,
    )


def _below(organisations: Iterable[Organisation]) -> dict[int, frozenset[int]]:
    """Return each organisation with all below it; the tree is read whole, in one query, only where something can be below."""
    wanted = {each.pk for each in organisations}
    if not wanted:
        return {}
    children: dict[int, list[int]] = defaultdict(list)
    for child, parent in Organisation.objects.filter(parent__isnull=False).values_list("pk", "parent_id"):
        children[parent].append(child)
    found = {}
    for start in wanted:
        reached, waiting = {start}, [start]
        while waiting:
            new = [child for child in children[waiting.pop()] if child not in reached]
            reached.update(new)
            waiting.extend(new)
        found[start] = frozenset(reached)
    return found


def _readable(units: set[str]) -> dict[str, frozenset[str]]:
    """Return for each unit itself and the predecessors whose only successor it is."""
    if not units:
        return {}
    lineages = cast("type[Model]", apps.get_model("catalog", "Lineage"))._default_manager  # noqa: SLF001  Django's own name
    lineage = lineages.filter(predecessor__successors__successor_id__in=units).values_list(
        "predecessor_id", "successor_id"
    )
    heirs: dict[str, set[str]] = defaultdict(set)
    for predecessor, successor in lineage:
        heirs[predecessor].add(successor)
    return {
        unit: frozenset({unit, *(predecessor for predecessor, after in heirs.items() if after == {unit})})
        for unit in units
    }
