# SPDX-License-Identifier: Apache-2.0
"""What a workbook consists of."""

from __future__ import annotations

import io
import zipfile

import pytest

from laban.errors import FormatError
from laban.io.archive import open_archive
from laban.io.grid import Limits
from laban.io.package import Book, Sheet, read_book
from laban.io.styles import Looks

TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = f'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{TYPES}"'
SHEETS = (
    '<sheet name="Số liệu" sheetId="1" r:id="r1"/><sheet name="Nháp" sheetId="2" state="veryHidden" r:id="r2"/>'
    '<sheet name="Đồ thị" sheetId="3" r:id="r3"/>'
)


def _links(*links: tuple[str, str, str]) -> str:
    listed = "".join(f'<Relationship Id="{key}" Type="{TYPES}/{kind}" Target="{to}"/>' for key, kind, to in links)
    return f"<Relationships>{listed}</Relationships>"


PARTS = {
    "_rels/.rels": _links(("r1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": f"<workbook {NAMES}><sheets>{SHEETS}</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": _links(
        ("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "worksheet", "/xl/worksheets/sheet2.xml"),
        ("r3", "chartsheet", "chartsheets/sheet1.xml"), ("r4", "sharedStrings", "sharedStrings.xml"),
    ),
}  # fmt: skip


def _read(parts: dict[str, str]) -> Book:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return read_book(open_archive(stream.getvalue(), "book.xlsx", Limits()))


def _refused(parts: dict[str, str]) -> str:
    with pytest.raises(FormatError) as caught:
        _read(parts)
    return caught.value.code


def test_worksheets_are_found_in_order_with_their_parts_and_charts_left_out():
    assert _read(PARTS) == Book(
        sheets=(
            Sheet("Số liệu", "xl/worksheets/sheet1.xml", visible=True),
            Sheet("Nháp", "xl/worksheets/sheet2.xml", visible=False),
        ),
        texts_part="xl/sharedStrings.xml",
        looks=Looks(),
        since_1904=False,
        outside=False,
        embedded=False,
    )


def test_the_calendar_of_1904_is_noticed():
    text = f'<workbook {NAMES}><workbookPr date1904="1"/><sheets>{SHEETS}</sheets></workbook>'
    assert _read(PARTS | {"xl/workbook.xml": text}).since_1904


@pytest.mark.parametrize("name", ["xl/externalLinks/externalLink1.xml", "xl/connections.xml"])
def test_links_to_other_files_are_noticed(name):
    assert _read(PARTS | {name: "<x/>"}).outside


def test_embedded_files_are_noticed():
    assert _read(PARTS | {"xl/embeddings/oleObject1.bin": "x"}).embedded


@pytest.mark.parametrize("name", ["xl/vbaProject.bin", "xl/VBAPROJECT.BIN", "xl/macrosheets/sheet1.xml"])
def test_macros_are_refused(name):
    assert _refused(PARTS | {name: "x"}) == "workbook.macros"


def test_an_opendocument_file_is_refused_by_its_own_name():
    parts = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}
    assert _refused(parts) == "workbook.open_document"


def test_a_binary_workbook_is_refused_by_its_own_name():
    assert _refused(PARTS | {"_rels/.rels": _links(("r1", "officeDocument", "xl/workbook.bin"))}) == "workbook.binary"


@pytest.mark.parametrize(
    "parts",
    [
        {"readme.txt": "x"}, {},
        {"_rels/.rels": _links(("r1", "officeDocument", "word/document.xml")), "word/document.xml": "<x/>"},
        {"_rels/.rels": _links(("r1", "officeDocument", "xl/workbook.xml"))},
    ],
)  # fmt: skip
def test_another_archive_is_not_a_workbook(parts):
    assert _refused(parts) == "workbook.not_a_workbook"


@pytest.mark.parametrize(
    "sheets",
    [
        '<sheet name="A" r:id="r1"/><sheet name="A" r:id="r2"/>',
        '<sheet name="" r:id="r1"/>',
        '<sheet name="A" r:id="r1">',
    ],
)
def test_sheets_that_no_spreadsheet_writes_mean_damage(sheets):
    text = f"<workbook {NAMES}><sheets>{sheets}</sheets></workbook>"
    assert _refused(PARTS | {"xl/workbook.xml": text}) == "workbook.damaged"


def test_a_workbook_without_its_relationships_is_damaged():
    assert (
        _refused({name: text for name, text in PARTS.items() if "workbook.xml.rels" not in name}) == "workbook.damaged"
    )


def test_a_path_upwards_stays_inside_of_the_archive():
    links = _links(("r1", "worksheet", "../../../etc/hostname"))
    book = _read(PARTS | {"xl/_rels/workbook.xml.rels": links})
    assert [sheet.part for sheet in book.sheets] == ["etc/hostname"]
