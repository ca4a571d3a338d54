# SPDX-License-Identifier: Apache-2.0
"""The official report as PDF: looked at page by page with a reader of PDF."""

from __future__ import annotations

import io
import re

import pikepdf
import pypdfium2
import pytest

from laban_portal.review.paper.content import data_hash
from laban_portal.review.paper.pdf import quoted, report_pdf
from tests.laban_portal.review.paper.example import ADDRESS, both, long_report, part, report, row
from tests.laban_portal.review.paper.hostile import HOSTILE, hostile_report

pytestmark = pytest.mark.once


def pages(given: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(given)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def bare(text: str) -> str:
    return re.sub(r"[\s\u200b\x02\ufffe]", "", text)


@pytest.fixture(scope="module")
def made() -> bytes:
    return report_pdf(report(), "vi", ADDRESS)


@pytest.fixture(scope="module")
def long() -> bytes:
    return report_pdf(long_report(), "vi", ADDRESS)


def test_the_same_content_gives_the_same_bytes(made):
    assert report_pdf(report(), "vi", ADDRESS) == made
    assert report_pdf(report(), "en", ADDRESS) != made


def test_it_is_tagged_titled_dated_and_says_which_report_it_is(made):
    with pikepdf.open(io.BytesIO(made)) as document:
        facts = {name: str(document.docinfo[name]) for name in ("/Title", "/Keywords", "/CreationDate", "/Author")}
        assert facts == {
            "/Title": "BÁO CÁO: Số liệu của tỉnh Quảng Đức (LB-7QK2-M9XA-PDRT)",
            "/Keywords": f"laban-report/1, LB-7QK2-M9XA-PDRT, sha256:{data_hash(report())}",
            "/CreationDate": "D:20260320083015Z",
            "/Author": "SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH QUẢNG ĐỨC",
        }
        assert (str(document.Root.Lang), bool(document.Root.MarkInfo.Marked)) == ("vi-VN", True)
        assert b"<pdfuaid:part>1</pdfuaid:part>" in bytes(document.Root.Metadata.read_bytes())
        assert len(document.attachments) == 0
        assert all("/Font" in page.Resources for page in document.pages)


def test_it_has_bookmarks_for_sections_appendices_and_forms(made):
    document = pypdfium2.PdfDocument(made)
    assert [each.get_title() for each in document.get_toc()] == [
        "1. Tổng hợp",
        "2. Số liệu chi tiết và minh chứng",
        "3. Kiểm tra tính toàn vẹn",
        "4. Trách nhiệm về số liệu",
        "Phụ lục I SỐ LIỆU CHI TIẾT THEO BIỂU",
        "Biểu 02/KHCN-TC. Chi cho hoạt động khoa học và công nghệ",
        "Phụ lục II DANH MỤC TÀI LIỆU MINH CHỨNG",
    ]
    document.close()


def test_the_report_stands_upright_and_its_appendices_across(made):
    document = pypdfium2.PdfDocument(made)
    assert [tuple(map(round, page.get_size())) for page in document] == [(595, 842)] * 2 + [(842, 595)] * 2
    document.close()


def test_every_page_says_code_address_hash_and_its_place(long):
    shown, hashed = pages(long), data_hash(long_report())
    assert len(shown) > 20
    for at, page in enumerate(shown, 1):
        wanted = ("LB-7QK2-M9XA-PDRT", ADDRESS, hashed, f"Trang{at}/{len(shown)}")
        assert [each for each in wanted if each not in bare(page)] == []


def test_the_head_of_a_table_is_repeated_on_every_page_of_values(long):
    values = [page for page in pages(long) if "Giá trị" in page]
    assert all(page.count("Đơn vị tính") >= 1 for page in values)
    assert len(values) > 15


def test_no_row_of_four_hundred_is_lost(long):
    shown = bare("".join(pages(long)))
    wanted = [bare(f"{at}rd_spending_") for at in range(1, 401)]
    assert [each for each in wanted if each not in shown] == []


def test_a_demonstration_says_so_on_every_page():
    shown = pages(report_pdf(report(demonstration=True), "vi", ADDRESS))
    assert all("BẢN TRÌNH DIỄN – SỐ LIỆU GIẢ ĐỊNH" in page for page in shown)


def test_the_english_one_has_the_same_pages_and_says_which_is_official():
    shown = pages(report_pdf(report(), "en", ADDRESS))
    assert (len(shown), "The Vietnamese version is the official one." in shown[0]) == (4, True)


def test_what_people_write_is_shown_and_never_run():
    shown = bare("".join(pages(report_pdf(hostile_report(), "vi", ADDRESS))))
    assert [each for each in HOSTILE if bare(each) not in shown] == []


def test_a_very_long_explanation_goes_on_over_pages_whole():
    words = " ".join(f"giảitrình{at}." for at in range(1500))
    shown = bare("".join(pages(report_pdf(report(part(row(1, explanations=(words,)))), "vi", ADDRESS))))
    assert [at for at in range(1500) if f"giảitrình{at}." not in shown] == []


def test_a_word_without_end_stays_in_its_column():
    document = pypdfium2.PdfDocument(report_pdf(report(part(row(1, name=both("x" * 300, "y")))), "vi", ADDRESS))
    text = document[2].get_textpage()
    right = max(text.get_charbox(at)[2] for at in range(text.count_chars()) if text.get_text_range(at, 1) == "x")
    assert right < 480
    document.close()


def test_letters_that_no_font_has_do_not_stop_a_report():
    assert "Sheet" in pages(report_pdf(report(part(row(1, note="Sheet \U0001f9ea 表"))), "vi", ADDRESS))[2]


def test_texts_are_strings_of_the_typesetter():
    assert quoted('a"b\\c\nd#e') == '"a\\"b\\\\c\\nd#e"'
