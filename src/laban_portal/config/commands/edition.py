# SPDX-License-Identifier: Apache-2.0
"""`laban-portal edition kit FOLDER`: keep a pack's methods, designs and boundaries for editions; `edition list`."""

from __future__ import annotations

import sys
from pathlib import Path

from laban_portal.config.terminal import Parser, language, out, table
from laban_portal.ui.errors import WrongState
from laban_portal.ui.words import say


def run(arguments: list[str]) -> int:
    """Take a kit, or list the editions."""
    parser = Parser("edition")
    parser.word("what", says="edition_what", metavar="kit|list")
    parser.word("folder", says="pack", type=Path, nargs="?")
    asked = parser.parse_args(arguments)
    if asked.what not in {"kit", "list"} or (asked.what == "kit" and asked.folder is None):
        raise WrongState("command.edition_unknown", what=asked.what)
    from laban_portal.config.opening import open_site  # noqa: PLC0415  --help must not wait for it

    open_site()
    if asked.what == "kit":
        from laban_portal.editions.actions.taking import take_kit  # noqa: PLC0415  models need a set-up Django

        out("command.kit_taken", number=take_kit(path=asked.folder), folder=asked.folder)
        return 0
    return _list()


def _list() -> int:
    from laban_portal.editions.queries.shelf import all_lines  # noqa: PLC0415  models need a set-up Django

    spoken = language()
    rows = [
        [each.code, say(f"edition_states.{each.state}", spoken), each.names.get(spoken, ""), each.snapshot or "–"]
        for each in all_lines()
    ]
    head = [say(f"editions.{name}", spoken) for name in ("code", "state", "name", "snapshot")]
    sys.stdout.write(table(head, rows) + "\n")
    return 0
