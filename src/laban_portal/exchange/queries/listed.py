# SPDX-License-Identifier: Apache-2.0
"""Which workbooks a person may take, which were given out, and what came back. A fixed number of queries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Min, Q, Sum

from laban_portal.catalog.queries.shelf import domains_now
from laban_portal.collection.models import Duty
from laban_portal.collection.queries.visible import readable_duties
from laban_portal.collection.states import RoundState
from laban_portal.evidence.rules.seeing import readable_units
from laban_portal.exchange.models import Import, Issue
from laban_portal.people.rules import Actor, may_see_values, own_units
from laban_portal.ui.errors import NotFound

SHOWN = 20
"""So many workbooks and imports are listed, the newest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A workbook that can be made: a unit's domain in a round, with how many forms, and until when."""

    round: str
    round_name: Mapping[str, str]
    round_state: str
    unit: str
    unit_name: Mapping[str, str]
    domain: str
    domain_name: str
    forms: int
    filled: int
    required: int
    on_time_until: date
    demonstration: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A workbook that was given out."""

    round_name: Mapping[str, str]
    unit_name: Mapping[str, str]
    domain_name: str
    cells: int
    by_name: str
    at: datetime
    returned: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """A file that came; `mine`: the reader sent it, and may open it."""

    key: str
    kind: str
    name: str
    state: str
    cells: int
    saved: int
    by_name: str
    at: datetime
    mine: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All that the page of workbooks shows."""

    offered: tuple[Offered, ...]
    given: tuple[Given, ...]
    came: tuple[Came, ...]
    may_send: bool


def shelf(actor: Actor, unit: str, language: str) -> Shelf:
    """Return the workbooks of a unit, or of the units of which a person is; another province's does not exist."""
    if unit and not may_see_values(actor, unit):
        raise NotFound("exchange.no_workbook")
    units = frozenset([unit]) if unit else readable_units(actor)
    domains = {each.code: each.names.into(language) for each in domains_now()}
    return Shelf(
        offered=_offered(actor, units, domains), given=_given(actor, units, domains), came=_came(actor, units),
        may_send=bool(own_units(actor)),
    )  # fmt: skip


def _offered(actor: Actor, units: frozenset[str], domains: Mapping[str, str]) -> tuple[Offered, ...]:
    rows = (
        Duty.objects.filter(readable_duties(actor), Q(unit__in=units))
        .exclude(round__state=RoundState.PLANNED)
        .values("round__code", "round__names", "round__state", "round__demonstration", "unit", "unit__names", "domain")
        .annotate(forms=Count("pk"), due=Min("on_time_until"), full=Sum("filled"), owed=Sum("required"))
        .order_by("due", "round__code", "unit__sort_key", "domain")
    )
    return tuple(
        Offered(
            round=each["round__code"], round_name=each["round__names"], round_state=each["round__state"],
            unit=str(each["unit"]), unit_name=each["unit__names"],
            domain=each["domain"], domain_name=domains.get(each["domain"], each["domain"]),
            forms=each["forms"], on_time_until=each["due"], demonstration=each["round__demonstration"], filled=each["full"],
            required=each["owed"],
        )
        for each in rows
    )  # fmt: skip


def _given(actor: Actor, units: frozenset[str], domains: Mapping[str, str]) -> tuple[Given, ...]:
    rows = Issue.objects.filter(Q(unit__in=units)).select_related("round", "unit").defer("round__note")
    found = rows.annotate(returned=Count("imports")).order_by("-pk")[:SHOWN]
    return tuple(
        Given(
            round_name=each.round.names, unit_name=each.unit.names, domain_name=domains.get(each.domain, each.domain),
            cells=each.cells, by_name=each.by_name, at=each.made_at, returned=each.returned,
        )
        for each in found
        if may_see_values(actor, each.unit_id, each.domain)
    )  # fmt: skip


def _came(actor: Actor, units: frozenset[str]) -> tuple[Came, ...]:
    rows = Import.objects.filter(Q(made_by=actor.account) | Q(unit__in=units)).defer("content").order_by("-pk")[:SHOWN]
    return tuple(
        Came(
            key=each.key, kind=each.kind, name=each.name, state=each.state, cells=each.cells, saved=each.saved,
            by_name=each.by_name, at=each.made_at, mine=each.made_by_id == actor.account,
        )
        for each in rows
    )  # fmt: skip
