# SPDX-License-Identifier: Apache-2.0
"""A table as text with commas, safe to open in a spreadsheet, with a first line that says who took it and when."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""With these signs (and their wide forms) a spreadsheet takes a cell for a formula."""


def as_csv(columns: Sequence[str], rows: Iterable[Mapping[str, str]], *, mark: str) -> str:
    """Write the table. It begins with the sign by which spreadsheets know UTF-8; a cell never becomes a formula.

    >>> as_csv(["a"], [{"a": "=1+1"}], mark="taken by An").splitlines()
    ['\ufeff# taken by An', 'a', "'=1+1"]
    """
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow([f"# {mark}"])
    table.writerow(columns)
    table.writerows([inert(row.get(column, "")) for column in columns] for row in rows)
    return "\ufeff" + out.getvalue()


def inert(text: str) -> str:
    """Return a cell that is text and nothing else.

    >>> inert("An"), inert("=HYPERLINK(1)"), inert("  @x")
    ('An', "'=HYPERLINK(1)", "'  @x")
    """
    return f"'{text}" if text.startswith(FORMULA) or text.lstrip().startswith(FORMULA) else text
