# SPDX-License-Identifier: Apache-2.0
"""What a workbook shows, as values: one unit's duties of one domain, with what stands in each cell when it is made.

Every name and label is in the language of the person who takes the workbook; numbers are canonical texts ("1234.5").
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What stands in a cell: the comparison's base. `document` is the key of the document that proves it, `page` its page.

    `kind` is that of a revision: value, none (no data, with its reason), empty, or unread (kept as typed).
    """

    kind: str = "empty"
    text: str = ""
    reason: str = ""
    note: str = ""
    flag: str = ""
    document: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One cell of a form as a line of a sheet.

    `kind` is one of `laban.model.form.KINDS`; `options` are the codes and words of a choice; `low` and `high` are plausible
    bounds. `section` is the heading under which it stands, `last` and `held` the value of the period before and the figure
    the ministry already has, as canonical texts. `seen` numbers the revision that stands there (0: none), `state` says in
    words what became of it, and `editable` whether it may still be changed.
    """

    element: str
    slice: str = ""
    name: str
    label: str = ""
    section: str = ""
    unit: str = ""
    kind: str = "number"
    options: tuple[tuple[str, str], ...] = ()
    required: bool = True
    low: Decimal | None = None
    high: Decimal | None = None
    help: str = ""
    evidence: str = ""
    last: str = ""
    held: str = ""
    now: Written = Written()
    seen: int = 0
    state: str = ""
    editable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DutySheet:
    """One duty: a form for a period. `form` is its code, `version` its number, `hash` that of its frozen content."""

    duty: int
    form: str
    name: str
    version: int = 1
    hash: str = ""
    period: str
    period_name: str = ""
    last_period: str = ""
    assumed: bool = False
    on_time_until: date | None = None
    closes_on: date | None = None
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A document of the unit that is registered already. `kind` is a code of `Book.document_kinds`."""

    key: str
    kind: str = "other"
    issuer: str = ""
    number: str = ""
    issued_on: date | None = None
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A workbook for one unit and domain in a round. `key` is that of its issue, `head` the head of the unit's chain.

    `document_kinds` are the codes and words of the kinds of documents, which new ones may be given.
    """

    key: str
    round: str
    round_name: str
    unit: str
    unit_name: str
    domain: str
    domain_name: str
    made_at: datetime
    made_by: str
    head: str = ""
    demonstration: bool = False
    sheets: tuple[DutySheet, ...] = ()
    documents: tuple[Listed, ...] = ()
    document_kinds: tuple[tuple[str, str], ...] = ()
