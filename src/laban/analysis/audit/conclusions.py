# SPDX-License-Identifier: Apache-2.0
"""Conclusions on the data and the structure of the index: coverage, outliers, correlations, structure, importance."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan

from laban.analysis.audit.judging import Listed, Question, above, among, answered, below
from laban.analysis.audit.subject import Subject
from laban.model.audit.coherence import ELSEWHERE, NEGATIVE, REDUNDANT, SIBLINGS, SIZE, WEAK, Coherence, Pair
from laban.model.audit.coverage import CONSTANT, SKEWED, STILL_SKEWED, IndicatorQuality, UnitQuality
from laban.model.audit.finding import UNITS, Fact, Finding
from laban.model.audit.importance import BALANCE, OVERWEIGHT, UNDERWEIGHT, Importance, Proposal
from laban.model.audit.structure import INDICATORS, PILLARS, Adequacy, Alpha, Components, Sphericity, Structure
from laban.model.audit.thresholds import Thresholds
from laban.model.framework import INDICATOR_LEVEL

NOTHING = 1e-3
"""A share of weight below this is as good as none."""


def on_coverage(
    subject: Subject, indicators: Sequence[IndicatorQuality], units: Sequence[UnitQuality], thresholds: Thresholds
) -> tuple[Finding, ...]:
    """Return what is to be said of gaps, constants and outliers in the indicators that take part."""
    taken = [each for each in indicators if each.item in subject.taking_part]
    imputed, cells = sum(each.imputed for each in taken), sum(each.units for each in taken)
    few = below(thresholds.min_available)
    skewed = sum(SKEWED in each.flags for each in taken)
    still = [(each.item,) for each in taken if STILL_SKEWED in each.flags]
    labels = subject.units.labels
    return (
        *answered(
            Question(code="coverage_indicators", part="coverage", limit="min_available", percent=True),
            [((each.item,), each.share) for each in taken], few, thresholds,
            facts=[("imputed", f"{100 * imputed / cells:.0f}%" if cells else "0%")],
        ),
        *answered(
            Question(code="coverage_units", part="coverage", limit="min_available", percent=True, about=UNITS),
            [((labels[each.unit],), each.share) for each in units], few, thresholds,
        ),
        *answered(
            Question(code="constant", part="coverage", limit="grave"),
            [((each.item,), float(CONSTANT in each.flags)) for each in taken], above(0.0), thresholds, grave=bool,
        ),
        *answered(
            Question(code="outliers", part="outliers", limit="skewness", highest=True, never_grave=True),
            [((each.item,), abs(each.skewness[1])) for each in taken], among(still), thresholds,
            facts=[("before", skewed), ("kurtosis", thresholds.kurtosis)],
        ),
    )  # fmt: skip


def on_correlation(subject: Subject, found: Coherence, thresholds: Thresholds) -> tuple[Finding, ...]:
    """Return what is to be said of items that go together too little, too much, or the wrong way."""
    siblings = [each for each in found.pairs if each.relation == SIBLINGS]
    chance: list[tuple[str, Fact]] = [("significance", thresholds.significance)]
    return (
        *pairs_against("negative_indicators", [each for each in siblings if each.level == INDICATOR_LEVEL], thresholds),
        *pairs_against("negative_groups", [each for each in siblings if each.level != INDICATOR_LEVEL], thresholds),
        *answered(
            Question(code="negative_parent", part="correlation", limit="negligible"), own_parents(found),
            among((each.item, each.parent) for each in found.parents if NEGATIVE in each.flags), thresholds,
            grave=lambda _: True, facts=chance, limit=-thresholds.negligible,
        ),
        *answered(
            Question(code="weak_parent", part="correlation", limit="weak"),
            [((each.item, each.parent), each.own) for each in found.parents if NEGATIVE not in each.flags],
            among((each.item, each.parent) for each in found.parents if WEAK in each.flags), thresholds,
        ),
        *answered(
            Question(code="elsewhere", part="correlation", limit="tie", highest=True, never_grave=True),
            [((each.item, each.other), each.other_value - each.own) for each in found.parents],
            among((each.item, each.other) for each in found.parents if ELSEWHERE in each.flags), thresholds,
        ),
        *answered(
            Question(code="redundant", part="correlation", limit="redundant", highest=True, never_grave=True),
            [named(each) for each in found.pairs if each.relation != SIZE],
            among((each.item, each.other) for each in found.flagged(REDUNDANT)), thresholds,
        ),
        *answered(
            Question(code="size", part="correlation", limit="denominator", highest=True, never_grave=True),
            nearest_sizes(subject, found), lambda each: each[1] >= thresholds.denominator, thresholds,
        ),
    )  # fmt: skip


def named(pair: Pair) -> Listed:
    """Return a pair with its r."""
    return (pair.item, pair.other), pair.values[0]


def own_parents(found: Coherence) -> list[Listed]:
    """Return every item with its parent and their r."""
    return [((each.item, each.parent), each.own) for each in found.parents]


def pairs_against(code: str, pairs: Sequence[Pair], thresholds: Thresholds) -> tuple[Finding, ...]:
    """Return what is to be said of siblings that run against each other."""
    return answered(
        Question(code=code, part="correlation", limit="negligible"), [named(each) for each in pairs],
        among((each.item, each.other) for each in pairs if each.flag == NEGATIVE), thresholds,
        facts=[("significance", thresholds.significance)], limit=-thresholds.negligible,
    )  # fmt: skip


def nearest_sizes(subject: Subject, found: Coherence) -> list[Listed]:
    """Return each indicator with the denominator it is nearest to, and |r|."""
    best: dict[str, Listed] = {}
    for each in found.pairs:
        if each.relation != SIZE or each.item not in subject.taking_part or isnan(each.values[0]):
            continue
        if each.item not in best or abs(each.values[0]) > best[each.item][1]:
            best[each.item] = ((each.item, each.other), abs(each.values[0]))
    return list(best.values())


def on_structure(
    subject: Subject, found: Sequence[Structure], level: str, thresholds: Thresholds
) -> tuple[Finding, ...]:
    """Return what is to be said of the inner agreement of the pillars, each seen through its indicators."""
    pillars = set(subject.level_items(level))
    seen = [each for each in found if each.group in pillars and is_by_indicators(subject, each)]
    whole = [each for each in found if each.seen == PILLARS]
    alphas = [((each.group,), each.alpha.pairwise) for each in (*seen, *whole) if isinstance(each.alpha, Alpha)]
    firsts = [(each, each.components) for each in seen if isinstance(each.components, Components)]
    several = sum(components.above > 1 for _, components in firsts)
    return (
        *answered(
            Question(code="alpha", part="structure", limit="alpha"), alphas, below(thresholds.alpha), thresholds,
            grave=lambda value: value < 0,
        ),
        *answered(
            Question(code="components", part="structure", limit="first_component", percent=True, never_grave=True),
            [((each.group,), components.shares[0]) for each, components in firsts], below(thresholds.first_component),
            thresholds, facts=[("several", several), ("eigenvalue", thresholds.eigenvalue)],
        ),
        *answered(
            Question(code="loadings", part="structure", limit="grave", never_grave=True),
            [
                ((code, each.group), loading) for each, components in firsts
                for code, loading in zip(each.items, components.loadings, strict=True)
            ],
            below(0.0), thresholds, limit=0.0,
        ),
        *answered(
            Question(code="kmo", part="structure", limit="kmo", never_grave=True),
            [((each.group,), each.adequacy.overall) for each in seen if isinstance(each.adequacy, Adequacy)],
            below(thresholds.kmo), thresholds,
        ),
        *answered(
            Question(code="sphericity", part="structure", limit="significance", highest=True, decimals=3, never_grave=True),
            [((each.group,), each.sphericity.p) for each in seen if isinstance(each.sphericity, Sphericity)],
            lambda each: each[1] >= thresholds.significance, thresholds,
        ),
    )  # fmt: skip


def is_by_indicators(subject: Subject, each: Structure) -> bool:
    """Tell whether a structure sees a group through indicators, be they its children or further below."""
    return each.seen == INDICATORS or not any(
        code in subject.framework.children for code in (*each.items, *each.left_out)
    )


def on_importance(
    subject: Subject, found: Sequence[Importance], proposed: Sequence[Proposal], level: str, thresholds: Thresholds
) -> tuple[Finding, ...]:
    """Return what is to be said of weights that do not do what they state, and of whether any could."""
    root, pillars = subject.framework.root, set(subject.level_items(level))
    inside = [each for each in found if subject.framework.by_code[each.item].parent == each.target]
    seen = [each for each in found if each.target == root and each.item in pillars]
    return (
        *weights_apart("importance_parent", inside, thresholds),
        *weights_apart("importance_index", seen, thresholds),
        *answered(
            Question(code="balance", part="importance", limit="importance_gap", highest=True, percent=True, never_grave=True),
            largest_gaps(proposed),
            above(thresholds.importance_gap), thresholds, facts=[("emptied", sum(leaves_out(each) for each in proposed))],
        ),
    )  # fmt: skip


def leaves_out(proposal: Proposal) -> bool:
    """Tell whether the weights nearest to the stated importance give nought to an item that had some."""
    pairs = zip(proposal.weights, proposal.stated, strict=True)
    return proposal.objective == BALANCE and any(weight < NOTHING < stated for weight, stated in pairs)


def largest_gaps(proposed: Sequence[Proposal]) -> list[Listed]:
    """Return for each target the largest gap that its best weights leave."""
    found: dict[str, float] = {}
    for each in proposed:
        if each.objective == BALANCE:
            found[each.target] = max(each.residual, found.get(each.target, 0.0))
    return [((target,), gap) for target, gap in found.items()]


def weights_apart(code: str, found: Sequence[Importance], thresholds: Thresholds) -> tuple[Finding, ...]:
    """Return what is to be said of items whose share of importance is far from their weight; figures are share / weight."""
    several = [each for each in found if each.weight < 1.0]
    return answered(
        Question(code=code, part="importance", limit="importance_ratio"),
        [((each.item,), each.share / each.weight) for each in several],
        among((each.item,) for each in several if each.flag in {OVERWEIGHT, UNDERWEIGHT}), thresholds,
        facts=[("units", max((each.units for each in found), default=0))],
    )  # fmt: skip
