# SPDX-License-Identifier: Apache-2.0
"""Who a person is today: their powers, from grants, organisations and lineage.

This is asked with every request and nothing of it is kept: a power that is taken away is gone with the next request.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from django.apps import apps
from django.conf import settings
from django.db.models import Exists, Model, OuterRef, Q

from laban_portal.people.models import Account, Grant, Organisation
from laban_portal.people.rules import MINISTRY_KINDS, NOBODY, Actor, Power, Role
from laban_portal.prepared import prepared


@dataclass(frozen=True, slots=True)
class _Held:
    """A grant with its organisation and, where it is lent, what it is lent from; in the order of `_grants`' columns."""

    role: str
    domains: list[str]
    organisation: int
    unit: str
    kind: str
    focal: bool
    valid_from: date | None
    valid_to: date | None
    lent: int | None
    origin_lent: int | None
    origin_revoked_at: datetime | None
    origin_from: date | None
    origin_to: date | None
    origin_active: bool | None
    origin_name: str | None
    origin_email: str | None
    leads: bool
    took_over: bool


def actor_of(
    account: Account, *, on: date, strong: bool = False, scopes: frozenset[str] | None = None, came_by: str = "page"
) -> Actor:
    """Return the account as an actor on a day; an account that is switched off is nobody.

    One query for a person of a province's department. Two more, whatever the size of the tree, for who stands above other
    organisations or whose unit took others over: the lines of organisations and of lineage.
    """
    if not may_come_in(account):
        return NOBODY
    grants = [_Held(*row) for row in _grants(account=account.pk, on=on)]
    standing = [grant for grant in grants if _stands(grant, on)]
    below = _below(standing)
    readable = _readable(standing)
    powers = tuple(_power(grant, below, readable) for grant in standing)
    return Actor(
        account=account.pk, name=account.name, email=account.email, language=account.language,
        number_style=account.number_style, powers=powers, strong=strong, scopes=scopes, came_by=came_by,
    )  # fmt: skip


def may_come_in(account: Account) -> bool:
    """Tell whether an account opens anything: it is switched on, and demonstration accounts open only demonstrations."""
    return account.is_active and (not account.demonstration or settings.ENVIRONMENT.demonstration)


def _lineages() -> type[Model]:
    return cast("type[Model]", apps.get_model("catalog", "Lineage"))


@prepared
def _grants(account: int, on: date) -> object:
    """Return the grants of an account on a day."""
    below = Organisation.objects.filter(parent=OuterRef("organisation"))
    before = _lineages()._default_manager.filter(successor=OuterRef("organisation__unit"))  # noqa: SLF001  Django's own name
    return (
        Grant.objects.filter(account=account, revoked_at__isnull=True, from_day__lte=on)
        .filter(Q(to_day__isnull=True) | Q(to_day__gte=on))
        .annotate(leads=Exists(below), took_over=Exists(before))
        .values_list(
            "role", "domains", "organisation", "organisation__unit", "organisation__kind", "organisation__focal",
            "organisation__valid_from", "organisation__valid_to", "delegated_from", "delegated_from__delegated_from",
            "delegated_from__revoked_at", "delegated_from__from_day", "delegated_from__to_day",
            "delegated_from__account__is_active", "delegated_from__account__name",
            "delegated_from__account__email", "leads", "took_over",
        )
    )  # fmt: skip


@prepared
def _children() -> object:
    """Return every organisation that has one above it."""
    return Organisation.objects.filter(parent__isnull=False).values_list("pk", "parent_id")


@prepared
def _lines(units: tuple[str, ...]) -> object:
    """Return all successors of the units that some units took over, wholly or in part."""
    lineages = _lineages()._default_manager  # noqa: SLF001  Django's own name
    return lineages.filter(predecessor__successors__successor_id__in=units).values_list(
        "predecessor_id", "successor_id"
    )


def _stands(grant: _Held, on: date) -> bool:
    """Tell whether the organisation exists on the day and a lent grant's own origin still holds."""
    exists = (grant.valid_from is None or grant.valid_from <= on) and (grant.valid_to is None or on <= grant.valid_to)
    lent = grant.lent is None or (
        grant.origin_revoked_at is None
        and grant.origin_lent is None
        and grant.origin_from is not None
        and grant.origin_from <= on
        and (grant.origin_to is None or on <= grant.origin_to)
        and bool(grant.origin_active)
    )
    return exists and lent


def _power(grant: _Held, below: dict[int, frozenset[int]], readable: dict[str, frozenset[str]]) -> Power:
    return Power(
        role=Role(grant.role),
        organisation=grant.organisation,
        organisations=below[grant.organisation],
        unit=grant.unit,
        readable=readable.get(grant.unit, frozenset()),
        domains=frozenset(grant.domains),
        focal=grant.focal,
        delegated_by=grant.origin_name or grant.origin_email or "",
        of_ministry=grant.kind in MINISTRY_KINDS,
    )


def _below(grants: Iterable[_Held]) -> dict[int, frozenset[int]]:
    """Return each organisation with all below it; the tree is read whole, in one query, only where something is below."""
    wanted = {each.organisation: each.leads for each in grants}
    children: dict[int, list[int]] = defaultdict(list)
    for child, parent in _children() if any(wanted.values()) else ():
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


def _readable(grants: Iterable[_Held]) -> dict[str, frozenset[str]]:
    """Return for each unit itself and the predecessors whose only successor it is."""
    units = {each.unit: each.took_over for each in grants if each.unit}
    heirs: dict[str, set[str]] = defaultdict(set)
    for predecessor, successor in _lines(units=tuple(sorted(unit for unit, some in units.items() if some))):
        heirs[predecessor].add(successor)
    return {
        unit: frozenset({unit, *(predecessor for predecessor, after in heirs.items() if after == {unit})})
        for unit in units
    }
