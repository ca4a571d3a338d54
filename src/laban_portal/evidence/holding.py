# SPDX-License-Identifier: Apache-2.0
"""Rooms above this one hold documents: what such a room names as a proof is neither changed nor withdrawn.

A citation of a value that was handed in holds a document by itself; evidence knows nothing of other reasons but this shape.
Whoever decides in such a room sees the documents that it names, cited or not. Each room joins in its `AppConfig.ready`, and
locks a document before it names it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import reduce

from django.db.models import Q

Holding = Callable[[int], str]
"""(document) → the code of the sentence that says why it is held, or nothing; at most one query."""

Naming = Callable[[Collection[str] | None], Q]
"""(domains, or None for all) → the condition of the documents that a room names about values of these domains."""

_holding: list[Holding] = []
_naming: list[Naming] = []


def join(*, holding: Holding, naming: Naming) -> None:
    """Let a room hold documents; called once, when the site starts."""
    if holding not in _holding:
        _holding.append(holding)
        _naming.append(naming)


def named(domains: Collection[str] | None) -> Q:
    """Return the condition of the documents that rooms above name about values of some domains (None: of all)."""
    return reduce(Q.__or__, (each(domains) for each in _naming), Q(pk__in=()))


def held_because(document: int) -> str:
    """Return the code of the first sentence that says why a document is held; nothing where no room holds it."""
    return next((code for each in _holding if (code := each(document))), "")
