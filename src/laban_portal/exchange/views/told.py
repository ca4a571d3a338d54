# SPDX-License-Identifier: Apache-2.0
"""The faults of a file as its page tells them: sheet by sheet, each with its cell or line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest

from laban.errors import Problem
from laban_portal.ui.words import say

MOST_SHOWN = 500
"""So many faults are shown; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Where, and what in words."""

    place: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Faulty:
    """The faults of one sheet; without a name they concern the whole file."""

    sheet: str
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Faults:
    """All faults of a file."""

    count: int
    sheets: tuple[Faulty, ...]

    @property
    def more(self) -> int:
        """Return how many are not shown."""
        return self.count - sum(len(each.faults) for each in self.sheets)


def faults_of(problems: Iterable[Problem], language: str) -> Faults:
    """Group problems by their sheet, in the order in which they came, those of the whole file first."""
    found = list(problems)
    by_sheet: dict[str, list[Fault]] = {"": []}
    for each in found[:MOST_SHOWN]:
        by_sheet.setdefault(each.where.sheet, []).append(
            Fault(_place(each), say(each.code, language, **dict(each.facts)))
        )
    sheets = (Faulty(sheet, tuple(sorted(each, key=_row))) for sheet, each in by_sheet.items() if each)
    return Faults(len(found), tuple(sheets))


def _row(fault: Fault) -> int:
    """Return the row or line in which a fault stands."""
    digits = re.search(r"\d+", fault.place)
    return int(digits[0]) if digits else 0


def _place(each: Problem) -> str:
    where = each.where
    if where.cell:
        return where.cell
    column = "" if where.column in {"", "file"} else where.column
    return f"{where.line}{f' · {column}' if column else ''}" if where.line else ""


def sent_bytes(request: HttpRequest, most: int) -> tuple[str, bytes]:
    """Return the name and the bytes of the file that was sent, one byte more than is allowed at the most."""
    sent = request.FILES.get("file")
    return (sent.name or "", sent.read(most + 1)) if sent else ("", b"")
