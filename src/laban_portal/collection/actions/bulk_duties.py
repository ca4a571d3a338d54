# SPDX-License-Identifier: Apache-2.0
"""Lock the chains and duties of an import in the one order, and ask of every duty whether it may be typed into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from django.db.models import Max, OuterRef, Q, Subquery
from django.utils import timezone

from laban.errors import Place, Problem, problem
from laban_portal.collection.actions.save import moment_after
from laban_portal.collection.models import Chain, Duty, Extension
from laban_portal.collection.rules.typing import Standing, typing_refusal
from laban_portal.collection.states import DutyState, RoundState
from laban_portal.people.rules import Actor
from laban_portal.prepared import names
from laban_portal.ui.errors import WrongState

Key = TypeVar("Key", int, str)

MOST_KEYS = 900
"""So many keys are asked for at once; SQLite's limit for parameters is not far above."""


@dataclass(slots=True)
class ChainNow:
    """Where a chain stands, and will stand."""

    pk: int
    sequence: int
    head: str
    head_at: datetime | None
    began_at: int = 0


@dataclass(frozen=True, slots=True)
class Owed:
    """A duty with its round, form and lock exceptions."""

    pk: int
    chain: int
    unit: str
    period: str
    domain: str
    organisation: int | None
    state: str
    closes_on: date | None
    round__code: str
    round__state: str
    round__opens_on: date
    round__closes_on: date | None
    form: int
    form__pack: str
    form__code: str
    form__number: int
    form__hash: str
    extended_to: date | None

    @property
    def standing(self) -> Standing:
        """Return what decides on typing."""
        return Standing(
            unit=self.unit, domain=self.domain, organisation=self.organisation, state=DutyState(self.state),
            round_state=RoundState(self.round__state), opens_on=self.round__opens_on,
            closes_on=self.closes_on or self.round__closes_on, extended_to=self.extended_to,
        )  # fmt: skip


def read_chains(duties: Iterable[int], *, lock: bool) -> dict[int, ChainNow]:
    """Return the chains of some duties, locked one after another in the order of their keys."""
    wanted = {
        chain for part in parts(duties) for chain in Duty.objects.filter(pk__in=part).values_list("chain", flat=True)
    }
    rows = Chain.objects.select_for_update() if lock else Chain.objects.all()
    return {
        pk: ChainNow(pk, sequence, head, head_at, sequence)
        for part in parts(wanted)
        for pk, sequence, head, head_at in rows.filter(pk__in=part)
        .order_by("pk")
        .values_list("pk", "sequence", "head", "head_at")
    }


def read_duties(duties: Iterable[int], *, lock: bool) -> list[Owed]:
    """Return the duties that there are, in the order of their chains; locked in the order of their keys, their chains before.

    What else decides is read after the lock, so that what was changed while it was waited for is seen. Rounds and forms are
    not locked: nobody else needs to wait for them.
    """
    wanted = list(parts(duties))
    if lock:
        for part in wanted:
            list(Duty.objects.select_for_update().filter(pk__in=part).order_by("pk").values_list("pk"))
    exceptions = Extension.objects.filter(
        Q(duty=OuterRef("pk")) | Q(duty=None, unit=OuterRef("unit")), round=OuterRef("round")
    )
    latest = exceptions.order_by().values("round").annotate(day=Max("closes_on")).values("day")
    rows = Duty.objects.annotate(extended_to=Subquery(latest)).values_list(*names(Owed))
    found = [Owed(*row) for part in wanted for row in rows.filter(pk__in=part)]
    return sorted(found, key=lambda each: (each.chain, each.pk))


def refusals(
    actor: Actor, asked: Iterable[int], found: Sequence[Owed], chains: dict[int, ChainNow], at: datetime
) -> Iterator[Problem]:
    """Yield why duties take no values, one reason for each; of one that may not be known only its number is told."""
    known = {each.pk: each for each in found}
    day = timezone.localtime(at).date()
    for pk in sorted(asked):
        owed = known.get(pk)
        if owed is None:
            yield problem("save.no_duty", Place(item=str(pk)), duty=pk)
            continue
        refusal = typing_refusal(actor, owed.standing, day)
        if refusal is None:
            yield from _clock(owed, chains[owed.chain], at)
        elif refusal.kind == "not_found":
            yield problem(refusal.code, Place(item=str(pk)), duty=pk)
        else:
            yield _problem(refusal.code, owed, {"day": str(refusal.day)} if refusal.day else {})


def _clock(owed: Owed, chain: ChainNow, at: datetime) -> Iterator[Problem]:
    try:
        moment_after(chain.head_at, at)
    except WrongState as refusal:
        yield _problem(refusal.code, owed, refusal.facts)


def _problem(code: str, owed: Owed, facts: dict[str, str]) -> Problem:
    place = Place(item=f"{owed.form__code} {owed.period}", unit=owed.unit)
    return Problem(code, place, (*facts.items(), ("duty", str(owed.pk))))


def parts(keys: Iterable[Key], most: int = MOST_KEYS) -> Iterator[list[Key]]:
    """Yield keys in order, so many at a time."""
    ordered = sorted(keys)
    for at in range(0, len(ordered), most):
        yield ordered[at : at + most]
