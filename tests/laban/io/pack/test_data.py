# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.io.pack.data import MARKS, read_figures
from laban.io.pack.keys import Register
from laban.io.pack.manifest import DataFile
from laban.io.table import Row, Table
from laban.model.panel import Flag
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

REGISTER = Register(Units(tuple(Unit(key=UnitKey("s", code), names=Text()) for code in "12")))
LONG, WIDE = DataFile(file="t.csv", year=2023), DataFile(file="t.csv", layout="wide", year=2023)


def table(*lines: str) -> Table:
    rows = [tuple(line.split(";")) for line in lines]
    return Table("t.csv", columns=rows[0], rows=tuple(Row(at, cells) for at, cells in enumerate(rows[1:], 2)))


def read(entry: DataFile, *lines: str, elements: tuple[str, ...] = ()):
    figures, problems = read_figures(table(*lines), entry, REGISTER, elements)
    assert all(each.text("vi") and each.text("en") for each in problems)
    return figures, [(each.code, each.severity.value, str(each.where)) for each in problems]


def test_a_long_table_has_one_figure_a_row():
    figures, problems = read(LONG, "unit;item;value;flag;note", "1;a;1,5;E P;hm", "2;b;NA;;")
    assert [code for code, *_ in problems] == ["number.comma_recognised"]
    assert (figures.named, figures.item.tolist(), figures.row.tolist()) == (("a", "b"), [0, 1], [0, 1])
    np.testing.assert_array_equal(figures.values, [1.5, np.nan])
    assert figures.flags.tolist() == [Flag.ESTIMATED | Flag.PROVISIONAL, 0]
    assert [str(figures.place(at)) for at in (0, 1)] == ["t.csv:2:value", "t.csv:3:value"]


def test_a_wide_table_has_one_unit_a_row():
    figures, problems = read(WIDE, "unit;a;b;a:flag;x_mine;note", "1;1;2;late;z;z", "2;3;…;;z;z")
    assert problems == []
    assert figures.named == ("a", "b")
    np.testing.assert_array_equal(figures.values, [1, 3, 2, np.nan])
    assert figures.flags.tolist() == [Flag.LATE, 0, 0, 0]
    assert [str(figures.place(at)) for at in range(4)] == ["t.csv:2:a", "t.csv:3:a", "t.csv:2:b", "t.csv:3:b"]


def test_the_declared_decimal_sign_is_kept_to():
    figures, _ = read(DataFile(file="t.csv", year=2023, decimal=","), "unit;item;value", "1;a;1.234")
    assert figures.values.tolist() == [1234.0]


@pytest.mark.parametrize("mark", list(MARKS))
def test_every_mark_can_be_written(mark):
    figures, problems = read(LONG, "unit;item;value;flag", f"1;a;1;{mark}")
    assert (figures.flags.tolist(), problems) == ([MARKS[mark]], [])


@pytest.mark.parametrize(
    ("entry", "lines", "told"),
    [
        (LONG, ("unit;value", "1;1"), [("pack.missing_column", "error", "t.csv:1")]),
        (LONG, ("unit;item;value;flags", "1;a;1;E"), [("pack.unknown_column", "error", "t.csv:1:flags")]),
        (LONG, ("unit;item;value", "1;;1", "2;;1"), [("pack.no_item", "error", "t.csv:2:item")]),
        (LONG, ("unit;item;value", "1;a;one"), [("number.text", "error", "t.csv:2:value")]),
        (LONG, ("unit;item;value;flag", "1;a;1;X", "2;a;1;X"), [("pack.unknown_flag", "error", "t.csv:2:flag")]),
        (LONG, ("unit;item;value;flag", "1;a;1;e"), [("pack.unknown_flag", "error", "t.csv:2:flag")]),
        (WIDE, ("a;b", "1;2"), [("pack.missing_column", "error", "t.csv:1")]),
        (WIDE, ("unit;x_a", "1;2"), [("pack.no_element_column", "error", "t.csv:1")]),
        (WIDE, ("unit;a;b:flag", "1;2;E"), [("pack.flag_alone", "error", "t.csv:1:b:flag")]),
        (WIDE, ("unit;a;a:flag", "1;2;?"), [("pack.unknown_flag", "error", "t.csv:2:a:flag")]),
        (WIDE, ("unit;a", "9;2"), [("pack.unknown_unit", "error", "t.csv:2:unit")]),
    ],
)
def test_each_fault_is_told_with_its_place(entry, lines, told):
    assert read(entry, *lines)[1] == told


def test_items_that_are_no_elements_are_warned_of_and_not_used():
    figures, problems = read(LONG, "unit;item;value", "1;aa;1", "2;aa;1", "1;a;2", "1;x_b;3", elements=("a", "b"))
    assert problems == [("pack.unknown_item", "warning", "t.csv:2:item")]
    assert figures.named == ("a",)
    assert figures.item.tolist() == [-1, -1, 1, -1]
    figures, problems = read(WIDE, "unit;aa;a;x_b", "1;1;2;3", elements=("a", "b"))
    assert problems == [("pack.unknown_item", "warning", "t.csv:1:aa")]
    assert figures.named == ("a",)


def test_a_table_without_rows_has_no_figures():
    assert read(LONG, "unit;item;value") == (None, [])
