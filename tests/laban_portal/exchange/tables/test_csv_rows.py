# SPDX-License-Identifier: Apache-2.0
"""A CSV file of values: how it is understood, and every fault with its line and column."""

from __future__ import annotations

import csv
import io
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laban_portal.exchange.tables.read import read_rows
from laban_portal.exchange.tables.rows import MOST_FAULTS, NAMES, Table, TableRow
from laban_portal.exchange.tables.style import style_of
from laban_portal.ui.words import say

pytestmark = pytest.mark.once

HEAD = "unit;form;period;element;slice;value;reason;flag;note;seen\n"
Told = tuple[str, int, str]


def told(table: Table) -> list[Told]:
    """Read to the end; return code, line and column of every fault, and see that each can be said in both languages."""
    for _ in table:
        pass
    for each in table.faults:
        assert all(say(each.code, language, **dict(each.facts)).encode() for language in ("vi", "en"))
    return [(each.code.removeprefix("import_rows."), each.where.line, each.where.column) for each in table.faults]


def read(text: str, style: str = "") -> Table:
    return read_rows(text.encode(), "text/csv", style=style)


def lines(*rows: str) -> Table:
    return read(HEAD + "\n".join(rows) + "\n")


def test_a_line_is_a_value_with_all_that_stands_beside_it():
    table = lines("n/01;F1;2025;people;sex=f;12,5;;e;ước tính;3", "n/01;F1;2025-q1;people;;;not_yet;;;")
    assert list(table) == [
        TableRow(2, "n/01", "F1", "2025", "people", "sex=f", "12,5", "value", "", "e", "ước tính", 3, "comma"),
        TableRow(3, "n/01", "F1", "2025-Q1", "people", "", "", "none", "not_yet", "", "", None, ""),
    ]
    assert (table.separator, table.style, table.evidence, table.evidence_line, table.faults) == (
        ";",
        "comma",
        "12,5",
        2,
        [],
    )


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"], ids=["bare", "marked"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separator_mark_and_line_ends_may_be_any(separator: str, before: bytes, end: str):
    text = end.join(
        separator.join(row) for row in (("unit", "form", "period", "element", "value"), ("a", "F", "2025", "x", "7"))
    )
    table = read_rows(before + text.encode(), "text/csv; charset=utf-8")
    assert ([(row.unit, row.value) for row in table], table.separator, table.faults) == ([("a", "7")], separator, [])


def test_a_first_line_may_name_the_separator_and_columns_may_stand_in_any_order_and_case():
    table = read("sep=;\nVALUE;Element;period;form;unit\n1;x;2025;F;a\n")
    assert ([(row.line, row.unit, row.value, row.seen) for row in table], told(table)) == ([(3, "a", "1", None)], [])


def test_quoted_cells_may_hold_separators_and_line_ends_and_lines_are_still_counted():
    table = lines('a;F;2025;x;;1;;;"một; hai\nba";', "a;F;2025;x;;2;;;;")
    assert [(row.line, row.note) for row in table] == [(2, "một; hai\nba")]
    assert told(table) == [("twice", 4, "element")]


def test_other_encodings_are_refused_with_words():
    assert told(read_rows(HEAD.encode("utf-16"), "text/csv")) == [("table.utf16", 0, "")]
    assert told(read_rows((HEAD + "Hà;F;2025;x;;1;;;;\n").encode("latin-1"), "text/csv")) == [("table.encoding", 2, "")]
    assert told(read_rows(HEAD.encode() + b"a;\0", "text/csv")) == [("table.nul", 2, "")]
    assert told(read_rows(b"", "image/png")) == [("media_unknown", 0, "")]


def test_words_composed_otherwise_are_the_same_words():
    table = lines("a;F;2025;x;;1;;;số;", "a;F;2025;x;;1;;;số;".replace("x", "y"))
    assert [row.note for row in table] == ["số", "số"]


def test_faults_of_the_head_are_told_all_at_once_and_nothing_is_read():
    table = read("unit;period;period;wert\na;2025;2025;1\n")
    assert told(table) == [
        ("column_unknown", 1, "wert"), ("column_twice", 1, "period"), ("column_missing", 1, ""), ("column_missing", 1, ""),
        ("column_missing", 1, ""),
    ]  # fmt: skip
    assert [dict(each.facts)["name"] for each in table.faults[2:]] == ["form", "element", "value"]
    assert told(read("")) == [("no_rows", 1, "")]
    assert told(read("\n\n")) == [("no_rows", 1, "")]
    assert told(read('"unit\n')) == [("line_unreadable", 1, "")]


