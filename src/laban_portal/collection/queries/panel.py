# SPDX-License-Identifier: Apache-2.0
"""What stands in the panel beside a cell: all earlier values, its history, what is computed from it, its marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from laban.model.framework import Element
from laban.model.period import Period
from laban.model.text import Text
from laban_portal.catalog.queries import form_content, framework_content
from laban_portal.clock.now import today
from laban_portal.collection.beside import Part, parts
from laban_portal.collection.models import Duty, FollowUp, Revision
from laban_portal.collection.queries.entry import fed_by, locked_because
from laban_portal.collection.queries.last import Last, in_style, points
from laban_portal.collection.queries.rows import Reader, Row, row_alone
from laban_portal.collection.queries.visible import readable_duty
from laban_portal.collection.rules.follow_ups import may_mark
from laban_portal.people.rules import Actor

WIDTH, HEIGHT, EDGE = 300, 90, 8
MOST_REVISIONS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One revision, ready to be shown."""

    number: int
    at: datetime
    by_name: str
    kind: str
    shown: str
    typed: str
    flag: str
    reason: str
    note: str
    answer: str
    source: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark that is not done."""

    pk: int
    why: str
    by_name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CellPanel:
    """The panel of one cell."""

    duty: int
    unit_name: Mapping[str, str]
    form_name: str
    period: str
    row: Row
    definition: Text
    source: str
    low: str
    high: str
    feeds: tuple[tuple[str, str], ...]
    framework: int
    course: tuple[Last, ...]
    line: str
    dots: tuple[tuple[str, str], ...]
    least: str
    most: str
    changes: tuple[Change, ...]
    marks: tuple[Mark, ...]
    may_mark: bool
    may_explain: bool
    parts: tuple[Part, ...]


def cell_panel(actor: Actor, duty: int, element: str, slice_: str, language: str) -> CellPanel:
    """Return the panel of a cell whose values the person may read; a fixed number of queries, however long the history is."""
    found = readable_duty(actor, duty)
    content = form_content(found.form_id)
    reader = Reader.of(actor, language)
    row, before = row_alone(found, content, reader, (element, slice_))
    known = content.elements.get(element) or Element(code=element)
    framework, _ = framework_content(found.round.framework_id)
    by_code = {each.code: each for each in framework.indicators}
    course = [*before, *_now(found, row, language)]
    values = [each.value for each in course]
    line = points(values, WIDTH, HEIGHT, EDGE)
    return CellPanel(
        duty=duty, unit_name=found.unit.names, form_name=content.form.names.into(language), period=found.period, row=row,
        definition=known.names, source=known.source, low=_bound(known.low, actor), high=_bound(known.high, actor),
        feeds=tuple((code, by_code[code].names.into(language)) for code in fed_by(framework).get(element, ())),
        framework=found.round.framework_id, course=tuple(course), line=line,
        dots=tuple((at.split(",")[0], at.split(",")[1]) for at in line.split()),
        least=min(course, key=lambda each: each.value).shown if course else "",
        most=max(course, key=lambda each: each.value).shown if course else "",
        changes=_changes(found, element, slice_, actor), marks=_marks(found, element, slice_),
        may_mark=may_mark(actor, found.unit_id, found.domain), parts=parts(actor, duty, (element, slice_), language),
        may_explain=not locked_because(actor, found, today())[0],
    )  # fmt: skip


def _now(duty: Duty, row: Row, language: str) -> tuple[Last, ...]:
    if row.now.value is None:
        return ()
    name = Period(duty.period).names(language)
    return (Last(period=duty.period, period_name=name, shown=row.now.shown, value=row.now.value),)


def _bound(bound: float | None, actor: Actor) -> str:
    return "" if bound is None else in_style(f"{bound:.12g}", actor.number_style)


def _changes(duty: Duty, element: str, slice_: str, actor: Actor) -> tuple[Change, ...]:
    found = Revision.objects.filter(duty=duty, element=element, slice=slice_).order_by("-number")[:MOST_REVISIONS]
    return tuple(
        Change(
            number=each.number, at=each.at, by_name=each.by_name, kind=each.kind, typed=each.typed, flag=each.flag,
            shown=in_style(each.text, actor.number_style) if each.kind == "value" else each.text, reason=each.reason,
            note=each.note, answer=each.answer, source=each.source, hash=each.hash,
        )
        for each in found
    )  # fmt: skip


def _marks(duty: Duty, element: str, slice_: str) -> tuple[Mark, ...]:
    found = FollowUp.objects.filter(duty=duty, element=element, slice=slice_, done_at=None).order_by("at")
    return tuple(Mark(pk=each.pk, why=each.why, by_name=each.by_name, at=each.at) for each in found)
