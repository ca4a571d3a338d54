# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laban_portal.audit.actions import sealed
from laban_portal.audit.models import Line
from laban_portal.collection.actions.duties import accept, return_duty, submit
from laban_portal.collection.models import Cell, Duty, Revision, Round
from laban_portal.collection.queries.chain import verify
from laban_portal.notices.models import Notice
from laban_portal.people.models import Account
from laban_portal.review.actions.deciding import Seen, accept_many
from laban_portal.review.actions.discussion import say_about_value
from laban_portal.review.models import Decision
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, Stale, WrongState
from laban_portal.ui.words import say
from tests.laban_portal.conftest import AN, NOON
from tests.laban_portal.review.handed_in import hand_in, let_decide, seen_now, type_in


def states(duty):
    return dict(Cell.objects.filter(duty=duty).values_list("element", "state"))


def test_a_value_is_accepted_with_a_row_and_a_line_and_nobody_is_bothered(world):
    duty = hand_in(world)
    Notice.objects.all().delete()
    found = let_decide(world, duty, "accept")
    row = Decision.objects.get()
    assert (found.decision, found.number, found.state, found.appeal_until) == (row.pk, 1, "accepted", None)
    assert (row.verdict, row.number, row.before, row.after, row.code, row.by_name) == (
        "accept", 1, "1200", "", "", "Reviewer",
    )  # fmt: skip
    assert states(duty) == {"people": "accepted", "spending": "submitted"}
    assert Line.objects.filter(action="audit_review.value_accepted").count() == 1
    assert not Notice.objects.exists()


def test_a_returned_value_has_its_reason_and_the_unit_is_told_once_in_ten_minutes(world):
    duty = hand_in(world)
    Notice.objects.all().delete()
    let_decide(world, duty, "return", code="other", words="  Thiếu phụ lục  ")
    let_decide(world, duty, "return", element="spending", code="wrong_page", at=NOON + timedelta(minutes=1))
    assert list(Decision.objects.values_list("code", "words")) == [("other", "Thiếu phụ lục"), ("wrong_page", "")]
    told = Notice.objects.values_list("account__email", "kind", "link")
    assert sorted(told) == [
        ("leader-an@example.vn", "review_notices.values_returned", f"/duties/{duty}/"),
        ("officer-an@example.vn", "review_notices.values_returned", f"/duties/{duty}/"),
    ]
    assert states(duty) == {"people": "returned", "spending": "returned"}


def test_another_value_in_its_place_is_a_revision_with_a_day_until_which_the_unit_may_appeal(world):
    duty = hand_in(world)
    found = let_decide(world, duty, "lower", code="proof_differs", text="1.100")
    row = Decision.objects.get()
    assert (found.number, found.state, found.appeal_until) == (2, "accepted", date(2026, 3, 17))
    assert (row.number, row.after_number, row.before, row.after) == (1, 2, "1200", "1100")
    revision = Revision.objects.get(element="people", number=2)
    assert (revision.source, revision.by_name, revision.text) == ("lowered", "Reviewer", "1100")
    assert verify().breaks == ()


@pytest.mark.parametrize(
    ("language", "words", "note"),
    [
        ("vi", "", say("deciding.code_no_proof", "vi")), ("en", "", "There is no proof"), ("vi", "Trang 3", "Trang 3"),
    ],
)  # fmt: skip
def test_the_note_of_a_value_put_in_place_says_the_reason_in_words(world, language, words, note):
    duty = hand_in(world)
    Account.objects.filter(email="reviewer@example.vn").update(language=language)
    world.accounts["reviewer"].refresh_from_db()
    let_decide(world, duty, "lower", words=words)
    assert Cell.objects.get(duty=duty, element="people").note == note
    assert Revision.objects.get(element="people", number=2).note == note


@pytest.mark.parametrize(
    ("verdict", "code", "words", "codes"),
    [
        ("return", "", "", ["deciding.code_wanted"]),
        ("return", "because", "", ["deciding.code_wanted"]),
        ("return", "other", " ", ["deciding.words_wanted"]),
        ("lower", "other", "x" * 1001, ["deciding.words_too_long"]),
        ("accept", "", "x\u202ex", ["deciding.words_invisible"]),
    ],
)
def test_a_reason_that_is_none_is_refused_and_nothing_changes(world, verdict, code, words, codes):
    duty = hand_in(world)
    with pytest.raises(Refused) as refusal:
        let_decide(world, duty, verdict, code=code, words=words)
    assert [each.code for each in refusal.value.problems] == codes
    assert (Decision.objects.count(), states(duty)["people"]) == (0, "submitted")


@pytest.mark.parametrize("text", ["nhiều", "1200", "1,5", ""])
def test_a_value_that_cannot_stand_there_is_refused_and_nothing_changes(world, text):
    duty = hand_in(world)
    with pytest.raises(Refused):
        let_decide(world, duty, "lower", text=text)
    assert (Decision.objects.count(), Revision.objects.filter(element="people").count()) == (0, 1)


def test_of_two_reviewers_the_second_is_told_what_the_first_decided(world):
    duty = hand_in(world)
    seen = seen_now(duty)
    let_decide(world, duty, "lower")
    with pytest.raises(Stale) as refusal:
        let_decide(world, duty, "accept", who="reviewer-2", seen=seen)
    assert (refusal.value.code, refusal.value.facts) == (
        "deciding.meanwhile_lower", {"who": "Reviewer", "day": "2026-03-10"},
    )  # fmt: skip
    assert Decision.objects.count() == 1


