# SPDX-License-Identifier: Apache-2.0
"""Numbers as a language writes them: `1,234.5` in English, `1.234,5` in Vietnamese."""

from __future__ import annotations

from math import isfinite

MISSING = "–"
"""What stands where there is no figure."""

MINUS = "−"

VIETNAMESE = str.maketrans(",.", ".,")


def number(value: float, language: str, decimals: int = 2) -> str:
    """Write a figure with a fixed number of decimals; a missing one is a dash, and nought has no sign.

    >>> number(1234.5, "vi"), number(-0.25, "en", 1), number(float("nan"), "en")
    ('1.234,50', '−0.2', '–')
    """
    if not isfinite(value):
        return MISSING
    written = f"{value:z,.{decimals}f}"
    if language == "vi":
        written = written.translate(VIETNAMESE)
    return MINUS + written[1:] if written[0] == "-" else written


def signed(value: float, language: str, decimals: int = 2) -> str:
    """Write a difference with its sign; zero has none.

    >>> signed(1.5, "vi", 1), signed(0.0, "en", 0)
    ('+1,5', '0')
    """
    written = number(value, language, decimals)
    return f"+{written}" if value > 0 else written


def place(rank: float, language: str) -> str:
    """Write a rank: whole, or with a half where ties share the mean; no rank (0) is a dash.

    >>> place(3, "vi"), place(2.5, "vi"), place(0, "vi")
    ('3', '2,5', '–')
    """
    if not rank:
        return MISSING
    return number(rank, language, 0 if float(rank).is_integer() else 1)


def percent(share: float, language: str, decimals: int = 0) -> str:
    """Write a share as a percentage; both languages put a space nowhere or before the sign as they are used to.

    >>> percent(0.985, "en", 1), percent(0.985, "vi", 1)
    ('98.5%', '98,5%')
    """
    return f"{number(100 * share, language, decimals)}%" if isfinite(share) else MISSING


def significant(value: float, language: str, digits: int = 4) -> str:
    """Write a raw figure with about `digits` significant digits, and no more decimals than it has.

    >>> significant(0.0123456, "en"), significant(1234567.0, "vi"), significant(12.5, "en")
    ('0.01235', '1.234.567', '12.5')
    """
    if not isfinite(value):
        return MISSING
    if value == 0.0:
        return "0"
    before_point = int(f"{value:e}".partition("e")[2]) + 1
    decimals = max(0, min(digits - before_point, 12))
    written = f"{value:.{decimals}f}"
    kept = len(written.rstrip("0").partition(".")[2]) if "." in written else 0
    return number(value, language, kept)
