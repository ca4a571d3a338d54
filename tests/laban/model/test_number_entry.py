# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.model.number_entry import MOST_DIGITS, canonical, decide, readings, shown
from laban.texts import LANGUAGES

STYLES = ("comma", "point")
NUMBERS = st.decimals(
    allow_nan=False, allow_infinity=False, places=6, min_value=-(10**20), max_value=10**20
) | st.integers(-(10**28), 10**28).map(Decimal)


def _said(entry):
    """Return the names of everything that is told of an entry; each must have words."""
    problems = [*([entry.fault] if entry.fault else []), *entry.notes]
    assert all(each.text(language) for each in problems for language in LANGUAGES)
    return [each.code.removeprefix("entry_number.") for each in problems]


@pytest.mark.parametrize(
    ("text", "comma", "point"),
    [
        ("0", "0", "0"),
        ("-0", "0", "0"),
        ("007", "7", "7"),
        ("1234", "1234", "1234"),
        ("+12", "12", "12"),
        ("-12", "-12", "-12"),
        ("− 12", "-12", "-12"),
        ("–12", "-12", "-12"),
        ("1 234 567", "1234567", "1234567"),
        ("1\u00a0234\u202f567", "1234567", "1234567"),
        ("1'234’567", "1234567", "1234567"),
        ("  12\n", "12", "12"),
        ("\ufeff12\u200b", "12", "12"),
        ("1.5E+06", "1500000", "1500000"),
        ("5.", "5", "5"),
        ("1.000", "1000", "1"),
        ("1,000", "1", "1000"),
        ("-1.234", "-1234", "-1.234"),
        ("12345678901234567890.123456789", "12345678901234567890.123456789", "12345678901234567890.123456789"),
        ("0.1", "0.1", "0.1"),
    ],
)
def test_a_number_is_read_exactly_in_either_style(text, comma, point):
    assert (readings(text, "comma").kept, readings(text, "point").kept) == (comma, point)


@pytest.mark.parametrize(
    ("text", "style", "kept"),
    [
        ("1.234.567", "comma", "1234567"),
        ("1.234,5", "comma", "1234.5"),
        ("12,50", "comma", "12.5"),
        ("1 234,567", "comma", "1234.567"),
        (",5", "comma", "0.5"),
        ("1,234,567.5", "point", "1234567.5"),
        ("1234.567", "point", "1234.567"),
        ("0.125", "point", "0.125"),
    ],
)
def test_what_can_mean_one_number_only_is_read_so_and_said_to_who_writes_otherwise(text, style, kept):
    own, strange = readings(text, style), readings(text, "point" if style == "comma" else "comma")
    assert (own.kept, own.other, _said(own)) == (kept, None, [])
    assert (strange.kept, strange.other, _said(strange)) == (kept, None, ["other_style"])


def test_one_mark_before_three_digits_can_mean_two_numbers():
    entry = readings("1.234", "comma")
    assert (entry.value, entry.other, _said(entry)) == (Decimal(1234), Decimal("1.234"), [])
    entry = readings("12,345", "comma")
    assert (entry.value, entry.other) == (Decimal("12.345"), Decimal(12345))


@pytest.mark.parametrize(
    ("text", "unit", "kept", "said", "left"),
    [
        ("12,5%", "%", "12.5", [], "%"),
        ("12 %", "%", "12", [], "%"),
        ("12 %", "% GDP", "12", ["percent"], "%"),
        ("1.234.567 NGƯỜI", "người", "1234567", [], "NGƯỜI"),
        ("12 tỷ  đồng", "tỷ đồng", "12", [], "tỷ  đồng"),
        ("12ha", "ha", "12", [], "ha"),
        ("5 %/10.000 dân", "%/10.000 dân", "5", [], "%/10.000 dân"),
        ("(1.234.567)", "", "-1234567", ["parentheses"], ""),
        ("(12 %)", "%", "-12", ["parentheses"], "%"),
        ("12.5 ha", "ha", "12.5", ["other_style"], "ha"),
        ("1,5e3", "", "1500", [], ""),
        ("1,5e3 ha", "ha", "1500", [], "ha"),
    ],
)
def test_the_unit_of_the_cell_may_stand_behind_a_number_and_so_may_a_percent_sign_of_it(text, unit, kept, said, left):
    entry = readings(text, "comma", unit)
    assert (entry.kept, _said(entry), entry.unit) == (kept, said, left)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("text", "unit", "fault"),
    [
        ("12abc", "", "behind"),
        ("12abc", "người", "behind_other"),
        ("0x10", "", "behind"),
        ("5 km", "tỷ đồng", "behind_other"),
        ("5 tỷ", "tỷ đồng", "multiplier"),
        ("12 người", "1000 người", "behind_other"),
        ("12 %", "", "behind"),
        ("12 %", "người", "behind_other"),
        ("12 ‰", "%", "behind_other"),
        ("12 km2", "", "behind"),
        ("1e", "", "behind"),
        ("1e4x", "", "behind"),
        ("1E400", "", "out_of_range"),
        ("1E-400", "", "out_of_range"),
        ("0e999", "", "out_of_range"),
        ("1e" + "9" * 50, "", "out_of_range"),
        ("1E400 ha", "ha", "out_of_range"),
    ],
)
def test_nothing_else_behind_a_number_is_ever_dropped(text, unit, fault, style):
    entry = readings(text, style, unit)
    assert (entry.value, entry.other, _said(entry)) == (None, None, [fault])


def test_it_is_said_what_to_remove():
    fault = readings("5 km", "comma", "tỷ đồng").fault
    assert fault is not None
    assert fault.text("en") == (
        "“5 km” has “km” behind the number, but this cell is measured in “tỷ đồng”. Remove “km”, "
        "and write the number in the unit of this cell."
    )
    assert fault.text("vi") == (
        "“5 km” có “km” sau số, trong khi ô này tính theo “tỷ đồng”. Hãy xóa “km” và ghi số theo đơn vị tính của ô."
    )


