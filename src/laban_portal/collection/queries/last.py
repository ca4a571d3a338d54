# SPDX-License-Identifier: Apache-2.0
"""Values of earlier periods, written in a person's style, and the small line that shows their course."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from laban.model.number_entry import shown
from laban.model.period import Period
from laban_portal.collection.queries.known import Figure

LOOKED_BACK = 10
"""How many earlier periods of the same kind are looked at."""

DIGITS = 6
"""Significant digits of a rebuilt value when it is shown."""

WIDTH, HEIGHT, EDGE = 72, 20, 2
"""The small line's size, in its own units, and the room around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Last:
    """A value of a period; `source` tells where it is known from; `rebuilt`: put together from units that were taken over."""

    period: str
    period_name: str
    shown: str
    value: float
    source: str = ""
    rebuilt: bool = False


def in_style(text: str, style: str, *, rebuilt: bool = False) -> str:
    """Write a stored number in a person's style; what is no number, as it is.

    A rebuilt one is written with six significant digits at the most, but whole numbers whole: more was never measured.
    """
    try:
        number = Decimal(text)
        return shown(_short(number) if rebuilt else number, "point" if style == "point" else "comma")
    except InvalidOperation:
        return text


def _short(number: Decimal) -> Decimal:
    """Round a number to `DIGITS` significant digits, never before its point."""
    places = max(DIGITS - 1 - number.adjusted(), 0) if number else 0
    return number.quantize(Decimal(1).scaleb(-places)) if number.is_finite() else number


def earlier(period: str) -> list[str]:
    """Return the periods of the same kind before one, oldest first."""
    found: list[str] = []
    before = Period(period).previous
    while before is not None and len(found) < LOOKED_BACK:
        found.insert(0, str(before))
        before = before.previous
    return found


def written(figure: Figure, style: str, language: str) -> Last:
    """Make a figure of the past ready to be shown."""
    return Last(
        period=figure.period, period_name=Period(figure.period).names(language),
        shown=in_style(figure.text, style, rebuilt=figure.rebuilt),
        value=figure.value, source=figure.source, rebuilt=figure.rebuilt,
    )  # fmt: skip


def spark(values: Sequence[float | None]) -> str:
    """Return the points of the small line, left to right; nothing for fewer than two values."""
    return points(values, WIDTH, HEIGHT, EDGE)


def points(values: Sequence[float | None], width: float, height: float, edge: float) -> str:
    """Return the points of a line as SVG writes them; missing values are passed over, equal ones lie in the middle."""
    known = [(at, value) for at, value in enumerate(values) if value is not None]
    if len(known) < 2:
        return ""
    low, high = min(value for _, value in known), max(value for _, value in known)
    step = (width - 2 * edge) / max(len(values) - 1, 1)
    found = []
    for at, value in known:
        share = 0.5 if high == low else (value - low) / (high - low)
        found.append(f"{edge + at * step:.1f},{height - edge - share * (height - 2 * edge):.1f}")
    return " ".join(found)
