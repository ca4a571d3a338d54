# SPDX-License-Identifier: Apache-2.0
"""What waits at the desk: duties handed in in the person's domains, those that wait longest first, a page at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery

from laban.model.period import Period
from laban_portal.collection.models import Cell, Duty, Explanation
from laban_portal.collection.queries.visible import readable_duties
from laban_portal.collection.rules.counting import FILLED
from laban_portal.collection.states import APPEALED_STATES, CellState, DutyState, RoundState
from laban_portal.people.rules import Actor
from laban_portal.review.models import Appeal
from laban_portal.review.rules.desk import may_see_desk
from laban_portal.review.rules.places import place_of
from laban_portal.threads.queries import open_of_units
from laban_portal.ui.errors import NotAllowed

PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for; empty fields do not matter. `has` is explained (findings that were explained) or appealed."""

    round: str = ""
    form: str = ""
    unit: str = ""
    has: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """A duty that waits at the desk."""

    duty: int
    round_name: Mapping[str, str]
    unit_name: Mapping[str, str]
    form_code: str
    form_name: Mapping[str, str]
    period: str
    state: str
    since: datetime | None
    total: int
    undecided: int
    returned: int
    explained: int
    appeals: int
    questions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What can be chosen in the filters: codes or keys with names."""

    rounds: tuple[tuple[str, Mapping[str, str]], ...]
    forms: tuple[tuple[str, Mapping[str, str]], ...]
    units: tuple[tuple[str, Mapping[str, str]], ...]


def queue(actor: Actor, wanted: Wanted, page: int, language: str) -> tuple[Page[Duty], list[Waits], Choices]:
    """Return a page of what waits, and what can be chosen; a fixed number of queries."""
    if not may_see_desk(actor):
        raise NotAllowed("desk.not_yours")
    every = waiting_duties(actor)
    paged = Paginator(_counted(_matching(every, wanted)), PAGE).get_page(page)
    rows = list(paged.object_list)
    questions = _questions(rows)
    return paged, [_waits(row, questions, language) for row in rows], _choices(every)


def waiting_duties(actor: Actor) -> QuerySet[Duty]:
    """Return the duties that are handed in, and those accepted about which an appeal is open."""
    appealed = Exists(Appeal.objects.filter(decision__duty=OuterRef("pk"), state="open"))
    standing = Q(state=DutyState.SUBMITTED) | (Q(state__in=APPEALED_STATES) & Q(appealed))
    return Duty.objects.filter(readable_duties(actor), standing).exclude(round__state=RoundState.FROZEN)


def _matching(rows: QuerySet[Duty], wanted: Wanted) -> QuerySet[Duty]:
    for column, value in (("round__code", wanted.round), ("form__code", wanted.form), ("unit", wanted.unit)):
        if value:
            rows = rows.filter(**{column: value})
    if wanted.has == "explained":
        rows = rows.filter(Exists(Explanation.objects.filter(duty=OuterRef("pk"))))
    if wanted.has == "appealed":
        rows = rows.filter(Exists(Appeal.objects.filter(decision__duty=OuterRef("pk"), state="open")))
    return rows


def _counted(rows: QuerySet[Duty]) -> QuerySet[Duty]:
    values = Cell.objects.filter(duty=OuterRef("pk"), kind__in=FILLED)
    return (
        rows.select_related("round", "unit", "form")
        .defer("form__content", "round__note")
        .annotate(
            total=_count(values), undecided=_count(values.filter(state=CellState.SUBMITTED)),
            returned_values=_count(values.filter(state=CellState.RETURNED)),
            explained=_count(Explanation.objects.filter(duty=OuterRef("pk"))),
            appeals=_count(Appeal.objects.filter(decision__duty=OuterRef("pk"), state="open"), "decision__duty"),
        )
        .order_by("submitted_at", "pk")
    )  # fmt: skip


def _count(rows: QuerySet[Cell] | QuerySet[Explanation] | QuerySet[Appeal], by: str = "duty") -> Subquery:
    return Subquery(rows.order_by().values(by).annotate(n=Count("pk")).values("n"), output_field=IntegerField())


def _questions(rows: list[Duty]) -> Counter[int]:
    """Count the open discussions of some duties; one query."""
    found = (place_of(name) for name in open_of_units({row.unit_id for row in rows}))
    return Counter(place[0] for place in found if place)


def _waits(row: Duty, questions: Counter[int], language: str) -> Waits:
    return Waits(
        duty=row.pk, round_name=row.round.names, unit_name=row.unit.names, form_code=row.form.code,
        form_name=row.form.names, period=Period(row.period).names(language), state=row.state, since=row.submitted_at,
        total=row.total or 0, undecided=row.undecided or 0, returned=row.returned_values or 0,  # type: ignore[attr-defined]  # annotated above
        explained=row.explained or 0, appeals=row.appeals or 0, questions=questions[row.pk],  # type: ignore[attr-defined]  # annotated above
    )  # fmt: skip


def _choices(rows: QuerySet[Duty]) -> Choices:
    found = list(
        rows.order_by("unit__sort_key", "form__code")
        .values_list("round__code", "round__names", "form__code", "form__names", "unit_id", "unit__names")
        .distinct()
    )
    return Choices(
        rounds=tuple({each[0]: each[1] for each in found}.items()), forms=tuple({each[2]: each[3] for each in found}.items()),
        units=tuple({str(each[4]): each[5] for each in found}.items()),
    )  # fmt: skip
