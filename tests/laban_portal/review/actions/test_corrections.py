# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date

import pytest

from laban_portal.audit.models import Line
from laban_portal.collection.models import Cell, Revision
from laban_portal.collection.queries.chain import verify
from laban_portal.collection.states import CORRECTION_STEPS, CorrectionEvent, CorrectionState
from laban_portal.evidence.actions.documents import change, put_file, withdraw
from laban_portal.evidence.actions.uploads import Upload
from laban_portal.evidence.models import Citation, Document
from laban_portal.evidence.queries.document import document_page
from laban_portal.evidence.queries.visible import readable_documents
from laban_portal.evidence.rules.wanted import DocumentWanted, keep_until
from laban_portal.notices.models import Notice
from laban_portal.people.models import Grant
from laban_portal.review.actions.corrections import (
    Wanted,
    ask_correction,
    decide_correction,
    grant_correction,
    refuse_correction,
)
from laban_portal.review.actions.freezing import make_snapshot
from laban_portal.review.models import Correction, Decision, Snapshot, SnapshotPart
from laban_portal.review.queries.corrections import asking
from laban_portal.review.queries.snapshots import next_plan
from laban_portal.review.snapshot.content import part_values
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, Stale, WrongState
from laban_portal.ui.words import say
from tests.laban_portal.conftest import AN, BINH, NOON
from tests.laban_portal.evidence.papers import pdf
from tests.laban_portal.review.frozen import accepted, asked, document, frozen


def make(world, reason="Đính chính", seen=""):
    seen = seen or next_plan(world.round.pk).seen
    return make_snapshot(actor=world.actor("manager"), code="test-2026", reason=reason, seen=seen)


def test_a_unit_asks_a_reviewer_grants_and_the_next_snapshot_takes_it(world):
    first = frozen(world)
    pk = asked(world)
    made = Correction.objects.get()
    assert (made.before, made.text, made.number, made.state) == ("1200", "1250", 1, "asked")
    grant_correction(actor=world.actor("reviewer"), correction=pk, words="Đúng theo báo cáo")
    cell = Cell.objects.get(duty__unit__key=AN, element="people")
    assert (cell.text, cell.number, cell.state) == ("1250", 2, "frozen")
    assert Revision.objects.values_list("source", "by_name").get(number=2) == ("corrected", "Reviewer")
    decision = Decision.objects.get(verdict="correct")
    assert (decision.before, decision.after, decision.number, decision.after_number) == ("1200", "1250", 1, 2)
    assert make(world) == 2
    second = Snapshot.objects.get(number=2)
    assert (second.previous, second.values) == (first, 5)
    made.refresh_from_db()
    assert (made.state, made.snapshot_id, made.decision_id) == ("taken", second.pk, decision.pk)
    values = {
        number: part_values(text)[0]
        for number, text in SnapshotPart.objects.filter(unit=AN).values_list("snapshot__number", "content")
    }
    assert {number: (each.text, each.source) for number, each in values.items()} == {
        1: ("1200", "typed"), 2: ("1250", "corrected"),
    }  # fmt: skip
    assert [each.number for each in values[2].evidence] == ["12/BC", "34/BC"]
    assert verify().breaks == ()


def test_the_document_of_a_granted_request_is_cited_beside_the_value(world):
    frozen(world)
    pk = asked(world, page=1)
    grant_correction(actor=world.actor("reviewer"), correction=pk, words="Đúng")
    cited = Citation.objects.get(document__number="34/BC")
    assert (cited.element, cited.page, cited.number, cited.by_name) == ("people", 1, 2, "Officer-An")


@pytest.mark.parametrize("before", [None, date(2000, 12, 31), date(2099, 12, 31)])
def test_the_document_of_a_granted_request_is_kept_as_long_as_the_year_it_proves_wants(world, before):
    frozen(world)
    key = document(number="34/BC").key
    Document.objects.filter(key=key).update(keep_until=before)
    grant_correction(actor=world.actor("reviewer"), correction=asked(world, document=key), words="Đúng")
    wanted = keep_until("report", world.round.year)
    assert Document.objects.get(key=key).keep_until == max(before or wanted, wanted)


