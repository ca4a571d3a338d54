# SPDX-License-Identifier: Apache-2.0
"""Save cells: the one door through which values come in, from the grid, a plain form, a workbook or the API.

One transaction. It locks the unit's chain, then the duty (any other action that needs both takes them in this order); checks
the policy and the dates; compares what the saver saw with what stands; appends a revision for each change and renews cells,
head and counts. It returns only after the transaction stands on the disk, so what is told as saved is saved.

The revision is the record of who did what; there is no audit line beside it. The number of queries does not depend on the
number of cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Max, OuterRef, Q, Subquery
from django.utils import timezone

from laban_portal.catalog.queries import FormContent, form_content
from laban_portal.collection.actions.sending import OPERATION, Held, Now, Sending, take
from laban_portal.collection.chain import form_name
from laban_portal.collection.models import Cell, Chain, Duty, Extension, Revision
from laban_portal.collection.queries.asked import asked_cells
from laban_portal.collection.rules.counting import Counts, counts
from laban_portal.collection.rules.typing import Standing, typing_refusal
from laban_portal.collection.states import DutyState, RoundState
from laban_portal.collection.typed import SOURCES, Saved, Typed
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, NotFound, TooMuch, WrongState

MOST_CELLS, MOST_BYTES = 600, 1_000_000
"""How much one sending may bring."""

BACKWARDS = timedelta(minutes=2)
"""How far the clock may stand behind the chain; more means that it was set wrong, and nothing is saved until it is right."""

COLUMNS = tuple(each.name for each in fields(Held))
"""What of a cell is renewed with each revision."""

REFUSALS = {"not_found": NotFound, "not_allowed": NotAllowed, "wrong_state": WrongState}


@transaction.atomic
def save_cells(*, actor: Actor, duty: int, typed: Sequence[Typed], source: str, at: datetime) -> Saved:
    """Save the cells of a sending; each cell's outcome tells what became of it.

    Raises:
        NotFound, NotAllowed, WrongState: where nothing of the sending may be saved.
        TooMuch: more cells, or more text, than one sending may bring.

    """
    _small_enough(typed)
    if source not in SOURCES:
        message = f"unknown source: {source}"
        raise ValueError(message)
    chain = _locked_chain(duty)
    row = _locked_duty(duty)
    _allowed(actor, row, at)
    moment = _moment(chain, at)
    content = form_content(row.form_id)
    sending = Sending(
        actor=actor, source=source, at=moment, chain=Now(sequence=chain.sequence, head=chain.head), round=row.round.code,
        unit=row.unit_id, period=row.period, form=form_name(*(vars(row)[each] for each in ("pack", "code", "number"))),
        asked=asked_cells(row.unit_id, row.period, content, typed), cells=_held(duty), duty=duty,
        before=_before(chain.pk, typed),
    )  # fmt: skip
    outcomes = tuple(take(sending, each) for each in typed)
    counted = _counted(content, sending)
    if sending.revisions:
        _write(sending, chain, row, counted)
    return Saved(
        outcomes=outcomes,
        required=counted.required,
        filled=counted.filled,
        faulty=counted.faulty,
        head=sending.chain.head,
    )


def _small_enough(typed: Sequence[Typed]) -> None:
    if len(typed) > MOST_CELLS:
        raise TooMuch("save.too_many_cells", most=MOST_CELLS, count=len(typed))
    letters = sum(
        len(text.encode("utf-8", "surrogatepass"))
        for each in typed
        for text in (each.element, each.slice, each.text, each.reason, each.note, each.operation)
    )
    if letters > MOST_BYTES:
        raise TooMuch("save.too_much", most=MOST_BYTES // 1_000_000)


def _locked_chain(duty: int) -> Chain:
    chain = Chain.objects.select_for_update(of=("self",)).filter(duties=duty).first()
    if chain is None:
        raise NotFound("save.no_duty")
    return chain


def _locked_duty(duty: int) -> Duty:
    """Lock the duty and read with it all that decides: its round, its form's name, its lock exceptions (annotated)."""
    exceptions = Extension.objects.filter(
        Q(duty=OuterRef("pk")) | Q(duty=None, unit=OuterRef("unit")), round=OuterRef("round")
    )
    latest = exceptions.order_by().values("round").annotate(day=Max("closes_on")).values("day")
    return (
        Duty.objects.select_for_update(of=("self",))
        .select_related("round")
        .annotate(extended_to=Subquery(latest), pack=F("form__pack"), code=F("form__code"), number=F("form__number"))
        .get(pk=duty)
    )


def _allowed(actor: Actor, row: Duty, at: datetime) -> None:
    standing = Standing(
        unit=row.unit_id, domain=row.domain, organisation=row.organisation_id, state=DutyState(row.state),
        round_state=RoundState(row.round.state), opens_on=row.round.opens_on,
        closes_on=row.closes_on or row.round.closes_on, extended_to=vars(row)["extended_to"],
    )  # fmt: skip
    refusal = typing_refusal(actor, standing, timezone.localtime(at).date())
    if refusal:
        raise REFUSALS[refusal.kind](refusal.code, **({"day": refusal.day.isoformat()} if refusal.day else {}))


def _moment(chain: Chain, at: datetime) -> datetime:
    """Return the moment of the new revisions: never before the last one, and refused when the clock jumped back."""
    if chain.head_at is None or at >= chain.head_at:
        return at
    if chain.head_at - at > BACKWARDS:
        raise WrongState(
            "save.clock_back", now=at.isoformat(timespec="seconds"), last=chain.head_at.isoformat(timespec="seconds")
        )
    return chain.head_at + timedelta(microseconds=1)


def _held(duty: int) -> dict[tuple[str, str], Held]:
    rows = Cell.objects.filter(duty=duty).values_list("element", "slice", *COLUMNS)
    return {(element, part): Held(*columns) for element, part, *columns in rows}


def _before(chain: int, typed: Sequence[Typed]) -> dict[str, Revision]:
    """Find what was saved already under the operations of a sending: its first answer was lost."""
    operations = [each.operation for each in typed if OPERATION.fullmatch(each.operation)]
    known = Revision.objects.filter(chain=chain, operation__in=operations) if operations else ()
    return {each.operation: each for each in known}


def _counted(content: FormContent, sending: Sending) -> Counts:
    standing = {key: (held.kind, held.value) for key, held in sending.cells.items()}
    return counts(content.form, content.code_lists, standing)


def _write(sending: Sending, chain: Chain, row: Duty, counted: Counts) -> None:
    """Write all changes: revisions, cells, the chain's head, the duty's counts. Four queries."""
    Revision.objects.bulk_create(
        [Revision(chain=chain, duty=row, **each) for each in sending.revisions], batch_size=2000
    )
    changed = [
        Cell(duty=row, element=element, slice=part, **asdict(held))
        for (element, part), held in ((key, sending.cells[key]) for key in sending.changed)
    ]
    Cell.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["duty", "element", "slice"],
        update_fields=[name.removesuffix("_id") for name in COLUMNS],
    )  # fmt: skip
    Chain.objects.filter(pk=chain.pk).update(
        sequence=sending.chain.sequence, head=sending.chain.head, head_at=sending.at
    )
    Duty.objects.filter(pk=row.pk).update(
        required=counted.required, filled=counted.filled, faulty=counted.faulty, last_at=sending.at
    )
