# SPDX-License-Identifier: Apache-2.0
"""The shapes of answers about persons, duties and cells, as the OpenAPI description shows them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from laban_portal.collection.states import DutyState
from laban_portal.collection.typed import STATES

Words = Annotated[str, StringConstraints(max_length=160, pattern=r"^[^\x00-\x1f\x7f]*$")]
"""A short text in an address: no control signs."""
Ident = Annotated[int, Field(ge=1, le=2**63 - 1)]
Limit = Annotated[int, Field(ge=1, le=500, description="At most so many on one page.")]
Cursor = Annotated[str, StringConstraints(pattern=r"^[0-9]{0,18}$")]
"""What an answer gave as `next`."""
State = Literal["open", "submitted", "returned", "accepted", "frozen"]
if set(DutyState) != set(State.__args__):  # type: ignore[attr-defined]  # of Literals, at run time  # pragma: no cover
    message = "the states of duties have changed; tell the programs"
    raise RuntimeError(message)


class PowerShape(Schema):
    """A role that holds today."""

    role: str
    organisation: int
    unit: str
    domains: list[str]
    focal: bool
    delegated_by: str


class Me(Schema):
    """Who the program acts for, and what it may do."""

    name: str
    email: str
    language: str
    number_style: str
    strong: bool
    scopes: list[str] | None
    may_write: bool
    powers: list[PowerShape]


class FaultShape(Schema):
    """One fault: its place, its code, and in the reader's language what is wrong and what to do next."""

    place: str
    code: str
    severity: Literal["error", "warning", "notice"]
    sentence: str


class ReadingShape(Schema):
    """One of two readings of an unclear number; `style` chooses it."""

    style: str
    shown: str


class OutcomeShape(Schema):
    """What became of one cell, and what stands there now."""

    element: str
    slice: str
    state: Literal["saved", "unchanged", "conflict", "ask", "unread", "refused"]
    number: int
    kind: str
    text: str
    shown: str
    reason: str
    note: str
    flag: str
    answer: str
    by_name: str
    at: str
    readings: list[ReadingShape]
    problems: list[FaultShape]


if set(STATES) != set(OutcomeShape.model_fields["state"].annotation.__args__):  # type: ignore[union-attr]  # of Literals, at run time  # pragma: no cover
    message = "the states of outcomes have changed; tell the programs"
    raise RuntimeError(message)


class SavedShape(Schema):
    """What became of a sending, and the duty's counts and the chain's head after it."""

    dry_run: bool
    outcomes: list[OutcomeShape]
    required: int
    filled: int
    faulty: int
    head: str


class OptionShape(Schema):
    """One answer of a choice."""

    code: str
    name: str


class EarlierShape(Schema):
    """A value of an earlier period; `source`: where it is known from; `rebuilt`: put together from old units."""

    period: str
    shown: str
    value: float
    source: str
    rebuilt: bool


class OfferedShape(Schema):
    """A figure the ministry already holds: to confirm or to dispute."""

    text: str
    source: str


class CellShape(Schema):
    """One cell of a duty: what is asked, and what stands there. Send `number` back as `seen`."""

    element: str
    slice: str
    name: str
    label: str
    unit: str
    field: str = Field(description="What may be typed: number, integer, share, text, choice or yes_no.")
    required: bool
    applies: bool
    when: str
    options: list[OptionShape]
    number: int
    kind: str
    text: str
    shown: str
    state: str
    reason: str
    note: str
    flag: str
    answer: str
    by_name: str
    at: datetime | None
    readings: list[ReadingShape]
    problems: list[FaultShape]
    earlier: list[EarlierShape]
    offered: OfferedShape | None
    marked: bool
    review: str = Field(description="Where the value stands: draft, submitted, returned, accepted or frozen.")


class DutyHead(Schema):
    """What every answer about a duty says."""

    duty: int
    round: str
    unit: str
    form: int
    form_code: str
    period: str
    state: State
    on_time_until: date
    closes_on: date | None
    required: int
    filled: int
    faulty: int
    reason: str


class DutyRow(DutyHead):
    """One form owed by one unit for one period. `days_left` are working days; `waits_for` says who has the next step.

    `submitted_at` is the moment of the last hand-in; who decides on the whole sends it back as `seen`, letter by letter.
    """

    domain: str
    late: bool
    days_left: int
    organisation: int | None
    person: str
    waits_for: str
    submitted_at: str


class DutyWhole(DutyHead):
    """A duty with all its cells. `locked` is empty where values may be typed now."""

    form_name: str
    unit_name: str
    organisation: str
    person: str
    locked: str
    locked_because: str
    assumed: bool
    demonstration: bool
    cells: list[CellShape]


class DutyPage(Schema):
    """One page of duties; `next` is the cursor of the page after it, empty on the last."""

    items: list[DutyRow]
    next: str


class RevisionShape(Schema):
    """One acknowledged change. `sequence` counts those of the unit's chain; `hash` covers this one and the one before."""

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


class HistoryPage(Schema):
    """One page of changes, the newest first."""

    items: list[RevisionShape]
    next: str


class NoticeShape(Schema):
    """One notice in the reader's language."""

    id: int
    sentence: str
    link: str
    at: datetime
    unread: bool
    urgent: bool


class NoticePage(Schema):
    """One page of notices, newest first."""

    items: list[NoticeShape]
    unread: int
    next: str


class AuditLine(Schema):
    """One action in the reader's language; `action` is its code."""

    at: datetime
    by_name: str
    account: int | None
    came_by: str
    address: str
    action: str
    sentence: str
    about: str
    unit: str


class AuditPage(Schema):
    """One page of actions, the newest first."""

    items: list[AuditLine]
    next: str
