# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Cell, Chain, Duty, Extension, Known, Revision, Round
from laban_portal.collection.typed import Typed
from laban_portal.ui.errors import NotAllowed, NotFound, TooMuch, WrongState
from laban_portal.ui.words import say
from tests.laban_portal.conftest import AN, ANH, ANH2, NOON


def save(world, *typed, who="officer-an", at=NOON, unit=AN):
    return save_cells(actor=world.actor(who), duty=world.duties[unit].pk, typed=typed, source="typed", at=at)


def people(text, **more):
    return Typed(element="people", text=text, **more)


def test_a_value_is_saved_with_its_revision_its_cell_the_head_and_the_counts(world):
    saved = save(world, people("1.200", operation="11111111-a"))
    (outcome,) = saved.outcomes
    assert (outcome.state, outcome.number, outcome.text, outcome.shown) == ("saved", 1, "1200", "1.200")
    revision, chain, cell = Revision.objects.get(), Chain.objects.get(unit_id=AN), Cell.objects.get()
    assert (chain.sequence, chain.head, chain.head_at) == (1, revision.hash, NOON)
    assert (revision.typed, revision.text, revision.form, revision.previous) == ("1.200", "1200", "test/F1@1", "")
    assert (cell.value, cell.number, cell.by_name) == (1200.0, 1, "Officer-An")
    duty = Duty.objects.get(pk=world.duties[AN].pk)
    assert (duty.required, duty.filled, duty.faulty, duty.last_at) == (2, 1, 0, NOON)
    assert (saved.required, saved.filled, saved.faulty, saved.head) == (2, 1, 0, revision.hash)


def test_a_sending_whose_answer_was_lost_is_answered_again_and_saved_once(world):
    first = save(world, people("5", operation="11111111-a"))
    save(world, people("6", seen=1, operation="22222222-b"))
    again = save(world, people("5", operation="11111111-a"))
    assert again.outcomes == first.outcomes
    assert Revision.objects.count() == 2


def test_the_second_of_two_savers_is_shown_the_other_s_value_and_the_rest_of_the_sending_is_saved(world):
    save(world, people("5"))
    saved = save(world, people("6", seen=0), Typed(element="spending", text="7"), who="leader-an")
    assert [(each.state, each.text, each.by_name) for each in saved.outcomes] == [
        ("conflict", "5", "Officer-An"), ("saved", "7", "Leader-An"),
    ]  # fmt: skip
    assert save(world, people("6", seen=1), who="leader-an").outcomes[0].number == 2


def test_queries_do_not_grow_with_the_cells(world):
    def queries(*typed):
        actor, duty = world.actor("officer-an"), world.duties[AN].pk
        with CaptureQueriesContext(connection) as caught:
            save_cells(actor=actor, duty=duty, typed=typed, source="typed", at=NOON)
        return len([each for each in caught.captured_queries if "SAVEPOINT" not in each["sql"]])

    queries(people("0"))
    one = queries(people("1", seen=1, operation="11111111-a"))
    three = queries(
        people("2", seen=2, operation="11111111-b"),
        Typed(element="spending", text="2"),
        Typed(element="share", text="3"),
    )
    assert (one, three) == (11, 11)


def states(saved):
    return [each.state for each in saved.outcomes]


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ("officer-binh", NotFound), ("officer-anh", NotFound), ("officer-nation", NotFound), ("stranger", NotFound),
        ("administrator", NotFound), ("finance-an", NotAllowed), ("reviewer", NotAllowed), ("analyst", NotAllowed),
        ("manager", NotAllowed), ("auditor", NotAllowed),
    ],
)  # fmt: skip
def test_who_may_not_type_is_refused_and_leaves_no_trace(world, who, kind):
    with pytest.raises(kind):
        save(world, people("5"), who=who)
    assert (Revision.objects.count(), Cell.objects.count(), Chain.objects.get(unit_id=AN).sequence) == (0, 0, 0)


def test_a_duty_that_is_not_there_is_not_found(world):
    with pytest.raises(NotFound):
        save_cells(actor=world.actor("officer-an"), duty=10**6, typed=[people("5")], source="typed", at=NOON)


