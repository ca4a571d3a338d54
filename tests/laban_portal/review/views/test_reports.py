# SPDX-License-Identifier: Apache-2.0
"""The pages of official reports: what they show to whom, the form with its faults, the files."""

from __future__ import annotations

import hashlib
import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx import Document

from laban_portal.clock.now import today
from laban_portal.collection.models import Duty
from laban_portal.review.models import Report
from laban_portal.review.queries.report_waiting import waiting
from tests.laban_portal.conftest import AN, BINH
from tests.laban_portal.review.handed_in import hand_in, let_decide
from tests.laban_portal.review.signing import let_make, pdf_of, seen_now, send_back, signed_pdf, site

pytestmark = pytest.mark.django_db
FORM = {"signer_name": "Trần Quốc Bảo", "signer_title": "GIÁM ĐỐC"}


@pytest.fixture
def handed(world, tmp_path):
    """An's form is handed in."""
    with site(tmp_path):
        hand_in(world)
        yield world


def plan_address(world, unit=AN):
    return f"/rounds/{world.round.code}/units/{unit}/report/"


def text_of(answer):
    return re.sub(r"\s+", " ", answer.content.decode())


def test_the_plan_is_for_those_who_may_see_all_values_and_its_form_for_the_leader(handed):
    got = {}
    for who in (
        "leader-an",
        "officer-an",
        "finance-an",
        "officer-binh",
        "reviewer",
        "manager",
        "auditor",
        "administrator",
    ):
        answer = handed.client(who).get(plan_address(handed))
        got[who] = answer.status_code, 'name="signer_title"' in answer.content.decode()
    assert got == {
        "leader-an": (200, True), "officer-an": (200, False), "finance-an": (200, False), "officer-binh": (404, False),
        "reviewer": (200, False), "manager": (200, False), "auditor": (200, False), "administrator": (404, False),
    }  # fmt: skip


def test_the_form_makes_a_report_and_leads_to_it(handed):
    answer = handed.client("leader-an").post(plan_address(handed), {**FORM, "seen": seen_now(handed)})
    report = Report.objects.get()
    assert answer.headers["Location"] == f"/reports/{report.code}/"
    page = text_of(handed.client("leader-an").get(answer.headers["Location"]))
    assert report.hash in page
    assert "Gửi bản đã ký" in page
    assert "Gửi bản đã ký" not in text_of(handed.client("officer-an").get(answer.headers["Location"]))


def test_faults_are_told_at_their_fields_with_what_was_typed(handed):
    given = {
        "signer_name": "Bảo",
        "dated": "2026-02-31",
        "office_number": "7",
        "seen": seen_now(handed, BINH, "manager"),
    }
    answer = handed.client("leader-binh").post(plan_address(handed, BINH), given)
    page = text_of(answer)
    assert answer.status_code == 422
    assert [each for each in re.findall(r'<a href="#(\w+)">', page) if each != "main"] == [
        "signer_title", "dated", "missing", "reason",
    ]  # fmt: skip
    assert 'value="Bảo"' in page
    assert 'value="7"' in page


def test_a_stale_plan_is_shown_anew(handed):
    answer = handed.client("leader-an").post(plan_address(handed), {**FORM, "seen": "0" * 64})
    assert answer.status_code == 409
    assert "vừa thay đổi nên báo cáo chưa được lập" in text_of(answer)
    assert seen_now(handed) in text_of(answer)


def test_values_that_changed_since_are_told_on_both_pages(handed):
    report = let_make(handed)
    client = handed.client("officer-an")
    words = "Số liệu đã thay đổi sau khi lập báo cáo này."
    for address in (plan_address(handed), f"/reports/{report.code}/"):
        assert words not in text_of(client.get(address))
    let_decide(handed, handed.duties[AN].pk, "lower")
    for address in (plan_address(handed), f"/reports/{report.code}/"):
        assert words in text_of(client.get(address))


