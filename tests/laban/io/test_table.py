# SPDX-License-Identifier: Apache-2.0
"""Tables with headers, from files of either kind."""

from __future__ import annotations

import openpyxl
import pytest

from laban.errors import Place, Severity
from laban.io.grid import Limits, Row
from laban.io.numbers import read_numbers
from laban.io.table import Table, read_table, sheets
from laban.texts import LANGUAGES


@pytest.fixture
def table(tmp_path):
    """Return the function that writes bytes to a file and reads them as a table."""

    def read(data, *, name="values.csv", **choices):
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        found, problems = read_table(path, **choices)
        assert all(each.text(language) for each in problems for language in LANGUAGES)
        return found, [(each.code, str(each.where), each.severity) for each in problems]

    return read


@pytest.fixture
def workbook(tmp_path, table):
    """Return the function that writes rows to a workbook and reads them as a table."""

    def read(*rows, name="values.xlsx", **choices):
        book = openpyxl.Workbook()
        book.active.title = "Data"
        for line, row in enumerate(rows, start=1):
            for column, cell in enumerate(row, start=1):
                book.active.cell(line, column, cell)
        book.save(tmp_path / "new.xlsx")
        return table((tmp_path / "new.xlsx").read_bytes(), name=name, **choices)

    return read


def test_a_csv_file_becomes_a_table(table):
    found, told = table("unit,GDP\n01,12.5\n\n02,NA\n")
    assert told == []
    assert found == Table("values.csv", "", ("unit", "GDP"), (Row(2, ("01", "12.5")), Row(4, ("02", "NA"))), (0, 1), 1)
    assert (found.column("unit"), found.has("GDP"), found.has("gdp")) == (("01", "02"), True, False)


def test_a_workbook_becomes_the_same_table_with_true_numbers(workbook):
    found, told = workbook(("unit", "GDP"), ("01", 12.5), ("02", 1000))
    assert told == []
    assert found.column("GDP") == ("12.5", "1000")
    assert found.figures("GDP") == (12.5, 1000.0)


def test_the_contents_say_what_a_file_is_and_not_its_name(table, workbook):
    assert workbook(("unit",), ("01",), name="values.csv")[0].column("unit") == ("01",)
    assert table("unit\n01\n", name="values.xlsx")[0].column("unit") == ("01",)


def test_places_are_quoted_as_people_find_them(table, workbook):
    text, _ = table("\nunit,GDP\n01,12.5\n")
    assert text.place(text.rows[0], "GDP") == Place(file="values.csv", line=3, column="GDP")
    assert text.heading("GDP") == Place(file="values.csv", line=2, column="GDP")
    book, _ = workbook((), (None, "unit", "GDP"), (None, "01", 12.5))
    assert book.place(book.rows[0], "GDP") == Place(file="values.xlsx", sheet="Data", cell="C3", column="GDP")
    assert book.heading("unit") == Place(file="values.xlsx", sheet="Data", cell="B2", column="unit")
    assert book.heading() == Place(file="values.xlsx", sheet="Data", line=2)


def test_figures_of_several_columns_know_their_places(table):
    found, _ = table("unit,GDP,people\n01,12.5,x\n02,1.5,7\n")
    values, problems = read_numbers(found.figures("GDP", "people"), found.places("GDP", "people"))
    assert values[[0, 1, 3]].tolist() == [12.5, 1.5, 7.0]
    assert [str(each.where) for each in problems] == ["values.csv:2:people"]


def test_a_true_number_of_a_workbook_is_never_ambiguous(workbook):
    found, _ = workbook(("GDP",), (1.234,), ("1,234",))
    values, problems = read_numbers(found.figures("GDP"), found.places("GDP"))
    assert values[0] == 1.234
    assert [(each.code, each.where.cell) for each in problems] == [("number.unclear", "A3")]


def test_a_day_among_the_figures_of_a_workbook_is_told(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["GDP"])
    book.active.append([45000])
    book.active["A2"].number_format = "dd/mm/yyyy"
    book.save(tmp_path / "book.xlsx")
    found, told = read_table(tmp_path / "book.xlsx")
    _, problems = read_numbers(found.figures("GDP"), found.places("GDP"))
    assert told == ()
    assert [(each.code, each.where.cell, each.facts) for each in problems] == [
        ("number.date", "A2", (("cell", "2023-03-15"),))
    ]


def test_rows_of_another_length_are_told_and_fitted(table):
    found, told = table("a,b,c\n1,2\n1,2,3\n1,2,3,4\n1,2,3,,\n")
    assert told == [
        ("table.ragged", "values.csv:2", Severity.ERROR), ("table.ragged", "values.csv:4", Severity.ERROR),
    ]  # fmt: skip
    assert {row.cells for row in found.rows} == {("1", "2", ""), ("1", "2", "3")}


def test_many_rows_of_another_length_are_counted(table):
    told = table("a,b\n" + "1\n" * 30)[1]
    assert len(told) == 21
    assert told[-1] == ("table.more", "values.csv", Severity.ERROR)


def test_trailing_empty_columns_are_left_out(table):
    found, told = table("a,b,,\n1,2,,\n3,4,,\n")
    assert told == []
    assert found.columns == ("a", "b")


