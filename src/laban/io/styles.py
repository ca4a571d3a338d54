# SPDX-License-Identifier: Apache-2.0
"""How a workbook shows its numbers: which of them people see as dates, and which as per cent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from laban.errors import Place
from laban.io.markup import walk

BUILT_IN_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
BUILT_IN_PERCENTS = frozenset({9, 10})
NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]', re.IGNORECASE)
"""Parts of a number format that are literal text, fillers, colours, currencies or conditions."""

LONGEST = 255
"""Spreadsheets write no longer number format."""

LAST_DAY = 2_958_466
"""The day after 31 December 9999, where the spreadsheets' calendar ends."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The cell styles (by position, as cells name them) that show a date or time, and those that show per cent."""

    dates: frozenset[str] = frozenset()
    percents: frozenset[str] = frozenset()


def read_looks(xml: bytes, where: Place) -> Looks:
    """Read which cell styles show dates or per cent."""
    formats: dict[int, str] = {}
    styles: list[int] = []
    inside: list[str] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        if name == "numFmt" and inside[-1:] != ["dxfs"]:  # conditional looks number their own formats
            formats[_whole(attributes.get("numFmtId", ""))] = attributes.get("formatCode", "")[:LONGEST]
        elif name in {"cellXfs", "cellStyleXfs", "dxfs", "cellStyles"}:
            inside.append(name)
        elif name == "xf" and inside[-1:] == ["cellXfs"]:
            styles.append(_whole(attributes.get("numFmtId", "0")))

    walk(xml, start, where)
    looks = {number: look_of(code) for number, code in formats.items()}
    looks |= {number: "date" for number in BUILT_IN_DATES if number not in formats}
    looks |= {number: "percent" for number in BUILT_IN_PERCENTS if number not in formats}
    shown = [(str(at), looks.get(number, "")) for at, number in enumerate(styles)]
    return Looks(
        dates=frozenset(at for at, look in shown if look == "date"),
        percents=frozenset(at for at, look in shown if look == "percent"),
    )


def look_of(code: str) -> str:
    """Tell what a number format shows: `date`, `percent` or, with nothing, a number.

    >>> look_of("dd/mm/yyyy"), look_of('0.0 "điểm"'), look_of("[Red]0.0%")
    ('date', '', 'percent')
    """
    bare = NOT_SHOWN.sub("", code.partition(";")[0]).lower()
    if "%" in bare:
        return "percent"
    return "date" if "general" not in bare and re.search("[dmyhs]", bare) else ""


def moment(serial: float, *, since_1904: bool) -> str:
    """Write the day and time that a spreadsheet's number stands for, as in ISO 8601; nothing where there is none.

    Days are counted from 1 January 1904, or from 1900, which the spreadsheets take for a leap year (Ecma-376, part 1,
    18.17.4.1): the days before 1 March 1900 lie one further. A number below one is a time.

    >>> moment(45000.0, since_1904=False), moment(0.5, since_1904=False), moment(45000.25, since_1904=False)
    ('2023-03-15', '12:00:00', '2023-03-15T06:00:00')
    """
    if not 0 <= serial < LAST_DAY - (1462 if since_1904 else 0):
        return ""
    first = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30 if serial >= 60 else 31)  # noqa: DTZ001 - a calendar day
    exact = first + timedelta(seconds=round(serial * 86_400))
    if serial < 1 and not since_1904:
        return exact.time().isoformat()
    whole: date | datetime = exact.date() if exact.time() == datetime.min.time() else exact
    return whole.isoformat()


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else -1
