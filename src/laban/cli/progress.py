# SPDX-License-Identifier: Apache-2.0
"""Showing where a command is: a live line on a terminal, else one line per stage once it has taken over a second."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from laban.cli.terminal import Terminal
from laban.texts import say

PATIENCE_S = 1.0
"""Work shorter than this shows nothing where nobody watches a terminal."""
BAR = 24
LEAST_COLUMNS = 60
"""On a terminal narrower than this the bar makes room for the words."""


@dataclass
class Progress:
    """The stages of one command: how many there are, how many are done, when it began."""

    terminal: Terminal
    total: int
    mode: str = "auto"
    done: int = 0
    began: float = field(default_factory=time.perf_counter)

    def stage(self, name: str) -> None:
        """Begin the next stage."""
        self.done += 1
        if self.mode == "never":
            return
        words = f"{self.done}/{self.total} {say(f'terminal.stage_{name}', self.terminal.language)} …"
        if self.terminal.moves:
            self.terminal.live(self._bar() + words[: self.terminal.error_columns - 1])
        elif self.mode == "always" or self.elapsed_s > PATIENCE_S:
            self.terminal.error(f"{words} ({self.elapsed_s:.1f} s)")

    def _bar(self) -> str:
        if self.terminal.error_columns < LEAST_COLUMNS:
            return ""
        filled = BAR * self.done // self.total
        return self.terminal.painted("━" * filled, "36", error=True) + "─" * (BAR - filled) + " "

    def finish(self) -> None:
        """Clear the live line."""
        if self.mode != "never":
            self.terminal.live("")

    @property
    def elapsed_s(self) -> float:
        """Return the seconds since the command began."""
        return time.perf_counter() - self.began


@contextmanager
def progress(terminal: Terminal, total: int, mode: str) -> Iterator[Progress]:
    """Show stages while the block runs, and leave the terminal clean however it ends."""
    shown = Progress(terminal, total, mode)
    try:
        yield shown
    finally:
        shown.finish()
