# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.io.coinr_meta import framework_of, names_of, read_meta, tree_problems
from laban.io.table import Row, Table
from laban.model.framework import Element, Group, Indicator
from laban.model.text import Text

META = """\
Level,iCode,iName,Direction,Weight,Parent,Type,Denominator,Target,Unit
1,a,A,1,1,p,Indicator,d,3,kg
1,b,B,-1,0.5,p,Indicator,NA,NA,NA
2,p,P,1,2,t,Aggregate,,,
3,t,T,1,,,Aggregate,,,
,d,D,,,,Denominator,,,m
,g,G,,,,Group,,,
,o,O,,,,Other,,,
"""


def table(text: str) -> Table:
    lines = [tuple(line.split(",")) for line in text.splitlines()]
    return Table("m.csv", columns=lines[0], rows=tuple(Row(at, line) for at, line in enumerate(lines[1:], 2)))


def framework(text: str, others=()):
    meta, problems = read_meta(table(text))
    assert all(each.text("vi") and each.text("en") for each in problems)
    return framework_of(meta, names_of(meta, "en"), others), [(each.code, str(each.where)) for each in problems]


def test_everything_is_carried_over():
    tree, problems = framework(META, others=("o",))
    names = {code: Text.of({"en": code.upper()}) for code in "abptdo"}
    assert problems == []
    assert tree.groups == (
        Group(code="t", parent="", level="index", names=names["t"]),
        Group(code="p", parent="t", level="pillar", names=names["p"], weight=2.0),
    )
    assert tree.indicators == (
        Indicator(code="a", parent="p", names=names["a"], unit="kg", denominator="d", target=3.0),
        Indicator(code="b", parent="p", names=names["b"], direction=-1, weight=0.5),
    )
    assert tree.elements == (
        Element(code="a", names=names["a"], unit="kg"),
        Element(code="b", names=names["b"]),
        Element(code="d", names=names["d"], unit="m"),
        Element(code="o", names=names["o"]),
    )


@pytest.mark.parametrize(
    ("levels", "labels"),
    [
        ([2], ["index"]),
        ([3, 2], ["index", "pillar"]),
        ([4, 3, 2], ["index", "sub-index", "pillar"]),
        ([5, 4, 3, 2], ["index", "sub-index", "pillar", "group"]),
        ([6, 5, 4, 3, 2], ["index", "sub-index", "pillar", "group", "group-2"]),
    ],
)
def test_levels_get_the_labels_that_the_field_uses(levels, labels):
    rows = "".join(f"{level},g{level},,1,1,g{level + 1},Aggregate\n" for level in levels)
    tree, _ = framework("Level,iCode,iName,Direction,Weight,Parent,Type\n" + rows)
    assert [group.level for group in tree.groups] == labels


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ("1,a,A,", "1,,A,", "pack.empty_cell", "m.csv:2:iCode"),
        ("1,b,B,", "1,a,B,", "coinr.same_code", "m.csv:3:iCode"),
        ("1,b,B,", "1,unit,B,", "pack.reserved_code", "m.csv:3:iCode"),
        ("p,Indicator,d", "p,indicator,d", "pack.unknown_word", "m.csv:2:Type"),
        ("p,Indicator,d", "p,,d", "pack.empty_cell", "m.csv:2:Type"),
        ("1,a,A", "1.5,a,A", "coinr.bad_level", "m.csv:2:Level"),
        ("1,a,A", "one,a,A", "number.text", "m.csv:2:Level"),
        ("2,p,P", "1,p,P", "coinr.bad_level", "m.csv:4:Level"),
        ("2,p,P", ",p,P", "coinr.bad_level", "m.csv:4:Level"),
        ("A,1,1,p", "A,1,,p", "coinr.no_weight", "m.csv:2:Weight"),
        ("A,1,1,p", "A,0,1,p", "coinr.bad_direction", "m.csv:2:Direction"),
        ("A,1,1,p", "A,,1,p", "coinr.bad_direction", "m.csv:2:Direction"),
        ("P,1,2,t", "P,-1,2,t", "coinr.turned_aggregate", "m.csv:4:Direction"),
        ("Unit\n", "Units\n", "coinr.left_out", "m.csv:1:Units"),
    ],
)
def test_each_fault_is_told_with_its_line(old, new, code, place):
    assert META.count(old) == 1
    assert (code, place) in framework(META.replace(old, new))[1]


def test_the_tree_is_checked_with_the_rows_of_the_table():
    text = META.replace("A,1,1,p", "A,1,-1,q").replace("1,b,B,", "1,a,B,")
    meta, _ = read_meta(table(text))
    found = tree_problems(meta, framework(text)[0])
    assert [(each.code, each.where.line) for each in found] == [
        ("framework.unknown_parent", 3), ("framework.negative_weight", 3)
    ]  # fmt: skip
