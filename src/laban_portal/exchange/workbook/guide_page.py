# SPDX-License-Identifier: Apache-2.0
"""Write the first sheet: whose workbook this is, until when it is due, how it is filled in, what will be refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from laban_portal.clock.days import day_in_words, moment_in_words
from laban_portal.exchange.workbook.book import Book
from laban_portal.exchange.workbook.layout import GUIDE
from laban_portal.exchange.workbook.page_setup import set_up
from laban_portal.ui.words import say

LABELS, WORDS = 1, 2
STEPS, REFUSALS = 8, 7
COLOURS = ("open", "told", "wanted", "look", "wrong")

Said = tuple[str, str, str, str]
"""A label and its look, words and theirs."""


def write_guide(page: Worksheet, book: Book, looks: Mapping[str, Format], language: str) -> None:
    """Write the instructions in the language of the workbook."""
    set_up(page, book, GUIDE, language)
    page.set_portrait()
    page.set_column(LABELS, LABELS, 26)
    page.set_column(WORDS, WORDS, 92)
    for row, (label, label_look, words, look) in enumerate(_lines(book, language)):
        if label or label_look in COLOURS:
            page.write_string(row, LABELS, label, looks[label_look])
        if words:
            page.write_string(row, WORDS, words, looks[look])


def _lines(book: Book, language: str) -> Iterator[Said]:
    yield say("workbook_guide.title", language, domain=book.domain_name), "title", "", ""
    if book.demonstration:
        yield say("workbook_sheet.demonstration", language), "demonstration", "", ""
    yield "", "", "", ""
    yield from _facts(book, language)
    yield "", "", "", ""
    yield say("workbook_guide.how", language), "title", "", ""
    for number in range(1, STEPS + 1):
        yield str(number), "strong", say(f"workbook_guide.how_{number}", language), "words"
    yield "", "", "", ""
    yield say("workbook_guide.colours", language), "title", "", ""
    for look in COLOURS:
        yield "", look, say(f"workbook_guide.colour_{look}", language), "words"
    yield "", "", "", ""
    yield say("workbook_guide.refused", language), "title", "", ""
    for number in range(1, REFUSALS + 1):
        yield str(number), "strong", say(f"workbook_guide.refused_{number}", language), "words"
    yield "", "", "", ""
    yield say("workbook_guide.stamp", language), "title", "", ""
    yield "", "", say("workbook_guide.stamp_words", language, key=book.key, head=book.head[:16] or "–"), "words"


def _facts(book: Book, language: str) -> Iterator[Said]:
    made = say("workbook_guide.made", language, when=moment_in_words(book.made_at, language), who=book.made_by)
    facts = {
        "unit": book.unit_name,
        "round": f"{book.round_name} ({book.round})",
        "domain": book.domain_name,
        "made_at": made,
    }
    for name, words in facts.items():
        yield say(f"workbook_guide.{name}", language), "strong", words, "words"
    for sheet in book.sheets:
        dates = [day_in_words(each, language) if each else "–" for each in (sheet.on_time_until, sheet.closes_on)]
        words = say("workbook_guide.duty", language, name=sheet.name, period=sheet.period_name or sheet.period, due=dates[0],
                    closes=dates[1], version=sheet.version)  # fmt: skip
        assumed = f" {say('workbook_guide.assumed', language)}" if sheet.assumed else ""
        yield sheet.form, "strong", words + assumed, "words"
