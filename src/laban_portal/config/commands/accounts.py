# SPDX-License-Identifier: Apache-2.0
"""`laban-portal accounts`: the demonstration's accounts, with the one-time codes of this moment."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from laban_portal.config.terminal import Parser, language, out, table
from laban_portal.ui.errors import WrongState
from laban_portal.ui.words import say


def run(arguments: list[str]) -> int:
    """Show them; there are none but in a demonstration."""
    Parser("accounts").parse_args(arguments)
    from laban_portal.config.opening import open_site  # noqa: PLC0415  --help must not wait for it

    data = open_site().data
    from laban_portal.config.guard import is_demonstration  # noqa: PLC0415  models need a set-up Django

    if not is_demonstration():
        raise WrongState("demo.none_here")
    show(data)
    return 0


def show(data: Path) -> None:
    """Print e-mail, password, role, place and current code of each account; a code about to end is let pass."""
    from laban_portal.clock.now import now  # noqa: PLC0415  --help must not wait for it
    from laban_portal.config.demonstration.keys import (  # noqa: PLC0415  allauth needs a set-up Django
        current_code,
        read_keys,
        seconds_to_wait,
    )

    time.sleep(seconds_to_wait(int(now().timestamp())))
    moment = int(now().timestamp())

    spoken = language()
    head = [say(f"demo.head_{name}", spoken) for name in ("email", "password", "code", "role", "place")]
    rows, left = [], 0
    for key in read_keys(data):
        code, left = current_code(key.secret, moment) if key.secret else ("–", left)
        rows.append([key.email, key.password, code, say(f"demo.role_{key.role}", spoken), key.place[spoken]])
    if not rows:
        raise WrongState("demo.keys_lost", data=data.absolute())
    sys.stdout.write(f"\n{say('demo.title', spoken)}\n\n{table(head, rows)}\n\n")
    out("demo.codes", seconds=left)
