# SPDX-License-Identifier: Apache-2.0
"""The page of an import: three sides of each cell, conflicts undecided at first, saved only by confirming."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laban_portal.exchange.models import Import
from laban_portal.ui.words import say
from tests.laban_portal.conftest import AN
from tests.laban_portal.exchange.sent_back import counted, filled, sent, standing, taken, typed_in, uploaded

pytestmark = pytest.mark.django_db


def conflicting(world):
    """Send a workbook back in which one cell was changed since; returns its page's address."""
    typed_in(world, people="100")
    content = filled(taken(world), people=120, spending=7.5)
    typed_in(world, seen=1, people="110")
    return f"/imports/{sent(world, content)}/"


def hidden(page):
    found = re.search(r'name="seen" value="([^"]*)"', page)
    assert found is not None
    return found[1]


def test_a_conflict_has_no_answer_at_first_and_what_is_new_is_ticked(world):
    page = world.client("officer-an").get(conflicting(world)).content.decode()
    assert re.findall(r'name="cell-(\d)" value="(\w+)"( checked)?', page) == [("0", "ours", ""), ("0", "theirs", "")]
    assert re.findall(r'name="take" value="(\d)"( checked)?', page) == [("1", " checked")]
    assert hidden(page) == "0:2 1:0"
    for shown in ("100", "110", "120", "7,5"):
        assert f'<span class="figure">{shown}</span>' in page


def test_an_answer_is_wanted_and_nothing_is_saved_without_it(world):
    address, client = conflicting(world), world.client("officer-an")
    seen = hidden(client.get(address).content.decode())
    answer = client.post(address, {"seen": seen, "take": ["1"]})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert say("exchange.undecided", "vi", name="Số người") in page
    assert "is-undecided" in page
    assert standing(world) == {"people": (2, "value", "110")}


def test_what_was_decided_is_saved_and_told(world):
    address, client = conflicting(world), world.client("officer-an")
    seen = hidden(client.get(address).content.decode())
    answer = client.post(address, {"seen": seen, "take": ["1"], "cell-0": "theirs"}, follow=True)
    assert say("workbooks.saved", "vi", count=2) in answer.content.decode()
    assert standing(world) == {"people": (3, "value", "120"), "spending": (1, "value", "7.5")}
    assert f"/imports/{Import.objects.get().key}/undo/" in answer.content.decode()


def test_a_change_in_between_is_shown_again_with_the_answers_that_were_given(world):
    address, client = conflicting(world), world.client("officer-an")
    seen = hidden(client.get(address).content.decode())
    typed_in(world, seen=2, people="111")
    answer = client.post(address, {"seen": seen, "take": ["1"], "cell-0": "ours"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert say("exchange.changed_meanwhile", "vi", count=1) in page
    assert '<span class="figure">111</span>' in page
    assert standing(world) == {"people": (3, "value", "111")}


@pytest.mark.parametrize("seen", ["", "0:x", "9999999999999:1", "0:-1", "x" * 5000, "0:2"])
def test_what_is_sent_by_hand_changes_nothing(world, seen):
    address = conflicting(world)
    before = counted()
    given = {"seen": seen, "take": ["0", "1", "99", "x", "-1", "²"], "cell-0": "both", "cell-x": "theirs"}
    assert world.client("officer-an").post(address, given).status_code in {409, 422}
    assert counted() == before


def test_a_drop_and_an_undo_are_told(world):
    client = world.client("officer-an")
    key = sent(world, filled(taken(world), people=120))
    answer = client.post(f"/imports/{key}/drop/", follow=True)
    assert say("workbooks.dropped", "vi") in answer.content.decode()
    assert say("workbooks.dropped_lead", "vi") in client.get(f"/imports/{key}/").content.decode()
    key = sent(world, filled(taken(world), people=120))
    client.post(f"/imports/{key}/", {"seen": "0:0", "take": ["0"]})
    answer = client.post(f"/imports/{key}/undo/", follow=True)
    assert say("workbooks.undone", "vi", count=1) in answer.content.decode()
    assert standing(world) == {"people": (2, "empty", "")}


def test_an_undo_that_cannot_be_names_the_values(world):
    client = world.client("officer-an")
    key = sent(world, filled(taken(world), people=120))
    client.post(f"/imports/{key}/", {"seen": "0:0", "take": ["0"]})
    typed_in(world, seen=1, people="121")
    answer = client.post(f"/imports/{key}/undo/")
    assert answer.status_code == 422
    assert say("exchange.moved_on", "vi", name="Số người") in answer.content.decode()


def test_the_page_asks_as_much_for_three_cells_as_for_one(world):
    client, counts = world.client("officer-an"), []
    for values in ({"people": 120}, {"people": 130, "spending": 7.5, "share": 30}):
        address = f"/imports/{sent(world, filled(taken(world), **values))}/"
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_table_is_sent_by_a_page_and_compared(world):
    client = world.client("officer-an")
    text = f"unit,form,period,element,value\n{AN},F1,2025,people,120\n"
    file = SimpleUploadedFile("values.csv", text.encode(), content_type="text/csv")
    answer = client.post("/imports/new/", {"file": file, "round": world.round.code, "style": ""})
    assert answer.status_code == 302
    assert '<span class="figure">120</span>' in client.get(answer.headers["Location"]).content.decode()
    assert standing(world) == {}


def test_a_table_with_faults_is_refused_with_line_and_column(world):
    client = world.client("officer-an")
    file = SimpleUploadedFile("values.csv", f"unit,form,period,element,value\n{AN},F1,2025,people,x\n".encode())
    before = counted()
    answer = client.post("/imports/new/", {"file": file, "round": world.round.code, "style": "point"})
    assert (answer.status_code, counted()) == (422, before)
    assert 'class="place">2 · value<' in answer.content.decode()


def test_the_page_of_a_table_and_of_a_workbook_open_and_a_colleague_finds_no_import(world):
    client = world.client("officer-an")
    assert [client.get(each).status_code for each in ("/imports/new/", "/workbooks/return/")] == [200, 200]
    address = uploaded(world, filled(taken(world), people=120)).headers["Location"]
    assert [world.client(each).get(address).status_code for each in ("leader-an", "officer-binh", "manager")] == [
        404
    ] * 3
