# SPDX-License-Identifier: Apache-2.0
"""Showing where a command is: a live line on a terminal, else one line per stage once it has taken over a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from laban.cli.terminal import Terminal
from laban.texts import say

PATIENCE_S = 1.0
"""Work shorter than this shows nothing where nobody watches a terminal."""
BAR = 24


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
        label = say(f"terminal.stage_{name}", self.terminal.language)
        elapsed = time.perf_counter() - self.began
        if self.mode == "never":
            return
        if self.terminal.error_is_terminal:
            filled = BAR * self.done // self.total
            bar = self.terminal.painted("━" * filled, "36", error=True) + "─" * (BAR - filled)
            sys.stderr.write(f"\r\033[K{bar} {self.done}/{self.total} {label} …")
            sys.stderr.flush()
        elif self.mode == "always" or elapsed > PATIENCE_S:
            self.terminal.error(f"{self.done}/{self.total} {label} … ({elapsed:.1f} s)")

    def finish(self) -> None:
        """Clear the live line."""
        if self.mode != "never" and self.terminal.error_is_terminal:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()

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
