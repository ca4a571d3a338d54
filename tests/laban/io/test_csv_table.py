# SPDX-License-Identifier: Apache-2.0
"""Rows of CSV files."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laban.errors import FormatError
from laban.io.csv_table import decoded, delimiter_of, read_csv
from laban.io.grid import BLANKS, Limits

LIMITS = Limits()


def _cells(data: bytes):
    grid = read_csv(data, "v.csv", LIMITS)
    assert grid.problems == ()
    return [row.cells for row in grid.rows]


def _refusal(data: bytes, limits: Limits = LIMITS):
    with pytest.raises(FormatError) as caught:
        read_csv(data, "v.csv", limits)
    return [(each.code, each.where.line, dict(each.facts)) for each in caught.value.problems]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_every_delimiter_line_end_and_mark_reads_the_same(delimiter, end, mark):
    text = end.join(delimiter.join(row) for row in (("code", "tên"), ("01", "Hà Nội"), ("02", "Huế")))
    assert _cells(mark + text.encode()) == [("code", "tên"), ("01", "Hà Nội"), ("02", "Huế")]


def test_the_header_alone_shows_the_delimiter():
    assert delimiter_of('"name, in; full";value\n1,2,3,4\n') == ";"
    assert delimiter_of("single\n1;2\n") == ","
    assert delimiter_of('"a\nb,c,d";e\n') == ";"


def test_a_line_that_names_the_delimiter_is_obeyed_and_counted():
    grid = read_csv(b"sep=;\r\na;b,c\r\n1;2\r\n", "v.csv", LIMITS)
    assert [(row.line, row.cells) for row in grid.rows] == [(2, ("a", "b,c")), (3, ("1", "2"))]


def test_a_row_knows_the_line_on_which_it_begins():
    grid = read_csv(b'a,b\n\n"1\n2",3\n4,5\n', "v.csv", LIMITS)
    assert [(row.line, row.cells) for row in grid.rows] == [(1, ("a", "b")), (3, ("1\n2", "3")), (5, ("4", "5"))]


def test_empty_rows_are_left_out():
    assert _cells(b"a,b\n,\n\n \t,\xc2\xa0\n1,2\n") == [("a", "b"), ("1", "2")]


def test_blanks_around_cells_are_taken_away_and_inside_kept():
    assert _cells("a,b\n\u00a0x y\u202f,\ufeff 1\u00a0234 \n".encode()) == [("a", "b"), ("x y", "1\u00a0234")]


def test_letters_are_composed():
    assert _cells("tên\nHuê\u0301\n".encode()) == [("tên",), ("Huế",)]


def test_quotes_hold_delimiters_and_quotes():
    assert _cells(b'a,b\n"1,5","say ""no"""\n') == [("a", "b"), ("1,5", 'say "no"')]


def test_the_line_of_the_first_byte_that_is_not_utf8_is_named():
    latin = "code,name\n1,a\n2,Köln\n".encode("latin-1")
    assert _refusal(latin) == [("table.encoding", 3, {"byte": "0xF6"})]
    assert _refusal(b"\xef\xbb\xbf" + latin) == [("table.encoding", 3, {"byte": "0xF6"})]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_two_bytes_a_letter_are_recognised(encoding):
    assert _refusal("code,name\n1,a\n".encode(encoding)) == [("table.utf16", 0, {})]


def test_a_zero_byte_is_refused_with_its_line():
    assert _refusal(b"code,name\n1,a\n2,b\0b\n") == [("table.nul", 3, {})]


def test_old_line_ends_are_counted_too():
    assert _refusal(b"a,b\r1,\xff\r") == [("table.encoding", 2, {"byte": "0xFF"})]


def test_a_quote_that_is_never_closed_is_told_where_its_row_begins():
    grid = read_csv(b'a,b\n1,2\n3,"4\n5,6\n', "v.csv", LIMITS)
    assert [(each.code, each.where.line) for each in grid.problems] == [("table.quote_open", 3)]
    assert [row.cells for row in grid.rows] == [("a", "b"), ("1", "2")]


def test_every_row_with_letters_after_a_quote_is_told_and_the_others_are_read():
    grid = read_csv(b'a,b\n"1"x,2\n3,4\n5,"6"y\n', "v.csv", LIMITS)
    assert [(each.code, each.where.line) for each in grid.problems] == [
        ("table.quote_inside", 2), ("table.quote_inside", 4),
    ]  # fmt: skip
    assert [row.cells for row in grid.rows] == [("a", "b"), ("3", "4")]


def test_reading_stops_after_a_thousand_rows_that_cannot_be_split():
    grid = read_csv(b"a,b\n" + b'"1"x,2\n' * 1500, "v.csv", LIMITS)
    assert len(grid.problems) == 1000


@pytest.mark.parametrize("limit", [131_072, 10_000_000])
def test_a_huge_cell_is_refused_and_the_next_row_is_read_whatever_others_allow(limit, request):
    before = csv.field_size_limit(limit)
    request.addfinalizer(lambda: csv.field_size_limit(before))
    grid = read_csv(b"a,b\n" + b"x" * 200_000 + b",1\n2,3\n", "v.csv", LIMITS)
    assert [(each.code, each.where.line) for each in grid.problems] == [("table.cell_too_long", 2)]
    assert grid.rows[-1].cells == ("2", "3")


def test_too_many_cells_are_refused_before_they_are_split():
    assert _refusal(b"a,b\n" + b",\n" * 100, Limits(cells=50)) == [("table.too_many_cells", 0, {"limit": "50"})]


def test_an_empty_file_has_no_rows():
    assert _cells(b"") == _cells(b"\xef\xbb\xbf") == _cells(b"\n\n,,\n") == []


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    try:
        grid = read_csv(data, "v.csv", LIMITS)
    except FormatError as error:
        codes = [each.code for each in error.problems]
    else:
        codes = [each.code for each in grid.problems]
    assert all(code.startswith("table.") for code in codes)


PLAIN_CELL = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=8).map(
    lambda text: text.strip(BLANKS)
)


@given(st.lists(st.tuples(PLAIN_CELL, PLAIN_CELL).filter(any), max_size=6), st.sampled_from([",", ";", "\t"]))
def test_what_a_csv_writer_writes_is_read_back(rows, delimiter):
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows([("code", "name"), *rows])
    composed = [tuple(decoded(cell.encode(), "") for cell in row) for row in rows]
    assert _cells(stream.getvalue().encode()) == [("code", "name"), *composed]
