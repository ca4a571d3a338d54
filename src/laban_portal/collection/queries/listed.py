# SPDX-License-Identifier: Apache-2.0
"""Duties and revisions as programs read them: page by page, each page with a fixed number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from laban_portal.collection.models import Duty, Revision
from laban_portal.collection.queries.duties import DutyLine, duty_lines, of_actor
from laban_portal.collection.queries.visible import readable_duties, readable_duty
from laban_portal.people.rules import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which duties or revisions are wanted; what is empty does not matter. `after` is the last one of the page before."""

    round: str = ""
    unit: str = ""
    state: str = ""
    duty: int = 0
    element: str = ""
    slice: str | None = None
    words: str = ""
    after: int = 0
    limit: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionLine:
    """One acknowledged change, as it stands in its chain."""

    revision: int
    round: str
    unit: str
    duty: int
    sequence: int
    form: str
    element: str
    period: str
    slice: str
    number: int
    kind: str
    text: str
    typed: str
    flag: str
    reason: str
    note: str
    answer: str
    source: str
    by_name: str
    at: datetime
    hash: str


def listed_duties(actor: Actor, wanted: Wanted, *, on: date, language: str, mine: bool = False) -> list[DutyLine]:
    """Return duties whose values the person may read, or only those they work on, by number; one more than the limit."""
    rows = Duty.objects.filter(readable_duties(actor), pk__gt=wanted.after)
    if mine:
        rows = rows.filter(of_actor(actor))
    for name, value in {"round__code": wanted.round, "unit": wanted.unit, "state": wanted.state}.items():
        if value:
            rows = rows.filter(**{name: value})
    found = list(rows.order_by("pk").values_list("pk", flat=True)[: wanted.limit + 1])
    return sorted(duty_lines(Duty.objects.filter(pk__in=found), on, language), key=lambda line: line.duty)


def one_line(actor: Actor, duty: int, *, on: date, language: str) -> DutyLine:
    """Return one duty whose values the person may read."""
    found = readable_duty(actor, duty)
    return duty_lines(Duty.objects.filter(pk=found.pk), on, language)[0]


def listed_revisions(actor: Actor, wanted: Wanted) -> Sequence[RevisionLine]:
    """Return the changes of values that the person may read, the newest first; one more than the limit. One query."""
    rows = Revision.objects.filter(readable_duties(actor, "duty__")).select_related("chain__round")
    if wanted.after:
        rows = rows.filter(pk__lt=wanted.after)
    filters = {
        "chain__round__code": wanted.round, "chain__unit": wanted.unit, "duty": wanted.duty, "element": wanted.element,
    }  # fmt: skip
    rows = rows.filter(**{name: value for name, value in filters.items() if value})
    if wanted.slice is not None:
        rows = rows.filter(slice=wanted.slice)
    if wanted.words:
        rows = rows.filter(
            Q(element__icontains=wanted.words) | Q(text__icontains=wanted.words) | Q(note__icontains=wanted.words)
            | Q(by_name__icontains=wanted.words) | Q(form__icontains=wanted.words)
        )  # fmt: skip
    return [_line(each) for each in rows.order_by("-pk")[: wanted.limit + 1]]


def _line(row: Revision) -> RevisionLine:
    return RevisionLine(
        revision=row.pk, round=row.chain.round.code, unit=row.chain.unit_id, duty=row.duty_id, sequence=row.sequence,
        form=row.form, element=row.element, period=row.period, slice=row.slice, number=row.number, kind=row.kind,
        text=row.text, typed=row.typed, flag=row.flag, reason=row.reason, note=row.note, answer=row.answer, source=row.source,
        by_name=row.by_name, at=row.at, hash=row.hash,
    )  # fmt: skip
