# SPDX-License-Identifier: Apache-2.0
"""The command `laban`: find the command's module, run it, turn refusals into words and exit codes.

Exit codes: 0 done · 1 the input was refused or has errors · 2 the command was not understood · 130 stopped by the user.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from laban.cli.arguments import parse
from laban.cli.terminal import Terminal
from laban.errors import LabanError
from laban.texts import say

DONE, REFUSED, NOT_UNDERSTOOD, STOPPED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; nothing is imported that the command does not need."""
    asked = parse(sys.argv[1:] if arguments is None else arguments)
    terminal = Terminal.of(asked.language)
    try:
        code: int = import_module(f"laban.cli.{asked.module}").run(asked, terminal)
    except LabanError as refusal:
        terminal.problems(refusal.problems)
        terminal.error(say("terminal.refused", asked.language))
        return REFUSED
    except KeyboardInterrupt:
        terminal.error(say("terminal.stopped", asked.language))
        return STOPPED
    except BrokenPipeError:
        # The reader of our output went away (`laban … | head`): there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    else:
        return code


if __name__ == "__main__":
    sys.exit(main())
