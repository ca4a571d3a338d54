# SPDX-License-Identifier: Apache-2.0
"""What all draws of a design share: each distinct way up to normalising computed once, each way of aggregating listed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256

import numpy as np

from laban.analysis.uncertainty.noise import noise_problems, noisy_of
from laban.analysis.uncertainty.prepared import Prepared, Rule, Variant
from laban.analysis.uncertainty.refusals import item_problems, leavable, size_problems, weight_problems
from laban.analysis.uncertainty.variants import Combination, Side, after, before, same, up_to_normalising
from laban.errors import LabanError, MethodError, Place, Problem, is_error, problem, raise_if
from laban.model.checks.design import design_problems
from laban.model.design import Design
from laban.model.framework import Framework
from laban.model.method import Method, Ranking
from laban.model.own import OwnStep
from laban.model.panel import Bools, Floats, Panel
from laban.model.result import Ints, Note, Result
from laban.pipeline import Shared, compute
from laban.steps.rank import rank
from laban.steps.weigh import weigh

__all__ = ["Prepared", "Watch", "prepare"]

Watch = Callable[[int, int], None]
"""Told how much is done, and of how much."""

MOST_SHARED = 2**24
"""About how many cells the computations of variants may share; then they begin to share anew."""

TIES = ("min", "max")
"""What equals may share where ranks are counted: with whole ranks that a place in the counts stands for."""


def prepare(
    framework: Framework,
    panel: Panel,
    method: Method,
    design: Design,
    *,
    own: Sequence[OwnStep] = (),
    watch: Watch | None = None,
) -> Prepared:
    """Compute every distinct variant once, and refuse an impossible design with all its problems at once.

    A unit that some alternative screens out in a year is ranked in no draw of that year (a note names it): ranks among
    different sets of units could not be compared. Figures of all units that take part still teach bounds. Alternatives
    between which no figure differs are noted; alternatives that the method has no use for are refused.

    Raises:
        FrameworkError, PanelError, MethodError: what the method itself would raise; MethodError with every impossible
            choice of the design, naming choice and alternative, and with what each combination that fails is told.

    """
    shared: Shared = {}
    base = compute(framework, panel, method, own=own, shared=shared)
    told = design_problems(design, method, framework, panel.units, panel.years)
    raise_if([*told, *size_problems(design), *item_problems(design, framework)], MethodError)
    sides = before(design, method), after(design, method)
    rules, rule_of, problems = rules_of(framework, sides[1], method)
    problems += weight_problems(design, framework, [each.shares for each in rules])
    keep = bool(design.noise.on)
    known: dict[Method, Variant | None] = {up_to_normalising(method): variant_of_result(base, keep=keep)}
    computed: list[Variant | None] = []
    for at, each in enumerate(sides[0].combinations):
        if each.method not in known:
            known[each.method] = computed_one((framework, panel, each), own, shared, problems, keep=keep)
            if len(shared) * panel.values.size > MOST_SHARED:
                shared.clear()
        computed.append(known[each.method])
        if watch is not None:
            watch(at + 1, len(sides[0].combinations))
    if keep and not problems:
        problems += noise_problems(design, list(known.values()))
    raise_if(once(problems), MethodError)
    variants, variant_of = distinct(computed)
    present = np.logical_and.reduce([base.present, *(each.normalised.present for each in variants)])
    if not present.any():
        raise_if([problem("uncertainty.nobody_ranked")], MethodError)
    base_scores: Floats = np.where(present, base.scores[:, 0], np.nan)
    return Prepared(
        framework=framework, method=method, design=design, units=base.units, years=base.years, ranked=present,
        base_scores=base_scores, base_ranks=ranked(base_scores, present, method.rank), variants=variants, rules=rules,
        before=sides[0], after=sides[1], variant_of=variant_of, rule_of=rule_of, left_out=leavable(design, framework),
        noisy=noisy_of(design, variants) if design.noise.on else None,
        notes=(*screened(base, present), *alike(design, sides, (variant_of, rule_of))),
    )  # fmt: skip


def computed_one(
    what: tuple[Framework, Panel, Combination],
    own: Sequence[OwnStep],
    shared: Shared,
    problems: list[Problem],
    *,
    keep: bool,
) -> Variant | None:
    """Compute one combination up to normalising; where it is refused, add why, and which alternatives made it so."""
    framework, panel, combination = what
    try:
        return variant_of_result(compute(framework, panel, combination.method, own=own, shared=shared), keep=keep)
    except LabanError as refused:
        faults = [each for each in refused.problems if is_error(each)]
        codes = ", ".join(dict.fromkeys(each.code for each in faults))
        problems.append(problem("uncertainty.cannot_compute", Place(column=combination.named), codes=codes))
        problems.extend(faults)
        return None


def variant_of_result(result: Result, *, keep: bool) -> Variant:
    """Return what is kept of a computation."""
    if not keep:
        return Variant(method=up_to_normalising(result.method), normalised=result.normalised)
    return Variant(
        method=up_to_normalising(result.method),
        normalised=result.normalised,
        treated=result.treated,
        scales=result.scales,
    )


def once(problems: Sequence[Problem]) -> list[Problem]:
    """Return problems without repetition: all combinations with an impossible alternative are refused for its reason."""
    told: dict[tuple[object, ...], Problem] = {}
    for each in problems:
        told.setdefault((each.code, each.facts, each.where.item, each.where.unit, each.where.year), each)
    return list(told.values())


def distinct(computed: Sequence[Variant | None]) -> tuple[tuple[Variant, ...], Ints]:
    """Return the variants whose figures differ, and the place among them of each combination."""
    places: dict[object, int] = {}
    variants: list[Variant] = []
    found = []
    for each in filter(None, computed):
        key = figures_key(each)
        if key not in places:
            places[key] = len(variants)
            variants.append(each)
        found.append(places[key])
    return tuple(variants), np.array(found, np.int32)


def figures_key(variant: Variant) -> object:
    """Return what tells figures apart; where noise lies on treated figures, each method counts by itself."""
    if variant.treated is not None:
        return variant.method
    panel = variant.normalised
    return sha256(panel.values.tobytes() + panel.present.tobytes()).digest()


def rules_of(framework: Framework, side: Side, method: Method) -> tuple[tuple[Rule, ...], Ints, list[Problem]]:
    """Return the distinct rules after normalising, the place among them of each combination, and what is impossible."""
    rules: list[Rule] = []
    places: dict[object, int] = {}
    found, problems = [], []
    if method.rank.ties not in TIES:
        problems.append(problem("uncertainty.ties", Place(column="rank.ties"), got=method.rank.ties))
    for each in side.combinations:
        later = each.method
        if later.rank.ties not in TIES:
            problems.append(problem("uncertainty.ties", Place(column=each.named or "rank.ties"), got=later.rank.ties))
        shares, _ = weigh(framework, later.weigh)
        key = (later.aggregate, later.rank, shares.tobytes())
        if key not in places:
            places[key] = len(rules)
            rules.append(Rule(aggregate=later.aggregate, rank=later.rank, shares=shares))
        found.append(places[key])
    return tuple(rules), np.array(found, np.int32), problems


def screened(base: Result, present: Bools) -> Iterator[Note]:
    """Note the units that the method ranks and some alternative leaves out."""
    for year, gone in zip(base.years, base.present & ~present, strict=True):
        if gone.any():
            units = np.flatnonzero(gone).tolist()
            facts = (("number", str(len(units))), ("units", base.units.named(units)))
            yield Note("uncertainty.screened_out", year=year, facts=facts)


def alike(design: Design, sides: tuple[Side, Side], places: tuple[Ints, Ints]) -> Iterator[Note]:
    """Note the alternatives between which no figure differs."""
    for choice, one, other in same(places, sides, design):
        names = [choice.alternatives[at].name for at in (one, other)]
        facts = (("choice", choice.name), ("first", names[0]), ("second", names[1]))
        yield Note("uncertainty.same_figures", facts=facts)


def ranked(scores: Floats, present: Bools, choice: Ranking) -> Ints:
    """Return whole ranks (years, units) of the units that take part."""
    found: Ints = rank(scores[:, None, :], present, choice)[:, 0].astype(np.int32)
    return found
