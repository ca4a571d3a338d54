# SPDX-License-Identifier: Apache-2.0
"""The decision table, proved: every state × event × asker × unit.

First by the rules alone, against who-is-who written down here by hand; then by the actions themselves, for each asker and
state: either exactly the table's step, or a refusal that changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from itertools import product
from typing import Any, cast

import pytest
from django.db import transaction

from laban_portal.audit.models import Line
from laban_portal.collection.models import Cell, Duty, Revision
from laban_portal.collection.rules.handing import Whose, is_one_of, open_steps
from laban_portal.collection.states import (
    APPEAL_STEPS,
    APPEALED_STATES,
    CELL_STEPS,
    CORRECTION_STEPS,
    DECIDING_STATES,
    DUTY_STEPS,
    AppealEvent,
    AppealState,
    CellEvent,
    CellState,
    CorrectionEvent,
    CorrectionState,
    DutyState,
    Event,
    Step,
    Who,
)  # fmt: skip
from laban_portal.notices.models import Notice
from laban_portal.people.models import Account, Grant
from laban_portal.people.queries import actor_of
from laban_portal.people.rules import NOBODY, Actor, Role, may_see_values
from laban_portal.review.actions.appeals import answer_appeal, appeal
from laban_portal.review.models import Appeal, Decision
from laban_portal.review.rules.deciding import VERDICTS
from laban_portal.ui.errors import NotAllowed, NotFound, PortalError, WrongState
from tests.laban_portal.conftest import AN, ANH, BINH, NATION, NOON, World
from tests.laban_portal.door_table import ASKERS
from tests.laban_portal.review.handed_in import hand_in, let_decide, seen_now

UNITS = {"an": AN, "binh": BINH, "anh": ANH, "nation": NATION}
"""For officer-an: the own unit, another's, a predecessor's, the nation's."""

TYPISTS = {
    ("officer-an", AN), ("leader-an", AN), ("token-write", AN), ("officer-binh", BINH), ("officer-anh", ANH),
    ("officer-nation", NATION),
}  # fmt: skip
EVERYWHERE = tuple(UNITS.values())
REVIEWERS = {("reviewer", unit) for unit in EVERYWHERE}
MANAGERS = {("manager", unit) for unit in EVERYWHERE}
WHO: Mapping[Who, set[tuple[str, str]]] = {
    Who.TYPISTS: TYPISTS, Who.LEADERS: {("leader-an", AN)}, Who.REVIEWERS: REVIEWERS,
    Who.OTHER_REVIEWERS: REVIEWERS | MANAGERS, Who.REVIEWERS_OR_MANAGERS: REVIEWERS | MANAGERS, Who.MANAGERS: MANAGERS,
}  # fmt: skip
SEES_ALL = {"reviewer", "analyst", "manager", "auditor"}
SEES = {(name, unit) for name in SEES_ALL for unit in EVERYWHERE} | TYPISTS | {
    ("finance-an", AN), ("token-read", AN), *((name, ANH) for name in ("officer-an", "leader-an", "finance-an")),
    ("token-read", ANH), ("token-write", ANH),
}  # fmt: skip
"""Who may see a unit's values: a province's people its own and those it took over."""

TABLES: tuple[tuple[Mapping[Any, Step], type[StrEnum], type[StrEnum]], ...] = (
    (DUTY_STEPS, DutyState, Event), (CELL_STEPS, CellState, CellEvent), (APPEAL_STEPS, AppealState, AppealEvent),
    (CORRECTION_STEPS, CorrectionState, CorrectionEvent),
)  # fmt: skip


