# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.errors import Place
from laban.io.pack.columns import Sheet
from laban.io.pack.framework import elements_of, groups_of, indicators_of, needed_elements, reserved
from laban.io.table import Row, Table
from laban.model.formula import Formula
from laban.model.framework import Element, Group, Indicator


def sheet(text: str) -> Sheet:
    lines = [tuple(line.split(",")) for line in text.splitlines()]
    return Sheet(Table("t.csv", columns=lines[0], rows=tuple(Row(at, line) for at, line in enumerate(lines[1:], 2))))


def test_what_a_row_leaves_out_has_its_default():
    assert groups_of(sheet("code,parent,level,weight,status\nT,,index,,"))[0][0] == (
        Group(code="T", parent="", level="index"),
    )
    assert indicators_of(sheet("code,parent,direction,weight,scale\na,T,,,"))[0][0] == (
        Indicator(code="a", parent="T"),
    )
    assert elements_of(sheet("code,merge\na,"))[0][0] == (Element(code="a"),)


def test_a_weight_of_zero_is_a_weight():
    assert groups_of(sheet("code,parent,level,weight\nT,,index,0"))[0][0][0].weight == 0.0


@pytest.mark.parametrize(("written", "meant"), [("1", 1), ("+1", 1), ("1.0", 1), ("-1", -1), ("−1", -1), ("-1.0", -1)])
def test_a_direction_may_be_written_as_people_do(written, meant):
    (indicators, _), problems = indicators_of(sheet(f"code,parent,direction\na,T,{written}"))
    assert (indicators[0].direction, problems) == (meant, [])


def test_rows_without_a_code_are_told_and_left_out():
    (groups, rows), problems = groups_of(sheet("code,parent,level\n,T,pillar\nT,,index"))
    assert [group.code for group in groups] == ["T"]
    assert [(code, place.line) for code, place in rows] == [("T", 3)]
    assert [str(each.where) for each in problems] == ["t.csv:2:code"]


def test_the_elements_that_indicators_need_are_found_and_an_unreadable_formula_names_none():
    indicators = [
        Indicator(code="a", parent="T", formula=Formula("x / y")),
        Indicator(code="b", parent="T", denominator="y"),
        Indicator(code="c", parent="T", formula=Formula("((")),
    ]
    assert needed_elements(indicators) == ("x", "y", "b")


def test_codes_that_would_be_something_else_in_a_wide_table_are_reserved():
    assert [code for code in ("unit", "a:flag", "x_a", "#a", "note", "a") if list(reserved(code, Place()))] == [
        "unit", "a:flag", "x_a", "#a", "note"
    ]  # fmt: skip
