# SPDX-License-Identifier: Apache-2.0
"""How one text may be read as a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.io.number_forms import Reading, reading


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0.0), ("-7", -7.0), ("+7", 7.0), ("1234567", 1234567.0), ("1e5", 1e5), ("2E-3", 0.002),
        ("1 234", 1234.0), ("1\u00a0234\u00a0567", 1234567.0), ("1\u202f234", 1234.0), ("−5", -5.0), ("–5", -5.0),
    ],
)  # fmt: skip
def test_a_plain_number_reads_the_same_under_both_conventions(text, value):
    assert reading(text) == Reading(value, value)


@pytest.mark.parametrize(
    ("text", "value", "groups"),
    [
        ("12.5", 12.5, ""), ("1.2345", 1.2345, ""), ("1234.567", 1234.567, ""), ("0.125", 0.125, ""), (".5", 0.5, ""),
        ("5.", 5.0, ""), ("-0.001", -0.001, ""), ("1.234e2", 123.4, ""), ("1,234.5", 1234.5, ","),
        ("1,234,567", 1234567.0, ","), ("1 234.567", 1234.567, ""), ("012.345", 12.345, ""),
    ],
)  # fmt: skip
def test_a_point_that_can_only_be_decimal_is_evidence_for_the_point(text, value, groups):
    swapped = text.translate(str.maketrans(".,", ",."))
    assert reading(text) == Reading(value, None, "", groups)
    assert reading(swapped) == Reading(None, value, "", groups.replace(",", "."))
    assert (reading(text).shows, reading(swapped).shows) == (".", ",")


@pytest.mark.parametrize("text", ["1.234", "-12.345", "999.000", "+1.000"])
def test_one_mark_before_exactly_three_digits_may_be_either(text):
    found, swapped = reading(text), reading(text.replace(".", ","))
    assert (found.as_point, found.as_comma) == (float(text), float(text.replace(".", "")))
    assert (swapped.as_point, swapped.as_comma) == (found.as_comma, found.as_point)
    assert (found.mark, swapped.mark, found.shows) == (".", ",", "")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("abc", "text"), ("12 34", "text"), ("1.234.5", "text"), ("0.123.456", "text"), ("1,234,5", "text"),
        ("1.234,567.8", "text"), (".", "text"), ("+", "text"), ("1_000", "text"), ("0x1F", "text"), ("١٢", "text"),
        ("- 5", "text"), ("(12)", "text"), ("1.234.567e3", "text"), ("1  234", "text"), ("5 %", "percent"),
        ("12,5%", "percent"), ("3‰", "percent"), ("inf", "not_finite"), ("-Infinity", "not_finite"),
        ("NaN", "not_finite"), ("∞", "not_finite"), ("1e400", "too_large"), ("9" * 400, "too_large"),
        ("1e308", "too_large"), ("-1.5e101", "too_large"),
        ("#REF!", "error_value"), ("#N/A", "error_value"), ("2024-03-01", "date"), ("2024-03-01T12:00:00", "date"),
        ("3/4/2024", "date"), ("3.4.2024", "date"), ("4-Mar", "date"), ("12:30", "date"),
    ],
)  # fmt: skip
def test_what_is_no_number_is_named_by_its_fault(text, fault):
    assert reading(text) == Reading(fault=fault)


@given(st.floats(min_value=-1e100, max_value=1e100))
def test_every_number_that_python_writes_is_read_back_exactly(value):
    found = reading(repr(value))
    assert found.fault == ""
    assert found.as_point == value


@given(st.integers(0, 10**12), st.sampled_from([" ", "\u00a0", "\u202f"]))
def test_groups_of_thousands_change_nothing(value, blank):
    assert reading(f"{value:,}".replace(",", blank)).as_point == value


@given(st.text(max_size=30))
def test_any_text_is_either_read_or_faulty(text):
    found = reading(text)
    assert bool(found.fault) == (found.as_point is None and found.as_comma is None)
