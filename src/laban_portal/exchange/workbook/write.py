# SPDX-License-Identifier: Apache-2.0
"""Write a workbook: instructions, a sheet for each duty, the documents; hidden, the lists of words and the stamp."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from laban_portal.exchange.workbook.book import Book, DutySheet, Line
from laban_portal.exchange.workbook.duty_page import Placed, write_duty
from laban_portal.exchange.workbook.guide_page import write_guide
from laban_portal.exchange.workbook.layout import GUIDE, LISTS, PAPERS, STAMP, mark, title
from laban_portal.exchange.workbook.lists import write_lists
from laban_portal.exchange.workbook.looks import looks
from laban_portal.exchange.workbook.paper_page import stamped_papers, write_papers
from laban_portal.exchange.workbook.sheet_checks import add_checks
from laban_portal.exchange.workbook.stamp import Stamp, StampedLine, StampedPaper, StampedSheet, signed
from laban_portal.exchange.workbook.words import flags, options, reasons
from laban_portal.ui.words import say

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_workbook(book: Book, language: str, secret: bytes) -> bytes:
    """Write a workbook in one language, its stamp signed with the secret; equal books give equal bytes."""
    target = io.BytesIO()
    titles = _titles(book, language)
    with xlsxwriter.Workbook(target, OPTIONS) as made:
        made.set_properties({"title": titles[GUIDE], "author": book.made_by, "created": book.made_at})
        formats = looks(made)
        # Sheets stand in the order in which they are added; lists and documents are written first, for others refer to them.
        guide = made.add_worksheet(titles[GUIDE])
        pages = [made.add_worksheet(titles[str(sheet.duty)]) for sheet in book.sheets]
        paper_page, list_page, stamp_page = (made.add_worksheet(titles[role]) for role in (PAPERS, LISTS, STAMP))
        write_guide(guide, book, formats, language)
        ranges = write_lists(list_page, _lists(book, language))
        papers = stamped_papers(book, language)
        labels = {paper.key: paper.label for paper in papers if paper.key}
        source = write_papers(paper_page, book, papers, ranges, formats, language)
        placed = []
        for page, sheet in zip(pages, book.sheets, strict=True):
            lines = write_duty(page, book, sheet, labels, formats, language)
            add_checks(page, lines, ranges, source, formats, language)
            placed.append(lines)
        stamp = _stamp(book, titles, papers, placed, language)
        _hide(list_page, mark(book.key, LISTS))
        _hide(stamp_page, mark(book.key, STAMP))
        for row, piece in enumerate(signed(stamp, secret), start=1):
            stamp_page.write_string(row, 0, piece)
    return target.getvalue()


def _titles(book: Book, language: str) -> dict[str, str]:
    """Name every sheet, by its role or its duty."""
    found: dict[str, str] = {}
    wanted = [(role, say(f"workbook_sheet.title_{role}", language)) for role in (GUIDE, PAPERS, LISTS, STAMP)]
    wanted += [(str(sheet.duty), _sheet_title(sheet, book)) for sheet in book.sheets]
    for role, text in wanted:
        found[role] = title(text, {each.casefold() for each in found.values()})
    return found


def _sheet_title(sheet: DutySheet, book: Book) -> str:
    """Return the form's code, with the period where the form is asked for several."""
    alone = sum(each.form == sheet.form for each in book.sheets) == 1
    return sheet.form if alone else f"{sheet.form} {sheet.period}"


def _lists(book: Book, language: str) -> list[tuple[tuple[str, str], ...]]:
    of_lines = [options(line, language) for sheet in book.sheets for line in sheet.lines]
    return [reasons(language), flags(language), book.document_kinds, *of_lines]


def _hide(page: Worksheet, first: str) -> None:
    page.write_string(0, 0, first)
    page.protect("")
    page.very_hidden()


def _stamp(
    book: Book, titles: Mapping[str, str], papers: tuple[StampedPaper, ...], placed: Sequence[Placed], language: str
) -> Stamp:
    return Stamp(
        key=book.key, round=book.round, unit=book.unit, domain=book.domain, language=language,
        made_at=book.made_at.isoformat(), made_by=book.made_by, head=book.head, demonstration=book.demonstration,
        titles=tuple((role, titles[role]) for role in (GUIDE, PAPERS, LISTS, STAMP)), paper_kinds=book.document_kinds,
        papers=papers,
        sheets=tuple(
            StampedSheet(
                title=titles[str(sheet.duty)], duty=sheet.duty, form=sheet.form, version=sheet.version, hash=sheet.hash,
                period=sheet.period, lines=tuple(_line(row, line, language) for row, line in lines),
            )
            for sheet, lines in zip(book.sheets, placed, strict=True)
        ),
    )  # fmt: skip


def _line(row: int, line: Line, language: str) -> StampedLine:
    name = f"{line.name} · {line.label}" if line.label else line.name
    return StampedLine(
        row=row + 1, element=line.element, slice=line.slice, name=name, kind=line.kind, options=options(line, language),
        unit=line.unit, seen=line.seen, editable=line.editable, base=line.now,
    )  # fmt: skip
