# SPDX-License-Identifier: Apache-2.0
"""A design made ready for drawing."""

from __future__ import annotations

from dataclasses import dataclass

from laban.analysis.uncertainty.variants import Side
from laban.model.design import Design
from laban.model.framework import Framework
from laban.model.method import Aggregating, Method, Ranking
from laban.model.panel import Bools, Floats, Panel
from laban.model.result import Ints, Note, Scale
from laban.model.units import Units


@dataclass(frozen=True, kw_only=True, eq=False)
class Variant:
    """One distinct way from the data to comparable indicators; `treated` and `scales` are kept where noise needs them."""

    method: Method
    normalised: Panel
    treated: Panel | None = None
    scales: tuple[Scale, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Rule:
    """One distinct way from there to ranks; `shares` are each item's share of its parent along `framework.codes`."""

    aggregate: Aggregating
    rank: Ranking
    shares: Floats


@dataclass(frozen=True, kw_only=True, eq=False)
class Noisy:
    """Where noise lies: `cells` (cells, 3) are year, indicator and unit; `sizes` (variants, cells) its standard deviation."""

    cells: Ints
    sizes: Floats


@dataclass(frozen=True, kw_only=True, eq=False)
class Prepared:
    """A design made ready: its variants and rules, and the method's own scores and ranks among the same units.

    `ranked` (years, units): who is ranked: the units that take part in every variant of the year, so that all draws rank
    the same. `variant_of` and `rule_of` lead from a combination of alternatives to its variant and its rule. `left_out`
    are the places of the items that may be left out. `base_scores` and `base_ranks` have shape (years, units).
    """

    framework: Framework
    method: Method
    design: Design
    units: Units
    years: tuple[int, ...]
    ranked: Bools
    base_scores: Floats
    base_ranks: Ints
    variants: tuple[Variant, ...]
    rules: tuple[Rule, ...]
    before: Side
    after: Side
    variant_of: Ints
    rule_of: Ints
    left_out: tuple[int, ...] = ()
    noisy: Noisy | None = None
    notes: tuple[Note, ...] = ()

    def taken(self, alternatives: Ints) -> tuple[Ints, Ints]:
        """Return variant and rule of each draw's alternatives (draws, choices)."""
        variant: Ints = self.variant_of[self.before.place(alternatives)]
        rule: Ints = self.rule_of[self.after.place(alternatives)]
        return variant, rule
