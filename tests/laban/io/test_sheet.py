# SPDX-License-Identifier: Apache-2.0
"""Cells of one worksheet."""

from __future__ import annotations

import pytest

from laban.errors import FormatError, Place
from laban.io.grid import Limits
from laban.io.sheet import Seen, column_of, read_sheet, read_texts
from laban.io.styles import Looks

HERE = Place(file="book.xlsx", sheet="S")
LIMITS = Limits()
LOOKS = Looks(dates=frozenset({"1"}), percents=frozenset({"2"}))


def _read(rows: str, texts=(), after: str = "", before: str = "", limits: Limits = LIMITS):
    xml = f"<worksheet>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"
    return read_sheet(xml.encode(), texts, LOOKS, HERE, limits, since_1904=False)


def _cells(rows: str, texts=()):
    found, seen = _read(rows, texts)
    assert seen == Seen()
    return [(row.line, row.cells, row.figures) for row in found]


def _refused(rows: str, texts=(), limits: Limits = LIMITS) -> str:
    with pytest.raises(FormatError) as caught:
        _read(rows, texts, limits=limits)
    assert caught.value.where == HERE
    return caught.value.code


def test_numbers_texts_truths_and_days_are_read():
    row = (
        '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>2023</v></c><c r="C2"><v>0.5</v></c><c r="D2" t="b"><v>1</v></c>'
        '<c r="E2" s="1"><v>45658</v></c><c r="F2" t="d"><v>2025-01-01</v></c><c r="G2" t="inlineStr"><is><t> x </t></is></c>'
        '<c r="H2" t="str"><v>y</v></c></row>'
    )
    assert _cells(row, ("no", "yes")) == [
        (
            2,
            ("yes", "2023", "0.5", "TRUE", "2025-01-01", "2025-01-01", "x", "y"),
            ("yes", 2023.0, 0.5, "TRUE", "2025-01-01", "2025-01-01", "x", "y"),
        )
    ]


def test_a_number_stored_as_text_stays_text():
    assert _cells('<row r="1"><c r="A1" t="str"><v>1.234</v></c><c r="B1"><v>1.234</v></c></row>') == [
        (1, ("1.234", "1.234"), ("1.234", 1.234))
    ]


def test_gaps_are_empty_cells_and_empty_rows_are_left_out():
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>2</v></c><c r="E1" s="1"/></row><row r="7"><c r="A7" s="1"/></row>'
    assert _cells(rows) == [(1, ("1", "", "", "2"), (1.0, "", "", 2.0))]


def test_rows_and_cells_without_addresses_follow_one_another():
    rows = "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    assert _cells(rows) == [(1, ("1", "", "2"), (1.0, "", 2.0)), (2, ("3",), (3.0,))]


def test_prefixes_comments_blanks_and_footers_change_nothing():
    rows = '<x:row r="1">\n <x:c r="A1"> <x:v>\n1 </x:v><!-- 2 -->\n </x:c>\n</x:row>'
    xml = f'<x:worksheet xmlns:x="u"><x:sheetData>{rows}</x:sheetData><x:oddFooter>Trang 3</x:oddFooter></x:worksheet>'
    found, _ = read_sheet(xml.encode(), (), LOOKS, HERE, LIMITS, since_1904=False)
    assert [row.figures for row in found] == [(1.0,)]


def test_runs_of_text_are_joined_and_readings_left_out():
    rich = (
        '<is><r><rPr><b/></rPr><t>Hà</t></r>\n <r><t xml:space="preserve"> Nội</t></r><rPh sb="0"><t>ka</t></rPh></is>'
    )
    assert _cells(f'<row r="1"><c r="A1" t="inlineStr">{rich}</c><c r="B1"><v>1</v></c></row>') == [
        (1, ("Hà Nội", "1"), ("Hà Nội", 1.0))
    ]


def test_shared_texts_are_read_like_texts_in_cells():
    xml = (
        '<sst count="999999999999"><si><t>a</t></si><si><r><t>Hà</t></r><r><t xml:space="preserve"> Nội</t></r>'
        "<rPh><t>ka</t></rPh></si><si/><si><t>line_x000A_end_x005F_</t></si></sst>"
    )
    assert read_texts(xml.encode(), HERE, LIMITS) == ["a", "Hà Nội", "", "line\nend_"]


