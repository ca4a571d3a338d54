# SPDX-License-Identifier: Apache-2.0
"""Which design of a pack a command varies."""

from __future__ import annotations

from laban.cli.terminal import Terminal
from laban.errors import MethodError, Place, problem
from laban.model.design import WEIGHTS_ONLY, Design
from laban.model.pack import Pack
from laban.texts import say

USUAL = "default"


def chosen_design(pack: Pack, code: str, terminal: Terminal) -> Design:
    """Return the design of a code, or the pack's own: the one called `default`, else the first.

    A pack without designs has its weights varied, and is told so; an unknown code is refused with the known ones.
    """
    if code and code not in pack.designs:
        known = ", ".join(pack.designs) or "–"
        raise MethodError([problem("cli.design_unknown", Place(file="--design"), design=code, known=known)])
    if not pack.designs:
        terminal.error(say("terminal.design_missing", terminal.language))
        return WEIGHTS_ONLY
    return pack.designs[code or (USUAL if USUAL in pack.designs else next(iter(pack.designs)))]
