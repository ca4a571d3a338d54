# SPDX-License-Identifier: Apache-2.0
"""Who sees a document; the predicate and its twin in the database say the same."""

from __future__ import annotations

import pytest

from laban_portal.clock.now import today
from laban_portal.evidence.models import Document
from laban_portal.evidence.queries.visible import readable_document, readable_documents
from laban_portal.evidence.rules.seeing import (
    citable_units,
    holds_fast,
    may_browse_documents,
    may_keep_documents,
    may_see_document,
)
from laban_portal.people.models import Account, Grant
from laban_portal.people.rules import Role
from laban_portal.ui.errors import NotFound
from tests.laban_portal.conftest import AN, ANH, ANH2, BINH
from tests.laban_portal.evidence.papers import add, prove

OF_AN = {"officer-an", "finance-an", "leader-an", "analyst", "manager", "auditor"}
PEOPLE = (
    *sorted(OF_AN), "officer-binh", "leader-binh", "officer-anh", "officer-nation", "reviewer", "reviewer-other",
    "administrator", "stranger",
)  # fmt: skip


@pytest.fixture
def others(world):
    """Add a reviewer of another domain."""
    account = Account.objects.create(email="other@example.vn", name="Other")
    Grant.objects.create(
        account=account,
        organisation=world.organisations["desk"],
        role=Role.REVIEWER,
        domains=["health"],
        from_day=today(),
    )
    world.accounts["reviewer-other"] = account
    return world


def sees(world, who, key):
    try:
        readable_document(world.actor(who), key)
    except NotFound:
        return False
    return True


@pytest.mark.parametrize(
    ("unit", "who_made", "cited", "wanted"),
    [
        (AN, "officer-an", False, OF_AN),
        (AN, "officer-an", True, OF_AN | {"reviewer"}),
        (ANH, "officer-anh", False, OF_AN | {"officer-anh"}),
        (BINH, "officer-binh", True, {"analyst", "auditor", "leader-binh", "manager", "officer-binh", "reviewer"}),
    ],
)
def test_a_document_is_seen_by_whoever_sees_its_unit_s_values_and_by_reviewers_where_it_is_cited(
    others, unit, who_made, cited, wanted
):
    key = add(others, who=who_made, unit=unit)
    if cited:
        prove(others, key, who=who_made, unit=unit)
    assert {who for who in PEOPLE if sees(others, who, key)} == wanted
    domains = {"money"} if cited else set()
    assert {who for who in PEOPLE if may_see_document(others.actor(who), unit, domains)} == wanted
    seen = {who for who in PEOPLE if Document.objects.filter(readable_documents(others.actor(who)), key=key).exists()}
    assert seen == wanted


def test_a_reviewer_without_their_second_factor_sees_nothing(world):
    key = add(world)
    prove(world, key)
    assert not may_see_document(world.actor("reviewer", strong=False), AN, {"money"})
    with pytest.raises(NotFound):
        readable_document(world.actor("reviewer", strong=False), key)


def test_no_key_can_be_guessed_and_one_that_is_not_there_is_not_found(world):
    keys = {add(world, number=f"{number}/QĐ") for number in range(20)}
    assert (len(keys), {len(key) for key in keys}) == (20, {24})
    with pytest.raises(NotFound):
        readable_document(world.actor("auditor"), "x" * 24)


def test_only_a_unit_s_own_people_keep_its_documents(world):
    people = (*sorted(OF_AN), "officer-binh", "officer-anh", "reviewer", "administrator", "stranger")
    assert {who for who in people if may_keep_documents(world.actor(who), AN)} == {
        "officer-an",
        "finance-an",
        "leader-an",
    }
    assert {who for who in people if may_keep_documents(world.actor(who), ANH)} == {"officer-anh"}


def test_values_are_proved_by_documents_of_the_unit_and_of_those_it_took_over(world):
    assert citable_units(world.actor("officer-an"), AN) == {AN, ANH, ANH2}
    assert citable_units(world.actor("officer-anh"), ANH) == {ANH}
    assert citable_units(world.actor("officer-anh"), AN) == frozenset()


def test_administrators_and_strangers_browse_no_documents(world):
    people = ("officer-an", "officer-anh", "reviewer", "manager", "auditor", "administrator", "stranger")
    browsing = {who for who in people if may_browse_documents(world.actor(who))}
    assert browsing == {"officer-an", "officer-anh", "reviewer", "manager", "auditor"}


def test_a_duty_that_was_handed_in_holds_its_documents():
    states = ("open", "submitted", "returned", "accepted", "frozen")
    assert [state for state in states if holds_fast(state)] == ["submitted", "accepted", "frozen"]
