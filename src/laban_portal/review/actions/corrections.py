# SPDX-License-Identifier: Apache-2.0
"""Correct a frozen value: the unit asks, with a new value, a reason and a document; a reviewer of its domain decides.

What is granted is appended to the unit's chain at once (source `corrected`); the value stays frozen, and the next snapshot
takes it. For "no data" the request keeps its reason (such as not_collected) as its text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.apps import apps
from django.db import transaction
from django.db.models import Q

from laban.errors import Place, Problem, problem
from laban_portal.audit.actions import note, sealed
from laban_portal.catalog.queries import form_content
from laban_portal.clock.now import now, today
from laban_portal.collection.actions.judged import Beside, append_judged
from laban_portal.collection.models import Cell, Duty
from laban_portal.collection.queries.asked import asked_cells
from laban_portal.collection.queries.recipients import people_on
from laban_portal.collection.rules.handing import is_one_of
from laban_portal.collection.rules.reading import cleaned, invisible, read_cell
from laban_portal.collection.states import (
    CELL_STEPS,
    CORRECTION_STEPS,
    CellEvent,
    CellState,
    CorrectionEvent,
    CorrectionState,
    Step,
    Who,
)
from laban_portal.collection.typed import Typed
from laban_portal.evidence.rules.wanted import keep_until
from laban_portal.notices.actions import tell
from laban_portal.people.rules import Actor
from laban_portal.review.actions.locked import cell_of, locked_duty, whose
from laban_portal.review.models import Correction, Decision
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, Stale, WrongState

LONGEST_REASON, LONGEST_WORDS = 2000, 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a unit asks for. `kind` is value or none (then `no_data` says why); `document` is the key of one of the unit's.

    `seen` is the revision they saw; `style` answers the question about two readings of a number: "comma" or "point".
    """

    element: str
    slice: str = ""
    kind: str = "value"
    text: str = ""
    no_data: str = ""
    reason: str = ""
    document: str = ""
    page: int | None = None
    seen: int = 0
    style: str = ""


@transaction.atomic
def ask_correction(*, actor: Actor, duty: int, wanted: Wanted) -> int:
    """Ask for the correction of a frozen value, and return the request's number; officers and leaders of the unit may.

    Raises:
        NotFound, NotAllowed: there is no such value for this person, or it is not theirs to correct.
        WrongState: the value is not frozen, or a request on it is open.
        Stale: the value is another one by now.
        Refused: with every fault.

    """
    row = locked_duty(actor, duty)
    if not is_one_of(actor, Who.TYPISTS, whose(row)):
        raise NotAllowed("corrections.not_yours")
    cell = row.cells.filter(element=wanted.element, slice=wanted.slice).first()
    if cell is None:
        raise NotFound("corrections.no_value")
    _may_be_corrected(row, cell)
    if wanted.seen != cell.number:
        raise Stale("corrections.value_changed", who=cell.by_name, number=cell.number)
    text, faults = _read(actor, row, cell, wanted)
    document, more = _document(row, wanted)
    faults += [*more, *_word_faults(wanted.reason, "reason", LONGEST_REASON)]
    if faults or document is None:
        raise Refused(faults, "corrections.refused")
    made = Correction.objects.create(
        duty=row, element=cell.element, slice=cell.slice, number=cell.number,
        before=shown_before(cell.kind, cell.text, cell.reason), kind=wanted.kind, text=text, reason=cleaned(wanted.reason),
        document_id=document, page=wanted.page, made_at=now(), made_by_id=actor.account, by_name=actor.name[:160],
    )  # fmt: skip
    _note(actor, "asked", made, row)
    _tell(actor, people_on(today()).reviewing(row.domain), "asked", made, row)
    return made.pk


def grant_correction(*, actor: Actor, correction: int, words: str) -> None:
    """Grant a request, with words: its value is appended to the chain, and the next snapshot takes it."""
    decide_correction(actor=actor, correction=correction, event=CorrectionEvent.GRANT, words=words)


def refuse_correction(*, actor: Actor, correction: int, words: str) -> None:
    """Refuse a request, with words that say why; the value stays as it is."""
    decide_correction(actor=actor, correction=correction, event=CorrectionEvent.REFUSE, words=words)


