# SPDX-License-Identifier: Apache-2.0
"""Take all values of one duty of an import: `sending.take` for any value, and a quick way for plain numbers.

The quick way does what `take` does, for values of which nothing is to be told: the same revisions, hashes and cells. The
bytes of a revision are made once for each duty by `chain.revision_bytes` itself; only what differs from value to value is
put in.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import secrets
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db import connection

from laban.model.form import Field
from laban_portal.catalog.queries import FormContent, form_content
from laban_portal.collection.actions.sending import OPERATION, Held, Key, Now, Sending, take
from laban_portal.collection.bulk_spool import Row, typed_of
from laban_portal.collection.chain import Facts, moment, revision_bytes
from laban_portal.collection.queries.asked import Past, asked_cell
from laban_portal.collection.rules.counting import FILLED, Counts, counts
from laban_portal.collection.rules.quick import MATCHES, Quick, quick_cells, quick_number
from laban_portal.collection.typed import FLAGS, Outcome
from laban_portal.prepared import names

REVISION = (
    "chain_id", "sequence", "duty_id", "form", "element", "period", "slice", "number", "kind", "text", "typed", "flag",
    "reason", "note", "answer", "source", "operation", "account_id", "by_name", "at", "previous", "hash",
)  # fmt: skip
HELD = names(Held)
CELL = ("duty_id", "element", "slice", *HELD)
"""The columns of the rows that are made here, in order."""

QUIET = frozenset({"saved", "unchanged"})
"""Outcomes of which nothing is told."""

MOST_TOLD = 1000
"""So many others are told one by one; the rest is counted."""

NUMBER, SEQUENCE = 10**40, 10**40 + 1
"""Stand for numbers in a form of a revision; no real one is as large."""

VARIANT = {each: "89ab"[int(each, 16) & 3] for each in "0123456789abcdef"}

Written = tuple[Any, ...]


@dataclass(slots=True)
class Taken:
    """What came of a duty's values: rows to be written, what is told, how far the duty is."""

    counts: Counts = field(default_factory=Counts)
    revisions: list[Written] = field(default_factory=list)
    new: list[Written] = field(default_factory=list)
    renewed: list[Written] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)
    told: list[tuple[int, Outcome]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Shape:
    """What of a form is the same for all its duties. `spots` are its cells for numbers, with their names as JSON."""

    content: FormContent
    fields: Mapping[str, Field]
    cells: frozenset[Key]
    spots: Mapping[Key, tuple[Quick, str, str]]


@dataclass(slots=True)
class _Hand:
    """Writes the plain numbers of one duty. `fresh` are the cells it wrote, as rows."""

    sending: Sending
    chain: int
    shape: Shape
    at: str | None
    last: Mapping[Key, float]
    pieces: Sequence[str]
    match: Callable[[str], re.Match[str] | None]
    free: Iterator[str]
    sequence: int
    head: str
    by_name: str
    revisions: list[Written]
    fresh: dict[Key, Written] = field(default_factory=dict)
    saved: int = 0
    unchanged: int = 0

    def take(self, row: Row) -> bool:
        """Take a value, if it is a plain number of which nothing is to be told."""
        _, element, part, text, kind, _, note, flag, answer, style, seen, operation = row
        key = (element, part)
        spot = self.shape.spots.get(key)
        if spot is None or kind != "value" or note or answer or flag not in FLAGS:
            return False
        match = MATCHES.get(style) if style else self.match
        found = match(text) if match is not None else None
        if (
            found is None
            or key in self.fresh
            or key in self.sending.changed
            or (operation and not self._new(operation))
        ):
            return False
        read = quick_number(found, spot[0], self.last.get(key), sure=bool(style))
        if read is None:
            return False
        held = self.sending.cells.get(key)
        if held is not None and _same(held, read[0], flag):
            self.unchanged += 1
            return True
        if seen != (held.number if held is not None else 0):
            return False
        if operation:
            self.sending.operations[operation] = key
        self._write(key, spot[1:], read, (text, flag, operation or next(self.free)), held)
        return True

    def _new(self, operation: str) -> bool:
        sending = self.sending
        return bool(OPERATION.fullmatch(operation)) and not (
            operation in sending.before or operation in sending.operations
        )

    def _write(
        self, key: Key, names_: tuple[str, str], read: tuple[str, float], said: tuple[str, str, str], held: Held | None
    ) -> None:
        """Write a revision and its cell; `said` is what was typed, the flag and the operation."""
        sending, previous, (element, part), (text, value) = self.sending, self.head, key, read
        typed, flag, operation = said
        number = held.number + 1 if held is not None else 1
        sequence = self.sequence = self.sequence + 1
        p = self.pieces
        content = (
            f"{p[0]}{names_[0]}{p[1]}{flag}{p[2]}{number}{p[3]}{operation}{p[4]}{previous}{p[5]}{sequence}{p[6]}{names_[1]}"
            f"{p[7]}{text}{p[8]}{typed}{p[9]}"
        )
        head = self.head = hashlib.sha256(content.encode()).hexdigest()
        account, duty, at = sending.actor.account, sending.duty, self.at
        self.revisions.append(
            (self.chain, sequence, duty, sending.form, element, sending.period, part, number, "value", text, typed, flag, "",
             "", "", sending.source, operation, account, self.by_name, at, previous, head)
        )  # fmt: skip
        first = adapted(_since(held, sending.at)) if held is not None else at
        self.fresh[key] = (
            duty, element, part, number, "value", text, value, flag, "", "", "", "draft", first, at, account, self.by_name,
        )  # fmt: skip
        self.saved += 1

    def settle(self, key: Key) -> None:
        """Let a cell that was written here stand as others do, so that it can be taken once more."""
        row = self.fresh.pop(key, None)
        if row is not None:
            since = _since(self.sending.cells.get(key), self.sending.at)
            columns = dict(zip(CELL, row, strict=True))
            held = {name: columns[name] for name in HELD} | {"first_at": since, "changed_at": self.sending.at}
            self.sending.cells[key] = Held(**held)
            self.sending.changed[key] = {held["number"] - 1, held["number"]}


def take_all(sending: Sending, chain: int, shape: Shape, past: Past, rows: Sequence[Row]) -> Taken:
    """Take the values of a duty one after another."""
    taken, stood, asked = Taken(), frozenset(sending.cells), dict(sending.asked)
    sending.asked = asked
    hand = _Hand(
        sending=sending, chain=chain, shape=shape, at=adapted(sending.at), last=past.values, pieces=_pieces(sending),
        match=MATCHES[sending.style], free=_marks(), sequence=sending.chain.sequence, head=sending.chain.head,
        by_name=sending.actor.name[:160], revisions=taken.revisions,
    )  # fmt: skip
    for row in rows:
        if hand.take(row):
            continue
        key = (row[1], row[2])
        hand.settle(key)
        if key in shape.cells and key not in asked:
            asked[key] = asked_cell(shape.content, shape.fields[row[1]], row[2], past)
        sending.chain = Now(hand.sequence, hand.head)
        _slowly(sending, chain, taken, row)
        hand.sequence, hand.head = sending.chain.sequence, sending.chain.head
    sending.chain = Now(hand.sequence, hand.head)
    taken.states.update({"saved": hand.saved, "unchanged": hand.unchanged})
    _close(sending, taken, shape.content, hand.fresh, stood)
    return taken


@lru_cache(maxsize=64)
def shape_of(version: int, digest: str) -> Shape:
    """Return what of a form version is the same for all its duties."""
    content = form_content(version, digest)
    spots = {
        (element, part): (quick, json.dumps(element, ensure_ascii=False), json.dumps(part, ensure_ascii=False))
        for (element, part), quick in quick_cells(content.form, content.elements, content.cells).items()
    }
    return Shape(content, {each.element: each for each in content.form.fields}, frozenset(content.cells), spots)


def _slowly(sending: Sending, chain: int, taken: Taken, row: Row) -> None:
    """Take a value as any other sending does."""
    outcome = take(sending, typed_of(row))
    for each in sending.revisions:
        columns = {**each, "chain_id": chain, "duty_id": sending.duty, "at": adapted(sending.at)}
        taken.revisions.append(tuple(columns[name] for name in REVISION))
    sending.revisions.clear()
    taken.states[outcome.state] += 1
    if outcome.state not in QUIET and len(taken.told) < MOST_TOLD:
        taken.told.append((row[0], outcome))


def _close(
    sending: Sending, taken: Taken, content: FormContent, fresh: Mapping[Key, Written], stood: frozenset[Key]
) -> None:
    """Part the cells into new and renewed ones, and count."""
    for key in sending.changed:
        held = sending.cells[key]
        columns = {name: getattr(held, name) for name in HELD}
        columns |= {"first_at": adapted(held.first_at), "changed_at": adapted(held.changed_at)}
        (taken.renewed if key in stood else taken.new).append((sending.duty, *key, *columns.values()))
    for key, row in fresh.items():
        (taken.renewed if key in stood else taken.new).append(row)
    standing = {key: (held.kind, held.value) for key, held in sending.cells.items()}
    standing |= {key: (row[4], row[6]) for key, row in fresh.items()}
    taken.counts = counts(content.form, content.code_lists, standing)


def _same(held: Held, text: str, flag: str) -> bool:
    return (held.kind, held.text, held.flag, held.reason, held.note, held.answer) == ("value", text, flag, "", "", "")


def _since(held: Held | None, at: datetime) -> datetime:
    """Return since when a cell that is filled now has been filled."""
    return (held.first_at if held is not None and held.kind in FILLED else None) or at


def adapted(at: datetime | None) -> str | None:
    """Return a moment as the database takes it, written out."""
    return None if at is None else str(connection.ops.adapt_datetimefield_value(at))


def _marks() -> Iterator[str]:
    """Yield marks for changes that came without one: random UUIDs, drawn many at a time."""
    while True:
        drawn = os.urandom(1024).hex()
        for at in range(0, 2048, 32):
            one = drawn[at : at + 32]
            yield f"{one[:8]}-{one[8:12]}-4{one[13:16]}-{VARIANT[one[16]]}{one[17:20]}-{one[20:]}"


def _pieces(sending: Sending) -> list[str]:
    """Return the bytes of a duty's revisions, cut where what differs is put in.

    That is, in their order: element, flag, number, operation, previous, sequence, slice, text, typed; element and slice with
    their quotation marks.
    """
    mark = {
        name: secrets.token_hex(16) for name in ("element", "flag", "operation", "previous", "slice", "text", "typed")
    }
    facts = Facts(
        round=sending.round, unit=sending.unit, sequence=SEQUENCE, form=sending.form, period=sending.period, number=NUMBER,
        kind="value", reason="", note="", answer="", source=sending.source, account=sending.actor.account,
        by_name=sending.actor.name[:160], at=moment(sending.at), **mark,
    )  # fmt: skip
    mark |= {name: f'"{mark[name]}"' for name in ("element", "slice")} | {
        "number": str(NUMBER),
        "sequence": str(SEQUENCE),
    }
    pieces, rest = [], revision_bytes(facts).decode()
    for name in sorted(mark):
        before, rest = rest.split(mark[name])
        pieces.append(before)
    return [*pieces, rest]
