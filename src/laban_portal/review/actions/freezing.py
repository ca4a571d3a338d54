# SPDX-License-Identifier: Apache-2.0
"""Freeze a closed round: its accepted values become the first snapshot; and make the next one out of granted corrections.

One transaction each. It locks the round, then all its chains, then all its duties, each in the order of their numbers. Saving
and everything else that happens to a value locks its chain first and reads the round's state after it; so a value saved
meanwhile was there before the locks (and the plan is shown again), or is refused by the frozen round: never acknowledged and
then left out unseen. Killed at any moment, the round is frozen with its snapshot or closed without one.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from django.db import transaction

from laban.errors import Place, problem
from laban_portal.audit.actions import note
from laban_portal.clock.now import now, today
from laban_portal.collection.actions.rounds import LONGEST_REASON, wanted_reason
from laban_portal.collection.chain import moment
from laban_portal.collection.models import Cell, Chain, Duty, Round
from laban_portal.collection.queries.recipients import of_units, people_on
from laban_portal.collection.states import (
    CELL_STEPS,
    CORRECTION_STEPS,
    DUTY_STEPS,
    ROUND_STEPS,
    CellEvent,
    CellState,
    CorrectionEvent,
    CorrectionState,
    DutyState,
    Event,
    RoundState,
)
from laban_portal.notices.actions import tell
from laban_portal.people.rules import Actor, may_manage_rounds
from laban_portal.review.models import Correction, Snapshot, SnapshotPart
from laban_portal.review.queries.freezing import freeze_plan
from laban_portal.review.queries.snapshots import next_plan
from laban_portal.review.queries.taking import unit_parts, used_versions
from laban_portal.review.snapshot.manifest import Manifest, UnitPart, manifest_hash, manifest_text
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, Stale, WrongState


@transaction.atomic
def freeze_round(*, actor: Actor, code: str, reason: str, acknowledged: Collection[str], seen: str) -> str:
    """Freeze a round and return its first snapshot's hash. `acknowledged` names what is knowingly left; `seen` is the plan's.

    Raises:
        NotAllowed, NotFound: not a round manager; no such round.
        WrongState: the round is not closed.
        Stale: something moved since the plan was shown.
        Refused: with everything that hinders it, all at once.

    """
    row = _locked(actor, code)
    step = ROUND_STEPS.get((RoundState(row.state), "freeze"))
    plan = freeze_plan(row, today())
    if step is None or row.state == step.to:
        raise WrongState(
            "freezing.is_frozen" if row.state == RoundState.FROZEN else "freezing.not_closed", round=row.code
        )
    if plan.seen != seen:
        raise Stale("freezing.moved", round=row.code)
    missing = [
        problem(f"freezing.acknowledge_{name}", Place(column=name)) for name in plan.wanted if name not in acknowledged
    ]
    if plan.wanted and not reason.strip():
        missing.append(problem("round_faults.reason", Place(column="reason")))
    if len(reason) > LONGEST_REASON:
        missing.append(problem("round_faults.reason_long", Place(column="reason"), most=LONGEST_REASON))
    if plan.blocking or missing:
        raise Refused([*plan.blocking, *missing], "freezing.refused")
    parts = tuple(unit_parts(row, [CellState.ACCEPTED]))
    Cell.objects.filter(duty__round=row, state=CellState.ACCEPTED).update(
        state=CELL_STEPS[CellState.ACCEPTED, CellEvent.FREEZE].to
    )
    Duty.objects.filter(round=row, state=DutyState.ACCEPTED).update(
        state=DUTY_STEPS[DutyState.ACCEPTED, Event.FREEZE].to, state_at=now()
    )
    Round.objects.filter(pk=row.pk).update(state=step.to)
    made = _make(actor, row, parts, reason=reason.strip(), acknowledged=plan.wanted)
    _note(actor, "frozen", row, made, left_out=", ".join(plan.wanted) or "–")
    _tell(actor, row, made, "frozen")
    return made.hash


@transaction.atomic
def make_snapshot(*, actor: Actor, code: str, reason: str, seen: str) -> int:
    """Make the next snapshot of a frozen round out of its granted corrections, and return its number; wants a reason.

    Raises:
        WrongState: the round is not frozen, or there is nothing to take.
        Stale: another correction was granted, or another snapshot made, since it was shown.

    """
    row = _locked(actor, code)
    if row.state != RoundState.FROZEN:
        raise WrongState("snapshots.not_frozen", round=row.code)
    plan = next_plan(row.pk)
    if not plan.corrections:
        raise WrongState("snapshots.nothing_granted", round=row.code)
    if plan.seen != seen:
        raise Stale("snapshots.moved", round=row.code)
    words = wanted_reason(reason)
    parts = tuple(unit_parts(row, [CellState.FROZEN]))
    made = _make(actor, row, parts, reason=words, corrections=len(plan.corrections))
    taken = CORRECTION_STEPS[CorrectionState.GRANTED, CorrectionEvent.TAKE].to
    Correction.objects.filter(pk__in=plan.corrections).update(state=taken, snapshot=made)
    _note(actor, "snapshot_made", row, made, corrections=len(plan.corrections))
    _tell(actor, row, made, "snapshot_made")
    return made.number


def _locked(actor: Actor, code: str) -> Round:
    """Lock round, chains and duties.

    Without their keys: who only points to one of them, such as a report that is being made, is not waited for.
    """
    if not may_manage_rounds(actor):
        raise NotAllowed("refusal.not_allowed")
    row = Round.objects.select_for_update(no_key=True).filter(code=code).first()
    if row is None:
        raise NotFound("refusal.no_page")
    for rows in (Chain.objects.filter(round=row), Duty.objects.filter(round=row)):
        list(rows.select_for_update(no_key=True).order_by("pk").values_list("pk"))
    return row


def _make(
    actor: Actor, row: Round, parts: Sequence[tuple[UnitPart, str]], *, reason: str, corrections: int = 0,
    acknowledged: Sequence[str] = (),
) -> Snapshot:  # fmt: skip
    """Write a snapshot and its parts."""
    last = Snapshot.objects.filter(round=row).order_by("-number").first()
    at = now()
    manifest = Manifest(
        round=row.code, names={"vi": row.names.get("vi", ""), "en": row.names.get("en", "")}, year=row.year, kind=row.kind,
        number=last.number + 1 if last else 1, versions=used_versions(row), units=tuple(part for part, _ in parts),
        corrections=corrections, acknowledged=tuple(acknowledged), reason=reason, previous=last.hash if last else "",
        made_at=moment(at), made_by=actor.name[:160], demonstration=row.demonstration,
    )  # fmt: skip
    text = manifest_text(manifest)
    made = Snapshot.objects.create(
        round=row, number=manifest.number, manifest=text, hash=manifest_hash(text), previous=manifest.previous, reason=reason,
        values=manifest.values, made_at=at, made_by_id=actor.account, by_name=manifest.made_by,
        demonstration=row.demonstration,
    )  # fmt: skip
    SnapshotPart.objects.bulk_create(
        [
            SnapshotPart(snapshot=made, unit=part.unit, content=content, hash=part.hash, values=part.values)
            for part, content in parts
        ],
        batch_size=200,
    )
    return made


def _note(actor: Actor, event: str, row: Round, made: Snapshot, **facts: Any) -> None:
    own: dict[str, Any] = {
        "round": row.code,
        "number": made.number,
        "hash": made.hash,
        "values": made.values,
        "reason": made.reason or "–",
    }
    note(
        f"audit_freezing.{event}", account=actor.account, by_name=actor.name, came_by=actor.came_by,
        about=f"round:{row.code}", **own, **facts,
    )  # fmt: skip


def _tell(actor: Actor, row: Round, made: Snapshot, event: str) -> None:
    people = people_on(today())
    reviewers = {account for account, _ in people.reviewers}
    tell(
        accounts=(of_units(row.pk, today()) | reviewers | people.managers) - {actor.account},
        kind=f"freezing_notices.{event}",
        link=f"/rounds/{row.code}/snapshots/{made.number}/",
        facts={"round": row.names, "number": made.number, "who": actor.name, "reason": made.reason or "–"},
    )  # fmt: skip
