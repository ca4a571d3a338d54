# SPDX-License-Identifier: Apache-2.0
"""Requests to correct frozen values: the list, one of them, what is needed to ask, and the part in a value's panel."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.apps import apps
from django.db.models import Count, Q, QuerySet

from laban.model.form import slice_name
from laban_portal.catalog.queries import FormContent, form_contents
from laban_portal.collection.beside import Part
from laban_portal.collection.models import Cell, Duty, Round
from laban_portal.collection.queries.duties import of_actor
from laban_portal.collection.queries.visible import readable_duties, readable_duty
from laban_portal.collection.rules.counting import Key
from laban_portal.collection.rules.handing import Whose, is_one_of, open_steps
from laban_portal.collection.rules.reading import for_people
from laban_portal.collection.states import (
    CORRECTION_STEPS,
    CellState,
    CorrectionEvent,
    CorrectionState,
    RoundState,
    Who,
)
from laban_portal.collection.typed import NO_DATA_REASONS
from laban_portal.people.rules import Actor, Role, has_role, may_manage_rounds
from laban_portal.review.models import Correction
from laban_portal.ui.errors import NotAllowed, NotFound
from laban_portal.ui.waiting import Waiting
from laban_portal.ui.words import say

OPEN = (CorrectionState.ASKED, CorrectionState.GRANTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionLine:
    """A request, in the reader's words and style of numbers. `events` are what the reader may let happen to it."""

    pk: int
    state: str
    duty: int
    round: str
    round_names: Mapping[str, str]
    unit: str
    unit_names: Mapping[str, str]
    form: str
    period: str
    element: str
    slice: str
    name: str
    before: str
    after: str
    reason: str
    document: str
    document_key: str
    document_title: str
    page: int | None
    by_name: str
    made_at: datetime
    answer: str
    decided_by: str
    decided_at: datetime | None
    snapshot: int | None
    events: tuple[CorrectionEvent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What a page needs to ask for a correction. `documents` are the unit's, by key."""

    duty: int
    round: str
    unit_names: Mapping[str, str]
    form_name: str
    period: str
    element: str
    slice: str
    name: str
    shown: str
    kind: str
    number: int
    choices: tuple[tuple[str, str], ...]
    documents: tuple[tuple[str, str], ...]
    reasons: tuple[str, ...] = NO_DATA_REASONS
    frozen: bool = True
    open: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelPart:
    """What a frozen value's panel says of corrections. `asks`: the reader may ask for one now."""

    duty: int
    element: str
    slice: str
    lines: tuple[CorrectionLine, ...]
    asks: bool


def correction_rows(actor: Actor, state: str = "") -> QuerySet[Correction]:
    """Return the requests about values that a person may read, the newest first; those in one state if it is named."""
    rows = Correction.objects.filter(readable_duties(actor, "duty__")).order_by("-pk")
    rows = rows.filter(state=state) if state else rows
    return rows.select_related("duty__round", "duty__unit", "duty__form", "document", "decision", "snapshot").defer(
        "duty__form__content", "duty__round__note", "snapshot__manifest"
    )


def corrections_after(actor: Actor, state: str, after: int, most: int) -> list[Correction]:
    """Return the requests about values that a person may read, by number, those after one first."""
    return list(correction_rows(actor, state).filter(pk__gt=after).order_by("pk")[:most])


def correction_lines(actor: Actor, language: str, rows: Sequence[Correction]) -> tuple[CorrectionLine, ...]:
    """Return requests as lines; one query for the forms that are not in memory."""
    contents = form_contents({row.duty.form_id for row in rows})
    return tuple(_line(actor, language, row, contents[row.duty.form_id]) for row in rows)


def one_correction(actor: Actor, language: str, correction: int) -> CorrectionLine:
    """Return one request; what may not be read is not there."""
    found = correction_rows(actor).filter(pk=correction).first()
    if found is None:
        raise NotFound("corrections.no_correction")
    return correction_lines(actor, language, [found])[0]


def asking(actor: Actor, duty: int, element: str, part: str, language: str) -> Asking:
    """Return what is needed to ask for a correction of a value, to one of those who may type it.

    Raises:
        NotAllowed: to others, who may not know what documents the unit has besides those that it cites.

    """
    row = readable_duty(actor, duty)
    if not is_one_of(actor, Who.TYPISTS, Whose(unit=row.unit_id, domain=row.domain, organisation=row.organisation_id)):
        raise NotAllowed("corrections.not_yours")
    content = form_contents([row.form_id])[row.form_id]
    cell = Cell.objects.filter(duty=row, element=element, slice=part).first()
    if cell is None:
        raise NotFound("corrections.no_value")
    documents = (
        apps.get_model("evidence", "Document")
        .objects.filter(Q(("unit", row.unit_id)), withdrawn_at=None)
        .order_by("-pk")
    )
    field = content.form.field(element)
    options = content.code_lists.get(field.choices) if field else None
    choices = [(each.code, each.names.into(language)) for each in options.options] if options else []
    if field and field.kind == "yes_no":
        choices = [(each, say(f"entry.{each}", language)) for each in ("yes", "no")]
    opened = Correction.objects.filter(duty=row, element=element, slice=part, state__in=OPEN).values_list(
        "pk", flat=True
    )
    return Asking(
        duty=row.pk, round=row.round.code, unit_names=row.unit.names, form_name=content.form.names.into(language),
        period=row.period, element=element, slice=part, name=cell_name(content, (element, part), language),
        shown=cell_shown(actor, content, element, cell.kind, cell.reason if cell.kind == "none" else cell.text, language),
        kind=cell.kind, number=cell.number, choices=tuple(choices), frozen=cell.state == CellState.FROZEN,
        documents=tuple((each.key, f"{each.number} {each.title}".strip()) for each in documents), open=opened.first() or 0,
    )  # fmt: skip


def holding(document: int) -> str:
    """Return why a document is held: a request that was not refused or withdrawn names it as its proof. One query."""
    named = Correction.objects.filter(document=document, state__in=(*OPEN, CorrectionState.TAKEN))
    return "corrections.holds_document" if named.exists() else ""


def naming(domains: Collection[str] | None) -> Q:
    """Return the condition of the documents that requests about values of some domains name; withdrawn ones show nothing."""
    rows = Correction.objects.exclude(state=CorrectionState.WITHDRAWN)
    rows = rows if domains is None else rows.filter(duty__domain__in=domains)
    return Q(pk__in=rows.order_by().values("document"))


def correction_parts(actor: Actor, duty: int, key: Key, language: str) -> Sequence[Part]:
    """Return the part that a frozen value's panel has; nothing for others. Two queries, and those of the lines."""
    row = Cell.objects.filter(duty=duty, element=key[0], slice=key[1], state=CellState.FROZEN)
    found = row.values_list("duty__unit_id", "duty__domain", "duty__organisation_id").first()
    if found is None:
        return ()
    whose = Whose(unit=str(found[0]), domain=found[1], organisation=found[2])
    lines = correction_lines(
        actor, language, list(correction_rows(actor).filter(duty=duty, element=key[0], slice=key[1])[:20])
    )
    asks = is_one_of(actor, Who.TYPISTS, whose) and not any(each.state in OPEN for each in lines)
    return (
        Part(
            template="review/corrections/panel.html", order=80,
            content=PanelPart(duty=duty, element=key[0], slice=key[1], lines=lines, asks=asks),
        ),
    )  # fmt: skip


def waiting(actor: Actor, on: date, language: str) -> Sequence[Waiting]:
    """Return what waits of freezing and correcting: requests to decide, snapshots to make, rounds to freeze.

    For the unit, its own open requests stand among what is done: the next step is the ministry's.
    """
    del on
    found: list[Waiting] = []
    if has_role(actor, Role.REVIEWER):
        found += _to_decide(actor, language)
    if may_manage_rounds(actor):
        found += _to_make(language)
    mine = of_actor(actor)
    if mine != Q(pk__in=[]):
        own = Duty.objects.filter(mine).order_by().values("pk")
        asked = Correction.objects.filter(duty__in=own, state=CorrectionState.ASKED)
        found += _waits(actor, language, asked, "done", "corrections.step_look")
    return found


def _to_decide(actor: Actor, language: str) -> list[Waiting]:
    domains = [power.domains for power in actor.powers if power.role is Role.REVIEWER and actor.strong]
    rows = Correction.objects.filter(state=CorrectionState.ASKED)
    if all(domains):
        rows = rows.filter(duty__domain__in={each for few in domains for each in few})
    return _waits(actor, language, rows, "waiting", "corrections.step_decide")


def _waits(actor: Actor, language: str, rows: QuerySet[Correction], group: str, step: str) -> list[Waiting]:
    rows = rows.select_related("duty__round", "duty__unit", "duty__form").defer("duty__form__content").order_by("pk")
    lines = correction_lines(actor, language, list(rows))
    return [
        Waiting(
            kind="correction", group=group, title=say("corrections.waits_title", language, name=each.name),
            about=" · ".join((_into(each.unit_names, language, each.unit), each.period, _into(each.round_names, language, each.round))),  # noqa: E501  one row
            link=f"/corrections/{each.pk}/", step=say(step, language),
        )
        for each in lines
    ]  # fmt: skip


def _to_make(language: str) -> list[Waiting]:
    granted = Count("duties__corrections", filter=Q(duties__corrections__state=CorrectionState.GRANTED))
    rows = Round.objects.filter(state__in=[RoundState.CLOSED, RoundState.FROZEN]).annotate(granted=granted)
    found = []
    for code, names, state, count in rows.order_by("pk").values_list("code", "names", "state", "granted"):
        name = _into(names, language, code)
        if state == RoundState.CLOSED:
            found.append(
                Waiting(
                    kind="freeze", group="waiting", title=say("freezing.waits_title", language, round=name),
                    link=f"/rounds/{code}/freeze/", step=say("freezing.step", language),
                )
            )  # fmt: skip
        elif count:
            found.append(
                Waiting(
                    kind="snapshot", group="waiting", title=say("snapshots.waits_title", language, round=name, count=count),
                    link=f"/rounds/{code}/snapshots/", step=say("snapshots.step", language),
                )
            )  # fmt: skip
    return found


def _line(actor: Actor, language: str, row: Correction, content: FormContent) -> CorrectionLine:
    duty = row.duty
    whose = Whose(unit=duty.unit_id, domain=duty.domain, organisation=duty.organisation_id)
    before = "none" if row.before in NO_DATA_REASONS and _kind(content, row.element) != "text" else "value"
    return CorrectionLine(
        pk=row.pk, state=row.state, duty=duty.pk, round=duty.round.code, round_names=duty.round.names, unit=duty.unit_id,
        unit_names=duty.unit.names, form=duty.form.code, period=duty.period, element=row.element, slice=row.slice,
        name=cell_name(content, (row.element, row.slice), language), page=row.page, reason=row.reason, by_name=row.by_name,
        before=cell_shown(actor, content, row.element, before, row.before, language),
        after=cell_shown(actor, content, row.element, row.kind, row.text, language), made_at=row.made_at, answer=row.answer,
        document=f"{row.document.number} {row.document.title}".strip(), document_key=row.document.key,
        document_title=row.document.title, decided_by=row.decision.by_name if row.decision else "",
        decided_at=row.decision.at if row.decision else None, snapshot=row.snapshot.number if row.snapshot else None,
        events=open_steps(actor, {k: s for k, s in CORRECTION_STEPS.items() if k[1] is not CorrectionEvent.TAKE}, CorrectionState(row.state), whose),  # noqa: E501  one call
    )  # fmt: skip


def _kind(content: FormContent, element: str) -> str:
    field = content.form.field(element)
    return field.kind if field else ""


def cell_shown(actor: Actor, content: FormContent, element: str, kind: str, text: str, language: str) -> str:
    """Write a value for a reader; "no data" with its reason."""
    if kind == "none":
        return say("corrections.no_data", language, reason=say(f"entry.reason_{text}", language))
    if kind == "empty" or not text:
        return say("corrections.empty", language)
    return for_people(kind, _kind(content, element), text, "point" if actor.number_style == "point" else "comma")


def cell_name(content: FormContent, key: Key, language: str) -> str:
    """Name a cell in words."""
    known = content.elements.get(key[0])
    name = (known.names.into(language) if known else "") or key[0]
    inside = slice_name(key[1], content.code_lists, language)
    return f"{name} – {inside}" if inside else name


def _into(names: Mapping[str, str], language: str, other: str) -> str:
    return names.get(language) or names.get("vi") or other
