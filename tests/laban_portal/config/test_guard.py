# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban_portal.clock.now import now
from laban_portal.config.environment import Environment
from laban_portal.config.guard import refuse_at_the_door, refuse_real_accounts, refuse_wrong_start
from laban_portal.config.models import Demonstration
from laban_portal.people.models import Account
from laban_portal.ui.errors import WrongState

REAL, DEMONSTRATION = Environment(), Environment(demonstration=True)


def refused(environment: Environment) -> str:
    try:
        refuse_wrong_start(environment)
    except WrongState as refusal:
        return refusal.code
    return ""


def mark() -> None:
    Demonstration.objects.create(pack="p", stage="collecting", seed=0, built_at=now())


def account(*, demonstration: bool) -> None:
    Account.objects.create(email="a@example.vn", name="A", demonstration=demonstration)


@pytest.mark.django_db
def test_an_empty_database_opens_either_way():
    assert (refused(REAL), refused(DEMONSTRATION)) == ("", "")


@pytest.mark.django_db
def test_a_marked_database_opens_only_as_a_demonstration():
    mark()
    account(demonstration=True)
    assert (refused(REAL), refused(DEMONSTRATION)) == ("command.demonstration_elsewhere", "")


@pytest.mark.django_db
def test_a_demonstration_is_bound_to_this_machine_only():
    mark()
    assert refused(Environment(demonstration=True, bind="10.0.0.5")) == "command.demonstration_bound_elsewhere"


@pytest.mark.django_db
def test_demonstration_accounts_without_the_mark_are_refused_by_every_start():
    account(demonstration=True)
    assert (refused(REAL), refused(DEMONSTRATION)) == (
        "command.demonstration_accounts_in_real",
        "command.demonstration_accounts_in_real",
    )


@pytest.mark.django_db
def test_where_somebody_real_has_an_account_no_demonstration_is_opened_or_built():
    account(demonstration=False)
    assert (refused(REAL), refused(DEMONSTRATION)) == ("", "command.real_accounts")
    with pytest.raises(WrongState):
        refuse_real_accounts()


@pytest.mark.django_db
def test_a_web_server_started_by_hand_does_not_open_a_demonstration_as_real():
    mark()
    with pytest.raises(WrongState):
        refuse_at_the_door(REAL)


def test_a_web_server_starts_before_the_database_is_made(instance):
    with instance():
        refuse_at_the_door(REAL)
