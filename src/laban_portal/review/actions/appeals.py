# SPDX-License-Identifier: Apache-2.0
"""Appeal against a decision that put another value in the place of the unit's; answer the appeal, or take it back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from laban_portal.catalog.queries import calendar_content
from laban_portal.collection.actions.judged import Beside, append_judged
from laban_portal.collection.models import Cell, Duty, Revision
from laban_portal.collection.states import (
    CELL_STEPS,
    AppealEvent,
    AppealState,
    CellEvent,
    CellState,
    DutyState,
    RoundState,
)
from laban_portal.people.rules import Actor, may_see_values
from laban_portal.review.actions.deciding import REFUSALS
from laban_portal.review.actions.locked import cell_of, locked_duty, tell_reviewers, tell_unit, whose, written_down
from laban_portal.review.models import Appeal, Decision
from laban_portal.review.rules.appeals import (
    Refusal,
    Standing,
    answered,
    appeal_refusal,
    last_day,
    words_faults,
)
from laban_portal.review.rules.deciding import own_words
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, Stale, WrongState

TO = {AppealEvent.UPHOLD: "upheld", AppealEvent.DISMISS: "dismissed", AppealEvent.WITHDRAW: "withdrawn"}


@transaction.atomic
def appeal(*, actor: Actor, decision: int, words: str, at: datetime) -> int:
    """Appeal against a decision that lowered a value; its typists may, until the day that the decision names.

    Raises:
        NotFound, NotAllowed, WrongState: it cannot be appealed against by this person now.
        Refused: the words have faults.

    """
    found = _decision(actor, decision)
    row = locked_duty(actor, found.duty_id)
    key = (found.element, found.slice)
    day = timezone.localtime(at).date()
    refusal = appeal_refusal(
        actor, whose(row), verdict=found.verdict, until=found.appeal_until, on=day, duty=DutyState(row.state),
        current=cell_of(row, key).number == found.after_number, round_state=RoundState(row.round.state),
        made=Appeal.objects.filter(decision=found).exists(),
    )  # fmt: skip
    if refusal:
        raise REFUSALS[refusal.kind](refusal.code, **({"day": refusal.day.isoformat()} if refusal.day else {}))
    said = own_words(words)
    faults = words_faults(said, wanted=True, code="appeals.words_wanted")
    if faults:
        raise Refused(faults)
    due = last_day(day, row.round.answer_days, calendar_content(row.round.calendar_id))
    made = Appeal.objects.create(
        decision=found, words=said, made_at=at, made_by_id=actor.account, by_name=actor.name[:160], answer_due=due
    )
    written_down(actor, "appealed", row, key, due=due)
    tell_reviewers(actor, "appealed", row, at, link=f"/appeals/{made.pk}/")
    return made.pk


@transaction.atomic
def answer_appeal(*, actor: Actor, appeal: int, event: AppealEvent, words: str = "", at: datetime) -> int:
    """Uphold an appeal, dismiss it with a reason, or take it back; returns its duty.

    A reviewer of the domain or a round manager answers, but never who decided; the unit takes it back. Upheld: the unit's own
    value is put back as the next revision.

    Raises:
        NotFound, NotAllowed, WrongState: it cannot be answered by this person now.
        Stale: upheld, but the unit has put another value there since; such an appeal can still be dismissed.
        Refused: the words have faults.

    """
    decision = Decision.objects.filter(appeal=appeal).first()
    if decision is None:
        raise NotFound("appeals.no_appeal")
    row = locked_duty(actor, decision.duty_id)
    found = Appeal.objects.select_for_update(of=("self",)).get(pk=appeal)
    _may(actor, event, found, decision, row)
    said = own_words(words)
    faults = words_faults(said, wanted=event is AppealEvent.DISMISS, code="appeals.reason_wanted")
    if faults:
        raise Refused(faults)
    if event is not AppealEvent.WITHDRAW:
        _answer(actor, event, decision, row, said, at)
    Appeal.objects.filter(pk=appeal).update(
        state=TO[event], answer=said, answered_at=at, answered_by_id=actor.account, answered_name=actor.name[:160]
    )
    written_down(actor, f"appeal_{TO[event]}", row, (decision.element, decision.slice), words=said or "–")
    if event is AppealEvent.WITHDRAW:
        tell_reviewers(actor, "appeal_withdrawn", row, at, link=f"/appeals/{appeal}/")
    else:
        tell_unit(actor, f"appeal_{TO[event]}", row, at, link=f"/appeals/{appeal}/")
    return row.pk


def _decision(actor: Actor, decision: int) -> Decision:
    """Return a decision on a value that the person may see."""
    found = Decision.objects.select_related("duty").filter(pk=decision).first()
    if found is None or not may_see_values(actor, found.duty.unit_id, found.duty.domain):
        raise NotFound("appeals.no_decision")
    return found


def _may(actor: Actor, event: AppealEvent, found: Appeal, decision: Decision, row: Duty) -> None:
    """Refuse who may not, and what cannot be now."""
    standing = Standing(appeal=AppealState(found.state), duty=DutyState(row.state), round=RoundState(row.round.state))
    step = answered(actor, event, standing, whose(row, decision.by_id))
    if isinstance(step, Refusal):
        raise REFUSALS[step.kind](step.code)
    if event is not AppealEvent.WITHDRAW and actor.account in _lowered_by(decision):
        raise NotAllowed("appeals.you_decided")


def _lowered_by(decision: Decision) -> set[int | None]:
    """Return everyone who put a value in the place of the unit's own: lowered twice, both decided."""
    own = _own(decision)
    before = Decision.objects.filter(
        duty=decision.duty_id, element=decision.element, slice=decision.slice, verdict="lower", number__gte=own.number
    )
    return set(before.values_list("by_id", flat=True))


def _own(decision: Decision) -> Revision:
    """Return the unit's own value before the decision: the last revision that no reviewer put in its place."""
    return (
        Revision.objects.filter(
            duty=decision.duty_id, element=decision.element, slice=decision.slice, number__lte=decision.number
        )
        .exclude(source="lowered")
        .order_by("-number")[0]
    )


def _answer(actor: Actor, event: AppealEvent, decision: Decision, row: Duty, said: str, at: datetime) -> None:
    """Write the decision that answers an appeal, about the value appealed against; upheld, the unit's is put back."""
    cell = cell_of(row, (decision.element, decision.slice))
    if event is AppealEvent.UPHOLD and cell.number != decision.after_number:
        raise Stale("appeals.moved_on", who=cell.by_name, number=cell.number)
    made = Decision(
        duty=row, element=cell.element, slice=cell.slice, number=decision.after_number, words=said[:1000], at=at,
        before=decision.after, by_id=actor.account, by_name=actor.name[:160],
        verdict="restore" if event is AppealEvent.UPHOLD else "dismiss",
    )  # fmt: skip
    if event is AppealEvent.UPHOLD:
        _restore(actor, row, cell, _own(decision), made, at)
    made.save()


def _restore(actor: Actor, row: Duty, cell: Cell, own: Revision, made: Decision, at: datetime) -> None:
    step = CELL_STEPS.get((CellState(cell.state), CellEvent.RESTORE))
    if step is None:
        raise WrongState("appeals.not_restorable")
    made.after_number = append_judged(
        actor=actor, duty=row.pk, element=cell.element, slice=cell.slice, kind=own.kind, text=own.text, note=own.note,
        source="restored", state=CellState(step.to), seen=cell.number, at=at,
        beside=Beside(flag=own.flag, reason=own.reason, answer=own.answer),
    )  # fmt: skip
    made.after = own.text if own.kind == "value" else ""