def test_an_empty_column_between_is_left_out_and_places_stay_right(workbook):
    found, told = workbook(("a", None, "c"), (1, None, 3))
    assert told == []
    assert (found.columns, found.rows[0].figures) == (("a", "c"), (1.0, 3.0))
    assert found.place(found.rows[0], "c").cell == "C2"


def test_a_column_with_figures_and_no_name_is_told(table):
    assert table("a,,c\n1,,3\n1,2,3\n")[1] == [("table.unnamed_column", "values.csv:1", Severity.ERROR)]


def test_columns_of_one_name_are_told_and_the_first_is_used(table):
    found, told = table("a,b,a,a\n1,2,3,4\n")
    assert told == [("table.duplicate_column", "values.csv:1:a", Severity.ERROR)]
    assert found.column("a") == ("1",)


def test_a_cell_beyond_the_header_of_a_workbook_is_told(workbook):
    assert workbook(("a",), (1, None, 5))[1] == [("table.beyond_header", "values.xlsx[Data]:C2", Severity.ERROR)]


def test_short_rows_of_a_workbook_are_only_empty_cells(workbook):
    found, told = workbook(("a", "b"), (1,))
    assert told == []
    assert found.rows[0].cells == ("1", "")


@pytest.mark.parametrize("data", ["", "\n\n", ",,\n", "\ufeff"])
def test_an_empty_file_is_an_error(table, data):
    assert table(data) == (Table("values.csv"), [("table.empty", "values.csv", Severity.ERROR)])


def test_an_empty_sheet_is_an_error(workbook):
    assert workbook()[1] == [("table.empty", "values.xlsx[Data]", Severity.ERROR)]


def test_a_header_alone_is_a_warning(table):
    found, told = table("a,b\n")
    assert told == [("table.no_rows", "values.csv:1", Severity.WARNING)]
    assert (found.columns, found.figures("a"), found.rows) == (("a", "b"), (), ())


def test_all_problems_of_a_file_are_told_at_once(table):
    told = table('a,b,a,\n1,2,3,\n1,2\n"1"x,2,3,\n5,6,7,8\n')[1]
    assert [code for code, *_ in told] == [
        "table.quote_inside", "table.duplicate_column", "table.ragged", "table.ragged",
    ]  # fmt: skip


def test_a_file_that_is_not_there_or_no_file_is_told(tmp_path):
    for path, code in ((tmp_path / "no.csv", "table.not_found"), (tmp_path, "table.not_a_file")):
        found, problems = read_table(path, shown_as="data/values.csv")
        assert [(each.code, str(each.where)) for each in problems] == [(code, "data/values.csv")]
        assert found.columns == ()


def test_a_file_that_the_system_does_not_open_is_told_with_the_systems_words(tmp_path):
    _, problems = read_table(tmp_path / ("x" * 300 + ".csv"), shown_as="x.csv")
    assert [each.code for each in problems] == ["table.not_readable"]
    assert problems[0].facts[0][1] != ""


def test_a_file_beyond_the_limit_is_refused(table):
    assert table("a,b\n1,2\n", limits=Limits(file_bytes=5))[1] == [("table.too_large", "values.csv", Severity.ERROR)]


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 ...", b"\x1f\x8b\x08", b"\x89PNG\r\n", b"\n<!DOCTYPE html><table>", b"<HTML>", b"SQLite format 3\0"],
)
def test_files_that_people_take_for_tables_are_named_for_what_they_are(table, data):
    assert table(data)[1] == [("table.not_a_table", "values.csv", Severity.ERROR)]


def test_a_sheet_named_for_a_csv_file_is_warned_of(table):
    assert table("a\n1\n", sheet="Data")[1] == [("table.sheet_ignored", "values.csv", Severity.WARNING)]


def test_a_refused_workbook_gives_a_table_without_columns(table):
    assert table(b"PK\x03\x04 broken", name="book.xlsx") == (
        Table("book.xlsx"), [("workbook.damaged", "book.xlsx", Severity.ERROR)],
    )  # fmt: skip


def test_sheets_are_named_for_workbooks_only(tmp_path, workbook, table):
    workbook(("a",), (1,))
    table("a\n1\n")
    table(b"PK\x03\x04", name="broken.xlsx")
    names = ("values.xlsx", "values.csv", "broken.xlsx", "none.xlsx")
    assert [sheets(tmp_path / name) for name in names] == [("Data",), (), (), ()]


def test_a_refusal_shows_no_more_of_a_file_than_the_cell_it_names(tmp_path):
    path = tmp_path / "values.csv"
    path.write_text("unit,GDP\nSECRET,x\nSECRET,1,2,SECRET\n" + '"SECRET"SECRET,1\n', encoding="utf-8")
    found, problems = read_table(path)
    _, more = read_numbers(found.figures("GDP"), found.places("GDP"))
    assert len(problems + more) == 3
    assert not any("SECRET" in str(each) for each in problems + more)


def test_column_names_cannot_steer_a_terminal(table):
    found, told = table("a\x1b[2J,a\x1b[2J\n1,2\n")
    assert told == [("table.duplicate_column", "values.csv:1:a�[2J", Severity.ERROR)]
    assert found.has("a\x1b[2J")
