# SPDX-License-Identifier: Apache-2.0
"""Read plain numbers quickly: what most values of an import are. `rules.reading.read_cell` is the judge of every word here.

A text is read here only where it can mean one thing, nothing is to be told about it, and it is kept as a value: digits, with
the decimal sign of the person's style, within the bounds of its element and not far from what the unit reported last.
Everything else is nothing here, and read there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from laban.model.form import COUNTED, Form
from laban.model.framework import Element
from laban_portal.collection.rules.reading import JUMP

MOST_DIGITS = 15
"""So many digits a double tells apart, so that bounds can be compared in it."""

MATCHES: Mapping[str, Callable[[str], re.Match[str] | None]] = {
    "comma": re.compile(r"(-?)(\d{1,15})(?:,(\d{1,14}))?", re.ASCII).fullmatch,
    "point": re.compile(r"(-?)(\d{1,15})(?:\.(\d{1,14}))?", re.ASCII).fullmatch,
}


@dataclass(frozen=True, slots=True)
class Quick:
    """What a cell for a number asks of it."""

    whole: bool
    low: float
    high: float


def quick_cells(
    form: Form, elements: Mapping[str, Element], cells: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], Quick]:
    """Return the cells of a form that ask for a number."""
    fields = {field.element: field for field in form.fields}
    found = {}
    for code, part in cells:
        field, element = fields[code], elements.get(code)
        if field.kind not in COUNTED:
            continue
        low = element.low if element and element.low is not None else float("-inf")
        high = element.high if element and element.high is not None else float("inf")
        if part:
            low = min(low, 0.0)
        if field.kind == "share":
            low, high = max(low, 0.0), min(high, 100.0)
        found[code, part] = Quick(field.kind == "integer", low, high)
    return found


def quick_number(
    found: re.Match[str], quick: Quick, last: float | None, *, sure: bool = False
) -> tuple[str, float] | None:
    """Return a number as it is stored, and as it counts; nothing where more is to be said of it.

    `sure`: it was said in which style the number is written, so that it cannot mean two things.

    >>> quick_number(MATCHES["comma"]("0012,50"), Quick(False, 0.0, 100.0), None)
    ('12.5', 12.5)
    >>> quick_number(MATCHES["point"]("1.234"), Quick(False, 0.0, 1e6), None)
    >>> quick_number(MATCHES["point"]("1.234"), Quick(False, 0.0, 1e6), None, sure=True)
    ('1.234', 1.234)
    """
    minus, whole, part = found.groups()
    text = whole.lstrip("0") or "0"
    if part is not None:
        # Three digits behind the sign may be thousands of the other style.
        if len(whole) + len(part) > MOST_DIGITS or (
            not sure and len(part) == 3 and len(whole) <= 3 and whole[0] != "0"
        ):
            return None
        part = part.rstrip("0")
        if part:
            if quick.whole:
                return None
            text = f"{text}.{part}"
    if minus and text != "0":
        text = "-" + text
    value = float(text)
    if not quick.low <= value <= quick.high:
        return None
    if last and value and (last > 0) == (value > 0):
        times = value / last
        if times >= JUMP or 1 / times >= JUMP:
            return None
    return text, value
