# SPDX-License-Identifier: Apache-2.0
"""Read cells as numbers, and find out whether a comma or a point is their decimal sign."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from laban.errors import Place, Problem
from laban.io.grid import Cell
from laban.model.panel import Floats

MISSING = frozenset({"", "NA", "N/A", "n/a", ":", "-", "–", "—", "…", "...", ".."})
"""What stands for a missing figure."""


def read_numbers(
    cells: Sequence[Cell], places: Sequence[Place] | Callable[[int], Place], decimal: str = ""
) -> tuple[Floats, tuple[Problem, ...]]:
    """Read cells as numbers; missing cells and cells with an error are NaN. `decimal` is ".", "," or unknown ("")."""
    raise NotImplementedError


def read_number(cell: Cell, where: Place | None = None, decimal: str = ".") -> tuple[float, tuple[Problem, ...]]:
    """Read one cell as a number, like `read_numbers`: missing and faulty cells are NaN."""
    raise NotImplementedError
