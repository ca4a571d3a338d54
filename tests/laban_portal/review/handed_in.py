# SPDX-License-Identifier: Apache-2.0
"""What tests of review begin with: An's form is handed in, and two reviewers look at it."""

from __future__ import annotations

from datetime import date, datetime

from laban_portal.collection.actions.duties import submit
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Cell
from laban_portal.collection.typed import Typed
from laban_portal.people.models import Account, Grant
from laban_portal.people.rules import Role
from laban_portal.review.actions.deciding import Decided, Seen, Verdict, decide
from laban_portal.review.models import Decision
from tests.laban_portal.conftest import AN, NOON, World

OFFICERS = {"n/01@2025-07-01": "officer-an", "n/02@2025-07-01": "officer-binh", "o/11@2008-08-01": "officer-anh",
            "n/VN": "officer-nation"}  # fmt: skip


def type_in(world: World, unit: str = AN, at: datetime = NOON, **values: str) -> None:
    """Type values of a unit, over what stands there."""
    seen = {each.element: each.number for each in Cell.objects.filter(duty=world.duties[unit])}
    typed = [Typed(element=name, text=text, seen=seen.get(name, 0)) for name, text in values.items()]
    actor = world.actor(OFFICERS[unit])
    saved = save_cells(actor=actor, duty=world.duties[unit].pk, typed=typed, source="typed", at=at)
    assert {each.state for each in saved.outcomes} == {"saved"}


def hand_in(world: World, unit: str = AN) -> int:
    """Type a unit's values, hand its form in, and let another reviewer join; return the duty."""
    type_in(world, unit, people="1200", spending="34")
    submit(actor=world.actor(OFFICERS[unit]), duty=world.duties[unit].pk)
    if "reviewer-2" not in world.accounts:
        account = Account.objects.create(email="reviewer-2@example.vn", name="Reviewer Two")
        Grant.objects.create(
            account=account, organisation=world.organisations["desk"], role=Role.REVIEWER, from_day=date(2025, 1, 1)
        )
        world.accounts["reviewer-2"] = account
    return world.duties[unit].pk


def seen_now(duty: int, element: str = "people") -> Seen:
    """Return a value as somebody sees it who looks at it now."""
    cell = Cell.objects.get(duty=duty, element=element, slice="")
    last = Decision.objects.filter(duty=duty, element=element, slice="").order_by("-pk").first()
    return Seen(element=element, number=cell.number, decision=last.pk if last else 0)


def let_decide(
    world: World, duty: int, verdict: str, *, who: str = "reviewer", element: str = "people", code: str = "no_proof",
    words: str = "", text: str = "1100", seen: Seen | None = None, at: datetime = NOON,
) -> Decided:  # fmt: skip
    """Let a reviewer decide on a value."""
    wanted = Verdict(verdict=verdict, code=code, words=words, text=text if verdict == "lower" else "")
    return decide(actor=world.actor(who), duty=duty, seen=seen or seen_now(duty, element), verdict=wanted, at=at)
