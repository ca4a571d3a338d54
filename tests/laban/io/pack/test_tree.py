# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from laban.io.pack import load_pack


@pytest.mark.parametrize(
    ("file", "change", "code", "place"),
    [
        ("framework.csv", ("B,T,pillar", "B,C,pillar"), "framework.unknown_parent", "framework.csv:4 indicator[B]"),
        ("framework.csv", ("T,,index", "T,A,index"), "framework.no_root", ""),
        ("framework.csv", ("T,,index", "T,A,index"), "framework.cycle", "framework.csv:2 indicator[T]"),
        ("framework.csv", ("B,T,pillar", "A,T,pillar"), "framework.duplicate_code", "framework.csv:4 indicator[A]"),
        (
            "framework.csv",
            ("B,T,pillar,1", "B,T,pillar,-1"),
            "framework.negative_weight",
            "framework.csv:4 indicator[B]",
        ),
        ("framework.csv", ("B,T,pillar", "B,T,"), "pack.empty_cell", "framework.csv:4:level"),
        ("framework.csv", ("inferred", "guessed"), "framework.status", "framework.csv:4 indicator[B]"),
        ("framework.csv", ("Hai,Two", "Hai,"), "pack.names_lacking", "framework.csv:1:name_en"),
        ("framework.csv", ("code,parent,level", "code,parent,lvl"), "pack.missing_column", "framework.csv:1"),
        ("indicators.csv", ("b1,B,", "b1,,"), "pack.empty_cell", "indicators.csv:3:parent"),
        ("indicators.csv", ("Hai,Two,-1,0.5", "Hai,Two,-1,heavy"), "number.text", "indicators.csv:3:weight"),
        ("indicators.csv", ("Hai,Two,-1", "Hai,Two,-2"), "pack.bad_direction", "indicators.csv:3:direction"),
        (
            "indicators.csv",
            ("100 * x / [p.op]", "100 * (x"),
            "framework.formula_parenthesis",
            "indicators.csv:2 indicator[a1]",
        ),
        (
            "indicators.csv",
            ("100 * x / [p.op]", "100 * y"),
            "framework.unknown_element",
            "indicators.csv:2 indicator[a1]",
        ),
        (
            "indicators.csv",
            (",,p.op,1000", ",,pop,1000"),
            "framework.unknown_denominator",
            "indicators.csv:3 indicator[b1]",
        ),
        ("indicators.csv", ("0,100,80", "100,0,80"), "framework.bounds", "indicators.csv:4 indicator[b2]"),
        ("elements.csv", ("b2,Ba", "year,Ba"), "pack.reserved_code", "elements.csv:5:code"),
        ("elements.csv", ("b2,Ba", "b2:flag,Ba"), "pack.reserved_code", "elements.csv:5:code"),
        ("elements.csv", ("b2,Ba", "x_b2,Ba"), "pack.reserved_code", "elements.csv:5:code"),
        ("elements.csv", ("b2,Ba", "b1,Ba"), "framework.duplicate_element", "elements.csv:5 indicator[b1]"),
        ("elements.csv", ("b2,Ba", ",Ba"), "pack.empty_cell", "elements.csv:5:code"),
        ("elements.csv", ("p.op,0,100", "p.op,100,0"), "framework.bounds", "elements.csv:5 indicator[b2]"),
        ("elements.csv", ("mean,p.op", "mean,pop"), "framework.unknown_merge_weight", "elements.csv:5 indicator[b2]"),
    ],
)
def test_each_fault_of_the_tree_is_told_with_its_line(told, file, change, code, place):
    assert (code, place) in told({file: change})


@pytest.mark.parametrize("file", ["framework.csv", "indicators.csv"])
def test_a_missing_table_of_the_tree_is_told_and_the_tree_not_judged(told, file):
    found = told({file: None})
    assert ("pack.file_missing", file) in found
    assert not any(code.startswith("framework.") for code, _ in found)


def test_the_tree_may_have_a_code_a_version_and_a_name_of_its_own(pack_with):
    said = '[framework]\ncode = "t"\nversion = "2024"\nvalid_from = 2024-01-01\n[framework.name]\nvi = "Khung"\n'
    framework = load_pack(
        pack_with({"pack.toml": ('[[data]]\nfile = "data/2024', f'{said}[[data]]\nfile = "data/2024')})
    ).framework
    assert (framework.code, framework.version, str(framework.valid_from)) == ("t", "2024", "2024-01-01")
    assert framework.names.into("en") == "Khung"


def test_a_table_may_be_a_workbook(pack_with):
    xlsxwriter = pytest.importorskip("xlsxwriter")
    folder = pack_with({"elements.csv": None})
    book = xlsxwriter.Workbook(str(folder / "elements.xlsx"))
    sheet = book.add_worksheet()
    rows = [
        ["code", "merge", "merge_weight", "low"],
        ["x", "add", "", 0],
        ["p.op", "add", "", 1],
        ["b1", "add", "", ""],
        ["b2", "mean", "p.op", ""],
    ]
    for at, row in enumerate(rows):
        sheet.write_row(at, 0, row)
    book.close()
    assert [(each.code, each.merge, each.low) for each in load_pack(folder).framework.elements] == [
        ("x", "add", 0.0), ("p.op", "add", 1.0), ("b1", "add", None), ("b2", "mean", None)
    ]  # fmt: skip
