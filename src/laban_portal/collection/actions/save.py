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
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Max, OuterRef, Q, Subquery
from django.utils import timezone

from laban_portal.catalog.queries import FormContent, form_content
from laban_portal.clock.steady import leapt
from laban_portal.collection.actions.sending import OPERATION, Held, Now, Sending, take
from laban_portal.collection.chain import form_name
from laban_portal.collection.models import Cell, Chain, ClockCorrection, Duty, Extension, Revision
from laban_portal.collection.queries.asked import asked_cells
from laban_portal.collection.rules.counting import Counts, counts
from laban_portal.collection.rules.typing import Standing, typing_refusal
from laban_portal.collection.states import DutyState, RoundState
from laban_portal.collection.typed import SOURCES, Saved, Typed
from laban_portal.people.rules import Actor
from laban_portal.prepared import names, prepared
from laban_portal.ui.errors import NotAllowed, NotFound, TooMuch, WrongState

MOST_CELLS, MOST_BYTES = 600, 1_000_000
"""How much one sending may bring."""

BACKWARDS = timedelta(minutes=2)
"""How far the clock may stand behind the chain; more means that it was set wrong, and nothing is saved until it is right."""

COLUMNS = names(Held)
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
    moved = leapt()
    if moved:
        raise WrongState("save.clock_leapt", minutes=round(abs(moved).total_seconds() / 60))
    if source not in SOURCES:
        message = f"unknown source: {source}"
        raise ValueError(message)
    chain = _locked_chain(duty)
    row, beside = _Duty(*_duties(duty=duty)[0]), _Beside(*_besides(duty=duty)[0])
    _allowed(actor, row, beside, at)
    moment = moment_after(chain.head_at, at)
    content = form_content(beside.form, beside.form__hash)
    sending = Sending(
        actor=actor, source=source, at=moment, chain=Now(sequence=chain.sequence, head=chain.head),
        round=beside.round__code, unit=row.unit, period=row.period,
        form=form_name(beside.form__pack, beside.form__code, beside.form__number),
        asked=asked_cells(row.unit, row.period, content, typed), cells=_held(duty), duty=duty,
        before=_before(chain.pk, typed),
    )  # fmt: skip
    outcomes = tuple(take(sending, each) for each in typed)
    counted = _counted(content, sending)
    if sending.revisions:
        _write(sending, chain, counted)
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


@dataclass(frozen=True, slots=True)
class _Chain:
    """The locked chain."""

    pk: int
    sequence: int
    head: str
    head_at: datetime | None


@dataclass(frozen=True, slots=True)
class _Duty:
    """The locked duty."""

    unit: str
    period: str
    domain: str
    organisation: int | None
    state: str
    closes_on: date | None


@dataclass(frozen=True, slots=True)
class _Beside:
    """What else decides: the duty's round, its form's name and hash, its lock exceptions."""

    round__code: str
    round__state: str
    round__opens_on: date
    round__closes_on: date | None
    form: int
    form__pack: str
    form__code: str
    form__number: int
    form__hash: str
    extended_to: date | None


# The two rows are locked by queries without joins: a join would lock the round and the form as well, for everyone.


@prepared
def _chains(duty: int) -> object:
    """Lock a duty's chain."""
    own = Duty.objects.filter(pk=duty).values("chain")
    return Chain.objects.select_for_update().filter(pk=Subquery(own)).values_list(*names(_Chain))


@prepared
def _duties(duty: int) -> object:
    """Lock a duty."""
    return Duty.objects.select_for_update().filter(pk=duty).values_list(*names(_Duty))


@prepared
def _besides(duty: int) -> object:
    """Read what else decides; after the lock, so that what was changed while it was waited for is seen."""
    exceptions = Extension.objects.filter(
        Q(duty=OuterRef("pk")) | Q(duty=None, unit=OuterRef("unit")), round=OuterRef("round")
    )
    latest = exceptions.order_by().values("round").annotate(day=Max("closes_on")).values("day")
    return Duty.objects.filter(pk=duty).annotate(extended_to=Subquery(latest)).values_list(*names(_Beside))


