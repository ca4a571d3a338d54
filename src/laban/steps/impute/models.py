# SPDX-License-Identifier: Apache-2.0
"""Fill a gap by a model of the units of the same year: regression, nearest units, multivariate normal.

Estimates by regression and by expectation–maximisation are cut to the range that was observed in that year: an imputed value
must not become the best or the worst of all, which sets the bounds for everybody. A cut cell has a reason of its own.
"""

from __future__ import annotations

import numpy as np

from laban.model.panel import Bools, Floats
from laban.model.result import Note
from laban.numeric import em as expectation
from laban.numeric import fill, neighbours
from laban.numeric.regression import predict
from laban.steps.impute.gaps import Fills, Gaps, nothing, unfilled_notes


def regression(gaps: Gaps) -> Fills:
    """Fill by ridge regression on the `predictors`; else on the indicators below `within`; else on those of the same parent.

    Formula, missing predictors and the least number of cases: `laban.numeric.regression.predict`. A gap that cannot be
    predicted stays, with a note.
    """
    values = nothing(gaps)
    for row, (year, item) in enumerate(zip(gaps.years, gaps.items, strict=True)):
        others = [place for place in _predictors(gaps, int(item)) if place != item]
        values[row] = predict(gaps.rows[row], gaps.known[year, others])
    return _within_range(gaps, values, unfilled_notes(gaps, values, "few_cases"))


def _predictors(gaps: Gaps, item: int) -> tuple[int, ...]:
    if gaps.rule.predictors or gaps.rule.within:
        return gaps.pools[item]
    parent = gaps.framework.by_code[gaps.panel.items[item]].parent
    return gaps.places(gaps.framework.children[parent])


def knn(gaps: Gaps) -> Fills:
    """Fill with the mean of the `neighbours` most similar units that have the value.

    Similar by the `predictors`; else by the indicators below `within`; else by all. Distance, ties and too few donors:
    `laban.numeric.neighbours.fill`. A mean of observed values cannot leave their range.
    """
    values = nothing(gaps)
    for year, pool, rows in gaps.blocks():
        values[rows] = neighbours.fill(gaps.known[year, list(pool)], gaps.rows[rows], gaps.rule.neighbours)
    return Fills(values, notes=unfilled_notes(gaps, values, "no_neighbour"))


def em(gaps: Gaps) -> Fills:
    """Fill with the conditional mean under a multivariate normal fitted by expectation–maximisation.

    Over the `predictors` and the indicator; else over the indicators below `within`; else over all. Formula, shrinkage and
    stopping rule: `laban.numeric.em.expect`. If the rounds end before the estimates settle, the last are used and a note says
    so.
    """
    values = nothing(gaps)
    notes: list[Note] = []
    for year, pool, rows in gaps.blocks():
        if pool:
            found = expectation.expect(gaps.known[year, list(pool)])
            values[rows] = found.values[[pool.index(item) for item in gaps.items[rows]]]
            if not found.settled:
                notes += (gaps.note("em_not_settled", int(row), rounds=found.rounds) for row in rows)
    return _within_range(gaps, values, (*notes, *unfilled_notes(gaps, values, "nothing_known")))


def _within_range(gaps: Gaps, values: Floats, notes: tuple[Note, ...]) -> Fills:
    """Cut estimates to the observed range of their row, and mark those that lay outside by more than rounding."""
    low, high = (bound[:, None] for bound in fill.ranges(gaps.rows))
    slack = fill.ROUNDING * np.maximum(np.abs(low), np.abs(high))
    bounded: Bools = (values < low - slack) | (values > high + slack)
    return Fills(np.clip(values, low, high), bounded, notes)
