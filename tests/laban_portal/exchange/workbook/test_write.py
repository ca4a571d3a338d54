# SPDX-License-Identifier: Apache-2.0
"""A workbook as another program sees it: sheets, widths, protection, checks inside, print."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from laban_portal.exchange.workbook.book import Written
from laban_portal.exchange.workbook.duty_page import number_of
from laban_portal.exchange.workbook.layout import mark, title
from laban_portal.ui.words import tables
from tests.laban_portal.exchange.workbook.books import BOOK, LINES, ROWS, with_line, written

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def opened() -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(written()))


@pytest.fixture(scope="module")
def page(opened: Workbook) -> Worksheet:
    return opened["01-KHCN"]


def test_the_sheets_stand_in_order_and_two_of_them_nobody_sees(opened: Workbook):
    assert [(each.title, each.sheet_state) for each in opened.worksheets] == [
        ("Hướng dẫn", "visible"), ("01-KHCN", "visible"), ("02-KHCN", "visible"), ("Minh chứng", "visible"),
        ("Danh mục", "veryHidden"), ("Dấu", "veryHidden"),
    ]  # fmt: skip


def test_every_sheet_says_in_its_first_cell_which_it_is(opened: Workbook):
    roles = ("guide", "duty-11", "duty-12", "documents", "lists", "stamp")
    assert [each["A1"].value for each in opened.worksheets] == [mark(BOOK.key, role) for role in roles]


def test_equal_books_give_equal_bytes_and_a_workbook_speaks_the_person_s_language():
    assert written() == written()
    english = openpyxl.load_workbook(io.BytesIO(written(language="en")))
    assert english.sheetnames == ["Instructions", "01-KHCN", "02-KHCN", "Documents", "Lists", "Stamp"]
    assert english["01-KHCN"]["H4"].value == "VALUE"


def test_a_line_shows_what_was_known_and_what_stands_there(page: Worksheet):
    row = ROWS["people"]
    assert [cell.value for cell in page[row]][:18] == [
        "people", "people", "Số người *", None, "người", 120, 125, 130, None, None, "đã soát", "TL01", 4, None,
        "Người làm việc toàn thời gian.\nMinh chứng cần có: Báo cáo nhân lực", 0, 1000, "integer",
    ]  # fmt: skip
    assert (page[f"I{ROWS['share']}"].value, page[f"H{ROWS['plan']}"].value) == ("chưa có", "Có")


def test_headings_of_sections_stand_between_lines_and_the_table_s_headings_above(page: Worksheet):
    assert [page[f"B{row}"].value for row in (5, 8, 11)] == ["Nhân lực", "Kinh phí", "Khác"]
    assert [cell.value for cell in page[4]][1:15] == [
        "Mã", "Chỉ tiêu", "Phân tổ", "Đơn vị tính", "Kỳ trước (2024)", "Số Bộ đang có", "GIÁ TRỊ", "Lý do không có số liệu",
        "Ký hiệu", "Ghi chú", "Minh chứng", "Trang số", "Tình trạng", "Giải thích và minh chứng cần có",
    ]  # fmt: skip
    assert (page["B1"].value, page["B2"].value) == (
        "01/KHCN · Biểu thử · năm 2025",
        "Tỉnh An · Đợt PII 2026 · nộp đúng hạn đến hết 31/3/2026",
    )


def test_only_what_is_typed_into_is_unlocked_and_there_is_no_password(page: Worksheet):
    assert (page.protection.sheet, page.protection.password) == (True, None)
    unlocked = {cell.coordinate for row in page.iter_rows() for cell in row if not cell.protection.locked}
    rows = [row for key, row in ROWS.items() if key != "closed"]
    assert unlocked == {f"{column}{row}" for row in rows for column in "HIJKLM"}


def test_widths_follow_the_texts_and_helping_columns_are_hidden(page: Worksheet):
    dimensions = page.column_dimensions
    assert [round(dimensions[column].width) for column in "BCDEFGHKLMO"] == [11, 25, 9, 10, 13, 13, 19, 35, 23, 9, 61]
    assert [dimensions[column].hidden for column in "ABP"] == [True, False, True]
    assert page["C6"].alignment.wrap_text
    assert page.freeze_panes == "E5"


def test_the_sheet_prints_across_a4_with_its_headings_page_numbers_and_stamp(page: Worksheet):
    setup = page.page_setup
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (setup.orientation, setup.paperSize, setup.fitToWidth or 1, setup.fitToHeight) == ("landscape", 9, 1, 0)
    assert (page.print_title_rows, page.print_area) == ("$4:$4", "'01-KHCN'!$B$1:$O$15")
    footer = page.oddFooter
    assert (footer.left.text, footer.center.text, footer.right.text) == (
        "Tỉnh An · Đợt PII 2026", "Issue-1_abc", "Trang &P/&N",
    )  # fmt: skip


def test_a_value_is_checked_while_it_is_typed_by_what_the_line_asks_for(page: Worksheet):
    found = {
        str(each.sqref): (each.type, each.errorStyle or "stop", each.formula1, each.formula2)
        for each in page.data_validations.dataValidation
        if str(each.sqref).startswith("H")
    }
    assert found == {
        "H6": ("whole", "warning", "$P6", "$Q6"),
        "H7": ("whole", "stop", "-1000000000000000", "1000000000000000"),
        "H9": ("decimal", "warning", "$P9", "1000000000000000"),
        "H10": ("decimal", "stop", "0", "100"),
        "H12": ("list", "stop", "'Danh mục'!$E$1:$E$2", None),
        "H13": ("list", "stop", "'Danh mục'!$F$1:$F$2", None),
        "H14": ("textLength", "stop", "2000", None),
        "H15": ("decimal", "warning", "-1000000000000000", "1000000000000000"),
    }


def test_the_other_columns_are_checked_as_a_whole(page: Worksheet, opened: Workbook):
    found = {
        str(each.sqref): (each.type, each.errorStyle or "stop", each.formula1)
        for each in page.data_validations.dataValidation
        if not str(each.sqref).startswith("H")
    }
    assert found == {
        "I6:I15": ("list", "stop", "'Danh mục'!$B$1:$B$5"),
        "J6:J15": ("list", "stop", "'Danh mục'!$C$1:$C$4"),
        "K6:K15": ("textLength", "stop", "1000"),
        "L6:L15": ("list", "information", "'Minh chứng'!$B$5:$B$66"),
        "M6:M15": ("whole", "stop", "1"),
    }
    lists = opened["Danh mục"]
    assert [[cell.value for cell in column if cell.value] for column in lists.iter_cols(4, 6)] == [
        ["Báo cáo", "Loại khác"], ["Nhỏ", "Lớn"], ["Có", "Không"],
    ]  # fmt: skip


def test_what_needs_a_look_is_coloured_by_rules_without_any_formula_in_a_cell(page: Worksheet, opened: Workbook):
    rules = [(str(area.sqref), rule.formula[0]) for area in page.conditional_formatting for rule in area.rules]
    assert len(rules) == 9
    assert ("H6:H15", 'AND($R6="integer",ISNUMBER($H6),$H6<>INT($H6))') in rules
    assert ("K6:K15", 'AND($I6="lý do khác (ghi rõ)",ISBLANK($K6))') in rules
    formulas = [
        cell.coordinate
        for each in opened.worksheets
        for row in each.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert formulas == []


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "http://example.org", "12.5"])
def test_a_text_is_never_written_as_a_formula_a_link_or_a_number(text: str):
    book = with_line(LINES[6], name=text, now=Written(kind="value", text=text, note=text), unit=text, help=text)
    parts = zipfile.ZipFile(io.BytesIO(written(book)))
    sheet = parts.read("xl/worksheets/sheet2.xml").decode()
    assert ("<f>" in sheet, "hyperlink" in sheet) == (False, False)
    row = openpyxl.load_workbook(io.BytesIO(written(book)))["01-KHCN"][6]
    assert [row[at].data_type for at in (2, 4, 7, 10, 14)] == ["s"] * 5


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0.0), ("-12.5", -12.5), ("1234567890.12345", 1234567890.12345), ("123456789012345000", 123456789012345000.0),
        ("1234567890.123456", None), ("9007199254740993", None), ("1.50", None), ("NaN", None), ("", None), ("1e5", None),
    ],
)  # fmt: skip
def test_a_number_is_written_as_one_where_a_spreadsheet_keeps_it_exactly(text: str, number: float | None):
    assert number_of(text) == number


def test_demonstration_data_says_so_on_every_sheet():
    opened = openpyxl.load_workbook(io.BytesIO(written(replace(BOOK, demonstration=True))))
    said = "DỮ LIỆU MINH HỌA: số liệu trong tệp này do máy sinh ra để trình diễn, không phải số liệu thật."
    found = [
        each.title for each in opened.worksheets if any(said == cell.value for row in each.iter_rows() for cell in row)
    ]
    assert found == ["Hướng dẫn", "01-KHCN", "02-KHCN", "Minh chứng"]


def test_the_instructions_say_whose_it_is_the_dates_and_what_is_assumed(opened: Workbook):
    page = opened["Hướng dẫn"]
    words = [tuple(cell.value for cell in row) for row in page.iter_rows(min_row=3, max_row=8, min_col=2, max_col=3)]
    assert words == [
        ("Đơn vị", "Tỉnh An"),
        ("Đợt thu thập", "Đợt PII 2026 (PII-2026)"),
        ("Lĩnh vực", "Kinh phí"),
        ("Tệp lập lúc", "12:00 10/3/2026, người tải: Trần Thị Bé"),
        (
            "01/KHCN",
            "Biểu thử, kỳ năm 2025 (phiên bản 2): nộp đúng hạn đến hết 31/3/2026; đóng sau 15/4/2026",
        ),
        (
            "02/KHCN",
            (
                "Biểu hai, kỳ 2025 (phiên bản 1): nộp đúng hạn đến hết –; đóng sau – "
                "Nội dung biểu là GIẢ ĐỊNH, chưa phải biểu đã ban hành."
            ),
        ),
    ]


def test_the_documents_registered_are_locked_and_empty_lines_are_not(opened: Workbook):
    page = opened["Minh chứng"]
    assert [cell.value for cell in page[5]][1:7] == [
        "TL01", "Báo cáo", "Sở", "12/BC-SKHCN", page["F5"].value, "Báo cáo",
    ]  # fmt: skip
    assert page["F5"].value.isoformat() == "2026-02-01T00:00:00"
    assert [page[f"B{row}"].value for row in (6, 7, 66)] == ["TL02", "TL03", "TL62"]
    unlocked = {cell.row for row in page.iter_rows() for cell in row if not cell.protection.locked}
    assert unlocked == set(range(7, 67))


def test_forms_asked_for_several_periods_have_sheets_of_their_own():
    sheets = (BOOK.sheets[0], replace(BOOK.sheets[0], duty=13, period="2025-Q1"))
    opened = openpyxl.load_workbook(io.BytesIO(written(replace(BOOK, sheets=sheets))))
    assert opened.sheetnames[1:3] == ["01-KHCN 2025", "01-KHCN 2025-Q1"]


def test_a_title_is_one_that_spreadsheets_take():
    assert title("x" * 40, ()) == "x" * 31
    assert title("[a]:b*?/\\", ()) == "-a--b----"
    assert title("''", ()) == "-"


def test_hints_in_cells_are_as_short_as_spreadsheets_want():
    for language in ("vi", "en"):
        words = tables(language)["workbook_checks"]
        long = {
            name: len(text)
            for name, text in words.items()
            if len(text) > (32 if name.endswith("_title") or name in {"stop", "warning", "information"} else 255)
        }
        assert long == {}


def test_a_form_without_lines_and_a_unit_without_documents_make_a_workbook_too():
    sheets = (replace(BOOK.sheets[0], lines=()),)
    opened = openpyxl.load_workbook(io.BytesIO(written(replace(BOOK, sheets=sheets, documents=(), document_kinds=()))))
    assert opened["Minh chứng"]["B5"].value == "TL01"
