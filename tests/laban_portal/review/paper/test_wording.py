# SPDX-License-Identifier: Apache-2.0
"""A report in words: the order of the decree, room for number and day, and what a new report says of the one before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from laban_portal.review.paper.content import data_hash
from laban_portal.review.paper.spelling import grouped
from laban_portal.review.paper.wording import wording
from laban_portal.review.texts.en.paper import WORDS as ENGLISH
from laban_portal.review.texts.vi.paper import WORDS as VIETNAMESE
from tests.laban_portal.review.paper.example import ADDRESS, both, part, report, row

pytestmark = pytest.mark.once

OFFICE = report().office


def test_both_languages_have_the_same_sentences():
    assert list(VIETNAMESE) == list(ENGLISH)


def test_the_head_stands_as_the_decree_wants_it():
    said = wording(report(), "vi", ADDRESS)
    assert (said.nation, said.motto) == ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    assert (said.parent, said.issuer) == (
        ("ỦY BAN NHÂN DÂN TỈNH QUẢNG ĐỨC",), ("SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH QUẢNG ĐỨC",),
    )  # fmt: skip
    assert (said.number, said.place_day) == ("Số: ……/BC-SKHCN", "Quảng Đức, ngày …… tháng …… năm 2026")
    assert (said.kind, said.subject, said.to) == (
        "BÁO CÁO", "Số liệu của tỉnh Quảng Đức", "Kính gửi: Bộ Khoa học và Công nghệ",
    )  # fmt: skip
    assert said.copies == ("- Như trên;", "- Ủy ban nhân dân tỉnh (để báo cáo);", "- Lưu: VT.")
    assert (said.signer_title, said.signer) == (("GIÁM ĐỐC",), "Nguyễn Thị Hoài Thương")


@pytest.mark.parametrize(
    ("day", "language", "said"),
    [
        (date(2026, 2, 5), "vi", "Quảng Đức, ngày 05 tháng 02 năm 2026"),
        (date(2026, 3, 15), "vi", "Quảng Đức, ngày 15 tháng 3 năm 2026"),
        (date(2026, 3, 5), "en", "Quảng Đức, 5 March 2026"),
    ],
)
def test_number_and_day_are_written_where_they_are_known(day, language, said):
    found = wording(report(office=replace(OFFICE, dated=day, office_number="15")), language, ADDRESS)
    assert (found.number.endswith("15/BC-SKHCN"), found.place_day) == (True, said)


def test_an_appendix_says_which_report_it_belongs_to():
    found = wording(report(office=replace(OFFICE, dated=date(2026, 2, 5), office_number="15")), "vi", ADDRESS)
    assert {each.belongs for each in found.appendices} == {
        "(Kèm theo Báo cáo số 15/BC-SKHCN ngày 05 tháng 02 năm 2026 của Sở Khoa học và Công nghệ tỉnh Quảng Đức)"
    }


def test_names_of_two_lines_keep_them_in_the_head_only():
    office = replace(OFFICE, issuer=both("Sở Khoa học\nvà Công nghệ", "Department"))
    said = wording(report(office=office), "vi", ADDRESS)
    assert said.issuer == ("SỞ KHOA HỌC", "VÀ CÔNG NGHỆ")
    assert "Sở Khoa học và Công nghệ báo cáo số liệu" in said.opening


def test_a_later_report_says_which_one_it_takes_the_place_of():
    assert wording(report(number=2, replaces="LB-AAAA-BBBB-CCCC"), "vi", ADDRESS).beneath[1:] == (
        "(Lập lần 2, thay thế báo cáo có mã LB-AAAA-BBBB-CCCC)",
    )
    assert wording(report(number=2), "vi", ADDRESS).beneath[1:] == ("(Lập lần 2)",)
    assert wording(report(), "vi", ADDRESS).beneath[1:] == ()


def test_the_english_one_says_that_it_is_not_the_official_one():
    assert wording(report(), "en", ADDRESS).beneath[1:] == ("The Vietnamese version is the official one.",)


def test_a_demonstration_says_so():
    said = wording(report(demonstration=True), "vi", ADDRESS)
    assert (said.mark, "không có giá trị pháp lý" in said.beneath[-1]) == ("BẢN TRÌNH DIỄN – SỐ LIỆU GIẢ ĐỊNH", True)
    assert wording(report(), "vi", ADDRESS).mark == ""


def test_every_page_says_code_address_and_hash():
    said, hashed = wording(report(), "vi", ADDRESS), grouped(data_hash(report()))
    assert said.footer == (
        "Mã báo cáo: LB-7QK2-M9XA-PDRT", f"Kiểm tra tại: {ADDRESS}", f"SHA-256 của dữ liệu: {hashed}",
    )  # fmt: skip


def test_the_last_words_before_the_signature_are_the_promise():
    promise = (
        "Sở Khoa học và Công nghệ tỉnh Quảng Đức chịu trách nhiệm về tính đầy đủ, chính xác, trung thực của số liệu và minh "
        "chứng trong Báo cáo này./."
    )
    assert wording(report(), "vi", ADDRESS).sections[-1].paragraphs == (promise,)


def test_a_report_without_rows_or_documents_says_so():
    values, documents = wording(report(part(), documents=()), "vi", ADDRESS).appendices
    assert [(each.table, each.note) for each in (*values.parts, *documents.parts)] == [
        (None, "Biểu này không có ô số liệu nào."),
        (None, "Báo cáo không kèm tài liệu minh chứng nào."),
    ]


def test_rows_are_counted_over_all_forms():
    values, _ = wording(report(part(row(1), row(2)), part(row(3))), "vi", ADDRESS).appendices
    assert [[line[0] for line in each.table.rows] for each in values.parts if each.table] == [["1", "2"], ["3"]]
