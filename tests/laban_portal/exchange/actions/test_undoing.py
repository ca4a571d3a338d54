# SPDX-License-Identifier: Apache-2.0
"""An applied import is undone whole, by new revisions, while nobody changed any of it since."""

from __future__ import annotations

import pytest

from laban_portal.collection.models import Revision
from laban_portal.collection.queries.chain import verify
from laban_portal.exchange.actions.undoing import undo_import
from laban_portal.exchange.models import Import
from laban_portal.ui.errors import NotFound, Refused, WrongState
from tests.laban_portal.conftest import AN, NOON
from tests.laban_portal.exchange.actions.test_deciding import confirm
from tests.laban_portal.exchange.sent_back import filled, sent, standing, taken, typed_in

pytestmark = pytest.mark.django_db


def applied(world, *cells, **values):
    key = sent(world, filled(taken(world), **values))
    confirm(world, key, cells or list(values))
    return key


def test_what_stood_before_stands_again(world):
    typed_in(world, people="100", spending="1234,5")
    key = applied(world, people=120, spending=7.5, share=30)
    assert undo_import(actor=world.actor("officer-an"), key=key) == 3
    assert standing(world) == {
        "people": (3, "value", "100"), "spending": (3, "value", "1234.5"), "share": (2, "empty", ""),
    }  # fmt: skip
    assert [each.source for each in Revision.objects.order_by("pk")] == ["typed"] * 2 + ["workbook"] * 3 + [
        "import"
    ] * 3
    assert verify().breaks == ()
    row = Import.objects.get(key=key)
    assert (row.state, row.undone_at) == ("undone", NOON)
    with pytest.raises(WrongState):
        undo_import(actor=world.actor("officer-an"), key=key)


def test_nothing_is_undone_where_one_value_moved_on_and_it_is_named(world):
    key = applied(world, people=120, spending=7.5)
    typed_in(world, seen=1, people="121")
    with pytest.raises(Refused) as refusal:
        undo_import(actor=world.actor("officer-an"), key=key)
    assert [(each.code, dict(each.facts)) for each in refusal.value.problems] == [
        ("exchange.moved_on", {"name": "Số người"})
    ]
    assert standing(world) == {"people": (2, "value", "121"), "spending": (1, "value", "7.5")}


def test_only_what_was_taken_is_undone(world):
    key = applied(world, "people", people=120, spending=7.5)
    assert undo_import(actor=world.actor("officer-an"), key=key) == 1
    assert standing(world) == {"people": (2, "empty", "")}


def test_a_text_that_could_not_be_read_stands_again_as_it_was_typed(world):
    from laban_portal.clock.now import now  # noqa: PLC0415  for this test alone
    from laban_portal.collection.actions.save import save_cells  # noqa: PLC0415  as above
    from laban_portal.collection.typed import Typed  # noqa: PLC0415  as above

    typed = [Typed(element="people", text="chừng hai chục")]
    save_cells(actor=world.actor("officer-an"), duty=world.duties[AN].pk, typed=typed, source="typed", at=now())
    key = applied(world, people=120)
    assert undo_import(actor=world.actor("officer-an"), key=key) == 1
    assert standing(world) == {"people": (3, "unread", "chừng hai chục")}


def test_a_duty_that_was_handed_in_keeps_what_it_has(world):
    key = applied(world, people=120)
    duty = world.duties[AN]
    duty.state = "submitted"
    duty.save()
    with pytest.raises(Refused) as refusal:
        undo_import(actor=world.actor("officer-an"), key=key)
    assert [each.code for each in refusal.value.problems] == ["save.duty_submitted"]
    assert Import.objects.get(key=key).state == "applied"


def test_an_import_is_undone_by_its_maker_alone(world):
    key = applied(world, people=120)
    for who in ("leader-an", "officer-binh", "manager"):
        with pytest.raises(NotFound):
            undo_import(actor=world.actor(who), key=key)


def test_an_import_that_was_not_applied_cannot_be_undone(world):
    with pytest.raises(WrongState) as refusal:
        undo_import(actor=world.actor("officer-an"), key=sent(world, filled(taken(world), people=120)))
    assert refusal.value.code == "exchange.import_checked"
