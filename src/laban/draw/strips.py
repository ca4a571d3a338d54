# SPDX-License-Identifier: Apache-2.0
"""Tiny pictures for the cells of tables, at most 250 bytes each: strips and sparklines.

The cell beside them holds the figures as text, so they are hidden from screen readers. Their colours are classes: a page
that shows them adds `STYLE` to its style sheet.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import isfinite

from laban.draw.palette import colour
from laban.draw.svg import NOTHING, Markup, short

STYLE = (
    ".strip{width:100%;min-width:5rem;height:.8rem;display:block}"
    ".spark{width:5rem;height:1.25rem;display:block;overflow:visible}"
    f".strip .rail{{fill:{colour('line')}}}.strip .span{{fill:{colour('class-3')}}}.strip .at{{fill:{colour('ink')}}}"
    f".strip .mid{{fill:{colour('muted')}}}"
    f".spark path{{fill:none;stroke:{colour('accent')};stroke-width:1.6}}.spark .end{{fill:{colour('accent')}}}"
    "@media(forced-colors:active){.strip .rail{fill:GrayText}.strip .span{fill:Highlight}.strip .at{fill:CanvasText}"
    ".spark path{stroke:CanvasText}.spark .end{fill:CanvasText}}"
)
"""The style of strips and sparklines."""

WIDE, HIGH = 80.0, 20.0
"""The box of a sparkline."""


def interval_strip(low: float, rank: float, high: float, count: int) -> Markup:
    """Return the interval of a rank among `count`, the best at the left, with a mark at the rank itself.

    Without an interval (NaN) there is the mark alone; without a rank nothing.

    >>> len(interval_strip(3, 5, 11, 34)) <= 250
    True
    """
    if not rank or not isfinite(rank):
        return NOTHING
    step = 100 / max(count, 1)
    span = box("span", (low - 1) * step, (high - low + 1) * step, 3, 6) if isfinite(low) and isfinite(high) else ""
    return strip(span + mark("at", (rank - 0.5) * step))


def range_strip(low: float, value: float, high: float, median: float = float("nan")) -> Markup:
    """Return where a value lies between the lowest and the highest, with a lesser mark at the median.

    Where all are equal the mark stands in the middle; where anything but the median is missing there is nothing.
    """
    if not all(map(isfinite, (low, value, high))):
        return NOTHING
    middle = mark("mid", share(low, median, high), 1.2) if isfinite(median) else ""
    return strip(middle + mark("at", share(low, value, high)))


def sparkline(values: Sequence[float], breaks: Collection[int] = (), *, better: int = 1) -> Markup:
    """Return values over time as a line with a dot at its end; a missing value breaks it, so does a place in `breaks`.

    `breaks` are the places before which the line is broken (a change of territory). For ranks `better` is -1: lower
    figures then stand higher. Of a single value there is the dot alone, of none nothing.
    """
    there = [(at, value) for at, value in enumerate(values) if isfinite(value)]
    if not there:
        return NOTHING
    low, high = min(value for _, value in there), max(value for _, value in there)
    step = (WIDE - 8) / max(len(values) - 1, 1)
    places = {at: (4 + at * step, up(low, value, high, better)) for at, value in there}
    data = "".join(
        ("M" if at - 1 not in places or at in breaks else "L") + f"{short(x)} {short(y)}"
        for at, (x, y) in places.items()
    )
    x, y = places[there[-1][0]]
    return Markup(
        f'<svg class="spark" viewBox="0 0 {short(WIDE)} {short(HIGH)}" aria-hidden="true"><path d="{data}"/>'
        f'<circle class="end" cx="{short(x)}" cy="{short(y)}" r="2.6"/></svg>'
    )


def up(low: float, value: float, high: float, better: int) -> float:
    """Return how far down a value stands in a sparkline."""
    part = share(low, value, high) / 100
    return 4 + (HIGH - 8) * (1 - part if better > 0 else part)


def share(low: float, value: float, high: float) -> float:
    """Return where a value lies between two others, in hundredths; what lies outside is at the end."""
    return 50.0 if high <= low else 100 * min(1.0, max(0.0, (value - low) / (high - low)))


def strip(inside: str) -> Markup:
    """Return a strip with its rail."""
    return Markup(
        '<svg class="strip" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">'
        f'<path class="rail" d="M0 5h100v2H0z"/>{inside}</svg>'
    )


def mark(kind: str, at: float, wide: float = 2.4) -> str:
    """Return an upright mark that stays inside the strip."""
    return box(kind, min(max(at - wide / 2, 0.0), 100 - wide), wide, 0, 12)


def box(kind: str, left: float, wide: float, top: int, high: int) -> str:
    """Return a box of a strip."""
    return f'<path class="{kind}" d="M{short(left)} {top}h{short(wide)}v{high}h-{short(wide)}z"/>'
