# SPDX-License-Identifier: Apache-2.0
"""What comes in when a cell is saved, and what the saver is told: the contract between grid, plain form, API and action."""

from __future__ import annotations

from dataclasses import dataclass

from laban.errors import Problem

SOURCES = (
    "typed", "pasted", "offline", "form", "api", "confirmed", "workbook", "import", "demo",
    "lowered", "restored", "corrected",
)  # fmt: skip
"""Where a change comes from. The last three are the ministry's: a reviewer's own value, its undoing after an appeal, and a
correction of a frozen value that was asked for and granted."""

PAGE_SOURCES = frozenset({"typed", "pasted", "offline", "confirmed"})
"""What the page of a duty may say of where a change comes from."""

ANSWERS = ("", "confirmed", "disputed")
"""What the unit says to a figure the ministry already holds."""

FLAGS = ("", "e", "p", "b", "f")
"""Observation flags of SDMX: (normal), estimated, provisional, break in series, forecast."""

NO_DATA_REASONS = ("not_collected", "not_applicable", "not_yet", "confidential", "other")
"""Why there is no data; `other` wants a note."""

STATES = ("saved", "unchanged", "conflict", "ask", "unread", "refused")
"""What became of one typed cell.

saved: acknowledged, a revision stands in the chain. unchanged: it stood there already.
conflict: someone else changed it since it was seen; nothing is written; both are shown.
ask: two readings pass the checks; nothing counts until one is chosen, the text is kept as typed.
unread: no number; kept as typed, counts for nothing. refused: not kept, with the problems that say why.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """One cell as a person sends it.

    `seen` is the number of the revision they saw (0: none). Who decides to put their value over another's sends it again,
    with the other's number as `seen`. `operation` is theirs, so that a repeated sending is saved once. `kind` is value,
    none (no data, with `reason`) or empty. `style` answers a question about two readings: "comma" or "point".
    """

    element: str
    slice: str = ""
    text: str = ""
    kind: str = "value"
    reason: str = ""
    note: str = ""
    flag: str = ""
    answer: str = ""
    style: str = ""
    seen: int = 0
    operation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one typed cell, and what stands there now. `shown` is written in the reader's style of numbers.

    `readings` are the two readings of an unclear number as (style, shown). `problems` are warnings (saved) or faults.
    """

    element: str
    slice: str
    state: str
    number: int = 0
    kind: str = "empty"
    text: str = ""
    shown: str = ""
    reason: str = ""
    note: str = ""
    flag: str = ""
    answer: str = ""
    by_name: str = ""
    at: str = ""
    readings: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What became of a sending: each cell's outcome, and the duty's counts after it."""

    outcomes: tuple[Outcome, ...]
    required: int
    filled: int
    faulty: int
    head: str
