# SPDX-License-Identifier: Apache-2.0
"""A PDF is the same every time, can be read by a screen reader, and has every Vietnamese letter."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from typst import Fonts, TypstError, query

from laban.io.pdf import pdf

HEAD = """#set document(title: "Thử", date: none)
#set text(font: "Be Vietnam Pro", lang: "vi", number-width: "tabular")
= Thử
"""
BASES, MARKS = "aăâeêioôơuưy", ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
LETTERS = " ".join(f"{base}{mark} {base.upper()}{mark}" for base in BASES for mark in MARKS) + " đ Đ ₫"
PICTURE = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='5' height='5'/></svg>"


def test_the_same_document_gives_the_same_bytes_without_a_day_in_them():
    one, other = pdf(f"{HEAD}Một"), pdf(f"{HEAD}Một")
    assert one == other
    assert one.content.startswith(b"%PDF")
    assert b"CreationDate" not in one.content


@pytest.mark.parametrize("style", ["{}", "*{}*", "_{}_"])
def test_every_vietnamese_letter_and_the_signs_of_statistics_are_in_the_fonts_that_ship(style):
    assert pdf(HEAD + style.format(f"{LETTERS} ≥ ≤ ≠ − – × ² ± % … ·")).accessible


def test_a_picture_with_its_sentence_is_accessible_and_one_without_is_not():
    pictures = {"pictures/a.svg": PICTURE}
    assert pdf(f'{HEAD}#image("pictures/a.svg", alt: "Ô vuông")', pictures).accessible
    assert not pdf(f'{HEAD}#image("pictures/a.svg")', pictures).accessible


def test_a_letter_that_no_font_has_stops_nothing():
    written = pdf(f"{HEAD}\U000f0000")
    assert (written.accessible, written.content[:4]) == (False, b"%PDF")


def test_a_faulty_source_is_a_fault():
    with pytest.raises(TypstError):
        pdf("#nothing_like_this()")


def test_figures_are_of_one_width_where_columns_need_it():
    asked = "#context [#metadata(measure([1111]).width == measure([8888]).width) <same>]"
    fonts = Fonts(include_system_fonts=False, font_paths=[str(files("laban.io").joinpath("fonts"))])
    found = query(f"{HEAD}{asked}".encode(), "<same>", field="value", font_paths=fonts)
    assert json.loads(found) == [True]
