# SPDX-License-Identifier: Apache-2.0
"""The result as a workbook: values, metadata and sources on separate sheets."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice

import numpy as np
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from laban.io.results.sheets import Cell, Sheet, sheets_of
from laban.io.results.written import DIGITS
from laban.model.pack import Pack
from laban.model.result import Result
from laban.texts import say

MAX_ROWS = 1_048_560
"""What a sheet holds below its headings; a longer table stands whole in the CSV files, and the sheet's last line says so."""

LARGE = 300_000
"""From so many scores on a sheet's rows are written out as they come, instead of being held until the end."""

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
"""The workbook's creation date: fixed, so that equal results give equal bytes."""


def workbook(pack: Pack, result: Result, language: str) -> bytes:
    """Write the result as an XLSX file in one language; text is never taken for a formula."""
    target = io.BytesIO()
    large = result.scores.size > LARGE
    options = {
        "in_memory": not large, "constant_memory": large, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False,
    }  # fmt: skip
    with xlsxwriter.Workbook(target, options) as book:
        book.set_properties({"title": pack.names.into(language), "created": LONG_AGO, "comments": pack.source})
        formats = {
            "head": book.add_format({"bold": True, "bg_color": "#0B4F6C", "font_color": "#FFFFFF", "text_wrap": True,
                                     "valign": "top", "border": 1, "border_color": "#FFFFFF"}),
            "warn": book.add_format({"bold": True, "font_color": "#9C0006", "bg_color": "#FFE4E6", "text_wrap": True}),
            "text": book.add_format({"valign": "top", "text_wrap": True}),
            "number": book.add_format({"num_format": "0.00", "valign": "top"}),
            "whole": book.add_format({"num_format": "0", "valign": "top"}),
            "exact": book.add_format({"num_format": "General", "valign": "top"}),
        }  # fmt: skip
        for sheet in sheets_of(pack, result, language):
            _write(book.add_worksheet(sheet.name), sheet, formats, language)
    return target.getvalue()


def _write(page: Worksheet, sheet: Sheet, formats: dict[str, Format], language: str) -> None:
    top = 0
    for line in sheet.above:
        page.merge_range(top, 0, top, max(1, min(7, len(sheet.columns) - 1)), line, formats["warn"])
        page.set_row(top, 32)
        top += 1
    for at, title in enumerate(sheet.columns):
        page.write_string(top, at, title, formats["head"])
    page.freeze_panes(top + 1, sheet.frozen)
    for at, row in enumerate(_capped(sheet.rows, language), start=top + 1):
        for column, cell in enumerate(row):
            _write_cell(page, at, column, cell, formats, sheet.decimals)
    for at, width in enumerate(sheet.widths):
        page.set_column(at, at, width)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(top)


def _capped(rows: Iterable[Sequence[Cell]], language: str) -> Iterator[Sequence[Cell]]:
    """Yield as many rows as a sheet holds; where there are more, a line at the end says how many."""
    left = iter(rows)
    yield from islice(left, MAX_ROWS)
    count = sum(1 for _ in left)
    if count:
        yield (say("sheets.more_rows", language, count=count),)


def _write_cell(page: Worksheet, row: int, column: int, cell: Cell, formats: dict[str, Format], decimals: str) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, str):
        page.write_string(row, column, cell, formats["text"])
    elif isinstance(cell, int | np.integer):
        page.write_number(row, column, int(cell), formats["whole"])
    elif cell == cell:  # noqa: PLR0124 - a missing value leaves its cell empty
        page.write_number(row, column, float(f"{cell:.{DIGITS}g}"), formats[decimals])
