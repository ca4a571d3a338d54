# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

from django.db import connection
from django.test.utils import CaptureQueriesContext

from laban_portal.collection.beside import marks
from laban_portal.review.actions.discussion import say_about_value
from laban_portal.threads.models import Message, Thread
from tests.laban_portal.conftest import AN, ANH, BINH, NOON


def text(answer):
    return re.sub(r"\s+", " ", answer.content.decode())


def ask(world, unit=AN, words="Trang nào?"):
    return say_about_value(
        actor=world.actor("reviewer"), duty=world.duties[unit].pk, element="people", slice="", words=words, at=NOON
    )


def test_a_question_stands_in_the_row_in_the_panel_and_in_the_lists_of_both_sides(world):
    ask(world)
    duty = world.duties[AN].pk
    assert [(each.kind, each.words) for each in marks(duty, "vi")["people", ""] if each.kind == "discussion"] == [
        ("discussion", "1 câu hỏi đang mở")
    ]
    officer = world.client("officer-an")
    assert "Trang nào?" in text(officer.get(f"/duties/{duty}/cells/people/"))
    assert "Đang chờ bên Anh/Chị" in text(officer.get("/discussions/"))
    assert "Câu hỏi về Số người" in text(officer.get("/"))
    assert "Trang nào?" in text(world.client("reviewer").get("/discussions/"))
    assert "Trang nào?" not in text(world.client("officer-binh").get("/discussions/"))


def test_an_answer_goes_back_to_where_it_was_written_and_never_to_another_site(world):
    thread = ask(world)
    duty = world.duties[AN].pk
    officer = world.client("officer-an")
    there = officer.post(f"/discussions/{duty}/people/say", {"words": "Trang 12", "back": "/desk/1/?at=people;"})
    assert there["Location"] == "/desk/1/?at=people;"
    away = officer.post(f"/discussions/{thread}/resolve", {"back": "https://elsewhere.example/"})
    assert away["Location"] == f"/duties/{duty}/cells/people/#discussion"
    assert (Message.objects.count(), Thread.objects.get().resolved_name) == (2, "Officer-An")


def test_refused_words_are_told(world):
    officer = world.client("officer-an")
    answer = officer.post(f"/discussions/{world.duties[AN].pk}/people/say", {"words": " "}, follow=True)
    assert "Hãy viết nội dung cần trao đổi" in text(answer)
    assert not Thread.objects.exists()


def test_the_lists_ask_the_database_as_often_for_three_as_for_one(world):
    def queries(path):
        client = world.client("reviewer")
        client.get(path)
        with CaptureQueriesContext(connection) as caught:
            client.get(path)
        return len(caught.captured_queries)

    ask(world)
    one = queries("/discussions/"), queries("/")
    ask(world, BINH)
    ask(world, ANH)
    assert (queries("/discussions/"), queries("/")) == one
