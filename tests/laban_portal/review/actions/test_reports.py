# SPDX-License-Identifier: Apache-2.0
"""A leader makes the official report and takes it back signed; what does not fit is refused whole and leaves nothing."""

from __future__ import annotations

import hashlib
import json
from datetime import date, timedelta

import pytest

from laban_portal.audit.models import Line
from laban_portal.collection.models import Chain, Revision, Round
from laban_portal.files.models import Stored
from laban_portal.notices.models import Notice
from laban_portal.people.models import Account, Grant
from laban_portal.people.rules import Role
from laban_portal.review.actions import reports as actions
from laban_portal.review.models import Report
from laban_portal.review.paper.pdf import report_pdf
from laban_portal.review.rules.reports import ReportWanted
from laban_portal.ui.errors import NotAllowed, NotFound, Refused, Stale, WrongState
from tests.laban_portal.conftest import AN, BINH, NOON
from tests.laban_portal.review.handed_in import hand_in, let_decide, type_in
from tests.laban_portal.review.paper import authority
from tests.laban_portal.review.signing import (
    WANTED,
    let_make,
    pdf_of,
    scan,
    seen_now,
    send_back,
    signed_pdf,
    site,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def handed(world, tmp_path):
    """An's form is handed in; files and roots are this test's own."""
    with site(tmp_path):
        hand_in(world)
        yield world


def codes(refusal):
    return [each.code for each in refusal.value.problems]


def rows(report):
    return {each["element"]: each for each in json.loads(report.content)["duties"][0]["rows"]}


def test_a_report_holds_the_cells_as_they_stand_with_the_chain_s_place_and_its_hash(handed):
    report, chain = let_make(handed), Chain.objects.get(unit__key=AN)
    last = Revision.objects.get(chain=chain, element="spending")
    assert (report.number, report.state, report.language, report.sequence) == (1, "made", "vi", chain.sequence)
    assert report.hash == hashlib.sha256(report.content.encode()).hexdigest()
    said = json.loads(report.content)
    assert (said["chain_sequence"], said["chain_head"], said["signer"]["name"]) == (2, chain.head, "Trần Quốc Bảo")
    assert said["office"]["issuer"] == {"vi": "Cơ quan an", "en": "Office an"}
    got = rows(report)["spending"]
    assert (got["kind"], got["value"], got["revision"], got["revision_hash"]) == ("number", "34", 1, last.hash)
    assert rows(report)["share"]["kind"] == "empty"
    assert pdf_of(report).startswith(b"%PDF-")
    line = Line.objects.get(action="audit_reports.made")
    assert (line.unit, line.facts["report"], line.facts["missing"]) == (AN, report.code, "–")


def test_a_later_report_replaces_the_one_before(handed):
    first = let_make(handed)
    second = let_make(handed)
    first.refresh_from_db()
    assert (first.state, first.replaced_at, second.number) == ("replaced", NOON, 2)
    assert json.loads(second.content)["replaces"] == first.code


@pytest.mark.parametrize("who", ["officer-an", "finance-an"])
def test_an_officer_makes_no_report(handed, who):
    with pytest.raises(NotAllowed) as refusal:
        let_make(handed, who)
    assert (refusal.value.code, Report.objects.count()) == ("reports.not_yours", 0)


def test_the_leader_of_a_department_makes_no_report_of_the_province(handed):
    account = Account.objects.create(email="head@example.vn", name="Head")
    place = handed.organisations["finance-an"]
    Grant.objects.create(account=account, organisation=place, role=Role.LEADER, from_day=date(2025, 1, 1))
    handed.accounts["head"] = account
    with pytest.raises(NotAllowed) as refusal:
        let_make(handed, "head")
    assert refusal.value.code == "reports.not_yours"


def test_another_province_and_an_administrator_find_no_round_to_report(handed):
    report = let_make(handed)
    for who in ("leader-binh", "administrator"):
        with pytest.raises(NotFound):
            let_make(handed, who)
        with pytest.raises(NotFound):
            send_back(handed, report, signed_pdf(report), who=who)
    with pytest.raises(NotAllowed):
        send_back(handed, report, signed_pdf(report), who="manager")


def test_missing_forms_must_be_acknowledged_with_a_reason_and_all_faults_come_at_once(handed):
    wanted = ReportWanted(signer_name=" ", signer_title="", symbol="x" * 41, dated_unread=True)
    with pytest.raises(Refused) as refusal:
        let_make(handed, "leader-binh", BINH, wanted=wanted)
    assert sorted(codes(refusal)) == sorted([
        "reports.signer_name_wanted", "reports.signer_title_wanted", "reports.too_long", "reports.day_wrong",
        "reports.acknowledge", "reports.reason_wanted",
    ])  # fmt: skip
    report = let_make(handed, "leader-binh", BINH, missing=True, reason="Cần gửi trước")
    line = Line.objects.get(action="audit_reports.made")
    assert (line.facts["missing"], line.facts["reason"]) == ("F1 2025", "Cần gửi trước")
    assert json.loads(report.content)["duties"][0]["state"] == "not_begun"


def test_a_round_that_is_not_open_yet_has_no_report(handed):
    seen = seen_now(handed)
    Round.objects.update(state="planned")
    with pytest.raises(WrongState) as refusal:
        let_make(handed, seen=seen)
    assert refusal.value.code == "reports.not_open"


def test_a_plan_that_moved_since_it_was_seen_makes_no_report(handed):
    seen = seen_now(handed)
    let_decide(handed, handed.duties[AN].pk, "lower")
    with pytest.raises(Stale) as refusal:
        let_make(handed, seen=seen)
    assert (refusal.value.code, Report.objects.count(), Stored.objects.count()) == ("reports.moved", 0, 0)


def test_a_value_that_comes_while_the_pdf_is_drawn_is_not_slipped_past_the_report(handed, monkeypatch):
    drawn = report_pdf

    def drawn_slowly(*given):
        let_decide(handed, handed.duties[AN].pk, "lower")
        return drawn(*given)

    monkeypatch.setattr(actions, "report_pdf", drawn_slowly)
    with pytest.raises(Stale):
        let_make(handed)
    assert (Report.objects.count(), Stored.objects.count()) == (0, 0)
    monkeypatch.undo()
    report = let_make(handed)
    assert (rows(report)["people"]["value"], report.sequence) == ("1100", Chain.objects.get(unit__key=AN).sequence)


def test_a_signed_pdf_is_checked_and_kept_and_the_ministry_is_told(handed):
    report = let_make(handed)
    given = signed_pdf(report)
    assert send_back(handed, report, given) == "digital"
    report.refresh_from_db()
    assert (report.state, report.signed_kind, report.signed_name) == ("signed", "digital", "ký.pdf")
    found = report.signature["signatures"][0]
    assert (report.signature["trusted"], found["name"], found["trust"]) == (True, "Nguyễn Thị Hoài Thương", "trusted")
    assert report.signature["sha256"] == hashlib.sha256(given).hexdigest()
    told = set(Notice.objects.filter(kind="report_notices.signed_digital").values_list("account__name", "link"))
    assert told == {
        ("Manager", f"/reports/{report.code}/"), ("Reviewer", f"/verify/{report.code}/"),
        ("Reviewer Two", f"/verify/{report.code}/"),
    }  # fmt: skip
    assert Line.objects.filter(action="audit_reports.signed_digital", unit=AN).count() == 1


def test_a_signer_whom_no_root_vouches_for_is_taken_and_said_to_be_unsure(handed):
    report = let_make(handed)
    send_back(handed, report, signed_pdf(report, authority.stranger()))
    report.refresh_from_db()
    assert (report.signature["trusted"], report.signature["signatures"][0]["trust"]) == (False, "self_signed")


def test_a_scan_is_kept_as_what_it_is(handed):
    report = let_make(handed)
    assert send_back(handed, report, scan(), "quét.png") == "scan"
    report.refresh_from_db()
    assert (report.state, report.signed_kind, report.signature["signatures"]) == ("signed", "scan", [])
    assert report.signature["trusted"] is False


def test_a_signature_takes_the_place_of_a_scan_but_no_scan_that_of_a_signature(handed):
    report = let_make(handed)
    send_back(handed, report, scan(), "quét.png")
    send_back(handed, report, signed_pdf(report))
    with pytest.raises(WrongState) as refusal:
        send_back(handed, report, scan(1300), "quét.png")
    assert refusal.value.code == "reports.signed_digitally"


def test_what_does_not_fit_is_refused_with_its_fault_and_nothing_of_it_is_kept(handed):
    other = let_make(handed)
    foreign = signed_pdf(other)
    report = let_make(handed)
    good = signed_pdf(report)
    at = good.rindex(b"/Contents")
    cases = {
        "unsigned": (pdf_of(report), "a.pdf", ["paper.unsigned"]),
        "another report": (foreign, "a.pdf", ["paper.other_report"]),
        "changed after signing": (authority.drawn_over(good), "a.pdf", ["paper.changed_after"]),
        "changed before signing": (
            authority.signed(authority.drawn_over(pdf_of(report)), authority.leader()), "a.pdf", ["paper.changed_before"],
        ),
        "a small picture": (scan(300, 400), "a.png", ["paper.scan_small"]),
        "no report at all": (b"a;b\n1;2\n", "a.csv", ["files.type"]),
        "nothing": (None, "", ["reports.file_wanted"]),
        "cut short": (good[:at], "a.pdf", ["files.pdf_broken"]),
    }  # fmt: skip
    before = Stored.objects.count()
    got = {}
    for name, (content, file, _) in cases.items():
        with pytest.raises(Refused) as refusal:
            send_back(handed, report, content, file)
        got[name] = codes(refusal)
    assert got == {name: wanted for name, (_, _, wanted) in cases.items()}
    report.refresh_from_db()
    assert (report.state, report.signed_id, Stored.objects.count()) == ("made", None, before)
    assert not Notice.objects.filter(kind__startswith="report_notices").exists()


def test_a_report_that_was_replaced_takes_no_signed_copy(handed):
    first = let_make(handed)
    given = signed_pdf(first)
    let_make(handed)
    with pytest.raises(WrongState) as refusal:
        send_back(handed, first, given)
    assert refusal.value.code == "reports.was_replaced"


def test_number_and_day_of_the_letter_stand_in_the_report(handed):
    wanted = ReportWanted(
        signer_name=WANTED.signer_name, signer_title="KT. GIÁM ĐỐC\r\nPHÓ GIÁM ĐỐC", office_number="12", symbol="BC-SKHCN",
        dated=NOON.date() + timedelta(days=1),
    )  # fmt: skip
    said = json.loads(let_make(handed, wanted=wanted).content)
    assert (said["office"]["office_number"], said["office"]["dated"]) == ("12", "2026-03-11")
    assert said["signer"]["title"]["vi"] == "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"


def test_a_report_of_a_unit_with_two_typed_values_counts_them(handed):
    type_in(handed, BINH, people="5")
    report = let_make(handed, "leader-binh", BINH, missing=True, reason="thử")
    assert json.loads(report.content)["totals"]["values"] == 1
