# SPDX-License-Identifier: Apache-2.0
"""Pages by cursor: the cursor holds the place after which the next page begins, and says nothing to others."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import TypeVar

from laban_portal.api.refusals import Malformed

Row = TypeVar("Row")


def cursor_for(place: str) -> str:
    """Write a place as a cursor.

    >>> cursor_for("17"), place_of(cursor_for("17"))
    ('MTc', '17')
    """
    return base64.urlsafe_b64encode(place.encode()).decode().rstrip("=")


def place_of(cursor: str) -> str:
    """Read a cursor; raise where it is none of ours."""
    if not cursor:
        return ""
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("utf-8")
    except (binascii.Error, ValueError):
        raise Malformed("api.cursor") from None
    if cursor_for(text) != cursor or not text.isprintable():
        raise Malformed("api.cursor")
    return text


def number_of(cursor: str) -> int:
    """Read a cursor that holds a number; 0 for the first page."""
    text = place_of(cursor)
    if not text:
        return 0
    if not text.isascii() or not text.isdecimal() or len(text) > 18:
        raise Malformed("api.cursor")
    return int(text)


def page_of(rows: Sequence[Row], limit: int, place: Callable[[Row], object]) -> tuple[Sequence[Row], str]:
    """Return at most `limit` rows and the cursor of the next page; `rows` holds one more than `limit` if there is one."""
    shown = rows[:limit]
    return shown, cursor_for(str(place(shown[-1]))) if len(rows) > limit else ""


def after_place(rows: Sequence[Row], cursor: str, place: Callable[[Row], object]) -> Sequence[Row]:
    """Return the rows behind a cursor's place, of rows that are held in memory; raise where the place is gone."""
    wanted = place_of(cursor)
    if not wanted:
        return rows
    for index, row in enumerate(rows):
        if str(place(row)) == wanted:
            return rows[index + 1 :]
    raise Malformed("api.cursor")
