# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from laban.errors import Place, problem
from laban.io.pack.data import read_figures
from laban.io.pack.keys import Register
from laban.io.pack.manifest import DataFile
from laban.io.pack.panel import build_panel, with_cells
from laban.io.table import Row, Table
from laban.model.panel import Flag
from laban.model.text import Text
from laban.model.units import Unit, UnitKey, Units

REGISTER = Register(Units(tuple(Unit(key=UnitKey("s", code), names=Text()) for code in "123")))


def figures(file: str, *lines: str):
    rows = [tuple(line.split(";")) for line in ("year;unit;item;value;flag", *lines)]
    table = Table(file, columns=rows[0], rows=tuple(Row(at, cells) for at, cells in enumerate(rows[1:], 2)))
    return read_figures(table, DataFile(file=file), REGISTER, ())[0]


def told(problems):
    return [(each.code, each.severity.value, str(each.where), dict(each.facts)) for each in problems]


def test_figures_of_several_tables_fill_one_panel_with_its_years_in_order():
    panel, _, problems = build_panel(
        [figures("a", "2024;1;x;1;", "2023;3;y;2;"), figures("b", "2024;1;y;3;E")], REGISTER, ("x", "y")
    )
    assert (panel.years, problems) == ((2023, 2024), [])
    missing = np.nan
    np.testing.assert_array_equal(
        panel.values, [[[missing] * 3, [missing, missing, 2]], [[1, missing, missing], [3, missing, missing]]]
    )
    assert panel.flags[1, 1, 0] == Flag.ESTIMATED


def test_different_figures_of_one_cell_are_an_error_with_both_places():
    _, _, problems = build_panel(
        [figures("a", "2024;1;x;1;", "2024;1;x;2.5;"), figures("b", "2024;1;x;3;")], REGISTER, ("x",)
    )
    assert told(problems) == [
        ("pack.contradictory", "error", "a:3:value", {"first": "a:2:value", "value": "2.5", "other": "1"}),
        ("pack.contradictory", "error", "b:2:value", {"first": "a:2:value", "value": "3", "other": "1"}),
    ]


def test_equal_figures_of_one_cell_are_a_notice_a_table_and_their_flags_are_joined():
    panel, _, problems = build_panel(
        [figures("a", "2024;1;x;1;E", "2024;1;x;1;P", "2024;2;x;5;", "2024;2;x;5;")], REGISTER, ("x",)
    )
    assert told(problems) == [("pack.repeated", "notice", "a:3:value", {"first": "a:2:value", "count": "2"})]
    assert panel.flags[0, 0, 0] == Flag.ESTIMATED | Flag.PROVISIONAL


def test_a_missing_figure_gives_way_to_another_of_its_cell():
    panel, _, problems = build_panel(
        [figures("a", "2024;1;x;;late", "2024;1;x;7;", "2024;1;x;NA;"), figures("b", "2024;2;x;;late")],
        REGISTER,
        ("x",),
    )
    assert (problems, panel.values[0, 0, 0]) == ([], 7.0)
    assert panel.flags[0, 0].tolist() == [0, Flag.LATE, 0]


def test_rows_of_unknown_units_items_or_years_are_left_out():
    panel, _, problems = build_panel(
        [figures("a", "2024;9;x;1;", "x;1;x;1;", "2024;1;z;1;", "2024;1;x;4;")], REGISTER, ("x",)
    )
    assert (panel.years, panel.values[0, 0, 0], problems) == ((2024,), 4.0, [])


def test_without_tables_the_panel_is_empty():
    panel, _, problems = build_panel([], REGISTER, ("x",))
    assert (panel.values.shape, panel.present.shape, problems) == ((0, 1, 3), (0, 3), [])


def test_a_problem_of_a_cell_gets_the_line_of_its_figure():
    panel, all_told, _ = build_panel([figures("a", "2024;1;x;1;", "2024;2;x;2;")], REGISTER, ("x",))
    found = [
        problem("x.y", Place(item="x", unit="2", year=2024)),
        problem("x.y", Place(item="x", unit="3", year=2024)),
        problem("x.y", Place(item="x", year=2024)),
    ]
    assert [str(each.where) for each in with_cells(found, panel, all_told)] == [
        "a:3:value indicator[x].unit[2].year[2024]", "indicator[x].unit[3].year[2024]", "indicator[x].year[2024]"
    ]  # fmt: skip


@given(st.permutations(range(6)))
def test_the_order_of_rows_does_not_matter(order):
    lines = ["2023;1;x;1;", "2023;2;x;2;E", "2023;1;y;;", "2024;1;x;4;", "2024;3;y;5;", "2023;1;x;1;P"]
    straight, _, _ = build_panel([figures("a", *lines)], REGISTER, ("x", "y"))
    shuffled, _, _ = build_panel([figures("a", *(lines[at] for at in order))], REGISTER, ("x", "y"))
    np.testing.assert_array_equal(straight.values, shuffled.values)
    np.testing.assert_array_equal(straight.flags, shuffled.flags)
