# SPDX-License-Identifier: Apache-2.0
"""Write one duty's sheet: its lines under their headings, each with what was known, what stands there, and where to type.

Texts are written as texts whatever they begin with, never as formulas or links. A number is written as a number where a
spreadsheet holds it exactly (15 digits); beyond, as text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from laban.model.form import COUNTED
from laban.model.number_entry import canonical
from laban_portal.clock.days import day_in_words
from laban_portal.exchange.workbook.book import Book, DutySheet, Line
from laban_portal.exchange.workbook.layout import (
    CODE,
    DOCUMENT,
    FLAG,
    HEAD,
    HELD,
    HELP,
    HIGH,
    KEY,
    KIND,
    LABEL,
    LAST,
    LOW,
    NAME,
    NOTE,
    PAGE,
    REASON,
    STATE,
    UNIT,
    VALUE,
    duty_role,
    line_key,
)  # fmt: skip
from laban_portal.exchange.workbook.page_setup import fit, set_up
from laban_portal.exchange.workbook.words import flags, options, reasons, word_of
from laban_portal.ui.words import say

EXACT_DIGITS = 15
"""So many digits every spreadsheet keeps of a number (IEEE 754 double precision, DBL_DIG)."""

HEADINGS = ("code", "name", "label", "unit", "last", "held", "value", "reason", "flag", "note", "document", "page", "state",
            "help")  # fmt: skip
WIDTHS = {CODE: (8, 22), NAME: (24, 48), LABEL: (8, 30), UNIT: (8, 16), LAST: (12, 18), HELD: (12, 18), STATE: (10, 18)}
"""Least and most of the columns that are as wide as what stands in them."""

FIXED = {VALUE: 18, REASON: 20, FLAG: 14, NOTE: 34, DOCUMENT: 22, PAGE: 8, HELP: 60}

Placed = Sequence[tuple[int, Line]]


def write_duty(
    page: Worksheet, book: Book, sheet: DutySheet, labels: Mapping[str, str], looks: Mapping[str, Format], language: str
) -> Placed:
    """Write a sheet and return its lines with their rows from 0. `labels` are those of documents by their keys."""
    set_up(page, book, duty_role(sheet.duty), language)
    _write_top(page, book, sheet, looks, language)
    placed = _placed(sheet)
    for row, line in placed:
        _write_line(page, row, line, labels, looks, language)
    _write_sections(page, placed, looks)
    _set_widths(page, sheet)
    bottom = placed[-1][0] if placed else HEAD - 1
    page.freeze_panes(HEAD, LABEL + 1)
    page.autofilter(HEAD - 1, CODE, bottom, HELP)
    page.repeat_rows(HEAD - 1)
    page.print_area(0, CODE, bottom, HELP)
    return placed


def number_of(text: str) -> float | None:
    """Return a canonical text as the number that a spreadsheet keeps exactly; nothing where there is none.

    >>> number_of("1234.5"), number_of("1234567890.1234567"), number_of("12 tỷ")
    (1234.5, None, None)
    """
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    digits = canonical(value).strip("-").replace(".", "").strip("0") if value.is_finite() else ""
    if not value.is_finite() or canonical(value) != text or len(digits) > EXACT_DIGITS:
        return None
    return float(value) if canonical(Decimal(repr(float(value)))) == text else None


def value_text(line: Line, language: str) -> str:
    """Return the value that stands in a line as the sheet shows it where it is no number."""
    words = options(line, language)
    return word_of(line.now.text, words) if words and line.now.kind == "value" else line.now.text


def _placed(sheet: DutySheet) -> list[tuple[int, Line]]:
    """Give each line its row; a heading of a section has one of its own."""
    row, section, found = HEAD, "", []
    for line in sheet.lines:
        if line.section != section:
            row, section = row + 1, line.section
        found.append((row, line))
        row += 1
    return found


def _write_top(page: Worksheet, book: Book, sheet: DutySheet, looks: Mapping[str, Format], language: str) -> None:
    page.write_string(0, CODE, f"{sheet.form} · {sheet.name} · {sheet.period_name or sheet.period}", looks["title"])
    due = day_in_words(sheet.on_time_until, language) if sheet.on_time_until else "–"
    under = say("workbook_sheet.under", language, unit=book.unit_name, round=book.round_name, due=due)
    page.write_string(1, CODE, under, looks["under"])
    if book.demonstration:
        page.write_string(2, CODE, say("workbook_sheet.demonstration", language), looks["demonstration"])
    else:
        page.write_string(2, CODE, say("workbook_sheet.hint", language), looks["under"])
    for at, name in enumerate(HEADINGS, start=CODE):
        last = sheet.last_period or "–"
        page.write_string(HEAD - 1, at, say(f"workbook_sheet.column_{name}", language, period=last), looks["head"])


def _write_sections(page: Worksheet, placed: Placed, looks: Mapping[str, Format]) -> None:
    before = HEAD - 1
    for row, line in placed:
        if row - before == 2:
            page.write_string(row - 1, CODE, line.section, looks["section"])
            for column in range(NAME, HELP + 1):
                page.write_blank(row - 1, column, None, looks["section"])
        before = row


def _write_line(
    page: Worksheet, row: int, line: Line, labels: Mapping[str, str], looks: Mapping[str, Format], language: str
) -> None:
    page.write_string(row, KEY, line_key(line.element, line.slice))
    name = f"{line.name} *" if line.required else line.name
    told = {
        CODE: line.element,
        NAME: name,
        LABEL: line.label,
        UNIT: line.unit,
        STATE: line.state,
        HELP: _help(line, language),
    }
    for column, text in told.items():
        _write_text(page, row, column, text, looks["told"])
    for column, text in ((LAST, line.last), (HELD, line.held)):
        _write_told(page, row, column, text if line.kind in COUNTED else word_of(text, options(line, language)), looks)
    _write_typed(page, row, line, labels, looks, language)
    for column, bound in ((LOW, line.low), (HIGH, line.high)):
        if bound is not None:
            page.write_number(row, column, float(bound))
    page.write_string(row, KIND, line.kind)


def _write_told(page: Worksheet, row: int, column: int, text: str, looks: Mapping[str, Format]) -> None:
    number = number_of(text)
    if number is None:
        _write_text(page, row, column, text, looks["told"])
    else:
        page.write_number(row, column, number, looks["told_whole" if number.is_integer() else "told_number"])


def _write_typed(
    page: Worksheet, row: int, line: Line, labels: Mapping[str, str], looks: Mapping[str, Format], language: str
) -> None:
    """Write the cells in which something is typed; those of a line that may no longer be changed are only told."""
    now = line.now
    words = looks["open" if line.editable else "told"]
    number = number_of(now.text) if line.kind in COUNTED and now.kind == "value" else None
    plain = looks["open_number" if line.editable else "told_number"] if line.kind in COUNTED else words
    if number is not None:
        page.write_number(row, VALUE, number, plain)
    else:
        _write_text(page, row, VALUE, value_text(line, language), plain)
    _write_text(page, row, REASON, word_of(now.reason, reasons(language)), words)
    _write_text(page, row, FLAG, word_of(now.flag, flags(language)), words)
    _write_text(page, row, NOTE, now.note, words)
    _write_text(page, row, DOCUMENT, labels.get(now.document, now.document), words)
    paper = looks["open_page" if line.editable else "told_whole"]
    if now.page.isdecimal():
        page.write_number(row, PAGE, int(now.page), paper)
    else:
        _write_text(page, row, PAGE, now.page, paper)


def _write_text(page: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    if text:
        page.write_string(row, column, text, look)
    else:
        page.write_blank(row, column, None, look)


def _help(line: Line, language: str) -> str:
    wanted = say("workbook_sheet.evidence", language, wanted=line.evidence) if line.evidence else ""
    return "\n".join(part for part in (line.help, wanted) if part)


def _set_widths(page: Worksheet, sheet: DutySheet) -> None:
    told: dict[int, list[str]] = {
        CODE: [line.element for line in sheet.lines], NAME: [f"{line.name} *" for line in sheet.lines],
        LABEL: [line.label for line in sheet.lines], UNIT: [line.unit for line in sheet.lines],
        LAST: [line.last for line in sheet.lines], HELD: [line.held for line in sheet.lines],
        STATE: [line.state for line in sheet.lines],
    }  # fmt: skip
    for column, (least, most) in WIDTHS.items():
        fit(page, column, told[column], least, most)
    for column, width in FIXED.items():
        page.set_column(column, column, width)
    page.set_column(LOW, KIND, None, None, {"hidden": True})
