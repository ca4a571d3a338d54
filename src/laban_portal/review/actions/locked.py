# SPDX-License-Identifier: Apache-2.0
"""Lock what is decided on, in the order in which saving locks it: the unit's chain, then the duty.

And write down and tell what was decided, in the same transaction.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from laban_portal.audit.actions import note, sealed
from laban_portal.clock.now import today
from laban_portal.collection.models import Cell, Chain, Duty
from laban_portal.collection.queries.recipients import people_on
from laban_portal.collection.rules.counting import Key
from laban_portal.collection.rules.handing import Whose
from laban_portal.notices.actions import tell
from laban_portal.people.rules import Actor, may_see_values
from laban_portal.ui.errors import NotFound

TOGETHER = timedelta(minutes=10)
"""Decisions on values of one duty within such a span make one notice."""


def locked_duty(actor: Actor, duty: int) -> Duty:
    """Lock chain and duty; a duty whose values the person may not see is not there."""
    chain = Chain.objects.select_for_update(of=("self",)).filter(duties=duty).first()
    row = (
        Duty.objects.select_for_update(of=("self",))
        .select_related("round", "unit", "form")
        .defer("form__content", "round__note")
        .filter(pk=duty)
        .first()
    )
    if chain is None or row is None or not may_see_values(actor, row.unit_id, row.domain):
        raise NotFound("save.no_duty")
    return row


def cell_of(duty: Duty, key: Key) -> Cell:
    """Return a value of a locked duty; where nothing was ever typed there is none."""
    found = duty.cells.filter(element=key[0], slice=key[1]).first()
    if found is None:
        raise NotFound("deciding.no_value")
    return found


def whose(duty: Duty, decided_by: int | None = None) -> Whose:
    """Return whose a duty's values are."""
    return Whose(unit=duty.unit_id, domain=duty.domain, organisation=duty.organisation_id, decided_by=decided_by)


def written_down(actor: Actor, event: str, duty: Duty, key: Key | None = None, **facts: object) -> None:
    """Leave a line in the audit trail; of `words` about a value it keeps the seal."""
    if "words" in facts:
        facts["sealed"] = sealed(str(facts.pop("words")))
    place: dict[str, object] = {"element": key[0], "slice": key[1] or "–"} if key else {}
    note(
        f"audit_review.{event}", account=actor.account, by_name=actor.name, came_by=actor.came_by, about=f"duty:{duty.pk}",
        unit=duty.unit_id, form=duty.form.code, period=duty.period, round=duty.round.code, **place, **facts,  # type: ignore[arg-type]  # facts are no columns of a line
    )  # fmt: skip


def tell_unit(actor: Actor, kind: str, duty: Duty, at: datetime, *, link: str = "") -> None:
    """Tell those who work on a duty; of decisions on its values within ten minutes they are told once."""
    accounts = people_on(today()).of_duty(duty.organisation_id, duty.person_id)
    _tell(actor, accounts, kind, duty, at, link or f"/duties/{duty.pk}/")


def tell_reviewers(
    actor: Actor, kind: str, duty: Duty, at: datetime, *, link: str, but: int | None = None, managers: bool = False
) -> None:
    """Tell the reviewers of a duty's domain (and round managers), but not one of them."""
    people = people_on(today())
    accounts = people.reviewing(duty.domain) | (set(people.managers) if managers else set())
    _tell(actor, accounts - {but}, kind, duty, at, link)


def _tell(actor: Actor, accounts: Iterable[int], kind: str, duty: Duty, at: datetime, link: str) -> None:
    span = int(at.timestamp() // TOGETHER.total_seconds())
    tell(
        accounts=set(accounts) - {actor.account}, kind=f"review_notices.{kind}", key=f"{kind}:{duty.pk}:{span}", link=link,
        facts={"form": duty.form.names, "unit": duty.unit.names, "round": duty.round.names, "who": actor.name},
    )  # fmt: skip
