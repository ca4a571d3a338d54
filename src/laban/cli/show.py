# SPDX-License-Identifier: Apache-2.0
"""Tables in a terminal, as CSV, or as JSON."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from math import isfinite

from laban.cli.terminal import Terminal, printable
from laban.io.results.written import csv_text, number, safe_cell

Cell = str | int | float | None
Rows = Sequence[Sequence[Cell]]
EIGHTHS = " ▏▎▍▌▋▊▉█"
GAP = 2
NOISE = 1e-12
"""A figure smaller than this is what rounding leaves of nought."""

LEAST_COLUMNS = 6
"""Text is not cut below this, however narrow the terminal."""


def width(text: str) -> int:
    """Return how many columns a text takes in a terminal: marks take none, wide letters two."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def cut(text: str, columns: int) -> str:
    """Shorten a text to some columns; … says that something is missing."""
    if width(text) <= columns:
        return text
    while text and width(text) > columns - 1:
        text = text[:-1]
    return text + "…"


def bar(share: float, columns: int) -> str:
    """Draw a horizontal bar of a share between 0 and 1, to an eighth of a column."""
    eighths = round(max(0.0, min(1.0, share)) * columns * 8)
    full, rest = divmod(eighths, 8)
    return ("█" * full + (EIGHTHS[rest] if rest else "")).ljust(columns)


def shown(titles: Sequence[str], rows: Rows) -> list[list[str]]:
    """Return every cell as it stands in a table: two decimals, four in a column where all is smaller than 1."""
    decimals = [_decimals([row[at] for row in rows]) for at in range(len(titles))]
    return [[_plain(cell, places) for cell, places in zip(row, decimals, strict=True)] for row in rows]


def natural_width(titles: Sequence[str], rows: Rows) -> int:
    """Return how many columns a table takes where there is room."""
    return sum(_widths(titles, shown(titles, rows))) + GAP * (len(titles) - 1)


def as_table(titles: Sequence[str], rows: Rows, terminal: Terminal) -> str:
    """Lay a table out in columns: text to the left, numbers to the right, titles bold on a terminal.

    On a terminal that is too narrow the widest texts are shortened.
    """
    cells = shown(titles, rows)
    right = [all(not isinstance(row[at], str) for row in rows) for at in range(len(titles))]
    wide = _fitted(_widths(titles, cells), right, terminal.columns)

    def line(row: Sequence[str]) -> str:
        padded = []
        for text, columns, number_column in zip(row, wide, right, strict=True):
            kept = cut(text, columns)
            space = " " * (columns - width(kept))
            padded.append(space + kept if number_column else kept + space)
        return (" " * GAP).join(padded).rstrip()

    return "\n".join([terminal.painted(line(titles), "1"), *(line(row) for row in cells)])


def written(titles: Sequence[str], names: Sequence[str], rows: Rows, form: str, terminal: Terminal) -> str:
    """Write a table in the form asked for; `names` are the column names of CSV and JSON, the same in every language."""
    if form == "table":
        return as_table(titles, rows, terminal)
    if form == "csv":
        return csv_text(names, [[csv_cell(cell) for cell in row] for row in rows])
    records = [{name: json_cell(cell) for name, cell in zip(names, row, strict=True)} for row in rows]
    return json.dumps(records, ensure_ascii=False, indent=2)


def csv_cell(cell: Cell) -> str:
    """Write a cell for CSV; text that a spreadsheet would run is disarmed."""
    if cell is None:
        return ""
    return number(cell) if isinstance(cell, float) else safe_cell(cell) if isinstance(cell, str) else str(cell)


def json_cell(cell: Cell) -> Cell:
    """Turn a cell into what JSON knows: a number that is missing or infinite is null."""
    if isinstance(cell, float):
        return float(number(cell)) if isfinite(cell) else None
    return cell


def _plain(cell: Cell, decimals: int) -> str:
    if cell is None or cell != cell:  # noqa: PLR0124 - a missing value shows as nothing
        return "–"
    return _figure(cell, decimals) if isinstance(cell, float) else printable(str(cell))


def _figure(value: float, decimals: int) -> str:
    """Write a figure; one that would round to nought, and is more than noise, by its first two digits instead."""
    text = f"{value:.{decimals}f}"
    return f"{value:.2g}" if abs(value) >= NOISE and not float(text) else text


def _decimals(column: Sequence[Cell]) -> int:
    figures = [abs(cell) for cell in column if isinstance(cell, float) and isfinite(cell)]
    return 4 if figures and max(figures) < 1 else 2


def _widths(titles: Sequence[str], cells: Sequence[Sequence[str]]) -> list[int]:
    return [max([width(title), *(width(row[at]) for row in cells)]) for at, title in enumerate(titles)]


def _fitted(wide: list[int], right: list[bool], columns: int) -> list[int]:
    """Take columns from the widest text, again and again, until the table fits or no text can give any more."""
    fitted = list(wide)
    texts = [at for at, number_column in enumerate(right) if not number_column]
    while columns and sum(fitted) + GAP * (len(fitted) - 1) > columns:
        giving = max(texts, key=lambda at: fitted[at], default=None)
        if giving is None or fitted[giving] <= LEAST_COLUMNS:
            break
        fitted[giving] -= 1
    return fitted
