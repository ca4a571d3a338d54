# SPDX-License-Identifier: Apache-2.0
"""Exact shares of variance where every factor has a few ways only: every combination is computed, none is drawn.

Sampling would only estimate what a few hundred computations tell exactly. A combination that cannot be computed leaves a hole
in the table of all combinations; then there is no exact answer, and a sample has to do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np

from laban.analysis.sensitivity.factors import factors_of
from laban.analysis.sensitivity.outputs import base_of, movement, number_of, outputs_of, over_years, told
from laban.analysis.uncertainty.evaluate import evaluate
from laban.analysis.uncertainty.parameters import dimensions, parameters
from laban.analysis.uncertainty.prepare import Prepared
from laban.model.design import Design
from laban.model.framework import Framework
from laban.model.panel import Bools, Floats
from laban.model.sensitivity import LEAVE_OUT, Shares
from laban.numeric.anova import exact

MOST_OUTPUTS = 2**25
"""With more combinations than make so many outputs, a sample is drawn instead."""

TOGETHER = 2**22
"""About how many outputs are computed at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """The ways of one factor: the chance of each, and a number between 0 and 1 that stands for it."""

    chances: Floats
    numbers: Floats


def ways_of(design: Design, framework: Framework) -> tuple[Ways, ...]:
    """Return the ways of every factor of a design whose factors are all discrete; ways without a chance are left out.

    Of leaving out, the first way is to leave nothing out.
    """
    found = [ways([each.probability for each in choice.alternatives]) for choice in design.choices]
    if any(each.code == LEAVE_OUT for each in factors_of(design)):
        items = design.leave_out.items or framework.leaves
        share = design.leave_out.probability
        found.append(ways([*([share / len(items)] * len(items)), 1 - share]))
    return tuple(found)


def ways(weights: Sequence[float]) -> Ways:
    """Return the ways with some weights, taken relative to their sum, in the order in which a number chooses among them.

    >>> ways([1, 0, 3]).numbers.tolist()
    [0.125, 0.625]
    """
    chances = np.asarray(weights, np.float64) / sum(weights)
    upper = np.cumsum(chances)
    there = chances > 0
    return Ways(chances[there] / chances[there].sum(), (upper - chances / 2)[there])


def enumerable(prepared: Prepared, found: Sequence[Ways]) -> bool:
    """Tell whether all combinations can be computed and kept."""
    outputs = number_of(prepared) * len(prepared.years)
    return prod(1 + len(each.chances) for each in found) * outputs <= MOST_OUTPUTS


def enumeration(prepared: Prepared, found: Sequence[Ways]) -> tuple[Shares | None, int]:
    """Return the exact shares of all outputs, and how many combinations there are; no shares where one of them failed."""
    sizes = tuple(len(each.chances) for each in found)
    outputs, fine = computed(prepared, found, sizes)
    runs = prod(sizes)
    if not fine.all():
        return None, runs
    chances = [each.chances for each in found]
    years = [shares_of(each.reshape(*sizes, -1), chances, base_of(prepared, at)) for at, each in enumerate(outputs)]
    return over_years(years), runs


def computed(prepared: Prepared, found: Sequence[Ways], sizes: tuple[int, ...]) -> tuple[list[Floats], Bools]:
    """Return the outputs (runs, outputs) of every combination, for each year, and which combinations did not fail."""
    codes = [each.code for each in factors_of(prepared.design)]
    places = [codes.index(each) for each in dimensions(prepared.design, prepared.framework)]
    picked = np.indices(sizes).reshape(len(sizes), -1)
    uniforms = np.stack([found[place].numbers[picked[place]] for place in places], axis=1)
    years: list[list[Floats]] = [[] for _ in prepared.years]
    fine: list[Bools] = []
    step = max(1, TOGETHER // (number_of(prepared) * len(prepared.years)))
    for start in range(0, len(uniforms), step):
        part = evaluate(prepared, parameters(prepared, uniforms[start : start + step]))
        fine.append(np.asarray((part.failed < 0).all(axis=0)))
        for at, year in enumerate(years):
            year.append(outputs_of(part, prepared, at))
    return [np.concatenate(year) for year in years], np.concatenate(fine)


def shares_of(outputs: Floats, chances: Sequence[Floats], base: Floats) -> Shares:
    """Return the exact shares of one year's outputs, (ways of the first factor, …, outputs)."""
    flat = outputs.reshape(-1, outputs.shape[-1])
    known = np.asarray(~np.isnan(flat).any(axis=0))
    filled = np.where(known, outputs, 0.0)
    estimate, effects = exact(filled, chances)
    low, high = (pick(filled.reshape(flat.shape), axis=0) for pick in (np.min, np.max))
    return told(
        Shares(
            first=estimate.first,
            total=estimate.total,
            shapley=effects,
            first_interval=None,
            total_interval=None,
            shapley_interval=None,
            mean=base + estimate.mean,
            deviation=estimate.deviation,
            moves=movement(low, high, base),
            known=known,
        )
    )