def test_the_files_are_the_pdf_as_made_the_bytes_that_are_hashed_and_a_word_file(handed):
    report = let_make(handed)
    client = handed.client("officer-an")
    pdf = client.get(f"/reports/{report.code}/pdf")
    assert b"".join(pdf.streaming_content) == pdf_of(report)
    assert pdf.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    data = client.get(f"/reports/{report.code}/json")
    assert hashlib.sha256(data.content).hexdigest() == report.hash
    assert data.headers["Content-Disposition"] == f'attachment; filename="{report.code}.json"'
    words = Document(io.BytesIO(client.get(f"/reports/{report.code}/docx").content))
    assert "CƠ QUAN AN" in "".join(cell.text for table in words.tables for cell in table._cells)
    assert client.get(f"/reports/{report.code}/signed").status_code == 404
    given = signed_pdf(report)
    send_back(handed, report, given)
    assert b"".join(client.get(f"/reports/{report.code}/signed").streaming_content) == given


def test_another_province_finds_neither_the_report_nor_its_files(handed):
    report = let_make(handed)
    client = handed.client("leader-binh")
    places = ("", "pdf", "json", "docx", "signed")
    assert {client.get(f"/reports/{report.code}/{each}").status_code for each in places} == {404}
    assert client.post(f"/reports/{report.code}/take-back").status_code == 404


def test_a_signed_copy_is_sent_back_by_the_form_and_a_wrong_one_told_at_its_field(handed):
    report = let_make(handed)
    client, address = handed.client("leader-an"), f"/reports/{report.code}/take-back"
    answer = client.post(address, {"file": SimpleUploadedFile("a.pdf", pdf_of(report))})
    assert answer.status_code == 422
    assert "Tệp chưa có chữ ký số nào." in text_of(answer)
    assert client.post(address).status_code == 422
    answer = client.post(address, {"file": SimpleUploadedFile("a.pdf", signed_pdf(report))}, follow=True)
    assert "Đã nhận bản ký số" in text_of(answer)
    assert "Nguyễn Thị Hoài Thương" in text_of(answer)


def test_the_leader_is_told_of_the_next_step_and_nobody_else(handed):
    def next_step(who="leader-an"):
        return [(each.title, each.link) for each in waiting(handed.actor(who), today(), "vi")]

    assert next_step() == [("Cả 1 biểu đã nộp: lập báo cáo chính thức", plan_address(handed))]
    assert [next_step(who) for who in ("officer-an", "finance-an", "leader-binh", "manager")] == [[]] * 4
    home = text_of(handed.client("leader-an").get("/"))
    assert f'href="{plan_address(handed)}"' in home
    report = let_make(handed)
    assert next_step() == [("Báo cáo chính thức chờ ký", f"/reports/{report.code}/")]
    send_back(handed, report, signed_pdf(report))
    assert next_step() == []
    let_decide(handed, handed.duties[AN].pk, "lower")
    assert next_step() == [("Số liệu đã đổi sau báo cáo: lập báo cáo mới", plan_address(handed))]


def test_the_unit_s_page_leads_to_its_report(handed):
    page = text_of(handed.client("officer-an").get(f"/rounds/{handed.round.code}/units/{AN}/"))
    assert f'href="{plan_address(handed)}"' in page


def test_the_queries_of_the_plan_do_not_depend_on_the_number_of_forms_and_reports(handed):
    client = handed.client("leader-an")

    def queries():
        client.get(plan_address(handed))
        with CaptureQueriesContext(connection) as found:
            client.get(plan_address(handed))
        return len(found)

    let_make(handed)
    one = queries()
    first = handed.duties[AN]
    for period in ("2023", "2024"):
        Duty.objects.create(
            round=first.round, chain=first.chain, unit_id=AN, form=first.form, domain="money", period=period,
            organisation=first.organisation, on_time_until=first.on_time_until, closes_on=first.closes_on, required=2,
        )  # fmt: skip
    let_make(handed, missing=True, reason="thử")
    let_make(handed, missing=True, reason="thử")
    assert queries() == one
