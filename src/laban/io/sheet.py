# SPDX-License-Identifier: Apache-2.0
"""Read the cells of one worksheet, strictly from top to bottom, and notice what a person should know about them.

The cells are read here and not by a library in native code, because those build the whole rectangle between the first
and the last cell and copy every shared text into every cell: one crafted cell address ends the process for lack of
memory. Here a stray cell costs one row, a shared text is stored once, and limits are checked while reading.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from xml.parsers import expat

from laban.errors import FormatError, Place, problem
from laban.io.grid import BLANKS, Cell, Limits, Row, letters
from laban.io.markup import local, new_parser, parse
from laban.io.package import TRUE
from laban.io.quoting import number_text
from laban.io.styles import Looks, moment

DEEPEST = 32
"""Elements lie not deeper than this in any honest workbook."""

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
COLUMN = re.compile(r"[A-Z]{1,3}", re.ASCII)
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_", re.ASCII)


@dataclass(frozen=True, slots=True)
class Seen:
    """What was noticed while reading: cells by their address, merged ranges, hidden rows, hidden columns from 1."""

    formulas: list[str] = field(default_factory=list)
    unsolved: list[str] = field(default_factory=list)
    errors: list[tuple[str, str]] = field(default_factory=list)
    percents: list[tuple[str, float]] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


@lru_cache(maxsize=1024)
def column_of(name: str) -> int:
    """Return a column's position from 0 by its letters; -1 where there is no such column.

    >>> column_of("A"), column_of("XFD"), column_of("XFE")
    (0, 16383, -1)
    """
    if not COLUMN.fullmatch(name):
        return -1
    position = 0
    for letter in name:
        position = position * 26 + ord(letter) - ord("A") + 1
    return position - 1 if position <= LAST_COLUMN else -1


def read_texts(xml: bytes, where: Place, limits: Limits) -> list[str]:
    """Read the texts that cells share by number; the readings of Japanese words are left out."""
    texts: list[str] = []
    pieces: list[str] = []
    inside: list[str] = []

    def start(name: str, _: Mapping[str, str]) -> None:
        inside.append(local(name))
        if len(inside) > DEEPEST:
            raise FormatError([problem("workbook.damaged", where)])

    def end(name: str) -> None:
        inside.pop()
        if local(name) == "si":
            if len(texts) >= limits.cells:
                raise FormatError([problem("table.too_many_cells", where, limit=f"{limits.cells:,}")])
            texts.append(_plain("".join(pieces)))
            pieces.clear()

    def data(text: str) -> None:
        if inside[-1] == "t" and "rPh" not in inside:
            pieces.append(text)

    parser = new_parser()
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, data
    parse(parser, xml, where)
    return texts


def read_sheet(
    xml: bytes, texts: Sequence[str], looks: Looks, where: Place, limits: Limits, *, since_1904: bool
) -> tuple[tuple[Row, ...], Seen]:
    """Read the rows that hold anything. A true number is a float among the figures; a date is text as in ISO 8601.

    Refused as damaged: rows or cells out of order, addresses that no sheet has.
    """
    reader = SheetReader(texts, looks, where, limits, since_1904=since_1904)
    parse(reader.parser, xml, where)
    reader.end_row()
    return tuple(reader.rows), reader.seen


class SheetReader:
    """The state of reading one sheet: the row and the cell that the parser is in.

    The parser tells starts of elements and text; ends are asked for only inside of texts. Of half a million cells that
    saves a second.
    """

    def __init__(self, texts: Sequence[str], looks: Looks, where: Place, limits: Limits, *, since_1904: bool) -> None:
        self.texts, self.looks, self.where, self.limits, self.since_1904 = texts, looks, where, limits, since_1904
        self.rows: list[Row] = []
        self.seen = Seen()
        self.parser: expat.XMLParserType = new_parser()
        self.parser.StartElementHandler = self.start
        self.parser.CharacterDataHandler = self.data
        self.line = 0
        self.line_text = "0"
        self.cells: list[str] = []
        self.figures: list[Cell] = []
        self.column = -1
        self.cell: Mapping[str, str] | None = None
        self.pieces: list[str] = []
        self.taking = self.formula = self.solved = self.phonetic = False
        self.count = self.hidden_until = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Enter an element."""
        name = local(name)
        if name == "c":
            self.end_cell()
            self._begin_cell(attributes)
        elif name == "v":
            self.taking = self.solved = True
        elif name == "f":
            self.taking, self.formula = False, True
        elif name == "row":
            self.end_row()
            self._begin_row(attributes)
        elif name == "t":
            self.solved = True
            self.taking = not self.phonetic
            self.parser.EndElementHandler = self.end
        else:
            self._other(name, attributes)

    def end(self, _: str) -> None:
        """Leave a text."""
        self.taking = False
        self.parser.EndElementHandler = None

    def data(self, text: str) -> None:
        """Take the letters of a value or a text."""
        if self.taking:
            self.pieces.append(text)

    def end_row(self) -> None:
        """Keep a row if it holds anything."""
        self.end_cell()
        if self.cells:
            self.rows.append(Row(self.line, tuple(self.cells), tuple(self.figures)))
            self.cells, self.figures = [], []
        self.column = -1

    def end_cell(self) -> None:
        """Put the cell in its column if it holds anything; note formulas and errors."""
        if self.cell is None:
            return
        raw = "".join(self.pieces)
        text, figure = self._value(self.cell, raw) if self.pieces else ("", "")
        kind = self.cell.get("t")
        if self.formula:
            lacking = not self.solved or (not raw.strip() and kind != "str")
            (self.seen.unsolved if lacking else self.seen.formulas).append(self._address())
        if text:
            blank = self.column - len(self.cells)
            self.cells += [*[""] * blank, text]
            self.figures += [*[""] * blank, figure]
            self._count(blank)
        self.cell = None
        self.pieces.clear()
        self.taking = self.formula = self.solved = self.phonetic = False

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        address = attributes.get("r")
        column = self.column + 1 if address is None else column_of(address.removesuffix(self.line_text))
        if not self.column < column < LAST_COLUMN or not self.line:
            self._damaged()
        self.column, self.cell = column, attributes
        self.pieces.clear()
        self._count(1)

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        number = attributes.get("r", str(self.line + 1))
        line = int(number) if number.isdecimal() and len(number) < 8 else 0
        if not self.line < line <= LAST_ROW:
            self._damaged()
        self.line, self.line_text = line, str(line)
        if attributes.get("hidden") in TRUE:
            self.seen.hidden_rows.add(line)

    def _other(self, name: str, attributes: Mapping[str, str]) -> None:
        """Note what stands beside the cells; its text, a page's footer say, belongs to no cell."""
        self.taking = False
        if name == "rPh":
            self.phonetic = True
        elif name == "mergeCell":
            self.seen.merged.append(attributes.get("ref", ""))
        elif name == "col" and attributes.get("hidden") in TRUE:
            first, last = attributes.get("min", ""), attributes.get("max", "")
            if first.isdecimal() and last.isdecimal():
                # Ranges come in order; what comes again is not walked again.
                begin = max(int(first[:6]), self.hidden_until + 1)
                self.hidden_until = max(self.hidden_until, min(int(last[:6]), LAST_COLUMN))
                self.seen.hidden_columns.update(range(begin, self.hidden_until + 1))
        elif name == "sheetData":
            self.end_row()

    def _value(self, cell: Mapping[str, str], raw: str) -> tuple[str, Cell]:
        """Return a cell as text and as figure."""
        kind = cell.get("t", "n")
        if kind == "n":
            return self._number(cell, raw)
        text = ""
        if kind == "s":
            text = self._shared(raw)
        elif kind == "e":
            self.seen.errors.append((self._address(), raw.strip()))
        elif kind == "b":
            text = "TRUE" if raw.strip() in TRUE else "FALSE"
        else:
            text = _plain(raw)
        return text, text

    def _number(self, cell: Mapping[str, str], raw: str) -> tuple[str, Cell]:
        """Return a number as text and as float; a day or a time as text; what is no number after all as text."""
        try:
            value = float(raw)
        except ValueError:
            return _plain(raw), _plain(raw)
        if "_" in raw:  # Python's own digit separator
            return raw, raw
        style = cell.get("s", "0")
        if style in self.looks.dates and (day := moment(value, since_1904=self.since_1904)):
            return day, day
        if style in self.looks.percents:
            self.seen.percents.append((self._address(), value))
        return number_text(value), value

    def _shared(self, raw: str) -> str:
        number = raw.strip()
        if not number.isdecimal() or len(number) > 9 or int(number) >= len(self.texts):
            self._damaged()
        return self.texts[int(number)]

    def _address(self) -> str:
        return (self.cell or {}).get("r") or f"{letters(self.column)}{self.line}"

    def _count(self, cells: int) -> None:
        self.count += cells
        if self.count > self.limits.cells:
            raise FormatError([problem("table.too_many_cells", self.where, limit=f"{self.limits.cells:,}")])

    def _damaged(self) -> None:
        raise FormatError([problem("workbook.damaged", self.where)])


def _plain(text: str) -> str:
    """Return a text without blanks around it; `_x000D_` is how workbooks write letters that XML cannot hold."""
    if "_x" in text:
        text = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.strip(BLANKS)
