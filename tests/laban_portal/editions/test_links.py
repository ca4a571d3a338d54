# SPDX-License-Identifier: Apache-2.0
"""Secret addresses for invited readers: made by managers under embargo only, ended at once, each use written down."""

from __future__ import annotations

from datetime import timedelta

import pytest

from laban_portal.audit.models import Line
from laban_portal.editions.actions.links import invite_reader, note_use, revoke_link
from laban_portal.editions.models import PressLink
from laban_portal.editions.secret import hash_of
from laban_portal.editions.states import EditionState
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState
from tests.laban_portal.conftest import NOON
from tests.laban_portal.editions.standing import standing

SOON = NOON + timedelta(days=1)


def invite(world, who="manager", reader="Báo Nhân Dân", expires_at=SOON):
    return invite_reader(actor=world.actor(who), code="2025", reader=reader, expires_at=expires_at)


@pytest.mark.parametrize(
    ("reader", "expires_at", "columns"),
    [
        ("  ", None, ["reader", "expires_at"]),
        ("x" * 161, SOON, ["reader"]),
        ("Báo", NOON, ["expires_at"]),
        ("Báo", NOON + timedelta(days=30, seconds=1), ["expires_at"]),
    ],
)
def test_a_reader_without_a_name_or_with_no_near_end_is_refused_with_every_fault(world, reader, expires_at, columns):
    standing(world, EditionState.EMBARGO)
    with pytest.raises(Refused) as refused:
        invite(world, reader=reader, expires_at=expires_at)
    assert [each.where.column for each in refused.value.problems] == columns
    assert not PressLink.objects.exists()


def test_a_secret_is_kept_as_its_hash_only_each_use_counts_and_it_ends_at_once(world):
    row = standing(world, EditionState.EMBARGO)
    secret = invite(world, reader="  Báo Nhân Dân ")
    link = PressLink.objects.get()
    assert (link.reader, link.secret_hash, link.expires_at, link.uses) == ("Báo Nhân Dân", hash_of(secret), SOON, 0)
    note_use(link=link.pk, path="vi/2025/" + "x" * 300, address="192.0.2.7")
    note_use(link=link.pk + 1, path="vi/2025/index.html")
    link.refresh_from_db()
    assert (link.uses, link.used_at) == (1, NOON)
    used = Line.objects.get(action="audit_editions.link_used")
    assert (used.by_name, len(used.facts["path"]), used.facts["edition"]) == ("Báo Nhân Dân", 200, row.code)
    revoke_link(actor=world.actor("manager"), code="2025", link=link.pk)
    link.refresh_from_db()
    assert link.revoked_at == NOON
    with pytest.raises(NotFound):
        revoke_link(actor=world.actor("manager"), code="2025", link=link.pk)
    assert not any(secret in str(each) for each in Line.objects.values_list("facts", "about"))


def test_nobody_but_a_manager_invites_or_ends_and_only_under_embargo(world):
    standing(world, EditionState.EMBARGO)
    invite(world)
    link = PressLink.objects.get().pk
    for who, refusal in (
        ("analyst", NotAllowed),
        ("auditor", NotAllowed),
        ("reviewer", NotAllowed),
        ("administrator", NotFound),
    ):
        with pytest.raises(refusal):
            invite(world, who)
        with pytest.raises(refusal):
            revoke_link(actor=world.actor(who), code="2025", link=link)
    assert list(PressLink.objects.values_list("pk", "revoked_at")) == [(link, None)]


@pytest.mark.parametrize("state", [EditionState.DRAFT, EditionState.PREVIEW, EditionState.PUBLISHED])
def test_an_edition_that_is_not_under_embargo_is_opened_to_nobody(world, state):
    standing(world, state)
    with pytest.raises(WrongState) as refused:
        invite(world)
    assert refused.value.code == "editions.no_embargo"