def test_a_closed_round_takes_nothing_until_an_exception_lets_in(world):
    Round.objects.update(state="closed")
    with pytest.raises(WrongState) as refusal:
        save(world, people("5"))
    assert (refusal.value.code, Revision.objects.count()) == ("save.round_closed", 0)
    Extension.objects.create(round=world.round, unit_id=AN, closes_on=date(2026, 4, 2), reason="storm")
    assert states(save(world, people("5"))) == ["saved"]
    with pytest.raises(WrongState):
        save(world, people("6", seen=1), at=NOON + timedelta(days=30))


def test_an_exception_of_another_duty_or_unit_lets_nobody_in(world):
    Duty.objects.update(closes_on=date(2026, 3, 9))
    Extension.objects.create(round=world.round, unit_id=ANH, closes_on=date(2026, 4, 2), reason="storm")
    Extension.objects.create(
        round=world.round, unit_id=AN, duty=world.duties[ANH], closes_on=date(2026, 4, 2), reason="storm"
    )
    with pytest.raises(WrongState) as refusal:
        save(world, people("5"))
    assert (refusal.value.code, refusal.value.facts) == ("save.too_late", {"day": "2026-03-09"})


def test_a_clock_that_jumps_back_is_refused_and_a_small_step_back_is_put_right(world):
    save(world, people("5"))
    save(world, people("6", seen=1), at=NOON - timedelta(seconds=90))
    assert [each.at - NOON for each in Revision.objects.order_by("sequence")] == [
        timedelta(0),
        timedelta(microseconds=1),
    ]
    with pytest.raises(WrongState) as refusal:
        save(world, people("7", seen=2), at=NOON - timedelta(minutes=3))
    assert (refusal.value.code, Revision.objects.count()) == ("save.clock_back", 2)
    assert all(say("save.clock_back", language, **refusal.value.facts) for language in ("vi", "en"))


def test_too_many_cells_and_too_much_text_are_refused_whole(world):
    with pytest.raises(TooMuch):
        save(world, *[people("5")] * 601)
    with pytest.raises(TooMuch):
        save(world, people("5"), Typed(element="spending", text="9" * 10_000_000))
    assert Revision.objects.count() == 0


def test_what_cannot_be_kept_is_refused_cell_by_cell_without_a_trace(world):
    saved = save(
        world, people("1\x002"), people("\ud800"), people("9" * 61), Typed(element="other", text="1"),
        Typed(element="people", slice="sex=f", text="1"), people("1", operation="x y"), people("1", seen=-1),
        Typed(element="people", kind="none"), Typed(element="spending", text="7"),
    )  # fmt: skip
    assert states(saved) == ["refused"] * 8 + ["saved"]
    assert [(each.element, each.text) for each in Revision.objects.all()] == [("spending", "7")]


def test_what_cannot_be_read_is_kept_as_typed_and_counts_for_nothing(world):
    saved = save(world, people("12 tỷ"), Typed(element="spending", text="1.234"))
    assert [(each.state, each.kind, each.text, each.readings) for each in saved.outcomes] == [
        ("unread", "unread", "12 tỷ", ()), ("ask", "unread", "1.234", (("comma", "1.234"), ("point", "1,234"))),
    ]  # fmt: skip
    assert (saved.required, saved.filled, saved.faulty) == (2, 0, 2)
    again = save(world, people("12 tỷ", seen=1), Typed(element="spending", text="1.234", seen=1))
    assert (states(again), Revision.objects.count()) == (["unread", "ask"], 2)
    answered = save(world, Typed(element="spending", text="1.234", seen=1, style="point"))
    assert [(each.state, each.text, each.shown) for each in answered.outcomes] == [("saved", "1.234", "1,234")]


def test_no_data_wants_a_reason_and_then_answers(world):
    saved = save(
        world, Typed(element="people", kind="none", reason="not_collected"), Typed(element="spending", text="1")
    )
    assert (states(saved), saved.filled) == (["saved", "saved"], 2)
    assert (Cell.objects.get(element="people").reason, Cell.objects.get(element="people").value) == (
        "not_collected",
        None,
    )


