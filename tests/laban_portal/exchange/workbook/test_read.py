# SPDX-License-Identifier: Apache-2.0
"""A workbook that comes back: whole files that are refused, sheets and lines that were moved, and what is read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from openpyxl.workbook import Workbook

from laban_portal.exchange.workbook.read import read_workbook
from laban_portal.exchange.workbook.returned import Expected, ReadBook, ReadPaper
from laban_portal.ui.words import say
from tests.laban_portal.exchange.workbook.books import BOOK, ROWS, SECRET, edited, repacked, written

pytestmark = pytest.mark.once

Told = tuple[str, str, str]
FORM = "01-KHCN"


def told(book: ReadBook) -> list[Told]:
    """Return code, sheet and cell of every fault, and see that each can be said in both languages."""
    for each in book.faults:
        assert all(say(each.code, language, **dict(each.facts)).encode() for language in ("vi", "en"))
    return [(each.code.removeprefix("returned_workbook."), each.where.sheet, each.where.cell) for each in book.faults]


def read(change: Callable[[Workbook], object]) -> ReadBook:
    return read_workbook(edited(change), SECRET)


def _put(sheet: str, **cells: object) -> Callable[[Workbook], object]:
    def change(book: Workbook) -> None:
        for address, value in cells.items():
            book[sheet][address] = value

    return change


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_comes_back_as_it_was_given_out_changes_nothing(language: str):
    book = read_workbook(written(language=language), SECRET)
    assert (book.faults, book.refused, [cell for cell in book.cells if cell.changed]) == ((), False, [])
    assert [(cell.duty, cell.element, cell.slice) for cell in book.cells] == [
        *((11, *key.partition(" ")[::2]) for key in ROWS),
        (12, "spending", ""),
    ]


def test_another_program_may_save_it_without_a_change():
    book = read(lambda _: None)
    assert (book.faults, [cell for cell in book.cells if cell.changed]) == ((), [])


def test_the_stamp_tells_everything_of_the_workbook():
    stamp = read_workbook(written(), SECRET).stamp
    assert stamp is not None
    assert (stamp.key, stamp.round, stamp.unit, stamp.domain, stamp.language, stamp.head, stamp.made_by) == (
        BOOK.key, BOOK.round, BOOK.unit, BOOK.domain, "vi", BOOK.head, BOOK.made_by,
    )  # fmt: skip
    assert [(each.duty, each.form, each.version, each.hash, each.period) for each in stamp.sheets] == [
        (11, "01/KHCN", 2, "f" * 64, "2025"), (12, "02/KHCN", 1, "", "2025"),
    ]  # fmt: skip
    assert [line.row for line in stamp.sheets[0].lines] == list(ROWS.values())


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01", b"PK\x03\x04broken"],
    ids=["empty", "bytes", "cut"],
)
def test_what_is_no_workbook_is_refused_under_any_name(content: bytes):
    book = read_workbook(content, SECRET)
    assert (told(book), book.refused) == ([("files.office_broken", "", "")], True)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<html><table><tr><td>1</td></tr></table></html>", "HTML"), (b"unit,value\n1,2\n", "CSV"), (b"%PDF-1.7\n", "PDF"),
        (b'[{"unit": 1}]', "JSON"), (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
    ],
)  # fmt: skip
def test_a_file_that_is_plainly_something_else_is_told_what_it_is(content: bytes, kind: str):
    book = read_workbook(content, SECRET)
    assert [(each.code, dict(each.facts)) for each in book.faults] == [
        ("files.type", {"found": kind, "wanted": "Excel (.xlsx)"})
    ]


def test_old_and_locked_workbooks_are_refused():
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    locked = old + "EncryptedPackage".encode("utf-16-le")
    assert told(read_workbook(old, SECRET)) == [("files.office_old", "", "")]
    assert told(read_workbook(locked, SECRET)) == [("files.office_encrypted", "", "")]


def test_macros_links_to_other_files_and_bombs_are_refused_before_anything_is_read():
    content, same = written(), lambda data: data
    macro = repacked(content, "", same, added={"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"})
    link = repacked(content, "", same, added={"xl/externalLinks/externalLink1.xml": b"<externalLink/>"})
    bomb = repacked(content, "", same, added={"xl/media/a.xml": b" " * (40 << 20)})
    assert [each[0] for each in told(read_workbook(macro, SECRET))] == [
        "files.office_macro", "files.office_embedded",
    ]  # fmt: skip
    assert told(read_workbook(link, SECRET)) == [("files.office_outside", "", "")]
    assert told(read_workbook(bomb, SECRET)) == [("files.office_bomb", "", "")]


def test_more_cells_than_any_workbook_of_ours_has_are_not_read():
    book = Workbook()
    rows = b"".join(b"<row>" + b"<c/>" * 500 + b"</row>" for _ in range(201))  # empty ones, in two sheets together
    for name in ("one", "two"):
        book.create_sheet(name)
    out = io.BytesIO()
    book.save(out)

    def filled(part: bytes) -> bytes:
        return part.replace(b"<sheetData></sheetData>", b"<sheetData>" + rows + b"</sheetData>")

    content = repacked(repacked(out.getvalue(), "xl/worksheets/sheet2.xml", filled), "xl/worksheets/sheet3.xml", filled)
    assert told(read_workbook(content, SECRET)) == [("table.too_many_cells", "two", "")]


def test_an_entity_is_never_expanded():
    evil = b'<!DOCTYPE a [<!ENTITY b "c">]>'
    head = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    content = repacked(written(), "xl/worksheets/sheet2.xml", lambda data: data.replace(head, head + evil))
    assert told(read_workbook(content, SECRET)) == [("files.office_doctype", "", "")]


def test_a_workbook_of_another_maker_has_no_stamp():
    target = io.BytesIO()
    Workbook().save(target)
    book = read_workbook(target.getvalue(), SECRET)
    assert (told(book), book.stamp, book.cells) == ([("no_stamp", "", "")], None, ())


def test_a_stamp_that_was_changed_or_signed_elsewhere_is_refused():
    assert told(read_workbook(written(), b"another secret")) == [("stamp_changed", "", "")]
    for address, value in (
        ("A2", "0" * 64),
        ("A2", "é"),
        ("A2", "_xD800_"),
        ("A3", "AAAA"),
        ("A3", "no base64!"),
        ("A3", None),
    ):
        assert told(read(_put("Dấu", **{address: value}))) == [("stamp_changed", "", "")]


def test_the_workbook_of_another_unit_or_round_is_refused_whole():
    book = read_workbook(written(), SECRET, expected=Expected(unit="n/02@2025-07-01", round="PII-2027"))
    assert (told(book), book.cells, book.refused) == ([("other_unit", "", ""), ("other_round", "", "")], (), True)
    assert not read_workbook(written(), SECRET, expected=Expected(unit=BOOK.unit, round=BOOK.round)).faults


def test_a_sheet_is_known_under_another_name():
    def change(book: Workbook) -> None:
        book[FORM].title = "Bản của tôi"

    book = read(change)
    assert (told(book), book.refused) == ([("sheet_renamed", "Bản của tôi", "")], False)
    assert {cell.sheet for cell in book.cells if cell.duty == 11} == {"Bản của tôi"}


def test_sheets_that_are_gone_added_or_copied_are_told_all_at_once():
    def change(book: Workbook) -> None:
        del book["02-KHCN"]
        del book["Minh chứng"]
        book.create_sheet("Nháp")["B2"] = 1
        book.copy_worksheet(book[FORM]).title = "Bản sao"

    assert told(read(change)) == [
        ("sheet_foreign", "Nháp", ""), ("sheet_twice", "Bản sao", ""), ("sheet_missing", "02-KHCN", ""),
        ("sheet_missing", "Minh chứng", ""),
    ]  # fmt: skip


def test_a_sheet_of_another_workbook_of_ours_is_foreign():
    change = _put("02-KHCN", A1="laban-workbook/1 Another_key duty-12")
    assert told(read(change)) == [("sheet_foreign", "02-KHCN", ""), ("sheet_missing", "02-KHCN", "")]


def test_an_inserted_row_moves_lines_and_what_is_typed_there_is_no_line():
    def change(book: Workbook) -> None:
        book[FORM].insert_rows(9)
        book[FORM]["H9"] = 5

    book = read(change)
    assert told(book) == [("lines_moved", FORM, "B10"), ("line_added", FORM, "H9")]
    assert dict(book.faults[0].facts) == {"count": "6"}
    assert [cell.address for cell in book.cells][:3] == ["H6", "H7", "H10"]


def test_deleted_doubled_and_foreign_lines_are_named():
    def change(book: Workbook) -> None:
        book[FORM]["A9"] = "people"
        book[FORM]["A16"] = "stranger"

    book = read(change)
    assert told(book) == [("line_twice", FORM, "B9"), ("line_foreign", FORM, "B16"), ("line_missing", FORM, "B9")]
    assert [dict(each.facts)["name"] for each in (book.faults[0], book.faults[2])] == ["Số người", "Chi cho đổi mới"]


def test_merged_cells_among_those_to_fill_in_are_refused_elsewhere_they_are_not():
    def change(book: Workbook) -> None:
        book[FORM].merge_cells("B1:O1")
        book[FORM].merge_cells("H7:I7")
        book[FORM].merge_cells("K6:K9")
        book["Minh chứng"].merge_cells("D7:E7")

    assert sorted(told(read(change))) == [
        ("merged", FORM, "H7:I7"),
        ("merged", FORM, "K6:K9"),
        ("merged", "Minh chứng", "D7:E7"),
    ]


def test_hidden_rows_comments_and_grey_cells_are_passed_over():
    from openpyxl.comments import Comment  # noqa: PLC0415  used here only

    def change(book: Workbook) -> None:
        page = book[FORM]
        page.row_dimensions[9].hidden = True
        page["H9"] = 7
        page["H9"].comment = Comment("=1+1", "ai đó")
        page["C9"], page["T9"] = "tên khác", "=1+1"

    book = read(change)
    assert told(book) == []
    assert [(cell.address, cell.text) for cell in book.cells if cell.changed] == [("H9", "7")]


def test_a_locked_line_may_not_be_changed():
    book = read(_put(FORM, H15=8, K15="sửa"))
    assert told(book) == [("locked", FORM, "H15")]


def test_new_documents_are_read_and_cited_by_label_or_by_number():
    def change(book: Workbook) -> None:
        page = book["Minh chứng"]
        page["C7"], page["D7"], page["E7"], page["F7"], page["G7"] = (
            "bao cao",
            "Sở Tài chính",
            "9/BC",
            "05/02/2026",
            "Chi",
        )
        page["D9"], page["G9"] = "UBND tỉnh", "Kế hoạch"
        book[FORM]["L7"], book[FORM]["M7"] = "9 / bc", 3
        book[FORM]["L9"], book[FORM]["M9"] = "tl05", "12"
        book[FORM]["L12"] = "12/BC-SKHCN"

    book = read(change)
    assert told(book) == []
    assert book.papers == (
        ReadPaper(label="TL03", kind="report", issuer="Sở Tài chính", number="9/BC", issued_on="2026-02-05", title="Chi",
                  sheet="Minh chứng", row=7),
        ReadPaper(label="TL05", kind="other", issuer="UBND tỉnh", number="", issued_on="", title="Kế hoạch",
                  sheet="Minh chứng", row=9),
    )  # fmt: skip
    assert [(cell.address, cell.document, cell.paper, cell.page) for cell in book.cells if cell.changed] == [
        ("H7", "", "TL03", "3"), ("H9", "", "TL05", "12"), ("H12", "doc-1", "", ""),
    ]  # fmt: skip


def test_faults_of_new_documents_are_told_with_their_cells():
    def change(book: Workbook) -> None:
        page = book["Minh chứng"]
        page["C7"], page["D7"], page["F7"] = "vô danh", "=1+1", "hôm qua"
        page["E8"], page["D8"], page["G8"] = "x" * 81, "@abc", "Tên"
        page["D67"] = "thêm"

    assert told(read(change)) == [
        ("papers_full", "Minh chứng", "D67"), ("formula", "Minh chứng", "D7"), ("paper_title_wanted", "Minh chứng", "G7"),
        ("paper_kind_unknown", "Minh chứng", "C7"), ("paper_no_day", "Minh chứng", "F7"),
        ("sign_in_text", "Minh chứng", "D8"), ("too_long", "Minh chứng", "E8"),
    ]  # fmt: skip


def test_the_day_of_a_document_may_be_written_in_several_ways_and_must_be_one():
    def change(book: Workbook) -> None:
        page = book["Minh chứng"]
        days = ("2026-02-05", "5.2.2026", datetime(2026, 2, 5), "31/02/2026", "5/2", 2026)  # noqa: DTZ001  a spreadsheet's day
        for row, day in enumerate(days, start=7):
            page[f"D{row}"], page[f"F{row}"], page[f"G{row}"] = "Sở", day, "Báo cáo"
            page[f"F{row}"].number_format = "dd/mm/yyyy" if isinstance(day, datetime) else "General"
        page["E7"] = datetime(2026, 3, 12)  # noqa: DTZ001  a spreadsheet's day

    book = read(change)
    assert [paper.issued_on for paper in book.papers] == ["2026-02-05"] * 3 + [""] * 3
    assert told(book) == [
        ("date", "Minh chứng", "E7"),
        *(("paper_no_day", "Minh chứng", f"F{row}") for row in (10, 11, 12)),
    ]


def test_moved_lines_of_documents_are_refused():
    def change(book: Workbook) -> None:
        book["Minh chứng"].delete_rows(5)

    assert told(read(change)) == [("lines_moved", "Minh chứng", "B5")]


def test_all_faults_of_all_sheets_are_told_at_once():
    def change(book: Workbook) -> None:
        book[FORM]["H6"], book[FORM]["I6"] = "=SUM(A1:A9)", "không rõ"
        book["02-KHCN"]["H6"] = "nhiều"

    book = read(change)
    assert told(book) == [
        ("formula", FORM, "H6"), ("reason_unknown", FORM, "I6"), ("entry_number.not_a_number", "02-KHCN", "H6"),
    ]  # fmt: skip
    assert dict(book.faults[0].facts) == {"formula": "=SUM(A1:A9)"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'r="H6"', b'r="ZZZZ6"'), (b'r="H6"', b'r="G6"'), (b'<row r="6"', b'<row r="0"'), (b"<row", b"<rowx"),
        (b"<v>130</v>", b'<v>130</v></c><c r="H6"><v>1</v>'),
    ],
    ids=["no column", "twice", "no row", "broken", "again"],
)  # fmt: skip
def test_a_damaged_sheet_is_refused(before: bytes, after: bytes):
    content = repacked(written(), "xl/worksheets/sheet2.xml", lambda data: data.replace(before, after, 1))
    assert [each[0] for each in told(read_workbook(content, SECRET))] in (
        ["workbook.damaged"], ["files.office_broken"],
    )  # fmt: skip


def test_a_shared_text_that_is_not_there_is_damage():
    content = repacked(
        written(), "xl/worksheets/sheet2.xml", lambda data: data.replace(b't="s"><v>', b't="s"><v>99999', 1)
    )
    assert told(read_workbook(content, SECRET)) == [("workbook.damaged", FORM, "")]


def test_the_secret_is_not_in_the_file_and_the_stamp_is_on_its_sheet_only():
    parts = zipfile.ZipFile(io.BytesIO(written()))
    assert not any(SECRET in parts.read(name) for name in parts.namelist())


def test_a_workbook_without_forms_is_read_too():
    book = read_workbook(written(replace(BOOK, sheets=())), SECRET)
    assert (book.faults, book.cells) == ((), ())
