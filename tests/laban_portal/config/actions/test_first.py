# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban_portal.audit.models import Line
from laban_portal.config.actions.first import invite_first_administrator
from laban_portal.people.models import Account, Invitation, Organisation
from laban_portal.people.queries.tokens import hash_of
from laban_portal.ui.errors import WrongState

pytestmark = pytest.mark.django_db


def test_the_first_administrator_is_invited_with_an_address_that_is_not_kept():
    address = invite_first_administrator(email="Admin@Example.vn", name="Quản Trị", language="vi")
    made = Invitation.objects.get()
    assert (made.email, made.role, made.organisation.kind) == ("admin@example.vn", "administrator", "ministry")
    assert hash_of(address.rstrip("/").rsplit("/", 1)[1]) == made.secret_hash
    assert Line.objects.get().action == "audit_people.invited"


def test_asking_again_before_it_is_taken_uses_the_same_agency():
    for _ in range(2):
        invite_first_administrator(email="admin@example.vn", name="A", language="vi")
    assert (Organisation.objects.count(), Invitation.objects.count()) == (1, 2)


def test_once_somebody_has_an_account_the_machine_invites_nobody():
    Account.objects.create(email="a@example.vn", name="A")
    with pytest.raises(WrongState) as refused:
        invite_first_administrator(email="b@example.vn", name="B", language="vi")
    assert (refused.value.code, Invitation.objects.count()) == ("command.administrator_exists", 0)


def test_what_is_no_address_is_refused():
    with pytest.raises(WrongState) as refused:
        invite_first_administrator(email="nobody", name="B", language="vi")
    assert refused.value.code == "command.email_wrong"
