# SPDX-License-Identifier: Apache-2.0
"""One at a time: what each alternative of each choice does alone, and how far weights or noise alone move ranks.

The index is computed with one thing changed and all else as in the base method. What two changes do together is not in here:
that is what shares of variance are for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from laban.analysis.sensitivity.sample import pairs
from laban.analysis.uncertainty.evaluate import evaluate
from laban.analysis.uncertainty.parameters import dimensions, parameters
from laban.analysis.uncertainty.prepare import Prepared, prepare
from laban.errors import LabanError
from laban.model.design import Alternative, Design, LeaveOut
from laban.model.own import OwnStep
from laban.model.panel import Floats, Panel
from laban.model.result import Ranks
from laban.model.sensitivity import LEAVE_OUT, NOISE, WEIGHTS, Reach, Swing
from laban.model.settings import with_settings
from laban.numeric.variance import middle
from laban.pipeline import compute
from laban.steps.rank import rank


def swings(prepared: Prepared, panel: Panel, own: Sequence[OwnStep] = ()) -> tuple[Swing, ...]:
    """Return what each alternative that differs from the method, and each item left out, does alone."""
    found = [
        swing(prepared, panel, f"choice:{choice.name}", alternative, own)
        for choice in prepared.design.choices
        for alternative in choice.alternatives
        if with_settings(prepared.method, alternative.settings) != prepared.method
    ]
    if prepared.design.leave_out.probability > 0:
        found += left_out(prepared, panel, own)
    return tuple(found)


def swing(prepared: Prepared, panel: Panel, factor: str, alternative: Alternative, own: Sequence[OwnStep]) -> Swing:
    """Compute the index with one alternative; where that is impossible, tell why."""
    method = with_settings(prepared.method, alternative.settings)
    failure = None
    scores = np.full(prepared.base_scores.shape, np.nan)
    try:
        result = compute(prepared.framework, panel, method, own=own)
        scores = np.where(prepared.ranked, result.scores[:, 0], np.nan)
    except LabanError as refusal:
        failure = refusal.problems[0]
    ranks = rank(scores[:, None], prepared.ranked, method.rank)[:, 0]
    moved, places, shift = changes(prepared, scores, ranks)
    return Swing(
        factor=factor, alternative=alternative.name, names=alternative.names, scores=moved, ranks=places, shift=shift,
        failure=failure,
    )  # fmt: skip


def left_out(prepared: Prepared, panel: Panel, own: Sequence[OwnStep]) -> Iterator[Swing]:
    """Compute the index with each item left out in its turn."""
    items = prepared.design.leave_out.items
    alone = prepare_alone(prepared, panel, own, Design(leave_out=LeaveOut(probability=1.0, items=items)))
    number = len(items or prepared.framework.leaves)
    drawn = parameters(alone, (np.arange(number)[:, None] + 0.5) / number)
    found = evaluate(alone, drawn)
    for at, place in enumerate(drawn.left_out.tolist()):
        item = prepared.framework.codes[place]
        scores, ranks, shift = changes(alone, found.scores[:, at], found.ranks[:, at])
        names = prepared.framework.by_code[item].names
        yield Swing(
            factor=LEAVE_OUT, alternative=item, names=names, item=item, scores=scores, ranks=ranks, shift=shift
        )  # fmt: skip


def changes(prepared: Prepared, scores: Floats, ranks: Ranks) -> tuple[Floats, Floats, Floats]:
    """Return scores and ranks (years, units) less the base method's, and the mean |rank change|; NaN where there is none."""
    there = (ranks > 0) & (prepared.base_ranks > 0)
    places = np.where(there, ranks - prepared.base_ranks.astype(np.float64), np.nan)
    return np.where(there, scores - prepared.base_scores, np.nan), places, mean_shift(places)


def mean_shift(places: Floats) -> Floats:
    """Return the mean of |change| over the units, the last axis; NaN where no unit has one."""
    known = ~np.isnan(places)
    number = known.sum(axis=-1)
    whole = np.where(known, np.abs(places), 0.0).sum(axis=-1)
    return np.asarray(np.where(number > 0, whole / np.maximum(number, 1), np.nan), np.float64)


def reaches(prepared: Prepared, panel: Panel, draws: int, seed: int, own: Sequence[OwnStep] = ()) -> tuple[Reach, ...]:
    """Return how far weights alone, and noise alone, move ranks, from so many quasi-random draws each.

    The middle part that is told is the widest that the design has an interval for.
    """
    design = prepared.design
    alone = (
        (WEIGHTS, design.weights.method != "none", Design(weights=design.weights)),
        (NOISE, bool(design.noise.on), Design(noise=design.noise)),
    )
    return tuple(
        reach(prepare_alone(prepared, panel, own, single), code, draws, seed)
        for code, varies, single in alone
        if varies
    )


def reach(alone: Prepared, factor: str, draws: int, seed: int) -> Reach:
    """Draw from a design in which one factor varies."""
    level = max(alone.design.levels, default=0.9)
    size = len(dimensions(alone.design, alone.framework))
    points = next(pairs(size, draws, draws, seed))[:, 0]
    found = evaluate(alone, parameters(alone, points))
    base = alone.base_ranks[:, None].astype(np.float64)
    places = np.where((found.ranks > 0) & (base > 0), found.ranks - base, np.nan)
    ends = np.stack([middle(year, level) for year in places])
    shifts = mean_shift(places).T
    outer, inner = middle(shifts, level), middle(shifts, 0.0)
    return Reach(
        factor=factor,
        draws=draws,
        level=level,
        low=ends[:, 0],
        high=ends[:, 1],
        shift=np.stack([outer[0], inner[0], outer[1]]),
        failed=np.asarray((found.failed >= 0).sum(axis=1), np.int32),
    )


def prepare_alone(prepared: Prepared, panel: Panel, own: Sequence[OwnStep], varied: Design) -> Prepared:
    """Prepare a design in which one factor alone varies as in the whole design."""
    single = replace(varied, code=prepared.design.code, levels=prepared.design.levels)
    return prepare(prepared.framework, panel, prepared.method, single, own=own)
