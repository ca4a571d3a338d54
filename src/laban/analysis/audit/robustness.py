# SPDX-License-Identifier: Apache-2.0
"""How far ranks depend on choices: the intervals of a simulation, and each other choice by itself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from laban.analysis.audit.added_value import share_moved
from laban.analysis.audit.subject import Subject
from laban.model.audit.ranking import ChoiceShift, Robustness
from laban.model.audit.thresholds import Thresholds
from laban.model.panel import Floats
from laban.model.result import Note, Result
from laban.model.text import Text
from laban.model.uncertainty import Uncertainty
from laban.numeric.correlation import spearman

LEVEL = 0.9
"""The intervals shown hold 90 % of the draws, as in the audits of the Global Innovation Index."""

Named = tuple[str, Text, Result]
"""A result under one other choice: its code, its name, the result."""


def robustness(subject: Subject, found: Uncertainty | None) -> Robustness | Note:
    """Return ranks, median ranks and 90 % intervals of the audited year, or why there are none.

    An interval is over defensible choices, not over samples. A unit that the simulation does not know, or never ranked, has
    NaN. Draws that could not be computed are counted, not dropped in silence.
    """
    if found is None:
        return Note("audit.no_simulation")
    if subject.year not in found.years:
        return Note("audit.no_simulation_of_year", year=subject.year, facts=(("year", str(subject.year)),))
    at = found.years.index(subject.year)
    low, high = found.interval(LEVEL)
    places = [found.units.place.get(unit.key, -1) for unit in subject.units.members]

    def along(values: Floats) -> Floats:
        row = values[at]
        return np.array([row[place] if place >= 0 else np.nan for place in places], dtype=np.float64)

    return Robustness(
        ranks=subject.ranks[subject.root], median=along(found.median_rank), low=along(low), high=along(high), level=LEVEL,
        draws=found.draws, failed=int(found.failures[at].sum()),
    )  # fmt: skip


def choice_shifts(subject: Subject, others: Sequence[Named], thresholds: Thresholds) -> tuple[ChoiceShift, ...]:
    """Return how each other choice alone moves the ranks of the audited year.

    Units that either result does not rank are left out. A result without the audited year is passed over.
    """
    base, scores = subject.ranks[subject.root], subject.scores[subject.root]
    found = []
    for name, names, result in others:
        if subject.year not in result.years:
            continue
        root = result.framework.root
        places_of = [result.units.place.get(unit.key, -1) for unit in subject.units.members]
        ranks = row_at(result.ranks_of(root, subject.year).astype(np.float64), places_of, 0.0)
        theirs = row_at(result.of(root, subject.year), places_of, np.nan)
        places = thresholds.places(int(((base > 0) & (ranks > 0)).sum()))
        units, moved = share_moved(base, ranks, places)
        shifts = np.where((base > 0) & (ranks > 0), ranks - base, 0.0)
        unit = int(np.argmax(np.abs(shifts))) if units else 0
        found.append(
            ChoiceShift(
                name=name, names=names, units=units, places=places, moved=moved,
                mean=float(np.abs(shifts).sum() / units) if units else float("nan"),
                largest=int(shifts[unit]) if units else 0, unit=unit, spearman=spearman(scores, theirs),
            )
        )  # fmt: skip
    return tuple(found)


def row_at(row: Floats, places: Sequence[int], missing: float) -> Floats:
    """Return a row in the order of other units; those it does not know are missing."""
    return np.array([row[place] if place >= 0 else missing for place in places], dtype=np.float64)
