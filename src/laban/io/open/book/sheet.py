# SPDX-License-Identifier: Apache-2.0
"""One sheet of a workbook as XML (ECMA-376, part 1, §18.3). Written column by column: half a million cells take a second.

XlsxWriter writes numbers with 16 digits, one short of exact; here every number is its shortest exact form. All texts lie in
one table of strings, which a spreadsheet never runs as formulas.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from laban.io.open.cells import exact, legible
from laban.model.dataset import Cell
from laban.model.text import Text

SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAX_ROWS = 1_048_574
"""Rows that a sheet holds below its header, one left for the line that says how many more there are."""

HEAD, TEXT, WARN, DECIMAL = 1, 2, 3, 4
"""Styles of cells: the positions of `book.parts.STYLES`."""

_LOOKS_ESCAPED = re.compile(r"_(x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet: its name, header and rows, in one language. `columns` are the rows turned: cells of each column.

    `widths` are in letters. `decimal` are positions of columns shown with two decimals. With `table` the header is frozen
    and filtered; otherwise long texts are wrapped. `warned` rows (positions from 0) stand out. `more` is the last line.
    """

    name: str
    header: tuple[str, ...]
    columns: Sequence[Sequence[Cell]]
    widths: tuple[float, ...] = ()
    decimal: frozenset[int] = frozenset()
    table: bool = True
    warned: frozenset[int] = frozenset()
    more: str = ""
    foot: str = ""


@dataclass(slots=True)
class Strings:
    """The texts of a workbook, each once; a cell holds a text's number."""

    language: str
    numbers: dict[str, int] = field(default_factory=dict)
    of_texts: dict[int, int] = field(default_factory=dict)

    def number(self, text: str) -> int:
        """Return the number of a text."""
        return self.numbers.setdefault(text, len(self.numbers))

    def of(self, text: Text) -> int:
        """Return the number of a name, in the workbook's language; names live as long as the sheets that hold them."""
        found = self.of_texts.get(id(text))
        if found is None:
            found = self.of_texts[id(text)] = self.number(text.into(self.language))
        return found

    def xml(self) -> str:
        """Return the part that holds all texts."""
        items = "".join(f'<si><t xml:space="preserve">{fit(text)}</t></si>' for text in self.numbers)
        return f'{XML}<sst xmlns="{SPREADSHEET}" uniqueCount="{len(self.numbers)}">{items}</sst>'


def fit(text: str) -> str:
    r"""Return a text as XML may hold it; what no XML may hold becomes a replacement sign.

    >>> fit("a<b\x00_x000D_")
    'a&lt;b�_x005F_x000D_'
    """
    return escape(_LOOKS_ESCAPED.sub(r"_x005F_\1", legible(text)))


def letters(at: int) -> str:
    """Return the letters of a column.

    >>> letters(0), letters(25), letters(26), letters(701), letters(702)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    found = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        found = chr(65 + rest) + found
    return found


def sheet_xml(sheet: Sheet, strings: Strings) -> str:
    """Return the part of one sheet."""
    count = min(len(sheet.columns[0]) if sheet.columns else 0, MAX_ROWS)
    columns = [
        _column(
            letters(at), cells[:count] if len(cells) > count else cells, strings, sheet, decimal=at in sheet.decimal
        )
        for at, cells in enumerate(sheet.columns)
    ]
    body = "".join(
        [f'<row r="{number}">{"".join(cells)}</row>' for number, cells in enumerate(zip(*columns, strict=True), start=2)]
    )  # fmt: skip
    head = "".join(
        f'<c r="{letters(at)}1" s="{HEAD}" t="s"><v>{strings.number(name)}</v></c>'
        for at, name in enumerate(sheet.header)
    )
    foot = fit("&C" + sheet.foot.replace("&", "&&"))
    foot = f"<headerFooter><oddFooter>{foot}</oddFooter></headerFooter>" if sheet.foot else ""
    last = f"A1:{letters(max(len(sheet.header), 1) - 1)}{count + 1}"
    more = f'<c r="A{count + 2}" t="s"><v>{strings.number(sheet.more)}</v></c>' if sheet.more else ""
    more = f'<row r="{count + 2}">{more}</row>' if more else ""
    filtered = f'<autoFilter ref="{last}"/>' if sheet.table else ""
    return (
        f'{XML}<worksheet xmlns="{SPREADSHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="{last}"/>'
        f'{_view(sheet)}{_widths(sheet)}<sheetData><row r="1">{head}</row>{body}{more}</sheetData>'
        f'{filtered}<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>{foot}</worksheet>'
    )  # fmt: skip


def _view(sheet: Sheet) -> str:
    frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' if sheet.table else ""
    return f'<sheetViews><sheetView workbookViewId="0">{frozen}</sheetView></sheetViews>'


def _widths(sheet: Sheet) -> str:
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>'
        for at, width in enumerate(sheet.widths, start=1)
    )
    return f"<cols>{columns}</cols>" if columns else ""


def _column(name: str, cells: Sequence[Cell], strings: Strings, sheet: Sheet, *, decimal: bool) -> list[str]:
    """Return the cells of a column, empty where there is none."""
    number_style = f' s="{DECIMAL}"' if decimal else ""
    text_style = "" if sheet.table else f' s="{TEXT}"'
    found = []
    for row, cell in enumerate(cells, start=2):
        if cell is None:
            found.append("")
        elif type(cell) is float or type(cell) is int:
            found.append(f'<c r="{name}{row}"{number_style}><v>{exact(cell)}</v></c>')
        elif isinstance(cell, bool):
            found.append(f'<c r="{name}{row}" t="b"><v>{cell:d}</v></c>')
        else:
            number = strings.of(cell) if isinstance(cell, Text) else strings.number(str(cell))
            style = f' s="{WARN}"' if row - 2 in sheet.warned else text_style
            found.append(f'<c r="{name}{row}"{style} t="s"><v>{number}</v></c>')
    return found
