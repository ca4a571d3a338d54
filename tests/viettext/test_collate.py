# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viettext import collate_key, sort_key_text

PROVINCES = """An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định,
Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai,
Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Huế, Hưng Yên, Khánh Hòa,
Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ,
Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên,
Thanh Hóa, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái""".replace("\n", " ").split(", ")
UNITS = Path(__file__).resolve().parents[2] / "packs" / "vn-pii" / "units.csv"
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy AĂÂDĐEÊOÔƠUƯ àảãáạằẳẵắặẹộứ"
TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from(LETTERS + "Ðøłß0123.-–"), max_size=12)
WORDS = st.text(st.sampled_from(LETTERS + "0123456789-,"), max_size=6)


def _backwards(texts):
    return texts[::-1]


def test_the_63_provinces_stand_as_in_every_vietnamese_list():
    assert len(PROVINCES) == 63
    assert sorted(_backwards(PROVINCES), key=collate_key) == PROVINCES
    assert sorted(_backwards(PROVINCES), key=sort_key_text) == PROVINCES


def test_the_letters_stand_as_in_the_alphabet():
    letters = list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
    assert sorted(_backwards(letters), key=collate_key) == letters


@pytest.mark.parametrize("letter", list("aăâeêioôơuưy"))
def test_the_tones_stand_in_the_order_of_dictionaries(letter):
    tones = [unicodedata.normalize("NFC", f"m{letter}{mark}") for mark in ("", *"\u0300\u0309\u0303\u0301\u0323")]
    assert sorted(_backwards(tones), key=collate_key) == tones


@pytest.mark.parametrize(
    "order",
    [
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["bạ", "bác", "bac a"],
        ["Hà", "Hà Nam", "Hà Nội", "Hải"],
        ["hoà", "hòa", "Hoà", "Hòa", "hóa"],
        ["an", "An", "AN", "án"],
        ["Quận 1", "Quận 2", "Quận 02", "Quận 10", "Quận Ba Đình"],
        ["0", "1", "9", "10", "99", "100", "a"],
        ["dao", "Đao", "đảo", "đạo", "em"],
        ["oc", "öc", "od", "ôc"],
        ["resume", "résume", "résumé", "resumes"],
        ["Ærø", "Łódź", "Ørsted", "Oslo", "Zürich"],
        ["xin", "yêu", "zero", "Ω", "я", "中"],
        ["Bà Rịa - Vũng Tàu", "Bà Rịa Vũng Tàux"],
    ],
)
def test_texts_stand_in_order(order):
    assert sorted(_backwards(order), key=collate_key) == order
    assert sorted(_backwards(order), key=sort_key_text) == order


def test_a_key_is_written_as_its_levels():
    assert collate_key("Hà Nội") == ("h0a0-n0o1i0", "15", "1212", "")
    assert sort_key_text("Hà Nội") == "h0a0-n0o1i0 15 1212"
    assert sort_key_text("Đợt 02-2025") == "d1o2t0-012-042025 500 12 \\u0110\\u1ee3t 02-2025"
    assert sort_key_text("ma") == "m0a0 0"
    assert sort_key_text("") == " "


def test_eth_sorts_as_the_letter_it_is_typed_for():
    assert collate_key("ÐÀ NẴNG")[:3] == collate_key("ĐÀ NẴNG")[:3]


def test_the_sort_column_of_the_pack_is_the_beginning_of_the_key():
    with UNITS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 97
    for row in rows:
        assert sort_key_text(row["name_vi"].removeprefix("TP. ")).startswith(row["sort_key"] + " ")


@given(TEXTS, TEXTS)
def test_two_texts_have_one_key_only_if_they_are_the_same(one, two):
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", two)
    assert (collate_key(one) == collate_key(two)) is same
    assert (sort_key_text(one) == sort_key_text(two)) is same


@given(WORDS, WORDS)
def test_similar_texts_have_one_key_only_if_they_are_the_same(one, two):
    assert (collate_key(one) == collate_key(two)) is (one == two)


@given(st.lists(TEXTS | WORDS, max_size=8))
def test_the_column_sorts_as_the_key(texts):
    assert sorted(texts, key=collate_key) == sorted(texts, key=lambda text: sort_key_text(text).encode("ascii"))


@given(TEXTS)
def test_the_column_is_printable_and_does_not_depend_on_the_form_of_the_text(text):
    assert sort_key_text(text).isascii()
    assert sort_key_text(text).isprintable()
    assert sort_key_text(unicodedata.normalize("NFD", text)) == sort_key_text(text)


@given(st.integers(0, 10**15), st.integers(0, 10**15))
def test_numbers_sort_by_their_size(one, two):
    assert (collate_key(f"Đợt {one}") < collate_key(f"Đợt {two}")) is (one < two)
