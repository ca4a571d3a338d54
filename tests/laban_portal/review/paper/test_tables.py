# SPDX-License-Identifier: Apache-2.0
"""The cells of a report's tables."""

from __future__ import annotations

from itertools import count

import pytest

from laban_portal.review.paper.content import Document
from laban_portal.review.paper.tables import documents_table, rows_table, summary_table
from tests.laban_portal.review.paper.example import (
    ANSWERED,
    DOCUMENTS,
    FLAGGED,
    LEFT_EMPTY,
    NO_DATA,
    both,
    hashed,
    part,
    row,
)

pytestmark = pytest.mark.once


def rows(*given, language="vi"):
    return rows_table(part(*given), "", language, count(1)).rows


def test_a_row_says_value_evidence_and_revision():
    assert rows(row(1)) == (
        (
            "1", "rd_spending_1", "Chi cho nghiên cứu và phát triển 1", "triệu đồng", "1.234.567,25", "", "[1], tr. 3",
            f"2 · {hashed('row 1')[:8]}",
        ),
    )  # fmt: skip


def test_numbers_are_written_as_the_reader_writes_them():
    assert [each[4] for each in rows(row(1), row(2, value="-0.5"), language="en")] == ["1,234,567.25", "-0.5"]


def test_no_data_says_why():
    ((_, _, _, _, value, notes, evidence, _),) = rows(NO_DATA)
    assert (value, notes, evidence) == (
        "Không có số liệu", "Lý do: chưa có\nGhi chú: Cục Thống kê công bố vào tháng 6.", "",
    )  # fmt: skip


def test_flag_explanation_slice_and_several_proofs_stand_in_a_row():
    ((_, _, name, _, _, notes, evidence, _),) = rows(FLAGGED)
    assert (name, notes, evidence) == (
        "Chi cho nghiên cứu và phát triển 3 – Nữ",
        "Ký hiệu: ước tính\nGiải trình: Tăng gấp ba do dự án Khu công nghệ cao đi vào hoạt động.",
        "[1], tr. 3; [2]",
    )


def test_an_answer_is_said_in_words_and_an_empty_cell_is_told():
    assert [(each[4], each[7]) for each in rows(ANSWERED, LEFT_EMPTY)] == [
        ("Có", f"2 · {hashed('row 4')[:8]}"), ("(để trống)", "–"),
    ]  # fmt: skip


def test_what_is_called_a_number_and_is_none_is_shown_as_it_stands():
    assert [each[4] for each in rows(row(1, value="12 triệu"), row(2, value="NaN"), row(3, value="1e9"))] == [
        "12 triệu", "NaN", "1e9",
    ]  # fmt: skip


def test_letters_that_cannot_be_seen_are_left_out():
    ((_, _, name, *_),) = rows(row(1, name=both("Chi\u202e tiêu\x00", "x")))
    assert name == "Chi tiêu"


def test_the_summary_adds_up():
    table = summary_table((part(row(1), NO_DATA), part(FLAGGED, form="03/KHCN-TC")), "vi")
    assert [each[4:] for each in (*table.rows, table.last)] == [
        ("2", "1", "1", "1"), ("1", "1", "0", "1"), ("3", "2", "1", "2"),
    ]  # fmt: skip


def test_a_document_is_named_with_pages_and_hash():
    first, second = documents_table(DOCUMENTS, "", "vi").rows
    assert first[:7] == (
        "[1]", "Báo cáo", "Ủy ban nhân dân tỉnh Quảng Đức", "15/BC-UBND", "05/02/2026",
        "Báo cáo kết quả hoạt động khoa học và công nghệ năm 2025", "3, 12",
    )  # fmt: skip
    assert first[7].replace("\n", "") == hashed("first")
    assert second[2:7] == ("", "", "–", "Niên giám thống kê 2025", "toàn bộ")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_table_has_as_many_widths_as_columns(language):
    tables = (
        summary_table((part(row(1)),), language),
        rows_table(part(row(1)), "", language, count(1)),
        documents_table((Document(number=1, kind=both("a", "b"), title="x"),), "", language),
    )
    assert all(len(each.heads) == len(each.widths) == len(each.rows[0]) for each in tables)
