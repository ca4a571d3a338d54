# SPDX-License-Identifier: Apache-2.0
"""The list of documents: what is found, what is said of each, and in how many questions."""

from __future__ import annotations

from datetime import date

import pytest

from laban_portal.evidence.actions.documents import withdraw
from laban_portal.evidence.queries.document import document_page
from laban_portal.evidence.queries.listed import (
    Search,
    documents,
    documents_after,
    own_unit_names,
    units_with_documents,
)
from laban_portal.ui.errors import NotAllowed
from tests.laban_portal.conftest import AN, ANH, BINH
from tests.laban_portal.evidence.papers import add, pdf, prove

ON = date(2026, 3, 10)


def numbers(world, who="officer-an", **search):
    return [each.number for each in documents(world.actor(who), Search(**search), ON)[1]]


@pytest.fixture
def several(world):
    """Register documents of every kind of state."""
    prove(world, add(world, number="1", content=pdf()), "people", "spending")
    add(world, number="2", kind="report", title="Báo cáo nghiên cứu", issuer="Sở KH&CN")
    gone = add(world, number="3")
    withdraw(actor=world.actor("officer-an"), key=gone, reason="Nhầm")
    add(world, number="4", issued_on=date(2024, 1, 1), valid_to=date(2026, 3, 9))
    prove(world, add(world, number="5", issued_on=date(2024, 1, 1), valid_to=date(2025, 12, 30)))
    prove(world, add(world, number="6", issued_on=date(2024, 1, 1), valid_to=date(2025, 12, 31)))
    add(world, who="officer-anh", unit=ANH, number="7")
    add(world, who="officer-binh", unit=BINH, number="8")
    return world


def test_the_newest_stand_first_and_everybody_finds_their_own(several):
    assert numbers(several) == ["7", "6", "5", "4", "3", "2", "1"]
    assert numbers(several, "officer-binh") == ["8"]
    assert numbers(several, "officer-anh") == ["7"]
    assert numbers(several, "reviewer") == ["6", "5", "1"]
    assert numbers(several, "auditor") == ["8", "7", "6", "5", "4", "3", "2", "1"]
    for who in ("administrator", "stranger"):
        with pytest.raises(NotAllowed):
            numbers(several, who)


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ({"words": "bao cao NGHIEN cứu"}, ["2"]), ({"words": "khcn"}, []),
        ({"kind": "report"}, ["2"]), ({"unit": ANH}, ["7"]),
        ({"unit": BINH}, []), ({"state": "withdrawn"}, ["3"]), ({"state": "missing"}, ["7", "6", "5", "4", "2"]),
        ({"state": "uncited"}, ["7", "4", "3", "2"]), ({"state": "over"}, ["5", "4"]),
        ({"state": "current"}, ["7", "6", "2", "1"]), ({"words": "%"}, []),
    ],
)  # fmt: skip
def test_the_list_is_narrowed(several, search, found):
    assert numbers(several, **search) == found


def test_each_says_how_often_it_is_cited_and_whether_it_holds(several):
    rows = {each.number: each for each in documents(several.actor("officer-an"), Search(), ON)[1]}
    assert {number: each.cited for number, each in rows.items() if each.cited} == {"1": 2, "5": 1, "6": 1}
    assert [number for number, each in rows.items() if each.over] == ["5", "4"]
    assert (rows["1"].has_file, rows["1"].pages, rows["3"].withdrawn) == (True, 3, True)


def test_people_of_a_unit_that_was_taken_over_do_not_learn_where_its_documents_are_cited(several):
    key = add(several, who="officer-anh", unit=ANH, number="9")
    prove(several, key)
    row = documents(several.actor("officer-anh"), Search(), ON)[1][0]
    page = document_page(several.actor("officer-anh"), key, ON, "en")
    assert (row.cited, page.citations) == (0, ())
    assert len(document_page(several.actor("officer-an"), key, ON, "en").citations) == 1


@pytest.mark.parametrize("count", [1, 3])
def test_lists_and_pages_ask_a_fixed_number_of_times(world, count, django_assert_num_queries):
    actor = world.actor("officer-an")
    for number in range(count):
        key = add(world, number=f"{number}")
        prove(world, key, *("people", "spending", "share")[:count])
    document_page(actor, key, ON, "en")
    with django_assert_num_queries(2):
        assert len(documents(actor, Search(), ON)[1]) == count
    with django_assert_num_queries(8):
        assert len(document_page(actor, key, ON, "en").citations) == count


def test_programs_take_the_list_by_number(several):
    actor = several.actor("officer-an")
    first = documents_after(actor, Search(), ON, after=0, limit=2)
    assert [each.number for each in first] == ["1", "2", "3"]
    assert [each.number for each in documents_after(actor, Search(), ON, after=first[1].pk, limit=9)] == [
        "3",
        "4",
        "5",
        "6",
        "7",
    ]
    assert documents_after(several.actor("administrator"), Search(), ON, after=0, limit=9) == ()


def test_units_to_choose_from_are_those_with_documents_and_one_s_own(several):
    assert [key for key, _ in units_with_documents(several.actor("officer-an"))] == [AN, ANH]
    assert [key for key, _ in units_with_documents(several.actor("reviewer"))] == [AN]
    assert [key for key, _ in own_unit_names(several.actor("officer-an"))] == [AN]
    assert own_unit_names(several.actor("reviewer")) == ()