def test_a_value_changed_since_it_was_seen_is_not_decided_on(world):
    duty = hand_in(world)
    seen = seen_now(duty)
    return_duty(actor=world.actor("reviewer"), duty=duty, reason="Sửa")
    type_in(world, people="1300")
    submit(actor=world.actor("officer-an"), duty=duty)
    with pytest.raises(Stale) as refusal:
        let_decide(world, duty, "accept", seen=seen)
    assert (refusal.value.code, refusal.value.facts) == (
        "deciding.value_moved", {"who": "Officer-An", "number": "2"},
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["empty", "unread"])
def test_only_a_value_or_no_data_is_decided_on(world, kind):
    duty = hand_in(world)
    Cell.objects.filter(element="people").update(kind=kind)
    with pytest.raises(WrongState) as refusal:
        let_decide(world, duty, "accept")
    assert refusal.value.code == "deciding.nothing_here"


def test_nothing_is_decided_in_a_frozen_round_or_on_a_value_that_is_not_there(world):
    duty = hand_in(world)
    with pytest.raises(NotFound):
        let_decide(world, duty, "accept", seen=Seen(element="share"))
    Round.objects.update(state="frozen")
    with pytest.raises(WrongState):
        let_decide(world, duty, "accept")


def test_many_are_accepted_at_once_and_those_that_moved_are_told(world):
    duty = hand_in(world)
    let_decide(world, duty, "return", element="spending", who="reviewer-2")
    chosen = [seen_now(duty), Seen(element="spending", number=1), Seen(element="share")]
    found = accept_many(actor=world.actor("reviewer"), duty=duty, seen=chosen, at=NOON)
    assert found.done == (("people", ""),)
    assert [(each.element, each.code) for each in found.left] == [
        ("spending", "deciding.meanwhile_return"), ("share", "deciding.no_value"),
    ]  # fmt: skip
    assert states(duty) == {"people": "accepted", "spending": "returned"}
    assert Line.objects.get(action="audit_review.values_accepted").facts["values"] == "people"


def test_many_want_some_and_a_reviewer(world):
    duty = hand_in(world)
    with pytest.raises(Refused):
        accept_many(actor=world.actor("reviewer"), duty=duty, seen=[], at=NOON)
    with pytest.raises(NotAllowed):
        accept_many(actor=world.actor("leader-an"), duty=duty, seen=[seen_now(duty)], at=NOON)
    with pytest.raises(NotFound):
        accept_many(actor=world.actor("leader-binh"), duty=duty, seen=[seen_now(duty)], at=NOON)


def test_accepting_many_asks_the_database_as_often_as_accepting_one(world):
    duty = hand_in(world)

    def queries(*chosen):
        actor = world.actor("reviewer")
        Cell.objects.filter(duty=duty).update(state="submitted")
        with CaptureQueriesContext(connection) as caught:
            accept_many(actor=actor, duty=duty, seen=chosen, at=NOON)
        return len(caught.captured_queries)

    one = queries(seen_now(duty))
    assert queries(seen_now(duty), seen_now(duty, "spending")) == one


def test_a_returned_value_must_be_changed_or_answered_before_the_form_comes_again(world):
    duty = hand_in(world)
    let_decide(world, duty, "return", code="wrong_page")
    let_decide(world, duty, "accept", element="spending")
    return_duty(actor=world.actor("reviewer"), duty=duty, reason="Xem từng giá trị")
    with pytest.raises(Refused) as refusal:
        submit(actor=world.actor("officer-an"), duty=duty)
    assert [(each.code, each.where.item, dict(each.facts)["cell"]) for each in refusal.value.problems] == [
        ("deciding.returned_unanswered", "people", "Số người")
    ]
    officer = world.actor("officer-an")
    say_about_value(actor=officer, duty=duty, element="people", slice="", words=".", at=NOON + timedelta(minutes=9))
    with pytest.raises(Refused):
        submit(actor=officer, duty=duty)
    say_about_value(
        actor=world.actor("officer-an"),
        duty=duty,
        element="people",
        slice="",
        words="Trang 12",
        at=NOON + timedelta(hours=1),
    )
    submit(actor=world.actor("officer-an"), duty=duty)
    assert states(duty) == {"people": "submitted", "spending": "accepted"}


def test_a_changed_value_is_an_answer(world):
    duty = hand_in(world)
    let_decide(world, duty, "return")
    return_duty(actor=world.actor("reviewer"), duty=duty, reason="Xem từng giá trị")
    type_in(world, people="1250")
    submit(actor=world.actor("officer-an"), duty=duty)
    let_decide(world, duty, "accept")
    accept(actor=world.actor("reviewer"), duty=duty)
    assert (Duty.objects.get(pk=duty).state, states(duty)) == (
        "accepted", {"people": "accepted", "spending": "accepted"},
    )  # fmt: skip
    assert world.duties[AN].pk == duty


def test_the_trail_proves_the_words_without_telling_them(world):
    duty = hand_in(world)
    let_decide(world, duty, "return", words="Văn bản ghi 918273, không phải 1200")
    line = Line.objects.get(action="audit_review.value_returned")
    assert line.facts["sealed"] == sealed("Văn bản ghi 918273, không phải 1200")
    assert not {"918273", "1200"} & {figure for fact in line.facts.values() for figure in fact.split()}
    assert "918273" not in line.search_key
