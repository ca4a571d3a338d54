# SPDX-License-Identifier: Apache-2.0
"""The one policy, asked for every role and whose figures they are."""

from __future__ import annotations

from datetime import date

import pytest

from laban_portal.catalog.models import Lineage, Unit
from laban_portal.people import rules
from laban_portal.people.models import Grant, Organisation
from laban_portal.people.rules import NOBODY, Actor, Power, Role
from tests.laban_portal.conftest import AN, ANH, ANH2, BINH, NATION

UNITS = (AN, BINH, ANH, ANH2, NATION)
ALL = frozenset(UNITS)
SEEN = {
    "officer-an": {AN, ANH, ANH2}, "finance-an": {AN, ANH, ANH2}, "leader-an": {AN, ANH, ANH2}, "officer-binh": {BINH},
    "leader-binh": {BINH}, "officer-anh": {ANH}, "officer-nation": {NATION}, "reviewer": ALL, "analyst": ALL, "manager": ALL,
    "administrator": set(), "auditor": ALL, "stranger": set(),
}  # fmt: skip
STRONG = {"reviewer", "analyst", "manager", "administrator", "auditor"}


@pytest.mark.parametrize("who", SEEN)
def test_each_role_sees_these_units_and_no_others(world, who):
    actor = world.actor(who)
    assert {unit for unit in UNITS if rules.may_see_values(actor, unit, "money")} == SEEN[who]
    seen = rules.visible_units(actor)
    assert (set(ALL) if seen is None else set(seen)) == SEEN[who]
    assert rules.needs_second_factor(actor) is False


@pytest.mark.parametrize("who", SEEN)
def test_without_a_second_factor_only_provinces_see_anything(world, who):
    actor = world.actor(who, strong=False)
    expected = set() if who in STRONG else SEEN[who]
    assert {unit for unit in UNITS if rules.may_see_values(actor, unit)} == expected
    assert rules.needs_second_factor(actor) is (who in STRONG)
    powers = (
        rules.may_manage_rounds,
        rules.may_edit_catalogue,
        rules.may_administer,
        rules.may_see_people,
        rules.may_see_audit,
    )
    assert [ask(actor) for ask in powers] == [False] * 5


def test_each_power_belongs_to_these_roles(world):
    asked = {
        "manage": rules.may_manage_rounds, "edit": rules.may_edit_catalogue, "administer": rules.may_administer,
        "people": rules.may_see_people, "audit": rules.may_see_audit, "rounds": rules.may_see_rounds,
        "review": lambda actor: rules.may_review(actor, "money"), "all": rules.sees_all_values,
        "list": rules.may_list_people,
    }  # fmt: skip
    held = {name: {who for who in SEEN if ask(world.actor(who))} for name, ask in asked.items()}
    assert held == {
        "manage": {"manager"}, "edit": {"analyst", "manager"}, "administer": {"administrator"},
        "people": {"administrator", "auditor"},
        "audit": {"administrator", "auditor"}, "rounds": {"manager", "analyst", "reviewer", "auditor"},
        "review": {"reviewer"},
        "all": {"analyst", "manager", "auditor"}, "list": {"administrator", "auditor", "leader-an", "leader-binh"},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("who", "unit", "types", "leads", "assigns"),
    [
        ("officer-an", AN, True, False, True), ("leader-an", AN, True, True, True), ("finance-an", AN, False,
        False, False),
        ("officer-an", BINH, False, False, False), ("officer-an", ANH, False, False, False), ("officer-an",
        NATION, False, False, False),
        ("officer-anh", AN, False, False, False), ("officer-binh", AN, False, False, False), ("manager", AN,
        False, False, True),
        ("reviewer", AN, False, False, False), ("analyst", AN, False, False, False), ("administrator", AN, False,
        False, False),
        ("auditor", AN, False, False, False), ("officer-nation", NATION, True, False, True), ("officer-nation",
        AN, False, False, False),
    ],
)  # fmt: skip
def test_a_duty_of_the_focal_office_is_typed_led_and_assigned_by_these(world, who, unit, types, leads, assigns):
    actor, office = world.actor(who), world.organisations["an"].pk
    got = (
        rules.may_type_for(actor, unit, office),
        rules.may_lead_for(actor, unit, office),
        rules.may_assign(actor, unit, office),
    )
    assert got == (types, leads, assigns)


