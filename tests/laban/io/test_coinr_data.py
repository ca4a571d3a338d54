# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.io.coinr_data import numeric_others, read_figures, read_rows
from laban.io.coinr_meta import read_meta
from laban.io.table import Row, Table
from laban.model.text import Text

META = """\
Level,iCode,Direction,Weight,Parent,Type
1,a,1,1,t,Indicator
1,b,1,1,t,Indicator
,g,,,,Group
,o,,,,Other
,words,,,,Other
"""
DATA = """\
uCode,uName,Time,g,a,b,o,words
1,One,2020,left,1,2,3,yes
2,Two,2020,right,4,NA,5,no
1,One,2021,left,6,7,8,no
"""


def table(text: str, name: str = "d.csv") -> Table:
    lines = [tuple(line.split(",")) for line in text.splitlines()]
    return Table(name, columns=lines[0], rows=tuple(Row(at, line) for at, line in enumerate(lines[1:], 2)))


def told(problems):
    assert all(each.text("vi") and each.text("en") for each in problems)
    return [(each.code, each.severity.value, str(each.where)) for each in problems]


def read(data: str = DATA, year: int | None = None):
    meta, _ = read_meta(table(META, "m.csv"))
    rows, problems = read_rows(table(data), meta, "en", year)
    panel, more = read_figures(rows, meta, ["a", "b", "o"])
    return panel, told([*problems, *more])


def test_units_have_the_names_and_groups_of_their_first_row():
    units = read()[0].units.members
    assert [(str(unit.key), unit.names, unit.groups) for unit in units] == [
        ("coinr/1", Text.of({"en": "One"}), (("g", "left"),)),
        ("coinr/2", Text.of({"en": "Two"}), (("g", "right"),)),
    ]


def test_figures_stand_by_year_item_and_unit():
    panel, problems = read()
    missing = np.nan
    assert (panel.years, panel.items, problems) == ((2020, 2021), ("a", "b", "o"), [])
    np.testing.assert_array_equal(
        panel.values, [[[1, 4], [2, missing], [3, 5]], [[6, missing], [7, missing], [8, missing]]]
    )


@pytest.mark.parametrize(
    "written", ["2020", "2020.0", "2020-06", "2020-06-30", "2020Q2", "2020M06", "2020 Q1", "2020.5", "2020/6"]
)
def test_a_time_is_read_as_its_year(written):
    assert read(DATA.replace("2020", written))[0].years == (2020, 2021)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("1,One,2021", "1,One,June 2021", ("coinr.bad_time", "error", "d.csv:4:Time")),
        ("1,One,2021", "1,One,2020", ("coinr.twice", "error", "d.csv:4:uCode")),
        ("1,One,2021", "1,Eins,2021", ("coinr.varies", "warning", "d.csv:4:uName")),
        ("1,One,2021", ",One,2021", ("pack.no_unit", "error", "d.csv:4:uCode")),
        ("2,Two,", "a b,Two,", ("pack.unsafe_code", "error", "d.csv:3:uCode")),
        ("4,NA", "4,?", ("number.text", "error", "d.csv:3:b")),
        ("a,b,o", "a,c,o", ("coinr.no_column", "error", "m.csv:3:iCode")),
        ("a,b,o", "a,c,o", ("coinr.left_out", "warning", "d.csv:1:c")),
        ("a,b,o", "a,b,q", ("coinr.no_column", "warning", "m.csv:5:iCode")),
        ("Time,g", "Time,h", ("coinr.no_column", "error", "m.csv:4:iCode")),
    ],
)
def test_each_fault_is_told_with_its_line(old, new, problem):
    assert DATA.count(old) == 1
    assert problem in read(DATA.replace(old, new))[1]


def test_without_names_units_are_named_by_their_codes():
    panel, problems = read(DATA.replace("uName", "x"))
    assert panel.units.members[0].names == Text.of({"en": "1"})
    assert problems == [("coinr.left_out", "warning", "d.csv:1:x")]


def test_other_columns_are_carried_over_if_they_hold_numbers():
    meta, _ = read_meta(table(META, "m.csv"))
    others, problems = numeric_others(table(DATA), meta)
    assert (others, told(problems)) == (("o",), [("coinr.left_out", "notice", "d.csv:1:words")])
    assert numeric_others(table(DATA.replace(",o,", ",q,")), meta)[0] == ()
