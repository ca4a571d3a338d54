# SPDX-License-Identifier: Apache-2.0
"""The official report as a Word file, read back as Word reads it."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from laban_portal.review.paper.content import data_hash
from laban_portal.review.paper.spelling import grouped
from laban_portal.review.paper.word import report_docx
from tests.laban_portal.review.paper.example import ADDRESS, long_report, report
from tests.laban_portal.review.paper.hostile import HOSTILE, hostile_report

pytestmark = pytest.mark.once


def opened(given: bytes) -> Any:
    return docx.Document(io.BytesIO(given))


@pytest.fixture(scope="module")
def made() -> Any:
    return opened(report_docx(report(), "vi", ADDRESS))


def words(element: Any) -> str:
    return "".join(each.text or "" for each in element.iter(qn("w:t"))).replace("\u200b", "")


def test_the_same_content_gives_the_same_bytes():
    first, second = (report_docx(report(), "vi", ADDRESS) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as inside:
        assert {each.date_time for each in inside.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_it_says_what_it_is_and_in_which_language(made):
    facts = made.core_properties
    assert (facts.title, facts.language, facts.created, facts.modified) == (
        "BÁO CÁO: Số liệu của tỉnh Quảng Đức (LB-7QK2-M9XA-PDRT)", "vi-VN",
        datetime(2026, 3, 20, 8, 30, 15, tzinfo=UTC), datetime(2026, 3, 20, 8, 30, 15, tzinfo=UTC),
    )  # fmt: skip
    assert facts.keywords == f"laban-report/1, LB-7QK2-M9XA-PDRT, sha256:{data_hash(report())}"
    assert {each.get(qn("w:val")) for each in made.styles.element.iter(qn("w:lang"))} == {"vi-VN"}


def test_the_report_stands_upright_and_its_appendices_across(made):
    assert [section.page_width > section.page_height for section in made.sections] == [False, True, True]


def test_headings_stand_in_the_order_of_the_pdf(made):
    assert [each.text for each in made.paragraphs if each.style.name.startswith("Heading")] == [
        "1. Tổng hợp",
        "2. Số liệu chi tiết và minh chứng",
        "3. Kiểm tra tính toàn vẹn",
        "4. Trách nhiệm về số liệu",
        "Phụ lục I",
        "Biểu 02/KHCN-TC. Chi cho hoạt động khoa học và công nghệ",
        "Phụ lục II",
    ]


def test_every_page_has_the_code_the_hash_and_the_picture_that_leads_to_the_check(made):
    section = made.sections[0]
    for footer in (section.footer, section.first_page_footer):
        shown = words(footer._element)
        assert grouped(data_hash(report())) in shown
        assert [each.get("descr") for each in footer._element.iter(qn("wp:docPr"))] == [
            "Mã QR dẫn đến trang kiểm tra báo cáo LB-7QK2-M9XA-PDRT"
        ]
    assert all(each.footer.is_linked_to_previous for each in list(made.sections)[1:])


def test_pages_are_numbered_by_fields_but_the_first(made):
    section = made.sections[0]
    fields = [
        [each.get(qn("w:instr")) for each in header._element.iter(qn("w:fldSimple"))]
        for header in (section.header, section.first_page_header)
    ]
    assert fields == [[" PAGE "], []]


def test_the_first_row_of_a_table_of_values_is_repeated(made):
    framed = [each for each in made.tables if each._tbl.find(f".//{qn('w:tblBorders')}") is not None]
    assert [len(each._tbl.findall(f".//{qn('w:tblHeader')}")) for each in framed] == [1, 1, 1]
    assert [words(each) for each in framed[1]._tbl.findall(qn("w:tr"))[1].findall(qn("w:tc"))][:5] == [
        "1", "rd_spending_1", "Chi cho nghiên cứu và phát triển 1", "triệu đồng", "1.234.567,25",
    ]  # fmt: skip


def test_a_demonstration_says_so_above_every_page():
    section = opened(report_docx(report(demonstration=True), "vi", ADDRESS)).sections[0]
    assert {words(each._element) for each in (section.header, section.first_page_header)} == {
        "BẢN TRÌNH DIỄN – SỐ LIỆU GIẢ ĐỊNH1", "BẢN TRÌNH DIỄN – SỐ LIỆU GIẢ ĐỊNH",
    }  # fmt: skip


def test_what_people_write_is_shown_as_it_is():
    shown = words(opened(report_docx(hostile_report(), "vi", ADDRESS)).element)
    assert [each for each in HOSTILE if each not in shown] == []


def test_no_row_of_four_hundred_is_lost():
    shown = opened(report_docx(long_report(), "vi", ADDRESS)).element
    rows = [words(each) for each in shown.iter(qn("w:tr"))]
    assert [at for at in range(1, 401) if not any(each.startswith(f"{at}rd_spending_") for each in rows)] == []
