# SPDX-License-Identifier: Apache-2.0
"""A problem with the keys that lead to it, so that a file's reader adds the line and a page marks the box."""

from __future__ import annotations

from typing import NamedTuple

from laban.errors import Problem


class Fault(NamedTuple):
    """A problem and the keys that lead to it in nested content; numbers of entries are keys too."""

    path: tuple[str, ...]
    problem: Problem


def below(key: str, at: int) -> tuple[str, ...]:
    """Return the keys of one entry of a list."""
    return key, str(at)