@pytest.mark.parametrize("state", list(CorrectionState))
def test_a_document_named_by_a_request_is_held_until_it_is_refused_or_withdrawn(world, state):
    frozen(world)
    key = document(number="34/BC").key
    pk = asked(world, document=key)
    Correction.objects.filter(pk=pk).update(state=state)
    officer, held = world.actor("officer-an"), state not in {CorrectionState.REFUSED, CorrectionState.WITHDRAWN}
    said = DocumentWanted(kind="report", issuer="Sở KHCN", number="35/BC", issued_on=date(2026, 1, 5), title="Khác")
    assert document_page(officer, key, date(2026, 3, 10), "vi").held is held
    for act in (
        lambda: change(actor=officer, key=key, wanted=said),
        lambda: put_file(actor=officer, key=key, upload=Upload(content=pdf(), name="khac.pdf")),
        lambda: withdraw(actor=officer, key=key, reason="Ban hành nhầm"),
    ):
        if held:
            with pytest.raises(WrongState) as refusal:
                act()
            assert refusal.value.code == "corrections.holds_document"
        else:
            act()
    row = Document.objects.get(key=key)
    assert (row.number, row.file_id is None, row.withdrawn_at is None) == ("34/BC" if held else "35/BC", held, held)


def test_the_page_of_a_held_document_says_why_and_offers_no_change(world):
    frozen(world)
    key = document(number="34/BC").key
    asked(world, document=key)
    page = world.client("officer-an").get(f"/evidence/{key}/").content.decode()
    assert say("corrections.holds_document", "vi") in page
    assert f"/evidence/{key}/withdraw/" not in page
    assert world.client("officer-an").get(f"/evidence/{key}/withdraw/").status_code == 409


@pytest.mark.parametrize(("domains", "seen"), [([], True), (["money"], True), (["health"], False)])
def test_who_decides_on_a_request_sees_the_document_that_it_names(world, domains, seen):
    frozen(world)
    Grant.objects.filter(account=world.accounts["reviewer"]).update(domains=domains)
    named, other = document(number="34/BC").key, document(number="99/MẬT").key
    pk = asked(world, document=named)

    def found():
        rows = Document.objects.filter(readable_documents(world.actor("reviewer")), key__in=(named, other))
        listed = set(rows.values_list("key", flat=True))
        status = {key: world.client("reviewer").get(f"/evidence/{key}/").status_code for key in (named, other)}
        return listed, status[named], status[other]

    assert found() == (({named}, 200, 404) if seen else (set(), 404, 404))
    assert world.client("officer-binh").get(f"/evidence/{named}/").status_code == 404
    decide_correction(actor=world.actor("officer-an"), correction=pk, event=CorrectionEvent.WITHDRAW)
    assert found() == (set(), 404, 404)


def test_a_request_is_not_granted_by_a_document_that_was_withdrawn(world):
    frozen(world)
    key = document(number="34/BC").key
    pk = asked(world, document=key)
    Document.objects.filter(key=key).update(withdrawn_at=NOON)
    with pytest.raises(WrongState) as refusal:
        grant_correction(actor=world.actor("reviewer"), correction=pk, words="Đúng")
    assert refusal.value.code == "corrections.document_withdrawn"
    assert (Correction.objects.get().state, Cell.objects.get(duty__unit__key=AN, element="people").text) == (
        "asked",
        "1200",
    )
    refuse_correction(actor=world.actor("reviewer"), correction=pk, words="Tài liệu đã rút")
    assert Correction.objects.get().state == "refused"


def test_no_data_is_asked_for_with_its_reason(world):
    frozen(world)
    pk = asked(world, text="", kind="none", no_data="not_collected")
    grant_correction(actor=world.actor("reviewer"), correction=pk, words="Đúng")
    assert Cell.objects.values_list("kind", "reason", "state").get(duty__unit__key=AN, element="people") == (
        "none", "not_collected", "frozen",
    )  # fmt: skip
    assert verify().breaks == ()


def test_every_fault_of_a_request_is_told_at_once(world):
    frozen(world)
    with pytest.raises(Refused) as refusal:
        asked(world, "nhiều", reason=" ", document="nothing")
    assert [each.code for each in refusal.value.problems] == [
        "entry_number.not_a_number", "corrections.document_wanted", "corrections.reason_wanted",
    ]  # fmt: skip
    assert Correction.objects.count() == 0