@transaction.atomic
def decide_correction(*, actor: Actor, correction: int, event: CorrectionEvent, words: str = "") -> None:
    """Let one thing happen to a request, by the decision table: granted, refused or withdrawn.

    Raises:
        NotFound, NotAllowed: there is no such request for this person, or it is not theirs to decide.
        WrongState: somebody decided before, or the document to grant it by was withdrawn.
        Stale: the value is another one than that which was asked about.
        Refused: without words.

    """
    known = Correction.objects.filter(pk=correction).values_list("duty", flat=True).first()
    if known is None or event is CorrectionEvent.TAKE:
        raise NotFound("corrections.no_correction")
    row = locked_duty(actor, known)
    made = Correction.objects.select_for_update(of=("self",)).get(pk=correction)
    step = _step(actor, row, made, event)
    if event is CorrectionEvent.WITHDRAW:
        Correction.objects.filter(pk=made.pk).update(state=step.to)
        _note(actor, "withdrawn", made, row)
        _tell(actor, people_on(today()).reviewing(row.domain), "withdrawn", made, row)
        return
    words = cleaned(words)
    if faults := _word_faults(words, "words", LONGEST_WORDS):
        raise Refused(faults, "corrections.refused")
    cell = cell_of(row, (made.element, made.slice))
    _frozen(cell)
    if cell.number != made.number:
        raise Stale("corrections.value_changed", who=cell.by_name, number=cell.number)
    if event is CorrectionEvent.GRANT:
        _still_proves(made)
    number = _append(actor, row, cell, made, words) if event is CorrectionEvent.GRANT else 0
    decided = Decision.objects.create(
        duty=row, element=made.element, slice=made.slice, number=made.number,
        verdict="correct" if event is CorrectionEvent.GRANT else "refuse", words=words, before=made.before,
        after=made.text if number else "", after_number=number, by_id=actor.account, by_name=actor.name[:160], at=now(),
    )  # fmt: skip
    Correction.objects.filter(pk=made.pk).update(state=step.to, answer=words, decision=decided)
    done = "granted" if number else "refused"
    _note(actor, done, made, row, words)
    people = people_on(today())
    managers = set(people.managers) if number else set()
    _tell(actor, people.of_duty(row.organisation_id, row.person_id) | managers, done, made, row)


def _still_proves(made: Correction) -> None:
    """Refuse to grant by a document that was withdrawn all the same; while a request names it, its unit cannot do so."""
    documents = apps.get_model("evidence", "Document").objects.select_for_update(of=("self",))
    if documents.values_list("withdrawn_at", flat=True).get(pk=made.document_id) is not None:
        raise WrongState("corrections.document_withdrawn")


def _step(actor: Actor, row: Duty, made: Correction, event: CorrectionEvent) -> Step:
    who = next(step.who for (_, each), step in CORRECTION_STEPS.items() if each is event)
    if not is_one_of(actor, who, whose(row)):
        raise NotAllowed("corrections.not_yours_to_decide")
    step = CORRECTION_STEPS.get((CorrectionState(made.state), event))
    if step is None:
        raise WrongState(f"corrections.is_{made.state}")
    return step


def _append(actor: Actor, row: Duty, cell: Cell, made: Correction, words: str) -> int:
    """Append the asked value to the chain, and cite its document beside it."""
    beside = (
        Beside(reason=made.text, answer=cell.answer)
        if made.kind == "none"
        else Beside(flag=cell.flag if cell.kind == "value" else "", answer=cell.answer)
    )
    number = append_judged(
        actor=actor, duty=row.pk, element=made.element, slice=made.slice, kind=made.kind,
        text="" if made.kind == "none" else made.text, note=words, source="corrected",
        state=CellState(CELL_STEPS[CellState.FROZEN, CellEvent.CORRECT].to), seen=made.number, at=now(), beside=beside,
    )  # fmt: skip
    citations = apps.get_model("evidence", "Citation").objects
    place = {"document_id": made.document_id, "duty": row, "element": made.element, "slice": made.slice}
    if not citations.filter(**place, ended_at=None).exists():
        citations.create(
            **place, domain=row.domain, page=made.page, number=number, made_at=now(), made_by_id=made.made_by_id,
            by_name=made.by_name,
        )  # fmt: skip
    day = keep_until(made.document.kind, row.round.year)
    kept = apps.get_model("evidence", "Document").objects.filter(pk=made.document_id)
    kept.filter(Q(keep_until=None) | Q(keep_until__lt=day)).update(keep_until=day)
    return number


