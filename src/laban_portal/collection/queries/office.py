# SPDX-License-Identifier: Apache-2.0
"""To whom duties of a unit can be given, and what a receipt of a handed-in duty says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from laban_portal.audit.models import Line
from laban_portal.collection.models import Duty
from laban_portal.collection.queries.duties import DutyLine, duty_lines
from laban_portal.collection.queries.recipients import LOCAL
from laban_portal.collection.queries.rounds import HANDED_IN
from laban_portal.collection.rules.handing import possible
from laban_portal.collection.states import DutyState, Event
from laban_portal.people.models import Grant, Organisation
from laban_portal.people.rules import Actor, may_see_values
from laban_portal.ui.errors import NotFound, WrongState


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office of a unit and who works there today."""

    ident: int
    names: Mapping[str, str]
    focal: bool
    people: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What is printed once a duty is handed in. The heads are those of the moment of handing in."""

    line: DutyLine
    by_name: str
    at: datetime
    head: str
    sequence: str
    day: str
    day_head: str


def offices(unit: str, on: date) -> tuple[Office, ...]:
    """Return the offices of a unit that exist on a day, the focal one first, with their people; two queries."""
    exists = (Q(valid_from__isnull=True) | Q(valid_from__lte=on)) & (Q(valid_to__isnull=True) | Q(valid_to__gte=on))
    rows = list(Organisation.objects.filter(exists, unit=unit).order_by("-focal", "sort_key", "pk"))
    holds = Q(to_day__isnull=True) | Q(to_day__gte=on)
    grants = (
        Grant.objects.filter(
            holds,
            organisation__in=rows,
            role__in=LOCAL,
            revoked_at__isnull=True,
            from_day__lte=on,
            account__is_active=True,
        )
        .order_by("account__name", "account_id")
        .values_list("organisation_id", "account_id", "account__name")
    )
    people: dict[int, dict[int, str]] = {}
    for organisation, account, name in grants:
        people.setdefault(organisation, {})[account] = name
    return tuple(
        Office(ident=row.pk, names=row.names, focal=row.focal, people=tuple(people.get(row.pk, {}).items()))
        for row in rows
    )


def duty_of(actor: Actor, duty: int, on: date, language: str) -> tuple[DutyLine, tuple[Event, ...]]:
    """Return a duty whose values the person may read, and what they may let happen to it."""
    found = duty_lines(Duty.objects.filter(pk=duty), on, language)
    if not found or not may_see_values(actor, found[0].unit, found[0].domain):
        raise NotFound("save.no_duty")
    line = found[0]
    events = possible(actor, DutyState(line.state), unit=line.unit, domain=line.domain, organisation=line.organisation)
    return line, events


def receipt(actor: Actor, duty: int, on: date, language: str) -> Receipt:
    """Return the receipt of a duty that is handed in; whoever may read its values may print it."""
    line, _ = duty_of(actor, duty, on, language)
    if line.state not in HANDED_IN or line.submitted_at is None:
        raise WrongState("handing.no_receipt")
    written = Line.objects.filter(about=f"duty:{duty}", action="audit_duties.submitted").order_by("-pk").first()
    facts = written.facts if written else {}
    return Receipt(
        line=line, by_name=written.by_name if written else "", at=line.submitted_at, head=facts.get("head", ""),
        sequence=facts.get("sequence", ""), day=facts.get("day", ""), day_head=facts.get("day_head", ""),
    )  # fmt: skip
