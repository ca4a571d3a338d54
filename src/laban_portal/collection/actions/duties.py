# SPDX-License-Identifier: Apache-2.0
"""What happens to a duty as a whole: given to someone, handed in, taken back, returned, accepted, opened again.

Each locks the unit's chain, then the duty, as saving does; so no value slips in between the check and the hand-in.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q

from laban.errors import Place, problem
from laban_portal.audit.actions import note
from laban_portal.clock.now import now, today
from laban_portal.collection.actions.rounds import wanted_reason
from laban_portal.collection.beside import hindrances
from laban_portal.collection.models import Chain, DayHead, Duty, Extension
from laban_portal.collection.queries.findings import finding_faults
from laban_portal.collection.queries.gaps import gaps
from laban_portal.collection.queries.recipients import people_on
from laban_portal.collection.rules.counting import FILLED
from laban_portal.collection.rules.handing import NEEDS_REASON, may_happen
from laban_portal.collection.rules.typing import Standing, typing_refusal
from laban_portal.collection.states import CELL_STEPS, DUTY_STEPS, CellEvent, CellState, DutyState, Event, RoundState
from laban_portal.notices.actions import tell
from laban_portal.people.models import Organisation
from laban_portal.people.rules import Actor, may_assign, may_see_values
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, Stale, WrongState

DONE_WORDS = {
    Event.SUBMIT: "submitted", Event.WITHDRAW: "withdrawn", Event.RETURN: "returned", Event.ACCEPT: "accepted",
    Event.REOPEN: "reopened",
}  # fmt: skip
MOST_ASSIGNED = 500


def submit(*, actor: Actor, duty: int) -> None:
    """Hand a duty in: its officers and leaders may, while the round takes values and nothing is missing.

    Raises:
        NotFound, NotAllowed, WrongState: where it cannot be handed in by this person now.
        Refused: with every missing and every unreadable cell.

    """
    happen(actor=actor, duty=duty, event=Event.SUBMIT)


def withdraw(*, actor: Actor, duty: int) -> None:
    """Take a handed-in duty back, as long as nobody decided on it and the round takes values."""
    happen(actor=actor, duty=duty, event=Event.WITHDRAW)


def return_duty(*, actor: Actor, duty: int, reason: str) -> None:
    """Send a duty back to its unit with a reason; a reviewer of its domain may."""
    happen(actor=actor, duty=duty, event=Event.RETURN, reason=reason)


def accept(*, actor: Actor, duty: int) -> None:
    """Accept a duty; a reviewer of its domain may."""
    happen(actor=actor, duty=duty, event=Event.ACCEPT)


def reopen(*, actor: Actor, duty: int, reason: str) -> None:
    """Open an accepted duty again with a reason; a reviewer of its domain or a round manager may."""
    happen(actor=actor, duty=duty, event=Event.REOPEN, reason=reason)


@transaction.atomic
def happen(*, actor: Actor, duty: int, event: Event, reason: str = "", seen: str = "") -> None:
    """Let one thing happen to a duty, by the decision table; it is written down, and told to whom it concerns.

    `seen` is the moment of the hand-in that a person looked at, as ISO text: handed in anew since, it is not decided unseen.
    """
    row = locked_duty(actor, duty)
    if not may_happen(actor, event, unit=row.unit_id, domain=row.domain, organisation=row.organisation_id):
        raise NotAllowed("handing.not_yours")
    step = DUTY_STEPS.get((DutyState(row.state), event))
    if step is None or event is Event.FREEZE:
        raise WrongState(f"handing.not_{event}", state=row.state)
    if row.round.state == RoundState.FROZEN:
        raise WrongState("save.round_frozen")
    if seen and row.submitted_at and seen != row.submitted_at.isoformat():
        raise Stale("handing.handed_in_anew")
    words = wanted_reason(reason) if event in NEEDS_REASON else reason.strip()
    facts: dict[str, object] = {}
    if event in {Event.SUBMIT, Event.WITHDRAW}:
        takes_values(actor, row)
    if event is Event.SUBMIT:
        facts = _checked(actor, row)
    if event is Event.ACCEPT and row.cells.filter(state=CellState.RETURNED, kind__in=FILLED).exists():
        raise WrongState("handing.values_returned")
    _write(actor, row, DutyState(step.to), event, words)
    _move_cells(row, event)
    _note(actor, DONE_WORDS[event], row, reason=words, **facts)
    _tell(row, event, actor, words)


def locked_duty(actor: Actor, duty: int) -> Duty:
    """Lock chain and duty; a duty whose values the person may not see is not there."""
    chain = Chain.objects.select_for_update(of=("self",)).filter(duties=duty).first()
    row = (
        Duty.objects.select_for_update(of=("self",))
        .select_related("round", "chain", "unit", "form")
        .defer("form__content")
        .filter(pk=duty)
        .first()
    )
    if chain is None or row is None or not may_see_values(actor, row.unit_id, row.domain):
        raise NotFound("save.no_duty")
    return row


def takes_values(actor: Actor, row: Duty) -> None:
    """Refuse where the round takes no values of this duty today, in the same words as saving does."""
    exceptions = Extension.objects.filter(Q(duty=row) | Q(duty=None, unit=row.unit_id), round=row.round_id)
    standing = Standing(
        unit=row.unit_id, domain=row.domain, organisation=row.organisation_id, state=DutyState.OPEN,
        round_state=RoundState(row.round.state), opens_on=row.round.opens_on, closes_on=row.closes_on or row.round.closes_on,
        extended_to=max(exceptions.values_list("closes_on", flat=True), default=None),
    )  # fmt: skip
    refusal = typing_refusal(actor, standing, today())
    if refusal:
        raise WrongState(refusal.code, **({"day": refusal.day.isoformat()} if refusal.day else {}))


def _checked(actor: Actor, row: Duty) -> dict[str, object]:
    """Refuse with everything that is missing; return what the receipt keeps: the chain's head and the last day's."""
    counted, faults = gaps(row.pk, row.form_id, actor.language)
    faults = (*faults, *finding_faults(row.pk, actor.language), *hindrances(row.pk, actor.language))
    if faults:
        raise Refused(faults, "handing.incomplete")
    day = DayHead.objects.order_by("-day").first()
    return {
        "head": row.chain.head, "sequence": row.chain.sequence, "filled": counted.filled, "required": counted.required,
        "day": day.day.isoformat() if day else "", "day_head": day.hash if day else "",
    }  # fmt: skip


def _write(actor: Actor, row: Duty, to: DutyState, event: Event, reason: str) -> None:
    handed = {"submitted_at": now(), "submitted_by_id": actor.account} if event is Event.SUBMIT else {}
    if event in {Event.WITHDRAW, Event.RETURN}:
        handed = {"submitted_at": None, "submitted_by_id": None}
    Duty.objects.filter(pk=row.pk).update(state=to, state_at=now(), reason=reason, **handed)


WITH_DUTY = {
    Event.SUBMIT: CellEvent.SUBMIT, Event.WITHDRAW: CellEvent.WITHDRAW, Event.RETURN: CellEvent.WITHDRAW,
    Event.ACCEPT: CellEvent.ACCEPT,
}  # fmt: skip
"""What happens to the values of a duty with it: returned ones stay returned, the undecided ones are drafts again."""


def _move_cells(row: Duty, event: Event) -> None:
    own = WITH_DUTY.get(event)
    for (state, each), step in CELL_STEPS.items():
        if each is own and not (event is Event.ACCEPT and state is CellState.RETURNED):
            row.cells.filter(state=state).update(state=step.to)


@transaction.atomic
def assign(*, actor: Actor, duties: Sequence[int], organisation: int, person: int | None = None) -> int:
    """Give duties to an office of their own unit, or to a person there; returns how many changed hands.

    Leaders, the focal office's people and round managers may. All or nothing: one duty that cannot be given stops all,
    with every fault told.
    """
    wanted = sorted(set(duties))
    if not wanted or len(wanted) > MOST_ASSIGNED:
        raise Refused([problem("handing.none_chosen", Place(column="duties"), most=MOST_ASSIGNED)])
    rows = list(
        Duty.objects.select_for_update(of=("self",))
        .select_related("form", "round")
        .defer("form__content")
        .filter(pk__in=wanted)
        .order_by("pk")
    )
    visible = [row for row in rows if may_see_values(actor, row.unit_id, row.domain)]
    if len(visible) < len(wanted):
        raise NotFound("save.no_duty")
    if not all(may_assign(actor, row.unit_id, row.organisation_id) for row in rows):
        raise NotAllowed("handing.not_yours_to_give")
    office = _office(rows, organisation, person)
    changed = [row for row in rows if (row.organisation_id, row.person_id) != (office.pk, person)]
    Duty.objects.filter(pk__in=[row.pk for row in changed]).update(organisation=office, person_id=person)
    for row in changed:
        _note(actor, "assigned", row, organisation=office.code, person=person or "")
    _tell_assigned(actor, changed, office, person)
    return len(changed)


def _office(rows: Sequence[Duty], organisation: int, person: int | None) -> Organisation:
    office = Organisation.objects.filter(pk=organisation).first()
    faults = []
    if office is None or any(row.unit_id != office.unit for row in rows) or not _exists(office):
        faults.append(problem("handing.other_unit", Place(column="organisation")))
    elif person is not None and person not in people_on(today()).members.get(office.pk, set()):
        faults.append(problem("handing.not_there", Place(column="person")))
    faults += [
        problem("handing.already_in", Place(column="duties"), form=row.form.code)
        for row in rows
        if row.state not in {DutyState.OPEN, DutyState.RETURNED}
    ]
    if faults or office is None:
        raise Refused(dict.fromkeys(faults))
    return office


def _exists(office: Organisation) -> bool:
    on: date = today()
    return (office.valid_from is None or office.valid_from <= on) and (office.valid_to is None or on <= office.valid_to)


def _note(actor: Actor, event: str, row: Duty, **facts: Any) -> None:
    note(
        f"audit_duties.{event}", account=actor.account, by_name=actor.name, came_by=actor.came_by, about=f"duty:{row.pk}",
        unit=row.unit_id, form=row.form.code, period=row.period, round=row.round.code, **facts,
    )  # fmt: skip


def _tell(row: Duty, event: Event, actor: Actor, reason: str) -> None:
    people = people_on(today())
    if event in {Event.SUBMIT, Event.WITHDRAW}:
        accounts = people.reviewing(row.domain)
    else:
        accounts = people.of_duty(row.organisation_id, row.person_id)
    tell(
        accounts=accounts - {actor.account}, kind=f"duty_notices.{DONE_WORDS[event]}", link=f"/duties/{row.pk}/",
        facts={"form": row.form.names, "unit": row.unit.names, "round": row.round.names, "who": actor.name, "reason": reason or "–"},  # noqa: E501  one row of a table laid out by hand
    )  # fmt: skip


def _tell_assigned(actor: Actor, rows: Sequence[Duty], office: Organisation, person: int | None) -> None:
    if not rows:
        return
    accounts = people_on(today()).of_duty(office.pk, person) - {actor.account}
    first = min(rows, key=lambda row: row.on_time_until)
    tell(
        accounts=accounts, kind="duty_notices.assigned" if len(rows) == 1 else "duty_notices.assigned_many",
        link=f"/duties/{first.pk}/" if len(rows) == 1 else "/",
        facts={"form": first.form.names, "count": len(rows), "day": first.on_time_until, "who": actor.name},
    )  # fmt: skip