def shown_before(kind: str, text: str, reason: str) -> str:
    """Return what a request or a decision keeps of the value it is about: its text, or why there is none."""
    return reason if kind == "none" else text


def _frozen(cell: Cell) -> None:
    if (CellState(cell.state), CellEvent.CORRECT) not in CELL_STEPS:
        raise WrongState("corrections.not_frozen")


def _may_be_corrected(row: Duty, cell: Cell) -> None:
    _frozen(cell)
    open_ = [CorrectionState.ASKED, CorrectionState.GRANTED]
    if Correction.objects.filter(duty=row, element=cell.element, slice=cell.slice, state__in=open_).exists():
        raise WrongState("corrections.one_open")


def _read(actor: Actor, row: Duty, cell: Cell, wanted: Wanted) -> tuple[str, list[Problem]]:
    """Read the new value as one that is typed, and return what is kept of it, with every fault."""
    typed = Typed(
        element=wanted.element, slice=wanted.slice, kind=wanted.kind, text=wanted.text, style=wanted.style,
        reason=wanted.no_data if wanted.kind == "none" else "", note=cleaned(wanted.reason)[:LONGEST_WORDS],
    )  # fmt: skip
    asked = asked_cells(row.unit_id, row.period, form_content(row.form_id), [typed])
    where = Place(item=wanted.element, cell=wanted.slice, column="text")
    if wanted.kind not in {"value", "none"} or (wanted.element, wanted.slice) not in asked:
        return "", [problem("judged.value_wanted", where)]
    read = read_cell(typed, asked[wanted.element, wanted.slice], "point" if actor.number_style == "point" else "comma")
    if read.fate != "kept":
        return "", [replace(each, where=where) for each in read.problems] or [problem("judged.value_wanted", where)]
    if read.kind == "empty":
        return "", [problem("judged.value_wanted", where)]
    text = wanted.no_data if read.kind == "none" else read.text
    if (read.kind, text) == (cell.kind, shown_before(cell.kind, cell.text, cell.reason)):
        return text, [problem("judged.same_value", where)]
    return text, []


def _document(row: Duty, wanted: Wanted) -> tuple[int | None, list[Problem]]:
    """Return the document that proves it; one of the unit that was not withdrawn, with a page that it has.

    It is locked: from now on the request holds it, so that what is decided on is what was looked at.
    """
    where = Place(column="document")
    documents = apps.get_model("evidence", "Document").objects.select_for_update(of=("self",))
    own = documents.filter(Q(("unit", row.unit_id)), withdrawn_at=None, key=wanted.document)
    found = own.values_list("pk", "file__pages").first() if wanted.document else None
    if found is None:
        return None, [problem("corrections.document_wanted", where)]
    if wanted.page is not None and (wanted.page < 1 or (found[1] and wanted.page > found[1])):
        return found[0], [problem("corrections.no_such_page", Place(column="page"), most=found[1] or 1)]
    return found[0], []


def _word_faults(words: str, column: str, most: int) -> list[Problem]:
    said = cleaned(words)
    if not said:
        return [problem(f"corrections.{column}_wanted", Place(column=column))]
    if len(said) > most:
        return [problem("round_faults.reason_long", Place(column=column), most=most)]
    if invisible(said, lines=True):
        return [problem("corrections.unfit_letters", Place(column=column))]
    return []


def _note(actor: Actor, event: str, made: Correction, row: Duty, words: str = "") -> None:
    note(
        f"audit_corrections.{event}", account=actor.account, by_name=actor.name, came_by=actor.came_by,
        about=f"correction:{made.pk}", unit=row.unit_id, form=row.form.code, period=row.period, round=row.round.code,
        element=made.element, slice=made.slice or "–", sealed=sealed(words or made.reason),
    )  # fmt: skip


def _tell(actor: Actor, accounts: set[int], event: str, made: Correction, row: Duty) -> None:
    tell(
        accounts=accounts - {actor.account}, kind=f"correction_notices.{event}", link=f"/corrections/{made.pk}/",
        facts={"form": row.form.names, "unit": row.unit.names, "round": row.round.names, "who": actor.name},
    )  # fmt: skip
