# SPDX-License-Identifier: Apache-2.0
"""Where everything stands in a workbook: agreed between writing and reading, and never told by what a sheet is called.

Column A is hidden on every sheet. Its first cell says which sheet of which workbook this is, so that a sheet is known under
any name; beside each line of a form it holds the line's key, so that a line is known in any place.
"""

from __future__ import annotations

import re
from collections.abc import Container

FORMAT = "laban-workbook/1"

KEY, CODE, NAME, LABEL, UNIT, LAST, HELD, VALUE, REASON, FLAG, NOTE, DOCUMENT, PAGE, STATE, HELP, LOW, HIGH, KIND = (
    range(18)
)
"""The columns of a duty's sheet, from 0. KEY, LOW, HIGH and KIND are hidden."""

TYPED = (VALUE, REASON, FLAG, NOTE, DOCUMENT, PAGE)
"""The columns in which something is typed."""

HEAD = 4
"""The row of a table's headings, from 1; its lines begin below."""

PAPER_LABEL, PAPER_KIND, PAPER_ISSUER, PAPER_NUMBER, PAPER_DATE, PAPER_TITLE = range(1, 7)
"""The columns of the sheet of documents."""

NEW_PAPERS = 60
"""So many lines for new documents a workbook offers."""

GUIDE, PAPERS, LISTS, STAMP = "guide", "documents", "lists", "stamp"
"""The sheets beside those of duties."""

MARK = re.compile(re.escape(FORMAT) + r" (?P<key>[\w-]{1,80}) (?P<role>[\w-]{1,40})", re.ASCII)
NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
LONGEST_TITLE = 31


def mark(key: str, role: str) -> str:
    """Return what the first cell of a sheet says."""
    return f"{FORMAT} {key} {role}"


def duty_role(duty: int) -> str:
    """Return the role of a duty's sheet."""
    return f"duty-{duty}"


def line_key(element: str, part: str) -> str:
    """Return the key of a line: its element, and its slice if it is not the whole.

    >>> line_key("staff", "sex=f"), line_key("staff", "")
    ('staff sex=f', 'staff')
    """
    return f"{element} {part}".rstrip()


def title(text: str, taken: Container[str]) -> str:
    """Return a name that a sheet may have: 31 letters, none of the signs that spreadsheets refuse, none twice.

    >>> title("01/KHCN-TC 2025", ()), title("a", {"a"}), title("History", ())
    ('01-KHCN-TC 2025', 'a (2)', 'History (2)')
    """
    bare = NOT_IN_TITLES.sub("-", text).strip("' ")[:LONGEST_TITLE].strip("' ") or "-"
    found, number = bare, 1
    while found.casefold() in taken or found.casefold() == "history":  # a name that Excel keeps for itself
        number += 1
        end = f" ({number})"
        found = bare[: LONGEST_TITLE - len(end)] + end
    return found
