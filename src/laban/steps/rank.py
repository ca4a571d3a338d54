# SPDX-License-Identifier: Apache-2.0
"""Scores become ranks."""

from __future__ import annotations

import numpy as np

from laban.errors import MethodError, Problem, problem, raise_if
from laban.model.method import Ranking
from laban.model.panel import Bools, Floats
from laban.model.result import Ranks
from laban.numeric import ranks

MOST_DECIMALS = 15
"""A double has no more decimal digits than these."""


def rank(scores: Floats, present: Bools, choice: Ranking) -> Ranks:
    """Return the rank of each unit for each year and item: 1 is the highest score, 0 where there is no score.

    `scores` has shape (years, items, units), `present` (years, units): a unit that does not take part has no rank and
    takes no place. Scores are compared as they are published: rounded to `decimals`, by default to twelve significant
    digits, so that the last bits of a sum part no equals. Equal scores share the `min`, `max`, `mean` or `dense` rank;
    the `mean` may be 2.5, so that only this choice gives floats.

    >>> rank(np.array([[[1.0, 3.0, 3.0, np.nan]]]), np.ones((1, 4), bool), Ranking()).tolist()
    [[[3, 1, 1, 0]]]
    """
    raise_if(problems(choice), MethodError)
    rounded = ranks.significant(scores) if choice.decimals is None else np.round(scores, choice.decimals)
    if not present.all():
        rounded = np.where(present[:, None, :], rounded, np.nan)
    return ranks.rank(rounded, choice.ties)


def problems(choice: Ranking) -> list[Problem]:
    """Return what is impossible in the choice."""
    found = []
    if choice.ties not in ranks.TIES:
        found.append(problem("rank.unknown_ties", got=choice.ties, known=", ".join(ranks.TIES)))
    if choice.decimals is not None and not 0 <= choice.decimals <= MOST_DECIMALS:
        found.append(problem("rank.bad_decimals", got=choice.decimals, most=MOST_DECIMALS))
    return found
