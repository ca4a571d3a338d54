# SPDX-License-Identifier: Apache-2.0
"""Tables of a bundle lose nothing, and what was put into one by hand is refused with its line."""

from __future__ import annotations

import numpy as np
import pytest

from laban.errors import FormatError
from laban.io.edition.written import (
    Read,
    Table,
    flag_words,
    flags_of,
    read_table,
    read_wide,
    table_bytes,
    truth,
    wide,
)
from laban.model.panel import Flag


def _refused(file: str, content: bytes) -> tuple[str, str, int]:
    with pytest.raises(FormatError) as refusal:
        read_table(file, content)
    (told,) = refusal.value.problems
    return told.code, told.where.file, told.where.line


@pytest.mark.parametrize("demonstration", [True, False])
def test_what_was_written_is_what_is_read_and_what_a_spreadsheet_would_run_sleeps(*, demonstration: bool) -> None:
    rows = (("=1+1", "-1"), ("'=x", 'Đà Nẵng, "1"\n2'), ("@", ""))
    content = table_bytes(Table(("a", "b"), rows), demonstration=demonstration)
    assert content.startswith(b"a,b,data\n'=1+1,-1,demonstration\n" if demonstration else b"a,b\n'=1+1,-1\n")
    assert read_table("t.csv", content) == Read("t.csv", ("a", "b"), rows)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", ("bundle.not_a_table", "t.csv", 0)),
        (b"\xff", ("bundle.not_a_table", "t.csv", 0)),
        (b'"' + b"x" * 200_000, ("bundle.not_a_table", "t.csv", 0)),
        (b"a,b\n1,2\n1\n", ("bundle.bad_row", "t.csv", 3)),
        (b"a,b\n1,2,3\n", ("bundle.bad_row", "t.csv", 2)),
        (b"a\n1\n\n", ("bundle.bad_row", "t.csv", 3)),
    ],
    ids=["nothing", "no text", "endless cell", "short row", "long row", "blank row"],
)
def test_what_is_no_table_is_refused_with_the_line_where_it_ceases_to_be_one(
    content: bytes, told: tuple[str, str, int]
) -> None:
    assert _refused("t.csv", content) == told


def test_marks_are_told_in_words_in_any_order_and_an_invented_one_is_none() -> None:
    every = sum(each.value for each in Flag)
    assert flags_of(flag_words(every)) == every
    assert flags_of("rebuilt imputed") == flags_of("imputed rebuilt") == Flag.IMPUTED | Flag.REBUILT
    assert flags_of("") == 0
    with pytest.raises(KeyError):
        flags_of("imputed measured")


def test_only_1_and_0_are_true_and_false() -> None:
    assert (truth("1"), truth("0")) == (True, False)
    for cell in ("", "2", "true", "01"):
        with pytest.raises(ValueError, match="0 or 1"):
            truth(cell)


def test_a_matrix_comes_back_number_for_number() -> None:
    values = np.array([[0.1 + 0.2, np.nan], [-0.0, 1e300]])
    found = read_wide(Read("m.csv", ("key", "x", "y"), tuple(map(tuple, wide("ab", values)))), "ab", "xy")
    assert found.tobytes() == values.tobytes()


@pytest.mark.parametrize(
    ("columns", "keys", "cell", "told"),
    [
        (("key", "y", "x"), "ab", "1", ("bundle.other_axes", 0)),
        (("key", "x"), "ab", "1", ("bundle.other_axes", 0)),
        (("key", "x", "y"), "ba", "1", ("bundle.other_axes", 0)),
        (("key", "x", "y"), "abc", "1", ("bundle.other_axes", 0)),
        (("key", "x", "y"), "ab", "one", ("bundle.bad_row", 2)),
    ],
    ids=["columns turned", "column left out", "rows turned", "row added", "word"],
)
def test_a_matrix_of_other_rows_or_columns_or_of_words_is_refused(
    columns: tuple[str, ...], keys: str, cell: str, told: tuple[str, int]
) -> None:
    read = Read("m.csv", columns, tuple((key, *[cell] * (len(columns) - 1)) for key in keys))
    with pytest.raises(FormatError) as refusal:
        read_wide(read, "ab", "xy")
    assert [(each.code, each.where.line) for each in refusal.value.problems] == [told]
    assert refusal.value.where.file == "m.csv"
