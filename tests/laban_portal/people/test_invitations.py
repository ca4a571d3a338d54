# SPDX-License-Identifier: Apache-2.0
"""Invitations: the letter, the account it makes, and everything that ends it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from laban_portal.audit.models import Line
from laban_portal.clock.now import time_is
from laban_portal.people.actions.invitations import accept_invitation, invite, resend_invitation, revoke_invitation
from laban_portal.people.models import Account, Grant, Invitation
from laban_portal.people.rules import Role
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState
from tests.laban_portal.conftest import NOON

PASSWORD = "hai con mèo vàng"  # noqa: S105  a test's own


def invited(world, letters, **changes) -> str:
    wanted = {
        "email": "Mới@Example.vn".replace("ớ", "o"),
        "name": "Người Mới",
        "organisation": "an",
        "role": Role.OFFICER,
        **changes,
    }
    made = invite(actor=world.actor("leader-an"), **wanted)
    assert made.sent
    return str(re.findall(r"/invitation/([^/]+)/", letters()[-1])[0])


def test_a_letter_makes_one_account_with_its_role(world, letters):
    secret = invited(world, letters)
    assert Invitation.objects.filter(secret_hash__contains=secret).count() == 0
    client = Client()
    page = client.get(f"/invitation/{secret}/").content.decode()
    assert "moi@example.vn" in page
    weak = client.post(f"/invitation/{secret}/", {"name": "Người Mới", "password": "short", "again": "short"})
    assert (weak.status_code, Account.objects.filter(email="moi@example.vn").exists()) == (200, False)
    unlike = client.post(f"/invitation/{secret}/", {"name": "Người Mới", "password": PASSWORD, "again": PASSWORD + "x"})
    assert unlike.status_code == 200
    answer = client.post(f"/invitation/{secret}/", {"name": "Người Mới", "password": PASSWORD, "again": PASSWORD})
    assert (answer.status_code, answer["Location"]) == (302, "/accounts/login/")
    account = Account.objects.get(email="moi@example.vn")
    assert list(Grant.objects.filter(account=account).values_list("role", "organisation__code")) == [("officer", "an")]
    assert list(EmailAddress.objects.filter(user=account).values_list("email", "verified", "primary")) == [
        ("moi@example.vn", True, True)
    ]
    assert client.post("/accounts/login/", {"login": "moi@example.vn", "password": PASSWORD}).status_code == 302
    assert client.get(f"/invitation/{secret}/").status_code == 404
    assert [line.action for line in Line.objects.order_by("pk")][:2] == [
        "audit_people.invited",
        "audit_people.invitation_accepted",
    ]


def test_who_is_invited_in_a_demonstration_belongs_to_it_so_that_it_starts_again(world, letters, settings):
    accept_invitation(secret=invited(world, letters, email="that@example.vn"), name="", password=PASSWORD)
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, demonstration=True)
    accept_invitation(secret=invited(world, letters), name="", password=PASSWORD)
    made = Account.objects.filter(email__in=("that@example.vn", "moi@example.vn")).order_by("pk")
    assert [each.demonstration for each in made] == [False, True]


def test_a_letter_is_written_in_the_person_s_language(world, letters):
    invited(world, letters, language="en")
    assert "invites you" in letters()[-1]
    invited(world, letters, email="b@example.vn")
    assert "Kính gửi Người Mới" in letters()[-1]


def test_after_fourteen_days_or_once_taken_back_a_letter_opens_nothing(world, letters):
    secret = invited(world, letters)
    with time_is(NOON + timedelta(days=13, hours=23)):
        assert Client().get(f"/invitation/{secret}/").status_code == 200
    with time_is(NOON + timedelta(days=14)), pytest.raises(NotFound) as late:
        accept_invitation(secret=secret, name="x", password=PASSWORD)
    assert late.value.code == "people_refusal.invitation_ended"
    revoke_invitation(actor=world.actor("leader-an"), invitation=Invitation.objects.get().pk)
    assert Client().get(f"/invitation/{secret}/").status_code == 404
    with pytest.raises(WrongState):
        resend_invitation(actor=world.actor("leader-an"), invitation=Invitation.objects.get().pk)


def test_a_letter_sent_again_replaces_the_first(world, letters):
    first = invited(world, letters)
    with time_is(NOON + timedelta(days=10)):
        resend_invitation(actor=world.actor("leader-an"), invitation=Invitation.objects.get().pk)
    second = re.findall(r"/invitation/([^/]+)/", letters()[-1])[0]
    with time_is(NOON + timedelta(days=20)):
        assert [Client().get(f"/invitation/{each}/").status_code for each in (first, second)] == [404, 200]


@pytest.mark.parametrize("who", ["officer-an", "leader-binh", "manager", "auditor", "analyst", "reviewer", "stranger"])
def test_others_neither_invite_here_nor_touch_the_invitation(world, letters, who):
    invited(world, letters)
    with pytest.raises(NotAllowed):
        invite(actor=world.actor(who), email="x@example.vn", name="X", organisation="an", role=Role.OFFICER)
    for action in (resend_invitation, revoke_invitation):
        with pytest.raises(NotFound):
            action(actor=world.actor(who), invitation=Invitation.objects.get().pk)
    assert (Invitation.objects.get().revoked_at, len(letters())) == (None, 1)


def test_an_address_with_an_account_is_not_invited(world):
    with pytest.raises(WrongState) as refusal:
        invite(
            actor=world.actor("leader-an"),
            email="OFFICER-an@example.vn",
            name="X",
            organisation="an",
            role=Role.OFFICER,
        )
    assert refusal.value.code == "people_refusal.has_account"


def test_a_weak_password_is_refused_by_the_action_too(world, letters):
    secret = invited(world, letters)
    with pytest.raises(Refused):
        accept_invitation(secret=secret, name="Người Mới", password="moi@example.vn")  # noqa: S106  a test's own
    assert not Account.objects.filter(email="moi@example.vn").exists()


def test_a_letter_that_cannot_be_sent_is_told_and_kept(world, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    made = invite(actor=world.actor("leader-an"), email="x@example.vn", name="X", organisation="an", role=Role.OFFICER)
    assert (made.sent, Invitation.objects.count()) == (False, 1)
