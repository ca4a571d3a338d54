# SPDX-License-Identifier: Apache-2.0
"""Arrays as compiled loops want them: of one kind for each purpose, so that a loop is compiled once; lines kept whole."""

from __future__ import annotations

from math import prod
from typing import TypeVar

import numpy as np
import numpy.typing as npt

T = TypeVar("T", bound=tuple[object, ...])


LINE = 64
"""The bytes that a processor fetches together; a row that begins with such a line is read in half the time."""


def noughts(shape: tuple[int, ...], kind: npt.DTypeLike = np.float64) -> npt.NDArray[np.generic]:
    """Return an array of noughts that begins where the processor's own lines of memory begin."""
    bytes_needed = prod(shape) * np.dtype(kind).itemsize
    raw = np.zeros(bytes_needed + LINE, np.uint8)
    start = -raw.ctypes.data % LINE
    return raw[start : start + bytes_needed].view(kind).reshape(shape)


def solid(table: T) -> T:
    """Return a named tuple whose arrays, at any depth, lie in rows in memory and may be written; others are copied."""
    made: T = type(table)._make(solid_one(each) for each in table)  # type: ignore[attr-defined]  # set at run time
    return made


def solid_one(value: object) -> object:
    """Return one element of such a tuple."""
    if isinstance(value, tuple):
        return solid(value)
    if isinstance(value, np.ndarray) and not (value.flags.c_contiguous and value.flags.writeable):
        return np.array(value, order="C")
    return value