def test_what_stands_already_is_not_written_again(world):
    save(world, people("5"))
    assert states(save(world, people("5", seen=0), people(" 5 ", seen=1))) == ["unchanged", "unchanged"]
    assert states(save(world, Typed(element="spending", kind="empty"))) == ["unchanged"]
    assert Revision.objects.count() == 1


def test_a_cell_typed_twice_in_one_sending_has_two_revisions(world):
    saved = save(world, people("5"), people("6", seen=0), people("7", seen=2))
    assert [(each.state, each.number) for each in saved.outcomes] == [("saved", 1), ("saved", 2), ("saved", 3)]
    assert Cell.objects.get().text == "7"


def test_a_figure_the_ministry_holds_is_confirmed_or_disputed_and_the_past_of_the_parts_is_the_whole_s(world):
    for unit, text in ((ANH, "40"), (ANH2, "60")):
        for period in ("2024", "2025"):
            Known.objects.create(
                unit_id=unit, element="people", period=period, text=text, value=float(text), source="Census"
            )
    saved = save(world, people("100", answer="confirmed"), Typed(element="spending", text="1", answer="confirmed"))
    assert states(saved) == ["saved", "refused"]
    jump = save(world, people("100000", seen=1, answer="disputed", note="Đếm lại"))
    assert [each.code for each in jump.outcomes[0].problems] == ["save.slip"]
    assert dict(jump.outcomes[0].problems[0].facts) == {"value": "100.000", "last": "100", "period": "2024"}


def test_a_cell_keeps_since_when_it_is_filled(world):
    save(world, people("5"))
    save(world, people("6", seen=1), at=NOON + timedelta(hours=1))
    assert Cell.objects.get().first_at == NOON
    save(
        world,
        people(
            "",
            seen=2,
        ),
        at=NOON + timedelta(hours=2),
    )
    assert Cell.objects.get().first_at is None
    save(world, people("7", seen=3), at=NOON + timedelta(hours=3))
    assert Cell.objects.get().first_at == NOON + timedelta(hours=3)


def test_every_problem_of_saving_is_said_in_both_languages(world):
    saved = save(
        world, people("1\x002"), people("12,5"), people("tỷ"), Typed(element="share", text="120"), people("1", flag="?")
    )
    problems = [each for outcome in saved.outcomes for each in outcome.problems]
    assert all(say(each.code, language, **dict(each.facts)) for each in problems for language in ("vi", "en"))
    assert [each.code for each in problems] == [
        "save.invisible", "save.not_whole", "entry_number.not_a_number", "save.no_share", "save.unknown_flag",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "other",
    [
        {"text": "7"}, {"element": "spending"}, {"note": "n"}, {"flag": "e"}, {"kind": "empty"},
        {"kind": "none", "reason": "not_yet"},
        {"style": "point"},
    ],
)  # fmt: skip
def test_another_content_under_the_same_mark_is_refused_and_not_taken_for_the_first(world, other):
    first: dict[str, Any] = {"element": "people", "text": "1.234.567", "operation": "11111111-a"}
    assert states(save(world, Typed(**first))) == ["saved"]
    changed = {**first, **other, **({"text": "1.234"} if "style" in other else {})}
    assert states(save(world, Typed(**changed, seen=1))) == ["refused"]
    assert Revision.objects.count() == 1


def test_an_answer_to_a_question_needs_a_mark_of_its_own(world):
    asked: dict[str, Any] = {"element": "spending", "text": "1.234", "operation": "11111111-a"}
    first = save(world, Typed(**asked))
    assert states(first) == ["ask"]
    assert save(world, Typed(**asked)).outcomes == first.outcomes
    assert states(save(world, Typed(**asked, style="comma", seen=1))) == ["refused"]
    assert states(save(world, Typed(**{**asked, "operation": "\ud800" * 8}, seen=1))) == ["refused"]
