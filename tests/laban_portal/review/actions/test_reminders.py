# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date, timedelta

from laban_portal.clock.now import time_is
from laban_portal.notices.models import Notice
from laban_portal.review.actions.appeals import appeal
from laban_portal.review.actions.reminders import remind_of_appeals
from tests.laban_portal.conftest import NOON
from tests.laban_portal.review.handed_in import hand_in, let_decide


def told(day):
    Notice.objects.all().delete()
    with time_is(NOON + timedelta(days=(day - NOON.date()).days)):
        remind_of_appeals(day)
    return sorted(Notice.objects.values_list("account__email", "kind"))


def test_those_who_may_answer_are_reminded_and_managers_once_it_is_late(world):
    decision = let_decide(world, hand_in(world), "lower").decision
    appeal(actor=world.actor("officer-an"), decision=decision, words="Số đúng", at=NOON)
    second = ("reviewer-2@example.vn", "review_notices.appeals_due")
    assert told(date(2026, 3, 23)) == [second]
    assert told(date(2026, 3, 20)) == []
    assert told(date(2026, 3, 22)) == []
    assert told(date(2026, 3, 25)) == [
        ("manager@example.vn", "review_notices.appeals_late"), ("reviewer-2@example.vn", "review_notices.appeals_late"),
    ]  # fmt: skip


def test_nobody_is_reminded_where_no_appeal_waits_and_once_a_day_is_enough(world):
    assert remind_of_appeals(date(2026, 3, 23)) == 0
    decision = let_decide(world, hand_in(world), "lower").decision
    appeal(actor=world.actor("officer-an"), decision=decision, words="Số đúng", at=NOON)
    assert [remind_of_appeals(date(2026, 3, 24)) for _ in range(2)] == [1, 0]