def test_every_fault_of_every_line_is_told_with_line_and_column():
    table = lines(
        ";F;2025;x;;1;;;;",
        "a;;năm;;;1;;;;",
        "a;F;2025;x;;=1+1;;;@x;hai",
        "a;F;2025;y;;1;;q;;",
        "a;F;2025;z;;1;not_yet;;;",
        "a;F;2025;w;;;vì thế;;;",
        "a;F;2025;v;;1",
        "a;F;2025;" + "u" * 61 + ";;1;;;" + "n" * 1001 + ";",
        "a;F;2025;t\x07;;\u202e1;;;;",
        "=a;F;2025;s;;1;;;;",
        "a;F;2025;r;;1;;;;",
        ";;;;;;;;;",
        "a;F;2025;r;;2;;;;",
        'a;F;2025;o;;1;;;"x"y;',
    )
    assert told(table) == [
        ("wanted", 2, "unit"), ("wanted", 3, "form"), ("period.unknown", 3, "period"), ("wanted", 3, "element"),
        ("sign", 4, "value"), ("sign", 4, "note"), ("seen_no_number", 4, "seen"), ("flag_unknown", 5, "flag"),
        ("value_and_reason", 6, "reason"), ("reason_unknown", 7, "reason"), ("row_cells", 8, ""), ("too_long", 9, "element"),
        ("too_long", 9, "note"), ("invisible", 10, "element"), ("invisible", 10, "value"), ("sign", 11, "unit"),
        ("wanted", 13, "unit"), ("wanted", 13, "form"), ("wanted", 13, "period"), ("wanted", 13, "element"),
        ("twice", 14, "element"), ("line_unreadable", 15, ""),
    ]  # fmt: skip


def test_rows_without_a_fault_are_still_read():
    table = lines("a;F;2025;x;;1;;;;", "a;F;;y;;1;;;;", "a;F;2025;z;;1;;;;")
    assert [row.element for row in table] == ["x", "z"]


def test_reasons_and_marks_are_known_by_code_or_word():
    table = lines("a;F;2025;x;;;chua co;;;", "a;F;2025;y;;;confidential by law;;;", "a;F;2025;z;;5;;provisional;;")
    assert [(row.reason, row.flag) for row in table] == [("not_yet", ""), ("confidential", ""), ("", "p")]


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ("5;none;", "value_too"), (";value;", "value_wanted"),
        (";none;", "reason_wanted"), (";empty;other", "value_and_reason"),
        (";thing;", "kind_unknown"),
    ],
)  # fmt: skip
def test_what_a_row_says_of_its_kind_must_fit(cells: str, code: str):
    assert [
        each[0] for each in told(read("unit;form;period;element;value;kind;reason\na;F;2025;x;" + cells + "\n"))
    ] == [code]


def test_an_empty_row_is_kept_as_empty():
    table = read("unit;form;period;element;value;kind\na;F;2025;x;;empty\na;F;2025;y;;\n")
    assert [row.kind for row in table] == ["empty", "empty"]


def test_the_decimal_sign_is_found_by_the_first_number_that_tells():
    table = lines("a;F;2025;x;;1.234;;;;", "a;F;2025;y;;7;;;;", "a;F;2025;z;;0.5;;;;")
    assert ([row.style for row in table], table.style, table.evidence, table.evidence_line) == (
        ["point"] * 3, "point", "0.5", 4,
    )  # fmt: skip


def test_mixed_decimal_signs_are_refused_where_they_change():
    assert told(lines("a;F;2025;x;;1,5;;;;", "a;F;2025;y;;1.5;;;;", "a;F;2025;z;;2.000;;;;")) == [
        ("style_other", 3, "value")
    ]


def test_where_no_number_tells_the_decimal_sign_it_is_asked_for():
    text = HEAD + "a;F;2025;x;;12;;;;\na;F;2025;y;;1.234;;;;\n"
    table = read(text)
    assert (told(table), list(table), table.evidence) == ([("style_wanted", 3, "value")], [], "1.234")
    assert [row.style for row in read(text, "comma")] == ["comma", "comma"]
    assert told(read(text.replace("12;", "0.5;"), "comma")) == [("style_other", 2, "value")]


def test_whole_numbers_need_no_decimal_sign():
    assert [row.style for row in lines("a;F;2025;x;;12;;;;", "a;F;2025;y;;-3;;;;")] == ["", ""]


def test_reading_stops_after_too_many_faults():
    table = lines(*(f"a;F;2025;x{at};;=1;;;;" for at in range(MOST_FAULTS + 50)))
    found = told(table)
    assert (len(found), found[-1]) == (MOST_FAULTS + 1, ("more", 0, ""))


def test_a_file_is_read_as_it_streams_by():
    table = lines("a;F;2025;x;;1;;;;", "a;F;2025;y;;=1;;;;")
    assert (next(table.rows).element, table.faults) == ("x", [])


@pytest.mark.parametrize(
    ("text", "style"),
    [("1.234.567", "comma"), ("1,234,567", "point"), ("0.123", "point"), ("1234.567", "point"),
     ("(1,5)", "comma"), (".5", "point"),
     ("1.", "point"), ("1,234", "unclear"), ("a.b", ""), ("", "")],
)  # fmt: skip
def test_a_number_tells_its_decimal_sign_or_not(text: str, style: str):
    assert style_of(text) == style


NOTE = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn")), max_size=300)


@settings(max_examples=60, deadline=None)
@given(st.lists(NOTE, min_size=1, max_size=8), st.sampled_from(",;\t"), st.sampled_from(("\n", "\r\n")))
def test_what_a_program_writes_is_read_as_it_was(notes: list[str], separator: str, end: str):
    target = io.StringIO()
    writer = csv.writer(target, delimiter=separator, lineterminator=end)
    writer.writerow(NAMES)
    for at, note in enumerate(notes):
        writer.writerow(["a", "F", "2025", f"e{at}", "", "12", "", "", "", f"n{note}", ""])
    table = read(target.getvalue())
    wanted = [(f"e{at}", normalize("NFC", f"n{note}").strip()) for at, note in enumerate(notes)]
    assert ([(row.element, row.note) for row in table], table.faults) == (wanted, [])