def test_a_department_types_what_was_given_to_it_and_the_focal_office_too(world):
    finance = world.organisations["finance-an"].pk
    assert [who for who in SEEN if rules.may_type_for(world.actor(who), AN, finance)] == [
        "officer-an",
        "finance-an",
        "leader-an",
    ]


def test_a_predecessor_split_between_two_is_read_by_neither(world):
    Lineage.objects.create(predecessor_id=ANH, successor_id=BINH)
    assert set(rules.visible_units(world.actor("officer-an")) or ()) == {AN, ANH2}
    assert set(rules.visible_units(world.actor("officer-binh")) or ()) == {BINH}
    assert set(rules.visible_units(world.actor("officer-anh")) or ()) == {ANH}


def test_a_predecessor_of_a_predecessor_is_not_read(world):
    Unit.objects.create(key="q/1", system="q", code="1", names={"vi": "Xưa"}, sort_key="x")
    Lineage.objects.create(predecessor_id="q/1", successor_id=ANH)
    assert set(rules.visible_units(world.actor("officer-an")) or ()) == {AN, ANH, ANH2}


def test_a_reviewer_of_one_domain_sees_and_decides_only_there(world):
    Grant.objects.filter(account=world.accounts["reviewer"]).update(domains=["health"])
    actor = world.actor("reviewer")
    assert (rules.may_see_values(actor, AN, "health"), rules.may_see_values(actor, AN, "money")) == (True, False)
    assert (rules.may_review(actor, "health"), rules.may_review(actor, "money")) == (True, False)
    assert set(rules.visible_domains(actor) or ()) == {"health"}


def test_a_key_for_reading_changes_nothing_and_a_key_never_makes_keys():
    power = Power(
        role=Role.LEADER, organisation=1, organisations=frozenset({1}), unit=AN, readable=frozenset({AN}), focal=True
    )
    reading = Actor(account=1, name="x", powers=(power,), scopes=frozenset({"read"}))
    writing = Actor(account=1, name="x", powers=(power,), scopes=frozenset({"read", "write"}))
    assert (rules.may_type_for(reading, AN, 1), rules.may_type_for(writing, AN, 1)) == (False, True)
    assert (rules.may_invite(reading, 1, Role.OFFICER), rules.may_delegate(writing, Role.LEADER, 1)) == (False, False)
    assert (rules.logged_in_themselves(writing), rules.logged_in_themselves(NOBODY)) == (False, False)


@pytest.mark.parametrize("role", Role)
def test_a_leader_invites_officers_and_leaders_of_their_own_and_nobody_above(world, role):
    leader = world.actor("leader-an")
    own = {rules.may_invite(leader, world.organisations[place].pk, role) for place in ("an", "finance-an")}
    other = {
        rules.may_invite(leader, world.organisations[place].pk, role) for place in ("binh", "anh", "ministry", "nation")
    }
    assert (own, other) == ({role in rules.LOCAL_ROLES}, {False})
    assert rules.may_invite(world.actor("officer-an"), world.organisations["an"].pk, role) is False
    assert rules.may_invite(world.actor("administrator"), world.organisations["an"].pk, role) is True


@pytest.mark.parametrize(
    ("who", "before", "after"), [("officer-an", True, False), ("leader-an", True, False), ("reviewer", True, False)]
)
def test_a_power_ends_with_its_organisation_and_its_days(world, who, before, after):
    actor = world.actor(who)
    assert bool(actor.powers) is before
    Organisation.objects.update(valid_to=date(2026, 3, 9))
    assert bool(world.actor(who).powers) is after
    Organisation.objects.update(valid_to=None)
    Grant.objects.update(to_day=date(2026, 3, 9))
    assert bool(world.actor(who).powers) is after
