# SPDX-License-Identifier: Apache-2.0
"""Reports read back: a PDF, a Word file and a workbook say the figures of the Book, and that they are generated."""

from __future__ import annotations

import io
import re
from functools import cache

import openpyxl
import pikepdf
import pypdfium2
import pytest
from docx import Document
from docx.oxml.ns import qn

from laban.model.book import Book
from laban_portal.publishing.narrowed import narrowed
from laban_portal.publishing.reading.field import current
from laban_portal.publishing.reports.telling import Telling
from laban_portal.publishing.reports.write import FORMATS, national_report, unit_report
from laban_portal.ui.words import LANGUAGES, say
from tests.laban_portal.publishing.books import asem, vietnam

UNIT = "01"


def edition() -> Book:
    """Return the edition that most is asked of."""
    return vietnam()[0]


@cache
def national(language: str, form: str) -> bytes:
    """Return the national report, written once for all tests."""
    return national_report(edition(), language, form)


@cache
def unit(language: str, form: str) -> bytes:
    """Return the report of a unit, written once for all tests."""
    return unit_report(edition(), UNIT, language, form)


def pages_of(content: bytes) -> list[str]:
    """Return the text of every page, with one space between words."""
    with pypdfium2.PdfDocument(content) as document:
        return [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in document]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_national_pdf_is_accessible_and_has_every_rank_score_and_mark_of_the_book(language: str) -> None:
    content = national(language, "pdf")
    with pikepdf.open(io.BytesIO(content)) as document:
        assert b"<pdfuaid:part>1</pdfuaid:part>" in bytes(document.Root.Metadata.read_bytes())
        assert bool(document.Root.MarkInfo.Marked)
        assert str(document.Root.Lang) == language
        assert not re.search(rb"/CreationDate|/ModDate", content)
    pages = pages_of(content)
    mark = say("site.mark", language)
    assert [page.count(mark) > 0 for page in pages] == [True] * len(pages)
    whole, told, field = " ".join(pages), Telling(edition(), language), current(edition().main)
    for at in field.order:
        row = f"{told.place(field.rank(field.root, at))} {told.unit(field.units[at])} "
        score = told.number(field.score(field.root, at))
        found = [whole[each.end() : each.end() + 80] for each in re.finditer(re.escape(row), whole)]
        assert any(score in each and told.interval(field, at) in each for each in found), row
    assert all(told.item(code) in whole or code in whole for code in field.framework.leaves)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_profile_says_where_the_unit_stands_and_every_raw_value(language: str) -> None:
    pages = pages_of(unit(language, "pdf"))
    assert len(pages) <= 6
    whole, told, field = " ".join(pages), Telling(edition(), language), current(edition().main)
    at = field.territory.unit_place[UNIT]
    assert told.of_count(field.rank(field.root, at), field.counts[0]) in pages[0]
    assert told.number(field.score(field.root, at)) in pages[0]
    assert say("edition_report.card_interval", language, interval=told.interval(field, at)) in pages[0]
    for leaf, item in enumerate(field.framework.ordered_indicators):
        score = told.number(field.score(item.code, at))
        rest = [whole[each.end() : each.end() + 260] for each in re.finditer(rf"(?<!\d){re.escape(item.code)} ", whole)]
        value = told.significant(field.filled[leaf][at])
        assert any(value in each and score in each for each in rest), item.code


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_file_has_headings_header_rows_described_pictures_and_the_same_ranking(language: str) -> None:
    document = Document(io.BytesIO(national(language, "docx")))
    told, field = Telling(edition(), language), current(edition().main)
    headings = [each.text for each in document.paragraphs if each.style and each.style.name == "Heading 1"]
    parts = ("part_summary", "part_ranking", "part_map", "part_pillars", "part_picks")
    assert headings[:5] == [told.say(each) for each in parts]
    for table in document.tables:
        assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    described = [each._inline.docPr.get("descr") for each in document.inline_shapes]
    assert len(described) == 1
    assert all(described)
    spoken = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
    assert spoken == {"vi-VN" if language == "vi" else "en-GB"}
    assert told.mark() in document.sections[0].header.paragraphs[0].text
    ranking = [[cell.text for cell in row.cells] for row in document.tables[0].rows[1:]]
    assert [(row[0], row[1], row[3], row[4]) for row in ranking] == [
        (told.place(field.rank(field.root, at)), told.unit(field.units[at]), told.number(field.score(field.root, at)),
         told.interval(field, at))
        for at in field.order
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workbook_holds_numbers_as_numbers_equal_to_the_book_and_says_what_it_is(language: str) -> None:
    field = current(edition().main)
    book = openpyxl.load_workbook(io.BytesIO(national(language, "xlsx")))
    head, *rows = book.worksheets[0].iter_rows(values_only=True)
    code = say("open_data.column_unit", language)
    places = {head.index(say(f"open_data.column_{each}", language)): each for each in ("score", "rank")}
    found = {row[head.index(code)]: {each: row[at] for at, each in places.items()} for row in rows}
    assert found == {
        field.units[at].code: {"score": field.score(field.root, at), "rank": field.rank(field.root, at)}
        for at in field.order
    }
    assert say("open_file.demonstration", language) in [
        row[1] for row in book.worksheets[-1].iter_rows(values_only=True)
    ]
    of_unit = openpyxl.load_workbook(io.BytesIO(unit(language, "xlsx"))).worksheets[0]
    head, *rows = of_unit.iter_rows(values_only=True)
    assert {row[head.index(code)] for row in rows} == {UNIT}
    item, year, score = (head.index(say(f"open_data.column_{each}", language)) for each in ("item", "year", "score"))
    at = field.territory.unit_place[UNIT]
    assert {row[item]: row[score] for row in rows if row[year] == field.year} == {
        each: field.score(each, at) for each in field.framework.codes
    }


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_book_gives_the_same_bytes(form: str) -> None:
    assert unit_report(edition(), UNIT, "vi", form) == unit("vi", form)
    assert national_report(edition(), "vi", form) == national("vi", form)


def test_one_year_without_boundaries_and_without_peers_has_reports_too() -> None:
    book = asem()
    code = book.main.result.units.members[current(book.main).order[0]].code
    for form in FORMATS:
        assert unit_report(book, code, "en", form)
    text = " ".join(pages_of(national_report(book, "en", "pdf")))
    assert say("edition_report.movers_none", "en") in text
    assert say("site.mark", "en") not in text


def test_units_of_another_territory_have_profiles_and_strangers_have_none() -> None:
    book = edition()
    other = book.territories[1]
    code = other.result.units.members[0].code
    first = pages_of(unit_report(book, code, "vi", "pdf", other.system))[0]
    assert say("profile.until", "vi", until=other.until) in first
    for wrong in (("zz", "pdf", ""), (UNIT, "odt", ""), (UNIT, "pdf", "zz")):
        with pytest.raises(KeyError):
            unit_report(book, wrong[0], "vi", wrong[1], wrong[2])


def test_the_report_of_a_narrowed_edition_tells_no_figure_of_others() -> None:
    book = edition()
    own = narrowed(book, {(book.main.system, UNIT)})
    field, told = current(book.main), Telling(book, "vi")
    leader = next(at for at in field.order if field.units[at].code != UNIT)
    for form in FORMATS:
        assert unit_report(own, UNIT, "vi", form)
    text = " ".join(pages_of(unit_report(own, UNIT, "vi", "pdf")))
    place = field.territory.unit_place[UNIT]
    assert told.number(field.score(field.root, place)) in text
    assert told.number(field.score(field.root, leader)) not in text
