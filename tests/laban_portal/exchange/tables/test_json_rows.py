# SPDX-License-Identifier: Apache-2.0
"""A JSON file of values: a list of flat objects; every fault with its line and name."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laban_portal.exchange.tables.read import read_rows
from laban_portal.exchange.tables.rows import MOST_FAULTS, Table, TableRow
from laban_portal.ui.words import say

pytestmark = pytest.mark.once

ROW = {"unit": "a", "form": "F", "period": "2025", "element": "x", "value": 1}
Told = tuple[str, int, str]


def told(table: Table) -> list[Told]:
    for _ in table:
        pass
    for each in table.faults:
        assert all(say(each.code, language, **dict(each.facts)).encode() for language in ("vi", "en"))
    return [(each.code.removeprefix("import_rows."), each.where.line, each.where.column) for each in table.faults]


def read(text: str, style: str = "") -> Table:
    return read_rows(text.encode(), "application/json", style=style)


def rows(*changes: Mapping[str, object]) -> Table:
    return read(
        "[\n" + ",\n".join(json.dumps({**ROW, "element": f"e{at}", **each}) for at, each in enumerate(changes)) + "\n]"
    )


def test_an_object_is_a_value_and_a_number_is_exact():
    table = read('[{"unit":"a","form":"F","period":"2025","element":"x","value":1.2340,"seen":4,"flag":null},\n'
                 ' {"unit":"a","form":"F","period":"2025","element":"y","value":null,'
                 '"reason":"not_yet","note":"mai"}]')  # fmt: skip
    assert list(table) == [
        TableRow(1, "a", "F", "2025", "x", "", "1.234", "value", "", "", "", 4, "point"),
        TableRow(2, "a", "F", "2025", "y", "", "", "none", "not_yet", "", "mai", None, ""),
    ]
    assert table.faults == []


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("12345678901234567890.5", "12345678901234567890.5"),
        ("1e3", "1000"),
        ("-0.0", "0"),
        ("0.1", "0.1"),
        ("1E-3", "0.001"),
    ],
)
def test_a_number_keeps_every_digit(number: str, text: str):
    assert [row.value for row in read(json.dumps([ROW]).replace(": 1}", f": {number}}}"))] == [text]


@pytest.mark.parametrize("number", ["1e400", "1" * 61, "1e31", "1" * 31])
def test_a_number_beyond_all_bounds_is_refused(number: str):
    assert told(read(json.dumps([ROW]).replace(": 1}", f": {number}}}"))) == [("number_too_long", 1, "value")]


def test_texts_in_place_of_numbers_tell_their_own_decimal_sign_or_are_asked_about():
    table = rows({"value": "1,5"}, {"value": "1.5"}, {"value": "1.234"}, {"value": "12"}, {"value": True})
    assert [(row.value, row.style) for row in table] == [("1,5", "comma"), ("1.5", "point"), ("12", ""), ("true", "")]
    assert told(table) == [("style_wanted", 4, "value")]
    assert told(read(json.dumps([{**ROW, "value": "1.5"}]), "comma")) == [("style_other", 1, "value")]


def test_faults_of_objects_are_told_with_line_and_name():
    table = rows(
        {"wert": 1}, {"note": ["a"]}, {"note": {"a": 1}}, {"unit": None}, {"value": "=1"}, {"seen": 1.5}, {"seen": True},
    )  # fmt: skip
    assert told(table) == [
        ("column_unknown", 2, "wert"), ("not_flat", 3, "note"), ("not_flat", 4, "note"), ("wanted", 5, "unit"),
        ("sign", 6, "value"), ("seen_no_number", 7, "seen"), ("seen_no_number", 8, "seen"),
    ]  # fmt: skip


def test_halves_of_signs_and_endless_digits_are_refused():
    table = rows(
        {"unit": "\ud800"}, {"note": "\ud800"}, {"value": "1" * 2001}, {"period": "\ud800"}, {"reason": "\ud800"}
    )
    assert [each[:2] for each in told(table)] == [
        ("invisible", 2), ("invisible", 3), ("too_long", 4), ("period.unknown", 5), ("reason_unknown", 6),
        ("value_and_reason", 6),
    ]  # fmt: skip


def test_missing_and_doubled_names_and_members_that_are_no_objects_are_told():
    table = read('[\n{"unit":"a","form":"F","period":"2025","value":1},\n7,\n{"unit":"a","unit":"b","form":"F",'
                 '"period":"2025","element":"x","value":1}]')  # fmt: skip
    assert told(table) == [("member_missing", 2, ""), ("no_object", 3, ""), ("column_twice", 4, "unit")]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "no_list", 1), ("{}", "no_list", 1), ("[", "json_broken", 1),
        ("[\n{]", "json_broken", 2), ("[] x", "json_broken", 1),
        ("[{}\n{}]", "json_broken", 2), ("[NaN]", "json_broken", 1), ("[" * 100_000, "json_deep", 1),
        ('[{"a":' + "[" * 100_000, "json_deep", 1), ("[,]", "json_broken", 1),
    ],
    ids=["empty", "object", "cut", "broken", "behind", "no comma", "nan", "deep", "deep member", "comma"],
)  # fmt: skip
def test_what_is_no_json_list_is_refused_with_its_line(text: str, code: str, line: int):
    assert told(read(text))[-1] == (code, line, "")


def test_an_empty_list_has_no_rows_and_no_faults():
    assert (list(read(" [ ] \n")), told(read(" [ ] \n"))) == ([], [])


def test_reading_stops_after_too_many_faults():
    assert told(rows(*({"value": "=1"} for _ in range(MOST_FAULTS + 5))))[-1] == ("more", 0, "")


def test_the_same_value_twice_is_a_fault():
    assert told(rows({"element": "x"}, {"element": "x"})) == [("twice", 3, "element")]


@settings(max_examples=60, deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12))
def test_any_number_comes_in_as_it_was_written(number: object):
    (row,) = read(json.dumps([ROW]).replace(": 1}", f": {number:f}}}"))
    assert (row.value == f"{number:f}" or float(row.value) == float(f"{number:f}"), row.style) == (True, "point")
