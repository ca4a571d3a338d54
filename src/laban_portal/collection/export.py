# SPDX-License-Identifier: Apache-2.0
"""Tables as CSV files for people: opened by a spreadsheet without harm, and with the name of who took them.

The first lines say who exported what when and how many rows follow, so that a copy left on a shared computer can be
traced, and a cut one is noticed. A text that a spreadsheet would read as a formula gets an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime

from laban_portal.clock.days import moment_in_words
from laban_portal.ui.words import say

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")


def harmless(value: object) -> str:
    """Return a value as text that no spreadsheet takes for a formula; numbers stay numbers.

    >>> harmless("=1+1"), harmless(-3)
    ("'=1+1", '-3')
    """
    if isinstance(value, int | float):
        return str(value)
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" \u00a0\ufeff").startswith(FORMULA) or text.startswith(FORMULA) else text


def csv_text(
    title: str, header: Sequence[str], rows: Iterable[Sequence[object]], *, by: str, at: datetime, language: str
) -> str:
    """Write a table with its watermark; UTF-8 with a mark at the start, which Excel needs for Vietnamese."""
    body = [[harmless(cell) for cell in row] for row in rows]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(
        [
            harmless(
                say(
                    "export.watermark",
                    language,
                    title=title,
                    who=by,
                    when=moment_in_words(at, language),
                    count=len(body),
                )
            )
        ]
    )
    writer.writerow(list(header))
    writer.writerows(body)
    return "\ufeff" + out.getvalue()
