# SPDX-License-Identifier: Apache-2.0
"""Workbooks: read back by two readers, exact, complete, the same bytes each time."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from laban.io.open.book import sheet
from laban.io.open.workbook import workbook, workbook_of
from tests.laban.io.open.conftest import numbers


def read(content: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_numbers_come_back_as_numbers_to_the_last_digit(table):
    rows = read(workbook(table, "vi"))["Số liệu"][1:]
    assert [tuple(None if cell == "" else cell for cell in row[5:7]) for row in rows] == numbers(table)
    assert [row[1] for row in rows] == ["01", "01", "46", "01", "01"]
    assert [row[10] for row in rows] == [True, False, "", True, True]
    assert {tuple(row[-2:]) for row in rows} == {("2025-2", "số liệu giả lập")}


def test_text_that_looks_like_a_formula_stays_text_and_what_xml_cannot_hold_is_replaced(table):
    page = openpyxl.load_workbook(io.BytesIO(workbook(table, "vi"))).worksheets[0]
    assert (page["C5"].value, page["C5"].data_type) == ("=1+1 <&> \ufffd", "s")


def test_the_sheets_are_data_metadata_sources_and_readme_in_the_language(table):
    vi, en = read(workbook(table, "vi")), read(workbook(table, "en"))
    assert list(vi) == ["Số liệu", "Siêu dữ liệu", "Nguồn", "Hướng dẫn"]
    assert list(en) == ["Data", "Metadata", "Sources", "Readme"]
    assert vi["Số liệu"][0][:4] == ["Hệ mã", "Mã đơn vị", "Đơn vị", "Năm"]
    assert [row[1] for row in en["Metadata"][1:]] == [each.code for each in table.columns]
    assert ["Licence", "CC BY 4.0"] in en["Sources"]
    assert en["Readme"][1][1] == (
        "DEMONSTRATION DATA: the figures are generated and say nothing about any real unit. Do not cite them as real."
    )


def test_the_header_is_frozen_and_filtered_and_the_properties_say_what_it_is(table):
    book = openpyxl.load_workbook(io.BytesIO(workbook(table, "en")))
    page = book.worksheets[0]
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", "A1:M6")
    assert (book.properties.title, book.properties.creator, book.properties.language) == ("Ranking", "Ministry", "en")
    assert "DEMONSTRATION" in book.properties.description
    assert page.oddFooter.center.text == "demonstration data – Index, 2025-2"
    assert page["F2"].number_format == "0.00"


def test_equal_tables_give_equal_bytes_and_empty_ones_a_header(table):
    assert workbook(table, "vi") == workbook(table, "vi")
    assert len(read(workbook(replace(table, rows=()), "vi"))["Số liệu"]) == 1


def test_several_tables_have_a_sheet_each_with_names_that_a_sheet_may_have(table):
    long = replace(table, names=replace(table.names, versions=(("en", "A/B: " + "x" * 40),)))
    names = list(read(workbook_of((long, long, table), "en")))
    assert names[:3] == ["A B  " + "x" * 26, "A B  " + "x" * 22 + " 1", "Ranking"]


def test_rows_that_do_not_fit_a_sheet_are_counted_on_its_last_line(table, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sheet, "MAX_ROWS", 3)
    monkeypatch.setattr("laban.io.open.workbook.MAX_ROWS", 3)
    rows = read(workbook(table, "en"))["Data"]
    assert len(rows) == 5
    assert rows[-1][0] == "2 more rows do not fit on this sheet; take the CSV file for all of them."
