# SPDX-License-Identifier: Apache-2.0
"""What is known of a figure besides its value, as short codes that have words on pages and in files."""

from __future__ import annotations

from math import isfinite

from laban.model.panel import Flag
from laban_portal.publishing.reading.field import Field

MISSING, IMPUTED, CAPPED, TRANSFORMED = "missing", "imputed", "capped", "transformed"

FLAGGED = (
    (Flag.LATE, "late"), (Flag.DISPUTED, "disputed"), (Flag.REBUILT, "rebuilt"), (Flag.ESTIMATED, "estimated"),
    (Flag.PROVISIONAL, "provisional"), (Flag.BREAK, "break"), (Flag.UNRELIABLE, "unreliable"),
)  # fmt: skip
"""Flags that are told by their own name; that a figure is generated is said once, for the whole edition."""

BITS = tuple((int(flag), code) for flag, code in FLAGGED)
ANY = sum(flag for flag, _ in BITS)
TREATED = int(Flag.TREATED)
"""Flags as plain numbers, which are compared many times faster."""

MARKS = (MISSING, IMPUTED, CAPPED, TRANSFORMED, *(code for _, code in FLAGGED))
"""Every mark in the order in which marks are told."""


def marks_of(field: Field, leaf: int, unit: int) -> tuple[str, ...]:
    """Return the marks of a unit's indicator: whether it is there, what was done with it, what its flags say."""
    flags, found = field.flags[leaf][unit], []
    if not isfinite(field.raw[leaf][unit]):
        found.append(IMPUTED if isfinite(field.filled[leaf][unit]) else MISSING)
    if flags & TREATED:
        found.append(TRANSFORMED if field.framework.leaves[leaf] in transformed(field) else CAPPED)
    return (*found, *flagged(flags))


def flagged(flags: int) -> tuple[str, ...]:
    """Return the marks that a cell's own flags give.

    >>> flagged(int(Flag.LATE | Flag.REBUILT | Flag.GENERATED))
    ('late', 'rebuilt')
    """
    return tuple(code for flag, code in BITS if flags & flag) if flags & ANY else ()


def transformed(field: Field) -> frozenset[str]:
    """Return the indicators whose figures were all transformed in the field's year."""
    return frozenset(
        each.item
        for each in field.result.treatments
        if each.transform and (not each.window or field.year in each.window)
    )


def gaps_of(field: Field, unit: int) -> dict[str, tuple[str, ...]]:
    """Return the indicators of a unit that carry each mark, in the order of `MARKS`; marks that none carries are left out."""
    found: dict[str, list[str]] = {code: [] for code in MARKS}
    for leaf, item in enumerate(field.framework.leaves):
        for mark in marks_of(field, leaf, unit):
            found[mark].append(item)
    return {mark: tuple(items) for mark, items in found.items() if items}
