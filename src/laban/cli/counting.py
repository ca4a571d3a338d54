# SPDX-License-Identifier: Apache-2.0
"""Showing how far a long count is: how many are done of how many, how fast, and how long it will still take."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from laban.cli.progress import BAR, LEAST_COLUMNS, PATIENCE_S
from laban.cli.terminal import Terminal
from laban.draw.numbers import number
from laban.texts import say

REFRESH_S = 0.1
"""How often a live line is drawn."""
QUIET_S = 5.0
"""How often a line is written where nobody watches a terminal."""


@dataclass
class Counting:
    """One count under way; `kind` names its sentence, `terminal.counting_KIND`.

    The rate is taken from the first report on, where a later one came: loading a compiled program is no counting.
    """

    terminal: Terminal
    kind: str
    mode: str = "auto"
    began: float = field(default_factory=time.perf_counter)
    told: float = 0.0
    first: tuple[float, int] | None = None
    last: tuple[float, int] = (0.0, 0)
    seconds: float = 0.0

    def watch(self, done: int, total: int) -> None:
        """Show how far it is, if it is time to."""
        now = time.perf_counter()
        self.first, self.last = self.first or (now, done), (now, done)
        if self.mode == "never" or not self._due(now):
            return
        self.told = now
        words = self.words(done, total)
        if self.terminal.moves:
            self.terminal.live((self._bar(done, total) + words)[: self.terminal.error_columns - 1])
        else:
            self.terminal.error(words)

    def _due(self, now: float) -> bool:
        if self.terminal.moves:
            return now - self.told >= REFRESH_S
        since = now - (self.told or self.began)
        return since >= (PATIENCE_S if self.mode == "always" and not self.told else QUIET_S)

    @property
    def rate(self) -> float:
        """Return how many were done a second."""
        start, begun = self.first or (self.began, 0)
        now, done = self.last
        if done <= begun:
            start, begun = self.began, 0
        return (done - begun) / (now - start) if now > start else 0.0

    def words(self, done: int, total: int) -> str:
        """Say how many are done, how fast, and how long it will still take."""
        rate = self.rate
        left = (total - done) / rate if rate else 0.0
        language = self.terminal.language
        facts = {
            "done": number(done, language, 0),
            "total": number(total, language, 0),
            "rate": number(rate, language, 0),
        }
        return say(f"terminal.counting_{self.kind}", language, **facts, left=duration(left, language))

    def _bar(self, done: int, total: int) -> str:
        if self.terminal.error_columns < LEAST_COLUMNS:
            return ""
        filled = BAR * done // max(total, 1)
        return "━" * filled + "─" * (BAR - filled) + " "

    def finish(self) -> float:
        """Clear the live line, stop the clock and return the seconds since the count began."""
        if self.mode != "never":
            self.terminal.live("")
        self.seconds = time.perf_counter() - self.began
        return self.seconds


def duration(seconds: float, language: str) -> str:
    """Write a time as people say it: seconds, minutes or hours.

    >>> duration(0.2, "en"), duration(75, "en"), duration(7500, "vi")
    ('1 s', '1 min 15 s', '2 giờ 5 phút')
    """
    whole = max(1, round(seconds))
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    if hours:
        return say("terminal.hours", language, hours=hours, minutes=minutes)
    if minutes:
        return say("terminal.minutes", language, minutes=minutes, seconds=rest)
    return say("terminal.seconds", language, seconds=rest)
