# SPDX-License-Identifier: Apache-2.0
"""The command `laban`: find the command's module, run it, turn refusals into words and exit codes.

Exit codes: 0 done · 1 the input was refused or has errors · 2 the command was not understood · 130 stopped by the user.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from laban.cli.arguments import language_of, parse
from laban.cli.terminal import Terminal
from laban.errors import LabanError
from laban.texts import say

DONE, REFUSED, STOPPED = 0, 1, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; nothing is imported that the command does not need.

    What was not understood, and help, end as argparse ends: by SystemExit with code 2 or 0.
    """
    words = sys.argv[1:] if arguments is None else list(arguments)
    language = language_of(words, os.environ)
    terminal = Terminal.of(language)
    try:
        asked = parse(words, language)
        code: int = import_module(f"laban.cli.{asked.module}").run(asked, terminal)
        sys.stdout.flush()
    except LabanError as refusal:
        terminal.problems(refusal.problems)
        terminal.error(say("terminal.refused", language))
        return REFUSED
    except KeyboardInterrupt:
        terminal.error(say("terminal.stopped", language))
        return STOPPED
    except BrokenPipeError:
        _let_go()
        return DONE
    else:
        return code


def _let_go() -> None:
    """Write nowhere from now on: the reader of our output went away (`laban … | head`), and nobody is left to tell."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


if __name__ == "__main__":
    sys.exit(main())
