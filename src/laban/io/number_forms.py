# SPDX-License-Identifier: Apache-2.0
"""The forms in which people write numbers, and how one text may be read; nothing here looks at a second cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from laban.model.number_entry import DATE, NO_NUMBERS, SIGNS, SPACES

FORM = re.compile(
    r"(?P<sign>[+-]?)"
    r"(?P<whole>\d{1,3}(?P<mark>[ .,])\d{3}(?:(?P=mark)\d{3})*|\d+)?"
    r"(?:(?P<point>[.,])(?P<part>\d*))?"
    r"(?P<power>(?:[eE][+-]?\d{1,4})?)",
    re.ASCII,
)
LARGEST = 1e100
"""The largest size of a number that is read: beyond it ranges and sums would overflow, and no statistic comes near it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text reads with a decimal point, and with a decimal comma; None where it cannot be read so.

    Both alike: a plain number. Both, but different: `mark` may group thousands or begin decimals ("1.234"). One only:
    evidence for that convention; `groups` is then the sign that surely groups thousands, if any does.
    `fault` names why it is no number at all (`text`, `percent`, `date` …).
    """

    as_point: float | None = None
    as_comma: float | None = None
    mark: str = ""
    groups: str = ""
    fault: str = ""

    @property
    def shows(self) -> str:
        """Return the decimal sign this text is evidence for, or nothing."""
        if self.as_point is None:
            return "" if self.as_comma is None else ","
        return "." if self.as_comma is None else ""


def reading(text: str) -> Reading:
    """Read one text in every way it can be read.

    Groups of thousands are separated by spaces (also unbreakable and narrow ones), points or commas and have exactly
    three digits each, the first one to three. A number that begins with 0 is not grouped: "0.125" has decimals.

    >>> reading("1.234,5").as_comma, reading("1.234,5").as_point
    (1234.5, None)
    >>> reading("1.234").as_point, reading("1.234").as_comma
    (1.234, 1234.0)
    >>> reading("12 %").fault
    'percent'
    """
    found = FORM.fullmatch(text.strip().translate(SPACES).translate(SIGNS))
    if found is None or not (found["whole"] or found["part"]):
        return Reading(fault=fault(text))
    whole, mark = found["whole"] or "0", found["mark"] or ""
    if mark == " ":
        whole, mark = whole.replace(" ", ""), ""
    elif mark and not found["point"] and whole.count(mark) == 1:
        return _one_mark(found["sign"], whole, mark, found["power"])
    if mark and (mark == found["point"] or found["power"] or whole.startswith("0")):
        return Reading(fault="text")
    value = _number(found["sign"], whole.replace(mark, "") if mark else whole, found["part"], found["power"])
    other = {".": ",", ",": "."}.get(mark, "")
    return _sure(value, found["point"] or other, mark)


def fault(text: str) -> str:
    """Tell why a text is no number: `percent`, `not_finite`, `error_value`, `date`, else `text`."""
    bare = text.strip()
    if bare.endswith(("%", "‰")):
        return "percent"
    if bare.lstrip("+-−").casefold() in NO_NUMBERS:
        return "not_finite"
    if bare.startswith("#"):
        return "error_value"
    return "date" if DATE.fullmatch(bare) else "text"


def _one_mark(sign: str, whole: str, mark: str, power: str) -> Reading:
    """Read digits, one mark and three digits: "0.125" and "1.234e5" have decimals, "1.234" may be grouped."""
    left, _, right = whole.partition(mark)
    decimal = _number(sign, left, right, power)
    if power or left.startswith("0"):
        return _sure(decimal, mark, "")
    group = _number(sign, left + right, "", "")
    return Reading(decimal, group, mark) if mark == "." else Reading(group, decimal, mark)


def _sure(value: float, point: str, groups: str) -> Reading:
    """Return the only reading of a text; without a decimal sign it reads the same either way."""
    if abs(value) > LARGEST:
        return Reading(fault="too_large")
    return Reading(None if point == "," else value, None if point == "." else value, "", groups)


def _number(sign: str, whole: str, part: str | None, power: str) -> float:
    return float(f"{sign}{whole}.{part or '0'}{power}")