@pytest.mark.parametrize(
    ("text", "code"), [("1.200", "judged.same_value"), ("", "judged.value_wanted"), ("1,5", "save.not_whole")]
)
def test_what_changes_nothing_or_cannot_count_is_refused(world, text, code):
    frozen(world)
    with pytest.raises(Refused) as refusal:
        asked(world, text)
    assert [each.code for each in refusal.value.problems] == [code]


def test_a_document_of_another_unit_or_one_withdrawn_proves_nothing(world):
    frozen(world)
    gone = document(number="1")
    gone.withdrawn_at = NOON
    gone.save()
    for key in (document(BINH).key, gone.key):
        with pytest.raises(Refused) as refusal:
            asked(world, document=key)
        assert [each.code for each in refusal.value.problems] == ["corrections.document_wanted"]


def test_a_value_that_is_not_frozen_or_has_an_open_request_is_not_asked_about(world):
    accepted(world)
    with pytest.raises(WrongState) as refusal:
        asked(world)
    assert refusal.value.code == "corrections.not_frozen"


def test_one_request_at_a_time(world):
    frozen(world)
    asked(world)
    with pytest.raises(WrongState) as refusal:
        asked(world, "1.300")
    assert refusal.value.code == "corrections.one_open"


def test_lines_as_browsers_send_them_and_letters_as_some_machines_type_them_are_taken_in_one_form(world):
    frozen(world)
    pk = asked(world, reason="Đếm thiếu\r\nmột xa\u0303 \r\n")
    grant_correction(actor=world.actor("reviewer"), correction=pk, words=" Đúng\r\ntheo báo cáo")
    made = Correction.objects.get()
    assert (made.reason, made.answer) == ("Đếm thiếu\nmột xã", "Đúng\ntheo báo cáo")
    assert Decision.objects.get(verdict="correct").words == "Đúng\ntheo báo cáo"
    assert Cell.objects.get(duty__unit__key=AN, element="people").note == "Đúng\ntheo báo cáo"


def test_two_thousand_letters_in_lines_are_not_too_many(world):
    frozen(world)
    asked(world, reason="\r\n".join(["x" * 19] * 100))
    assert len(Correction.objects.get().reason) == 1999


def test_signs_that_cannot_be_seen_are_refused(world):
    frozen(world)
    with pytest.raises(Refused) as refusal:
        asked(world, reason="Đếm\u202ethiếu")
    assert "corrections.unfit_letters" in [each.code for each in refusal.value.problems]
    with pytest.raises(Refused):
        grant_correction(actor=world.actor("reviewer"), correction=asked(world), words="Đúng\x07")
    assert Correction.objects.get().state == "asked"


@pytest.mark.parametrize("who", ["reviewer", "analyst", "manager", "auditor", "finance-an"])
def test_what_documents_a_unit_has_is_shown_only_to_those_who_may_ask(world, who):
    frozen(world)
    document(number="99/MẬT")
    with pytest.raises(NotAllowed):
        asking(world.actor(who), world.duties[AN].pk, "people", "", "vi")
    found = asking(world.actor("leader-an"), world.duties[AN].pk, "people", "", "vi")
    assert [name for _, name in found.documents] == ["99/MẬT Báo cáo năm", "12/BC Báo cáo năm"]


def test_who_saw_another_revision_looks_again(world):
    frozen(world)
    with pytest.raises(Stale):
        asked(world, seen=0)


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("officer-binh", NotFound), ("officer-anh", NotFound), ("administrator", NotFound), ("reviewer", NotAllowed),
        ("manager", NotAllowed), ("auditor", NotAllowed), ("analyst", NotAllowed), ("finance-an", NotAllowed),
    ],
)  # fmt: skip
def test_only_the_unit_s_own_people_ask(world, who, error):
    frozen(world)
    wanted = Wanted(element="people", text="5", reason="x", document=document().key, seen=1)
    with pytest.raises(error):
        ask_correction(actor=world.actor(who), duty=world.duties[AN].pk, wanted=wanted)


WHO = {
    CorrectionEvent.GRANT: {"reviewer"},
    CorrectionEvent.REFUSE: {"reviewer"},
    CorrectionEvent.WITHDRAW: {"officer-an", "leader-an"},
}


