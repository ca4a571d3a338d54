# SPDX-License-Identifier: Apache-2.0
"""How the command line speaks: results on standard output, everything else on standard error, colours on a terminal only."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from laban.errors import Problem, Severity
from laban.texts import say

COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33", Severity.NOTICE: "36"}


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where and how to write: the language, whether each stream is a terminal, and whether it may be coloured."""

    language: str
    out_is_terminal: bool
    error_is_terminal: bool
    colours: bool

    @classmethod
    def of(cls, language: str) -> Terminal:
        """Look at the streams as they are now; NO_COLOR switches colours off."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="replace")
        tty, error_tty = sys.stdout.isatty(), sys.stderr.isatty()
        plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
        return cls(language, tty, error_tty, not plain)

    def result(self, text: str) -> None:
        """Write a result."""
        sys.stdout.write(text if text.endswith("\n") else text + "\n")

    def error(self, text: str) -> None:
        """Write something to the person, not to the pipe."""
        sys.stderr.write(text + "\n")

    def painted(self, text: str, colour: str, *, error: bool = False) -> str:
        """Colour a text where the stream it goes to is a terminal."""
        terminal = self.error_is_terminal if error else self.out_is_terminal
        return f"\033[{colour}m{text}\033[0m" if self.colours and terminal else text

    def problem_line(self, each: Problem, *, error: bool) -> str:
        """Write one problem: how grave, where, what and what to do, its code."""
        grave = self.painted(say(f"terminal.{each.severity}", self.language), COLOURS[each.severity], error=error)
        place = f" {each.where}:" if str(each.where) else ""
        return f"{grave}{place} {each.text(self.language)} [{each.code}]"

    def problems(self, found: Iterable[Problem]) -> None:
        """Write problems to the person, all of them, the gravest first."""
        for each in by_severity(found):
            self.error(self.problem_line(each, error=True))


def by_severity(found: Iterable[Problem]) -> list[Problem]:
    """Sort problems: errors, warnings, notices; each in the order found."""
    order = list(Severity)
    return sorted(found, key=lambda each: order.index(each.severity))
