# SPDX-License-Identifier: Apache-2.0
"""Make a round with its duties, open and close it, move its dates. Only round managers may."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q

from laban.errors import Place, Problem, is_error, problem
from laban_portal.audit.actions import note
from laban_portal.clock.now import now, today
from laban_portal.collection.models import Chain, Duty, Extension, Round
from laban_portal.collection.queries.plan import preview
from laban_portal.collection.queries.recipients import of_units
from laban_portal.collection.states import ROUND_STEPS, DutyState, RoundState
from laban_portal.collection.wanted import Preview, RoundWanted
from laban_portal.notices.actions import tell
from laban_portal.people.rules import Actor, may_manage_rounds
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState

LONGEST_REASON = 500


@transaction.atomic
def make_round(*, actor: Actor, wanted: RoundWanted, demonstration: bool = False) -> str:
    """Make a planned round with a chain for each unit and a duty for each unit, form and period; returns its code.

    The duties go to the focal office of each unit. Eight queries, whatever the number of duties.

    Raises:
        NotAllowed: the person manages no rounds.
        Refused: with every fault of what was asked for.

    """
    _manages(actor)
    plan = preview(wanted)
    faults = [each for each in plan.problems if is_error(each)]
    if faults or wanted.framework is None or wanted.year is None or wanted.opens_on is None:
        raise Refused(faults)
    row = Round.objects.create(
        code=wanted.code, names={"vi": wanted.name_vi.strip(), "en": wanted.name_en.strip()}, kind=wanted.kind,
        framework_id=wanted.framework, calendar_id=wanted.calendar, rules_id=plan.rules, year=wanted.year,
        opens_on=wanted.opens_on, on_time_until=wanted.on_time_until, closes_on=wanted.closes_on, note=wanted.note,
        made_by_id=actor.account, made_at=now(), demonstration=demonstration, proof_wanted=wanted.proof_wanted,
        appeal_days=wanted.appeal_days, answer_days=wanted.answer_days,
    )  # fmt: skip
    _make_duties(row, plan)
    _note(actor, "made", row, duties=plan.duties, units=len(plan.units))
    return row.code


def _make_duties(row: Round, plan: Preview) -> None:
    Chain.objects.bulk_create([Chain(round=row, unit_id=key) for key, _ in plan.units])
    chains = {str(unit): pk for unit, pk in Chain.objects.filter(round=row).values_list("unit_id", "pk")}
    Duty.objects.bulk_create(
        [
            Duty(
                round=row, chain_id=chains[unit], unit_id=unit, form_id=each.form, domain=each.domain, period=each.period,
                organisation_id=plan.offices.get(unit), on_time_until=each.on_time_until, closes_on=each.closes_on,
                required=each.required,
            )
            for unit, _ in plan.units
            for each in plan.plans
        ],
        batch_size=1000,
    )  # fmt: skip


def open_round(*, actor: Actor, code: str) -> None:
    """Open a planned round: its units are told, and may type from its first day."""
    row = _move(actor, code, "open", "")
    told = of_units(row.pk, today())
    _tell(row, told, "opened")


def close_round(*, actor: Actor, code: str, reason: str = "") -> None:
    """Close a round: nothing more is taken but under a lock exception."""
    _move(actor, code, "close", reason)


def reopen_round(*, actor: Actor, code: str, reason: str) -> None:
    """Open a closed round again; wants a reason, which its units are told."""
    row = _move(actor, code, "reopen", wanted_reason(reason))
    _tell(row, of_units(row.pk, today()), "reopened", reason=reason.strip())


@transaction.atomic
def _move(actor: Actor, code: str, event: str, reason: str) -> Round:
    _manages(actor)
    row = _locked(code)
    step = ROUND_STEPS.get((RoundState(row.state), event))
    if step is None:
        raise WrongState(f"round_words.not_{event}", round=row.code)
    Round.objects.filter(pk=row.pk).update(state=step.to)
    _note(actor, {"open": "opened", "close": "closed", "reopen": "reopened"}[event], row, reason=reason)
    return row


@transaction.atomic
def extend_round(*, actor: Actor, code: str, on_time_until: date | None, closes_on: date, reason: str) -> int:
    """Move the dates of a whole yearly round later, with its duties that are still at its old dates; returns how many."""
    _manages(actor)
    row = _locked(code)
    until = on_time_until or row.on_time_until
    faults = [*_date_faults(row, closes_on, until), *_reason_faults(reason)]
    if row.kind == "standing" or row.on_time_until is None or until is None:
        raise WrongState("round_words.standing_dates", round=row.code)
    if faults:
        raise Refused(faults)
    Duty.objects.filter(round=row, on_time_until=row.on_time_until).update(on_time_until=until)
    moved = Duty.objects.filter(round=row, closes_on=row.closes_on).update(closes_on=closes_on)
    Round.objects.filter(pk=row.pk).update(on_time_until=until, closes_on=closes_on)
    _note(actor, "extended", row, until=until, closes=closes_on, reason=reason)
    _tell(row, of_units(row.pk, today()), "extended", until=until, closes=closes_on, reason=reason.strip())
    return moved


@transaction.atomic
def extend(
    *,
    actor: Actor,
    code: str,
    unit: str,
    duty: int | None = None,
    closes_on: date,
    on_time_until: date | None = None,
    reason: str,
) -> int:
    """Grant a lock exception: a unit (or one duty of it) may hand in until another day, even after the round was closed.

    With `on_time_until` what comes until then counts as on time. An exception only ever lets in. Returns its number.
    """
    _manages(actor)
    row = _locked(code)
    duties = Duty.objects.filter(Q(**{"round": row, "unit": unit, **({"pk": duty} if duty else {})}))
    if not duties.exists():
        raise NotFound("refusal.no_page")
    if row.state == RoundState.FROZEN:
        raise WrongState("round_words.frozen", round=row.code)
    faults = [*_date_faults(row, closes_on, on_time_until), *_reason_faults(reason)]
    if faults:
        raise Refused(faults)
    made = Extension.objects.create(
        round=row, unit_id=unit, duty_id=duty, closes_on=closes_on, on_time_until=on_time_until, reason=reason.strip(),
        by_id=actor.account, at=now(),
    )  # fmt: skip
    if on_time_until:
        duties.filter(on_time_until__lt=on_time_until).update(on_time_until=on_time_until)
    _note(actor, "exception", row, unit=unit, duty=duty or "", closes=closes_on, reason=reason)
    _tell(row, of_units(row.pk, today(), [unit]), "exception", closes=closes_on, reason=reason.strip())
    return made.pk


@transaction.atomic
def end_extension(*, actor: Actor, extension: int, reason: str) -> None:
    """End a lock exception yesterday; it stays in the record with its reason."""
    _manages(actor)
    row = Extension.objects.select_for_update(of=("self",)).select_related("round").filter(pk=extension).first()
    if row is None:
        raise NotFound("refusal.no_page")
    wanted_reason(reason)
    yesterday = date.fromordinal(today().toordinal() - 1)
    if row.closes_on <= yesterday:
        raise WrongState("round_words.exception_over", round=row.round.code)
    Extension.objects.filter(pk=row.pk).update(closes_on=yesterday)
    _note(actor, "exception_ended", row.round, unit=row.unit_id, reason=reason)


def unlock(*, actor: Actor, duty: int, closes_on: date, reason: str) -> int:
    """Grant a lock exception for one duty that is not yet handed in; the name the unit's page uses."""
    row = Duty.objects.select_related("round").filter(pk=duty).first()
    if row is None:
        raise NotFound("refusal.no_page")
    if row.state not in {DutyState.OPEN, DutyState.RETURNED}:
        raise WrongState(f"save.duty_{row.state}")
    return extend(actor=actor, code=row.round.code, unit=row.unit_id, duty=duty, closes_on=closes_on, reason=reason)


