# SPDX-License-Identifier: Apache-2.0
"""One line of a workbook that comes back: what each kind of cell understands, and what it refuses, with its cell."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from laban.model.number_entry import canonical
from laban_portal.collection.rules.reading import cleaned
from laban_portal.collection.typed import FLAGS, NO_DATA_REASONS
from laban_portal.exchange.workbook.book import Written
from laban_portal.exchange.workbook.read import read_workbook
from laban_portal.exchange.workbook.returned import ReadBook, ReadCell
from laban_portal.exchange.workbook.typed_text import formula_like
from tests.laban_portal.exchange.workbook.books import LINES, SECRET, edited, repacked, with_line, written

pytestmark = pytest.mark.once

INTEGER, _, NUMBER, SHARE, CHOICE, YES_NO, TEXT, LOCKED = LINES
EMPTY = Written()
ROW = 6


def read(line: object, look: str = "", **cells: object) -> ReadBook:
    """Let another program type into the one line of a workbook; `look` is the number format it leaves on the value."""

    def change(book: Workbook) -> None:
        page = book["01-KHCN"]
        for column, value in cells.items():
            page[f"{column}{ROW}"] = value
        if look:
            page[f"H{ROW}"].number_format = look

    return read_workbook(edited(change, with_line(line, now=EMPTY, seen=0)), SECRET)  # type: ignore[arg-type]  # a line


def told(book: ReadBook) -> list[tuple[str, str]]:
    return [(each.code.removeprefix("returned_workbook."), each.where.cell) for each in book.faults]


def only(book: ReadBook) -> ReadCell:
    (cell,) = book.cells
    return cell


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (5, "5"),
        (5.0, "5"),
        (0.1, "0.1"),
        (-3.25, "-3.25"),
        (1e15, "1000000000000000"),
        (1.5e-7, "0.00000015"),
        (0, "0"),
    ],
)
def test_a_true_number_is_exact_and_leaves_no_question(typed: float, text: str):
    book = read(NUMBER, H=typed)
    assert (told(book), only(book).kind, only(book).text, only(book).style) == ([], "value", text, "point")
    assert only(book).changed


@pytest.mark.parametrize("text", ["1.234,5", "1.234", "1,234.5", "12 345", "-5", "(5)", "3 tỷ đồng"])
def test_a_number_typed_as_text_is_passed_on_as_typed(text: str):
    book = read(NUMBER, H=text)
    assert (told(book), only(book).text, only(book).style) == ([], text, "")


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("nhiều", "entry_number.not_a_number"), ("12 tỷ", "entry_number.multiplier"),
        ("1.2.3", "entry_number.several_numbers"),
        (datetime(2026, 5, 3), "date"), (time(12, 30), "date"), (True, "boolean"),  # noqa: DTZ001  a spreadsheet's day
        ("=A1*2", "formula"), ("3/5/2026", "entry_number.date"),
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused_in_a_number_s_cell(value: object, code: str):
    assert told(read(NUMBER, H=value)) == [(code, "H6")]


@pytest.mark.parametrize("text", ["=1+1", "@x", "+cmd|' /C calc'!A0", "-2+3", "＝1"])
def test_a_text_that_begins_like_a_formula_is_no_number_and_no_text(text: str):
    def change(book: Workbook) -> None:
        for address in ("H6", "K6"):
            book["01-KHCN"][address].value = text
            book["01-KHCN"][address].data_type = "s"

    for line, code in ((NUMBER, "sign_in_number"), (TEXT, "sign_in_text")):
        book = read_workbook(edited(change, with_line(line, now=EMPTY)), SECRET)
        assert told(book) == [(code, "H6"), ("sign_in_text", "K6")]


def test_lists_with_dashes_and_telephone_numbers_are_texts():
    note = "- theo báo cáo\n+ của sở"
    book = read(TEXT, H="+84 24 3943 1234", K=note)
    assert (told(book), only(book).text, only(book).note) == ([], "+84 24 3943 1234", note)


def test_blanks_before_a_text_are_taken_away_before_it_is_judged():
    assert told(read(NUMBER, H="\t 12")) == []
    assert told(read(TEXT, H=" \n\u00a0@x")) == [("sign_in_text", "H6")]


def test_per_cent_is_asked_about_because_what_is_seen_is_not_what_is_stored():
    book = read(SHARE, look="0.0%", H=0.125)
    assert (told(book), dict(book.faults[0].facts)) == ([("percent", "H6")], {"value": "0.125"})


@pytest.mark.parametrize(("raw", "kind"), [("#REF!", "e"), ("#DIV/0!", "e"), ("1E999", "n")])
def test_errors_and_numbers_without_end_are_refused(raw: str, kind: str):
    content = written(with_line(NUMBER, now=Written(kind="value", text="77")))
    found = read_workbook(_stored(content, raw, kind), SECRET)
    assert (told(found), dict(found.faults[0].facts)) == ([("error_value", "H6")], {"value": raw})


def test_the_beginning_of_a_formula_is_shown_cut_and_harmless():
    book = read(NUMBER, H="=" + "A1+" * 40 + "1")
    assert dict(book.faults[0].facts) == {"formula": ("=" + "A1+" * 40)[:39] + "…"}


@pytest.mark.parametrize(("typed", "code"), [("Nhỏ", "s"), ("nho", "s"), ("l", "l"), (" Lớn ", "l")])
def test_a_choice_is_known_by_its_word_or_its_code(typed: str, code: str):
    book = read(CHOICE, H=typed)
    assert (told(book), only(book).text) == ([], code)


@pytest.mark.parametrize(
    ("typed", "code"), [("Có", "yes"), ("không", "no"), (True, "yes"), (False, "no"), (1, "yes"), ("No", "no")]
)
def test_a_yes_or_no_is_known_in_both_languages(typed: object, code: str):
    book = read(YES_NO, H=typed)
    assert (told(book), only(book).text) == ([], code)


def test_what_is_not_in_a_list_is_refused_with_the_list():
    book = read(CHOICE, H="Vừa", I="không biết", J="tốt")
    assert told(book) == [("choice_unknown", "H6"), ("reason_unknown", "I6"), ("flag_unknown", "J6")]
    assert dict(book.faults[0].facts) == {"text": "Vừa", "known": "“Nhỏ”, “Lớn”"}
    assert told(read(YES_NO, H="có lẽ")) == [("choice_unknown", "H6")]


def test_no_data_wants_a_reason_of_the_list_and_no_value():
    book = read(NUMBER, I="chua co", K="sẽ bổ sung")
    assert (told(book), only(book).kind, only(book).reason, only(book).note) == ([], "none", "not_yet", "sẽ bổ sung")
    assert told(read(NUMBER, H=5, I="chưa có")) == [("value_and_reason", "H6")]


def test_words_of_lists_are_known_in_every_language():
    cell = only(read(NUMBER, I="confidential by law"))
    assert (cell.kind, cell.reason) == ("none", "confidential")


def test_a_mark_is_known_by_its_word():
    book = read(NUMBER, H=5, J="ước tính")
    assert (told(book), only(book).flag) == ([], "e")


def test_texts_longer_than_allowed_are_refused():
    assert told(read(TEXT, H="x" * 2001, K="y" * 1001)) == [("too_long", "H6"), ("too_long", "K6")]
    assert told(read(TEXT, H="x" * 2000, K="y" * 1000)) == []


def test_signs_that_cannot_be_seen_are_refused():
    assert told(read(TEXT, H="a\u202eb", K="a_xD800_b")) == [("invisible", "H6"), ("invisible", "K6")]


def test_a_date_in_a_text_is_written_as_a_day():
    assert only(read(TEXT, H=datetime(2026, 5, 3))).text == "2026-05-03"  # noqa: DTZ001  a spreadsheet's day
    assert told(read(TEXT, H=True)) == [("boolean", "H6")]


@pytest.mark.parametrize(
    ("cells", "code", "at"),
    [
        ({"L": "TL99"}, "document_unknown", "L6"), ({"L": "TL03"}, "document_empty", "L6"), ({"L": "=A1"}, "formula", "L6"),
        ({"L": datetime(2026, 3, 12)}, "date", "L6"),  # noqa: DTZ001  a spreadsheet's day
        ({"M": 3}, "page_alone", "M6"), ({"L": "TL01", "M": "tr. 3"}, "page_no_number", "M6"),
        ({"L": "TL01", "M": 1.5}, "page_no_number", "M6"), ({"L": "TL01", "M": 0}, "page_no_number", "M6"),
        ({"L": "TL01", "M": "=B1"}, "formula", "M6"), ({"I": "=B1"}, "formula", "I6"), ({"K": "=B1"}, "formula", "K6"),
    ],
)  # fmt: skip
def test_faults_beside_the_value_are_told_in_their_own_cells(cells: dict[str, object], code: str, at: str):
    assert told(read(NUMBER, H=5, **cells)) == [(code, at)]  # type: ignore[arg-type]  # no look among them


def test_a_number_that_two_documents_bear_is_unclear():
    def change(book: Workbook) -> None:
        for row in (7, 8):
            book["Minh chứng"][f"D{row}"], book["Minh chứng"][f"G{row}"] = "Sở", "Báo cáo"
            book["Minh chứng"][f"E{row}"] = "5/BC"
        book["01-KHCN"]["L6"] = "5/BC"

    assert told(read_workbook(edited(change, with_line(NUMBER, now=EMPTY)), SECRET)) == [("document_unclear", "L6")]


def test_clearing_a_value_is_a_change_to_nothing():
    def change(book: Workbook) -> None:
        for column in "HKLM":
            book["01-KHCN"][f"{column}{ROW}"] = None

    cell = only(read_workbook(edited(change, with_line(INTEGER)), SECRET))
    assert (cell.kind, cell.text, cell.changed, cell.seen) == ("empty", "", True, 3)


def test_what_was_kept_unread_comes_back_so_until_it_is_changed():
    line = with_line(NUMBER, now=Written(kind="unread", text="12 tỷ"), seen=4)
    cell = only(read_workbook(written(line), SECRET))
    assert (cell.kind, cell.text, cell.changed) == ("unread", "12 tỷ", False)


# The property: whatever may stand in a cell comes back as it was given out.

PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn")), max_size=60).map(
    cleaned
)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**14), max_value=10**14).map(
    canonical
)
LONG_NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=12, min_value=-(10**14), max_value=10**14).map(
    canonical
)
BESIDE = st.fixed_dictionaries(
    {"note": PLAIN, "document": st.sampled_from(("", "doc-1", "doc-2")), "page": st.sampled_from(("", "1", "99999"))}
)
VALUES = st.one_of(
    st.tuples(st.just(NUMBER), st.builds(lambda text: {"kind": "value", "text": text}, NUMBERS | LONG_NUMBERS)),
    st.tuples(st.just(INTEGER), st.builds(lambda n: {"kind": "value", "text": str(n)}, st.integers(-(10**20), 10**20))),
    st.tuples(st.just(CHOICE), st.sampled_from([{"kind": "value", "text": code} for code in ("s", "l", "gone")])),
    st.tuples(st.just(YES_NO), st.sampled_from([{"kind": "value", "text": code} for code in ("yes", "no")])),
    st.tuples(st.just(TEXT), PLAIN.filter(bool).map(lambda text: {"kind": "value", "text": text})),
    st.tuples(st.just(LOCKED), PLAIN.filter(bool).map(lambda text: {"kind": "unread", "text": text})),
    st.tuples(st.just(SHARE), st.sampled_from([{"kind": "none", "reason": reason} for reason in NO_DATA_REASONS])),
    st.tuples(st.just(NUMBER), st.just({})),
)


@settings(max_examples=60, deadline=None)
@given(VALUES, BESIDE, st.sampled_from(FLAGS), st.sampled_from(("vi", "en")))
def test_what_is_written_and_read_back_unchanged_changes_nothing(
    given_out: tuple[object, dict[str, str]], beside: dict[str, str], flag: str, language: str
):
    line, value = given_out
    now = Written(**{**value, **beside, "flag": flag if value.get("kind") == "value" else ""})
    book = read_workbook(written(with_line(line, now=now, seen=7), language), SECRET)  # type: ignore[arg-type]  # a line
    cell = only(book)
    assert (book.faults, cell.changed, cell.seen) == ((), False, 7)
    assert (cell.kind, cell.text, cell.reason, cell.note, cell.flag, cell.document, cell.page) == (
        now.kind, now.text, now.reason, now.note, now.flag, now.document, now.page,
    )  # fmt: skip


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
@settings(max_examples=30, deadline=None)
def test_any_number_another_program_stores_is_read_exactly(number: float):
    content = written(with_line(NUMBER, now=Written(kind="value", text="77")))
    cell = only(read_workbook(_stored(content, repr(number)), SECRET))
    assert (float(cell.text), cell.style) == (number, "point")


def _stored(content: bytes, raw: str, kind: str = "n") -> bytes:
    """Store another value in place of the number 77."""
    before, after = b"><v>77</v>", f' t="{kind}"><v>{raw}</v>'.encode()
    return repacked(content, "xl/worksheets/sheet2.xml", lambda data: data.replace(before, after, 1))


def test_signs_of_formulas_are_told_from_numbers_and_lists():
    assert [formula_like(each) for each in ("=", "@", "+a", "-a", "−a", "- a", "-1,5 %", "-", "a", "")] == [
        True, True, True, True, True, False, False, False, False, False,
    ]  # fmt: skip
