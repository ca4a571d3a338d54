# SPDX-License-Identifier: Apache-2.0
"""Figures with labels: years × items × units, and a flag on each cell.

Units lie along the last axis, so that every operation on one item reads contiguous memory.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntFlag
from functools import cached_property

import numpy as np
import numpy.typing as npt

from laban.model.units import Units

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Flags = npt.NDArray[np.uint16]


class Flag(IntFlag):
    """What is known of a cell besides its value; letters in files are SDMX observation status where it has one."""

    NORMAL = 0
    ESTIMATED = 1
    PROVISIONAL = 2
    BREAK = 4
    UNRELIABLE = 8
    IMPUTED = 16
    REBUILT = 32
    LATE = 64
    DISPUTED = 128
    TREATED = 256
    GENERATED = 512


@dataclass(frozen=True)
class Panel:
    """Figures of units, for some items and years.

    Shapes: `values` and `flags` (years, items, units); `present` (years, units) says which units take part in a year.
    A missing value is NaN, and a unit that is not present has only missing values. Arrays are read-only.
    """

    units: Units
    years: tuple[int, ...]
    items: tuple[str, ...]
    values: Floats
    flags: Flags
    present: Bools

    def __post_init__(self) -> None:
        """Close the arrays to writing: what a step was given, it cannot change."""
        shape = (len(self.years), len(self.items), len(self.units))
        if self.values.shape != shape or self.flags.shape != shape or self.present.shape != (shape[0], shape[2]):
            wanted = f"values and flags {shape}, present {(shape[0], shape[2])}"
            got = f"{self.values.shape}, {self.flags.shape}, {self.present.shape}"
            message = f"a panel's arrays must be {wanted}; got {got}"
            raise ValueError(message)
        for array in (self.values, self.flags, self.present):
            array.flags.writeable = False

    @classmethod
    def of(
        cls,
        units: Units,
        years: tuple[int, ...],
        items: tuple[str, ...],
        values: npt.ArrayLike,
        flags: npt.NDArray[np.uint16] | None = None,
        present: npt.NDArray[np.bool_] | None = None,
    ) -> Panel:
        """Make a panel from copies; without flags all cells are normal, without `present` all units take part."""
        figures = np.array(values, dtype=np.float64)
        marks = np.zeros(figures.shape, np.uint16) if flags is None else np.array(flags, np.uint16)
        there = np.ones((len(years), len(units)), bool) if present is None else np.array(present, bool)
        return cls(units, years, items, figures, marks, there)

    @cached_property
    def item_place(self) -> dict[str, int]:
        """Return the position of each item."""
        return {code: at for at, code in enumerate(self.items)}

    @cached_property
    def year_place(self) -> dict[int, int]:
        """Return the position of each year."""
        return {year: at for at, year in enumerate(self.years)}

    def of_year(self, year: int) -> Panel:
        """Return the panel of one year."""
        at = slice(self.year_place[year], self.year_place[year] + 1)
        return Panel(self.units, (year,), self.items, self.values[at], self.flags[at], self.present[at])

    def with_values(self, values: Floats, added: Flag = Flag.NORMAL, where: Bools | None = None) -> Panel:
        """Return the panel with other values; cells in `where` get the flag `added`."""
        flags = self.flags
        if added and where is not None:
            flags = np.where(where, flags | np.uint16(added), flags).astype(np.uint16)
        return replace(self, values=values, flags=flags)
