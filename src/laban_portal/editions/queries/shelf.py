# SPDX-License-Identifier: Apache-2.0
"""Which editions a person may know of, and one of them by its code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from laban_portal.editions.models import Edition
from laban_portal.editions.rules import Sight, may_make_editions, may_see_desk, sight_of
from laban_portal.editions.states import PUBLIC_STATES, EditionState
from laban_portal.people.rules import NOBODY, Actor
from laban_portal.ui.errors import NotFound


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionLine:
    """An edition in a list. `desk`: the reader may go to its desk; `sight` is what they see of it."""

    pk: int
    code: str
    names: Mapping[str, str]
    index_names: Mapping[str, str]
    year: int
    number: int
    state: EditionState
    snapshot: str
    work: str
    by_name: str
    made_at: datetime
    embargo_until: datetime | None
    published_at: datetime | None
    corrects: str
    demonstration: bool
    desk: bool
    sight: Sight

    @property
    def public(self) -> bool:
        """Tell whether it is at a public address."""
        return self.state in PUBLIC_STATES


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The editions a person may know of, the newest first; `makes`: they may make one."""

    lines: tuple[EditionLine, ...]
    makes: bool
    desk: bool


def shelf(actor: Actor) -> Shelf:
    """Return the editions a person may know of; one query."""
    rows = Edition.objects.select_related("snapshot__round", "corrects")
    if not may_see_desk(actor):
        rows = rows.exclude(state=EditionState.DISCARDED)
    lines = tuple(line for line in (line_of(actor, row) for row in rows) if line.sight is not Sight.NOTHING)
    return Shelf(lines=lines, makes=may_make_editions(actor), desk=may_see_desk(actor))


def all_lines() -> tuple[EditionLine, ...]:
    """Return all editions, as the operator's terminal lists them; no content is in a line."""
    rows = Edition.objects.select_related("snapshot__round", "corrects")
    return tuple(line_of(NOBODY, row) for row in rows)


def edition_row(actor: Actor, code: str) -> Edition:
    """Return an edition that a person may know of; a discarded one only where no other has its code.

    Raises:
        NotFound: there is none, or they may not know that there is.

    """
    rows = Edition.objects.select_related(
        "snapshot__round__framework", "corrects", "previous", "draft", "bundle", "key", "kit"
    ).filter(code=code)  # fmt: skip
    row = rows.exclude(state=EditionState.DISCARDED).first() or (rows.first() if may_see_desk(actor) else None)
    if row is None or sight_of(actor, EditionState(row.state)) is Sight.NOTHING:
        raise NotFound("refusal.no_page")
    return row


def line_of(actor: Actor, row: Edition) -> EditionLine:
    """Return an edition as a list shows it."""
    state = EditionState(row.state)
    return EditionLine(
        pk=row.pk, code=row.code, names=row.names, index_names=row.index_names, year=row.year, number=row.number, state=state,
        snapshot=f"{row.snapshot.round.code}/{row.snapshot.number}" if row.snapshot else "", work=row.work,
        by_name=row.by_name, made_at=row.made_at, embargo_until=row.embargo_until, published_at=row.published_at,
        corrects=row.corrects.code if row.corrects else "", demonstration=row.demonstration, desk=may_see_desk(actor),
        sight=sight_of(actor, state),
    )  # fmt: skip
