# SPDX-License-Identifier: Apache-2.0
"""The cells of every sheet of a workbook that came back, each as what it truly holds: number, date, error, formula, text.

Our own reader (docs/decisions/0004-workbooks.md) over `laban.io`: the archive is unpacked within limits and no entity is ever
expanded. A library in its place would hide what must be told here, the formula behind a number, or that a merge lies there,
and takes several times as long (see `./run bench workbook`). Blank cells, comments, pictures and hidden rows are passed over.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple
from xml.parsers import expat

from laban.errors import FormatError, Place, problem
from laban.io.archive import open_archive
from laban.io.grid import BLANKS, Limits
from laban.io.markup import local, new_parser, parse
from laban.io.package import TRUE, Book, Sheet, read_book
from laban.io.sheet import DEEPEST, ESCAPED, LAST_ROW, column_of, read_texts
from laban.io.styles import moment
from laban.model.number_entry import canonical

LIMITS = Limits(file_bytes=32 * 2**20, cells=200_000, parts=4000, unpacked_bytes=64 * 2**20)
"""The cells are those of all sheets together: several times what the largest workbook has that is given out."""
MOST_SHEETS = 500


class Found(NamedTuple):
    """What a cell holds: `kind` is number, percent, date, boolean, error or text; `formula` is the beginning of one."""

    kind: str
    text: str
    formula: str = ""


Cells = Mapping[tuple[int, int], Found]
"""By row from 1 and column from 0."""

FORMULA_SHOWN = 60
NOTHING = Found("text", "")


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet under its name, with the cells that hold anything, and its merged ranges."""

    title: str
    cells: Cells
    merged: tuple[str, ...]

    @property
    def first(self) -> str:
        """Return the text of the first cell, which names one of our sheets."""
        return self.cells.get((1, 0), NOTHING).text


def open_pages(content: bytes) -> tuple[Page, ...]:
    """Return every worksheet of a workbook.

    Raises:
        FormatError: where it is no workbook that is read, or larger than any of ours.

    """
    archive = open_archive(content, "", LIMITS)
    book = read_book(archive)
    if len(book.sheets) > MOST_SHEETS:
        raise FormatError([problem("workbook.too_many_parts", limit=MOST_SHEETS)])
    texts = read_texts(archive.read(book.texts_part), Place(), LIMITS) if archive.has(book.texts_part) else []
    texts = [_composed(text) for text in texts]
    pages: list[Page] = []
    room = LIMITS.cells
    for sheet in book.sheets:
        reader = PageReader(book, texts, Place(sheet=sheet.name), room)
        pages.append(_page(archive.read(sheet.part), sheet, reader))
        room = reader.room
    return tuple(pages)


def _page(xml: bytes, sheet: Sheet, reader: PageReader) -> Page:
    parse(reader.parser, xml, reader.where)
    return Page(sheet.name, reader.cells, tuple(reader.merged))


class PageReader:
    """The state of reading one sheet: the row and the cell that the parser is in."""

    def __init__(self, book: Book, texts: Sequence[str], where: Place, room: int) -> None:
        self.book, self.texts, self.where = book, texts, where
        self.room = room
        """How many more cells the workbook may have."""
        self.cells: dict[tuple[int, int], Found] = {}
        self.merged: list[str] = []
        self.parser: expat.XMLParserType = new_parser()
        self.parser.StartElementHandler, self.parser.EndElementHandler = self.start, self.end
        self.line, self.column, self.depth = 0, -1, 0
        self.cell: Mapping[str, str] = {}
        self.value: list[str] = []
        self.formula: list[str] | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Enter an element."""
        name = local(name)
        self.depth += 1
        if self.depth > DEEPEST:
            self._damaged()
        if name == "c":
            self._begin_cell(attributes)
        elif name in {"v", "t"}:
            self.parser.CharacterDataHandler = self.value.append
        elif name == "f":
            self.formula = []
            self.parser.CharacterDataHandler = self.formula.append
        elif name == "row":
            number = attributes.get("r", str(self.line + 1))
            self.line = int(number) if number.isdecimal() and len(number) < 8 else 0
            self.column = -1
            if not 0 < self.line <= LAST_ROW:
                self._damaged()
        elif name == "mergeCell":
            self.merged.append(attributes.get("ref", ""))

    def end(self, name: str) -> None:
        """Leave an element; keep a cell that holds anything."""
        name = local(name)
        self.depth -= 1
        if name in {"v", "t", "f"}:
            self.parser.CharacterDataHandler = None
        elif name == "c" and (self.value or self.formula is not None):
            self._keep()

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        self.room -= 1  # an empty cell takes its time too
        if self.room < 0:
            raise FormatError([problem("table.too_many_cells", self.where, limit=f"{LIMITS.cells:,}")])
        address = attributes.get("r", "")
        self.column = column_of(address.removesuffix(str(self.line))) if address else self.column + 1
        if self.column < 0 or not self.line:
            self._damaged()
        self.cell, self.formula = attributes, None
        self.value.clear()

    def _keep(self) -> None:
        place = (self.line, self.column)
        if place in self.cells:
            self._damaged()
        formula = None if self.formula is None else "".join(self.formula)[:FORMULA_SHOWN]
        found = self._found("".join(self.value))
        if formula is not None:
            self.cells[place] = found._replace(formula="=" + formula)
        elif found.text:
            self.cells[place] = found

    def _found(self, raw: str) -> Found:
        """Tell what a cell holds."""
        kind = self.cell.get("t", "n")
        if kind == "n":
            return self._number(raw)
        if kind == "s":
            number = raw.strip()
            if not number.isdecimal() or len(number) > 9 or int(number) >= len(self.texts):
                self._damaged()
            return Found("text", self.texts[int(number)])
        if kind == "b":
            return Found("boolean", "TRUE" if raw.strip() in TRUE else "FALSE")
        return Found("error" if kind == "e" else "text", _plain(raw))

    def _number(self, raw: str) -> Found:
        """Tell number, percentage and date apart; a number is written in the fewest digits that give it back."""
        try:
            value = float(raw)
            exact = Decimal(repr(value))
        except ValueError:
            return Found("text", _plain(raw))
        if "_" in raw or not exact.is_finite():
            return Found("error" if "_" not in raw else "text", raw.strip())
        style, looks = self.cell.get("s", "0"), self.book.looks
        if style in looks.dates and (day := moment(value, since_1904=self.book.since_1904)):
            return Found("date", day)
        return Found("percent" if style in looks.percents else "number", canonical(exact))

    def _damaged(self) -> None:
        raise FormatError([problem("workbook.damaged", self.where)])


def _plain(text: str) -> str:
    """Return a text of a cell; `_x000D_` is how workbooks write letters that XML cannot hold."""
    if "_x" in text:
        text = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return _composed(text.strip(BLANKS))


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)
