# SPDX-License-Identifier: Apache-2.0
"""Where a value stands among those of other units: its rank, their middle, and where each lies on a strip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

WIDTH, EDGE = 300.0, 8.0
"""The strip's width in its own units, and the room at its ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a value stands among others: `rank` from the top (1 is the largest, ties share the better one) of `count`."""

    rank: int
    count: int
    middle: float
    low: float
    high: float
    own: float
    dots: tuple[float, ...]


def place_among(own: float, others: Sequence[float]) -> Place | None:
    """Return where a value stands among others; nothing where there are none.

    >>> found = place_among(3.0, [1.0, 2.0])
    >>> found.rank, found.count, found.middle, found.own
    (1, 3, 1.5, 292.0)
    """
    if not others:
        return None
    low, high = min(own, *others), max(own, *others)
    return Place(
        rank=1 + sum(each > own for each in others), count=len(others) + 1, middle=median(others), low=low, high=high,
        own=_at(own, low, high), dots=tuple(_at(each, low, high) for each in others),
    )  # fmt: skip


def _at(value: float, low: float, high: float) -> float:
    """Return how far right a value lies; equal ones lie in the middle."""
    share = 0.5 if high == low else (value - low) / (high - low)
    return round(EDGE + share * (WIDTH - 2 * EDGE), 1)
