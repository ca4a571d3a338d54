# SPDX-License-Identifier: Apache-2.0
"""Read the rows of a CSV file: UTF-8; comma, semicolon or tab, whichever the header shows."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from io import StringIO

from laban.errors import FormatError, Place, Problem, problem
from laban.io.grid import BLANKS, Grid, Limits, Row
from laban.io.quoting import shown

DELIMITERS = (",", ";", "\t")
HEAD = 2**16
"""So much of a file is looked at to find the delimiter."""

MOST = 1000
"""After so many rows that cannot be split, reading stops: this is no CSV file."""

LONGEST = 131_072
"""So many letters a cell may have: what `csv` allows unless some other library of the process has told it otherwise."""

UTF16 = (b"\xff\xfe", b"\xfe\xff")
SEPARATOR_LINE = re.compile(r"\s*\"?sep=([,;\t])\"?\s*\r?\n?")
"""A first line by which some spreadsheets name the delimiter."""


def read_csv(data: bytes, file: str, limits: Limits) -> Grid:
    """Read all rows that hold anything; raise what makes reading impossible, return what is wrong with single rows.

    Blanks around cells are taken away, letters are put in their composed form (NFC), so that a code typed on one system
    equals the same code typed on another.
    """
    text = decoded(data, file)
    lines = StringIO(text, newline="")
    first = next(lines, "")
    named = SEPARATOR_LINE.fullmatch(first)
    delimiter = named[1] if named else delimiter_of(text)
    if text.count(delimiter) + text.count("\n") > limits.cells:
        raise FormatError([problem("table.too_many_cells", Place(file=file), limit=f"{limits.cells:,}")])
    if not named:
        lines.seek(0)
    problems: list[Problem] = []
    rows = tuple(_rows(lines, delimiter, file, 1 if named else 0, problems))
    return Grid(file, rows=rows, problems=tuple(problems))


def decoded(data: bytes, file: str) -> str:
    """Return the text of a file that is UTF-8 (with or without its mark), or raise and name the first line that is not."""
    if data.startswith(UTF16) or data[:1000].count(0) > len(data[:1000]) // 3:
        raise FormatError([problem("table.utf16", Place(file=file))])
    if (at := data.find(0)) >= 0:
        raise FormatError([problem("table.nul", Place(file=file, line=_line(data, at)))])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The mark at the start is taken away before positions are counted.
        at = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        where = Place(file=file, line=_line(data, at))
        raise FormatError([problem("table.encoding", where, byte=f"0x{data[at]:02X}")]) from None
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def delimiter_of(text: str) -> str:
    """Find the delimiter: the one that is most often outside quotes in the header; where none is, a comma.

    >>> delimiter_of("code;name, in full;value")
    ';'
    """
    bare = re.sub(r'"[^"]*"', "", text[:HEAD])
    header = next((line for line in StringIO(bare) if line.strip()), "")
    return max(DELIMITERS, key=header.count)


def _line(data: bytes, at: int) -> int:
    """Return the line of a byte, from 1; very old files end their lines with a carriage return only."""
    return data.count(b"\n" if b"\n" in data else b"\r", 0, at) + 1


def _rows(lines: StringIO, delimiter: str, file: str, before: int, problems: list[Problem]) -> Iterator[Row]:
    """Yield the rows that are not empty, each with the line it begins on; note the lines that cannot be split."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        line = before + reader.line_num + 1
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            problems.append(_unreadable(str(error), Place(file=file, line=line)))
            if len(problems) == MOST:
                return
            continue
        if max(map(len, record), default=0) > LONGEST:
            problems.append(problem("table.cell_too_long", Place(file=file, line=line), limit=f"{LONGEST:,}"))
            continue
        cells = tuple(cell.strip(BLANKS) for cell in record)
        if any(cells):
            yield Row(line, cells)


def _unreadable(reason: str, where: Place) -> Problem:
    """Turn the reader's words into a problem; `csv` has no codes, so its three sentences are told apart."""
    if "field limit" in reason:
        return problem("table.cell_too_long", where, limit=f"{LONGEST:,}")
    if "unexpected end" in reason:
        return problem("table.quote_open", where)
    if "expected after" in reason:
        return problem("table.quote_inside", where)
    return problem("table.unreadable_line", where, reason=shown(reason))
