# SPDX-License-Identifier: Apache-2.0
"""A table of named columns, as a person reads it: what selections and descriptions give, and outputs print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

Cell = str | int | float
"""A text or a number; a missing number is NaN, a rank that cannot be given 0."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Columns of equal length, each with its name.

    >>> list(Frame.of({"unit": ["A", "B"], "score": [1.5, 2.0]}).rows())
    [('A', 1.5), ('B', 2.0)]
    """

    names: tuple[str, ...]
    columns: tuple[tuple[Cell, ...], ...]

    def __post_init__(self) -> None:
        lengths = {len(column) for column in self.columns}
        if len(self.names) != len(self.columns) or len(lengths) > 1 or len(set(self.names)) < len(self.names):
            message = f"a frame needs one name per column, all different, and columns of one length; got {self.names}"
            raise ValueError(message)

    @classmethod
    def of(cls, columns: Mapping[str, Iterable[Cell]]) -> Frame:
        """Make a frame from a mapping of names to columns."""
        return cls(tuple(columns), tuple(tuple(column) for column in columns.values()))

    @classmethod
    def of_rows(cls, names: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> Frame:
        """Make a frame from rows, each as long as there are names; without rows the columns are empty."""
        found = list(rows)
        columns = zip(*found, strict=True) if found else [()] * len(names)
        return cls(names, tuple(tuple(column) for column in columns))

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.columns[0]) if self.columns else 0

    def column(self, name: str) -> tuple[Cell, ...]:
        """Return a column by its name."""
        return self.columns[self.names.index(name)]

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Yield the rows in order."""
        return zip(*self.columns, strict=True)
