# SPDX-License-Identifier: Apache-2.0
"""A workbook of sheets: its package with styles and properties (ECMA-376), the same bytes for the same sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from laban.io.open.book.sheet import SPREADSHEET, XML, Sheet, Strings, fit, sheet_xml
from laban.io.open.zipped import zipped

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"

STYLES = f"""{XML}<styleSheet xmlns="{SPREADSHEET}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>\
<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font>\
<font><b/><sz val="11"/><color rgb="FF9C0006"/><name val="Calibri"/></font></fonts>\
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
<fill><patternFill patternType="solid"><fgColor rgb="FF0B4F6C"/></patternFill></fill>\
<fill><patternFill patternType="solid"><fgColor rgb="FFFFE4E6"/></patternFill></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">\
<alignment vertical="top" wrapText="1"/></xf>\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
<xf numFmtId="0" fontId="2" fillId="3" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">\
<alignment vertical="top" wrapText="1"/></xf>\
<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""
"""Plain, header, wrapped text, warning, two decimals."""

APPLICATION = f"""{XML}<Properties xmlns="{OFFICE}/extended-properties"><Application>Laban</Application></Properties>"""
LONG_AGO = "2020-01-01T00:00:00Z"
"""When a workbook is said to be made whose edition is not published yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """What a workbook says of itself, seen without opening a sheet."""

    title: str
    publisher: str = ""
    subject: str = ""
    comments: str = ""
    created: str = ""
    language: str = "vi"


def workbook_bytes(sheets: Sequence[Sheet], properties: Properties) -> bytes:
    """Return a workbook; its sheets stand in the given order, and the first is seen first."""
    strings = Strings(properties.language)
    written = {f"xl/worksheets/sheet{at}.xml": sheet_xml(each, strings) for at, each in enumerate(sheets, start=1)}
    files = {
        "[Content_Types].xml": _types(len(sheets)), "_rels/.rels": _roots(), "docProps/core.xml": _core(properties),
        "docProps/app.xml": APPLICATION, "xl/workbook.xml": _workbook(sheets),
        "xl/_rels/workbook.xml.rels": _relations(len(sheets)), "xl/styles.xml": STYLES, **written,
        "xl/sharedStrings.xml": strings.xml(),
    }  # fmt: skip
    return zipped({name: text.encode() for name, text in files.items()}, level=3)


def _types(count: int) -> str:
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{at}.xml" ContentType="{TYPES}.worksheet+xml"/>'
        for at in range(1, count + 1)
    )
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{TYPES}.styles+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPES}.sharedStrings+xml"/>{sheets}'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def _roots() -> str:
    return (
        f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{OFFICE}/relationships/extended-properties" Target="docProps/app.xml"/>'
        "</Relationships>"
    )


def _core(properties: Properties) -> str:
    created = properties.created or LONG_AGO
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{fit(properties.title)}</dc:title><dc:subject>{fit(properties.subject)}</dc:subject>"
        f"<dc:creator>{fit(properties.publisher)}</dc:creator><dc:description>{fit(properties.comments)}</dc:description>"
        f"<dc:language>{properties.language}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{fit(created)}</dcterms:created></cp:coreProperties>'
    )


def _workbook(sheets: Sequence[Sheet]) -> str:
    listed = "".join(
        f'<sheet name="{fit(each.name).replace(chr(34), "&quot;")}" sheetId="{at}" r:id="rId{at}"/>'
        for at, each in enumerate(sheets, start=1)
    )
    return f'{XML}<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}/relationships"><sheets>{listed}</sheets></workbook>'


def _relations(count: int) -> str:
    kinds = [("worksheet", f"worksheets/sheet{at}.xml") for at in range(1, count + 1)]
    kinds += [("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]
    listed = "".join(
        f'<Relationship Id="rId{at}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(kinds, start=1)
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'
