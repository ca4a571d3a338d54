# SPDX-License-Identifier: Apache-2.0
"""Make an edition of a snapshot, compute it again, change its words, give it up. It is computed by a job, out of any lock.

The code is the year's (2025); a year that has a published edition gets a correction (2025-2), which says why. Of one year one
edition at a time is under way.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import QuerySet

from laban.errors import Place, Problem, problem
from laban.model.book import Recipe
from laban_portal.clock.now import now
from laban_portal.editions.actions.computing import compute_edition
from laban_portal.editions.actions.locked import locked, pass_on, wanted_step
from laban_portal.editions.models import Edition, Kit
from laban_portal.editions.rules import may_make_editions
from laban_portal.editions.states import PUBLIC_STATES, EditionEvent, EditionState
from laban_portal.editions.wanted import Reckoning, Wanted, Words, reckoning_faults, words_faults
from laban_portal.jobs.queue import enqueue
from laban_portal.people.rules import Actor
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState


@transaction.atomic
def make_edition(*, actor: Actor, wanted: Wanted) -> str:
    """Make an edition and have it computed; return its code. Analysts and round managers may.

    Raises:
        NotAllowed: somebody else.
        NotFound: there is no such snapshot.
        WrongState: an edition of the year is under way.
        Refused: with every fault of what was asked.

    """
    if not may_make_editions(actor):
        raise NotAllowed("editions.not_yours")
    snapshot = (
        apps.get_model("review", "Snapshot")
        .objects.filter(round__code=wanted.round, number=wanted.number)
        .select_related("round__framework")
        .first()
    )
    if snapshot is None:
        raise NotFound("snapshots.no_snapshot", round=wanted.round)
    framework, year = snapshot.round.framework, snapshot.round.year
    number, corrects = next_of_year(year)
    faults = [*reckoning_faults(wanted.reckoning), *words_faults(wanted.words)]
    kit, previous, more = _found(wanted.reckoning, year)
    if faults or more:
        raise Refused([*faults, *more], "editions.refused")
    row = Edition.objects.create(
        index=framework.code, code=code_of(year, number), year=year, number=number, snapshot=snapshot, kit=kit,
        index_names=framework.names, recipe=recipe_of(wanted.reckoning, year), corrects=corrects, previous=previous,
        demonstration=snapshot.demonstration, made_at=now(), made_by_id=actor.account, by_name=actor.name[:160],
        **_words(wanted.words),
    )  # fmt: skip
    pass_on(
        actor, row, "make", EditionState.DRAFT, snapshot=f"{wanted.round}/{wanted.number}", hash=snapshot.hash,
    )  # fmt: skip
    _compute(actor, row)
    return row.code


@transaction.atomic
def recompute(*, actor: Actor, code: str, reckoning: Reckoning) -> None:
    """Have a draft computed again, as it is asked for now.

    Raises:
        WrongState: it is no draft, or was computed elsewhere.

    """
    row = locked(actor, code)
    wanted_step(actor, row, EditionEvent.RECOMPUTE)
    if row.taken:
        raise WrongState("editions.was_taken")
    kit, previous, faults = _found(reckoning, row.year)
    faults += reckoning_faults(reckoning)
    if faults:
        raise Refused(faults, "editions.refused")
    row.kit, row.previous, row.recipe = kit, previous, recipe_of(reckoning, row.year)
    row.save(update_fields=["kit", "previous", "recipe"])
    pass_on(actor, row, EditionEvent.RECOMPUTE, EditionState.DRAFT)
    _compute(actor, row)


@transaction.atomic
def describe(*, actor: Actor, code: str, words: Words) -> None:
    """Change what is said of a draft; nothing is computed."""
    row = locked(actor, code)
    wanted_step(actor, row, EditionEvent.DESCRIBE)
    if faults := list(words_faults(words)):
        raise Refused(faults, "editions.refused")
    Edition.objects.filter(pk=row.pk).update(**_words(words))
    pass_on(actor, row, EditionEvent.DESCRIBE, EditionState.DRAFT)


@transaction.atomic
def discard(*, actor: Actor, code: str, reason: str) -> None:
    """Give a draft up, with a reason; its code is free again."""
    row = locked(actor, code)
    to = wanted_step(actor, row, EditionEvent.DISCARD)
    row.state = to
    row.save(update_fields=["state"])
    pass_on(actor, row, EditionEvent.DISCARD, to, words=wanted_words(reason))


def wanted_words(reason: str) -> str:
    """Return a reason.

    Raises:
        Refused: there is none, or it is too long.

    """
    words = reason.strip()
    if not words or len(words) > 1000:
        code = "editions.reason_wanted" if not words else "editions.words_long"
        raise Refused([problem(code, Place(column="reason"), most=1000, count=len(words))], "editions.refused")
    return words


def next_of_year(year: int) -> tuple[int, Edition | None]:
    """Return the number of a year's next edition, and the edition that it corrects.

    Raises:
        WrongState: one is under way.

    """
    rows = standing().filter(year=year).order_by("-number")
    under_way = rows.exclude(state__in=PUBLIC_STATES).first()
    if under_way is not None:
        raise WrongState("editions.under_way", edition=under_way.code)
    last = rows.first()
    return (last.number + 1, last) if last else (1, None)


def standing() -> QuerySet[Edition]:
    """Return all editions but the discarded ones."""
    return Edition.objects.exclude(state=EditionState.DISCARDED)


def code_of(year: int, number: int) -> str:
    """Return an edition's address.

    >>> code_of(2025, 1), code_of(2025, 2)
    ('2025', '2025-2')
    """
    return str(year) if number == 1 else f"{year}-{number}"


def recipe_of(asked: Reckoning, year: int) -> dict[str, Any]:
    """Return a recipe as the row keeps it; a method left empty is the snapshot's own."""
    return asdict(
        Recipe(
            year=year, method=asked.method, also=asked.also, design=asked.design, draws=asked.draws, seed=asked.seed,
            groupings=asked.groupings,
        )
    )  # fmt: skip


def _found(asked: Reckoning, year: int) -> tuple[Kit | None, Edition | None, list[Problem]]:
    """Find what an edition is made with: its kit and the edition before."""
    faults = []
    kit = Kit.objects.filter(pk=asked.kit).first() if asked.kit else None
    if asked.kit and kit is None:
        faults.append(problem("editions.no_kit", Place(column="kit")))
    known = standing().filter(state__in=PUBLIC_STATES, year__lt=year)
    previous = known.filter(code=asked.previous).first() if asked.previous else None
    if asked.previous and previous is None:
        faults.append(problem("editions.no_previous", Place(column="previous"), edition=asked.previous[:20]))
    return kit, previous, faults


def _words(words: Words) -> dict[str, Any]:
    return {
        "names": dict(words.names), "summary": dict(words.summary), "reason": dict(words.reason),
        "publisher": dict(words.publisher), "contact": words.contact.strip(),
    }  # fmt: skip


def _compute(actor: Actor, row: Edition) -> None:
    row.work, row.work_step, row.work_number, row.work_at = "waiting", "", row.work_number + 1, now()
    row.faults, row.computed_by_id, row.draft = [], actor.account, None
    row.save(update_fields=["work", "work_step", "work_number", "work_at", "faults", "computed_by", "draft"])
    enqueue(compute_edition, edition=row.pk, turn=row.work_number)
