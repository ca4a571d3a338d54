# SPDX-License-Identifier: Apache-2.0
"""How items go together: inside groups, across groups, with their own and other parents, with denominators."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from laban.model.panel import Floats
from laban.model.result import Ints

NEGATIVE, WEAK, REDUNDANT, ELSEWHERE, SIZE = "negative", "weak", "redundant", "elsewhere", "size"
"""What may stand out in a correlation; the codes `audit.flag_negative` … say it."""

SIBLINGS, ACROSS = "siblings", "across"
"""Where two items of one level stand: under the same parent, or under different ones."""

KINDS = ("pearson", "spearman", "kendall")
"""The kinds of correlation, in the order of the arrays."""


@dataclass(frozen=True)
class CorrelationTable:
    """Correlations of some items (rows) with others (columns), on the units that have both.

    `units` (rows, columns) counts them; `values` and `p` have shape (kinds, rows, columns) along `KINDS`: `p` is the
    two-sided probability of a correlation as large by chance alone. NaN with fewer than three units, or where one of the
    two is constant on them.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    units: Ints
    values: Floats
    p: Floats

    @cached_property
    def row_place(self) -> dict[str, int]:
        """Return the position of each row."""
        return {code: at for at, code in enumerate(self.rows)}

    @cached_property
    def column_place(self) -> dict[str, int]:
        """Return the position of each column."""
        return {code: at for at, code in enumerate(self.columns)}

    def of(self, row: str, column: str, kind: str = "pearson") -> float:
        """Return one correlation."""
        return float(self.values[KINDS.index(kind), self.row_place[row], self.column_place[column]])


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two items of one level, or an indicator and a denominator (`relation` is then `size`).

    `values` and `p` are along `KINDS`; `q` is the p-value of Pearson's r corrected for the number of pairs of the same
    relation (Benjamini and Hochberg, 1995).
    """

    item: str
    other: str
    level: str
    relation: str
    units: int
    values: tuple[float, float, float]
    p: tuple[float, float, float]
    q: float
    flag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parentage:
    """How an item goes with its own parent, with what its siblings alone would make of the parent, and with other parents.

    `own` is Pearson's r with the parent, of which the item is a part; `rest` with the parent made without it (NaN for an
    only child); `other` the parent of the same level it goes with best, and `other_value` that r. `p` is of `own`, `q` that
    corrected for the number of items.
    """

    item: str
    parent: str
    units: int
    own: float
    p: float
    rest: float
    other: str
    other_value: float
    flags: tuple[str, ...] = ()
    q: float = float("nan")


@dataclass(frozen=True)
class Coherence:
    """All correlations of the items of the tree with one another, of indicators with denominators, and what they mean."""

    table: CorrelationTable
    denominators: CorrelationTable
    pairs: tuple[Pair, ...]
    parents: tuple[Parentage, ...]

    def flagged(self, flag: str, relation: str = "") -> tuple[Pair, ...]:
        """Return the pairs with a flag, of one relation or of all."""
        return tuple(each for each in self.pairs if each.flag == flag and relation in {"", each.relation})
