# SPDX-License-Identifier: Apache-2.0
"""The one family of errors, and the problem: one fault, its place and its facts.

A check returns every problem it finds; `raise_if` turns them into one error at the border.
The words of a problem live in `laban.texts`, keyed by its code, so that each reader gets their own language.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from laban.texts import say


class Severity(StrEnum):
    """What a problem stops: an error stops the work, a warning asks a person to look, a notice only tells."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem lies: in a file (with line, or sheet and cell) or in the model (indicator, unit, year)."""

    file: str = ""
    sheet: str = ""
    line: int = 0
    column: str = ""
    cell: str = ""
    item: str = ""
    unit: str = ""
    year: int | None = None

    def __str__(self) -> str:
        """Write the place as people quote it: `data.csv:12:GDP` or `indicator[2.1.3].unit[34].year[2025]`."""
        file = self.file + (f"[{self.sheet}]" if self.sheet else "")
        spot = self.cell or (str(self.line) if self.line else "")
        in_file = ":".join(part for part in (file, spot, self.column) if part)
        year = "" if self.year is None else f"year[{self.year}]"
        item = f"indicator[{self.item}]" if self.item else ""
        unit = f"unit[{self.unit}]" if self.unit else ""
        in_model = ".".join(part for part in (item, unit, year) if part)
        return " ".join(part for part in (in_file, in_model) if part)


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: a code that never changes, its place, and the facts its sentence needs."""

    code: str
    where: Place = Place()
    facts: tuple[tuple[str, str], ...] = ()
    severity: Severity = Severity.ERROR

    def text(self, language: str = "en") -> str:
        """Say in one language what is wrong and what to do next."""
        return say(self.code, language, **dict(self.facts))

    def __str__(self) -> str:
        """Write place, sentence and code on one line, in English."""
        place = str(self.where)
        return f"{place + ': ' if place else ''}{self.text()} [{self.code}]"


def problem(code: str, where: Place | None = None, *, severity: Severity = Severity.ERROR, **facts: object) -> Problem:
    """Make a problem; facts are written as text, in the order given."""
    written = tuple((name, str(value)) for name, value in facts.items())
    return Problem(code=code, where=where or Place(), facts=written, severity=severity)


class LabanError(Exception):
    """Anything Laban refuses to do, with every problem that made it refuse."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(str(each) for each in self.problems))

    def __reduce__(self) -> tuple[type[LabanError], tuple[tuple[Problem, ...]]]:
        """Travel between processes with the problems; an exception would take its sentence along instead."""
        return type(self), (self.problems,)

    @property
    def code(self) -> str:
        """Return the code of the first problem."""
        return self.problems[0].code

    @property
    def where(self) -> Place:
        """Return the place of the first problem."""
        return self.problems[0].where


class FrameworkError(LabanError, ValueError):
    """The tree, its indicators or its units do not make sense."""


class PanelError(LabanError, ValueError):
    """The figures do not fit the framework, or cannot be computed with."""


class MethodError(LabanError, ValueError):
    """A choice of the method is unknown, impossible or does not fit the framework."""


class FormatError(LabanError, ValueError):
    """A file cannot be read as what it should be."""


def is_error(each: Problem) -> bool:
    """Tell whether a problem stops the work."""
    return each.severity is Severity.ERROR


def raise_if(problems: Iterable[Problem], kind: type[LabanError] = LabanError) -> None:
    """Raise one error with all problems if any of them is an error; warnings and notices pass."""
    found = tuple(problems)
    if any(is_error(each) for each in found):
        raise kind(found)
