# SPDX-License-Identifier: Apache-2.0
"""What all sheets share: their mark, protection that guides, and how they are printed."""

from __future__ import annotations

from collections.abc import Iterable

from xlsxwriter.worksheet import Worksheet

from laban_portal.exchange.workbook.book import Book
from laban_portal.exchange.workbook.layout import mark
from laban_portal.ui.words import say

A4 = 9
PROTECTED = {"format_columns": True, "format_rows": True, "autofilter": True}
"""What a protected sheet still lets a person do. There is no password: who must change something can."""

LONGEST_FOOTER = 120


def set_up(page: Worksheet, book: Book, role: str, language: str) -> None:
    """Mark a sheet, protect it, and let it print on A4 across the page with page numbers and the stamp in words."""
    page.set_column(0, 0, None, None, {"hidden": True})
    page.write_string(0, 0, mark(book.key, role))
    page.protect("", dict(PROTECTED))
    page.set_landscape()
    page.set_paper(A4)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
    page.fit_to_pages(1, 0)
    footer = say("workbook_sheet.footer", language, unit=book.unit_name, round=book.round_name)[:LONGEST_FOOTER]
    number = say("workbook_sheet.page", language, page="&P", pages="&N")
    page.set_footer(f"&L&8{footer.replace('&', '&&')}&C&8{book.key}&R&8{number}")


def fit(page: Worksheet, column: int, texts: Iterable[str], least: int, most: int) -> None:
    """Make a column as wide as its texts want, within bounds; longer ones wrap."""
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    page.set_column(column, column, max(least, min(longest + 2, most)))
