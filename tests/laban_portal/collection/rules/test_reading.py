# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.model.form import CodeList, Field, Option
from laban.model.framework import Element
from laban.model.text import Text
from laban_portal.collection.rules.reading import Asked, for_people, read_cell, value_of
from laban_portal.collection.typed import Typed
from laban_portal.ui.words import say

ELEMENT = Element(code="e", unit="người", low=10, high=1_000_000)


def read(
    text,
    kind="number",
    style="comma",
    *,
    last=None,
    slice_="",
    known=False,
    element=ELEMENT,
    entry="value",
    answered="",
    **more,
):
    options = CodeList(
        code="c", options=(Option(code="a", names=Text.of({"vi": "Đạt", "en": "Passed"})), Option(code="b"))
    )
    asked = Asked(
        field=Field(element="e", kind=kind),
        slice=slice_,
        element=element,
        options=options,
        last=last,
        last_period="2024",
        known=known,
    )
    return read_cell(Typed(element="e", text=text, kind=entry, style=answered, **more), asked, style)


def told(found):
    return found.fate, found.kind, found.text, tuple(each.code for each in found.problems)


@pytest.mark.parametrize(
    ("text", "style", "expected"),
    [
        ("1.234,5", "comma", ("kept", "value", "1234.5", ())),
        ("1,234.5", "point", ("kept", "value", "1234.5", ())),
        ("1234.5", "comma", ("kept", "value", "1234.5", ("entry_number.other_style",))),
        ("1.234", "comma", ("kept", "value", "1234", ())),
        ("50 người", "comma", ("kept", "value", "50", ())),
        ("5", "comma", ("kept", "value", "5", ("values.below",))),
        ("2000000", "comma", ("kept", "value", "2000000", ("values.above",))),
        ("50 km", "comma", ("unread", "unread", "50 km", ("entry_number.behind_other",))),
        ("0x10", "comma", ("unread", "unread", "0x10", ("entry_number.behind_other",))),
        ("1E400", "comma", ("unread", "unread", "1E400", ("entry_number.out_of_range",))),
        ("tỷ", "comma", ("unread", "unread", "tỷ", ("entry_number.not_a_number",))),
        ("1e15", "comma", ("unread", "unread", "1e15", ("save.too_large",))),
        ("", "comma", ("kept", "empty", "", ())),
        ("  ", "comma", ("kept", "empty", "", ())),
        ("1\x002", "comma", ("refused", "empty", "", ("save.invisible",))),
        ("1" * 61, "comma", ("refused", "empty", "", ("save.too_long",))),
        ("\ud800", "comma", ("refused", "empty", "", ("save.invisible",))),
    ],
)  # fmt: skip
def test_a_number_is_read_by_the_person_s_style_and_checked(text, style, expected):
    assert told(read(text, style=style)) == expected


def test_it_is_asked_when_both_readings_pass_and_the_answer_decides():
    wide = Element(code="e", low=0, high=10_000)
    found = read("1.234", element=wide)
    assert told(found) == ("ask", "unread", "1.234", ("entry_number.unclear",))
    assert found.readings == (("comma", Decimal(1234)), ("point", Decimal("1.234")))
    assert [told(read("1.234", element=wide, answered=style)) for style in ("comma", "point")] == [
        ("kept", "value", "1234", ()), ("kept", "value", "1.234", ()),
    ]  # fmt: skip


def test_the_unit_s_own_last_value_decides_what_else_would_be_asked():
    wide = Element(code="e", low=0, high=10_000)
    assert read("1.234", element=wide, last=1200.0).text == "1234"
    assert read("1.234", element=wide, last=1.2).text == "1.234"


