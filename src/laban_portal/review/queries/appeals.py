# SPDX-License-Identifier: Apache-2.0
"""Appeals: those of the person's own units, and those in the domains they decide on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from laban.model.form import slice_name
from laban.model.period import Period
from laban_portal.catalog.queries import FormContent, form_contents
from laban_portal.clock.now import today
from laban_portal.collection.models import Cell
from laban_portal.collection.queries.visible import readable_duties
from laban_portal.collection.rules.handing import Whose
from laban_portal.collection.states import AppealEvent, AppealState, DutyState, RoundState
from laban_portal.people.rules import Actor, may_see_values
from laban_portal.review.models import Appeal, Decision
from laban_portal.review.queries.decisions import Told, told
from laban_portal.review.rules.appeals import Standing, appeal_refusal, open_events
from laban_portal.ui.errors import NotFound

PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealLine:
    """An appeal with the names of where it stands. `late`: it is open, and the day of its answer has passed."""

    pk: int
    decision: Told
    duty: int
    element: str
    slice: str
    name: str
    part: str
    unit: str
    unit_name: Mapping[str, str]
    domain: str
    organisation: int | None
    person: int | None
    form_name: str
    period: str
    round: str
    round_name: Mapping[str, str]
    state: str
    words: str
    by_name: str
    made_at: datetime
    answer_due: date
    late: bool
    answer: str
    answered_name: str
    answered_at: datetime | None
    events: tuple[AppealEvent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appealable:
    """A decision against which a person may appeal, with the names of its value."""

    decision: Told
    duty: int
    name: str
    part: str
    unit_name: Mapping[str, str]
    answer_days: int
    refusal: str
    refusal_day: date | None


def appeals(actor: Actor, *, every: bool, page: int, language: str) -> tuple[Page[Appeal], list[AppealLine]]:
    """Return a page of the appeals that the person may see, open ones or all, the earliest due first.

    A fixed number of queries; contents of forms are kept in memory.
    """
    rows = _seen(actor) if every else _seen(actor).filter(state=AppealState.OPEN)
    paged = Paginator(rows, PAGE).get_page(page)
    return paged, appeal_lines(actor, list(paged.object_list), language)


def _seen(actor: Actor) -> QuerySet[Appeal]:
    return (
        Appeal.objects.filter(readable_duties(actor, "decision__duty__"))
        .select_related("decision__duty__unit", "decision__duty__round")
        .defer("decision__duty__round__note")
        .order_by("answer_due", "pk")
    )


def open_appeals(actor: Actor | None, language: str) -> list[AppealLine]:
    """Return all open appeals that a person may see; without a person every one, for reminders."""
    rows = (
        Appeal.objects.select_related("decision__duty__unit", "decision__duty__round")
        if actor is None
        else _seen(actor)
    )
    found = rows.filter(state=AppealState.OPEN).order_by("answer_due", "pk")
    return appeal_lines(actor, list(found), language)


def appeal_of(actor: Actor, appeal: int, language: str) -> AppealLine:
    """Return one appeal that the person may see."""
    found = _seen(actor).filter(pk=appeal).first()
    if found is None:
        raise NotFound("appeals.no_appeal")
    return appeal_lines(actor, [found], language)[0]


def appealable(actor: Actor, decision: int, language: str) -> Appealable:
    """Return a decision on a value that the person may see, and why they cannot appeal against it, if they cannot."""
    found = Decision.objects.select_related("duty__unit", "duty__round", "appeal").filter(pk=decision).first()
    if found is None or not may_see_values(actor, found.duty.unit_id, found.duty.domain):
        raise NotFound("appeals.no_decision")
    duty = found.duty
    number = Cell.objects.filter(duty=duty, element=found.element, slice=found.slice).values_list("number", flat=True)
    refusal = appeal_refusal(
        actor, Whose(unit=duty.unit_id, domain=duty.domain, organisation=duty.organisation_id), verdict=found.verdict,
        until=found.appeal_until, current=number.first() == found.after_number, made=hasattr(found, "appeal"),
        duty=DutyState(duty.state), round_state=RoundState(duty.round.state), on=today(),
    )  # fmt: skip
    content = form_contents([duty.form_id])[duty.form_id]
    name, part = _names(content, found, language)
    return Appealable(
        decision=told(found, actor.number_style), duty=duty.pk, name=name, part=part, unit_name=duty.unit.names,
        answer_days=duty.round.answer_days, refusal=refusal.code if refusal else "",
        refusal_day=refusal.day if refusal else None,
    )  # fmt: skip


def appeal_lines(actor: Actor | None, rows: Iterable[Appeal], language: str) -> list[AppealLine]:
    """Return appeals with the names of where they stand."""
    rows = list(rows)
    contents = form_contents({each.decision.duty.form_id for each in rows})
    day = today()
    return [_line(actor, each, contents, language, day) for each in rows]


def _line(
    actor: Actor | None, each: Appeal, contents: Mapping[int, FormContent], language: str, day: date
) -> AppealLine:
    decision, duty = each.decision, each.decision.duty
    content = contents[duty.form_id]
    name, part = _names(content, decision, language)
    standing = Standing(appeal=AppealState(each.state), duty=DutyState(duty.state), round=RoundState(duty.round.state))
    whose = Whose(unit=duty.unit_id, domain=duty.domain, organisation=duty.organisation_id, decided_by=decision.by_id)
    return AppealLine(
        pk=each.pk, decision=told(decision, actor.number_style if actor else "comma"), duty=duty.pk,
        element=decision.element, slice=decision.slice, name=name, part=part, unit=duty.unit_id,
        unit_name=duty.unit.names, domain=duty.domain, organisation=duty.organisation_id, person=duty.person_id,
        form_name=content.form.names.into(language), period=Period(duty.period).names(language), round=duty.round.code,
        round_name=duty.round.names, state=each.state, words=each.words, by_name=each.by_name, made_at=each.made_at,
        answer_due=each.answer_due, late=each.state == AppealState.OPEN and day > each.answer_due, answer=each.answer,
        answered_name=each.answered_name, answered_at=each.answered_at,
        events=open_events(actor, standing, whose) if actor else (),
    )  # fmt: skip


def _names(content: FormContent, decision: Decision, language: str) -> tuple[str, str]:
    element = content.elements.get(decision.element)
    name = (element.names.into(language) if element else "") or decision.element
    return name, slice_name(decision.slice, content.code_lists, language)


def appeals_after(actor: Actor, *, every: bool, after: int, limit: int, language: str) -> list[AppealLine]:
    """Return appeals that the person may see by number, after one of them; one more than `limit` where there is one."""
    rows = _seen(actor) if every else _seen(actor).filter(state=AppealState.OPEN)
    return appeal_lines(actor, list(rows.filter(pk__gt=after).order_by("pk")[: limit + 1]), language)
