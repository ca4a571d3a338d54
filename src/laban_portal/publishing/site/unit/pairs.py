# SPDX-License-Identifier: Apache-2.0
"""Which units are compared on ready pages: each with its peers, one page a pair."""

from __future__ import annotations

from laban.model.book import Book
from laban_portal.publishing.reading.field import Field, current


def pair_tail(field: Field, one: int, other: int) -> str:
    """Return the tail of the page of two units; the order in which they are named does not matter."""
    first, second = sorted((one, other))
    return f"compare/{field.units[first].code}-{field.units[second].code}"


def pairs_of(book: Book) -> dict[str, tuple[int, int]]:
    """Return the pairs of the main territory that have a page, by tail."""
    told, field = book.main.peers, current(book.main)
    found: dict[str, tuple[int, int]] = {}
    for unit in field.alphabet if told is not None else ():
        for each in told.peers[unit] if told is not None else ():
            first, second = sorted((unit, each.unit))
            found.setdefault(pair_tail(field, unit, each.unit), (first, second))
    return found
