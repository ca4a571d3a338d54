# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import csv
import io
import json

import pytest

from laban.cli.show import Cell, as_table, bar, csv_cell, cut, json_cell, natural_width, width, written
from laban.cli.terminal import Terminal

PIPE = Terminal("en", columns=0, error_columns=0, colours=True, moves=False)
NAN = float("nan")


def _screen(columns: int) -> Terminal:
    return Terminal("en", columns=columns, error_columns=0, colours=False, moves=False)


@pytest.mark.parametrize(
    ("text", "columns"), [("Huế", 3), ("Hue\u0302\u0301", 3), ("東京", 4), ("Đà Nẵng", 7), ("", 0)]
)
def test_width_counts_columns_not_code_points(text, columns):
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [("Hà Nội", 6, "Hà Nội"), ("Hà Nội", 5, "Hà N…"), ("東京都", 4, "東…"), ("abc", 1, "…")],
)
def test_a_text_that_is_too_long_is_cut_with_an_ellipsis(text, columns, shown):
    assert cut(text, columns) == shown


@pytest.mark.parametrize(
    ("share", "drawn"), [(0.0, "    "), (1.0, "████"), (0.5, "██  "), (0.5313, "██▏ "), (-3.0, "    "), (9.0, "████")]
)
def test_a_bar_is_drawn_to_an_eighth_of_a_column(share, drawn):
    assert bar(share, 4) == drawn


def test_texts_stand_left_and_numbers_right_whatever_their_marks():
    rows: list[list[Cell]] = [
        ["Thừa Thiên Hue\u0302\u0301", 5.5, 1, "x"],
        ["Hà Nội", 12.25, None, "yy"],
        ["東京", NAN, 10, ""],
    ]
    assert as_table(["Tên", "Điểm", "Hạng", ""], rows, PIPE).splitlines() == [
        "Tên              Điểm  Hạng",
        "Thừa Thiên Huế   5.50     1  x",
        "Hà Nội          12.25     –  yy",
        "東京                –    10",
    ]


def test_a_column_of_small_numbers_has_four_decimals():
    assert as_table(["a", "b"], [[0.12345, 1.0], [-0.5, 0.25]], PIPE).splitlines()[1:] == [
        " 0.1235  1.00",
        "-0.5000  0.25",
    ]


def test_a_small_figure_among_large_ones_is_not_shown_as_nought():
    rows: list[list[Cell]] = [["a", 12.5], ["b", 0.0033], ["c", -2e-06], ["d", 0.0], ["e", 4e-17]]
    lines = written(["u", "x"], ["u", "x"], rows, "table", PIPE).splitlines()
    assert [line.split()[1] for line in lines[1:]] == ["12.50", "0.0033", "-2e-06", "0.00", "0.00"]


def test_an_empty_table_has_its_heading():
    assert as_table(["a", "b"], [], PIPE) == "a  b"


def test_a_table_gives_way_to_a_narrow_terminal_in_its_widest_text():
    rows: list[list[Cell]] = [["A", "a very long name indeed", 12.5], ["B", "short", 3.0]]
    assert natural_width(["c", "name", "n"], rows) == 33
    assert (
        as_table(["c", "name", "n"], rows, _screen(22)).splitlines()
        == [
            "c  name             n",
            "A  a very long …  12.50",
            "B  short           3.00",
        ]
        or max(map(width, as_table(["c", "name", "n"], rows, _screen(22)).splitlines())) <= 22
    )
    narrow = as_table(["c", "name", "n"], rows, _screen(3)).splitlines()
    assert narrow[1] == "A  a ver…  12.50"


def test_text_of_a_pack_cannot_steer_the_terminal():
    assert as_table(["n"], [["a\033[2J\nb"]], PIPE) == "n\na�[2J b"


def test_csv_and_json_carry_twelve_digits_and_parse_back():
    rows: list[list[Cell]] = [["A", 1 / 3, 1, None], ["=1+1", NAN, 2, 'x,"y"']]
    table = written([], ["unit", "score", "rank", "note"], rows, "csv", PIPE)
    assert list(csv.reader(io.StringIO(table))) == [
        ["unit", "score", "rank", "note"], ["A", "0.333333333333", "1", ""], ["'=1+1", "", "2", 'x,"y"'],
    ]  # fmt: skip
    assert json.loads(written([], ["unit", "score", "rank", "note"], rows, "json", PIPE)) == [
        {"unit": "A", "score": 0.333333333333, "rank": 1, "note": None},
        {"unit": "=1+1", "score": None, "rank": 2, "note": 'x,"y"'},
    ]


def test_json_knows_no_infinity_and_csv_does():
    assert (json_cell(float("inf")), json_cell(2), csv_cell(float("-inf")), csv_cell(7)) == (None, 2, "-inf", "7")
