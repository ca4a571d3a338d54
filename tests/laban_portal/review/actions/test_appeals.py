# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date, timedelta

import pytest

from laban_portal.audit.models import Line
from laban_portal.collection.actions.duties import return_duty, submit
from laban_portal.collection.actions.rounds import close_round
from laban_portal.collection.models import Cell, Revision
from laban_portal.collection.queries.chain import verify
from laban_portal.collection.states import AppealEvent
from laban_portal.notices.models import Notice
from laban_portal.review.actions.appeals import answer_appeal, appeal
from laban_portal.review.models import Appeal, Decision
from laban_portal.review.queries.freezing import freeze_plan
from laban_portal.ui.errors import NotAllowed, Refused, Stale, WrongState
from tests.laban_portal.conftest import NOON
from tests.laban_portal.review.handed_in import hand_in, let_decide, type_in


def lowered(world, **more):
    duty = hand_in(world)
    return duty, let_decide(world, duty, "lower", **more).decision


def appealed(world, decision, who="officer-an", words="Biên bản số 12, trang 3", at=NOON):
    return appeal(actor=world.actor(who), decision=decision, words=words, at=at)


def answer(world, made, event, who="reviewer-2", words="Trang 3 đúng là 1200", at=NOON):
    return answer_appeal(actor=world.actor(who), appeal=made, event=event, words=words, at=at)


def test_an_appeal_has_a_day_by_which_it_must_be_answered_and_the_reviewers_are_told(world):
    _, decision = lowered(world)
    Notice.objects.all().delete()
    made = appealed(world, decision)
    row = Appeal.objects.get(pk=made)
    assert (row.state, row.words, row.answer_due, row.by_name) == (
        "open", "Biên bản số 12, trang 3", date(2026, 3, 24), "Officer-An",
    )  # fmt: skip
    told = sorted(Notice.objects.values_list("account__email", "kind", "link"))
    assert told == [
        ("reviewer-2@example.vn", "review_notices.appealed", f"/appeals/{made}/"),
        ("reviewer@example.vn", "review_notices.appealed", f"/appeals/{made}/"),
    ]
    assert Line.objects.filter(action="audit_review.appealed").count() == 1


def test_an_appeal_upheld_puts_the_unit_s_value_back_as_the_next_revision(world):
    duty, decision = lowered(world)
    answer(world, appealed(world, decision), AppealEvent.UPHOLD)
    cell = Cell.objects.get(duty=duty, element="people")
    assert (cell.number, cell.text, cell.state) == (3, "1200", "accepted")
    assert list(Revision.objects.filter(element="people").order_by("number").values_list("source", "by_name")) == [
        ("typed", "Officer-An"), ("lowered", "Reviewer"), ("restored", "Reviewer Two"),
    ]  # fmt: skip
    made = Decision.objects.get(verdict="restore")
    assert (made.number, made.after_number, made.before, made.after) == (2, 3, "1100", "1200")
    assert (Appeal.objects.get().state, verify().breaks) == ("upheld", ())


def test_a_value_lowered_twice_goes_back_to_the_unit_s_own_and_neither_reviewer_answers(world):
    duty, _ = lowered(world)
    second = let_decide(world, duty, "lower", who="reviewer-2", text="1000").decision
    made = appealed(world, second)
    for who in ("reviewer", "reviewer-2"):
        with pytest.raises(NotAllowed) as refusal:
            answer(world, made, AppealEvent.UPHOLD, who=who)
        assert refusal.value.code == "appeals.you_decided"
    answer(world, made, AppealEvent.UPHOLD, who="manager")
    assert Cell.objects.get(duty=duty, element="people").text == "1200"


def test_an_appeal_is_dismissed_with_a_reason_and_the_value_stays(world):
    duty, decision = lowered(world)
    made = appealed(world, decision)
    with pytest.raises(Refused) as refusal:
        answer(world, made, AppealEvent.DISMISS, words=" ")
    assert [each.code for each in refusal.value.problems] == ["appeals.reason_wanted"]
    answer(world, made, AppealEvent.DISMISS, words="Trang 3 ghi 1100")
    assert Cell.objects.get(duty=duty, element="people").text == "1100"
    row = Appeal.objects.get()
    assert (row.state, row.answer, row.answered_name) == ("dismissed", "Trang 3 ghi 1100", "Reviewer Two")
    assert Decision.objects.latest("pk").verdict == "dismiss"


def test_an_appeal_taken_back_is_not_made_again(world):
    _, decision = lowered(world)
    answer(world, appealed(world, decision), AppealEvent.WITHDRAW, who="leader-an", words="")
    assert Appeal.objects.get().state == "withdrawn"
    with pytest.raises(WrongState) as refusal:
        appealed(world, decision)
    assert refusal.value.code == "appeals.made_already"


