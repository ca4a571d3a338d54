# SPDX-License-Identifier: Apache-2.0
"""Roles given, ended, and lent to a colleague."""

from __future__ import annotations

from datetime import date

import pytest

from laban_portal.audit.models import Line
from laban_portal.clock.now import time_is
from laban_portal.people.actions.accounts import switch_account
from laban_portal.people.actions.grants import delegate, end_role, give_role
from laban_portal.people.models import Grant
from laban_portal.people.queries import actor_of
from laban_portal.people.rules import Role, may_delegate, may_lead_for, may_see_values
from laban_portal.ui.errors import NotAllowed, NotFound, PortalError, Refused, WrongState
from tests.laban_portal.conftest import AN, BINH, NOON

DAY, END = date(2026, 3, 10), date(2026, 3, 20)


def grant_of(world, who: str) -> Grant:
    return Grant.objects.get(account=world.accounts[who], delegated_from=None)


def lend(world, lender="leader-an", receiver="officer-an", *, first=DAY, last=END, reason="leave"):
    return delegate(
        actor=world.actor(lender), grant=grant_of(world, lender).pk, receiver=world.accounts[receiver].pk,
        from_day=first,
        to_day=last, reason=reason,
    )  # fmt: skip


def leads(world, who: str, on: date = DAY) -> bool:
    return may_lead_for(actor_of(world.accounts[who], on=on), AN, world.organisations["an"].pk)


def test_a_lent_role_holds_between_its_days_and_is_noted(world):
    lend(world)
    assert [leads(world, "officer-an", day) for day in (date(2026, 3, 9), DAY, END, date(2026, 3, 21))] == [
        False,
        True,
        True,
        False,
    ]
    line = Line.objects.get(action="audit_people.delegated")
    assert line.facts == {
        "person": "Officer-An", "role": "leader", "organisation": "an", "until": "2026-03-20", "reason": "leave",
    }  # fmt: skip


def test_a_lent_role_goes_no_further_and_invites_nobody(world):
    lent = lend(world)
    actor = world.actor("officer-an")
    assert may_delegate(actor, Role.LEADER, world.organisations["an"].pk) is False
    with pytest.raises(NotFound):
        delegate(
            actor=actor,
            grant=lent.pk,
            receiver=world.accounts["finance-an"].pk,
            from_day=DAY,
            to_day=END,
            reason="further",
        )
    with pytest.raises(NotAllowed):
        give_role(actor=actor, account=world.accounts["finance-an"].pk, organisation="an", role=Role.OFFICER)


def test_a_lent_role_ends_with_its_origin(world):
    lend(world)
    end_role(actor=world.actor("administrator"), grant=grant_of(world, "leader-an").pk)
    assert leads(world, "officer-an") is False


def test_a_lent_role_ends_when_its_lender_is_switched_off(world):
    lend(world)
    switch_account(actor=world.actor("administrator"), account=world.accounts["leader-an"].pk, on=False)
    assert leads(world, "officer-an") is False
    switch_account(actor=world.actor("administrator"), account=world.accounts["leader-an"].pk, on=True)
    assert leads(world, "officer-an") is True


def test_a_lent_role_is_taken_back_by_its_lender_and_not_by_its_receiver(world):
    lent = lend(world)
    with pytest.raises(NotFound):
        end_role(actor=world.actor("officer-an"), grant=lent.pk)
    end_role(actor=world.actor("leader-an"), grant=lent.pk)
    assert leads(world, "officer-an") is False
    with pytest.raises(WrongState):
        end_role(actor=world.actor("leader-an"), grant=lent.pk)


@pytest.mark.parametrize(
    ("lender", "receiver"),
    [("leader-an", "officer-binh"), ("leader-an", "analyst"), ("leader-an", "stranger"), ("leader-an", "leader-an"),
     ("analyst", "officer-an"), ("leader-an", "officer-anh")],
)  # fmt: skip
def test_no_role_is_lent_across_provinces_or_to_a_stranger(world, lender, receiver):
    with pytest.raises(NotAllowed) as refusal:
        lend(world, lender, receiver)
    assert refusal.value.code == "people_refusal.may_not_borrow"
    assert not may_see_values(world.actor("officer-binh"), AN)


def test_the_ministry_lends_within_the_ministry(world):
    lend(world, "reviewer", "analyst")
    assert world.actor("analyst").roles == {Role.ANALYST, Role.REVIEWER}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": "  "}, "people_refusal.reason_wanted"), ({"last": date(2026, 3, 9)},
        "people_refusal.days_in_order"),
        ({"first": date(2026, 3, 9)}, "people_refusal.lent_days"),
    ],
)  # fmt: skip
def test_a_lending_without_reason_or_with_wrong_days_is_refused(world, changes, code):
    with pytest.raises(Refused) as refusal:
        lend(world, **changes)
    assert refusal.value.code == code
    assert Grant.objects.filter(delegated_from__isnull=False).count() == 0


def test_a_role_is_not_lent_longer_than_it_is_held(world):
    Grant.objects.filter(pk=grant_of(world, "leader-an").pk).update(to_day=date(2026, 3, 15))
    with pytest.raises(Refused):
        lend(world)


def test_another_s_role_cannot_be_lent(world):
    with pytest.raises(NotFound):
        delegate(
            actor=world.actor("leader-binh"), grant=grant_of(world, "leader-an").pk,
            receiver=world.accounts["officer-binh"].pk,
            from_day=DAY, to_day=END, reason="mine now",
        )  # fmt: skip


def test_a_leader_gives_roles_in_their_own_house_only(world):
    leader, finance = world.actor("leader-an"), world.accounts["finance-an"].pk
    give_role(actor=leader, account=finance, organisation="an", role=Role.OFFICER)

    refused = [
        {"account": finance, "organisation": "an", "role": Role.MANAGER}, {"account": finance,
        "organisation": "binh", "role": Role.OFFICER},
        {"account": world.accounts["officer-binh"].pk, "organisation": "an", "role": Role.OFFICER},
        {"account": world.accounts["leader-an"].pk, "organisation": "finance-an", "role": Role.OFFICER},
    ]  # fmt: skip
    for each in refused:
        with pytest.raises(PortalError):
            give_role(actor=leader, **each)
    assert Grant.objects.filter(granted_by=world.accounts["leader-an"]).count() == 1


def test_a_role_fits_its_organisation_and_is_given_once(world):
    administrator = world.actor("administrator")
    for place, role in (("an", Role.REVIEWER), ("ministry", Role.OFFICER)):
        with pytest.raises(WrongState) as refusal:
            give_role(actor=administrator, account=world.accounts["stranger"].pk, organisation=place, role=role)
        assert refusal.value.code == "people_refusal.role_does_not_fit"
    give_role(actor=administrator, account=world.accounts["stranger"].pk, organisation="an", role=Role.OFFICER)
    with pytest.raises(WrongState) as refusal:
        give_role(actor=administrator, account=world.accounts["stranger"].pk, organisation="an", role=Role.OFFICER)
    assert refusal.value.code == "people_refusal.has_role"


def test_nobody_switches_off_themselves_or_the_last_administrator(world):
    administrator = world.actor("administrator")
    with pytest.raises(NotAllowed):
        switch_account(actor=administrator, account=administrator.account, on=False)
    for who in ("leader-an", "manager", "auditor", "analyst", "officer-an"):
        with pytest.raises(NotAllowed):
            switch_account(actor=world.actor(who), account=world.accounts["officer-binh"].pk, on=False)
    with time_is(NOON):
        assert BINH in {unit for power in world.actor("officer-binh").powers for unit in power.readable}
