# SPDX-License-Identifier: Apache-2.0
"""Workbooks: what is read, what is told, what is refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from unicodedata import normalize

import openpyxl
import pytest
import python_calamine
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from laban.errors import FormatError, Severity
from laban.io.grid import Grid, Limits
from laban.io.workbook import is_workbook, read_workbook, sheet_names

LIMITS = Limits()
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def _written(fill: Callable[[openpyxl.Workbook, openpyxl.worksheet.worksheet.Worksheet], object]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Số liệu"
    sheet.append(["unit", "GDP", "people"])
    sheet.append(["01", 12.5, 1000])
    sheet.append(["02", 1.234, None])
    fill(book, sheet)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _read(data: bytes, name: str = "") -> Grid:
    return read_workbook(data, "book.xlsx", name, LIMITS)


def _told(data: bytes, name: str = ""):
    return [(each.code, str(each.where), each.severity) for each in _read(data, name).problems]


def _refused(data: bytes, name: str = "") -> str:
    with pytest.raises(FormatError) as caught:
        _read(data, name)
    assert caught.value.problems[0].text("vi")
    return caught.value.code


def _with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the workbook with one part changed or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, change(old.read(name) if name in old.namelist() else b""))
    return stream.getvalue()


def _of_xlsxwriter() -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Số liệu")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for line, row in enumerate((("unit", "GDP", "since"), ("01", 12.5, None), ("02", 0.3, True))):
            sheet.write_row(line, 0, row)
        sheet.write_datetime(1, 2, date(2025, 7, 1), day)
    return stream.getvalue()


PLAIN = _written(lambda *_: None)
SHARED = _of_xlsxwriter()
"""A workbook whose cells share their texts."""


def test_a_plain_workbook_is_read_without_a_word():
    grid = _read(PLAIN)
    assert (grid.sheet, grid.problems) == ("Số liệu", ())
    assert [(row.line, row.figures) for row in grid.rows] == [
        (1, ("unit", "GDP", "people")), (2, ("01", 12.5, 1000.0)), (3, ("02", 1.234)),
    ]  # fmt: skip
    assert grid.rows[1].cells == ("01", "12.5", "1000")


def test_workbooks_are_known_by_their_first_bytes():
    assert is_workbook(PLAIN)
    assert is_workbook(COMPOUND)
    assert not is_workbook(b"unit,GDP\n")


def test_a_workbook_of_another_writer_is_read_alike():
    assert [row.figures for row in _read(SHARED).rows] == [
        ("unit", "GDP", "since"), ("01", 12.5, "2025-07-01"), ("02", 0.3, "TRUE"),
    ]  # fmt: skip


def test_a_named_sheet_is_read_whatever_its_capitals_and_composition():
    data = _written(lambda book, _: book.create_sheet("Dân số").append(["unit"]))
    assert sheet_names(data, "book.xlsx", LIMITS) == ("Số liệu", "Dân số")
    assert _read(data, normalize("NFD", "DÂN SỐ")).sheet == "Dân số"


def test_an_unknown_sheet_is_refused_and_the_visible_ones_are_named():
    with pytest.raises(FormatError) as caught:
        _read(PLAIN, "Data")
    assert caught.value.problems[0].facts == (("name", "Data"), ("known", "“Số liệu”"))


def _hide(book, _):
    book.create_sheet("Nháp").append(["secret"])
    book["Nháp"].sheet_state = "hidden"


def test_hidden_sheets_are_named_and_not_read():
    data = _written(_hide)
    assert _told(data) == [("workbook.hidden_sheets", "book.xlsx", Severity.NOTICE)]
    assert sheet_names(data, "book.xlsx", LIMITS) == ("Số liệu",)


def test_a_hidden_sheet_is_read_only_when_it_is_named():
    grid = _read(_written(_hide), "Nháp")
    assert [row.cells for row in grid.rows] == [("secret",)]
    assert [each.code for each in grid.problems] == ["workbook.hidden_sheet_read"]


def test_a_workbook_with_hidden_sheets_only_is_refused():
    hidden = _with_part(PLAIN, "xl/workbook.xml", lambda xml: xml.replace(b'state="visible"', b'state="hidden"'))
    assert _refused(hidden) == "workbook.no_sheet"


def test_a_formula_without_a_stored_result_is_an_error_with_its_cell():
    data = _written(lambda _, sheet: sheet.append(["03", "=B2+B3", 5]))
    assert _told(data) == [("workbook.formula_unsolved", "book.xlsx[Số liệu]:B4", Severity.ERROR)]


def test_a_formula_with_a_stored_result_is_a_warning_and_the_result_is_read():
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("S")
        sheet.write(0, 0, "GDP")
        sheet.write_formula(1, 0, "=1+1", None, 2)
        sheet.write_formula(2, 0, "=1/0", None, "#DIV/0!")
    grid = _read(stream.getvalue())
    assert grid.rows[1].figures == (2.0,)
    assert _told(stream.getvalue()) == [
        ("workbook.error_value", "book.xlsx[S]:A3", Severity.ERROR),
        ("workbook.formula", "book.xlsx[S]:A2", Severity.WARNING),
    ]


def test_many_formulas_are_counted():
    data = _written(lambda _, sheet: [sheet.append(["03", "=1", 5]) for _ in range(30)])
    assert [each.code for each in _read(data).problems].count("workbook.formula_unsolved") == 20
    assert _read(data).problems[-1].facts == (("count", "10"), ("like", "workbook.formula_unsolved"))


def test_merged_cells_in_the_table_are_an_error_with_their_range():
    data = _written(lambda _, sheet: sheet.merge_cells("B2:C3"))
    assert _told(data) == [("workbook.merged", "book.xlsx[Số liệu]:B2:C3", Severity.ERROR)]


def test_merged_cells_beside_and_below_the_table_are_none_of_its_business():
    data = _written(lambda _, sheet: (sheet.merge_cells("E1:F2"), sheet.merge_cells("A9:C9")))
    assert _told(data) == []


def test_a_merged_range_that_cannot_be_understood_is_told_rather_than_passed_over():
    merged = b'</sheetData><mergeCells><mergeCell ref="B:C"/></mergeCells>'
    data = _with_part(PLAIN, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"</sheetData>", merged))
    assert _told(data) == [("workbook.merged", "book.xlsx[Số liệu]:B:C", Severity.ERROR)]


def _hide_parts(_, sheet):
    sheet.row_dimensions[3].hidden = True
    sheet.row_dimensions[9].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet.column_dimensions["H"].hidden = True


def test_hidden_rows_and_columns_of_the_table_are_read_and_warned_of():
    grid = _read(_written(_hide_parts))
    assert len(grid.rows) == 3
    assert [(each.code, each.severity, each.facts) for each in grid.problems] == [
        ("workbook.hidden_rows", Severity.WARNING, (("count", "1"), ("rows", "3"))),
        ("workbook.hidden_columns", Severity.WARNING, (("count", "1"), ("columns", "B"))),
    ]


def test_numbers_shown_as_per_cent_are_noticed():
    data = _written(lambda _, sheet: setattr(sheet["B2"], "number_format", "0.0%"))
    assert [(each.code, str(each.where), each.facts) for each in _read(data).problems] == [
        ("workbook.percent_format", "book.xlsx[Số liệu]:B2", (("count", "1"), ("value", "12.5")))
    ]


def test_links_to_other_files_are_warned_of_and_not_followed():
    data = _with_part(PLAIN, "xl/externalLinks/externalLink1.xml", lambda _: b"<x/>")
    assert _told(data) == [("workbook.external_links", "book.xlsx", Severity.WARNING)]


def test_embedded_files_are_noticed():
    data = _with_part(PLAIN, "xl/embeddings/book.xlsx", lambda _: PLAIN)
    assert _told(data) == [("workbook.embedded", "book.xlsx", Severity.NOTICE)]


def test_a_hundred_thousand_empty_rows_are_ignored():
    rows = b"".join(b'<row r="%d"><c r="A%d" s="0"/></row>' % (at, at) for at in range(4, 100_004))
    data = _with_part(
        PLAIN, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"</sheetData>", rows + b"</sheetData>")
    )
    assert _read(data) == _read(PLAIN)


def test_one_stray_cell_at_the_far_end_costs_one_row():
    stray = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    data = _with_part(PLAIN, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"</sheetData>", stray))
    assert [row.line for row in _read(data).rows] == [1, 2, 3, 1048576]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "workbook.protected"),
        (COMPOUND + "Workbook".encode("utf-16-le"), "workbook.old_format"),
        (b"PK\x03\x04", "workbook.damaged"),
        (PLAIN[: len(PLAIN) // 2], "workbook.damaged"),
        (PLAIN[:-10], "workbook.damaged"),
        (_with_part(PLAIN, "xl/vbaProject.bin", lambda _: b"x"), "workbook.macros"),
        (_with_part(PLAIN, "xl/media/a.png", lambda _: bytes(40_000_000)), "workbook.bomb"),
        (_with_part(PLAIN, "xl/worksheets/sheet1.xml", lambda _: b" " * 40_000_000), "workbook.bomb"),
        (_with_part(PLAIN, "xl/worksheets/sheet1.xml", lambda xml: xml[:-20]), "workbook.damaged"),
        (_with_part(SHARED, "xl/sharedStrings.xml", lambda _: b"<sst/>"), "workbook.damaged"),
        (_with_part(PLAIN, "xl/styles.xml", lambda _: b"<styles"), "workbook.damaged"),
    ],
)
def test_what_is_broken_or_hostile_is_refused(data, code):
    assert _refused(data) == code


@pytest.mark.parametrize(
    "part", ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml"]
)
def test_entities_are_refused_in_every_part_that_is_read(part):
    bomb = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    assert _refused(_with_part(SHARED, part, lambda xml: bomb + xml)) == "workbook.unsafe_xml"


CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dates(date(1900, 3, 1), date(2100, 1, 1)),
    st.text(st.characters(categories=["L", "N"]), max_size=8),
)


def _as_native(cell: object) -> object:
    """Write a cell of the native reader as this one writes it."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    return cell.isoformat() if isinstance(cell, date) else cell


@settings(max_examples=20)
@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=5))
def test_cells_are_what_a_native_reader_finds(rows):
    book = openpyxl.Workbook()
    book.active.append(["a", "b", "c"])
    for row in rows:
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    stream.seek(0)
    native = python_calamine.CalamineWorkbook.from_filelike(stream).get_sheet_by_index(0).to_python()
    expected = [tuple(map(_as_native, row)) for row in native if any(cell != "" for cell in row)]
    found = [(*row.figures, "", "", "")[:3] for row in _read(stream.getvalue()).rows]
    assert found == expected