@pytest.mark.parametrize(
    ("last", "codes"),
    [
        (100.0, ()), (None, ()), (0.0, ()), (-5.0, ()), (11.0, ("save.jump",)), (0.11, ("save.slip",)),
        (110000.0, ("save.slip",)),
    ],
)  # fmt: skip
def test_a_jump_and_a_slip_by_a_thousand_warn(last, codes):
    assert told(read("111", last=last)) == ("kept", "value", "111", codes)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("12,5", "integer", ("unread", "unread", "12,5", ("save.not_whole",))),
        ("12,0", "integer", ("kept", "value", "12", ())),
        ("100,5", "share", ("unread", "unread", "100,5", ("save.no_share",))),
        ("-1", "share", ("unread", "unread", "-1", ("save.no_share",))),
        ("12,5 %", "share", ("kept", "value", "12.5", ())),
        ("12,5 ‰", "share", ("unread", "unread", "12,5 ‰", ("entry_number.behind_other",))),
        ("Có", "yes_no", ("kept", "value", "yes", ())),
        ("0", "yes_no", ("kept", "value", "no", ())),
        ("maybe", "yes_no", ("unread", "unread", "maybe", ("save.no_yes_no",))),
        ("a", "choice", ("kept", "value", "a", ())),
        ("đạt", "choice", ("kept", "value", "a", ())),
        ("z", "choice", ("unread", "unread", "z", ("save.no_choice",))),
        ("two\r\nlines", "text", ("kept", "value", "two\nlines", ())),
        ("x" * 2000, "text", ("kept", "value", "x" * 2000, ())),
        ("x" * 2001, "text", ("refused", "empty", "", ("save.too_long",))),
        ("a\u202eb", "text", ("refused", "empty", "", ("save.invisible",))),
    ],
)  # fmt: skip
def test_each_kind_of_field_reads_its_own(text, kind, expected):
    assert told(read(text, kind)) == expected


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ({"entry": "none"}, ("save.reason_wanted",)),
        ({"entry": "none", "reason": "lazy"}, ("save.reason_wanted",)),
        ({"entry": "none", "reason": "other"}, ("save.note_wanted",)),
        ({"entry": "what"}, ("save.unknown_kind",)),
        ({"flag": "z"}, ("save.unknown_flag",)),
        ({"answer": "confirmed"}, ("save.nothing_known",)),
        ({"answer": "maybe"}, ("save.unknown_answer",)),
        ({"answer": "disputed", "known": True}, ("save.dispute_note_wanted",)),
        ({"note": "x" * 1001}, ("save.note_too_long",)),
        ({"note": "\x00"}, ("save.note_invisible",)),
    ],
)
def test_what_goes_along_with_a_value_is_checked_too(more, codes):
    assert told(read("50", **more)) == ("refused", "empty", "", codes)


def test_no_data_and_answers_are_kept_with_reason_and_note():
    assert told(read("", entry="none", reason="other", note="vì sao")) == ("kept", "none", "", ())
    assert told(read("50", known=True, answer="disputed", note="vì sao")) == ("kept", "value", "50", ())


def test_a_part_may_be_smaller_than_what_is_plausible_for_the_whole():
    assert told(read("5", slice_="sex=f")) == ("kept", "value", "5", ())


@given(
    st.text(max_size=80),
    st.sampled_from(["number", "integer", "share", "text", "choice", "yes_no"]),
    st.sampled_from(["comma", "point"]),
)
def test_whatever_is_typed_has_one_fate_and_a_kept_value_can_be_read_back(text, kind, style):
    found = read(text, kind, style)
    assert found.fate in {"kept", "ask", "unread", "refused"}
    assert found.value == value_of(found.kind, kind, found.text)
    if found.kind == "value" and kind in {"number", "integer", "share"} and found.fate == "kept":
        shown = for_people("value", kind, found.text, style)
        assert read(shown, kind, style, answered=style).text == found.text


def said(found, language="en"):
    return [say(each.code, language, **dict(each.facts)) for each in found.problems]


@pytest.mark.parametrize(
    ("text", "kind", "last", "comma", "point"),
    [
        ("4041257{}5", "number", None, ("4.041.257,5", "1.000.000"), ("4,041,257.5", "1,000,000")),
        ("1{}5", "number", None, ("1,5", "10"), ("1.5", "10")),
        ("16853{}5", "number", 1234.5, ("16.853,5", "1.234,5"), ("16,853.5", "1,234.5")),
        ("123456{}5", "number", 123.4565, ("123.456,5", "123,4565"), ("123,456.5", "123.4565")),
        ("2000000000000000", "number", None, ("2.000.000.000.000.000",), ("2,000,000,000,000,000",)),
        ("12345{}5", "integer", None, ("12.345,5",), ("12,345.5",)),
        ("1234{}5", "share", None, ("1.234,5",), ("1,234.5",)),
    ],
)
def test_numbers_in_warnings_and_faults_are_written_as_the_reader_writes_them(text, kind, last, comma, point):
    for style, mark, wanted in (("comma", ",", comma), ("point", ".", point)):
        found = read(text.format(mark), kind, style, last=last)
        facts = [value for name, value in found.problems[0].facts if name in {"value", "bound", "last"}]
        assert tuple(facts) == wanted
        assert all(each in said(found, language)[0] for each in wanted for language in ("vi", "en"))


def test_the_style_of_the_reader_decides_not_the_one_of_an_answer():
    found = read("1.234.567,5", style="point", answered="comma")
    assert said(found) == [
        "The value 1,234,567.5 is above 1,000,000, the most that is plausible. Check the figure and its unit of measure."
    ]


@pytest.mark.parametrize(("style", "most", "example"), [("comma", "2.000", "1.234,5"), ("point", "2,000", "1,234.5")])
def test_limits_and_examples_are_written_so_too(style, most, example):
    assert dict(read("x" * 2001, "text", style).problems[0].facts) == {"most": most}
    assert example in said(read("abc", style=style))[0]
