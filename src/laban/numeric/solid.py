# SPDX-License-Identifier: Apache-2.0
"""Arrays as compiled loops want them: one kind for each purpose, so that a loop is compiled once and for all."""

from __future__ import annotations

from typing import TypeVar

import numpy as np

T = TypeVar("T", bound=tuple[object, ...])


def solid(table: T) -> T:
    """Return a named tuple whose arrays, at any depth, lie in rows in memory and may be written; others are copied."""
    made: T = type(table)._make(solid_one(each) for each in table)  # type: ignore[attr-defined]
    return made


def solid_one(value: object) -> object:
    """Return one element of such a tuple."""
    if isinstance(value, tuple):
        return solid(value)
    if isinstance(value, np.ndarray) and not (value.flags.c_contiguous and value.flags.writeable):
        return np.array(value, order="C")
    return value
