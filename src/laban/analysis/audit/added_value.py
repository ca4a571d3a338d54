# SPDX-License-Identifier: Apache-2.0
"""What the index adds to its own pillars: do its ranks differ from theirs?"""

from __future__ import annotations

import numpy as np

from laban.analysis.audit.subject import Subject
from laban.model.audit.ranking import AddedValue
from laban.model.audit.thresholds import Thresholds
from laban.model.panel import Floats
from laban.numeric.correlation import pearson, spearman


def added_values(subject: Subject, thresholds: Thresholds) -> tuple[AddedValue, ...]:
    """Return for every aggregate below the index how many units are ranked elsewhere than by the index.

    Only units with both ranks count. An index whose ranks are those of one pillar tells nothing that the pillar does not.
    """
    root = subject.framework.root
    found = []
    for code in subject.framework.codes:
        if code == root or code not in subject.framework.children or code not in subject.taking_part:
            continue
        places = thresholds.places(int(((subject.ranks_of(code) > 0) & (subject.ranks_of(root) > 0)).sum()))
        units, moved = share_moved(subject.ranks_of(root), subject.ranks_of(code), places)
        found.append(
            AddedValue(
                item=code, level=subject.framework.level(code), units=units, places=places, moved=moved,
                pearson=pearson(subject.of(code), subject.of(root)), spearman=spearman(subject.of(code), subject.of(root)),
            )
        )  # fmt: skip
    return tuple(found)


def share_moved(ranks: Floats, others: Floats, places: int) -> tuple[int, float]:
    """Return how many units have both ranks, and the share of them whose ranks differ by that many places or more."""
    both = (ranks > 0) & (others > 0)
    units = int(both.sum())
    return units, float((np.abs(ranks - others)[both] >= places).sum() / units) if units else float("nan")
