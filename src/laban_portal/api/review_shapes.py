# SPDX-License-Identifier: Apache-2.0
"""The shapes of answers about decisions, discussions and appeals, and of what is sent about them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from ninja import Schema

from laban_portal.api.typed import LARGEST_SEEN, LETTERS
from laban_portal.collection.states import AppealEvent
from laban_portal.review.rules.deciding import CODES, LONGEST_WORDS, VERDICTS

STYLES = ("", "comma", "point")


def _text(most: int, **more: object) -> dict[str, Any]:
    return {"type": "string", "maxLength": most, "pattern": LETTERS, **more}


PLACE: dict[str, Any] = {
    "element": _text(60, minLength=1, description="Code of the form's element."),
    "slice": _text(160, default="", description="Which part of it; empty: the whole."),
}
DECIDE_FIELDS: dict[str, Any] = {
    **PLACE,
    "verdict": {"enum": list(VERDICTS), "description": "lower puts your value in the place of the unit's."},
    "code": {"enum": ["", *CODES], "default": "", "description": "The reason; wanted to return and to lower."},
    "words": _text(LONGEST_WORDS, default="", description="The reason in words; wanted with the code other."),
    "kind": {"enum": ["value", "none"], "default": "value", "description": "Of your value: a value, or no data."},
    "text": _text(2000, default="", description="Your value, as a person would type it."),
    "style": {"enum": list(STYLES), "default": "", "description": "How `text` is written: 1.234,5 or 1,234.5."},
    "seen": {"type": "integer", "minimum": 0, "maximum": LARGEST_SEEN, "description": "Number of the revision you saw."},
    "seen_decision": {"type": "integer", "minimum": 0, "maximum": LARGEST_SEEN, "default": 0,
                      "description": "Number of the last decision you saw; 0: none."},
}  # fmt: skip
SAY_FIELDS: dict[str, Any] = {**PLACE, "words": _text(2000, minLength=1)}
APPEAL_FIELDS: dict[str, Any] = {"words": _text(2000, minLength=1, description="Why the unit's value is right.")}
ANSWER_FIELDS: dict[str, Any] = {
    "event": {"enum": [each.value for each in AppealEvent], "description": "withdraw: for the unit alone."},
    "words": _text(2000, default="", description="The answer; wanted to dismiss."),
}


def schema_of(fields: dict[str, Any], *needed: str) -> dict[str, Any]:
    """Return the description of a body with some fields."""
    shape = {"type": "object", "additionalProperties": False, "required": list(needed), "properties": fields}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": shape}}}}


class DecidedShape(Schema):
    """What was decided, and how the value stands then. Until `appeal_until` the unit may appeal."""

    decision: int
    number: int
    state: str
    appeal_until: date | None


class DecisionShape(Schema):
    """One decision on a value, made on its revision `number`."""

    decision: int
    element: str
    slice: str
    number: int
    verdict: str
    code: str
    words: str
    before: str
    after: str
    after_number: int
    appeal_until: date | None
    by_name: str
    at: datetime
    appeal: int
    appeal_state: str


class DecisionRows(Schema):
    """The decisions on a duty's values, the latest first in each."""

    items: list[DecisionShape]


class SaidShape(Schema):
    """One message of a discussion."""

    words: str
    side: Literal["unit", "ministry"]
    by_name: str
    at: datetime


class DiscussionShape(Schema):
    """A discussion of a value."""

    discussion: int
    opened_at: datetime
    resolved_at: datetime | None
    resolved_name: str
    messages: list[SaidShape]


class DiscussionRows(Schema):
    """The discussions of a value, the open one last."""

    items: list[DiscussionShape]
    may_write: bool


class ThreadShape(Schema):
    """The discussion in which something was said."""

    discussion: int


class PlaceShape(Schema):
    """A value."""

    duty: int
    element: str
    slice: str


class AppealShape(Schema):
    """An appeal against a decision that lowered a value. `late`: its answer is overdue."""

    appeal: int
    decision: int
    duty: int
    element: str
    slice: str
    unit: str
    domain: str
    before: str
    after: str
    state: Literal["open", "upheld", "dismissed", "withdrawn"]
    words: str
    by_name: str
    made_at: datetime
    answer_due: date
    late: bool
    answer: str
    answered_name: str
    answered_at: datetime | None
    may: list[str]


class AppealRows(Schema):
    """Appeals by number; `next` is the cursor of the next page, empty at the end."""

    items: list[AppealShape]
    next: str
