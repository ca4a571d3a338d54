# SPDX-License-Identifier: Apache-2.0
"""What stands beside one value at the desk: its change, its course, the other units, its revisions, its discussion."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from laban.model.form import COUNTED
from laban.model.period import Period
from laban_portal.collection.models import Duty, FollowUp, Revision
from laban_portal.collection.queries.last import Last, in_style, points
from laban_portal.collection.queries.rows import Row
from laban_portal.collection.rules.handing import Whose
from laban_portal.people.rules import Actor
from laban_portal.review.queries.beside import DiscussionPart, discussion_part
from laban_portal.review.queries.peers import Peers, peers_of
from laban_portal.ui.numbers import written

WIDTH, HEIGHT, EDGE = 300, 60, 8
MOST_REVISIONS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """One revision of a value."""

    number: int
    at: datetime
    by_name: str
    kind: str
    shown: str
    source: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueBeside:
    """What stands beside a value. `change` is its change since the last value in per cent, signed, or empty."""

    last: Last | None
    change: str
    course: tuple[Last, ...]
    line: str
    dots: tuple[tuple[str, str], ...]
    peers: Peers | None
    revisions: tuple[Revised, ...]
    marks: tuple[str, ...]
    discussion: DiscussionPart


def value_beside(actor: Actor, duty: Duty, row: Row, language: str) -> ValueBeside:
    """Return what stands beside a value; a fixed number of queries."""
    key = (row.element, row.slice)
    now = row.now.value if row.kind in COUNTED else None
    course = list(row.last)
    if now is not None:
        name = Period(duty.period).names(language)
        course.append(Last(period=duty.period, period_name=name, shown=row.now.shown, value=now))
    line = points([each.value for each in course], WIDTH, HEIGHT, EDGE)
    last = row.last[-1] if row.last else None
    whose = Whose(unit=duty.unit_id, domain=duty.domain, organisation=duty.organisation_id)
    return ValueBeside(
        last=last, change=_change(now, last, actor.number_style), course=tuple(course), line=line,
        dots=tuple((each.split(",")[0], each.split(",")[1]) for each in line.split()),
        peers=peers_of(actor, duty, key, now, language) if row.kind in COUNTED else None,
        revisions=_revisions(duty, row, actor.number_style), discussion=discussion_part(actor, duty.pk, key, whose),
        marks=tuple(
            FollowUp.objects.filter(duty=duty, element=key[0], slice=key[1], done_at=None).values_list("why", flat=True)
        ),
    )  # fmt: skip


def _change(now: float | None, last: Last | None, style: str) -> str:
    if now is None or last is None or last.value == 0:
        return ""
    share = Decimal(str(100 * (now - last.value) / abs(last.value)))
    sign = "+" if share > 0 else "−" if share < 0 else ""
    return f"{sign}{written(abs(share), style, 1)} %"


def _revisions(duty: Duty, row: Row, style: str) -> tuple[Revised, ...]:
    found = Revision.objects.filter(duty=duty, element=row.element, slice=row.slice).order_by("-number")
    return tuple(
        Revised(
            number=each.number, at=each.at, by_name=each.by_name, kind=each.kind, source=each.source, note=each.note,
            shown=in_style(each.text, style) if each.kind == "value" else each.text,
        )
        for each in found[:MOST_REVISIONS]
    )  # fmt: skip
