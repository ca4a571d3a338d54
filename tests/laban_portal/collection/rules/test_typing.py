# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from laban_portal.collection.rules.typing import Standing, typing_refusal
from laban_portal.collection.states import DutyState, RoundState
from laban_portal.people.rules import NOBODY, Actor, Power, Role

DAY = date(2026, 3, 10)
STANDING = Standing(
    unit="n/01", domain="money", organisation=5, state=DutyState.OPEN, round_state=RoundState.OPEN, opens_on=date(2026, 3, 1),
    closes_on=date(2026, 3, 31),
)  # fmt: skip


def person(role=Role.OFFICER, unit="n/01", *, focal=True, organisation=4, **more):
    power = Power(
        role=role,
        organisation=organisation,
        organisations=frozenset({organisation}),
        unit=unit,
        readable=frozenset({unit}),
        focal=focal,
    )
    return Actor(account=1, name="P", powers=(power,), strong=True, **more)


def code(actor, on=DAY, **changes):
    refusal = typing_refusal(actor, replace(STANDING, **changes), on)
    return refusal.code if refusal else ""


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        (person(), ""),
        (person(Role.LEADER), ""),
        (person(focal=False, organisation=5), ""),
        (person(focal=False, organisation=6), "save.not_yours"),
        (person(scopes=frozenset({"read"})), "save.not_yours"),
        (person(scopes=frozenset({"write"})), ""),
        (person(unit="n/02"), "save.no_duty"),
        (person(Role.REVIEWER, ""), "save.not_yours"),
        (person(Role.MANAGER, ""), "save.not_yours"),
        (person(Role.AUDITOR, ""), "save.not_yours"),
        (person(Role.ADMINISTRATOR, ""), "save.no_duty"),
        (NOBODY, "save.no_duty"),
    ],
)
def test_only_who_works_for_the_unit_types_and_who_may_not_see_it_learns_nothing(actor, expected):
    assert code(actor) == expected


@pytest.mark.parametrize(("state", "round_state"), [*product(DutyState, RoundState)])
def test_every_state_of_duty_and_round(state, round_state):
    expected = {
        RoundState.PLANNED: "save.round_planned", RoundState.CLOSED: "save.round_closed",
        RoundState.FROZEN: "save.round_frozen",
    }.get(round_state, {"open": "", "returned": ""}.get(state.value, f"save.duty_{state}"))  # fmt: skip
    assert code(person(), state=state, round_state=round_state) == expected


@pytest.mark.parametrize(
    ("on", "changes", "expected"),
    [
        (date(2026, 2, 28), {}, "save.round_planned"),
        (date(2026, 3, 1), {}, ""),
        (date(2026, 3, 31), {}, ""),
        (date(2026, 4, 1), {}, "save.too_late"),
        (date(2030, 4, 1), {"closes_on": None}, ""),
        (date(2026, 4, 1), {"extended_to": date(2026, 4, 1)}, ""),
        (date(2026, 4, 2), {"extended_to": date(2026, 4, 1)}, "save.too_late"),
        (date(2026, 3, 20), {"extended_to": date(2026, 3, 5)}, ""),
        (date(2026, 4, 1), {"extended_to": date(2026, 4, 1), "round_state": RoundState.CLOSED}, ""),
        (date(2026, 4, 2), {"extended_to": date(2026, 4, 1), "round_state": RoundState.CLOSED}, "save.round_closed"),
        (date(2026, 4, 1), {"extended_to": date(2026, 4, 1), "round_state": RoundState.FROZEN}, "save.round_frozen"),
    ],
)
def test_dates_and_lock_exceptions(on, changes, expected):
    assert code(person(), on, **changes) == expected
