# SPDX-License-Identifier: Apache-2.0
"""A unit through the years of a territory's series: score, rank, what was rebuilt, and where its own figures begin."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from laban.model.book import Book, Territory
from laban.model.panel import Flag
from laban_portal.publishing.reading.field import Field, Range, field_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One year of a unit in one item: score (NaN: none), rank (0: none) among `count`, the range of all, its interval.

    `rebuilt`: some of the figures that it was computed from were put together from those of merged units.
    """

    year: int
    score: float
    rank: float
    count: int
    range: Range
    rebuilt: bool
    low: float = float("nan")
    high: float = float("nan")


def series(book: Book, territory: Territory, unit: int, item: str) -> tuple[Year, ...]:
    """Return the years in which anybody has a rank in an item."""
    found = []
    own = first_own_year(book, territory)
    for year in territory.result.years:
        field = field_of(territory, year)
        place = field.framework.place[item]
        if not field.counts[place]:
            continue
        low, high = (ends[unit] for ends in field.interval[:2]) if field.interval else (float("nan"),) * 2
        indexed = item == field.root
        found.append(
            Year(
                year=year, score=field.scores[place][unit], rank=field.ranks[place][unit], count=field.counts[place],
                range=field.ranges[place], rebuilt=rebuilt(field, unit) or (own is not None and year < own),
                low=low if indexed else float("nan"), high=high if indexed else float("nan"),
            )
        )  # fmt: skip
    return tuple(found)


def rebuilt(field: Field, unit: int) -> bool:
    """Tell whether any figure of a unit was rebuilt in the field's year."""
    return bool((field.result.raw.flags[field.at, :, unit] & np.uint16(Flag.REBUILT)).any())


def first_own_year(book: Book, territory: Territory) -> int | None:
    """Return the first year in which figures were reported by this territory's own units; nothing where there is none."""
    panel = book.pack.panel
    own = np.array([unit.key.system == territory.system for unit in panel.units.members])
    years = [year for at, year in enumerate(panel.years) if (panel.present[at] & own).any()]
    return years[0] if years else None


def breaks(book: Book, territory: Territory, years: tuple[int, ...]) -> tuple[int, ...]:
    """Return the places in `years` before which a line is broken, because the units that report changed there."""
    own = first_own_year(book, territory)
    return tuple(at for at, year in enumerate(years) if at and own is not None and years[at - 1] < own <= year)
