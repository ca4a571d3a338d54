# SPDX-License-Identifier: Apache-2.0
"""The whole audit, part by part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from laban.analysis.audit import conclusions, rank_conclusions
from laban.analysis.audit.added_value import added_values
from laban.analysis.audit.coherence import coherence
from laban.analysis.audit.coverage import indicator_quality, unit_quality
from laban.analysis.audit.envelopment import bounds_problems, envelopment
from laban.analysis.audit.importance import importance
from laban.analysis.audit.leaving_out import leaving_out
from laban.analysis.audit.outranking import outranked
from laban.analysis.audit.reweighting import proposals
from laban.analysis.audit.robustness import Named, choice_shifts, robustness
from laban.analysis.audit.structure import structures
from laban.analysis.audit.subject import Subject, subject_of
from laban.errors import MethodError, Problem, problem, raise_if
from laban.model.audit.audit import Audit
from laban.model.audit.structure import Structure
from laban.model.audit.thresholds import Plan, Thresholds
from laban.model.framework import Framework
from laban.model.result import Note, Result
from laban.model.uncertainty import Uncertainty

PILLAR = "pillar"
"""The level that is compared with the index, where a framework has it."""


def audit(
    framework: Framework,
    result: Result,
    *,
    rng: np.random.Generator,
    thresholds: Thresholds | None = None,
    plan: Plan | None = None,
    year: int | None = None,
    uncertainty: Uncertainty | None = None,
    others: Sequence[Named] = (),
) -> Audit:
    """Audit one year of an index (the last, if none is named), in the order an international auditor works.

    `rng` draws the bootstrap samples of importance and nothing else: the same state gives the same audit, whatever the order
    of the units. `uncertainty` and `others` (results under one other choice each) give the tables of robustness. A constant
    item, a gap or a singular matrix stops nothing: what cannot be computed is a note with its reason.

    Raises:
        MethodError: for a year or a level that there is not, for shares and numbers of a plan that are impossible.

    """
    limits, asked = thresholds or Thresholds(), plan or Plan()
    subject = subject_of(framework, result, year)
    raise_if(plan_problems(framework, asked), MethodError)
    level = asked.level or compared_level(framework)
    indicators, units = indicator_quality(subject, limits), unit_quality(subject, limits)
    going = coherence(subject, limits)
    seen = structures(subject, level, limits)
    weighed = importance(subject, asked, limits, rng)
    proposed = proposals(subject, seen, level)
    added = added_values(subject, limits)
    robust, shifts = robustness(subject, uncertainty), choice_shifts(subject, others, limits)
    enveloped, pairs, left_out = envelopment(subject, level, asked), outranked(subject, level), leaving_out(subject)
    findings = (
        *conclusions.on_coverage(subject, indicators, units, limits),
        *conclusions.on_correlation(subject, going, limits),
        *conclusions.on_structure(subject, seen, level, limits),
        *conclusions.on_importance(subject, weighed, proposed, level, limits),
        *rank_conclusions.on_added_value(added, level, limits),
        *rank_conclusions.on_robustness(subject, robust, shifts, limits),
        *rank_conclusions.on_envelopment(subject, enveloped, limits),
        *rank_conclusions.on_outranking(pairs, limits),
        *rank_conclusions.on_leaving_out(subject, left_out, limits),
    )
    return Audit(
        framework=framework, year=subject.year, units=subject.units, level=level, plan=asked, thresholds=limits,
        indicators=indicators, unit_quality=units, coherence=going, structures=seen, importance=weighed, proposals=proposed,
        added_value=added, robustness=robust, choice_shifts=shifts, envelopment=enveloped, outranked=pairs,
        leaving_out=left_out, findings=findings, undefined=tuple(undefined(subject, seen, (robust, enveloped))),
    )  # fmt: skip


def compared_level(framework: Framework) -> str:
    """Return the level compared with the index: the pillars, else the level of the index's first child."""
    if PILLAR in framework.levels:
        return PILLAR
    return framework.level(framework.children[framework.root][0])


def plan_problems(framework: Framework, plan: Plan) -> list[Problem]:
    """Return what is impossible in a plan."""
    found = bounds_problems(plan.pillar_share)
    if plan.level and plan.level not in framework.levels:
        found.append(problem("audit.unknown_level", level=plan.level, known=", ".join(framework.levels)))
    if plan.resamples < 1:
        found.append(problem("audit.bad_resamples", got=plan.resamples))
    if not 0.0 < plan.confidence < 1.0:
        found.append(problem("audit.bad_confidence", got=plan.confidence))
    return found


def undefined(subject: Subject, seen: Sequence[Structure], parts: Iterable[object]) -> Iterable[Note]:
    """Yield why parts could not be computed, each reason of a group once; that two items have no KMO is no news."""
    if not len(subject.units):
        yield Note("audit.no_units", year=subject.year, facts=(("year", str(subject.year)),))
    yield from (each for each in parts if isinstance(each, Note))
    told = set()
    for structure in seen:
        for part in (structure.components, structure.alpha, structure.adequacy, structure.sphericity):
            if isinstance(part, Note) and part.code != "audit.two_items" and (part, structure.seen) not in told:
                told.add((part, structure.seen))
                yield part