def askers(world: World) -> dict[str, Actor]:
    """Return the seventeen askers of the table of doors as people of the rules."""
    other = Account.objects.create(email="other@example.vn", name="Other")
    desk = world.organisations["desk"]
    Grant.objects.create(
        account=other, organisation=desk, role=Role.REVIEWER, domains=["health"], from_day=date(2025, 1, 1)
    )
    world.accounts["reviewer-other"] = other
    found = {name: world.actor(name) for name in ASKERS if name in world.accounts}
    officer, on = world.accounts["officer-an"], date(2026, 3, 10)
    found["nobody"] = NOBODY
    found["reviewer-weak"] = world.actor("reviewer", strong=False)
    found["token-read"] = actor_of(officer, on=on, scopes=frozenset({"read"}))
    found["token-write"] = actor_of(officer, on=on, scopes=frozenset({"read", "write"}))
    assert sorted(found) == sorted(ASKERS)
    return found


def test_who_is_who(world):
    people = askers(world)
    duties = {unit: world.duties[unit] for unit in EVERYWHERE}
    seen = {(name, unit) for name, unit in product(people, EVERYWHERE) if may_see_values(people[name], unit, "money")}
    assert seen == SEES
    for who, expected in WHO.items():
        found = {
            (name, unit)
            for name, unit in product(people, EVERYWHERE)
            if is_one_of(people[name], who, Whose(unit=unit, domain="money", organisation=duties[unit].organisation_id))
        }
        assert (who, found) == (who, expected)


def test_every_table_opens_just_its_steps_to_everyone_of_every_unit(world):
    people = askers(world)
    for steps, states, events in TABLES:
        for (name, actor), unit, state in product(people.items(), EVERYWHERE, states):
            whose = Whose(unit=unit, domain="money", organisation=world.duties[unit].organisation_id)
            wanted = {
                event for event in events if (state, event) in steps and (name, unit) in WHO[steps[state, event].who]
            }
            assert (name, unit, state, set(open_steps(actor, steps, state, whose))) == (name, unit, state, wanted)


def test_who_decided_is_not_one_of_the_others(world):
    for name in ("reviewer", "manager"):
        actor = world.actor(name)
        whose = Whose(unit=AN, domain="money", organisation=None, decided_by=actor.account)
        assert not is_one_of(actor, Who.OTHER_REVIEWERS, whose)


def prints(duty: int) -> tuple[object, ...]:
    """Return all that a decision could change, to tell that nothing did."""
    cells = tuple(Cell.objects.filter(duty=duty).order_by("pk").values_list("number", "state", "text", "note"))
    appeals = tuple(Appeal.objects.values_list("state", "answer"))
    counts = [model.objects.count() for model in (Revision, Decision, Line, Notice)]
    return cells, appeals, tuple(counts)


def tried(duty: int, act: Callable[[], object], found: Callable[[], object]) -> object:
    """Do something and undo it; return what it came to, or the kind of refusal that changed nothing."""
    before = prints(duty)
    with transaction.atomic():
        try:
            act()
            outcome = found()
        except PortalError as refusal:
            assert prints(duty) == before
            outcome = type(refusal)
        transaction.set_rollback(True)
    return outcome


def step_or_refusal(steps: Mapping[Any, Step], name: str, unit: str, state: StrEnum, event: StrEnum) -> object:
    """Return where the table leads an asker, or how it refuses: not seen, not theirs, not now."""
    if (name, unit) not in SEES:
        return NotFound
    if not any((name, unit) in WHO[step.who] for (_, each), step in steps.items() if each is event):
        return NotAllowed
    return steps[state, event].to if (state, event) in steps else WrongState


def test_a_verdict_takes_just_its_step_for_every_asker_and_state(world):
    duty = hand_in(world)
    people, cell = askers(world), Cell.objects.get(duty=duty, element="people")
    for (name, actor), state, (verdict, event) in product(people.items(), CellState, VERDICTS.items()):
        Cell.objects.filter(pk=cell.pk).update(state=state)
        found = tried(
            duty,
            lambda actor=actor, verdict=verdict: let_decide(as_one(actor), duty, verdict, seen=seen_now(duty)),  # type: ignore[misc]  # mypy infers no type for a lambda with defaults
            lambda: CellState(Cell.objects.get(pk=cell.pk).state),
        )
        assert (name, state, verdict, found) == (
            name,
            state,
            verdict,
            step_or_refusal(CELL_STEPS, name, AN, state, event),
        )


