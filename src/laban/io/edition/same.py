# SPDX-License-Identifier: Apache-2.0
"""Where two Books differ: every number compared as it is, missing ones equal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np

from laban.model.book import Book
from laban.model.text import Text

PASSED_OVER = {("Pack", "inputs")}
"""Fields that say where something was read from, and nothing of what it is."""


def differences(one: Book, two: Book) -> tuple[str, ...]:
    """Return the paths of all fields in which two Books differ; the order of languages says nothing."""
    return tuple(_between(one, two, "book"))


def _between(one: Any, two: Any, path: str) -> Iterator[str]:  # noqa: ANN401, PLR0911 - any field of the model
    if isinstance(one, np.ndarray) and isinstance(two, np.ndarray):
        if one.dtype != two.dtype or not np.array_equal(one, two, equal_nan=one.dtype.kind == "f"):
            yield path
        return
    if isinstance(one, Text) and isinstance(two, Text):
        one, two = dict(one.versions), dict(two.versions)
    if is_dataclass(one) and type(one) is type(two):
        for each in fields(one):
            if (type(one).__name__, each.name) not in PASSED_OVER:
                yield from _between(getattr(one, each.name), getattr(two, each.name), f"{path}.{each.name}")
    elif isinstance(one, Mapping) and isinstance(two, Mapping):
        if one.keys() != two.keys():
            yield path
        for key in one.keys() & two.keys():
            yield from _between(one[key], two[key], f"{path}[{key}]")
    elif _listlike(one) and _listlike(two):
        if len(one) != len(two):
            yield path
        for at, (ours, theirs) in enumerate(zip(one, two, strict=False)):
            yield from _between(ours, theirs, f"{path}[{at}]")
    elif not _equal(one, two):
        yield path


def _listlike(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


def _equal(one: object, two: object) -> bool:
    if isinstance(one, str) and isinstance(two, str):
        return one.strip() == two.strip()
    return one == two or (one != one and two != two)  # noqa: PLR0124 - NaN
