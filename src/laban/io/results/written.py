# SPDX-License-Identifier: Apache-2.0
"""How a number is written: twelve significant digits, a decimal point, nothing for a missing value."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from laban.model.panel import Floats

DIGITS = 12
"""Published figures carry this many significant digits; the next ones may differ between processors."""


def number(value: float) -> str:
    """Write a number with twelve significant digits; a missing value is empty, and minus nought is nought.

    >>> number(1 / 3), number(float("nan")), number(-0.0), number(250000.0)
    ('0.333333333333', '', '0', '250000')
    """
    return "" if value != value else f"{value + 0.0:.{DIGITS}g}"  # noqa: PLR0124 - the fastest test for NaN


def numbers(values: Floats) -> list[str]:
    """Write many numbers."""
    return [number(value) for value in values.tolist()]


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table as CSV: UTF-8, comma, LF, quotes only where needed."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return sheet.getvalue()


def safe_cell(text: str) -> str:
    """Disarm text that a spreadsheet would run as a formula, by a leading apostrophe; numbers stay as they are.

    >>> safe_cell("=1+1"), safe_cell("-12.5"), safe_cell("Hà Nội")
    ("'=1+1", '-12.5', 'Hà Nội')
    """
    if text[:1] not in {"=", "+", "-", "@", "\t", "\r"}:
        return text
    try:
        float(text)
    except ValueError:
        return "'" + text
    return text