class As:
    """One asker in the place of the small country."""

    def __init__(self, actor: Actor) -> None:
        self.one = actor

    def actor(self, _name: str) -> Actor:
        return self.one


def as_one(actor: Actor) -> World:
    """Return a world in which everybody is one asker; only its actor is asked for."""
    return cast("World", As(actor))


def test_other_units_values_are_decided_on_by_reviewers_alone(world):
    people = askers(world)
    for unit in EVERYWHERE:
        duty = hand_in(world, unit)
        for (name, actor), (verdict, event) in product(people.items(), VERDICTS.items()):
            found = tried(
                duty,
                lambda actor=actor, duty=duty, verdict=verdict: let_decide(  # type: ignore[misc]  # mypy infers no type for a lambda with defaults
                    as_one(actor), duty, verdict, seen=seen_now(duty)
                ),
                lambda duty=duty: CellState(Cell.objects.get(duty=duty, element="people").state),  # type: ignore[misc]  # mypy infers no type for a lambda with defaults
            )
            wanted = step_or_refusal(CELL_STEPS, name, unit, CellState.SUBMITTED, event)
            assert (name, unit, verdict, found) == (name, unit, verdict, wanted)


@pytest.mark.parametrize("state", list(DutyState))
def test_values_are_decided_on_only_in_a_form_that_is_handed_in(world, state):
    duty = hand_in(world)
    Duty.objects.filter(pk=duty).update(state=state)
    for verdict in VERDICTS:
        found = tried(duty, lambda verdict=verdict: let_decide(world, duty, verdict), lambda: "decided")  # type: ignore[misc]  # mypy infers no type for a lambda with defaults
        assert found == ("decided" if state in DECIDING_STATES else WrongState)


def test_an_appeal_is_made_by_the_unit_alone(world):
    duty = hand_in(world)
    decision = let_decide(world, duty, "lower").decision
    for (name, actor), state in product(askers(world).items(), DutyState):
        Duty.objects.filter(pk=duty).update(state=state)
        found = tried(
            duty,
            lambda actor=actor: appeal(actor=actor, decision=decision, words="Số đúng", at=NOON),  # type: ignore[misc]  # mypy infers no type for a lambda with defaults
            lambda: AppealState(Appeal.objects.get().state),
        )
        wanted: object = AppealState.OPEN if state in APPEALED_STATES else WrongState
        if (name, AN) not in TYPISTS:
            wanted = NotAllowed if (name, AN) in SEES else NotFound
        assert (name, state, found) == (name, state, wanted)


def _events() -> Iterator[tuple[AppealState, AppealEvent]]:
    yield from product(AppealState, AppealEvent)


@pytest.mark.parametrize("decider", ["reviewer", "reviewer-2"])
def test_an_appeal_takes_just_its_step_for_every_asker_and_state(world, decider):
    duty = hand_in(world)
    decision = let_decide(world, duty, "lower", who=decider).decision
    made = appeal(actor=world.actor("officer-an"), decision=decision, words="Số đúng", at=NOON)
    for (name, actor), (state, event) in product(askers(world).items(), _events()):
        Appeal.objects.update(state=state)
        found = tried(
            duty,
            lambda actor=actor, event=event: answer_appeal(  # type: ignore[misc]  # mypy infers no type for a lambda with defaults
                actor=actor, appeal=made, event=event, words="Xem trang 12", at=NOON
            ),
            lambda: AppealState(Appeal.objects.get().state),
        )
        wanted = step_or_refusal(APPEAL_STEPS, name, AN, state, event)
        if name == decider and event is not AppealEvent.WITHDRAW:
            wanted = NotAllowed
        assert (name, state, event, found) == (name, state, event, wanted)
