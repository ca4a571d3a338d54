# SPDX-License-Identifier: Apache-2.0
"""Do two packs say the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

import numpy as np

from laban.model.pack import Pack
from laban.model.text import Text


def differences(one: Pack, two: Pack) -> tuple[str, ...]:
    """Return the fields in which two packs differ; which files they were read from does not count.

    The order of languages and blanks around texts say nothing.
    """
    names = (field.name for field in fields(Pack) if field.name != "inputs")
    return tuple(name for name in names if not same(getattr(one, name), getattr(two, name)))


def same(one: object, two: object) -> bool:
    """Tell whether two values of the model say the same; missing figures are equal.

    >>> same(Text.of({"vi": "a", "en": "b"}), Text.of({"en": "b ", "vi": "a"}))
    True
    """
    if isinstance(one, np.ndarray) and isinstance(two, np.ndarray):
        return np.array_equal(one, two, equal_nan=one.dtype.kind == "f")
    if isinstance(one, tuple) and isinstance(two, tuple):
        return len(one) == len(two) and all(same(ours, theirs) for ours, theirs in zip(one, two, strict=True))
    if is_dataclass(one) and not isinstance(one, Text) and type(one) is type(two):
        return all(same(getattr(one, field.name), getattr(two, field.name)) for field in fields(one))
    ours, theirs = _plain(one), _plain(two)
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return ours.keys() == theirs.keys() and all(same(ours[key], theirs[key]) for key in ours)
    return ours == theirs


def _plain(value: object) -> object:
    """Return what counts of a text, a mapping or a string."""
    if isinstance(value, Text):
        return dict(value.versions)
    if isinstance(value, Mapping):
        return dict(value)
    return value.strip() if isinstance(value, str) else value
