# SPDX-License-Identifier: Apache-2.0
"""Benefit of the doubt: how each unit would score under the weights that suit it best."""

from __future__ import annotations

import numpy as np

from laban.analysis.audit.subject import Subject
from laban.errors import MethodError, Problem, problem, raise_if
from laban.model.audit.ranking import Envelopment
from laban.model.audit.thresholds import Plan
from laban.model.result import Note
from laban.numeric.correlation import pearson, spearman
from laban.numeric.envelopment import best_scores, feasible, shares_of

FEWEST_UNITS = 3


def envelopment(subject: Subject, level: str, plan: Plan) -> Envelopment | Note:
    """Return benefit-of-the-doubt scores over the items of a level, or why there are none.

    Each unit gets the weights under which it scores highest, while nobody scores above 1 and each item makes up between the
    least and the largest share of its score. A unit without a score of some item, or with nought of one that must have a
    share, is left out and named. Negative scores cannot be enveloped.

    Raises:
        MethodError: for shares that are no shares (`bounds_problems`). Shares that merely do not suit the number of items are
            a note here, so that nothing stops the rest of an audit.

    """
    raise_if(bounds_problems(plan.pillar_share), MethodError)
    items = subject.level_items(level)
    low, high = plan.pillar_share
    values = subject.rows(items)
    there = ~np.isnan(values).any(axis=0) if items else np.zeros(len(subject.units), bool)
    if why := reason_against(subject, level, items, plan, int(there.sum())):
        return why
    if (values[:, there] < 0).any():
        return Note("audit.negative_scores", facts=(("level", level),))
    scores = np.full(len(subject.units), np.nan)
    weights = np.full(values.shape, np.nan)
    scores[there], weights[:, there] = best_scores(values[:, there], low, high)
    index = subject.of(subject.framework.root)
    return Envelopment(
        items=items, bounds=(low, high), scores=scores, ranks=subject.ranked(scores), weights=weights,
        shares=shares_of(values, weights), efficient=tuple(np.flatnonzero(scores == 1.0).tolist()),
        left_out=tuple(np.flatnonzero(np.isnan(scores)).tolist()), pearson=pearson(scores, index),
        spearman=spearman(scores, index),
    )  # fmt: skip


def reason_against(subject: Subject, level: str, items: tuple[str, ...], plan: Plan, complete: int) -> Note | None:
    """Return why benefit of the doubt cannot be computed, if so."""
    low, high = plan.pillar_share
    if len(items) < 2:
        return Note("audit.few_pillars", facts=(("level", level), ("items", str(len(items)))))
    if not feasible(len(items), low, high):
        facts = (("items", str(len(items))), ("low", f"{low:g}"), ("high", f"{high:g}"))
        return Note("audit.shares_do_not_fit", facts=facts)
    if complete < FEWEST_UNITS:
        return Note("audit.few_complete", facts=(("units", str(complete)), ("all", str(len(subject.units)))))
    return None


def bounds_problems(bounds: tuple[float, float]) -> list[Problem]:
    """Return the problem of bounds that are not two shares in order."""
    low, high = bounds
    if 0.0 <= low <= high <= 1.0 and high > 0.0:
        return []
    return [problem("audit.bad_shares", low=low, high=high)]
