# SPDX-License-Identifier: Apache-2.0
"""Weights that would make importance what was stated, or largest in all; and what principal components suggest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import numpy as np

from laban.analysis.audit.subject import Subject
from laban.errors import MethodError, Place, Problem, problem, raise_if
from laban.model.audit.importance import BALANCE, FIRST_COMPONENT, INFOMAX, Proposal
from laban.model.audit.structure import CHILDREN, Components, Structure
from laban.model.panel import Floats
from laban.model.result import Ints
from laban.numeric.alpha import pairwise_covariance
from laban.numeric.correlation import pearson
from laban.numeric.correlation_matrix import unit_rows
from laban.numeric.reweighting import Measure, balance, importance_shares, infomax, shared_out, straight_start

AS_WANTED = 1e-4
"""Shares of importance this near to the wanted ones are as wanted."""


def proposals(subject: Subject, structures: Sequence[Structure], level: str) -> tuple[Proposal, ...]:
    """Return proposed weights for the children of every group, and for one level (the pillars) as seen from the index.

    `balance`: the shares of importance (of S = r²) equal the stated weights; `infomax`: the sum of correlations with the
    parent is largest; `first_component`: the coefficients of the first principal component of the children. A group with
    fewer than two children that vary is passed over. These are answers to a question, not advice: weights are a judgement of
    values, and items that oppose each other leave no good ones.
    """
    found = []
    for group in subject.framework.codes:
        items = varying(subject, subject.children.get(group, ()))
        if len(items) > 1 and group in subject.taking_part:
            found.append(balanced(subject, group, items, dict(zip(items, stated(subject, items), strict=True))))
            found.append(informative(subject, group, items))
    found += [component_weights(subject, each) for each in structures if is_usable(each)]
    items = varying(subject, subject.level_items(level))
    if len(items) > 1 and any(parent_of(subject, item) != subject.framework.root for item in items):
        effective = {code: float(subject.result.effective_weights[subject.framework.place[code]]) for code in items}
        found.append(balanced(subject, subject.framework.root, items, effective))
    return tuple(found)


def balanced(subject: Subject, target: str, items: Sequence[str], wanted: Mapping[str, float]) -> Proposal:
    """Return weights for items, all of them below `target`, whose shares of importance come nearest to the wanted ones.

    `wanted` goes by code, never by position, and in any scale. Weights change inside each parent; all other weights stay.
    Items without variance are refused, as are unknown ones, items outside `target`, and wanted numbers that are negative,
    all nought, or not given for each item.
    """
    raise_if(wanted_problems(subject, target, items, wanted), MethodError)
    asked = np.array([wanted[code] for code in items])
    asked = asked / asked.sum()
    measure, siblings = measure_of(subject, target, items), siblings_of(subject, items)
    now = stated(subject, items)
    starts = (straight_start(pairwise_covariance(subject.rows(items)), asked), now, np.ones(len(items)), asked)
    best = balance(measure, asked, siblings, starts)
    before, after = importance_shares(measure(now)), importance_shares(measure(best))
    residual = float(np.abs(after - asked).max())
    return Proposal(
        objective=BALANCE, target=target, items=tuple(items), stated=tuple(now.tolist()), wanted=tuple(asked.tolist()),
        before=tuple(before.tolist()), weights=tuple(best.tolist()), after=tuple(after.tolist()), residual=residual,
        reached=residual < AS_WANTED,
    )  # fmt: skip


def informative(subject: Subject, target: str, items: Sequence[str]) -> Proposal:
    """Return weights under which the sum of the items' correlations with the target is largest."""
    measure, siblings = measure_of(subject, target, items), siblings_of(subject, items)
    now = stated(subject, items)
    spreads = np.sqrt(np.diag(pairwise_covariance(subject.rows(items))))
    best = infomax(measure, siblings, (1.0 / spreads, now))
    return plain_proposal(INFOMAX, target, items, now, best, measure)


def component_weights(subject: Subject, seen: Structure) -> Proposal:
    """Return the first principal component's coefficients as weights; an item that loads against the others gets none."""
    weights = seen.components.weights if isinstance(seen.components, Components) else ()
    measure = measure_of(subject, seen.group, seen.items)
    return plain_proposal(
        FIRST_COMPONENT, seen.group, seen.items, stated(subject, seen.items), np.array(weights), measure
    )


