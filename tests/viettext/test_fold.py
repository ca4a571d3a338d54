# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viettext import fold, found

TEXTS = st.text(
    st.characters(codec="utf-8") | st.sampled_from("aăâdđeêoôơuưAĂĐÐð hòàạấ\u0300\u0309\u0323"), max_size=20
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đắk Lắk", "dak lak"),
        ("ĐẮK LẮK", "dak lak"),
        ("Ðà Nẵng", "da nang"),
        ("ðà nẵng", "da nang"),
        ("Thừa Thiên Huế", "thua thien hue"),
        ("vướng mắc, khó khăn", "vuong mac, kho khan"),
        ("hòa hoà thủy thuỷ", "hoa hoa thuy thuy"),
        ("Łódź, Straße, Ærø, Σίσυφος", "łodz, strasse, ærø, σισυφοσ"),
        ("", ""),
    ],
)
def test_marks_strokes_and_capitals_are_folded(text, folded):
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


def test_every_vietnamese_letter_folds_to_an_english_one():
    assert fold("aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ") == "aaaaaa aaaaaa aaaaaa eeeeee eeeeee"
    assert fold("iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ") == "iiiiii oooooo oooooo oooooo"
    assert fold("uùủũúụ ưừửữứự yỳỷỹýỵ đ") == "uuuuuu uuuuuu yyyyyy d"


@given(TEXTS)
def test_folding_a_folded_text_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_the_form_in_which_a_text_is_composed_makes_no_difference(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@pytest.mark.parametrize(
    ("query", "text", "places"),
    [
        ("da nang", "TP. Đà Nẵng và Đà nẵng", ["Đà Nẵng", "Đà nẵng"]),
        ("ĐÀ NẴNG", "da nang", ["da nang"]),
        ("nẵng đà", "Đà Nẵng", ["Đà", "Nẵng"]),
        ("an gi", "An Giang", ["An Gi"]),
        ("giang an", "An Giang", ["An", "Giang"]),
        ("hoà", "Hòa Bình, hoa", ["Hòa", "hoa"]),
        ("  kinh   phí ", "Kinh\u00a0phí", ["Kinh\u00a0phí"]),
        ("aa", "aaaaa", ["aa", "aa"]),
        ("b b", "abc", ["b"]),
        ("strasse", "Große Straße", ["Straße"]),
        ("hue da", "Đà Nẵng", []),
        ("", "Đà Nẵng", []),
        (" ", "Đà Nẵng", []),
        ("a", "", []),
    ],
)
def test_a_query_is_found_with_its_places(query, text, places):
    assert [text[start:end] for start, end in found(query, text)] == places


def test_places_of_a_decomposed_text_hold_the_marks_too():
    text = unicodedata.normalize("NFD", "Đà Nẵng")
    assert [text[start:end] for start, end in found("nang", text)] == [unicodedata.normalize("NFD", "Nẵng")]


def test_words_that_overlap_are_one_place():
    assert found("anga nang", "nanga") == ((0, 5),)


@given(TEXTS, st.integers(0, 20), st.integers(1, 20))
def test_every_part_of_a_text_is_found_in_it(text, start, length):
    composed = unicodedata.normalize("NFC", text)
    part = composed[start : start + length]
    if fold(part).strip() and not unicodedata.combining(part[0]) and unicodedata.category(part[0]) != "Mn":
        places = found(part, composed)
        assert places
        assert all(0 <= first < last <= len(composed) for first, last in places)
        assert all(one[1] <= two[0] for one, two in pairwise(places))
