# SPDX-License-Identifier: Apache-2.0
"""Write the sheet of documents: those the unit has registered, and empty lines for new ones, each with its short label.

A label ("TL07") stands in the drop-down list beside each value, so that a document is named once and cited often.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from laban_portal.exchange.workbook.book import Book, Listed
from laban_portal.exchange.workbook.layout import (
    HEAD,
    KEY,
    NEW_PAPERS,
    PAPER_DATE,
    PAPER_ISSUER,
    PAPER_KIND,
    PAPER_LABEL,
    PAPER_NUMBER,
    PAPER_TITLE,
    PAPERS,
)  # fmt: skip
from laban_portal.exchange.workbook.lists import Ranges
from laban_portal.exchange.workbook.page_setup import set_up
from laban_portal.exchange.workbook.stamp import StampedPaper
from laban_portal.exchange.workbook.words import word_of
from laban_portal.ui.words import say

HEADINGS = ("label", "kind", "issuer", "number", "date", "title")
WIDTHS = {PAPER_LABEL: 10, PAPER_KIND: 22, PAPER_ISSUER: 36, PAPER_NUMBER: 24, PAPER_DATE: 14, PAPER_TITLE: 70}
LONGEST = {PAPER_ISSUER: 200, PAPER_NUMBER: 80, PAPER_TITLE: 400}
"""Letters of a text about a document."""


def stamped_papers(book: Book, language: str) -> tuple[StampedPaper, ...]:
    """Give every document, and every empty line, its row from 1 and its label."""
    known = [(each.key, each.number) for each in book.documents] + [("", "")] * NEW_PAPERS
    return tuple(
        StampedPaper(
            row=at + HEAD, label=say("workbook_sheet.paper", language, number=f"{at:02}"), key=key, number=number
        )
        for at, (key, number) in enumerate(known, start=1)
    )


def write_papers(
    page: Worksheet,
    book: Book,
    papers: tuple[StampedPaper, ...],
    lists: Ranges,
    looks: Mapping[str, Format],
    language: str,
) -> str:
    """Write the sheet and return the range of its labels as a formula."""
    set_up(page, book, PAPERS, language)
    page.write_string(0, PAPER_LABEL, say("workbook_sheet.papers_title", language, unit=book.unit_name), looks["title"])
    page.write_string(1, PAPER_LABEL, say("workbook_sheet.papers_hint", language), looks["under"])
    if book.demonstration:
        page.write_string(2, PAPER_LABEL, say("workbook_sheet.demonstration", language), looks["demonstration"])
    for at, name in enumerate(HEADINGS, start=PAPER_LABEL):
        page.write_string(HEAD - 1, at, say(f"workbook_sheet.paper_{name}", language), looks["head"])
    for paper, known in zip(papers, [*book.documents, *[None] * NEW_PAPERS], strict=True):
        page.write_string(paper.row - 1, PAPER_LABEL, paper.label, looks["told"])
        if known:
            page.write_string(paper.row - 1, KEY, known.key)
            _write_known(page, paper.row - 1, known, book, looks)
        else:
            _write_empty(page, paper.row - 1, looks)
    _add_checks(
        page, papers[len(book.documents)].row - 1, papers[-1].row - 1, lists.get(book.document_kinds, ""), language
    )
    for column, width in WIDTHS.items():
        page.set_column(column, column, width)
    page.freeze_panes(HEAD, PAPER_LABEL + 1)
    page.repeat_rows(HEAD - 1)
    page.print_area(0, PAPER_LABEL, papers[-1].row - 1, PAPER_TITLE)
    return f"='{page.get_name()}'!{xl_range_abs(papers[0].row - 1, PAPER_LABEL, papers[-1].row - 1, PAPER_LABEL)}"


def _write_known(page: Worksheet, row: int, known: Listed, book: Book, looks: Mapping[str, Format]) -> None:
    texts = {
        PAPER_KIND: word_of(known.kind, book.document_kinds), PAPER_ISSUER: known.issuer, PAPER_NUMBER: known.number,
        PAPER_TITLE: known.title,
    }  # fmt: skip
    for column, text in texts.items():
        page.write_string(row, column, text, looks["told"])
    if known.issued_on:
        page.write_datetime(row, PAPER_DATE, datetime.combine(known.issued_on, time()), looks["told_date"])
    else:
        page.write_blank(row, PAPER_DATE, None, looks["told_date"])


def _write_empty(page: Worksheet, row: int, looks: Mapping[str, Format]) -> None:
    for column in range(PAPER_KIND, PAPER_TITLE + 1):
        page.write_blank(row, column, None, looks["open_date" if column == PAPER_DATE else "open"])


def _add_checks(page: Worksheet, top: int, bottom: int, kinds: str, language: str) -> None:
    def said(name: str) -> dict[str, object]:
        return {
            "error_title": say("workbook_checks.stop", language),
            "error_message": say(f"workbook_checks.{name}_stop", language),
        }

    if kinds:
        page.data_validation(
            top, PAPER_KIND, bottom, PAPER_KIND, {"validate": "list", "source": kinds, **said("choice")}
        )
    for column, most in LONGEST.items():
        check = {"validate": "length", "criteria": "<=", "value": most, **said("paper")}
        page.data_validation(top, column, bottom, column, check)
