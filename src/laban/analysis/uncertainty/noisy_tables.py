# SPDX-License-Identifier: Apache-2.0
"""Noise as plain arrays for the compiled loops: noisy columns, and how each column is normalised."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from laban.analysis.uncertainty.noise import treated_of
from laban.analysis.uncertainty.prepared import Prepared, Variant
from laban.analysis.uncertainty.programs import Bytes
from laban.model.panel import Floats
from laban.model.result import Ints, Scale
from laban.numeric.solid import solid
from laban.numeric.windows import followed
from laban.steps.normalise.scales import LINE, line_of

HELD, BY_RANGE, BY_MOMENTS = 0, 1, 2
"""How a line comes to be: as it was learned, from the least and the largest figure, from mean and standard deviation."""
LEARNED = {
    "min_max": BY_RANGE,
    "distance_to_max": BY_RANGE,
    "adjusted_mazziotta_pareto": BY_RANGE,
    "z_score": BY_MOMENTS,
    "mazziotta_pareto": BY_MOMENTS,
}
POPULATION = ("mazziotta_pareto",)
"""Normalisations whose standard deviation is a population's, not a sample's."""


class NoisyTables(NamedTuple):
    """What the loops read of noise; all arrays are empty where there is none.

    `cells` (cells, 3): year, leaf, unit; `sizes` (variants, cells). `even`: 1 for uniform noise. `column_of` (years, leaves):
    the number of a noisy column, or -1. `treated` (variants, years, leaves, units). `way` (variants, years, leaves): how
    the line comes to be; `line` (…, 6): origin, span, base, gain, floor, ceiling; `direction` (leaves); `fewer`
    (variants, years, leaves): what a sum of squares is divided by, less than the number. `from_years`
    (variants, years, years): the years a year's line is learned from. `anew` (variants, years, leaves): whether a column must
    be normalised in every draw.
    """

    cells: Ints
    sizes: Floats
    even: int
    column_of: Ints
    columns: int
    treated: Floats
    way: Bytes
    line: Floats
    direction: Floats
    fewer: Ints
    from_years: Bytes
    anew: Bytes


def noisy_tables_of(prepared: Prepared) -> NoisyTables:
    """Lay noise out; without noise every array is empty."""
    framework, noisy = prepared.framework, prepared.noisy
    years, leaves = len(prepared.years), len(framework.leaves)
    direction = np.array([each.direction for each in framework.ordered_indicators], np.float64)
    if noisy is None:
        still, nothing = (0, years, leaves), np.zeros((0, years, leaves), np.uint8)
        return NoisyTables(
            cells=np.zeros((0, 3), np.int32), sizes=np.zeros((0, 0)), even=0, columns=0, way=nothing, anew=nothing,
            column_of=np.full((years, leaves), -1, np.int32), treated=np.zeros((*still, 0)), direction=direction,
            line=np.zeros((*still, LINE + 2)), fewer=np.zeros(still, np.int32),
            from_years=np.zeros((0, years, years), np.uint8),
        )  # fmt: skip
    touched = np.zeros((years, leaves), bool)
    touched[noisy.cells[:, 0], noisy.cells[:, 1]] = True
    column_of = np.where(touched, np.cumsum(touched).reshape(touched.shape) - 1, -1).astype(np.int32)
    learned = prepared.design.noise.bounds == "learned"
    lines = [lines_of(variant, prepared, learned=learned) for variant in prepared.variants]
    way, line, fewer, from_years = (np.stack(each) for each in zip(*lines, strict=True))
    reached = np.logical_and(from_years[:, :, :, None], touched[None, None]).any(axis=2)
    made = NoisyTables(
        cells=noisy.cells, sizes=noisy.sizes, even=int(prepared.design.noise.method == "uniform"), column_of=column_of,
        columns=int(touched.sum()), treated=np.stack([treated_of(each).values for each in prepared.variants]), way=way,
        line=line, direction=direction, fewer=fewer, from_years=from_years,
        anew=(touched[None] | (reached & (way != HELD))).astype(np.uint8),
    )  # fmt: skip
    return solid(made)


def lines_of(variant: Variant, prepared: Prepared, *, learned: bool) -> tuple[Bytes, Floats, Ints, Bytes]:
    """Return how the lines of a variant come to be, the lines, what is taken off numbers, and the years learned from."""
    years, leaves = prepared.years, prepared.framework.leaves
    way, fewer = np.zeros((len(years), len(leaves)), np.uint8), np.ones((len(years), len(leaves)), np.int32)
    line = np.empty((len(years), len(leaves), LINE + 2))
    from_years = np.zeros((len(years), len(years)), np.uint8)
    by_item: dict[str, list[Scale]] = {}
    for each in variant.scales:
        by_item.setdefault(each.item, []).append(each)
    for at, item in enumerate(leaves):
        scales = by_item[item]
        for year, place in enumerate(followed([each.window for each in scales], years)):
            scale = scales[place]
            line[year, at] = line_of(scale)
            posts = scale.method == "adjusted_mazziotta_pareto" and has_posts(prepared, item)
            if learned and scale.parameters and scale.parameters[3] != 0 and not posts:
                way[year, at] = LEARNED.get(scale.method, HELD)
            fewer[year, at] = 0 if scale.method in POPULATION else 1
            from_years[year] = [each in scale.window for each in years]
    return way, line, fewer, from_years


def has_posts(prepared: Prepared, item: str) -> bool:
    """Tell whether an indicator has a goalpost on both sides."""
    indicator = next(each for each in prepared.framework.indicators if each.code == item)
    return indicator.low is not None and indicator.high is not None
