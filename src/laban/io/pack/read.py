# SPDX-License-Identifier: Apache-2.0
"""Read a whole pack and tell every problem of every file at once."""

from __future__ import annotations

from pathlib import Path

from laban.errors import Problem
from laban.model.pack import Pack


def read_pack(path: Path | str) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Read the pack in a folder: the pack (nothing if any problem is an error) and every problem found.

    Warnings and notices stand among the problems and do not stop the pack.
    """
    raise NotImplementedError


def load_pack(path: Path | str) -> Pack:
    """Read the pack in a folder.

    Raises:
        FormatError: with every problem, if any of them is an error.

    """
    raise NotImplementedError
