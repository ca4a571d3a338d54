# SPDX-License-Identifier: Apache-2.0
"""Rooms above this one hold documents: what such a room names as a proof is neither changed nor withdrawn.

A citation of a value that was handed in holds a document by itself; evidence knows nothing of other reasons but this shape.
Each room joins in its `AppConfig.ready`, and locks a document before it names it.
"""

from __future__ import annotations

from collections.abc import Callable

Holding = Callable[[int], str]
"""(document) → the code of the sentence that says why it is held, or nothing; at most one query."""

_holding: list[Holding] = []


def join(holding: Holding) -> None:
    """Let a room hold documents; called once, when the site starts."""
    if holding not in _holding:
        _holding.append(holding)


def held_because(document: int) -> str:
    """Return the code of the first sentence that says why a document is held; nothing where no room holds it."""
    return next((code for each in _holding if (code := each(document))), "")
