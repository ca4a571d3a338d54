# SPDX-License-Identifier: Apache-2.0
"""Where two Books differ: every number compared as it is, missing ones equal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from laban.model.book import Book
from laban.model.text import Text

Array = npt.NDArray[Any]


def differences(one: Book, two: Book) -> tuple[str, ...]:
    """Return the paths of all fields in which two Books differ; the order of languages says nothing."""
    return tuple(_between(one, two, "book"))


def _between(one: object, two: object, path: str) -> Iterator[str]:
    if isinstance(one, np.ndarray) and isinstance(two, np.ndarray):
        yield from () if _same_array(one, two) else (path,)
    elif isinstance(one, Text) and isinstance(two, Text):
        yield from _between(dict(one.versions), dict(two.versions), path)
    elif is_dataclass(one) and is_dataclass(two) and type(one) is type(two):
        for each in fields(one):
            yield from _between(getattr(one, each.name), getattr(two, each.name), f"{path}.{each.name}")
    elif isinstance(one, Mapping) and isinstance(two, Mapping):
        yield from () if one.keys() == two.keys() else (path,)
        for key in one.keys() & two.keys():
            yield from _between(one[key], two[key], f"{path}[{key}]")
    elif isinstance(one, tuple) and isinstance(two, tuple):
        yield from () if len(one) == len(two) else (path,)
        for at, (ours, theirs) in enumerate(zip(one, two, strict=False)):
            yield from _between(ours, theirs, f"{path}[{at}]")
    elif not _equal(one, two):
        yield path


def _same_array(one: Array, two: Array) -> bool:
    return one.dtype == two.dtype and np.array_equal(one, two, equal_nan=one.dtype.kind == "f")


def _equal(one: object, two: object) -> bool:
    if isinstance(one, str) and isinstance(two, str):
        return one.strip() == two.strip()
    return one == two or (one != one and two != two)  # noqa: PLR0124 - NaN, the value that differs from itself