@pytest.mark.parametrize("event", list(WHO))
@pytest.mark.parametrize("state", list(CorrectionState))
def test_the_table_of_corrections_holds_for_every_state_event_and_role(world, state, event):
    frozen(world)
    pk = asked(world)
    Correction.objects.filter(pk=pk).update(state=state)
    Grant.objects.filter(account=world.accounts["reviewer"]).update(domains=["money"])
    step = CORRECTION_STEPS.get((state, event))
    people = (
        "officer-an",
        "leader-an",
        "finance-an",
        "reviewer",
        "analyst",
        "manager",
        "auditor",
        "officer-binh",
        "administrator",
    )
    for who in people:
        actor = world.actor(who)
        if who in {"officer-binh", "administrator"}:
            with pytest.raises(NotFound):
                decide_correction(actor=actor, correction=pk, event=event, words="Lời")
        elif who not in WHO[event]:
            with pytest.raises(NotAllowed):
                decide_correction(actor=actor, correction=pk, event=event, words="Lời")
        elif step is None:
            with pytest.raises(WrongState) as refusal:
                decide_correction(actor=actor, correction=pk, event=event, words="Lời")
            assert refusal.value.code == f"corrections.is_{state}"
    assert Correction.objects.get().state == state
    if step is not None:
        decide_correction(actor=world.actor(min(WHO[event])), correction=pk, event=event, words="Lời")
        assert Correction.objects.get().state == step.to


def test_a_reviewer_of_another_domain_knows_nothing_of_it(world):
    frozen(world)
    pk = asked(world)
    Grant.objects.filter(account=world.accounts["reviewer"]).update(domains=["health"])
    with pytest.raises(NotFound):
        grant_correction(actor=world.actor("reviewer"), correction=pk, words="Lời")


def test_a_decision_wants_words_and_a_refusal_changes_no_value(world):
    frozen(world)
    pk = asked(world)
    with pytest.raises(Refused) as refusal:
        refuse_correction(actor=world.actor("reviewer"), correction=pk, words="  ")
    assert [each.code for each in refusal.value.problems] == ["corrections.words_wanted"]
    refuse_correction(actor=world.actor("reviewer"), correction=pk, words="Không đủ căn cứ")
    assert (Cell.objects.get(duty__unit__key=AN, element="people").text, Decision.objects.get(verdict="refuse").words) == (
        "1200", "Không đủ căn cứ",
    )  # fmt: skip


def test_the_next_snapshot_wants_something_granted_and_a_reason(world):
    frozen(world)
    with pytest.raises(WrongState) as refusal:
        make(world)
    assert refusal.value.code == "snapshots.nothing_granted"
    grant_correction(actor=world.actor("reviewer"), correction=asked(world), words="Đúng")
    with pytest.raises(Refused):
        make(world, reason=" ")
    with pytest.raises(Stale):
        make(world, seen="0")
    with pytest.raises(NotAllowed):
        make_snapshot(actor=world.actor("reviewer"), code="test-2026", reason="x", seen="")
    assert Snapshot.objects.count() == 1


def test_before_freezing_there_is_no_next_snapshot(world):
    with pytest.raises(WrongState) as refusal:
        make(world)
    assert refusal.value.code == "snapshots.not_frozen"


def test_both_sides_are_told_and_it_is_written_down(world):
    frozen(world)
    pk = asked(world)
    grant_correction(actor=world.actor("reviewer"), correction=pk, words="Đúng")
    make(world)
    kinds = {
        (kind, email.partition("@")[0])
        for kind, email in Notice.objects.exclude(kind__startswith="duty").values_list("kind", "account__email")
    }
    assert {
        ("correction_notices.asked", "reviewer"), ("correction_notices.granted", "officer-an"),
        ("correction_notices.granted", "manager"), ("freezing_notices.snapshot_made", "officer-an"),
    } <= kinds  # fmt: skip
    assert ("correction_notices.granted", "officer-binh") not in kinds
    assert list(Line.objects.filter(action__startswith="audit_corr").order_by("pk").values_list("action", "about")) == [
        ("audit_corrections.asked", f"correction:{pk}"), ("audit_corrections.granted", f"correction:{pk}"),
    ]  # fmt: skip
