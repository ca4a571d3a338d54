# SPDX-License-Identifier: Apache-2.0
"""Cells as numbers, and the decimal sign judged from all of them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.errors import Place, Severity
from laban.io.numbers import MISSING, read_number, read_numbers

NAN = float("nan")


def _read(*cells: str | float, decimal: str = ""):
    """Return the values, and of each problem its code, its line and the words that it shows."""
    values, problems = read_numbers(cells, lambda at: Place(file="v.csv", line=at + 2, column="GDP"), decimal)
    told = [(each.code, each.where.line, *(fact for _, fact in each.facts)) for each in problems]
    return values.tolist(), told


def _same(found: list[float], expected: list[float]):
    return np.array_equal(np.array(found), np.array(expected), equal_nan=True)


def test_clean_cells_are_read_without_a_word():
    values, told = _read("1", "2.5", "-3e2", "", "NA", "…", "1.234")
    assert _same(values, [1.0, 2.5, -300.0, NAN, NAN, NAN, 1.234])
    assert told == []


def test_no_cells_give_no_values():
    assert _read() == ([], [])


def test_every_missing_mark_is_missing_with_blanks_around_it_too():
    values, told = _read(*MISSING, *(f" {mark}\u00a0" for mark in MISSING), "12,5", decimal=",")
    assert all(math.isnan(value) for value in values[:-1])
    assert told == []


def test_true_numbers_need_no_convention_and_are_no_evidence():
    assert _read(1.234, 5.0, "12,5") == ([1.234, 5.0, 12.5], [("number.comma_recognised", 4, "1", "12,5", "12.5")])


def test_numbers_that_are_not_finite_are_errors_even_where_a_workbook_holds_them():
    values, told = _read(float("inf"), NAN, 1.0)
    assert _same(values, [NAN, NAN, 1.0])
    assert told == [("number.not_finite", 2, "inf"), ("number.not_finite", 3, "nan")]


def test_a_comma_that_can_only_be_decimal_is_recognised_with_one_notice():
    values, told = _read("12,5", "1,234", "7", "0,001")
    assert values == [12.5, 1.234, 7.0, 0.001]
    assert told == [("number.comma_recognised", 2, "2", "12,5", "12.5")]


def test_the_notice_about_commas_is_the_same_on_the_quick_and_on_the_careful_way():
    quick, careful = _read("12,5", "1,234", "0,5"), _read("12,5", "1,234", "0,5", "1 000")
    assert quick[0] == careful[0][:3]
    assert quick[1] == careful[1]


def test_the_comma_is_decimal_where_points_surely_group():
    values, told = _read("1.234,5", "1.234", "1.234.567")
    assert values == [1234.5, 1234.0, 1234567.0]
    assert told == [("number.comma_recognised", 2, "2", "1.234,5", "1234.5")]


def test_a_point_that_may_group_is_asked_for_where_only_commas_are_decimal():
    values, told = _read("12,5", "1.234")
    assert _same(values, [12.5, NAN])
    assert told[0] == ("number.unclear", 3, "1.234", "1.234", "1234")


def test_a_comma_that_may_group_is_asked_for():
    values, told = _read("1,234", "5")
    assert _same(values, [NAN, 5.0])
    assert told == [("number.unclear", 2, "1,234", "1234", "1.234")]


def test_a_comma_that_may_group_is_asked_for_beside_decimal_points_too():
    assert _read("12.5", "1,234")[1] == [("number.unclear", 3, "1,234", "1234", "1.234")]


def test_a_comma_groups_where_other_commas_surely_do():
    assert _read("1,234,567", "12.5", "1,234") == ([1234567.0, 12.5, 1234.0], [])


def test_a_point_is_decimal_where_nothing_speaks_for_the_comma():
    values, told = _read("1.234", "1,234")
    assert _same(values, [1.234, NAN])
    assert [code for code, *_ in told] == ["number.unclear"]


def test_where_both_conventions_are_seen_each_comma_is_told_and_the_ambiguous_are_asked():
    values, told = _read("12.5", "12,5", "1.234", "1,234", "7", "1.234,5")
    assert _same(values, [12.5, 12.5, NAN, NAN, 7.0, 1234.5])
    assert told == [
        ("number.decimal_comma", 3, "12,5", "12.5"),
        ("number.unclear", 4, "1.234", "1.234", "1234"),
        ("number.unclear", 5, "1,234", "1234", "1.234"),
        ("number.decimal_comma", 7, "1.234,5", "1234.5"),
    ]


def test_a_declared_comma_decides_what_is_ambiguous():
    assert _read("1.234", "1,234", "12,5", decimal=",") == ([1234.0, 1.234, 12.5], [])


def test_a_declared_point_decides_what_is_ambiguous():
    assert _read("1.234", "1,234", "12.5", decimal=".") == ([1.234, 1234.0, 12.5], [])


@pytest.mark.parametrize(("cell", "decimal"), [("12.5", ","), ("1,234.5", ","), ("12,5", "."), ("1.234.567", ".")])
def test_a_cell_against_the_declared_sign_is_an_error(cell, decimal):
    values, told = _read(cell, "3", decimal=decimal)
    assert _same(values, [NAN, 3.0])
    assert told == [("number.contradicts", 2, cell, decimal)]


def test_faults_are_told_with_their_places_and_what_is_sound_is_read():
    values, told = _read("5%", "x", "3", "nan", "2024-03-01", "1e999")
    assert _same(values, [NAN, NAN, 3.0, NAN, NAN, NAN])
    assert told == [
        ("number.percent", 2, "5%"), ("number.text", 3, "x"), ("number.not_finite", 5, "nan"),
        ("number.date", 6, "2024-03-01"), ("number.too_large", 7, "1e999"),
    ]  # fmt: skip


@pytest.mark.parametrize("cells", [("1e308", "2"), ("1e308", "2,5"), (1e308, "2")])
def test_a_number_so_large_that_ranges_would_overflow_is_refused_from_text_and_from_workbooks(cells):
    values, told = _read(*cells)
    assert np.isnan(values[0])
    assert told[0][0] == "number.too_large"
    assert _read("1e100", "-1e100") == ([1e100, -1e100], [])


@pytest.mark.parametrize("cell", ["1_000", "١٢", "infinity", "0x10", "true"])
def test_what_only_python_takes_for_a_number_is_refused(cell):
    assert [code for code, *_ in _read(cell, "1.5")[1]] in (["number.text"], ["number.not_finite"])


def test_from_the_21st_on_faults_of_one_kind_in_a_column_are_counted():
    told = _read(*["x"] * 25)[1]
    assert len(told) == 21
    assert told[-1] == ("table.more", 0, "5", "number.text")


def test_a_message_shows_little_of_a_cell_and_nothing_that_steers_a_terminal():
    told = _read("\x1b[2J" + "secret " * 50)[1]
    assert told == [("number.text", 2, "�[2J" + "secret " * 5 + "…")]


def test_notices_do_not_stop_the_work_and_errors_do():
    _, problems = read_numbers(["12,5", "x"], [Place(), Place()])
    assert [each.severity for each in problems] == [Severity.ERROR, Severity.NOTICE]


def test_one_cell_is_read_alone_with_a_point_by_default():
    assert read_number("1.234") == (1.234, ())
    assert read_number("1.234,5", decimal=",") == (1234.5, ())
    value, problems = read_number("1,5", Place(file="units.csv", line=3, column="lat"))
    assert math.isnan(value)
    assert [str(each.where) for each in problems] == ["units.csv:3:lat"]


def test_a_missing_cell_alone_is_nan_without_a_word():
    value, problems = read_number("…")
    assert math.isnan(value)
    assert problems == ()


def test_an_unknown_decimal_sign_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="decimal must be"):
        read_numbers(["1,5"], [Place()], "'")


@given(st.lists(st.floats(min_value=-1e100, max_value=1e100), max_size=20))
def test_what_python_writes_is_read_back_under_both_conventions(values):
    written = [repr(value) for value in values]
    assert _read(*written) == (values, [])
    assert _read(*(cell.replace(".", ",") for cell in written), decimal=",") == (values, [])


@given(st.lists(st.sampled_from(["1.234", "1,234", "12.5", "12,5", "1.234,5", "7", "", "x", "5%"]), max_size=12))
def test_every_cell_is_read_missing_or_told(cells):
    values, problems = read_numbers(cells, lambda at: Place(line=at + 1))
    errors = {each.where.line - 1 for each in problems if each.severity is Severity.ERROR}
    unread = {at for at, value in enumerate(values) if math.isnan(value)}
    assert unread == errors | {at for at, cell in enumerate(cells) if cell == ""}
