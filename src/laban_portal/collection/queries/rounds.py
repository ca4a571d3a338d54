# SPDX-License-Identifier: Apache-2.0
"""Rounds as lists and heads of pages. Who sees every unit's progress sees all; others where they have duties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import Least

from laban.model.workdays import Holidays
from laban_portal.catalog.models import Unit, Version
from laban_portal.catalog.queries import calendar_content
from laban_portal.catalog.states import Kind, VersionState
from laban_portal.collection.forecast import days_left
from laban_portal.collection.models import Duty, Extension, Round
from laban_portal.collection.states import TYPING_STATES, DutyState, RoundState
from laban_portal.people.rules import Actor, may_manage_rounds, may_see_rounds, own_units
from laban_portal.ui.errors import NotFound


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundCard:
    """A round in the list: how far the reader's part of it is."""

    code: str
    names: Mapping[str, str]
    kind: str
    state: str
    year: int
    opens_on: date
    on_time_until: date | None
    closes_on: date | None
    demonstration: bool
    units: int
    duties: int
    handed_in: int
    late: int
    required: int
    filled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundHead:
    """What every page of a round shows; `days_left` are working days until its on-time day; `past` tells that it is over.

    On a day off just after it no working day has passed yet: past, and 0 left.
    """

    pk: int
    code: str
    names: Mapping[str, str]
    kind: str
    state: str
    year: int
    framework: int
    framework_names: Mapping[str, str]
    calendar: int | None
    opens_on: date
    on_time_until: date | None
    closes_on: date | None
    days_left: int | None
    past: bool
    note: str
    demonstration: bool
    sees_all: bool
    manages: bool
    made_at: datetime
    holidays: Holidays

    @property
    def days_over(self) -> int:
        """Return the working days since the on-time day."""
        return -(self.days_left or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exception_:  # noqa: N801  a lock exception, not Python's
    """A lock exception as the page lists it."""

    ident: int
    unit: str
    unit_name: Mapping[str, str]
    duty: int | None
    form_name: Mapping[str, str]
    closes_on: date
    on_time_until: date | None
    reason: str
    by_name: str
    at: datetime
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a new round can be made of."""

    frameworks: tuple[tuple[int, str], ...]
    calendars: tuple[tuple[int, str], ...]
    forms: tuple[tuple[int, str], ...]
    systems: tuple[tuple[str, str], ...]


def own_rows(actor: Actor) -> Q:
    """Return the condition of the duties whose progress the person may see: all, or those of their own units."""
    return Q() if may_see_rounds(actor) else Q(unit__in=own_units(actor)) & ~Q(round__state=RoundState.PLANNED)


def round_cards(actor: Actor, on: date) -> tuple[RoundCard, ...]:
    """Return the rounds the person may see, open ones first, then the newest; one query."""
    rows = (
        Duty.objects.filter(own_rows(actor))
        .values("round_id")
        .annotate(
            duties=Count("pk"), units=Count("unit", distinct=True), required_=Sum("required"), filled_=Sum(Least("filled", "required")),  # noqa: E501  one row of a table laid out by hand
            handed_in=Count("pk", filter=~Q(state__in=TYPING_STATES)),
            late=Count("pk", filter=Q(state__in=TYPING_STATES, on_time_until__lt=on)),
            code=F("round__code"), names=F("round__names"), kind=F("round__kind"), round_state=F("round__state"),
            year=F("round__year"), opens=F("round__opens_on"), until=F("round__on_time_until"), closes=F("round__closes_on"),
            demonstration=F("round__demonstration"),
        )
    )  # fmt: skip
    cards = [
        RoundCard(
            code=row["code"], names=row["names"], kind=row["kind"], state=row["round_state"], year=row["year"], opens_on=row["opens"],  # noqa: E501  one row of a table laid out by hand
            on_time_until=row["until"], closes_on=row["closes"], demonstration=row["demonstration"], units=row["units"],
            duties=row["duties"], handed_in=row["handed_in"], late=row["late"], required=row["required_"], filled=row["filled_"],  # noqa: E501  one row of a table laid out by hand
        )
        for row in rows
    ]  # fmt: skip
    order = {
        state: at
        for at, state in enumerate((RoundState.OPEN, RoundState.PLANNED, RoundState.CLOSED, RoundState.FROZEN))
    }
    return tuple(sorted(cards, key=lambda card: (order[RoundState(card.state)], -card.opens_on.toordinal(), card.code)))


def round_head(actor: Actor, code: str, on: date) -> RoundHead:
    """Return the head of a round that the person may see; else there is none."""
    row = Round.objects.select_related("framework").defer("framework__content").filter(code=code).first()
    sees_all = may_see_rounds(actor)
    if row is None or not (sees_all or Duty.objects.filter(own_rows(actor), round=row).exists()):
        raise NotFound("refusal.no_page")
    holidays = calendar_content(row.calendar_id)
    return RoundHead(
        pk=row.pk, code=row.code, names=row.names, kind=row.kind, state=row.state, year=row.year, framework=row.framework_id,
        framework_names=row.framework.names, calendar=row.calendar_id, opens_on=row.opens_on, on_time_until=row.on_time_until,
        closes_on=row.closes_on, days_left=days_left(row.on_time_until, on, holidays) if row.on_time_until else None,
        past=bool(row.on_time_until and on > row.on_time_until), note=row.note, demonstration=row.demonstration, sees_all=sees_all, manages=may_manage_rounds(actor), made_at=row.made_at,  # noqa: E501  one row of a table laid out by hand
        holidays=holidays,
    )  # fmt: skip


def round_duties(actor: Actor, head: RoundHead, unit: str = "") -> QuerySet[Duty]:
    """Return the duties of a round whose progress the person may see."""
    rows = Duty.objects.filter(own_rows(actor), round=head.pk)
    return rows.filter(Q(("unit", unit))) if unit else rows


def exceptions(actor: Actor, head: RoundHead, on: date, unit: str = "") -> tuple[Exception_, ...]:
    """Return the lock exceptions of a round, of the person's own units only where they do not see all; the newest first."""
    rows = (
        Extension.objects.filter(round=head.pk).select_related("unit", "duty__form", "by").defer("duty__form__content")
    )
    if not head.sees_all:
        rows = rows.filter(Q(("unit__in", own_units(actor))))
    if unit:
        rows = rows.filter(Q(("unit", unit)))
    return tuple(
        Exception_(
            ident=row.pk, unit=row.unit_id, unit_name=row.unit.names, duty=row.duty_id,
            form_name=row.duty.form.names if row.duty else {}, closes_on=row.closes_on, on_time_until=row.on_time_until,
            reason=row.reason, by_name=row.by.name if row.by else "", at=row.at, holds=row.closes_on >= on,
        )
        for row in rows.order_by("-at", "-pk")
    )  # fmt: skip


def round_choices(language: str) -> Choices:
    """Return what a new round can be made of: what is ready in the catalogue; two queries."""
    found: dict[str, list[tuple[int, str]]] = {Kind.FRAMEWORK: [], Kind.CALENDAR: [], Kind.FORM: []}
    rows = (
        Version.objects.defer("content")
        .filter(kind__in=found, state=VersionState.READY)
        .order_by("pack", "code", "-number")
    )
    for row in rows:
        name = row.names.get(language) or row.names.get("en") or row.code
        found[row.kind].append((row.pk, f"{row.code} · {name} ({row.number})"))
    systems = Unit.objects.filter(national=False).order_by("system").values("system").annotate(count=Count("pk"))
    return Choices(
        frameworks=tuple(found[Kind.FRAMEWORK]), calendars=tuple(found[Kind.CALENDAR]), forms=tuple(found[Kind.FORM]),
        systems=tuple((row["system"], f"{row['system']} ({row['count']})") for row in systems),
    )  # fmt: skip


def newest_forms() -> tuple[int, ...]:
    """Return the newest ready version of each form, ticked at first in a new round; forms that have been replaced are not."""
    seen: dict[tuple[str, str], int] = {}
    rows = Version.objects.filter(kind=Kind.FORM, state=VersionState.READY, valid_to__isnull=True).order_by("-number")
    for pk, pack, code in rows.values_list("pk", "pack", "code"):
        seen.setdefault((pack, code), pk)
    return tuple(seen.values())


HANDED_IN = frozenset({DutyState.SUBMITTED, DutyState.ACCEPTED, DutyState.FROZEN})
"""States in which the unit has done its part."""
