# SPDX-License-Identifier: Apache-2.0
"""The shapes of snapshots and corrections, as the OpenAPI description shows them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from ninja import Schema

from laban_portal.collection.states import CorrectionState
from laban_portal.collection.typed import NO_DATA_REASONS

CorrectionStates = Literal["asked", "granted", "refused", "withdrawn", "taken"]
if set(CorrectionState) != set(CorrectionStates.__args__):  # type: ignore[attr-defined]  # of Literals, at run time  # pragma: no cover
    message = "the states of corrections have changed; tell the programs"
    raise RuntimeError(message)

LETTERS = r"^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]*$"
LARGEST = 2**31 - 1

ASK_FIELDS: dict[str, dict[str, Any]] = {
    "element": {"type": "string", "minLength": 1, "maxLength": 60, "pattern": LETTERS},
    "slice": {"type": "string", "maxLength": 160, "default": "", "pattern": LETTERS},
    "kind": {"enum": ["value", "none"], "default": "value"},
    "text": {"type": "string", "maxLength": 2000, "default": "", "pattern": LETTERS},
    "style": {"enum": ["", "comma", "point"], "default": ""},
    "no_data": {"enum": ["", *NO_DATA_REASONS], "default": ""},
    "reason": {"type": "string", "minLength": 1, "maxLength": 2000, "pattern": LETTERS},
    "document": {"type": "string", "minLength": 1, "maxLength": 40, "pattern": LETTERS},
    "page": {"type": "integer", "minimum": 0, "maximum": 100_000, "default": 0},
    "seen": {"type": "integer", "minimum": 0, "maximum": LARGEST, "default": 0},
}
"""What is asked for; `document` is the key of a document of the unit; `page` 0: no page."""

DECIDE_CORRECTION: dict[str, dict[str, Any]] = {
    "event": {"enum": ["grant", "refuse", "withdraw"]},
    "words": {"type": "string", "maxLength": 1000, "default": "", "pattern": LETTERS},
}
"""What happens to a request; granting and refusing want words."""


class SnapshotRow(Schema):
    """One snapshot. `hash` is the SHA-256 of its manifest, `previous` that of the one before."""

    number: int
    hash: str
    previous: str
    reason: str
    values: int
    corrections: int
    made_at: datetime
    by_name: str
    demonstration: bool


class SnapshotRows(Schema):
    """The snapshots of a round, the newest first."""

    items: list[SnapshotRow]


class PartRow(Schema):
    """A unit's part: the SHA-256 of its file, how many values it has, where its chain stood."""

    unit: str
    file: str
    hash: str
    values: int
    corrected: int
    sequence: int
    head: str


class VersionRow(Schema):
    """A version of the catalogue that a snapshot stands on."""

    kind: str
    name: str
    hash: str


class SnapshotWhole(SnapshotRow):
    """A snapshot with its units (your own, unless you see the progress of all) and the versions it stands on."""

    round: str
    year: int
    acknowledged: list[str]
    units: list[PartRow]
    versions: list[VersionRow]


class ReferenceShape(Schema):
    """A document that proves a value."""

    issuer: str
    number: str
    issued_on: str
    title: str
    page: int | None
    sha256: str


class ValueShape(Schema):
    """One accepted value as the snapshot holds it; `text` is the canonical number."""

    form: str
    period: str
    element: str
    slice: str
    kind: str
    text: str
    flag: str
    reason: str
    note: str
    source: str
    number: int
    sequence: int
    hash: str
    evidence: list[ReferenceShape]


class PartWhole(PartRow):
    """A unit's part with its values."""

    items: list[ValueShape]


class CorrectionShape(Schema):
    """A request to correct a frozen value. `events` are what you may let happen to it."""

    correction: int
    state: CorrectionStates
    duty: int
    round: str
    unit: str
    form: str
    period: str
    element: str
    slice: str
    before: str
    after: str
    reason: str
    document: str
    page: int | None
    by_name: str
    made_at: datetime
    answer: str
    decided_by: str
    decided_at: datetime | None
    snapshot: int | None
    events: list[str]


class CorrectionRows(Schema):
    """One page of requests; `next` is the cursor of the page after it, empty on the last."""

    items: list[CorrectionShape]
    next: str
