# SPDX-License-Identifier: Apache-2.0
"""How the command line speaks: results on standard output, everything else on standard error, colours on a terminal only."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

from laban.errors import Problem, Severity
from laban.texts import say

COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33", Severity.NOTICE: "36"}
CLEAR = "\r\033[K"
"""Go to the beginning of the line and empty it."""

USUAL_COLUMNS = 80


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where and how to write: the language, how many columns each stream has, and whether it may be coloured.

    A stream that is no terminal has 0 columns: nothing is fitted to it. `moves` says that the terminal on standard error
    can go back to the beginning of a line.
    """

    language: str
    columns: int
    error_columns: int
    colours: bool
    moves: bool

    @classmethod
    def of(cls, language: str) -> Terminal:
        """Look at the streams as they are now; NO_COLOR and a dumb terminal switch colours off."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="replace")
        dumb = os.environ.get("TERM") == "dumb"
        columns, error_columns = _columns(sys.stdout), _columns(sys.stderr)
        plain = bool(os.environ.get("NO_COLOR")) or dumb
        return cls(language, columns, error_columns, not plain, bool(error_columns) and not dumb)

    def result(self, text: str) -> None:
        """Write a result."""
        sys.stdout.write(text if text.endswith("\n") else text + "\n")

    def error(self, text: str) -> None:
        """Write a line to the person, not to the pipe, over a live line if there is one."""
        sys.stderr.write(f"{CLEAR if self.moves else ''}{text}\n")

    def live(self, text: str) -> None:
        """Show a text that the next one overwrites; only where the terminal can."""
        if self.moves:
            sys.stderr.write(CLEAR + text)
            sys.stderr.flush()

    def painted(self, text: str, colour: str, *, error: bool = False) -> str:
        """Colour a text where the stream it goes to is a terminal."""
        columns = self.error_columns if error else self.columns
        return f"\033[{colour}m{text}\033[0m" if self.colours and columns else text

    def problem_line(self, each: Problem, *, error: bool) -> str:
        """Write one problem: how grave, where, what and what to do, its code."""
        grave = self.painted(say(f"terminal.{each.severity}", self.language), COLOURS[each.severity], error=error)
        place = f" {printable(str(each.where))}:" if str(each.where) else ""
        return f"{grave}{place} {printable(each.text(self.language))} [{each.code}]"

    def problems(self, found: Iterable[Problem]) -> None:
        """Write problems to the person, all of them, the gravest first."""
        for each in by_severity(found):
            self.error(self.problem_line(each, error=True))


def printable(text: str) -> str:
    """Return a text of a pack as one line of plain letters: what could steer a terminal is shown as �."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isprintable():
        return composed
    return "".join(letter if letter.isprintable() else " " if letter.isspace() else "�" for letter in composed)


def _columns(stream: TextIO) -> int:
    """Return how many columns a terminal has; 0 where the stream is none."""
    if not stream.isatty():
        return 0
    try:
        return os.get_terminal_size(stream.fileno()).columns or USUAL_COLUMNS
    except OSError:
        return USUAL_COLUMNS


def by_severity(found: Iterable[Problem]) -> list[Problem]:
    """Sort problems: errors, warnings, notices; each in the order found."""
    order = list(Severity)
    return sorted(found, key=lambda each: order.index(each.severity))
