# SPDX-License-Identifier: Apache-2.0
"""How the items of the tree go together in a year, for the explorer of pairs."""

from __future__ import annotations

import numpy as np

from laban.model.panel import Floats
from laban.model.result import Result
from laban.numeric.correlation_matrix import pearson_matrix


def correlated(result: Result, year: int) -> Floats:
    """Return Pearson's r of the scores of all pairs of items in a year, (items, items) along `framework.codes`.

    Over the units that have both; NaN where fewer than two have, or one of them is the same for all.
    """
    scores = np.where(result.present[result.year_place[year]], result.scores[result.year_place[year]], np.nan)
    return pearson_matrix(scores, scores)