def wanted_reason(reason: str) -> str:
    """Return the reason, or refuse: what is undone or excepted is explained to those it concerns."""
    faults = _reason_faults(reason)
    if faults:
        raise Refused(faults)
    return reason.strip()


def _reason_faults(reason: str) -> list[Problem]:
    if not reason.strip():
        return [problem("round_faults.reason", Place(column="reason"))]
    return (
        [problem("round_faults.reason_long", Place(column="reason"), most=LONGEST_REASON)]
        if len(reason) > LONGEST_REASON
        else []
    )


def _date_faults(row: Round, closes_on: date, until: date | None) -> list[Problem]:
    found = []
    if closes_on < today():
        found.append(problem("round_faults.closes_past", Place(column="closes_on")))
    if until and closes_on < until:
        found.append(problem("round_faults.closes_before", Place(column="closes_on")))
    if until and until < row.opens_on:
        found.append(problem("round_faults.on_time_before_open", Place(column="on_time_until")))
    return found


def _manages(actor: Actor) -> None:
    if not may_manage_rounds(actor):
        raise NotAllowed("refusal.not_allowed")


def _locked(code: str) -> Round:
    row = Round.objects.select_for_update(of=("self",)).filter(code=code).first()
    if row is None:
        raise NotFound("refusal.no_page")
    return row


def _note(actor: Actor, event: str, row: Round, *, unit: str = "", **facts: Any) -> None:
    note(
        f"audit_rounds.{event}", account=actor.account, by_name=actor.name, came_by=actor.came_by, about=f"round:{row.code}",
        unit=unit, round=row.code, **facts,
    )  # fmt: skip


def _tell(row: Round, accounts: set[int], event: str, **facts: object) -> None:
    tell(
        accounts=accounts, kind=f"round_notices.{event}", link=f"/rounds/{row.code}/", facts={"round": row.names, **facts},
        key=f"round:{row.pk}:opened" if event == "opened" else "",
    )  # fmt: skip
