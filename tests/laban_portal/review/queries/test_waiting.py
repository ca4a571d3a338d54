# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date

from laban_portal.review.actions.appeals import appeal
from laban_portal.review.actions.discussion import say_about_value
from laban_portal.review.queries.waiting import waiting
from tests.laban_portal.conftest import NOON
from tests.laban_portal.review.handed_in import hand_in, let_decide


def waits(world, who, on=date(2026, 3, 10)):
    return [(each.kind, each.group, each.link) for each in waiting(world.actor(who), on, "vi")]


def test_a_lowered_value_waits_for_the_unit_until_its_day_and_its_appeal_for_the_others(world):
    duty = hand_in(world)
    decision = let_decide(world, duty, "lower").decision
    assert waits(world, "officer-an") == [("appeal", "due", f"/decisions/{decision}/appeal/")]
    assert waits(world, "officer-an", date(2026, 3, 18)) == []
    assert waits(world, "officer-binh") == waits(world, "reviewer-2") == []
    made = appeal(actor=world.actor("officer-an"), decision=decision, words="Số đúng", at=NOON)
    assert waits(world, "officer-an") == []
    assert waits(world, "reviewer") == []
    assert waits(world, "reviewer-2") == waits(world, "manager") == [("appeal", "waiting", f"/appeals/{made}/")]


def test_a_question_waits_for_the_side_that_did_not_speak_last(world):
    duty = hand_in(world)
    for who, unit, ministry in (("reviewer", 1, 0), ("officer-an", 0, 1)):
        say_about_value(actor=world.actor(who), duty=duty, element="people", slice="", words="Sao?", at=NOON)
        assert (len(waits(world, "leader-an")), len(waits(world, "reviewer-2"))) == (unit, ministry)
    assert waits(world, "reviewer-2") == [("question", "waiting", f"/desk/{duty}/?at=people;")]
    assert waits(world, "auditor") == waits(world, "stranger") == []
