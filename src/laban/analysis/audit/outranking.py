# SPDX-License-Identifier: Apache-2.0
"""Rankings by pairs of units, without compensation, beside the index."""

from __future__ import annotations

from laban.analysis.audit.subject import Subject
from laban.model.audit.ranking import Outranked
from laban.numeric.correlation import spearman
from laban.numeric.outranking import copeland, dominating_pairs, mean_share, outranking_matrix
from laban.numeric.ranks import significant

MOST_UNITS = 2000
"""Of more units than these, dominating pairs are not counted: the matrix of all pairs would fill the memory."""


def outranked(subject: Subject, level: str) -> tuple[Outranked, ...]:
    """Return Copeland's ranking and the ranking by the mean share of weight, on the items of a level and on the indicators.

    Effective weights; units are compared on the items both have, at twelve significant digits. Items that take no part in the
    index have no say. A level without items is passed over.
    """
    leaves = tuple(code for code in subject.framework.leaves if code in subject.taking_part)
    asked = {level: subject.level_items(level), subject.framework.level(leaves[0]) if leaves else "": leaves}
    return tuple(one(subject, name, items) for name, items in asked.items() if items and len(subject.units))


def one(subject: Subject, level: str, items: tuple[str, ...]) -> Outranked:
    """Return the rankings on some items."""
    values = significant(subject.rows(items))
    weights = subject.result.effective_weights[[subject.framework.place[code] for code in items]]
    score, ahead = copeland(values, weights), mean_share(values, weights)
    index = subject.of(subject.framework.root)
    few = len(subject.units) <= MOST_UNITS
    dominating, dominated = dominating_pairs(outranking_matrix(values, weights)) if few else (-1, float("nan"))
    return Outranked(
        level=level, items=items, copeland=score, copeland_ranks=subject.ranked(score), ahead=ahead,
        ahead_ranks=subject.ranked(ahead), dominating=dominating, dominated=dominated,
        copeland_spearman=spearman(score, index), ahead_spearman=spearman(ahead, index),
    )  # fmt: skip