@given(
    st.sampled_from(["12", "1.234", "0,5", "-7", "1e3", "0"]),
    st.text(st.characters(categories=["Ll", "Lu", "Lo"]), min_size=1, max_size=12),
    st.sampled_from(["", " "]),
    st.sampled_from(STYLES),
    st.sampled_from(["", "%", "zzz zzz zzz"]),
)
def test_letters_behind_digits_are_never_dropped(number, letters, between, style, unit):
    assert readings(number + between + letters, style, unit).value is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("NA", "not_a_number"),
        ("khoảng 12", "not_a_number"),
        ("mười hai", "not_a_number"),
        ("--5", "not_a_number"),
        ("(-5)", "not_a_number"),
        ("5-", "not_a_number"),
        ("1.234.56", "not_a_number"),
        ("1.234.567.", "not_a_number"),
        ("0.123.456", "not_a_number"),
        ("1,23,456", "several_numbers"),
        ("１２", "not_a_number"),
        ("12 hoặc 13", "several_numbers"),
        ("12-15", "several_numbers"),
        ("12; 13", "several_numbers"),
        ("12/15", "several_numbers"),
        ("12 34", "several_numbers"),
        ("12\t34", "several_numbers"),
        ("12 người, 3 nữ", "several_numbers"),
        ("1\x002", "control_characters"),
        ("1\u202e2", "control_characters"),
        ("1/7/2025", "date"),
        ("01.02.2025", "date"),
        ("7:30", "date"),
        ("2025-07-01", "date"),
        ("12 tỷ", "multiplier"),
        ("12 tỷ đồng", "multiplier"),
        ("12k", "multiplier"),
        ("1.5 million people", "multiplier"),
        ("inf", "infinite"),
        ("-∞", "infinite"),
        ("NaN", "infinite"),
        ("#DIV/0!", "error_value"),
        ("9" * 31, "too_many_digits"),
        ("1e40", "too_many_digits"),
        ("0." + "1" * 30, "too_many_digits"),
        ("1" * 61, "too_long"),
        ("x" * 100_000, "too_long"),
    ],
)
def test_what_is_no_number_is_told_with_its_reason(text, fault):
    entry = readings(text, "comma")
    assert (entry.value, entry.other, entry.kept, _said(entry)) == (None, None, "", [fault])
    assert entry.fault is not None
    assert len(entry.fault.text("vi")) < 300
    decision = decide(entry, lambda _: True)
    assert (decision.value, decision.question, decision.fault) == (None, None, entry.fault)


def test_both_readings_pass_so_it_is_asked():
    decision = decide(readings("1.234", "comma"), lambda _: True)
    assert decision.value is None
    assert decision.question is not None
    assert decision.question.facts == (("cell", "1.234"), ("value", "1.234"), ("other", "1,234"))
    assert decision.question.text("en") == "“1.234” may be 1.234 or 1,234. Choose the number that you mean."


def test_only_one_reading_passes_so_it_is_taken():
    entry = readings("1.234", "comma")
    own = decide(entry, lambda value: value > 100)
    assert (own.value, own.question, own.notes) == (Decimal(1234), None, ())
    other = decide(entry, lambda value: value < 100)
    assert (other.value, other.question) == (Decimal("1.234"), None)
    assert [(each.code, dict(each.facts)["value"]) for each in other.notes] == [("entry_number.other_reading", "1,234")]


def test_no_reading_passes_so_the_style_decides_and_the_checks_tell():
    assert decide(readings("1.234", "point"), lambda _: False).value == Decimal("1.234")


def test_a_number_that_is_not_in_doubt_is_taken_without_asking_the_checks():
    decision = decide(readings("12,5 %", "comma", "% GDP"), lambda _: False)
    assert (decision.value, [each.code for each in decision.notes]) == (Decimal("12.5"), ["entry_number.percent"])


@pytest.mark.parametrize(
    ("value", "comma", "point"),
    [
        ("0", "0", "0"),
        ("-0.50", "-0,5", "-0.5"),
        ("999", "999", "999"),
        ("-1234567.891", "-1.234.567,891", "-1,234,567.891"),
        ("1E+6", "1.000.000", "1,000,000"),
    ],
)
def test_a_number_is_shown_in_groups_of_three(value, comma, point):
    assert (shown(Decimal(value), "comma"), shown(Decimal(value), "point")) == (comma, point)


@given(NUMBERS, st.sampled_from(STYLES))
def test_what_is_shown_reads_back_as_the_same_number(value, style):
    entry = readings(shown(value, style), style)
    assert entry.value == value
    assert (entry.kept, entry.fault, entry.notes) == (canonical(value), None, ())


@given(NUMBERS)
def test_what_is_kept_is_plain_and_reads_back_as_the_same_number(value):
    text = canonical(value)
    assert Decimal(text) == value
    assert set(text) <= set("-.0123456789")
    assert text == "0" or not (text.startswith("-0") and Decimal(text) == 0)
    assert "." not in text or not text.endswith(("0", "."))


@given(
    st.text(st.sampled_from("0123456789.,' -+()%eE\u00a0tỷ\x00") | st.characters(), max_size=70),
    st.sampled_from(STYLES),
)
def test_any_text_is_read_or_refused_never_both(text, style):
    entry = readings(text, style)
    assert (entry.value is None) == (entry.fault is not None)
    assert entry.value is None or len(entry.kept.strip("-").replace(".", "")) <= MOST_DIGITS
    assert _said(entry) is not None
