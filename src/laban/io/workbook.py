# SPDX-License-Identifier: Apache-2.0
"""Read a sheet of an .xlsx workbook: values only, and every doubt about them told.

Nothing in a workbook is run, calculated or followed: of a formula the stored result is read, macros are refused,
links to other files are not opened. Older and other formats (.xls, .xlsb, .ods) are refused with advice to save anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from unicodedata import normalize

from laban.errors import FormatError, Place, Problem, Severity, problem
from laban.io.archive import Archive, open_archive
from laban.io.grid import Grid, Limits, Row, letters
from laban.io.package import Book, Sheet, read_book
from laban.io.quoting import number_text, shown
from laban.io.sheet import Seen, column_of, read_sheet, read_texts
from laban.io.tally import grouped

ZIPPED = (b"PK\x03\x04", b"PK\x05\x06")
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Begins the container of .xls workbooks, and of workbooks with a password."""

LOCKED = "EncryptedPackage".encode("utf-16-le")
RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?", re.ASCII)
MOST = 10
"""So many names are listed in one message."""


def is_workbook(data: bytes) -> bool:
    """Tell from its first bytes whether a file is a workbook, of a kind that is read or of one that is refused."""
    return data.startswith((*ZIPPED, COMPOUND))


def sheet_names(data: bytes, file: str, limits: Limits) -> tuple[str, ...]:
    """Return the names of the visible worksheets."""
    _, book = _opened(data, file, limits)
    return tuple(sheet.name for sheet in book.sheets if sheet.visible)


def read_workbook(data: bytes, file: str, name: str, limits: Limits) -> Grid:
    """Read one worksheet: the one with this name, or else the first visible one. A hidden one is read only if named."""
    archive, book = _opened(data, file, limits)
    sheet = _chosen(book, name, file)
    where = Place(file=file, sheet=shown(sheet.name))
    texts = read_texts(archive.read(book.texts_part), where, limits) if archive.has(book.texts_part) else []
    xml = archive.read(sheet.part)
    rows, seen = read_sheet(xml, texts, book.looks, where, limits, since_1904=book.since_1904)
    problems = grouped(chain(_book_problems(book, sheet, where), _sheet_problems(rows, seen, where)))
    return Grid(file, sheet.name, rows, problems)


def _opened(data: bytes, file: str, limits: Limits) -> tuple[Archive, Book]:
    if data.startswith(COMPOUND):
        code = "workbook.protected" if LOCKED in data else "workbook.old_format"
        raise FormatError([problem(code, Place(file=file))])
    archive = open_archive(data, file, limits)
    return archive, read_book(archive)


def _chosen(book: Book, name: str, file: str) -> Sheet:
    """Find the sheet by its name (capitals do not matter, as in spreadsheets), or the first visible one."""
    if name:
        wanted = _key(name)
        found = next((sheet for sheet in book.sheets if _key(sheet.name) == wanted), None)
    else:
        found = next((sheet for sheet in book.sheets if sheet.visible), None)
    if found is not None:
        return found
    visible = _listed([sheet.name for sheet in book.sheets if sheet.visible])
    if name:
        raise FormatError([problem("workbook.unknown_sheet", Place(file=file), name=shown(name), known=visible)])
    raise FormatError([problem("workbook.no_sheet", Place(file=file))])


def _key(name: str) -> str:
    return normalize("NFC", name).casefold().strip()


def _listed(names: list[str]) -> str:
    more = f" … (+{len(names) - MOST})" if len(names) > MOST else ""
    return ", ".join(f"“{shown(name)}”" for name in names[:MOST]) + more


def _book_problems(book: Book, sheet: Sheet, where: Place) -> Iterator[Problem]:
    """Tell what of the workbook was left alone."""
    hidden = [each.name for each in book.sheets if not each.visible and each != sheet]
    if hidden:
        file = Place(file=where.file)
        yield problem("workbook.hidden_sheets", file, severity=Severity.NOTICE, names=_listed(hidden))
    if not sheet.visible:
        yield problem("workbook.hidden_sheet_read", where, severity=Severity.NOTICE)
    if book.outside:
        yield problem("workbook.external_links", Place(file=where.file), severity=Severity.WARNING)
    if book.embedded:
        yield problem("workbook.embedded", Place(file=where.file), severity=Severity.NOTICE)


def _sheet_problems(rows: tuple[Row, ...], seen: Seen, where: Place) -> Iterator[Problem]:
    """Tell what a person may not know about the cells that were read."""
    width = max((at + 1 for at, name in enumerate(rows[0].cells) if name), default=0) if rows else 0
    for cell, error in seen.errors:
        yield problem("workbook.error_value", _cell(where, cell), value=shown(error))
    for cell in seen.unsolved:
        yield problem("workbook.formula_unsolved", _cell(where, cell))
    failed = {cell for cell, _ in seen.errors}
    for cell in seen.formulas:
        if cell not in failed:
            yield problem("workbook.formula", _cell(where, cell), severity=Severity.WARNING)
    for area in seen.merged:
        if rows and _touches(area, rows[0].line, rows[-1].line, width):
            yield problem("workbook.merged", _cell(where, area), range=shown(area))
    yield from _hidden_problems(rows, seen, where, width)
    if seen.percents:
        cell, value = seen.percents[0]
        count, number = len(seen.percents), number_text(value)
        place = _cell(where, cell)
        yield problem("workbook.percent_format", place, severity=Severity.NOTICE, count=count, value=number)


def _hidden_problems(rows: tuple[Row, ...], seen: Seen, where: Place, width: int) -> Iterator[Problem]:
    """Tell rows and columns that were read although people do not see them."""
    lines = [row.line for row in rows if row.line in seen.hidden_rows]
    if lines:
        listed = ", ".join(map(str, lines[:MOST])) + (" …" if len(lines) > MOST else "")
        yield problem("workbook.hidden_rows", where, severity=Severity.WARNING, count=len(lines), rows=listed)
    columns = [at for at in range(width) if at + 1 in seen.hidden_columns]
    if columns:
        listed = ", ".join(map(letters, columns[:MOST])) + (" …" if len(columns) > MOST else "")
        yield problem("workbook.hidden_columns", where, severity=Severity.WARNING, count=len(columns), columns=listed)


def _cell(where: Place, cell: str) -> Place:
    return Place(file=where.file, sheet=where.sheet, cell=shown(cell))


def _touches(area: str, top: int, bottom: int, width: int) -> bool:
    """Tell whether a merged range lies in the table; one that cannot be understood does."""
    found = RANGE.fullmatch(area)
    if found is None:
        return True
    left, first, last = column_of(found[1]), int(found[2]), int(found[4] or found[2])
    return first <= bottom and last >= top and left < width
