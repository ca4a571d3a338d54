# SPDX-License-Identifier: Apache-2.0
"""What evidence adds to a value: marks, the panel's part, and what hinders the hand-in."""

from __future__ import annotations

import json

import pytest

from laban_portal.catalog.models import Version
from laban_portal.clock.now import now
from laban_portal.collection import beside
from laban_portal.collection.actions.duties import happen
from laban_portal.collection.actions.save import save_cells
from laban_portal.collection.models import Duty, Round
from laban_portal.collection.states import DutyState, Event
from laban_portal.collection.typed import Typed
from laban_portal.evidence.actions.documents import withdraw
from laban_portal.evidence.queries.beside import hindrances, marks, parts
from laban_portal.ui.errors import NotFound, Refused
from tests.laban_portal.conftest import AN, ANH, BINH, FORM_CONTENT, canonical
from tests.laban_portal.evidence.papers import add, pdf, prove, type_in

PEOPLE = ("people", "")


@pytest.fixture
def asked(world):
    """Let the form name evidence for people and spending."""
    content = json.loads(json.dumps(FORM_CONTENT))
    for field in content["form"]["sections"][0]["fields"][:2]:
        field["evidence"] = {"vi": "Quyết định", "en": "A decision"}
    text, digest = canonical(content)
    world.form = Version.objects.create(
        kind="form", pack="test", code="F1", number=2, names=world.form.names, domain="money", content=text, hash=digest,
        state="ready",
    )  # fmt: skip
    Duty.objects.update(form=world.form)
    return world


def words(world):
    return {
        key: [(each.words, each.count, each.tone) for each in found]
        for key, found in marks(world.duties[AN].pk, "en").items()
    }


def panel(world, who="officer-an", key=PEOPLE):
    (part,) = parts(world.actor(who), world.duties[AN].pk, key, "en")
    assert part.template == "evidence/panel.html"
    return part.content


def missing(world):
    return [(each.code, each.where.item, dict(each.facts)["cell"]) for each in hindrances(world.duties[AN].pk, "en")]


def test_the_room_has_joined():
    assert marks in beside._marks
    assert parts in beside._parts
    assert hindrances in beside._hindrances


def test_a_row_is_marked_with_its_proofs_or_that_none_stands_where_one_is_asked_for(asked):
    assert words(asked) == {}
    type_in(asked, people="12", spending="3", share="4")
    assert words(asked) == {PEOPLE: [("No proof", 0, "")], ("spending", ""): [("No proof", 0, "")]}
    Round.objects.update(proof_wanted=True)
    first, second = add(asked), add(asked, number="2/QĐ")
    prove(asked, first, "people", "share")
    prove(asked, second)
    assert words(asked) == {
        PEOPLE: [("2 proofs", 2, "is-good")], ("spending", ""): [("No proof", 0, "is-warn")],
        ("share", ""): [("1 proof", 1, "is-good")],
    }  # fmt: skip


def test_a_withdrawn_document_counts_for_nothing_but_is_still_shown(asked):
    type_in(asked, people="12")
    key = add(asked)
    prove(asked, key)
    withdraw(actor=asked.actor("officer-an"), key=key, reason="Nhầm")
    assert words(asked) == {PEOPLE: [("No proof", 0, "")]}
    assert [line.document_withdrawn for line in panel(asked).lines] == [True]


@pytest.mark.parametrize("count", [1, 3])
def test_marks_and_the_panel_ask_a_fixed_number_of_times(asked, count, django_assert_num_queries):
    for number in range(count):
        prove(asked, add(asked, number=f"{number}/QĐ"), *("people", "spending", "share")[:count])
    duty, actor = asked.duties[AN].pk, asked.actor("officer-an")
    marks(duty, "en")
    with django_assert_num_queries(4):
        marks(duty, "en")
    with django_assert_num_queries(10):
        parts(actor, duty, PEOPLE, "en")


def test_the_panel_shows_what_proves_the_value_and_that_it_was_cited_for_an_earlier_one(asked):
    key = add(asked, content=pdf())
    type_in(asked, people="12")
    prove(asked, key, page=2, place="Bảng 1")
    (line,) = panel(asked).lines
    assert (line.document, line.page, line.place, line.earlier, line.may_end) == (key, 2, "Bảng 1", False, True)
    type_in(asked, people="13", seen=1)
    (line,) = panel(asked).lines
    assert (line.number, line.earlier) == (1, True)
    assert panel(asked, key=("spending", "")).lines == ()


def test_the_panel_offers_the_unit_s_documents_and_those_of_units_it_took_over(asked):
    add(asked, who="officer-binh", unit=BINH)
    gone = add(asked, number="9/QĐ")
    withdraw(actor=asked.actor("officer-an"), key=gone, reason="Nhầm")
    before, own = add(asked, who="officer-anh", unit=ANH), add(asked)
    found = panel(asked)
    assert [each.key for each in found.offers] == [own, before]
    assert found.offers[0].words == "12/QĐ-UBND · Quyết định giao dự toán chi khoa học · UBND tỉnh An"
    assert (found.evidence, found.types, found.locked) == ("A decision", True, "")


def test_readers_are_offered_nothing_and_typists_are_told_why_not_now(asked):
    prove(asked, add(asked))
    for who in ("reviewer", "auditor", "finance-an"):
        found = panel(asked, who)
        assert (len(found.lines), found.types, found.offers, found.locked) == (1, False, (), "")
    Duty.objects.filter(pk=asked.duties[AN].pk).update(state=DutyState.SUBMITTED)
    found = panel(asked)
    assert (found.locked, found.offers, [line.may_end for line in found.lines]) == ("save.duty_submitted", (), [False])
    for who in ("officer-binh", "officer-anh", "administrator"):
        with pytest.raises(NotFound):
            panel(asked, who)


def test_a_round_that_wants_no_proof_is_not_hindered(asked):
    type_in(asked, people="12", spending="3")
    assert missing(asked) == []
    happen(actor=asked.actor("officer-an"), duty=asked.duties[AN].pk, event=Event.SUBMIT)


def test_a_round_that_wants_proof_takes_a_document_or_a_note_for_each_value(asked):
    Round.objects.update(proof_wanted=True)
    assert missing(asked) == []
    type_in(asked, people="12", spending="3", share="4")
    actor, duty = asked.actor("officer-an"), asked.duties[AN].pk
    assert missing(asked) == [
        ("evidence.proof_missing", "people", "People"),
        ("evidence.proof_missing", "spending", "Spending"),
    ]
    with pytest.raises(Refused) as caught:
        happen(actor=actor, duty=duty, event=Event.SUBMIT)
    assert [each.code for each in caught.value.problems] == ["evidence.proof_missing"] * 2
    prove(asked, add(asked))
    type_in(asked, spending="3", note="Chưa quyết toán", seen=1)
    assert missing(asked) == []
    happen(actor=actor, duty=duty, event=Event.SUBMIT)


def test_no_data_with_its_reason_needs_no_proof(asked):
    Round.objects.update(proof_wanted=True)
    typed = [Typed(element="people", kind="none", reason="not_yet")]
    save_cells(actor=asked.actor("officer-an"), duty=asked.duties[AN].pk, typed=typed, source="typed", at=now())
    assert missing(asked) == []


def test_a_form_that_names_no_evidence_wants_none(world):
    Round.objects.update(proof_wanted=True)
    type_in(world, people="12", spending="3")
    assert (missing(world), words(world)) == ([], {})
