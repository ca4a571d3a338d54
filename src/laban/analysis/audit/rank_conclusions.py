# SPDX-License-Identifier: Apache-2.0
"""Conclusions on the ranking: added value, robustness, benefit of the doubt, outranking, single elements."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan

import numpy as np

from laban.analysis.audit.judging import Question, above, answered, below
from laban.analysis.audit.subject import Subject
from laban.model.audit.finding import CHOICES, UNITS, Fact, Finding
from laban.model.audit.ranking import AddedValue, ChoiceShift, Envelopment, LeavingOut, Outranked, Robustness
from laban.model.audit.thresholds import Thresholds
from laban.model.result import Note


def on_added_value(found: Sequence[AddedValue], level: str, thresholds: Thresholds) -> tuple[Finding, ...]:
    """Return what is to be said of pillars that the index only repeats."""
    pillars = [each for each in found if each.level == level]
    places = max((each.places for each in pillars), default=0)
    return answered(
        Question(code="added_value", part="added_value", limit="added_value", percent=True),
        [((each.item,), each.moved) for each in pillars], below(thresholds.added_value), thresholds,
        facts=[("places", places)],
    )  # fmt: skip


def on_robustness(
    subject: Subject, found: Robustness | Note, shifts: Sequence[ChoiceShift], thresholds: Thresholds
) -> tuple[Finding, ...]:
    """Return what is to be said of wide intervals, of ranks outside theirs, and of choices that decide much."""
    places = max((each.places for each in shifts), default=0)
    by_choice = answered(
        Question(
            code="choices", part="robustness", limit="moved_most", highest=True, percent=True, never_grave=True,
            about=CHOICES,
        ),
        [((each.name,), each.moved) for each in shifts], above(thresholds.moved_most), thresholds,
        facts=[("places", places)],
    )  # fmt: skip
    if isinstance(found, Note):
        return by_choice
    labels, units = subject.units.labels, max(1, int((found.ranks > 0).sum()))
    widths = [((labels[at],), float(width)) for at, width in enumerate(found.width) if found.ranks[at] > 0]
    out = {labels[at] for at in found.outside}
    middle = float(np.nanmedian([width for _, width in widths])) if widths else 0.0
    told: list[tuple[str, Fact]] = [("draws", found.draws), ("median", middle)]
    return (
        *answered(
            Question(code="intervals", part="robustness", limit="interval_width", highest=True, decimals=0, about=UNITS),
            widths, above(thresholds.interval_width * units), thresholds, facts=told,
            limit=thresholds.interval_width * units,
        ),
        *answered(
            Question(code="outside", part="robustness", limit="interval_width", highest=True, decimals=0, about=UNITS),
            [((label,), float(found.ranks[at])) for at, label in enumerate(labels) if found.ranks[at] > 0],
            lambda each: each[0][0] in out, thresholds, facts=[("level", f"{found.level:.0%}")], limit=0.0,
        ),
        *answered(
            Question(code="failed", part="robustness", limit="grave", highest=True, percent=True, never_grave=True),
            [((), found.failed / found.draws)] if found.draws else [], above(0.0), thresholds,
            facts=[("draws", found.draws), ("failed", found.failed)], limit=0.0,
        ),
        *by_choice,
    )  # fmt: skip


def on_envelopment(subject: Subject, found: Envelopment | Note, thresholds: Thresholds) -> tuple[Finding, ...]:
    """Return what is to be said of the ranking under each unit's own best weights."""
    if isinstance(found, Note):
        return ()
    low, high = found.bounds
    efficient = tuple(subject.units.labels[at] for at in found.efficient)
    return answered(
        Question(code="envelopment", part="envelopment", limit="agreement", never_grave=True, about=UNITS),
        [((), found.spearman)], below(thresholds.agreement), thresholds,
        facts=[("low", f"{low:.0%}"), ("high", f"{high:.0%}"), ("efficient", len(found.efficient)), ("units", efficient)],
    )  # fmt: skip


def on_outranking(found: Sequence[Outranked], thresholds: Thresholds) -> tuple[Finding, ...]:
    """Return what is to be said of Copeland's ranking: the one on the indicators, which compensates least.

    Where there are too many units to count dominating pairs, they are not spoken of.
    """
    uncounted = any(isnan(each.dominated) for each in found[-1:])
    code = "outranking_uncounted" if uncounted else "outranking"
    return answered(
        Question(code=code, part="outranking", limit="agreement", never_grave=True),
        [((), each.copeland_spearman) for each in found[-1:]], below(thresholds.agreement), thresholds,
        facts=[] if uncounted else [("dominated", f"{each.dominated:.0%}") for each in found[-1:]],
    )  # fmt: skip


def on_leaving_out(subject: Subject, found: LeavingOut, thresholds: Thresholds) -> tuple[Finding, ...]:
    """Return what is to be said of indicators on which alone the ranking hangs."""
    places = thresholds.places(int((found.base > 0).sum()))
    leaves = [
        ((item,), float(moved))
        for item, moved in zip(found.items, found.moved(places), strict=True)
        if item not in subject.framework.children
    ]
    return answered(
        Question(code="leaving_out", part="leaving_out", limit="moved_most", highest=True, percent=True), leaves,
        above(thresholds.moved_most), thresholds, facts=[("places", places)],
    )  # fmt: skip
