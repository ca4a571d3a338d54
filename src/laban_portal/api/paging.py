# SPDX-License-Identifier: Apache-2.0
"""Pages by cursor: the number of the last thing on a page, after which the next page begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Row = TypeVar("Row")


def number_of(cursor: str) -> int:
    """Read a cursor; 0 for the first page.

    >>> number_of("17"), number_of("")
    (17, 0)
    """
    return int(cursor or "0")


def page_of(rows: Sequence[Row], limit: int, number: Callable[[Row], int]) -> tuple[Sequence[Row], str]:
    """Return at most `limit` rows and the cursor of the next page; `rows` holds one more than `limit` if there is one."""
    shown = rows[:limit]
    return shown, str(number(shown[-1])) if len(rows) > limit else ""
