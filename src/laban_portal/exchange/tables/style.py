# SPDX-License-Identifier: Apache-2.0
"""Which decimal sign a file uses, by its own numbers: one file has one, and where no number tells, it is asked for."""

from __future__ import annotations

import re

FIGURE = re.compile(r"[+\-−(]?\s?([\d.,]*[.,][\d.,]*)\s?%?\)?", re.ASCII)


def style_of(text: str) -> str:
    """Tell what a number says about the decimal sign: "comma", "point", "unclear", or nothing where there is no sign in it.

    >>> [style_of(each) for each in ("1.234,5", "0.5", "1.234.567", "1.234", "12", "v1.2", "1,5 %")]
    ['comma', 'point', 'comma', 'unclear', '', '', 'comma']
    """
    found = FIGURE.fullmatch(text)
    if found is None:
        return ""
    digits = found[1]
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        return "comma" if digits.rfind(",") > digits.rfind(".") else "point"
    if points > 1 or commas > 1:  # groups of three; the other sign is the decimal one
        return "comma" if points else "point"
    whole, _, part = digits.partition("." if points else ",")
    if len(part) == 3 and 0 < len(whole) <= 3 and not whole.startswith("0"):
        return "unclear"
    return "point" if points else "comma"
