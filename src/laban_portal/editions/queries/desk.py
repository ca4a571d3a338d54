# SPDX-License-Identifier: Apache-2.0
"""An edition's desk: what it is made of, its content at a glance, what hinders it, who did what, letters, links, looks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.apps import apps

from laban.errors import FormatError, Problem
from laban_portal.clock.now import now
from laban_portal.editions.models import Edition
from laban_portal.editions.queries.books import book_of
from laban_portal.editions.queries.checks import hindrances, remarks
from laban_portal.editions.queries.glance import Glance, glance
from laban_portal.editions.queries.shelf import EditionLine, edition_row, line_of
from laban_portal.editions.rules import Hands, may_make_editions, may_publish_editions, may_see_desk, open_events
from laban_portal.editions.states import SHOWN_STATES, EditionEvent, EditionState
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageLine:
    """One thing that happened."""

    event: str
    to: str
    at: datetime
    by_name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLine:
    """A letter of the edition."""

    pk: int
    kind: str
    names: Mapping[str, str]
    size: int
    by_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkLine:
    """A press link. `state`: open, revoked, ended."""

    pk: int
    reader: str
    state: str
    expires_at: datetime
    uses: int
    used_at: datetime | None
    by_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """Which units have looked at their page, and which have not."""

    seen: tuple[Mapping[str, str], ...]
    waiting: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """All that the desk shows. `broken`: the bundle cannot be read. `seen` is what a signer confirms to have looked at."""

    line: EditionLine
    summary: Mapping[str, str]
    reason: Mapping[str, str]
    publisher: Mapping[str, str]
    contact: str
    recipe: Mapping[str, object]
    stands_on: Mapping[str, object]
    previous: str
    kit: str
    taken: bool
    work: str
    work_step: str
    work_at: datetime | None
    faults: tuple[Problem, ...]
    glance: Glance | None
    broken: bool
    hindrances: tuple[Problem, ...]
    remarks: tuple[Problem, ...]
    events: frozenset[EditionEvent]
    passages: tuple[PassageLine, ...]
    letters: tuple[LetterLine, ...]
    links: tuple[LinkLine, ...]
    looked: Looked | None
    makes: bool
    publishes: bool
    due: bool
    seen: str
    hash: str
    fingerprint: str


def desk(actor: Actor, code: str, language: str) -> Desk:
    """Return an edition's desk, to who sees all values; queries do not depend on the number of units.

    Raises:
        NotFound: there is no such edition for this person.
        NotAllowed: they may know of it, and its desk is not theirs.

    """
    row = edition_row(actor, code)
    if not may_see_desk(actor):
        raise NotAllowed("editions.not_yours")
    state = EditionState(row.state)
    found, broken = _glanced(row, language)
    hands = Hands(made_by=row.made_by_id or 0, computed_by=row.computed_by_id or 0)
    before_signing = state in {EditionState.DRAFT, EditionState.PREVIEW}
    return Desk(
        line=line_of(actor, row), summary=row.summary, reason=row.reason, publisher=row.publisher, contact=row.contact,
        recipe=row.recipe, stands_on=row.stands_on, previous=row.previous.code if row.previous else "",
        kit=row.kit.code if row.kit else "", taken=row.taken, work=row.work, work_step=row.work_step, work_at=row.work_at,
        faults=tuple(_fault(each) for each in row.faults), glance=found, broken=broken,
        hindrances=tuple(hindrances(row)) if before_signing else (),
        remarks=tuple(remarks(row, None if broken else book_of(row))) if before_signing else (),
        events=frozenset(open_events(actor, state, hands)), passages=_passages(row), letters=_letters(row),
        links=_links(row), looked=_looked(row) if state in SHOWN_STATES else None, makes=may_make_editions(actor),
        publishes=may_publish_editions(actor), due=bool(row.embargo_until and row.embargo_until <= now()),
        seen=row.draft.sha256 if row.draft else "", hash=row.hash, fingerprint=row.key.fingerprint if row.key else "",
    )  # fmt: skip


def _glanced(row: Edition, language: str) -> tuple[Glance | None, bool]:
    """Return the content at a glance; a bundle whose bytes are gone or damaged is told, and hides nothing else."""
    try:
        book = book_of(row)
    except (FormatError, OSError):
        return None, True
    return (glance(book, language) if book else None), False


def _fault(said: Mapping[str, object]) -> Problem:
    facts = said.get("facts")
    pairs = tuple((str(a), str(b)) for a, b in facts.items()) if isinstance(facts, dict) else ()
    where = str(said.get("where", ""))
    return Problem(str(said.get("code", "")), facts=(*pairs, *((("place", where),) if where else ())))


def _passages(row: Edition) -> tuple[PassageLine, ...]:
    return tuple(
        PassageLine(event=each.event, to=each.to, at=each.at, by_name=each.by_name, words=each.words)
        for each in row.passages.all()
    )


def _letters(row: Edition) -> tuple[LetterLine, ...]:
    return tuple(
        LetterLine(pk=each.pk, kind=each.kind, names=each.names, size=each.stored.size, by_name=each.by_name)
        for each in row.letters.select_related("stored")
    )


def _links(row: Edition) -> tuple[LinkLine, ...]:
    moment = now()
    return tuple(
        LinkLine(
            pk=each.pk, reader=each.reader, expires_at=each.expires_at, uses=each.uses, used_at=each.used_at,
            state="revoked" if each.revoked_at else "open" if each.expires_at > moment else "ended", by_name=each.by_name,
        )
        for each in row.press_links.all()
    )  # fmt: skip


def _looked(row: Edition) -> Looked:
    """Tell which of the round's units have looked; a bundle taken from elsewhere has no round."""
    seen = set(row.looks.values_list("unit", flat=True))
    wanted: Sequence[str] = ()
    if row.snapshot_id:
        parts = apps.get_model("review", "SnapshotPart").objects.filter(snapshot=row.snapshot_id)
        wanted = list(parts.values_list("unit", flat=True))
    units = apps.get_model("catalog", "Unit").objects.filter(key__in=[*wanted, *seen]).order_by("sort_key")
    names = [(key, said) for key, said in units.values_list("key", "names")]
    return Looked(
        seen=tuple(said for key, said in names if key in seen),
        waiting=tuple(said for key, said in names if key not in seen),
    )
