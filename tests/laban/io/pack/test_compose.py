# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from laban.io.pack.compose import cell_text, csv_text, toml_header, toml_keys, toml_words
from laban.model.text import Text

LETTERS = st.text(st.characters(exclude_categories=["Cs"]))


@given(
    st.dictionaries(
        LETTERS, LETTERS | st.booleans() | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False) | st.lists(LETTERS)
    )
)
def test_whatever_is_written_as_toml_is_read_back(values):
    assert tomllib.loads("\n".join(toml_keys(values))) == values


def test_tables_days_and_words_are_written_as_toml():
    lines = [
        toml_header("a", "b.c"),
        *toml_keys({"day": date(2024, 7, 1)}),
        *toml_words(Text.of({"vi": "Một"}), "name"),
        *toml_words(Text(), "none"),
    ]
    assert "\n".join(lines) == '\n[a."b.c"]\nday = 2024-07-01\n\n[name]\nvi = "Một"'


def test_empty_columns_are_left_out_unless_they_are_needed():
    columns: dict[str, Sequence[object]] = {
        "code": ["a", "b"],
        "note": ["", None],
        "low": [float("nan"), None],
        "value": [1.0, 0.5],
        "must": ["", ""],
    }
    assert csv_text(columns, needed=("must",)) == "code,value,must\na,1,\nb,0.5,\n"


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1))
def test_numbers_are_written_so_that_they_are_read_back(values):
    rows = list(csv.reader(io.StringIO(csv_text({"value": values}, needed=("value",)))))
    assert [float(row[0]) for row in rows[1:]] == values


def test_a_cell_of_zero_is_not_empty():
    assert (cell_text(0), cell_text(0.0), cell_text(None)) == ("0", "0", "")
