# SPDX-License-Identifier: Apache-2.0
"""Rows of cells as a file holds them, and the limits up to which a file is read."""

from __future__ import annotations

from dataclasses import dataclass

from laban.errors import Problem

Cell = str | float
"""Text, or a true number where the file knows numbers (a workbook does, a CSV file does not)."""

BLANKS = " \t\r\n\v\f\u00a0\u2007\u2009\u202f\u200b\u2060\ufeff"
"""What is taken away around a cell: blanks that are seen, and those that are not (zero width)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the file (or row of the sheet), its cells as text, and the same cells as figures.

    `figures` differ from `cells` only in workbooks: a numeric cell is a float there, so that nobody has to guess what
    the point in "1.234" means. Cells are stripped of blanks around them.
    """

    line: int
    cells: tuple[str, ...]
    figures: tuple[Cell, ...] = ()

    def __post_init__(self) -> None:
        """Let the figures be the cells where the file knows only text."""
        if not self.figures:
            object.__setattr__(self, "figures", self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows that hold anything, the first of them the header; `sheet` is empty for CSV."""

    file: str
    sheet: str = ""
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Up to what size a file is read; beyond it the file is refused before it is parsed.

    `ratio` bounds how far a part of a workbook may unpack once it is larger than `small` bytes.
    """

    file_bytes: int = 512 * 2**20
    cells: int = 20_000_000
    parts: int = 10_000
    unpacked_bytes: int = 512 * 2**20
    ratio: int = 200
    small: int = 16 * 2**20


LIMITS = Limits()


def letters(column: int) -> str:
    """Return a column's letters by its position from 0.

    >>> letters(0), letters(25), letters(26), letters(16383)
    ('A', 'Z', 'AA', 'XFD')
    """
    found = ""
    rest = column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        found = chr(ord("A") + digit) + found
    return found
