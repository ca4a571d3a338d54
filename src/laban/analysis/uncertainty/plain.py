# SPDX-License-Identifier: Apache-2.0
"""Given draws one after the other, by the steps of the engine itself: slow, readable, and the judge of the compiled loops.

It is also the way of rules that the loops do not know: medians, outranking, Mazziotta–Pareto.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from laban.analysis.uncertainty.noise import treated_of
from laban.analysis.uncertainty.prepared import Prepared, Rule, Variant
from laban.model.panel import Bools, Floats
from laban.model.result import Ints
from laban.model.uncertainty import Parameters
from laban.steps.aggregate import Branch, Formed, branches_of, form
from laban.steps.normalise import apply, normalise
from laban.steps.rank import rank

Answer = tuple[Floats, Ints, Ints]
"""Scores and ranks (years, units) of one draw, and the cause of failure of each year, or -1."""


def answer_one(prepared: Prepared, taken: tuple[Variant, Rule], weights: Floats, noise: Floats | None) -> Answer:
    """Return what one draw gives: the figures of its variant, aggregated by its rule with its weights.

    `noise` (years, leaves, units) is added to treated figures, which are then normalised again. In a year in which some
    ranked unit's score rests on a mean that is not defined for a value, the draw fails; the cause is the group where that
    happened (of several the last in the codes).
    """
    variant, rule = taken
    framework = prepared.framework
    figures = variant.normalised.values if noise is None else noisy_figures(prepared, variant, noise)
    branches = branches_of(framework, rule.aggregate, weights)
    formed = form(figures, framework, branches)
    failed = causes(prepared, formed, branches, weights)
    scores = np.where(prepared.ranked & (failed < 0)[:, None], formed.scores[:, 0], np.nan)
    ranks: Ints = rank(scores[:, None, :], prepared.ranked, rule.rank)[:, 0].astype(np.int32)
    return scores, ranks, failed


def noisy_figures(prepared: Prepared, variant: Variant, noise: Floats) -> Floats:
    """Return treated figures with noise, normalised by scales learned anew, or held."""
    treated = treated_of(variant)
    panel = treated.with_values(treated.values + noise)
    if prepared.design.noise.bounds == "held":
        return apply(panel, prepared.framework, variant.scales).panel.values
    stepped, _ = normalise(panel, prepared.framework, variant.method.normalise, variant.method.window)
    return stepped.panel.values


def causes(prepared: Prepared, formed: Formed, branches: Sequence[Branch], weights: Floats) -> Ints:
    """Return for each year the place of the group whose mean is not defined for a unit that is ranked, or -1."""
    found = np.full(len(prepared.years), -1, np.int32)
    counts = weighing(prepared, weights)
    for branch in branches:
        refused = formed.refused[:, branch.at] & ~formed.refused[:, branch.children].any(axis=1) & prepared.ranked
        if counts[branch.at]:
            found = np.where(refused.any(axis=1), np.maximum(found, branch.at), found).astype(np.int32)
    return found


def weighing(prepared: Prepared, weights: Floats) -> Bools:
    """Return which items have a weight in the index: all above them have one too."""
    framework = prepared.framework
    found = np.ones(len(framework.codes), bool)
    for at, code in enumerate(framework.codes):
        parent = framework.by_code[code].parent
        if parent:
            found[at] = found[framework.place[parent]] and weights[at] > 0
    return found


def answer_all(prepared: Prepared, parameters: Parameters, noise: Floats | None, draws: Ints) -> Answer:
    """Return scores and ranks (years, draws, units) of some of the draws, and what failed (years, draws).

    `noise` (draws, cells) is of standard deviation 1.
    """
    shape = (len(prepared.years), len(draws), len(prepared.units))
    scores, ranks, failed = np.empty(shape), np.empty(shape, np.int32), np.empty(shape[:2], np.int32)
    variant, rule = prepared.taken(parameters.alternatives[draws])
    for at, draw in enumerate(draws.tolist()):
        taken = prepared.variants[variant[at]], prepared.rules[rule[at]]
        added = None if noise is None else added_noise(prepared, int(variant[at]), noise[at])
        scores[:, at], ranks[:, at], failed[:, at] = answer_one(prepared, taken, parameters.weights[draw], added)
    return scores, ranks, failed


def added_noise(prepared: Prepared, variant: int, noise: Floats) -> Floats:
    """Return the noise of one draw on every cell, (years, leaves, units)."""
    assert prepared.noisy is not None  # noqa: S101 - prepared so
    found = np.zeros((len(prepared.years), len(prepared.framework.leaves), len(prepared.units)))
    year, leaf, unit = prepared.noisy.cells.T
    found[year, leaf, unit] = prepared.noisy.sizes[variant] * noise
    return found
