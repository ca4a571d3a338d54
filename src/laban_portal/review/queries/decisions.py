# SPDX-License-Identifier: Apache-2.0
"""The decisions on a duty's values: all on one value, the last on each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from laban_portal.collection.queries.last import in_style
from laban_portal.collection.rules.counting import Key
from laban_portal.review.models import Decision
from laban_portal.review.rules.places import at
from laban_portal.ui.words import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One decision as it is told. `appeal` is the number of the appeal against it (0: none), `appeal_state` its state."""

    pk: int
    key: Key
    number: int
    verdict: str
    code: str
    words: str
    before: str
    after: str
    after_number: int
    appeal_until: date | None
    by: int | None
    by_name: str
    at: datetime
    appeal: int
    appeal_state: str
    answer_due: date | None

    @property
    def place(self) -> str:
        """Return the value's name in addresses."""
        return at(self.key)


def decisions_of(duty: int, style: str) -> Mapping[Key, tuple[Told, ...]]:
    """Return every decision on a duty's values, the latest first in each; one query."""
    found: dict[Key, list[Told]] = {}
    for each in Decision.objects.filter(duty=duty).select_related("appeal").order_by("-pk"):
        found.setdefault((each.element, each.slice), []).append(told(each, style))
    return {key: tuple(rows) for key, rows in found.items()}


def decisions_on(duty: int, key: Key, style: str) -> tuple[Told, ...]:
    """Return every decision on a value, the latest first; one query."""
    rows = Decision.objects.filter(duty=duty, element=key[0], slice=key[1]).select_related("appeal").order_by("-pk")
    return tuple(told(each, style) for each in rows)


def told(each: Decision, style: str) -> Told:
    """Return a decision as it is told."""
    appeal = getattr(each, "appeal", None)
    return Told(
        pk=each.pk, key=(each.element, each.slice), number=each.number, verdict=each.verdict, code=each.code,
        words=each.words, before=in_style(each.before, style), after=in_style(each.after, style),
        after_number=each.after_number, appeal_until=each.appeal_until, by=each.by_id, by_name=each.by_name, at=each.at,
        appeal=appeal.pk if appeal else 0, appeal_state=appeal.state if appeal else "",
        answer_due=appeal.answer_due if appeal else None,
    )  # fmt: skip


def why(code: str, words: str, language: str) -> str:
    """Say the reason of a decision in one line."""
    if code == "other":
        return words
    named = say(f"deciding.code_{code}", language) if code else ""
    return ": ".join(each for each in (named, words) if each)


def last_verdicts(duty: int) -> Mapping[Key, Decision]:
    """Return the last decision on each value of a duty; one query."""
    rows: Sequence[Decision] = list(Decision.objects.filter(duty=duty).order_by("pk"))
    return {(each.element, each.slice): each for each in rows}