@prepared
def _cells(duty: int) -> object:
    """Read all cells of a duty."""
    return Cell.objects.filter(duty=duty).values_list("element", "slice", *COLUMNS)


@prepared
def _saved_before(chain: int, operations: Sequence[str]) -> object:
    """Find the revisions saved under some operations."""
    return Revision.objects.filter(chain=chain, operation__in=operations).values_list("pk")


def _locked_chain(duty: int) -> _Chain:
    found = _chains(duty=duty)
    if not found:
        raise NotFound("save.no_duty")
    return _Chain(*found[0])


def _allowed(actor: Actor, row: _Duty, beside: _Beside, at: datetime) -> None:
    standing = Standing(
        unit=row.unit, domain=row.domain, organisation=row.organisation, state=DutyState(row.state),
        round_state=RoundState(beside.round__state), opens_on=beside.round__opens_on,
        closes_on=row.closes_on or beside.round__closes_on, extended_to=beside.extended_to,
    )  # fmt: skip
    refusal = typing_refusal(actor, standing, timezone.localtime(at).date())
    if refusal:
        raise REFUSALS[refusal.kind](refusal.code, **({"day": refusal.day.isoformat()} if refusal.day else {}))


def moment_after(last: datetime | None, at: datetime) -> datetime:
    """Return the moment of the new revisions: never before the last one, and refused when the clock jumped back."""
    if last is None or at >= last:
        return at
    if last - at > BACKWARDS and not _was_corrected(last, at):
        raise WrongState(
            "save.clock_back", now=at.isoformat(timespec="seconds"), last=last.isoformat(timespec="seconds")
        )
    return last + timedelta(microseconds=1)


def _was_corrected(last: datetime, at: datetime) -> bool:
    """Tell whether an operator has said that the clock stood wrong up to the last value, and is right now.

    Then saving goes on; the chain's times never go back, so the next ones follow on the wrong one until its time comes, each
    a millionth of a second later. So a chain's last value may be a little later than what was said to be wrong.
    """
    return ClockCorrection.objects.filter(wrong_until__gte=last - BACKWARDS, made_at__lte=at).exists()


def _held(duty: int) -> dict[tuple[str, str], Held]:
    return {(element, part): Held(*columns) for element, part, *columns in _cells(duty=duty)}


def _before(chain: int, typed: Sequence[Typed]) -> dict[str, Revision]:
    """Find what was saved already under the operations of a sending: its first answer was lost."""
    operations = tuple(each.operation for each in typed if OPERATION.fullmatch(each.operation))
    found = [pk for (pk,) in _saved_before(chain=chain, operations=operations)]
    known = Revision.objects.filter(pk__in=found) if found else ()
    return {each.operation: each for each in known}


def _counted(content: FormContent, sending: Sending) -> Counts:
    standing = {key: (held.kind, held.value) for key, held in sending.cells.items()}
    return counts(content.form, content.code_lists, standing)


def _write(sending: Sending, chain: _Chain, counted: Counts) -> None:
    """Write all changes: revisions, cells, the chain's head, the duty's counts. Four queries."""
    Revision.objects.bulk_create(
        [Revision(chain_id=chain.pk, duty_id=sending.duty, **each) for each in sending.revisions], batch_size=2000
    )
    changed = [
        Cell(duty_id=sending.duty, element=element, slice=part, **asdict(held))
        for (element, part), held in ((key, sending.cells[key]) for key in sending.changed)
    ]
    Cell.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["duty", "element", "slice"],
        update_fields=[name.removesuffix("_id") for name in COLUMNS],
    )  # fmt: skip
    Chain.objects.filter(pk=chain.pk).update(
        sequence=sending.chain.sequence, head=sending.chain.head, head_at=sending.at
    )
    Duty.objects.filter(pk=sending.duty).update(
        required=counted.required, filled=counted.filled, faulty=counted.faulty, last_at=sending.at
    )