def test_formulas_are_noticed_and_their_stored_results_read():
    rows = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1</f><v></v></c><c r="C1"><f>A1</f></c>'
        '<c r="D1"><f>A1</f><v/></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1" t="e"><v>#N/A</v></c></row>'
    )
    found, seen = _read(rows)
    assert [row.figures for row in found] == [(2.0,)]
    assert seen.formulas == ["A1", "B1", "E1"]
    assert seen.unsolved == ["C1", "D1"]
    assert seen.errors == [("E1", "#DIV/0!"), ("F1", "#N/A")]


def test_merged_hidden_and_per_cent_are_noticed():
    found, seen = _read(
        '<row r="1" hidden="1"><c r="A1" s="2"><v>0.125</v></c></row><row r="2" hidden="true"/>',
        before='<cols><col min="1" max="1"/><col min="2" max="3" hidden="1"/><col min="7" max="99999" hidden="1"/></cols>',
        after='<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    )
    assert [row.figures for row in found] == [(0.125,)]
    assert seen.percents == [("A1", 0.125)]
    assert seen.merged == ["A1:B2"]
    assert seen.hidden_rows == {1, 2}
    assert seen.hidden_columns == {2, 3, *range(7, 16385)}


@pytest.mark.parametrize("raw", ["1_000", "abc", "1,5"])
def test_what_claims_to_be_a_number_and_is_none_is_text(raw):
    assert _cells(f'<row r="1"><c r="A1"><v>{raw}</v></c></row>') == [(1, (raw,), (raw,))]


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="2"/><row r="1"/>', '<row r="1"/><row r="1"/>', '<row r="0"/>', '<row r="1048577"/>', '<row r="x"/>',
        '<row r="-1"/>', '<row r="1"><c r="B1"/><c r="A1"/></row>', '<row r="1"><c r="A1"/><c r="A1"/></row>',
        '<row r="1"><c r="A2"/></row>', '<row r="1"><c r="XFE1"/></row>', '<row r="1"><c r="ZZZZZZZZ1"/></row>',
        '<row r="1"><c r="1"/></row>', '<row r="1"><c r="a1"/></row>', '<c r="A1"><v>1</v></c>',
        '<row r="1"><c r="XFD1"/><c/></row>', '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
        '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>', '<row r="1"><c r="A1" t="s"><v>99999999999</v></c></row>',
        "<row>",
    ],
)  # fmt: skip
def test_addresses_that_no_spreadsheet_writes_mean_damage(rows):
    assert _refused(rows) == "workbook.damaged"


def test_more_cells_than_the_limit_are_refused_while_reading():
    many = "".join(f'<row r="{at}"><c r="A{at}"><v>1</v></c></row>' for at in range(1, 20))
    assert _refused(many, limits=Limits(cells=10)) == "table.too_many_cells"


def test_far_cells_count_as_wide_as_they_are():
    far = "".join(f'<row r="{at}"><c r="XFD{at}"><v>1</v></c></row>' for at in range(1, 20))
    assert _refused(far, limits=Limits(cells=100_000)) == "table.too_many_cells"


def test_too_many_shared_texts_are_refused():
    with pytest.raises(FormatError) as caught:
        read_texts(b"<sst>" + b"<si/>" * 20 + b"</sst>", HERE, Limits(cells=10))
    assert caught.value.code == "table.too_many_cells"


def test_elements_nested_without_end_are_refused():
    with pytest.raises(FormatError) as caught:
        read_texts(b"<t>x" * 10_000, HERE, LIMITS)
    assert caught.value.code == "workbook.damaged"


def test_columns_are_found_by_their_letters():
    assert [column_of(name) for name in ("A", "Z", "AA", "XFD", "XFE", "", "1", "a", "AAAA")] == [
        0, 25, 26, 16383, -1, -1, -1, -1, -1,
    ]  # fmt: skip
