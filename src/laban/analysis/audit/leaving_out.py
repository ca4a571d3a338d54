# SPDX-License-Identifier: Apache-2.0
"""The index without each of its elements in turn."""

from __future__ import annotations

import numpy as np

from laban.analysis.audit.subject import Subject
from laban.model.audit.ranking import LeavingOut
from laban.model.panel import Floats
from laban.numeric.correlation import spearman


def leaving_out(subject: Subject) -> LeavingOut:
    """Return the ranks of the index without each indicator, group and pillar.

    The element's weight becomes nought and only what lies above it is formed again; normalised values stay as they are. An
    only child takes its parent with it. A group asks for no more children than it has left. The last element of the index
    leaves nothing: all ranks are then 0.
    """
    items = tuple(
        code for code in subject.framework.codes if code in subject.taking_part and code != subject.framework.root
    )
    base, scores = subject.ranks[subject.root], subject.scores[subject.root]
    ranks, going = np.zeros((len(items), len(subject.units))), np.full(len(items), np.nan)
    for at, item in enumerate(items):
        found = without(subject, item)
        ranks[at], going[at] = subject.ranked(found), spearman(found, scores)
    return LeavingOut(items=items, base=base, ranks=ranks, spearman=going)


def without(subject: Subject, item: str) -> Floats:
    """Return the scores of the index without one element."""
    weights = subject.weights.copy()
    weights[subject.framework.place[item]] = 0.0
    for group in subject.ancestors(item):
        places = [subject.framework.place[code] for code in subject.framework.children[group]]
        if not weights[places].any():
            weights[subject.framework.place[group]] = 0.0
    found: Floats = subject.rescored(weights, [item])[subject.root]
    return found
