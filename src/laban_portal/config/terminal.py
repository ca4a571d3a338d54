# SPDX-License-Identifier: Apache-2.0
"""How the command speaks: in the language of LABAN_LANG, else of the instance or the terminal."""

from __future__ import annotations

import argparse
import os
import sys
import unicodedata
from collections.abc import Sequence
from typing import NoReturn, TextIO

from laban_portal.ui.words import LANGUAGES, say


def language() -> str:
    """Return the language of the terminal's reader: LABAN_LANG, LABAN_LANGUAGE, the locale, else Vietnamese."""
    named = (
        os.environ.get(name, "")[:2].lower()
        for name in ("LABAN_LANG", "LABAN_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    )
    return next((name for name in named if name in LANGUAGES), "vi")


def out(code: str, /, *, to: TextIO | None = None, **facts: object) -> None:
    """Say a sentence in the terminal."""
    stream = to or sys.stdout
    stream.write(say(code, language(), **facts) + "\n")
    stream.flush()


def both(code: str, /, **facts: object) -> str:
    """Say a sentence in Vietnamese with the English one beside it; a fact that is a code of `setting` is said as well."""
    return " / ".join(
        say(code, spoken, **{name: _said(value, spoken) for name, value in facts.items()}) for spoken in LANGUAGES
    )


def _said(fact: object, spoken: str) -> object:
    return say(fact, spoken) if isinstance(fact, str) and fact.startswith("setting.wants_") else fact


def width(text: str) -> int:
    """Return how many columns a text takes: marks above and below letters take none."""
    return sum(not unicodedata.combining(letter) for letter in text)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table of plain columns with a line under its head."""
    widths = [max(width(row[column]) for row in (head, *rows)) for column in range(len(head))]
    lines = [head, ["─" * each for each in widths], *rows]
    return "\n".join(
        "  ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


class Parser(argparse.ArgumentParser):
    """An argument parser whose help and refusals are in the reader's language; `about` is the command's own name."""

    def __init__(self, about: str) -> None:
        super().__init__(
            prog=f"laban-portal {about}",
            description=say(f"command.is_{about.replace('-', '_')}", language()),
            add_help=False,
        )
        self._positionals.title = say("command.arguments", language())
        self._optionals.title = say("command.options", language())
        self.add_argument("-h", "--help", action="help", help=say("command.help", language()))

    def word(self, *names: str, says: str, **choices: object) -> None:
        """Add an argument with its sentence."""
        self.add_argument(*names, help=say(f"command.{says}", language()), **choices)  # type: ignore[arg-type]  # passed on as given

    def error(self, message: str) -> NoReturn:  # noqa: ARG002  argparse speaks English only
        """Refuse what was typed."""
        out("command.wrong", to=sys.stderr, name=self.prog, given=" ".join(sys.argv[2:]))
        sys.stderr.write(self.format_usage())
        sys.exit(2)
