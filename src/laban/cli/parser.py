# SPDX-License-Identifier: Apache-2.0
"""A parser of arguments that speaks the user's language: its headings, its help, and what it did not understand.

The words that argparse itself would say in English are caught in the two methods that it leaves to be replaced: `error`
here, and `add_usage` of the layout of help. Nothing outside is changed.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from functools import partial
from typing import NoReturn

from laban.cli.terminal import Terminal
from laban.errors import Place, Problem, problem
from laban.texts import say

NOT_UNDERSTOOD = 2

UNDERSTOOD = {
    "argument_missing": r"the following arguments are required: (?P<given>.+)",
    "choice_unknown": r"argument (?P<name>.+?): invalid choice: (?P<given>.+?)(?:, maybe .+)? \(choose from (?P<known>.+)\)",
    "value_missing": r"argument (?P<name>.+?): expected one argument",
    "value_unwanted": r"argument (?P<name>.+?): ignored explicit argument (?P<given>.+)",
    "not_whole": r"argument (?P<name>.+?): invalid whole value: (?P<given>.+)",
    "not_count": r"argument (?P<name>.+?): invalid count value: (?P<given>.+)",
    "not_seed": r"argument (?P<name>.+?): invalid seed value: (?P<given>.+)",
}
"""What argparse says, and the code of our own sentence for it."""


def whole(text: str) -> int:
    """Read a whole number, such as a year."""
    return int(text)


def count(text: str) -> int:
    """Read a whole number from 1 up."""
    if int(text) < 1:
        raise ValueError
    return int(text)


def seed(text: str) -> int:
    """Read a whole number from 0 up."""
    if int(text) < 0:
        raise ValueError
    return int(text)


class Layout(argparse.RawDescriptionHelpFormatter):
    """Help as argparse lays it out, the word before the usage in the user's language."""

    def __init__(self, prog: str, *, usage: str) -> None:
        super().__init__(prog)
        self._word = usage

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Put the usage first; without a prefix of its own it begins with our word."""
        super().add_usage(usage, actions, groups, f"{self._word}: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser in one language; what it does not understand is a problem with a code, and exit code 2."""

    def __init__(self, *, language: str, prog: str | None = None, description: str = "", epilog: str = "") -> None:
        layout = partial(Layout, usage=say("terminal.usage", language))
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            formatter_class=layout,
            add_help=False,
            allow_abbrev=False,
        )
        self.language = language
        self.commands: dict[str, Parser] = {}
        self._positionals.title = say("terminal.arguments", language)
        self._optionals.title = say("terminal.options", language)
        self.add_argument("-h", "--help", action="help", help=say("terminal.help", language))

    def error(self, message: str) -> NoReturn:
        """Say what argparse did not understand in our own words."""
        self.refuse(understood(message, self.prog))

    def refuse(self, found: Problem) -> NoReturn:
        """Show the usage and the problem, and end with exit code 2."""
        terminal = Terminal.of(self.language)
        self.print_usage(sys.stderr)
        terminal.problems([found])
        sys.exit(NOT_UNDERSTOOD)


def understood(message: str, prog: str) -> Problem:
    """Turn a sentence of argparse into a problem; one that we do not know is passed on as it is."""
    for name, pattern in UNDERSTOOD.items():
        if found := re.fullmatch(pattern, message, re.DOTALL):
            facts = found.groupdict()
            place = Place(file=facts.pop("name", ""))
            plain = {fact: _unquoted(text) for fact, text in facts.items()} | {"help": f"{prog} --help"}
            return Problem(f"cli.{name}", place, tuple(plain.items()))
    return problem("cli.not_understood", given=message, help=f"{prog} --help")


def _unquoted(text: str) -> str:
    """Take the quotes off words that Python wrote as it writes texts."""
    return re.sub(r"""(['"])(.*?)\1""", r"\2", text, flags=re.DOTALL)
