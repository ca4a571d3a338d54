# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.io.results.written import csv_text, number, numbers, safe_cell


@pytest.mark.parametrize(
    ("value", "text"),
    [(1 / 3, "0.333333333333"), (float("nan"), ""), (-0.0, "0"), (1e15, "1e+15"), (52.5, "52.5"), (-2.0, "-2")],
)
def test_a_number_carries_twelve_significant_digits(value, text):
    assert number(value) == text


def test_many_numbers_are_written_like_one():
    assert numbers(np.array([0.1, np.nan])) == ["0.1", ""]


def test_a_table_is_quoted_only_where_needed():
    assert csv_text(("a", "b"), [("x,y", 'say "no"'), ("1", "")]) == 'a,b\n"x,y","say ""no"""\n1,\n'


@pytest.mark.parametrize("text", ["=1+1", "+A1", "-x", "@cmd", "\t=1"])
def test_text_that_a_spreadsheet_would_run_is_disarmed(text):
    assert safe_cell(text) == "'" + text


def test_numbers_and_names_are_left_alone():
    assert [safe_cell(text) for text in ("-12.5", "+3", "Đắk Lắk", "")] == ["-12.5", "+3", "Đắk Lắk", ""]
