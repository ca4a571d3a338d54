# SPDX-License-Identifier: Apache-2.0
"""`laban import coinr --meta FILE --data FILE PACKDIR`: make a pack of COINr's two tables."""

from __future__ import annotations

import argparse

from laban.cli.terminal import Terminal
from laban.io.coinr import import_coinr
from laban.io.pack import write_pack
from laban.texts import say


def run(asked: argparse.Namespace, terminal: Terminal) -> int:
    """Read both tables, tell all their problems at once or write the pack."""
    pack = import_coinr(asked.meta, asked.data)
    write_pack(pack, asked.packdir)
    terminal.error(say("terminal.imported", terminal.language, pack=asked.packdir))
    return 0
