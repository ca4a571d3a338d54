# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban_portal.notices.models import Notice
from laban_portal.review.actions.discussion import resolve_discussion, say_about_value
from laban_portal.threads.models import Message, Thread
from laban_portal.threads.queries import discussions, open_about
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState
from tests.laban_portal.conftest import AN, NOON


def speak(world, who="reviewer", words="Số này ở trang nào?", element="people", unit=AN):
    return say_about_value(
        actor=world.actor(who), duty=world.duties[unit].pk, element=element, slice="", words=words, at=NOON
    )


def test_both_sides_write_and_the_other_side_is_told(world):
    thread = speak(world)
    assert speak(world, "officer-an", " Trang 12 ") == thread
    assert list(Message.objects.values_list("words", "side", "by_name")) == [
        ("Số này ở trang nào?", "ministry", "Reviewer"), ("Trang 12", "unit", "Officer-An"),
    ]  # fmt: skip
    duty = world.duties[AN].pk
    assert sorted(Notice.objects.values_list("account__email", "link")) == [
        ("leader-an@example.vn", f"/duties/{duty}/cells/people/"),
        ("officer-an@example.vn", f"/duties/{duty}/cells/people/"),
        ("reviewer@example.vn", f"/desk/{duty}/?at=people;"),
    ]


def test_after_it_is_resolved_another_message_begins_another_discussion(world):
    first = speak(world)
    duty, key = resolve_discussion(actor=world.actor("officer-an"), thread=first, at=NOON)
    assert (duty, key) == (world.duties[AN].pk, ("people", ""))
    with pytest.raises(WrongState):
        resolve_discussion(actor=world.actor("reviewer"), thread=first, at=NOON)
    second = speak(world, "officer-an", "Còn nữa")
    assert second != first
    name = f"cell:{duty}:people:"
    assert [each.is_open for each in discussions(name)] == [False, True]
    assert open_about(f"cell:{duty}:") == {name: "unit"}


@pytest.mark.parametrize(
    ("who", "refusal"),
    [
        ("finance-an", NotAllowed), ("auditor", NotAllowed), ("analyst", NotAllowed), ("manager", NotAllowed),
        ("officer-binh", NotFound), ("officer-anh", NotFound), ("officer-nation", NotFound), ("administrator", NotFound),
        ("stranger", NotFound),
    ],
)  # fmt: skip
def test_nobody_else_takes_part_and_those_who_may_not_see_it_find_nothing(world, who, refusal):
    thread = speak(world)
    with pytest.raises(refusal):
        speak(world, who)
    with pytest.raises(refusal):
        resolve_discussion(actor=world.actor(who), thread=thread, at=NOON)
    assert (Message.objects.count(), Thread.objects.get().resolved_at) == (1, None)


@pytest.mark.parametrize(
    ("words", "code"), [(" \n", "words_wanted"), ("x" * 2001, "too_long"), ("a\u202eb", "invisible")]
)
def test_words_that_cannot_be_kept_are_refused(world, words, code):
    with pytest.raises(Refused) as refusal:
        speak(world, words=words)
    assert [each.code for each in refusal.value.problems] == [f"threads.{code}"]
    assert not Thread.objects.exists()


def test_there_is_no_such_value_or_discussion(world):
    with pytest.raises(NotFound):
        speak(world, element="nothing")
    with pytest.raises(NotFound):
        resolve_discussion(actor=world.actor("reviewer"), thread=0, at=NOON)