def plain_proposal(
    objective: str, target: str, items: Sequence[str], now: Floats, best: Floats, measure: Measure
) -> Proposal:
    """Return a proposal without wanted shares: before and after are the correlations."""
    return Proposal(
        objective=objective, target=target, items=tuple(items), stated=tuple(now.tolist()), wanted=(),
        before=tuple(measure(now).tolist()), weights=tuple(best.tolist()), after=tuple(measure(best).tolist()),
        residual=float("nan"), reached=True,
    )  # fmt: skip


def weight_set(proposed: Sequence[Proposal], objective: str) -> tuple[tuple[str, float], ...]:
    """Return proposals of one objective as a set of weights for a method; the proposal of the nearest parent wins."""
    found: dict[str, float] = {}
    for each in proposed:
        if each.objective == objective:
            for code, weight in zip(each.items, each.weights, strict=True):
                found.setdefault(code, weight)
    return tuple(found.items())


def is_usable(seen: Structure) -> bool:
    """Tell whether a structure gives weights of siblings."""
    return seen.seen == CHILDREN and isinstance(seen.components, Components)


def varying(subject: Subject, items: Sequence[str]) -> tuple[str, ...]:
    """Return the items with two different scores."""
    found = []
    for code in items:
        there = subject.of(code)[~np.isnan(subject.of(code))]
        if len(there) > 1 and there.max() > there.min():
            found.append(code)
    return tuple(found)


def parent_of(subject: Subject, item: str) -> str:
    """Return the parent of an item."""
    return subject.framework.by_code[item].parent


def stated(subject: Subject, items: Sequence[str]) -> Floats:
    """Return the items' weights as shares of those of them that have the same parent."""
    weights = subject.weights[[subject.framework.place[code] for code in items]]
    return shared_out(weights, siblings_of(subject, items))


def siblings_of(subject: Subject, items: Sequence[str]) -> list[Ints]:
    """Return the places of items with the same parent, parent by parent."""
    parents = [parent_of(subject, item) for item in items]
    return [
        np.array([at for at, each in enumerate(parents) if each == parent], np.int32)
        for parent in dict.fromkeys(parents)
    ]


def measure_of(subject: Subject, target: str, items: Sequence[str]) -> Measure:
    """Return the function from the items' weights to their correlations with the target made with these weights."""
    direct = all(parent_of(subject, item) == target for item in items)
    form = partial(one_group if direct else whole_tree, subject, target, tuple(items))
    rows = subject.rows(items)
    ready = unit_rows(rows) if not np.isnan(rows).any() else None

    def measure(weights: Floats) -> Floats:
        made = form(weights)
        if ready is not None and not np.isnan(made).any():
            found: Floats = np.clip(ready @ unit_rows(made[None])[0], -1.0, 1.0)
            return found
        return np.array([pearson(row, made) for row in rows])

    return measure


def one_group(subject: Subject, target: str, items: tuple[str, ...], weights: Floats) -> Floats:
    """Return a group's scores made of some children with other weights."""
    taken = np.flatnonzero(weights > 0)
    return subject.formed_from(target, tuple(items[at] for at in taken), weights[taken])


def whole_tree(subject: Subject, target: str, items: tuple[str, ...], weights: Floats) -> Floats:
    """Return the target's scores when items anywhere below it get other weights inside their parents."""
    changed = subject.weights.copy()
    changed[[subject.framework.place[code] for code in items]] = weights
    found: Floats = subject.rescored(changed, items)[subject.framework.place[target]]
    return found


def wanted_problems(subject: Subject, target: str, items: Sequence[str], wanted: Mapping[str, float]) -> list[Problem]:
    """Return what is wrong with the question."""
    unknown = [code for code in items if code not in subject.taking_part or target not in subject.ancestors(code)]
    if unknown:
        return [problem("audit.not_below", Place(item=code), item=code, target=target) for code in unknown]
    steady = [code for code in items if code not in varying(subject, items)]
    found = [problem("audit.does_not_vary", Place(item=code), item=code) for code in steady]
    good = all(code in wanted and np.isfinite(wanted[code]) and wanted[code] >= 0 for code in items)
    if not good or not sum(wanted[code] for code in items) > 0:
        found.append(problem("audit.wanted", Place(item=target), items=", ".join(items)))
    return found
