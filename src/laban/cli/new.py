# SPDX-License-Identifier: Apache-2.0
"""`laban new PACKDIR`: begin a pack from a small example, or from another pack with generated figures."""

from __future__ import annotations

import argparse

from laban.cli.terminal import Terminal
from laban.datasets.demonstration import write_demonstration
from laban.errors import FormatError, Place, problem
from laban.io.scaffold import new_pack
from laban.texts import say


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Write the pack, whole or not at all, and say what to do next."""
    if (asked.like is None) != (asked.demonstration is None):
        raise FormatError([problem("cli.like_and_seed", Place(file="--like, --demonstration"))])
    if asked.like is None:
        new_pack(asked.packdir)
    else:
        write_demonstration(asked.like, asked.packdir, asked.demonstration)
    terminal.error(say("terminal.begun", terminal.language, pack=asked.packdir))
    return 0
