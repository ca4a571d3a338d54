# SPDX-License-Identifier: Apache-2.0
"""What an official report says, as frozen values, and the bytes that are hashed. Pure; the same on any machine and for ever.

The bytes are JSON with sorted keys and no blanks, in UTF-8; `data_hash` is their SHA-256. The same JSON is the data file that
anyone can verify: names stand in it in every language, numbers as texts with a decimal point, so that no reader rounds them.
The PDF and the Word file are drawn from it and from nothing else.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime

from laban.model.text import Text

FORMAT = "laban-report/1"
"""Names what is hashed and how; another way of hashing gets another name."""

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Thirty-two letters that nobody takes for each other: no 0 and O, no 1 and I."""

CODE = re.compile(rf"LB(?:-[{LETTERS}]{{4}}){{3}}")

NUMBER, WORDS, NONE, EMPTY = "number", "words", "none", "empty"
"""What stands in a row: a number, words (or a chosen answer), "no data" with its reason, or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A row is proved by the `number`th document of the list; page 0 means the document as a whole."""

    number: int
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One value. `value` is as it is kept: a number with a decimal point, a text, or the code of a chosen answer.

    `answer` is how a chosen answer is called; codes of reason and flag have their names beside them, so that the data file
    can be read alone. `revision` counts the cell's revisions; `revision_hash` is the hash of the one shown.
    """

    element: str
    name: Text
    slice: str = ""
    slice_name: Text = Text()
    measure: Text = Text()
    kind: str = NUMBER
    value: str = ""
    answer: Text = Text()
    reason: str = ""
    reason_name: Text = Text()
    flag: str = ""
    flag_name: Text = Text()
    note: str = ""
    explanations: tuple[str, ...] = ()
    revision: int = 0
    revision_hash: str = ""
    evidence: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyPart:
    """One form of one period. `form_version` names the version; `document` is the legal act that prescribes it.

    `period` is its code, such as 2025 or 2025-Q1; `state` is the code of a state of duties.
    """

    form: str
    form_version: str
    name: Text
    period: str
    period_name: Text = Text()
    state: str
    state_name: Text = Text()
    document: Text = Text()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document that proves values. `sha256` is the hash of the file, so that nobody can put another in its place."""

    number: int
    kind: Text
    title: str
    issuer: str = ""
    symbol: str = ""
    dated: date | None = None
    pages: tuple[int, ...] = ()
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Who issues the report, to whom, and where. `parent` is the authority above the issuer, empty where there is none.

    Both may have lines, which the head of the report keeps; in a sentence a line's end is a blank.
    `symbol` follows the number in the book of outgoing letters, such as BC-SKHCN; `office_number` and `dated` stay empty
    until that book has given them, and leave room on paper.
    """

    issuer: Text
    parent: Text = Text()
    addressee: Text = Text()
    place: Text = Text()
    symbol: str = ""
    office_number: str = ""
    dated: date | None = None
    copies: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs. `title` may have lines, such as "KT. CHỦ TỊCH" and "PHÓ CHỦ TỊCH"."""

    name: str
    title: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How many of what stand in a report."""

    forms: int
    rows: int
    values: int
    without_data: int
    empty: int
    flagged: int
    explained: int
    proved: int
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContent:
    """One official report of one unit in one round. `number` counts them: a new one takes the place of `replaces`.

    `chain_sequence` and `chain_head` say where the unit's chain of revisions stood when the report was made.
    """

    code: str
    number: int
    round_code: str
    round_name: Text
    unit_key: str
    unit_name: Text
    office: Office
    signer: Signer
    made_at: datetime
    made_by: str
    chain_sequence: int
    chain_head: str
    duties: tuple[DutyPart, ...]
    documents: tuple[Document, ...] = ()
    replaces: str = ""
    demonstration: bool = False

    @property
    def totals(self) -> Totals:
        """Count the whole report."""
        return totals_of(self.duties, len(self.documents))


def totals_of(duties: Iterable[DutyPart], documents: int = 0) -> Totals:
    """Count the rows of forms; `documents` is how many documents prove them."""
    parts = tuple(duties)
    rows = [row for part in parts for row in part.rows]
    kinds = Counter(row.kind for row in rows)
    return Totals(
        forms=len(parts),
        rows=len(rows),
        values=kinds[NUMBER] + kinds[WORDS],
        without_data=kinds[NONE],
        empty=kinds[EMPTY],
        flagged=sum(bool(row.flag) for row in rows),
        explained=sum(bool(row.explanations) for row in rows),
        proved=sum(bool(row.evidence) for row in rows),
        documents=documents,
    )


def new_code() -> str:
    """Make the code of a report, which nobody can guess: 60 bits, such as LB-7QK2-M9XA-PDRT."""
    drawn = [secrets.choice(LETTERS) for _ in range(12)]
    return "-".join(["LB", *("".join(drawn[at : at + 4]) for at in range(0, 12, 4))])


def read_code(typed: str) -> str:
    """Return the code that a person typed, or nothing: small letters, blanks and missing hyphens do no harm.

    >>> read_code(" lb 7qk2 m9xa pdrt "), read_code("LB-7QK2"), read_code("lb–7qk2–m9xa–pdrt")
    ('LB-7QK2-M9XA-PDRT', '', 'LB-7QK2-M9XA-PDRT')
    """
    bare = re.sub(r"[\s\u2010-\u2015\u00a0-]", "", typed[:80]).upper()
    code = "-".join([bare[:2], *(bare[at : at + 4] for at in range(2, len(bare), 4))])
    return code if CODE.fullmatch(code) else ""


def canonical_bytes(content: ReportContent) -> bytes:
    """Return what is hashed of a report: its data file."""
    return _written({"format": FORMAT, **_plain_fields(content), "totals": _plain_fields(content.totals)})


def data_hash(content: ReportContent) -> str:
    """Return the SHA-256 of a report's data, in 64 small hexadecimal letters."""
    return hashlib.sha256(canonical_bytes(content)).hexdigest()


def file_hash(given: bytes) -> tuple[str, str] | None:
    """Return code and hash of a data file that somebody brings, or nothing where it is none.

    A file that a program wrote anew, with blanks or another order of keys, holds the same data and has the same hash.
    """
    try:
        read = json.loads(given.decode("utf-8-sig"), object_pairs_hook=_each_key_once)
        if not isinstance(read, dict) or read.get("format") != FORMAT:
            return None
        return str(read["code"]), hashlib.sha256(_written(read)).hexdigest()
    except (KeyError, ValueError, RecursionError):
        return None


def _each_key_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Refuse a key that stands twice: a reader would see the one and the hash cover the other."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(pairs)
    return found


def _written(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def _plain_fields(value: object) -> dict[str, object]:
    if not is_dataclass(value):
        raise TypeError(value)
    return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}


def _plain(value: object) -> object:
    """Return a value as JSON has it: texts by language, moments in UTC to the microsecond, days by the calendar."""
    if isinstance(value, Text):
        return dict(value.versions)
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if value is None or isinstance(value, str | int):
        return value
    return _plain_fields(value)
