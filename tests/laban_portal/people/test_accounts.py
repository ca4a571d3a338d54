# SPDX-License-Identifier: Apache-2.0
"""Accounts switched off and on, log-ins ended, one's own account changed."""

from __future__ import annotations

import pytest

from laban_portal.audit.models import Line
from laban_portal.people.actions.accounts import change_profile, end_own_sessions, end_sessions_of, switch_account
from laban_portal.people.models import Account
from laban_portal.ui.errors import PortalError

PROFILE = {
    "name": " Nguyễn An ", "title": "Trưởng phòng", "phone": "024", "language": "en", "number_style": "point",
    "digest": "weekly",
}  # fmt: skip


def test_one_changes_one_s_own_account_and_is_found_by_the_new_name(world):
    found = change_profile(actor=world.actor("officer-an"), **PROFILE)
    assert (found.name, found.language, found.number_style) == ("Nguyễn An", "en", "point")
    assert "nguyen an" in found.search_key
    assert Line.objects.filter(action="audit_people.profile_changed").count() == 1


@pytest.mark.parametrize(
    ("who", "whom", "on", "code"),
    [
        ("manager", "officer-an", False, "refusal.not_allowed"),
        ("administrator", "administrator", False, "people_refusal.not_oneself_off"),
        ("administrator", "", False, "people_refusal.no_person"),
    ],
)
def test_an_account_is_not_switched_off_by_others_by_oneself_or_where_there_is_none(world, who, whom, on, code):
    account = world.accounts[whom].pk if whom else 10**9
    with pytest.raises(PortalError) as refusal:
        switch_account(actor=world.actor(who), account=account, on=on)
    assert refusal.value.code == code
    assert Account.objects.filter(is_active=False).count() == 0


def test_log_ins_of_others_are_ended_by_administrators_alone(world):
    officer = world.accounts["officer-an"].pk
    assert end_sessions_of(actor=world.actor("administrator"), account=officer) == 0
    for who, account, code in (
        ("manager", officer, "refusal.not_allowed"),
        ("administrator", 10**9, "people_refusal.no_person"),
    ):
        with pytest.raises(PortalError) as refusal:
            end_sessions_of(actor=world.actor(who), account=account)
        assert refusal.value.code == code


def test_a_log_in_that_is_not_one_s_own_is_not_found(world):
    with pytest.raises(PortalError) as refusal:
        end_own_sessions(actor=world.actor("officer-an"), but=None, session=10**9)
    assert refusal.value.code == "people_refusal.no_session"


def test_a_key_for_programs_changes_no_account(world):
    by_key = world.actor("officer-an")
    object.__setattr__(by_key, "scopes", frozenset({"read", "write"}))
    for change in (lambda: change_profile(actor=by_key, **PROFILE), lambda: end_own_sessions(actor=by_key, but=None)):
        with pytest.raises(PortalError) as refusal:
            change()
        assert refusal.value.code == "refusal.not_allowed"
