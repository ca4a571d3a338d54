# SPDX-License-Identifier: Apache-2.0
"""How the tables of a bundle are written so that nothing is lost: numbers in their shortest exact form, texts as they are.

The shortest form that reads back to the same number is Python's `repr` (Steele and White 1990; Gay 1990), so that a table
is exact and still short. A missing value is empty. A text that a spreadsheet would run as a formula gets an apostrophe in
front, which reading takes off again.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from laban.errors import FormatError, Place, problem
from laban.io.results.tables import DEMONSTRATION
from laban.model.panel import Flag, Floats

Row = Sequence[str]
RUNS = re.compile(r"'*[=+\-@\t\r]")
"""How a text begins that a spreadsheet would run, apostrophes in front or not."""

MARK = "data"
"""The last column of every table whose figures are generated."""


@dataclass(frozen=True)
class Table:
    """A table of a bundle: the names of its columns, and rows of text in the same order."""

    columns: tuple[str, ...]
    rows: Iterable[Row]


@dataclass(frozen=True, slots=True)
class Read:
    """A table that was read: where, its columns, its rows as texts."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def each(self, make: Callable[..., object]) -> None:
        """Call a function with the cells of every row; what it cannot understand is refused with file and line.

        Raises:
            FormatError: for the first such row.

        """
        for line, row in enumerate(self.rows, 2):
            try:
                make(*row)
            except (ValueError, LookupError, TypeError, OverflowError) as error:
                told = problem("bundle.bad_row", Place(file=self.file, line=line), what=str(error)[:80])
                raise FormatError([told]) from None


def exact(value: float) -> str:
    """Write a number in the shortest form that reads back to itself; a missing one is empty.

    >>> exact(0.1 + 0.2), exact(3.0), exact(-0.0), exact(float("nan")), exact(1e300), exact(2)
    ('0.30000000000000004', '3', '-0', '', '1e+300', '2')
    """
    if value != value:  # noqa: PLR0124 - the fastest test for NaN
        return ""
    text = repr(value)
    return text.removesuffix(".0")


def exacts(values: Floats) -> list[str]:
    """Write many numbers."""
    return [exact(value) for value in values.tolist()]


def figure(cell: str) -> float:
    """Read a number; an empty cell is missing."""
    return float(cell) if cell else float("nan")


def flag_words(flags: int) -> str:
    """Write the marks of a cell as words, none where it is a normal one.

    >>> flag_words(48), flag_words(0)
    ('imputed rebuilt', '')
    """
    return " ".join(each.name.lower() for each in Flag if each and flags & each and each.name)


FLAGS: Mapping[str, int] = {each.name.lower(): int(each) for each in Flag if each.name}


def flags_of(cell: str) -> int:
    """Read the marks of a cell."""
    return sum(FLAGS[word] for word in cell.split(" ")) if cell else 0


def years_of(cell: str) -> tuple[int, ...]:
    """Read whole numbers, separated by blanks."""
    return tuple(int(each) for each in cell.split())


def truth(cell: str) -> bool:
    """Read 1 or 0.

    Raises:
        ValueError: for anything else.

    """
    if cell not in {"0", "1"}:
        message = f"{cell!r}: 0 or 1"
        raise ValueError(message)
    return cell == "1"


def table_bytes(table: Table, *, demonstration: bool) -> bytes:
    """Write a table as CSV: UTF-8, comma, LF; of generated figures every row says so in its last column."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*table.columns, MARK] if demonstration else table.columns)
    tail = [DEMONSTRATION] if demonstration else []
    writer.writerows([*map(disarmed, row), *tail] for row in table.rows)
    return out.getvalue().encode()


def read_table(file: str, content: bytes) -> Read:
    """Read a table back, the mark of generated figures taken off.

    Raises:
        FormatError: it is no table, or rows have another number of cells than the heading.

    """
    place = Place(file=file)
    try:
        lines = list(csv.reader(io.StringIO(content.decode(), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        raise FormatError([problem("bundle.not_a_table", place)]) from None
    if not lines:
        raise FormatError([problem("bundle.not_a_table", place)])
    columns = tuple(lines[0])
    odd = next((at for at, line in enumerate(lines, 1) if len(line) != len(columns)), 0)
    if odd:
        raise FormatError([problem("bundle.bad_row", Place(file=file, line=odd), what=f"{len(columns)} cells wanted")])
    width = len(columns) - (columns[-1] == MARK)
    return Read(file, columns[:width], tuple(tuple(map(armed, line[:width])) for line in lines[1:]))


def disarmed(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run; numbers stay as they are.

    >>> disarmed("=1+1"), disarmed("-12.5"), disarmed("'=1"), disarmed("'quoted'")
    ("'=1+1", '-12.5', "''=1", "'quoted'")
    """
    return "'" + text if RUNS.match(text) and not _number(text) else text


def armed(text: str) -> str:
    """Take the apostrophe off again.

    >>> armed(disarmed("=1+1")), armed(disarmed("'=1")), armed("'quoted'"), armed("-1")
    ('=1+1', "'=1", "'quoted'", '-1')
    """
    return text[1:] if text[:1] == "'" and RUNS.match(text[1:]) and not _number(text[1:]) else text


def _number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def wide(keys: Sequence[str], values: Floats) -> Iterator[Row]:
    """Yield the rows of a matrix (keys, columns), each with its key first."""
    for key, row in zip(keys, values, strict=True):
        yield (key, *exacts(row))


def read_wide(read: Read, keys: Sequence[str], columns: Sequence[str]) -> Floats:
    """Read a matrix whose rows and columns are known.

    Raises:
        FormatError: for other rows or columns, or a cell that is no number.

    """
    if read.columns[1:] != tuple(columns) or tuple(row[0] for row in read.rows) != tuple(keys):
        raise FormatError([problem("bundle.other_axes", Place(file=read.file))])
    found = np.full((len(keys), len(columns)), np.nan)
    places = {key: at for at, key in enumerate(keys)}

    def put(key: str, *cells: str) -> None:
        found[places[key]] = [figure(cell) for cell in cells]

    read.each(put)
    return found
