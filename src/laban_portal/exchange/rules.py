# SPDX-License-Identifier: Apache-2.0
"""Who may take a workbook, whose an import is, and what becomes of each of its cells.

An import is its maker's alone until it is confirmed: it holds values that nobody has put forward yet. Their colleagues see in
the list that there is one, by whom and of how many cells, and after it was applied the values themselves, where they belong.
"""

from __future__ import annotations

from enum import StrEnum

from laban_portal.people.rules import Actor, may_see_values

KEPT_DAYS = 14
"""After so many days an import that nobody confirmed is dropped."""

MOST_COMPARED = 5_000
"""So many cells are compared on one page; larger files come through the API."""

MOST_ROWS = 1_000_000
"""So many rows the API takes at once."""

MEGABYTE = 2**20
MOST_WORKBOOK, MOST_TABLE = 32 * MEGABYTE, 128 * MEGABYTE
"""Bytes of a workbook that comes back, and of a table that comes through the API."""


class Group(StrEnum):
    """What a cell of a file would do."""

    NEW = "new"
    """Nothing stands there yet."""
    CHANGED = "changed"
    """What its sender saw still stands there."""
    CONFLICT = "conflict"
    """Something else was saved there since: somebody has to decide."""
    SAME = "same"
    """It stands there already."""
    CITED = "cited"
    """The value stays; a document is to prove it."""


def may_take_workbook(actor: Actor, unit: str, domain: str) -> bool:
    """Tell whether a workbook with all values of a unit's domain may be given to a person: who may read them all."""
    return may_see_values(actor, unit, domain)


def is_own_import(actor: Actor, made_by: int | None) -> bool:
    """Tell whether an import is the person's own."""
    return actor.account > 0 and actor.account == made_by


def group_of(*, valued: bool, same: bool, cites: bool, seen: int, number: int, stands: bool) -> Group:
    """Tell what a cell would do.

    `valued`: the file brings a value; `same`: it stands there; `cites`: a document is to be cited anew; `seen` is the
    revision that the sender saw, `number` the one that stands; `stands`: that one is not empty.
    """
    if not valued or same:
        return Group.CITED if cites else Group.SAME
    if seen != number:
        return Group.CONFLICT
    return Group.CHANGED if stands else Group.NEW
