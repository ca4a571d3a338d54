# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from datetime import date

import pytest

from laban.model.content_shape import LONGEST, MOST_ENTRIES, plain, quoted, read
from laban.model.form import CodeList, Field, Form
from laban.model.formula import Formula
from laban.model.framework import Element, Indicator
from laban.model.text import Text


def test_every_kind_of_value_becomes_plain():
    assert plain(Text.of({"vi": "Một", "en": "One"})) == {"vi": "Một", "en": "One"}
    assert plain(Text((("en", "One"), ("vi", "Một")))) == [["en", "One"], ["vi", "Một"]]
    assert plain(Text((("vi", ""),))) == [["vi", ""]]
    assert plain(Formula("a + b")) == "a + b"
    assert plain(date(2025, 1, 2)) == "2025-01-02"
    assert plain(("a", "b")) == ["a", "b"]
    assert plain(None) is None


def test_a_field_that_is_left_out_has_its_default_and_a_needed_one_is_missed():
    assert read(Element, {"code": "x"}) == (Element(code="x"), [])
    value, faults = read(Element, {})
    assert (value, [(each.path, each.problem.code) for each in faults]) == (None, [(("code",), "form.missing_key")])


@pytest.mark.parametrize(
    ("kind", "field", "given", "code"),
    [
        (Element, "code", 5, "not_text"),
        (Element, "code", None, "not_text"),
        (Element, "code", b"x", "not_text"),
        (Element, "code", "x" * (LONGEST + 1), "long_text"),
        (Element, "code", "a\x00b", "unshowable"),
        (Element, "code", "a\ud800", "unshowable"),
        (Element, "low", "5", "not_a_number"),
        (Element, "low", True, "not_a_number"),
        (Element, "low", float("nan"), "not_a_number"),
        (Element, "low", float("inf"), "not_a_number"),
        (Element, "low", 10**400, "not_a_number"),
        (Element, "names", "Một", "not_words"),
        (Element, "names", {"vi": 5}, "not_text"),
        (Element, "names", {"VI!": "x"}, "not_words"),
        (Element, "names", [["vi"]], "not_words"),
        (Indicator, "direction", 1.0, "not_whole"),
        (Indicator, "direction", True, "not_whole"),
        (Indicator, "direction", 2**60, "not_whole"),
        (Indicator, "formula", 5, "not_text"),
        (Form, "valid_from", "2025-02-30", "not_a_day"),
        (Form, "valid_from", "20250102", "not_a_day"),
        (Form, "valid_from", 5, "not_a_day"),
        (Form, "sections", {}, "not_a_list"),
        (Form, "sections", [[]], "not_a_mapping"),
        (Field, "required", 1, "not_a_switch"),
        (Field, "by", "sex", "not_a_list"),
        (Field, "by", [5], "not_text"),
        (CodeList, "options", [{}] * (MOST_ENTRIES + 1), "many_entries"),
    ],
)
def test_each_wrong_shape_is_told_where_it_is(kind, field, given, code):
    needed = {"code": "x", "element": "x", "parent": "p"}
    names = {each: words for each, words in needed.items() if each in kind.__dataclass_fields__}
    _, faults = read(kind, names | {field: given})
    assert [each.problem.code for each in faults] == [f"form.{code}"]
    assert faults[0].path[0] == field


def test_good_words_of_every_form_are_read():
    assert read(Element, {"code": "x", "names": {"en": "One", "fr": "", "vi": "Một"}})[0] == Element(
        code="x", names=Text((("vi", "Một"), ("en", "One")))
    )
    assert read(Element, {"code": "x", "names": [("en", "One"), ("vi", "Một")]})[0] == Element(
        code="x", names=Text((("en", "One"), ("vi", "Một")))
    )


def test_plain_values_of_every_type_are_read():
    assert read(Element, {"code": "x", "low": 5, "high": None})[0] == Element(code="x", low=5.0)
    assert read(Form, {"code": "x", "valid_from": "2025-01-02", "valid_to": date(2025, 1, 3)})[0] == Form(
        code="x", valid_from=date(2025, 1, 2), valid_to=date(2025, 1, 3)
    )
    assert read(Indicator, {"code": "x", "parent": "p", "formula": "a"})[0] == Indicator(
        code="x", parent="p", formula=Formula("a")
    )
    assert read(Indicator, {"code": "x", "parent": "p", "formula": None})[0] == Indicator(code="x", parent="p")


def test_an_unknown_key_is_told_even_where_it_is_no_text():
    _, faults = read(Element, {"code": "x", 5: 1, "y" * 99: 2})
    assert [(each.path, each.problem.code) for each in faults] == [
        (("5",), "form.unknown_key"), (("y" * 59 + "…",), "form.unknown_key")
    ]  # fmt: skip


def test_what_is_quoted_is_short_and_can_be_shown():
    assert quoted("a\x00b\ud800") == "a�b�"
    assert quoted("x" * 61) == "x" * 59 + "…"
    assert quoted(["a"]) == "['a']"
