# SPDX-License-Identifier: Apache-2.0
"""Make a pack from the two tables of the R package COINr, iMeta and iData."""

from __future__ import annotations

from pathlib import Path

from laban.errors import Problem
from laban.model.pack import Pack


def read_coinr(meta: Path | str, data: Path | str) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Read COINr's two tables: the pack (nothing if any problem is an error) and every problem found."""
    raise NotImplementedError


def import_coinr(meta: Path | str, data: Path | str) -> Pack:
    """Make a pack from COINr's two tables, to be saved with `write_pack`.

    Raises:
        FormatError: with every problem, if any of them is an error.

    """
    raise NotImplementedError
