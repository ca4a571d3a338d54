# SPDX-License-Identifier: Apache-2.0
"""Take the cells of a sending one after another: compare, read, make revisions; all in memory, within the transaction."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from uuid import uuid4

from laban.errors import problem
from laban.model.number_entry import Style, shown
from laban_portal.collection.chain import Facts, moment, revision_hash
from laban_portal.collection.models import Revision
from laban_portal.collection.rules.counting import FILLED
from laban_portal.collection.rules.reading import Asked, Read, cleaned, for_people, question, read_cell
from laban_portal.collection.typed import Outcome, Typed
from laban_portal.people.rules import Actor

OPERATION = re.compile(r"[A-Za-z0-9-]{8,36}", re.ASCII)
"""How a sender names one change, so that a repeated sending is saved once; best a UUID."""

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Held:
    """What stands in a cell."""

    number: int = 0
    kind: str = "empty"
    text: str = ""
    value: float | None = None
    flag: str = ""
    reason: str = ""
    note: str = ""
    answer: str = ""
    state: str = "draft"
    first_at: datetime | None = None
    changed_at: datetime | None = None
    changed_by_id: int | None = None
    by_name: str = ""


@dataclass(frozen=True, slots=True)
class Now:
    """Where the chain stands."""

    sequence: int
    head: str


@dataclass(slots=True, kw_only=True)
class Sending:
    """A sending while it is taken: what is known at its start, and what has come of it so far."""

    actor: Actor
    source: str
    at: datetime
    chain: Now
    round: str
    unit: str
    period: str
    form: str
    asked: Mapping[Key, Asked]
    cells: dict[Key, Held]
    before: dict[str, Revision]
    duty: int
    revisions: list[dict[str, object]] = field(default_factory=list)
    changed: dict[Key, set[int]] = field(default_factory=dict)
    operations: dict[str, Key] = field(default_factory=dict)

    @property
    def style(self) -> Style:
        """Return how the person writes numbers."""
        return "point" if self.actor.number_style == "point" else "comma"


def take(sending: Sending, typed: Typed) -> Outcome:
    """Take one cell, and tell what became of it."""
    asked = sending.asked.get((typed.element, typed.slice))
    if asked is None:
        return _refused(typed, "save.unknown_cell")
    if (typed.operation and not OPERATION.fullmatch(typed.operation)) or typed.seen < 0:
        return _refused(typed, "save.bad_operation")
    if typed.operation in sending.before:
        return _again(sending, typed, asked, sending.before[typed.operation])
    if typed.operation in sending.operations:
        return _refused(typed, "save.operation_twice")
    return _new(sending, typed, asked)


def _new(sending: Sending, typed: Typed, asked: Asked) -> Outcome:
    """Take a change that was not sent before."""
    key = (typed.element, typed.slice)
    read = read_cell(typed, asked, sending.style)
    if read.fate == "refused":
        return Outcome(element=typed.element, slice=typed.slice, state="refused", problems=read.problems)
    held = sending.cells.get(key, Held())
    wanted = _wanted(typed, read)
    if _same(held, wanted):
        return _told(sending, key, read, "unchanged" if read.fate == "kept" else read.fate)
    if typed.seen not in {held.number, *sending.changed.get(key, ())}:
        return _told(
            sending, key, question(held.text, asked, sending.style) if held.kind == "unread" else Read(), "conflict"
        )
    _append(sending, typed, wanted, held)
    return _told(sending, key, read, "saved" if read.fate == "kept" else read.fate)


def _wanted(typed: Typed, read: Read) -> Held:
    """Return what would stand in the cell."""
    return Held(
        kind=read.kind, text=read.text, value=read.value, flag=typed.flag if read.kind == "value" else "",
        reason=typed.reason if read.kind == "none" else "", note=cleaned(typed.note), answer=typed.answer,
    )  # fmt: skip


def _same(one: Held, other: Held) -> bool:
    return all(
        getattr(one, name) == getattr(other, name) for name in ("kind", "text", "flag", "reason", "note", "answer")
    )


def _append(sending: Sending, typed: Typed, wanted: Held, held: Held) -> None:
    """Add a revision to the chain, and let it stand in the cell."""
    key = (typed.element, typed.slice)
    operation = typed.operation or str(uuid4())
    filled = wanted.kind in FILLED
    facts = Facts(
        round=sending.round, unit=sending.unit, sequence=sending.chain.sequence + 1, form=sending.form, element=typed.element,
        period=sending.period, slice=typed.slice, number=held.number + 1, kind=wanted.kind, text=wanted.text,
        typed=cleaned(typed.text) if typed.kind == "value" else "", flag=wanted.flag, reason=wanted.reason, note=wanted.note,
        answer=wanted.answer, source=sending.source, operation=operation, account=sending.actor.account,
        by_name=sending.actor.name[:160], at=moment(sending.at), previous=sending.chain.head,
    )  # fmt: skip
    head = revision_hash(facts)
    columns = {name: value for name, value in asdict(facts).items() if name not in {"round", "unit", "account", "at"}}
    sending.revisions.append({**columns, "account_id": facts.account, "at": sending.at, "hash": head})
    sending.chain = Now(facts.sequence, head)
    sending.operations[operation] = key
    sending.changed.setdefault(key, set()).update({typed.seen, facts.number})
    sending.cells[key] = Held(
        number=facts.number, kind=wanted.kind, text=wanted.text, value=wanted.value, flag=wanted.flag, reason=wanted.reason,
        note=wanted.note, answer=wanted.answer, state="draft", changed_at=sending.at, changed_by_id=facts.account,
        first_at=((held.first_at if held.kind in FILLED else None) or sending.at) if filled else None, by_name=facts.by_name,
    )  # fmt: skip


def _told(sending: Sending, key: Key, read: Read, state: str) -> Outcome:
    """Tell what stands in a cell now."""
    held, style = sending.cells.get(key, Held()), sending.style
    return Outcome(
        element=key[0], slice=key[1], state=state, number=held.number, kind=held.kind, text=held.text,
        shown=for_people(held.kind, sending.asked[key].field.kind, held.text, style), reason=held.reason, note=held.note,
        flag=held.flag, answer=held.answer, by_name=held.by_name, at=moment(held.changed_at) if held.changed_at else "",
        readings=tuple((name, shown(value, style)) for name, value in read.readings), problems=read.problems,
    )  # fmt: skip


def _again(sending: Sending, typed: Typed, asked: Asked, known: Revision) -> Outcome:
    """Answer an operation that was saved before as it was answered then; another content under its name is refused."""
    read = read_cell(typed, asked, sending.style)
    if read.fate == "refused" or not _repeats(sending, typed, read, known):
        return _refused(typed, "save.operation_twice")
    state = {"kept": "saved"}.get(read.fate, read.fate) if known.kind == "unread" else "saved"
    return Outcome(
        element=known.element, slice=known.slice, state="unread" if known.kind == "unread" and state == "saved" else state,
        number=known.number, kind=known.kind, text=known.text,
        shown=for_people(known.kind, asked.field.kind, known.text, sending.style), reason=known.reason, note=known.note,
        flag=known.flag, answer=known.answer, by_name=known.by_name, at=moment(known.at),
        readings=tuple((name, shown(value, sending.style)) for name, value in read.readings if known.kind == "unread"),
        problems=read.problems,
    )  # fmt: skip


def _repeats(sending: Sending, typed: Typed, read: Read, known: Revision) -> bool:
    """Tell whether a cell is the same sending once more: the same place, the same words, the same answer to a question."""
    if (known.duty_id, known.element, known.slice) != (sending.duty, typed.element, typed.slice):
        return False
    if typed.style and (read.kind, read.text) != (known.kind, known.text):
        return False
    kinds = {"value": {"value"}, "unread": {"value"}, "none": {"none"}, "empty": {"value", "empty"}}[known.kind]
    words = (cleaned(typed.text) if typed.kind == "value" else "", cleaned(typed.note), typed.answer)
    flag = typed.flag if known.kind == "value" else ""
    reason = typed.reason if known.kind == "none" else ""
    said = (known.typed, known.note, known.answer)
    return typed.kind in kinds and words == said and (flag, reason) == (known.flag, known.reason)


def _refused(typed: Typed, code: str) -> Outcome:
    return Outcome(element=typed.element[:60], slice=typed.slice[:160], state="refused", problems=(problem(code),))
