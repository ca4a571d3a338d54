# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import numpy as np
import pytest

from laban.io.pack import load_pack

LATE = ("late,said to come", "generated,")


EMPTY_ROW = "year,system,unit,x,p.op,b1,b2\n2024,new,01,31,2550,11.5,55\n2024,new,03,,,,\n"
NEW_01, NEW_03 = "unit[new/01@2024-07-01].year[2024]", "unit[new/03@2024-07-01].year[2024]"


@pytest.mark.parametrize(
    ("file", "change", "code", "place"),
    [
        ("pack.toml", ("data/2023.csv", "../2023.csv"), "pack.outside", "pack.toml:13:data.0.file"),
        ("data/2023.csv", None, "pack.file_missing", "pack.toml:13:data.0.file"),
        (
            "data/2023.csv",
            ("01,x,10", "01,x,-1"),
            "values.below",
            "data/2023.csv:2:value indicator[x].unit[old/01].year[2023]",
        ),
        ("data/2023.csv", b"\x00\x01", "table.utf16", "data/2023.csv"),
        ("data/2023.csv", LATE, "pack.generated", "data/2023.csv:9:value"),
        ("data/2023.csv", ("value,flag,note", "value,flag"), "table.ragged", "data/2023.csv:9"),
        ("data/2024.csv", ("NA,61", "NA,161"), "values.above", f"data/2024.csv:3:b2 indicator[b2].{NEW_03}"),
        ("data/2024.csv", ("31,,2550", "31,,30"), "values.relation", f"data/2024.csv:2:x indicator[x].{NEW_01}"),
        ("data/2024.csv", ("new,03,17", "old,03,17"), "pack.unit_not_there", "data/2024.csv:3:unit"),
        ("data/2024.csv", EMPTY_ROW, "panel.unit_empty", f"units.csv:6 {NEW_03}"),
        ("data/2024.csv", ("2550,11", "0,11"), "panel.zero_denominator", "elements.csv:3 indicator[p.op].year[2024]"),
    ],
)
def test_each_fault_of_a_figure_is_told_with_its_line(told, file, change, code, place):
    assert (code, place) in told({file: change})


def test_generated_figures_are_welcome_in_a_pack_that_says_so(pack_with):
    pack = load_pack(
        pack_with({"data/2023.csv": LATE, "pack.toml": ("format = 1", "format = 1\ndemonstration = true")})
    )
    assert pack.demonstration


def test_without_elements_whatever_the_tables_hold_is_one(pack_with):
    changes = {"elements.csv": None, "data/2023.csv": ("03,x_more,1,,", "03,more,1,,")}
    pack = load_pack(pack_with(changes))
    assert pack.panel.items == ("x", "p.op", "b1", "b2", "more")
    assert [(each.code, each.merge) for each in pack.framework.elements] == [
        (code, "none") for code in pack.panel.items
    ]


def test_a_needed_element_that_no_table_holds_is_told_at_its_row(told):
    changes = {
        "data/2023.csv": "unit,item,value\n01,p.op,1000\n",
        "data/2024.csv": None,
        "pack.toml": ('[[data]]\nfile = "data/2024.csv"\nlayout = "wide"\n', ""),
    }
    assert ("panel.no_values", "elements.csv:2 indicator[x]") in told(changes)


def test_an_element_that_nothing_needs_may_have_no_figures(told):
    assert told({"elements.csv": ("x,Ít", "y,Ít,Few,,add,,,,,confirmed\nx,Ít")}) == []


def test_the_decimal_sign_may_be_declared_for_the_whole_pack(pack_with):
    changes = {"pack.toml": ("format = 1", 'format = 1\ndecimal = "."'), "data/2023.csv": ("01,x,10", "01,x,1.234")}
    assert load_pack(pack_with(changes)).panel.values[0, 0, 0] == 1.234


def test_a_hundred_thousand_rows_are_placed_at_once(pack_with):
    lines = "".join(f"0{1 + at % 3},x_{at},1,,\n" for at in range(100_000))
    folder = pack_with({})
    with (folder / "data" / "2023.csv").open("a") as file:
        file.write(lines)
    assert np.nansum(load_pack(folder).panel.values[0, 0]) == 45.0
