# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from laban_portal.audit.actions import note
from laban_portal.audit.models import Line
from laban_portal.catalog.models import Version
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import DayHead, Revision
from laban_portal.collection.typed import Typed
from tests.laban_portal.conftest import AN, NOON


@pytest.fixture
def filled(world):
    save_cells(
        actor=world.actor("officer-an"),
        duty=world.duties[AN].pk,
        typed=[Typed(element="people", text="5")],
        source="typed",
        at=NOON,
    )
    note("audit_test.done", account=None)
    DayHead.objects.create(day=date(2026, 3, 10), content="{}", hash="0" * 64)


@pytest.mark.parametrize(
    "change",
    [
        lambda: Revision.objects.update(text="6"),
        lambda: Revision.objects.all()._raw_delete(using="default"),
        lambda: Line.objects.update(by_name="x"),
        lambda: Line.objects.all()._raw_delete(using="default"),
        lambda: DayHead.objects.update(content="[]"),
        lambda: DayHead.objects.all()._raw_delete(using="default"),
        lambda: Version.objects.update(content="{}"),
    ],
    ids=["revision", "revision gone", "line", "line gone", "head", "head gone", "version"],
)
@pytest.mark.usefixtures("filled")
def test_the_database_itself_refuses_to_rewrite_the_past(change):
    with pytest.raises(DatabaseError, match="never"), transaction.atomic():
        change()


@pytest.mark.usefixtures("filled")
def test_it_may_be_noted_when_a_head_was_sent():
    assert DayHead.objects.update(sent_at=NOON, sent_to="far@example.vn") == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("world")
def test_a_test_with_real_transactions_can_be_emptied():
    note("audit_test.done", account=None)
    assert Line.objects.count() == 1
