# SPDX-License-Identifier: Apache-2.0
"""`laban-portal keys show|rotate`: the keys that editions are signed with."""

from __future__ import annotations

import sys

from laban_portal.config.terminal import Parser, out
from laban_portal.ui.errors import WrongState


def run(arguments: list[str]) -> int:
    """Show the public keys, or let a new one sign from now on."""
    parser = Parser("keys")
    parser.word("what", says="keys_what", metavar="show|rotate")
    what = parser.parse_args(arguments).what
    if what not in {"show", "rotate"}:
        raise WrongState("command.keys_unknown", what=what)
    from laban_portal.config.opening import open_site  # noqa: PLC0415  --help must not wait for it

    open_site()
    from laban_portal.editions.actions.keys import current_key, rotate_key  # noqa: PLC0415  models need a set-up Django
    from laban_portal.editions.queries.keys import public_keys  # noqa: PLC0415  models need a set-up Django

    if what == "rotate":
        before, after = rotate_key()
        out("command.key_rotated", before=before, after=after)
        return 0
    current_key()
    for each in public_keys():
        state = "command.key_retired" if each.retired_at else "command.key_signs"
        out(
            state,
            fingerprint=each.fingerprint,
            since=each.made_at.date(),
            until=each.retired_at and each.retired_at.date(),
        )
        sys.stdout.write(each.public)
    return 0