@pytest.mark.parametrize(("days", "code"), [(7, ""), (8, "appeals.too_late")])
def test_the_clock_of_an_appeal_ends_after_the_fifth_working_day(world, days, code):
    _, decision = lowered(world)
    try:
        appealed(world, decision, at=NOON + timedelta(days=days))
        found = ""
    except WrongState as refusal:
        found = refusal.code
    assert found == code


def test_only_a_lowered_value_that_still_stands_is_appealed_against(world):
    duty = hand_in(world)
    accepted = let_decide(world, duty, "accept").decision
    with pytest.raises(WrongState) as refusal:
        appealed(world, accepted)
    assert refusal.value.code == "appeals.not_lowered"
    first = let_decide(world, duty, "lower").decision
    let_decide(world, duty, "lower", text="1000")
    with pytest.raises(WrongState) as refusal:
        appealed(world, first)
    assert refusal.value.code == "appeals.value_changed"


def test_while_an_appeal_is_open_nobody_decides_on_the_value_otherwise(world):
    duty, decision = lowered(world)
    appealed(world, decision)
    with pytest.raises(WrongState) as refusal:
        let_decide(world, duty, "return")
    assert refusal.value.code == "deciding.appeal_open"


def test_a_value_that_the_unit_changed_since_is_not_put_back(world):
    duty, decision = lowered(world)
    made = appealed(world, decision)
    return_duty(actor=world.actor("reviewer"), duty=duty, reason="Sửa")
    type_in(world, people="1150")
    submit(actor=world.actor("officer-an"), duty=duty)
    with pytest.raises(Stale) as refusal:
        answer(world, made, AppealEvent.UPHOLD)
    assert (refusal.value.code, refusal.value.facts) == ("appeals.moved_on", {"who": "Officer-An", "number": "3"})
    assert (Appeal.objects.get().state, Cell.objects.get(element="people").text) == ("open", "1150")


def test_an_appeal_whose_value_the_unit_changed_is_dismissed_and_the_new_value_decided_on(world):
    duty, decision = lowered(world)
    made = appealed(world, decision)
    return_duty(actor=world.actor("reviewer"), duty=duty, reason="Sửa")
    type_in(world, people="1150")
    submit(actor=world.actor("officer-an"), duty=duty)
    answer(world, made, AppealEvent.DISMISS, words="Đơn vị đã nhập giá trị khác")
    told = Decision.objects.latest("pk")
    assert (told.verdict, told.number, told.before, told.after_number) == ("dismiss", 2, "1100", 0)
    assert (Appeal.objects.get().state, Cell.objects.get(element="people").text) == ("dismissed", "1150")
    let_decide(world, duty, "accept")
    assert Cell.objects.get(element="people").state == "accepted"


@pytest.mark.parametrize("event", [AppealEvent.UPHOLD, AppealEvent.DISMISS])
def test_a_form_left_open_keeps_no_appeal_open_once_its_round_is_closed(world, event):
    duty, decision = lowered(world)
    made = appealed(world, decision)
    return_duty(actor=world.actor("reviewer"), duty=duty, reason="Sửa")
    with pytest.raises(WrongState) as refusal:
        answer(world, made, event)
    assert refusal.value.code == "appeals.duty_open"
    close_round(actor=world.actor("manager"), code="test-2026")
    if event is AppealEvent.UPHOLD:
        with pytest.raises(WrongState):
            answer(world, made, event)
        return
    answer(world, made, event)
    world.round.refresh_from_db()
    assert "freezing.open_appeals" not in [each.code for each in freeze_plan(world.round, NOON.date()).blocking]


def test_words_are_wanted_and_not_too_many(world):
    _, decision = lowered(world)
    for words, code in (("", "words_wanted"), ("x" * 2001, "words_too_long"), ("a\x07b", "words_invisible")):
        with pytest.raises(Refused) as refusal:
            appealed(world, decision, words=words)
        assert [each.code for each in refusal.value.problems] == [f"appeals.{code}"]
    assert not Appeal.objects.exists()


def test_who_was_overruled_does_not_take_the_value_down_again_but_another_reviewer_may(world):
    duty, decision = lowered(world)
    answer(world, appealed(world, decision), AppealEvent.UPHOLD)
    for verdict in ("lower", "return"):
        with pytest.raises(WrongState) as refusal:
            let_decide(world, duty, verdict, text="900")
        assert (refusal.value.code, refusal.value.facts) == ("deciding.overruled", {"who": "Reviewer Two"})
    assert (Cell.objects.get(duty=duty, element="people").text, Decision.objects.count()) == ("1200", 2)
    let_decide(world, duty, "return", who="reviewer-2")
    assert Cell.objects.get(duty=duty, element="people").state == "returned"
