# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext

from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Cell, Chain, Duty, Revision
from laban_portal.collection.typed import Typed
from tests.laban_portal.conftest import AN, NOON


def save(world, *typed, who="officer-an", at=NOON, unit=AN):
    return save_cells(actor=world.actor(who), duty=world.duties[unit].pk, typed=typed, source="typed", at=at)


def people(text, **more):
    return Typed(element="people", text=text, **more)


def test_a_value_is_saved_with_its_revision_its_cell_the_head_and_the_counts(world):
    saved = save(world, people("1.200", operation="11111111-a"))
    (outcome,) = saved.outcomes
    assert (outcome.state, outcome.number, outcome.text, outcome.shown) == ("saved", 1, "1200", "1.200")
    revision, chain, cell = Revision.objects.get(), Chain.objects.get(unit=AN), Cell.objects.get()
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
    assert save(world, people("7", operation="11111111-a")).outcomes[0].state == "refused"


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
