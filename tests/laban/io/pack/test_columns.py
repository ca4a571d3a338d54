# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from laban.errors import Place, problem
from laban.io.pack.columns import Layout, Sheet, column_problems, first_rows, is_own, located, read_sheet, rows_of
from laban.io.table import Row, Table
from laban.model.text import Text

LAYOUT = Layout(needed=("code", "value"), known=("note",), families=("name_", "group:"))


def table(*lines: str) -> Table:
    rows = [tuple(line.split(",")) for line in lines]
    body = tuple(Row(line, cells) for line, cells in enumerate(rows[1:], 2))
    return Table("t.csv", columns=rows[0], rows=body, positions=tuple(range(len(rows[0]))))


def told(found):
    return [(each.code, str(each.where)) for each in found]


def test_columns_may_stand_in_any_order_and_own_ones_are_passed_over():
    assert told(column_problems(table("value,x_mine,#mine,name_vi,group:a,code"), LAYOUT)) == []


def test_missing_and_unknown_columns_are_all_told():
    assert told(column_problems(table("code,valu,name_,name_Viet,group:"), LAYOUT)) == [
        ("pack.missing_column", "t.csv:1"),
        ("pack.unknown_column", "t.csv:1:valu"),
        ("pack.bad_language", "t.csv:1:name_"),
        ("pack.bad_language", "t.csv:1:name_Viet"),
        ("pack.unknown_column", "t.csv:1:group:"),
    ]


def test_an_unknown_column_is_told_with_the_one_that_is_missing():
    found = [each for each in column_problems(table("code,valu"), LAYOUT) if each.code == "pack.unknown_column"]
    assert dict(found[0].facts) == {"column": "valu", "known": "value"}


def test_cells_are_read_by_column_with_defaults():
    sheet = Sheet(table("code,value,name_vi,name_en", "a,1.5,A,", "b,,B,Bee"))
    assert sheet.texts("code") == ("a", "b")
    assert sheet.texts("note", "none") == ("none", "none")
    assert sheet.words() == (Text.of({"vi": "A"}), Text.of({"vi": "B", "en": "Bee"}))
    assert sheet.numbers("value", "other") == ({"value": (1.5, None), "other": (None, None)}, [])
    assert [str(place) for _, place in rows_of(sheet, [1])] == ["t.csv:3"]


def test_all_numbers_of_a_table_share_one_decimal_sign():
    values, problems = Sheet(table("low;high".replace(";", ","), "1.5,1.234")).numbers("low", "high")
    assert (values, problems) == ({"low": (1.5,), "high": (1.234,)}, [])


def test_a_table_without_rows_has_no_numbers():
    assert Sheet(table("code,value")).numbers("value") == ({"value": ()}, [])


def test_cells_that_cannot_be_read_are_told_with_their_place():
    sheet = Sheet(table("code,since,kind", ",2024-07-01,a", "b,July,c"))
    assert told(sheet.empty("code")) == [("pack.empty_cell", "t.csv:2:code")]
    assert told(sheet.days("since")[1]) == [("pack.not_a_day", "t.csv:3:since")]
    assert told(sheet.choice("kind", ("a", "b"))) == [("pack.unknown_word", "t.csv:3:kind")]


def test_a_table_that_lacks_a_needed_column_gives_nothing_but_its_problems(tmp_path):
    (tmp_path / "t.csv").write_text("code\na\n")
    sheet, problems = read_sheet(tmp_path / "t.csv", "t.csv", LAYOUT)
    assert (sheet, told(problems)) == (None, [("pack.missing_column", "t.csv:1")])
    sheet, problems = read_sheet(tmp_path / "no.csv", "no.csv", LAYOUT)
    assert (sheet, told(problems)) == (None, [("table.not_found", "no.csv")])


def test_a_problem_of_the_model_gets_the_row_of_its_item_or_unit():
    items, units = {"a": Place(file="i.csv", line=4)}, {"u": Place(file="u.csv", line=5)}
    found = [
        problem("x.y", Place(item="a", year=2024)),
        problem("x.y", Place(unit="u")),
        problem("x.y", Place(item="b")),
        problem("x.y", Place(file="f.csv", line=1, item="a")),
    ]
    assert [str(each.where) for each in located(found, items, units)] == [
        "i.csv:4 indicator[a].year[2024]", "u.csv:5 unit[u]", "indicator[b]", "f.csv:1 indicator[a]"
    ]  # fmt: skip


def test_the_first_row_and_the_number_of_rows_of_each_wanted_cell_are_found():
    assert first_rows("abcabb", ["b", "a", "z"]) == {"a": (0, 2), "b": (1, 3)}
    assert first_rows("abc", []) == {}


def test_names_of_ones_own_begin_with_x_or_a_number_sign():
    assert [is_own(name) for name in ("x_a", "#a", "xa", "a_x_")] == [True, True, False, False]
