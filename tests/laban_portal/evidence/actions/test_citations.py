# SPDX-License-Identifier: Apache-2.0
"""Proving values by a document, and ending that: who may, while what lasts, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from laban_portal.audit.models import Line
from laban_portal.collection.actions.duties import happen
from laban_portal.collection.models import Duty, Round
from laban_portal.collection.states import DutyState, Event, RoundState
from laban_portal.evidence.actions.citations import cite, end
from laban_portal.evidence.actions.documents import withdraw
from laban_portal.evidence.models import Citation, Document
from laban_portal.people.models import Grant
from laban_portal.people.rules import Role
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, WrongState
from tests.laban_portal.conftest import AN, ANH, BINH
from tests.laban_portal.evidence.papers import add, pdf, prove, type_in


def told(caught):
    return [(each.where.column, each.code) for each in caught.value.problems]


def live():
    return list(Citation.objects.filter(ended_at=None).order_by("pk").values_list("element", "page", "number"))


def test_one_document_proves_several_values_on_a_page_and_leaves_one_line(world):
    key = add(world, content=pdf())
    type_in(world, people="12")
    assert prove(world, key, "people", "spending", page=2, place=" Bảng  3 ") == 2
    found = Citation.objects.order_by("pk").first()
    assert found is not None
    assert (found.element, found.page, found.place, found.number, found.domain, found.by_name) == (
        "people", 2, "Bảng  3", 1, "money", "Officer-An",
    )  # fmt: skip
    assert live() == [("people", 2, 1), ("spending", 2, 0)]
    line = Line.objects.get(action="audit_evidence.cited")
    assert (line.about, line.facts["cells"], line.facts["page"]) == (f"document:{key}", "people, spending", "2")


def test_cited_again_nothing_changes_and_on_another_page_the_earlier_citation_is_ended(world):
    key = add(world, content=pdf())
    prove(world, key, page=2)
    assert prove(world, key, page=2) == 0
    assert prove(world, key, "people", "share", page=3) == 2
    assert live() == [("people", 3, 0), ("share", 3, 0)]
    assert Citation.objects.exclude(ended_at=None).values_list("page", "ended_name").get() == (2, "Officer-An")


def test_after_the_value_changed_the_same_page_is_cited_anew(world):
    key = add(world)
    prove(world, key, page=1)
    type_in(world, people="5")
    assert (prove(world, key, page=1), live()) == (1, [("people", 1, 1)])


def test_several_documents_prove_one_value(world):
    for number in ("1/QĐ", "2/QĐ", "3/QĐ"):
        prove(world, add(world, number=number))
    assert len(live()) == 3


@pytest.mark.parametrize(
    ("cells", "page", "place", "faults"),
    [
        ([], 1, "", [("cells", "evidence.no_cells")]),
        (
            [("people", ""), ("rumours", "x")],
            9,
            "",
            [("page", "evidence.page_beyond"), ("cells", "evidence.unknown_cell")],
        ),
        ([("people", "")], 0, "x" * 121, [("page", "evidence.page_wrong"), ("place", "evidence.too_long")]),
    ],
)
def test_all_faults_are_told_at_once_and_nothing_is_cited(world, cells, page, place, faults):
    key = add(world, content=pdf())
    with pytest.raises(Refused) as caught:
        cite(actor=world.actor("officer-an"), key=key, duty=world.duties[AN].pk, cells=cells, page=page, place=place)
    assert (told(caught), live()) == (faults, [])


def test_no_document_chosen_is_told_in_words(world):
    with pytest.raises(Refused) as caught:
        prove(world, "")
    assert told(caught) == [("document", "evidence.document_wanted")]


def test_who_types_for_the_duty_cites_and_nobody_else(world):
    key = add(world)
    prove(world, key, who="leader-an")
    for who in ("finance-an", "reviewer", "analyst", "manager", "auditor"):
        with pytest.raises(NotAllowed):
            prove(world, key, "spending", who=who)
    for who in ("officer-binh", "officer-anh", "administrator", "stranger"):
        with pytest.raises(NotFound):
            prove(world, key, "spending", who=who)
    Duty.objects.filter(pk=world.duties[AN].pk).update(organisation=world.organisations["finance-an"])
    assert prove(world, key, "spending", who="finance-an") == 1


def test_documents_of_units_taken_over_prove_values_and_those_of_others_do_not(world):
    before = add(world, who="officer-anh", unit=ANH)
    assert prove(world, before) == 1
    other = add(world, who="officer-binh", unit=BINH)
    after = add(world)
    for key, who, unit in ((other, "officer-an", AN), (after, "officer-anh", ANH), ("unknown", "officer-an", AN)):
        with pytest.raises(NotFound):
            prove(world, key, who=who, unit=unit)


def test_who_works_for_two_units_does_not_prove_the_one_by_the_other_s_documents(world):
    Grant.objects.create(
        account=world.accounts["officer-an"], organisation=world.organisations["binh"], role=Role.OFFICER,
        from_day=date(2025, 1, 1),
    )  # fmt: skip
    key = add(world, unit=BINH)
    with pytest.raises(NotFound):
        prove(world, key)
    assert prove(world, key, unit=BINH) == 1


def test_a_withdrawn_document_proves_nothing_more(world):
    key = add(world)
    withdraw(actor=world.actor("officer-an"), key=key, reason="Nhầm")
    with pytest.raises(WrongState) as caught:
        prove(world, key)
    assert caught.value.code == "evidence.is_withdrawn"


def test_a_citation_is_ended_once_and_stays_in_the_record(world):
    key = add(world)
    prove(world, key)
    citation, actor = Citation.objects.get().pk, world.actor("officer-an")
    assert end(actor=actor, citation=citation) == (world.duties[AN].pk, "people", "", key)
    assert (live(), Citation.objects.count(), Line.objects.filter(action="audit_evidence.ended").count()) == ([], 1, 1)
    with pytest.raises(WrongState) as caught:
        end(actor=actor, citation=citation)
    assert caught.value.code == "evidence.ended_already"
    with pytest.raises(NotFound):
        end(actor=actor, citation=0)


def test_others_end_nothing(world):
    prove(world, add(world))
    citation = Citation.objects.get().pk
    for who, error in (
        ("reviewer", NotAllowed),
        ("finance-an", NotAllowed),
        ("officer-binh", NotFound),
        ("officer-anh", NotFound),
    ):
        with pytest.raises(error):
            end(actor=world.actor(who), citation=citation)
    assert len(live()) == 1


def test_after_the_hand_in_nothing_is_cited_or_ended_until_values_are_taken_again(world):
    key = add(world)
    prove(world, key)
    type_in(world, people="12", spending="3")
    actor, duty = world.actor("officer-an"), world.duties[AN].pk
    happen(actor=actor, duty=duty, event=Event.SUBMIT)
    for state in (DutyState.SUBMITTED, DutyState.ACCEPTED, DutyState.FROZEN):
        Duty.objects.filter(pk=duty).update(state=state)
        for doing in (
            lambda: prove(world, key, "spending"),
            lambda: end(actor=actor, citation=Citation.objects.get().pk),
        ):
            with pytest.raises(WrongState) as caught:
                doing()
            assert caught.value.code == f"save.duty_{state}"
    Duty.objects.filter(pk=duty).update(state=DutyState.RETURNED)
    assert prove(world, key, "spending") == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"state": RoundState.PLANNED}, "save.round_planned"), ({"state": RoundState.CLOSED}, "save.round_closed"),
        ({"state": RoundState.FROZEN}, "save.round_frozen"),
    ],
)  # fmt: skip
def test_a_round_that_takes_no_values_takes_no_citations(world, change, code):
    key = add(world)
    Round.objects.update(**change)
    with pytest.raises(WrongState) as caught:
        prove(world, key)
    assert caught.value.code == code


def test_a_citation_lets_the_retention_run_from_the_round_s_year(world):
    key = add(world, issued_on=date(2010, 5, 1))
    assert Document.objects.get(key=key).keep_until == date(2020, 12, 31)
    prove(world, key)
    assert Document.objects.get(key=key).keep_until == date(2035, 12, 31)


@pytest.mark.parametrize("count", [1, 3])
def test_citing_asks_the_database_a_fixed_number_of_times(world, count, django_assert_num_queries):
    key = add(world)
    actor, duty = world.actor("officer-an"), world.duties[AN].pk
    prove(world, key, "share")
    cells = [("share", ""), ("people", ""), ("spending", "")][:count]
    with django_assert_num_queries(14):
        cite(actor=actor, key=key, duty=duty, cells=cells, page=4)
