# SPDX-License-Identifier: Apache-2.0
"""What of review waits for a person: appeals to answer, values lowered that can be appealed against, questions to answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from laban.model.form import slice_name
from laban_portal.catalog.queries import calendar_content, form_contents
from laban_portal.collection.forecast import days_left
from laban_portal.collection.models import Cell, Duty
from laban_portal.collection.queries.duties import of_actor
from laban_portal.collection.states import APPEALED_STATES, AppealEvent, RoundState
from laban_portal.people.rules import LOCAL_ROLES, Actor, own_units, visible_domains
from laban_portal.review.models import Decision
from laban_portal.review.queries.appeals import open_appeals
from laban_portal.review.queries.discussion import named
from laban_portal.threads.queries import as_lines, open_lines
from laban_portal.ui.waiting import Waiting
from laban_portal.ui.words import say

MOST = 200
"""So many questions are shown among what waits; the page of discussions shows all."""

ANSWERS = frozenset({AppealEvent.UPHOLD, AppealEvent.DISMISS})


def waiting(actor: Actor, on: date, language: str) -> Sequence[Waiting]:
    """Return what waits; a fixed number of queries, and one for each calendar."""
    return [*_appeals(actor, on, language), *_appealable(actor, on, language), *_questions(actor, language)]


def _appeals(actor: Actor, on: date, language: str) -> Iterator[Waiting]:
    """Appeals that the person may answer."""
    if visible_domains(actor) == frozenset():
        return
    for each in open_appeals(actor, language):
        if not ANSWERS & set(each.events):
            continue
        unit = each.unit_name.get(language) or each.unit
        yield Waiting(
            kind="appeal", group="late" if each.late else "waiting", late=each.late, link=f"/appeals/{each.pk}/",
            title=say("appeals.waiting_answer", language, unit=unit, name=each.name),
            about=f"{each.form_name} · {each.period}", step=say("appeals.step_answer", language),
            until=each.answer_due, days_left=(each.answer_due - on).days,
        )  # fmt: skip


def _appealable(actor: Actor, on: date, language: str) -> Iterator[Waiting]:
    """Values lowered against which the person may still appeal."""
    if not own_units(actor):
        return
    rows = (
        Decision.objects.filter(
            duty__in=Duty.objects.filter(of_actor(actor)).values("pk"),
            verdict="lower",
            appeal_until__gte=on,
            appeal=None,
            duty__state__in=APPEALED_STATES,
        )
        .exclude(duty__round__state=RoundState.FROZEN)
        .select_related("duty__unit", "duty__round")
        .order_by("pk")
    )
    found = list(rows)
    numbers = {
        (duty, element, part): number
        for duty, element, part, number in Cell.objects.filter(
            duty__in={each.duty_id for each in found}, element__in={each.element for each in found}
        ).values_list("duty", "element", "slice", "number")
    }
    contents = form_contents({each.duty.form_id for each in found})
    for each in found:
        if numbers.get((each.duty_id, each.element, each.slice)) != each.after_number or each.appeal_until is None:
            continue
        content = contents[each.duty.form_id]
        element = content.elements.get(each.element)
        name = (element.names.into(language) if element else "") or each.element
        part = slice_name(each.slice, content.code_lists, language)
        holidays = calendar_content(each.duty.round.calendar_id)
        yield Waiting(
            kind="appeal", group="due", link=f"/decisions/{each.pk}/appeal/", step=say("appeals.step_appeal", language),
            title=say("appeals.waiting_appeal", language, name=f"{name} ({part})" if part else name),
            about=" · ".join((content.form.names.into(language), each.duty.round.names.get(language) or "")),
            until=each.appeal_until, days_left=days_left(each.appeal_until, on, holidays),
        )  # fmt: skip


def _questions(actor: Actor, language: str) -> Iterator[Waiting]:
    """Open discussions in which the other side spoke last."""
    units = frozenset(unit for power in actor.powers if power.role in LOCAL_ROLES for unit in power.readable)
    domains = visible_domains(actor)
    if domains == frozenset() and not units:
        return
    lines = as_lines(open_lines(None if domains is None else units, domains)[:MOST])
    for each in named(actor, lines, language):
        if not each.mine:
            continue
        unit = each.unit_name.get(language) or ""
        desk = each.side == "ministry"
        place = f"/desk/{each.duty}/?at={each.place}" if desk else f"/duties/{each.duty}/cells/{each.element}/"
        slice_ = f"?slice={each.slice}" if each.slice and not desk else ""
        yield Waiting(
            kind="question", group="waiting", link=f"{place}{slice_}", step=say("discussion.step", language),
            title=say("discussion.waiting", language, name=f"{each.name} ({each.part})" if each.part else each.name),
            about=" · ".join(part for part in (unit, each.form_name, each.period, each.line.by_name) if part),
        )  # fmt: skip
