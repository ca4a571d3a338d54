# SPDX-License-Identifier: Apache-2.0
"""Which units are alike in structure, not in the index."""

from __future__ import annotations

from laban.model.peers import PeerRule, Peers
from laban.model.result import Result


def peers(result: Result, rule: PeerRule | None = None, *, year: int | None = None, count: int = 5) -> Peers:
    """Return for each unit the `count` nearest others in a year (the last, if none is named)."""
    raise NotImplementedError
