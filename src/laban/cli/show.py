# SPDX-License-Identifier: Apache-2.0
"""Tables in a terminal, as CSV, or as JSON."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence

from laban.cli.terminal import Terminal
from laban.io.results.written import csv_text, number

Cell = str | int | float | None
EIGHTHS = " ▏▎▍▌▋▊▉█"


def width(text: str) -> int:
    """Return how many columns a text takes in a terminal: marks take none, wide letters two."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def bar(share: float, columns: int) -> str:
    """Draw a horizontal bar of a share between 0 and 1, to an eighth of a column."""
    eighths = round(max(0.0, min(1.0, share)) * columns * 8)
    full, rest = divmod(eighths, 8)
    return ("█" * full + (EIGHTHS[rest] if rest else "")).ljust(columns)


def _plain(cell: Cell, decimals: int) -> str:
    if cell is None or cell != cell:  # noqa: PLR0124 - a missing value shows as nothing
        return "–"
    return f"{cell:.{decimals}f}" if isinstance(cell, float) else str(cell)


def as_table(titles: Sequence[str], rows: Sequence[Sequence[Cell]], terminal: Terminal, decimals: int = 2) -> str:
    """Lay a table out in columns: text to the left, numbers to the right, titles bold on a terminal."""
    shown = [[unicodedata.normalize("NFC", _plain(cell, decimals)) for cell in row] for row in rows]
    wide = [max([width(title), *(width(row[at]) for row in shown)]) for at, title in enumerate(titles)]
    right = [all(not isinstance(row[at], str) for row in rows) for at in range(len(titles))]

    def line(cells: Sequence[str]) -> str:
        padded = [
            " " * (wide[at] - width(cell)) + cell if right[at] else cell + " " * (wide[at] - width(cell))
            for at, cell in enumerate(cells)
        ]
        return "  ".join(padded).rstrip()

    head = terminal.painted(line(titles), "1")
    return "\n".join([head, *(line(row) for row in shown)])


def written(
    titles: Sequence[str], names: Sequence[str], rows: Sequence[Sequence[Cell]], form: str, terminal: Terminal
) -> str:
    """Write a table in the form asked for; `names` are the column names of CSV and JSON, the same in every language."""
    if form == "table":
        return as_table(titles, rows, terminal)
    if form == "csv":
        return csv_text(names, [[csv_cell(cell) for cell in row] for row in rows])
    records = [{name: json_cell(cell) for name, cell in zip(names, row, strict=True)} for row in rows]
    return json.dumps(records, ensure_ascii=False, indent=2)


def csv_cell(cell: Cell) -> str:
    """Write a cell for CSV."""
    if cell is None:
        return ""
    return number(cell) if isinstance(cell, float) else str(cell)


def json_cell(cell: Cell) -> Cell:
    """Turn a cell into what JSON knows: a missing number is null."""
    if isinstance(cell, float):
        return None if cell != cell else float(number(cell))  # noqa: PLR0124 - JSON knows no NaN
    return cell
