# SPDX-License-Identifier: Apache-2.0
"""Which choice moves scores and ranks: shares of their variance over a design, and what each alternative does alone.

The variance here is over the defensible choices of a design, not over samples: a share says which choice a rank depends on
most. It says nothing of which choice is right. Every page and file that shows one says so, by the sentence
`sensitivity.meaning`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from laban.errors import Problem
from laban.model.design import Design
from laban.model.panel import Bools, Floats
from laban.model.result import Ints, Note
from laban.model.text import Text
from laban.model.units import Units

MEANING = "sensitivity.meaning"
"""The code of the sentence that says what a share is."""

SAMPLED, EXACT = "sampled", "exact"
"""How shares were found: from a quasi-random sample, or from every combination of all alternatives."""

CHOICE, WEIGHTS, LEAVE_OUT, NOISE = "choice", "weights", "leave_out", "noise"
"""The kinds of factors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampling:
    """How a sample is drawn: `base` rows (a power of two; fewer where there are many factors, if not given) from `seed`.

    Without a seed it is the design's. Intervals hold the middle `level` of `resamples`; without resamples there are none.
    """

    base: int | None = None
    seed: int | None = None
    resamples: int = 300
    level: float = 0.95


@dataclass(frozen=True, slots=True)
class Factor:
    """What varies in a design: `choice:<name>`, `weights`, `leave_out` or `noise`; a choice has names of its own."""

    code: str
    names: Text = Text()

    @property
    def kind(self) -> str:
        """Return the kind of the factor.

        >>> Factor("choice:treatment").kind, Factor("weights").kind
        ('choice', 'weights')
        """
        return self.code.partition(":")[0]

    @property
    def choice(self) -> str:
        """Return the name of the choice; nothing where it is none."""
        return self.code.partition(":")[2]


@dataclass(frozen=True, kw_only=True, eq=False)
class Shares:
    """Shares of the variance of some outputs; `first`, `total` and `shapley` are (years, factors, outputs).

    `first` is what the factor does alone, `total` what it does alone and together with others, `shapley` its Shapley effect:
    those of all factors add up to 1 (nothing where there were too many factors). Intervals are (years, 2, factors, outputs),
    the lower and the upper end; nothing where shares are exact or none were asked for. `mean` and `deviation` (years,
    outputs) are those of the output itself.

    `moves` (years, outputs): an output that never moves has no shares, NaN, and is said not to move. `known`: an output that
    is missing in some of the computations has none either, and is said to be missing. One that moves so rarely that a sample
    cannot tell its variance has NaN too.
    """

    first: Floats
    total: Floats
    shapley: Floats | None
    first_interval: Floats | None
    total_interval: Floats | None
    shapley_interval: Floats | None
    mean: Floats
    deviation: Floats
    moves: Bools
    known: Bools

    @property
    def leading(self) -> Floats:
        """Return what factors are ordered by: Shapley effects, else total shares."""
        return self.total if self.shapley is None else self.shapley

    @cached_property
    def main(self) -> Ints:
        """Return the place of the factor with the largest leading share, (years, outputs); -1 where there are no shares."""
        filled = np.where(np.isnan(self.leading), -np.inf, self.leading)
        place = filled.argmax(axis=1)
        return np.where(np.isnan(self.leading).all(axis=1), -1, place).astype(np.int32)


@dataclass(frozen=True, kw_only=True, eq=False)
class Swing:
    """What one alternative does alone, all else as in the base method: changes against it.

    `scores` and `ranks` (years, units): new less base, so that a rank above 0 is a fall; NaN where one of the two is missing.
    `shift` (years,): the mean of |rank change|. `item` is what was left out (of the factor `leave_out`). An alternative that
    cannot be computed has a `failure`, the first of its problems, and no changes: NaN.
    """

    factor: str
    alternative: str
    names: Text = Text()
    item: str = ""
    scores: Floats
    ranks: Floats
    shift: Floats
    failure: Problem | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Reach:
    """How far weights or noise alone move ranks, all else as in the base method: the middle `level` of many draws.

    `low` and `high` (years, units) are ranks less the base rank; `shift` (3, years) holds the lower end, the median and the
    upper end of the mean |rank change|. `failed` (years,) counts draws that could not be computed.
    """

    factor: str
    draws: int
    level: float
    low: Floats
    high: Floats
    shift: Floats
    failed: Ints


@dataclass(frozen=True, kw_only=True, eq=False)
class Sensitivity:
    """Which choices move what: `scores` and `ranks` of every unit, and `shift`, the mean |rank - base rank| (one output).

    `method` is `exact` or `sampled`. `base` is how many rows of the sample were used of the `asked` (exact: how many
    combinations there are), `runs` how often the index was computed, `resamples` and `level` how intervals were made.
    `lost` (years,) counts rows of the sample that had to be left out because some computation in them failed; `failures`
    (years, causes) counts these computations by the group for which a mean is not defined. `base_ranks` (years, units) are
    the method's own. `swings` and `reaches` tell what one alternative, or one factor, does alone.
    """

    design: Design
    units: Units
    years: tuple[int, ...]
    factors: tuple[Factor, ...]
    method: str
    asked: int
    base: int
    runs: int
    seed: int
    resamples: int
    level: float
    base_scores: Floats
    base_ranks: Ints
    scores: Shares
    ranks: Shares
    shift: Shares
    causes: tuple[str, ...]
    failures: Ints
    lost: Ints
    swings: tuple[Swing, ...] = ()
    reaches: tuple[Reach, ...] = ()
    interrupted: bool = False
    notes: tuple[Note, ...] = ()

    @cached_property
    def year_place(self) -> dict[int, int]:
        """Return the position of each year."""
        return {year: at for at, year in enumerate(self.years)}

    def order(self, year: int) -> Ints:
        """Return the factors of a year, the one that moves ranks most first; equals as the design has them."""
        leading = self.shift.leading[self.year_place[year], :, 0]
        return np.argsort(np.where(np.isnan(leading), np.inf, -leading), kind="stable").astype(np.int32)
