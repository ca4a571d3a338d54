# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban_portal.collection.actions.judged import Beside, append_judged
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Cell, Chain, Duty, Revision
from laban_portal.collection.queries.chain import verify
from laban_portal.collection.states import CellState
from laban_portal.collection.typed import Typed
from laban_portal.ui.errors import NotFound, Refused, Stale
from tests.laban_portal.conftest import AN, NOON


def _typed(world, text="1.200", element="people", **more):
    typed = Typed(element=element, text=text, **more)
    save_cells(actor=world.actor("officer-an"), duty=world.duties[AN].pk, typed=[typed], source="typed", at=NOON)


def _judge(world, text="1.100", *, source="lowered", seen=1, kind="value", element="people", part="", **more):
    return append_judged(
        actor=world.actor("reviewer"), duty=world.duties[AN].pk, element=element, slice=part, kind=kind, text=text,
        note="Theo báo cáo", source=source, state=CellState.ACCEPTED, seen=seen, at=NOON, **more,
    )  # fmt: skip


def test_a_reviewer_s_value_is_the_next_revision_of_the_unit_s_chain(world):
    _typed(world)
    Cell.objects.update(state="submitted")
    assert _judge(world) == 2
    found = Revision.objects.order_by("sequence").values_list("number", "text", "source", "by_name", "typed", "note")
    assert list(found) == [
        (1, "1200", "typed", "Officer-An", "1.200", ""),
        (2, "1100", "lowered", "Reviewer", "1.100", "Theo báo cáo"),
    ]
    cell, chain, duty = Cell.objects.get(), Chain.objects.get(unit_id=AN), Duty.objects.get(pk=world.duties[AN].pk)
    assert (cell.number, cell.value, cell.state, cell.first_at) == (2, 1100.0, "accepted", NOON)
    assert (chain.sequence, chain.head) == (2, Revision.objects.get(number=2).hash)
    assert (duty.required, duty.filled, duty.faulty) == (2, 1, 0)
    assert verify().breaks == ()


def test_a_restored_text_is_read_in_the_form_in_which_it_was_kept(world):
    _typed(world, "12,5", element="spending")
    _judge(world, "10", element="spending", seen=1)
    assert _judge(world, "12.5", element="spending", source="restored", seen=2, beside=Beside(flag="e")) == 3
    assert Cell.objects.values_list("text", "value", "flag").get() == ("12.5", 12.5, "e")


def test_no_data_by_the_ministry_has_the_words_of_the_decision(world):
    _typed(world)
    assert _judge(world, "", kind="none") == 2
    assert Cell.objects.values_list("kind", "reason", "note").get() == ("none", "other", "Theo báo cáo")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nhiều", "entry_number.not_a_number"), ("1,5", "save.not_whole"), ("1.200", "judged.same_value"),
        ("", "judged.value_wanted"), ("x" * 61, "save.too_long"),
    ],
)  # fmt: skip
def test_what_cannot_count_is_refused_and_leaves_nothing(world, text, code):
    _typed(world)
    with pytest.raises(Refused) as refusal:
        _judge(world, text)
    assert [each.code for each in refusal.value.problems] == [code]
    assert (Revision.objects.count(), Cell.objects.get().text) == (1, "1200")


def test_an_unclear_number_is_asked_about_and_taken_once_it_is_said_how_it_is_read(world):
    _typed(world, "5", element="spending")
    with pytest.raises(Refused) as refusal:
        _judge(world, "1.234", element="spending")
    assert [each.where.item for each in refusal.value.problems] == ["spending"] * len(refusal.value.problems)
    assert _judge(world, "1.234", element="spending", style="point") == 2
    assert Cell.objects.get().value == 1.234


def test_a_value_changed_meanwhile_is_stale_and_says_by_whom(world):
    _typed(world)
    _typed(world, "1.300", seen=1)
    with pytest.raises(Stale) as refusal:
        _judge(world)
    assert (refusal.value.code, refusal.value.facts) == ("judged.value_changed", {"who": "Officer-An", "number": "2"})


def test_there_is_no_such_duty_or_cell(world):
    with pytest.raises(NotFound):
        _judge(world, element="nothing", seen=0)
    with pytest.raises(NotFound):
        append_judged(
            actor=world.actor("reviewer"), duty=0, element="people", slice="", kind="value", text="1", note="",
            source="lowered", state=CellState.ACCEPTED, seen=0, at=NOON,
        )  # fmt: skip


def test_a_source_that_is_not_the_ministry_s_is_a_fault_of_ours(world):
    with pytest.raises(ValueError, match="typed"):
        _judge(world, source="typed")
